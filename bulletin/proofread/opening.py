"""Opening a file that somebody names, whatever it turns out to be."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from bulletin.diagnostics import Finding, Severity, Text
from bulletin.disk import decoded
from bulletin.proofread.html_text import read_html
from bulletin.proofread.manuscript import Manuscript
from bulletin.proofread.pdf_text import read_pdf
from bulletin.proofread.plain_text import read_text
from bulletin.proofread.refusing import unreadable
from bulletin.proofread.word_text import read_word

_LARGEST = 50_000_000

_TEXTS: Mapping[str, Callable[[str, str], Manuscript]] = MappingProxyType(
    {".txt": read_text, ".html": read_html, ".htm": read_html}
)
_DATA: Mapping[str, Callable[[str, bytes], Manuscript | Finding]] = MappingProxyType(
    {".docx": read_word, ".pdf": read_pdf}
)
KINDS = (".txt", ".md", ".html", ".htm", ".docx", ".pdf")
"""The endings of files that are read."""

_OLD_WORD = b"\xd0\xcf\x11\xe0"
"""How files of old Office begin, and new ones that are locked with a password."""


def take(path: Path, name: str) -> bytes | Finding:
    """Return the content of an ordinary file, or why it is not taken in."""
    try:
        if not path.is_file():
            return unreadable(name, Text("不是普通文件", "is not an ordinary file"))
        if path.stat().st_size > _LARGEST:
            limit = f"{_LARGEST // 1_000_000} MB"
            return unreadable(
                name, Text(f"太大，上限是{limit}", f"is too large; the limit is {limit}")
            )
        return path.read_bytes()
    except OSError as failure:
        reason = failure.strerror or type(failure).__name__
        return unreadable(name, Text(f"打不开（{reason}）", f"cannot be opened ({reason})"))


def read(name: str, data: bytes) -> Manuscript | Finding:
    """Return the manuscript in a file whose text needs no facts to be read: all but Markdown.

    :param name: what the file is called in messages; its ending says what it should be.
    """
    ending = PurePosixPath(name).suffix.lower()
    if ending in _DATA:
        return _locked(name) if data.startswith(_OLD_WORD) else _DATA[ending](name, data)
    text, findings = text_of(name, data)
    made = _TEXTS[ending](name, text)
    return replace(made, findings=(*made.findings, *findings))


def text_of(name: str, data: bytes) -> tuple[str, tuple[Finding, ...]]:
    """Return the text of a file in UTF-8, or in GBK with a note that it was taken for that."""
    text, findings = decoded(name, data)
    return text, tuple(replace(one, severity=Severity.NOTE) for one in findings)


def _locked(name: str) -> Finding:
    return unreadable(
        name,
        Text("是旧版 Word 文件，或有密码", "is of an old Word, or locked with a password"),
        Text("请用 Word 去掉密码，另存为 .docx", "take the password off in Word, save it as .docx"),
    )
