"""Crops: the part of a picture that an author wants shown, at a ratio and around a point."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from bulletin.articles.fields import Fields
from bulletin.articles.picture import Crop, Focus
from bulletin.diagnostics import Text
from bulletin.sheets import Scalar

LEAST = 200
"""Pixels that a crop keeps at its shorter side."""

_LONGEST = 4
"""How many times longer than the other a side may be: a banner over a page."""

_RATIO = re.compile(r"([1-9]\d{0,3})\s*[:：∶/×xX]\s*([1-9]\d{0,3})")
_PERCENT = re.compile(r"(100|\d{1,2})[%％](?:\s+|\s*[,，、]\s*)(100|\d{1,2})[%％]")
_WORD = re.compile(r"左|右|上|下|中|left|right|top|bottom|centre|center", re.IGNORECASE)
_ACROSS: Mapping[str, int] = MappingProxyType({"左": 0, "left": 0, "右": 100, "right": 100})
_DOWN: Mapping[str, int] = MappingProxyType({"上": 0, "top": 0, "下": 100, "bottom": 100})
_MIDDLE = 50


def read_focus(fields: Fields) -> Focus | None:
    """Return the point of a picture that is to be seen; ``None`` where none is named."""
    scalar = fields.text("focus")
    if scalar is None:
        return None
    focus = _focus(scalar.text.strip().casefold())
    if focus is None:
        fields.wrong(
            scalar,
            f"焦点“{scalar.text}”看不懂",
            f"the focus “{scalar.text}” is not understood",
            hint=Text(
                "写 左 右 上 下 中、左上 …，或离左边、上边的百分比：focus: 30% 40%",
                "write left, right, top, bottom, centre, top left …, or percentages from the left "
                "and from the top: focus: 30% 40%",
            ),
        )
    return focus


def _focus(written: str) -> Focus | None:
    if found := _PERCENT.fullmatch(written):
        return Focus(int(found[1]), int(found[2]))
    words = _WORD.findall(written)
    if not words or len(words) > 2 or re.sub(r"[\s,，、-]", "", _WORD.sub("", written)):
        return None
    across = [_ACROSS[word] for word in words if word in _ACROSS]
    down = [_DOWN[word] for word in words if word in _DOWN]
    if len(across) > 1 or len(down) > 1:
        return None
    return Focus(across[0] if across else _MIDDLE, down[0] if down else _MIDDLE)


def read_crop(fields: Fields, path: str, size: tuple[int, int], focus: Focus | None) -> Crop | None:
    """Return the part of a picture at the ratio that ``crop`` names; ``None`` where all is shown.

    :param size: width and height of the picture as it is seen, in pixels.
    """
    scalar = fields.text("crop")
    if scalar is None:
        return None
    found = _RATIO.fullmatch(scalar.text.strip())
    sides = (int(found[1]), int(found[2])) if found else None
    if sides is None or max(sides) > _LONGEST * min(sides):
        _no_ratio(fields, scalar)
        return None
    if PurePosixPath(path).suffix.lower() == ".svg":
        _no_photograph(fields, scalar)
        return None
    crop = crop_of(size, sides, focus or Focus(_MIDDLE, _MIDDLE))
    if min(crop.width, crop.height) < LEAST <= min(size):
        _too_small(fields, scalar, crop)
    return crop


def crop_of(size: tuple[int, int], sides: tuple[int, int], focus: Focus) -> Crop:
    """Return the largest part of a picture with such sides, its middle as near ``focus`` as can be.

    All are pixels; at least one is kept each way.
    """
    (width, height), (across, down) = size, sides
    kept_width = max(1, min(width, (height * across + down // 2) // down))
    kept_height = max(1, min(height, (width * down + across // 2) // across))
    return Crop(
        left=_start(width, kept_width, focus.across),
        top=_start(height, kept_height, focus.down),
        width=kept_width,
        height=kept_height,
    )


def _start(whole: int, kept: int, percent: int) -> int:
    return max(0, min(whole - kept, (whole * percent) // 100 - kept // 2))


def _no_ratio(fields: Fields, scalar: Scalar) -> None:
    fields.wrong(
        scalar,
        f"裁切“{scalar.text}”不是宽和高的比",
        f"the crop “{scalar.text}” is no ratio of width to height",
        hint=Text(
            f"写作 crop: 3:2、16:9、1:1 …，长边不超过短边的 {_LONGEST} 倍",
            f"write crop: 3:2, 16:9, 1:1 …; no side is over {_LONGEST} times as long as the other",
        ),
        right="3:2",
        code="picture",
    )


def _no_photograph(fields: Fields, scalar: Scalar) -> None:
    fields.wrong(
        scalar,
        "SVG 图不能裁切",
        "an SVG drawing is not cropped",
        hint=Text("请删去 crop，或在作图时改 viewBox", "leave out crop, or change its viewBox"),
        code="picture",
    )


def _too_small(fields: Fields, scalar: Scalar, crop: Crop) -> None:
    fields.wrong(
        scalar,
        f"裁切后只剩 {crop.width} × {crop.height} 像素，至少要有 {LEAST}",
        f"the crop leaves {crop.width} × {crop.height} pixels; {LEAST} are the least",
        hint=Text("请换一张大些的图，或少裁一些", "take a larger picture, or crop less of it"),
        code="picture",
    )
