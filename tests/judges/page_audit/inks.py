"""Rules of ink: text is black, and red is for masthead, rules, labels and the accent of charts."""

from collections.abc import Iterator

from bulletin.articles import StretchKind
from tests.judges.page_audit.printed import Printed, Rule, bare, blocks_of, words
from tests.judges.page_audit.running import parts
from tests.judges.page_audit.sheets import Glyph, Ink

_BLACK = 0x22
"""The lightest that running text may be, in each of red, green and blue."""

_MARKS = "■□▪"


def pale(printed: Printed) -> Iterator[str]:
    """28: running text and headlines are black."""
    heads = {bare(one.text) for one in printed.galley.stretches if one.kind in _HEADS}
    for sheet in printed.sheets:
        texts = {part.block for part in parts(printed) if part.sheet is sheet}
        for block, glyphs in blocks_of(sheet).items():
            light = [one for one in glyphs if max(one.ink) > _BLACK and one.text not in _MARKS]
            if light and (block in texts or bare(words(glyphs)) in heads):
                yield f"page {sheet.number}: “{words(light)}” is {_told(light[0].ink)}"


_HEADS = (StretchKind.HEADLINE, StretchKind.DECK)


def coloured(printed: Printed) -> Iterator[str]:
    """28: where type is coloured, it is the theme's accent, and no sentence is."""
    colours = printed.theme.colours
    accents = {_ink(colours[name]) for name in ("accent", "masthead") if name in colours}
    for sheet in printed.sheets:
        for block, glyphs in blocks_of(sheet).items():
            hued = [one for one in glyphs if _is_hued(one) and block.role != "Figure"]
            if any(one.ink not in accents for one in hued):
                yield f"page {sheet.number}: “{words(hued)}” is {_told(hued[0].ink)}"
            if len(hued) > _LABEL:
                yield f"page {sheet.number}: “{words(hued)}” is a coloured sentence"


_LABEL = 16
"""Characters of the longest crosshead or label."""


def _ink(colour: str) -> Ink:
    red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    return red, green, blue


def _is_hued(glyph: Glyph) -> bool:
    return max(glyph.ink) - min(glyph.ink) > 0x20


def _told(ink: Ink) -> str:
    return "#{:02x}{:02x}{:02x}".format(*ink)


INK_RULES: tuple[Rule, ...] = (pale, coloured)
