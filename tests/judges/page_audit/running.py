"""The paragraphs of running text as columns hold them, and where their lines end."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tests.judges.page_audit.printed import Printed, bare, blocks_of, rows, words
from tests.judges.page_audit.sheets import Glyph, Sheet
from tests.judges.page_audit.tags import Block, Tag
from tests.lines.fuzz import HANZI

CLOSING = "，。、；：！？）》」』”’】"


@dataclass(frozen=True, slots=True)
class Part:
    """What one column holds of a paragraph: its lines, and which ends of the paragraph they are."""

    sheet: Sheet
    block: Block
    lines: tuple[tuple[Glyph, ...], ...]
    begins: bool
    ends: bool

    @property
    def column(self) -> Tag:
        """The column, box or cell that it stands in."""
        return next(tag for tag in reversed(self.block.tags) if tag.role not in _OWN)

    @property
    def flow(self) -> Tag:
        """What the column and those beside it are columns of."""
        return self.block.tags[self.block.tags.index(self.column) - 1]


_OWN = frozenset({"P", "LI", "L"})


@cache
def parts(printed: Printed) -> tuple[Part, ...]:
    """Return the paragraphs of running text, column by column."""
    return tuple(_parts(printed))


def _parts(printed: Printed) -> Iterator[Part]:
    for sheet in printed.sheets:
        for block, glyphs in blocks_of(sheet).items():
            text = [one for one in glyphs if one.text not in "▪•"]
            if block.role not in ("P", "LI") or not _is_running(text, printed.size):
                continue
            own = _undated(bare(words(text)))
            if own in printed.others:
                continue
            whole = [one for one in printed.paragraphs if own in one]
            if whole:
                begins = any(one.startswith(own) for one in whole)
                ends = any(one.endswith(own) for one in whole)
                yield Part(sheet, block, tuple(rows(text)), begins, ends)


def _is_running(glyphs: list[Glyph], size: float) -> bool:
    return sum(abs(one.size - size) < 0.1 and "Song" in one.face for one in glyphs) > 5


def _undated(text: str) -> str:
    return re.sub(r"^(?:本报(?:\d+月\d+日)?讯|注：|编者按：)", "", text)


def columns_of(printed: Printed) -> list[list[Part]]:
    """Return the paragraphs of running text of each column, in Chinese."""
    found: defaultdict[tuple[int, int], list[Part]] = defaultdict(list)
    for part in parts(printed) if printed.is_chinese else ():
        found[part.sheet.number, part.column.order].append(part)
    return list(found.values())


def edge_of(column: list[Part]) -> float:
    """Return where most lines of a column end."""
    lines = [line for part in column for line in part.lines[: -1 if part.ends else None]]
    full = [round(end, 1) for line in lines for end in ends_of(line[-1])]
    fallback = [round(line[-1].right, 1) for part in column for line in part.lines]
    return Counter(full).most_common(1)[0][0] if full else max(fallback)


def ends_of(glyph: Glyph) -> tuple[float, ...]:
    """Return where a line may be said to end: a mark has white of its own, which may be left."""
    if glyph.text in CLOSING:
        return glyph.x + glyph.size, glyph.x + glyph.size / 2, glyph.box[2]
    if HANZI.match(glyph.text):
        return (glyph.x + glyph.size,)
    return glyph.right, glyph.box[2]
