"""Pictures are read to the end before anything is printed, and freed of what nobody publishes."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from bulletin.diagnostics import Finding, Place, Text
from bulletin.files.drawing import read_drawing
from bulletin.files.raster import FORMATS, Size, cleaned, measure

_SUFFIXES = frozenset((".svg", *(suffix for names in FORMATS.values() for suffix in names)))


def inspect_pictures(
    pictures: Mapping[str, bytes],
) -> tuple[Mapping[str, Size], tuple[Finding, ...]]:
    """Return the sizes of the pictures that can be printed; any other is a ``picture`` finding.

    :param pictures: files by their path; PNG, JPEG, WebP and SVG are taken.
    """
    sizes: dict[str, Size] = {}
    findings: list[Finding] = []
    for path, data in pictures.items():
        size, faults = _inspect(path, data)
        findings.extend(faults)
        if size and not faults:
            sizes[path] = size
    return sizes, tuple(findings)


def clean_picture(path: str, data: bytes) -> bytes:
    """Return an inspected picture as it is to be published: upright, in sRGB, without notes."""
    return read_drawing(data).data if _suffix(path) == ".svg" else cleaned(data)


def _inspect(path: str, data: bytes) -> tuple[Size | None, list[Finding]]:
    suffix = _suffix(path)
    if suffix not in _SUFFIXES:
        text = Text("格式不能用", "has a format that cannot be printed")
        return None, [_finding(path, text)]
    if suffix == ".svg":
        drawing = read_drawing(data)
        return drawing.size, [_finding(path, one.message, one.line) for one in drawing.faults]
    found = measure(data)
    if isinstance(found, Text):
        return None, [_finding(path, found)]
    picture_format, size = found
    if suffix not in FORMATS[picture_format]:
        return None, [_misnamed(path, picture_format)]
    return size, []


def _suffix(path: str) -> str:
    return PurePosixPath(path).suffix.lower()


def _finding(path: str, reason: Text, line: int | None = None) -> Finding:
    name = PurePosixPath(path).name
    return Finding(
        code="picture",
        place=Place(path, line),
        message=Text(f"图片“{name}”{reason.zh}", f"the picture {name} {reason.en}"),
        hint=Text(
            "请重新导出为 PNG、JPEG、WebP 或普通 SVG，并适当缩小",
            "export it again as PNG, JPEG, WebP or plain SVG, smaller if need be",
        ),
    )


def _misnamed(path: str, picture_format: str) -> Finding:
    name = PurePosixPath(path).with_suffix(FORMATS[picture_format][0]).name
    return Finding(
        code="picture",
        place=Place(path),
        message=Text(f"图片其实是 {picture_format}", f"the picture is really a {picture_format}"),
        hint=Text(f"请改名为“{name}”", f"rename it to {name}"),
    )
