"""Bytes of an author's file become text."""

import codecs
import re

from bulletin.diagnostics import Finding, Place, Text

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Control characters and line ends that no editor shows; YAML breaks lines at some of them.

Marks that turn the direction of writing would print 123 as 321 (Unicode TR36, 3.1).
"""

_SAVE = Text(
    "请在编辑器里“另存为”，编码选 UTF-8；Excel 表格选“CSV UTF-8（逗号分隔）”",
    "save the file again as UTF-8; from Excel, as “CSV UTF-8 (comma delimited)”",
)


def decode(path: str, data: bytes) -> str | Finding:
    """Return the text of a UTF-8 file, without byte order mark and with plain line ends.

    Any other encoding is a finding (``encoding``), never a guess; so are NUL and control
    characters.
    """
    if data.startswith(_UTF16):
        return _foreign(Place(path, 1, 1), "UTF-16")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        return _foreign(_place(path, data[: failure.start]), _guess(data), data[failure.start])
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return unseen(path, plain) or plain


def unseen(path: str, text: str, first_line: int = 1) -> Finding | None:
    """Return a finding about the first character that no editor shows, if there is one."""
    found = _UNSEEN.search(text)
    if found is None:
        return None
    if found[0] == "\0" and text.count("\0") * 3 > len(text):
        return _foreign(Place(path, first_line, 1), "UTF-16")
    before = text[: found.start()]
    line = first_line + before.count("\n")
    name = f"U+{ord(found[0]):04X}"
    return Finding(
        code="encoding",
        place=Place(path, line, len(before) - before.rfind("\n")),
        message=Text(
            f"这里有一个看不见的控制字符（{name}）",
            f"an invisible control character stands here ({name})",
        ),
        hint=Text(
            "请删去它，需要换行时重新按回车；多半是粘贴时带进来的",
            "delete it, and press Enter where a new line is meant; it came with a paste",
        ),
        mended=_UNSEEN.sub("", text.split("\n")[line - first_line]),
    )


def _place(path: str, before: bytes) -> Place:
    line = before.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    last = line[line.rfind(b"\n") + 1 :].decode(errors="replace").lstrip("\ufeff")
    return Place(path, line.count(b"\n") + 1, len(last) + 1)


def _guess(data: bytes) -> str | None:
    if data.count(0) * 3 > len(data):
        return "UTF-16"
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    return "GBK" if re.search(r"[\u4e00-\u9fff]", text) else None


def _foreign(place: Place, guess: str | None, byte: int | None = None) -> Finding:
    seen = Text("", "") if byte is None else Text(f"，遇到字节 {byte:02X}", f", byte {byte:02X}")
    looks = Text(f"，像是 {guess}", f", it looks like {guess}") if guess else Text("", "")
    return Finding(
        code="encoding",
        place=place,
        message=Text(
            f"文件不是 UTF-8 编码{seen.zh}{looks.zh}", f"the file is not UTF-8{seen.en}{looks.en}"
        ),
        hint=_SAVE,
    )
