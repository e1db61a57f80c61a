"""Texts that are not UTF-8 are read by guess, so that one wrong file brings one finding only."""

import codecs
from unicodedata import category

from bulletin.diagnostics import Finding
from bulletin.sheets import decode

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(path: str, data: bytes) -> tuple[str, tuple[Finding, ...]]:
    """Return the text of a file, and the finding where it is not what a text should be.

    The finding keeps the build from being written; the guess keeps a hundred others away, about
    what the file would have said.
    """
    text = decode(path, data)
    return (text, ()) if isinstance(text, str) else (_guessed(data), (text,))


def _guessed(data: bytes) -> str:
    encodings = ("utf-16",) if data.startswith(_UTF16) else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return "".join(one for one in text if one in "\n\t" or category(one) != "Cc")
    return data.decode(errors="replace")
