"""A bulletin as it was printed, and how its pages are taken apart for the rules."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby

from bulletin.articles import Bulletin, Galley, StretchKind, galley_of
from bulletin.pages import Paper, Theme
from tests.judges.page_audit.sheets import Box, Glyph, Sheet
from tests.judges.page_audit.tags import Block

MILLIMETRE = 72 / 25.4
RUNNING = frozenset({StretchKind.PARAGRAPH, StretchKind.ITEM, StretchKind.QUOTATION})

Rule = Callable[["Printed"], Iterator[str]]
"""Returns what speaks against a bulletin as it was printed."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Printed:
    """A bulletin as it was printed: its pages, its web page, and the record of its figures.

    ``publication`` and ``publisher`` are their names in its language.
    """

    bulletin: Bulletin
    theme: Theme
    paper: Paper
    sheets: tuple[Sheet, ...]
    html: str
    publication: str
    publisher: str
    figures: Sequence[Mapping[str, object]]

    @property
    def is_chinese(self) -> bool:
        """Tell whether Chinese rules of setting apply."""
        return self.bulletin.language == "zh"

    @property
    def kind(self) -> str:
        """The shipped theme that its theme is, or is made of."""
        styles = " ".join(style.path for style in self.theme.print_styles)
        return next(name for name in ("jianbao", "brief", "press") if f"{name}/" in styles)

    @cached_property
    def galley(self) -> Galley:
        """The text that was to be printed."""
        return galley_of(self.bulletin)

    @cached_property
    def paragraphs(self) -> frozenset[str]:
        """The paragraphs, items and quotations of running text, without blanks."""
        return frozenset(bare(one.text) for one in self.galley.stretches if one.kind in RUNNING)

    @cached_property
    def others(self) -> frozenset[str]:
        """All other stretches of the text, likewise."""
        return frozenset(bare(one.text) for one in self.galley.stretches) - self.paragraphs

    @property
    def size(self) -> float:
        """The size of running text."""
        return float(self.paper.size)

    @property
    def pitch(self) -> float:
        """The distance of its lines, before a page is fitted."""
        return float(self.paper.leading)

    @property
    def foot(self) -> float:
        """The lower edge of the type area, in points."""
        return (float(self.paper.height) - float(self.paper.bottom)) * MILLIMETRE

    @property
    def step(self) -> float:
        """From the left edge of one column to that of the next, in points."""
        return float(self.paper.grid.characters + self.paper.grid.gap) * self.size

    def left(self, sheet: Sheet) -> float:
        """Return the left edge of the type area of a page, in points."""
        inner = self.paper.binding
        bound = inner is not None and sheet.number % 2 == 1
        return float(inner if bound and inner is not None else self.paper.side) * MILLIMETRE

    def right(self, sheet: Sheet) -> float:
        """Return the right edge of the type area of a page, in points."""
        return self.left(sheet) + float(self.paper.grid.ems) * self.size


def bare(text: str) -> str:
    """Return a text without blanks, and without what breaks words."""
    return "".join(one for one in text if not one.isspace() and one not in _UNSEEN)


_UNSEEN = "\u200b\u2060\u00ad\u2010\x02\ufffe\ufeff-"


@cache
def blocks_of(sheet: Sheet) -> Mapping[Block, tuple[Glyph, ...]]:
    """Return the blocks of a page with their characters; what every page repeats is in none."""
    found: defaultdict[Block, list[Glyph]] = defaultdict(list)
    for glyph in sheet.glyphs:
        if glyph.block is not None:
            found[glyph.block].append(glyph)
    return {block: tuple(glyphs) for block, glyphs in found.items()}


def rows(glyphs: Sequence[Glyph]) -> list[tuple[Glyph, ...]]:
    """Return the lines of a block."""
    number, last, keyed = 0, None, []
    for glyph in glyphs:
        if last is not None and (abs(glyph.y - last.y) > 2 or glyph.x < last.x - glyph.size):
            number += 1
        keyed.append((number, glyph))
        last = glyph
    return [tuple(one for _, one in row) for _, row in groupby(keyed, key=lambda pair: pair[0])]


def words(glyphs: Sequence[Glyph]) -> str:
    """Return the characters of a line."""
    return "".join(glyph.text for glyph in glyphs)


def around(glyphs: Sequence[Glyph]) -> Box:
    """Return the box of the ink of some characters."""
    boxes = [one.box for one in glyphs]
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
