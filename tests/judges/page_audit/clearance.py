"""Rules of clear space: nothing overlaps, and type touches no rule, box or picture."""

from collections.abc import Iterator
from itertools import islice

from tests.judges.page_audit.printed import Printed, Rule, around, blocks_of, rows, words
from tests.judges.page_audit.running import parts
from tests.judges.page_audit.sheets import GROUND, Box, Glyph, Sheet
from tests.judges.page_audit.tags import Block

_GRAZE = 0.3
"""Points that two boxes may share: ink is measured to a tenth."""


def overlaps(printed: Printed) -> Iterator[str]:
    """30: the characters of two lines nowhere overlap."""
    for sheet in printed.sheets:
        found = sorted(_lines(sheet), key=lambda line: line[0][1])
        for number, (box, glyphs, block) in enumerate(found):
            for other, others, beside in islice(found, number + 1, None):
                if other[1] >= box[3]:
                    break
                charted = block is not None and block == beside and block.role == "Figure"
                if not charted and _meet(box, other) and _touch(glyphs, others):
                    yield f"page {sheet.number}: “{words(glyphs)}” and “{words(others)}” overlap"


def _lines(sheet: Sheet) -> Iterator[tuple[Box, tuple[Glyph, ...], Block | None]]:
    for block, glyphs in blocks_of(sheet).items():
        for line in rows(glyphs):
            yield around(line), line, block
    for line in rows([one for one in sheet.glyphs if one.block is None]):
        yield around(line), line, None


def _meet(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > _GRAZE and down > _GRAZE


def _touch(glyphs: tuple[Glyph, ...], others: tuple[Glyph, ...]) -> bool:
    return any(_meet(a.box, b.box) for a in glyphs for b in others)


def touches(printed: Printed) -> Iterator[str]:
    """30: type touches no rule, no edge of a box, no picture; text keeps a third of a line away.

    What is around a character, without the type, has one colour.
    """
    for sheet in printed.sheets:
        texts = {part.block for part in parts(printed) if part.sheet is sheet}
        for glyph in sheet.glyphs:
            if sheet.ground is None or (glyph.block and glyph.block.role == "Figure"):
                continue
            away = printed.pitch * _THIRD if glyph.block in texts else _CLOSE
            left, top, right, bottom = glyph.box
            spot = (left - away, top - away, right + away, bottom + away)
            pixels = [round(edge * GROUND) for edge in spot]
            if (
                sheet.ground.crop((pixels[0], pixels[1], pixels[2], pixels[3])).getcolors(
                    maxcolors=1
                )
                is None
            ):
                yield f"page {sheet.number}: “{glyph.text}” at {glyph.x:.0f}, {glyph.y:.0f} pt"


_CLOSE = 0.75
"""Points between any type and what is not type."""

_THIRD = 0.3
"""Of a line: the same for running text."""


CLEARANCE_RULES: tuple[Rule, ...] = (overlaps, touches)
