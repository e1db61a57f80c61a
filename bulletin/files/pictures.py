"""Pictures are read to the end before anything is printed, and freed of what nobody publishes."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from pathlib import PurePosixPath

from bulletin.diagnostics import Finding, Place, Text
from bulletin.files.drawing import read_drawing
from bulletin.files.file import File
from bulletin.files.raster import FORMATS, Box, Size, cleaned, in_inks, measure, scaled

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


def clean_picture(path: str, data: bytes, part: Box | None = None) -> bytes:
    """Return an inspected picture as it is to be published: upright, in sRGB, without notes.

    :param part: what is kept of a photograph; a drawing is always whole.
    """
    return read_drawing(data).data if _suffix(path) == ".svg" else cleaned(data, part)


SCREEN_WIDTHS = (480, 960, 1600)
"""Pixels: a telephone, a column of a page, a page."""


@dataclass(frozen=True, slots=True)
class Copies:
    """An inspected picture to be copied for the screen; ``path`` is that of the largest copy.

    ``width`` is that of what is shown of it: its ``part``, or the whole.
    """

    path: str
    data: bytes
    width: int
    part: Box | None = None


def copy_paths(path: str, width: int) -> Mapping[str, int]:
    """Return the copies of a picture for the screen, by their path, each with its width.

    There are none of drawings, which are sharp at every size.
    """
    if _suffix(path) == ".svg":
        return {}
    widths = {min(width, most) for most in SCREEN_WIDTHS}
    return {f"{PurePosixPath(path).with_suffix('')}-{one}.webp": one for one in sorted(widths)}


def screen_copies(one: Copies) -> tuple[File, ...]:
    """Return a picture for the screen: no larger than a page, with smaller ones as WebP."""
    data = clean_picture(one.path, one.data, one.part)
    if _suffix(one.path) == ".svg":
        return (File(one.path, data),)
    small = (
        File(path, scaled(data, width, "WEBP"))
        for path, width in copy_paths(one.path, one.width).items()
    )
    return (File(one.path, scaled(data, SCREEN_WIDTHS[-1])), *small)


def print_picture(path: str, data: bytes, points: float, *, inks: bool = False) -> bytes:
    """Return a cleaned picture as fine as print shows it in a place so many points wide.

    :param inks: whether it goes to a press, in four inks; a drawing's are mixed with the page's.
    """
    if _suffix(path) == ".svg":
        return data
    fine = scaled(data, ceil(points / 72 * _DOTS))
    return in_inks(fine) if inks else fine


_DOTS = 360
"""Dots an inch: the 300 of offset printing and more, as fitting a page may enlarge its pictures."""


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
