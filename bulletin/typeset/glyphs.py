"""Whether the fonts of a theme are there, and whether they have every character."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bulletin.diagnostics import Finding, Place, Text

_UNPRINTED = re.compile(r"[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
"""Blanks, joiners and the like, for which no font needs a glyph."""

FONT_PACKAGES: Mapping[str, str] = {
    "LXGW WenKai": "fonts-lxgw-wenkai",
    "Noto Sans CJK SC": "fonts-noto-cjk fonts-noto-cjk-extra",
    "Noto Serif CJK SC": "fonts-noto-cjk fonts-noto-cjk-extra",
}
"""Where Debian has the families of the shipped themes."""


@dataclass(frozen=True, slots=True)
class Font:
    """An installed font family: its version, and the characters that one of its faces has.

    ``starts`` and ``ends`` are the first and last code points of the runs, in order.
    """

    family: str
    version: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __contains__(self, character: str) -> bool:
        run = bisect_right(self.starts, ord(character)) - 1
        return run >= 0 and ord(character) <= self.ends[run]


def font(family: str, version: str, charsets: Iterable[str]) -> Font:
    """Return the font whose faces have ``charsets``, as fontconfig writes them (``20-7e a0``)."""
    words = {word for one in set(charsets) for word in one.split()}
    runs = [tuple(int(end, 16) for end in word.split("-")) for word in words]
    merged: list[list[int]] = []
    for first, *rest in sorted(runs):
        last = rest[0] if rest else first
        if merged and first <= merged[-1][1] + 1:
            merged[-1][1] = max(last, merged[-1][1])
        else:
            merged.append([first, last])
    starts, ends = tuple(run[0] for run in merged), tuple(run[1] for run in merged)
    return Font(family, version, starts, ends)


def check_fonts(
    families: Iterable[tuple[str, Place]], installed: Mapping[str, Font]
) -> tuple[Finding, ...]:
    """Return a ``font`` finding for each family that a theme names and the machine lacks."""
    return tuple(_no_font(family, place) for family, place in families if family not in installed)


def check_glyphs(texts: Iterable[tuple[str, Place]], fonts: Sequence[Font]) -> tuple[Finding, ...]:
    """Return a ``glyph`` finding for each character that none of ``fonts`` has.

    It stands at the first text with the character. A text begins at its place and has one line.
    """
    first: dict[str, Place] = {}
    times: Counter[str] = Counter()
    for text, place in texts:
        printed = _UNPRINTED.sub("", text)
        times.update(printed)
        for character in printed:
            if character not in first:
                first[character] = _at(place, text.index(character))
    missing = [one for one in first if not any(one in font for font in fonts)]
    return tuple(_no_glyph(one, first[one], times[one]) for one in missing)


def _at(place: Place, offset: int) -> Place:
    return place if place.column is None else replace(place, column=place.column + offset)


def _no_font(family: str, place: Place) -> Finding:
    package = FONT_PACKAGES.get(family)
    install = Text(f"可运行：apt-get install {package}", f"run: apt-get install {package}")
    choose = Text(
        "请安装这种字体，或在 theme.yaml 里换一种", "install it, or name another in theme.yaml"
    )
    return Finding(
        code="font",
        place=place,
        message=Text(f"这台机器没有字体“{family}”", f"the font “{family}” is not installed"),
        hint=install if package else choose,
    )


def _no_glyph(character: str, place: Place, times: int) -> Finding:
    name = f"“{character}”（U+{ord(character):04X}）"
    return Finding(
        code="glyph",
        place=place,
        message=Text(
            f"主题的字体里没有{name}这个字，共用了 {times} 次",
            f"the theme's fonts lack “{character}” (U+{ord(character):04X}), used {times}×",
        ),
        hint=Text(
            "请换一个字，或在 theme.yaml 里加上有这个字的字体",
            "write another, or add a font that has it in theme.yaml",
        ),
    )
