"""How fine pictures are where they stand on paper."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from math import ceil
from pathlib import PurePosixPath

from bulletin.articles import Bulletin, Picture
from bulletin.diagnostics import Finding, Severity, Text
from bulletin.pages import Page

FINE, COARSE = 300, 150
"""Dots an inch: what offset printing shows; and 1.5 times the 100 lines of a newspaper's screen,
below which pixels are seen."""

_PLACED = re.compile(
    r'<img\b(?=[^>]*\bsrc="(?P<path>[^"]+)")[^>]*\bdata-points="(?P<points>[\d.]+)"'
)
"""How a print page says how wide a picture stands on paper."""


def placed_widths(html: str) -> Mapping[str, float]:
    """Return how wide the pictures of a print page stand, in points, by their path."""
    widths: dict[str, float] = {}
    for one in _PLACED.finditer(html):
        path = unescape(one["path"])
        widths[path] = max(float(one["points"]), widths.get(path, 0))
    return widths


def coarse_pictures(bulletin: Bulletin, page: Page) -> Iterator[Finding]:
    """Yield a warning for each picture of a print page that has too few pixels for its place."""
    widths = placed_widths(page.html)
    for article in bulletin.articles:
        picture = article.picture
        if picture and picture.path in widths and not picture.file.lower().endswith(".svg"):
            inches = widths[picture.path] / 72
            if picture.width < COARSE * inches:
                yield _coarse(picture, inches)


def _coarse(picture: Picture, inches: float) -> Finding:
    name, dots = PurePosixPath(picture.file).name, int(picture.width / inches)
    wanted = ceil(FINE * inches / 10) * 10
    shown = ("裁切后的", " as cropped") if picture.crop else ("", "")
    return Finding(
        code="picture",
        place=picture.place,
        severity=Severity.WARNING,
        message=Text(
            f"{shown[0]}图片“{name}”宽 {picture.width} 像素，印出来只有 {dots} dpi，会发虚",
            f"the picture {name}{shown[1]}, {picture.width} pixels wide, is printed at {dots} dpi "
            "and will look coarse",
        ),
        hint=Text(
            f"这个位置宜用 {wanted} 像素宽的图，至少 {ceil(COARSE * inches)}；或把文章排窄（span）",
            f"its place wants {wanted} pixels across, {ceil(COARSE * inches)} at least; or set the "
            "article narrower (span)",
        ),
    )
