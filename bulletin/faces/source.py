"""Font files as they are found: what they hold."""

import io

from fontTools.ttLib import TTFont, TTLibError

_UNREADABLE = (TTLibError, OSError, ValueError, KeyError, AssertionError)


class UnfitFontError(ValueError):
    """A file is no font, or none that can be cut."""


def weight_of(data: bytes) -> int:
    """Return the weight of a font, 100 to 900 (OpenType, OS/2, usWeightClass).

    :raises UnfitFontError: when the file is no font.
    """
    try:
        with TTFont(io.BytesIO(data), fontNumber=0, lazy=True) as font:
            return min(900, max(100, round(int(font["OS/2"].usWeightClass), -2)))
    except _UNREADABLE as failure:
        raise UnfitFontError(str(failure)) from failure


def covered(data: bytes, index: int = 0) -> frozenset[int]:
    """Return the code points that a font has; ``index`` tells the faces of a collection apart.

    :raises UnfitFontError: when the file is no font.
    """
    try:
        with TTFont(io.BytesIO(data), fontNumber=index, lazy=True) as font:
            return frozenset(font.getBestCmap())
    except _UNREADABLE as failure:
        raise UnfitFontError(str(failure)) from failure
