"""Bytes of a text file become text."""

import codecs
import re

from bulletin.diagnostics import Finding, Place, Text

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(path: str, data: bytes) -> tuple[str, tuple[Finding, ...]]:
    """Return the text of a UTF-8 file, without byte order mark and with plain line ends.

    Any other encoding is a finding; the text is then read by guess, so that one wrong file does
    not bring a hundred findings about what it would have said.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        text, name = _guessed(data)
        line = data.count(b"\n", 0, failure.start) + 1
        found: Finding | None = _not_utf8(Place(path, line), data[failure.start], name)
    else:
        found = _control(path, text)
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub(" ", plain), (found,) if found else ()


def _guessed(data: bytes) -> tuple[str, str]:
    for encoding, name in (("utf-16", "UTF-16"), ("gb18030", "GBK")):
        if encoding == "utf-16" and not data.startswith(_UTF16):
            continue
        try:
            return data.decode(encoding), name
        except UnicodeDecodeError:
            continue
    return data.decode(errors="replace"), ""


def _not_utf8(place: Place, byte: int, guess: str) -> Finding:
    looks = Text(f"，像是 {guess}", f", it looks like {guess}") if guess else Text("", "")
    return Finding(
        code="encoding",
        place=place,
        message=Text(
            f"文件不是 UTF-8 编码（遇到字节 {byte:02X}{looks.zh}）",
            f"the file is not UTF-8 (byte {byte:02X}{looks.en})",
        ),
        hint=Text(
            "请在编辑器里“另存为”，编码选 UTF-8；表格选“CSV UTF-8（逗号分隔）”",
            "save it again as UTF-8; from Excel, as “CSV UTF-8 (comma delimited)”",
        ),
    )


def _control(path: str, text: str) -> Finding | None:
    found = _CONTROL.search(text)
    if found is None:
        return None
    before = text[: found.start()]
    place = Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return Finding(
        code="encoding",
        place=place,
        message=Text(
            f"这里有一个看不见的控制字符（U+{ord(found[0]):04X}）",
            f"an invisible control character stands here (U+{ord(found[0]):04X})",
        ),
        hint=Text("请删去它；多半是粘贴时带进来的", "delete it; it came with a paste"),
    )
