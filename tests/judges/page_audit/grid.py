"""Rules of the page: its grid, its columns, its feet, its measures."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from tests.judges.page_audit.printed import (
    MILLIMETRE,
    Printed,
    Rule,
    around,
    blocks_of,
    rows,
    words,
)
from tests.judges.page_audit.running import Part, columns_of, edge_of, ends_of, parts
from tests.judges.page_audit.sheets import Box, Glyph, Sheet
from tests.judges.page_audit.tags import Tag

_FOOT = 2
"""Lines that may stay white at the foot of a full page."""


def off_grid(printed: Printed) -> Iterator[str]:
    """7: all baselines of running text on a page are whole lines apart, over all columns."""
    for sheet in printed.sheets:
        lines = (line for part in parts(printed) if part.sheet is sheet for line in part.lines)
        ys = sorted({round(line[0].y, 2) for line in lines})
        if not ys:
            continue
        pitch = _pitch(ys, printed.pitch)
        first = max(ys, key=lambda y: sum(_off(other - y, pitch) < _GRID for other in ys))
        for y in ys:
            if _off(y - first, pitch) > _GRID:
                yield f"page {sheet.number}: a baseline at {y:.2f} pt is off the grid"


_GRID = 0.1
"""Points that a baseline may be off."""


def _off(distance: float, pitch: float) -> float:
    return abs(distance / pitch - round(distance / pitch)) * pitch


def _pitch(ys: Sequence[float], leading: float) -> float:
    """Return the pitch exactly: places are read to a hundredth of a point, and errors add up."""
    steps = [b - a for a, b in pairwise(ys) if abs(b - a - leading) < leading * 0.035]
    if not steps:
        return leading
    rough, end = median(steps), ys[0]
    for y in ys:
        if _off(y - end, rough) < _GRID:
            end = y
            rough = (end - ys[0]) / max(1, round((end - ys[0]) / rough)) or rough
    return rough


def outside(printed: Printed) -> Iterator[str]:
    """9: type and pictures stand inside the type area; mastheads and folios have their own."""
    top, foot = float(printed.paper.top) * MILLIMETRE, printed.foot
    for sheet in printed.sheets:
        left, right = printed.left(sheet), printed.right(sheet)
        for block, glyphs in blocks_of(sheet).items():
            for line in rows(glyphs):
                ends = around(line)
                if not _inside(ends, (left, top, right, foot)):
                    at = f"{ends[2]:.1f}, {ends[3]:.1f} pt"
                    yield f"page {sheet.number}: “{words(line)}” ends at {at}"
            figure = block.within("Figure")
            if figure and figure.box and not _inside(figure.box, (left, top, right, foot)):
                yield f"page {sheet.number}: “{figure.alt[:16]}”"


def _inside(box: Sequence[float], area: Box) -> bool:
    return (
        area[0] - _EDGE <= box[0]
        and area[1] - _EDGE <= box[1]
        and box[2] <= area[2] + _EDGE
        and box[3] <= area[3] + _EDGE
    )


_EDGE = 1.0
"""Points that the ink of some letters reaches beyond their em."""


def confined(printed: Printed) -> Iterator[str]:
    """9: the lines of the notes stay in their columns."""
    for sheet in printed.sheets if printed.is_chinese else ():
        found: defaultdict[Tag, list[tuple[Glyph, ...]]] = defaultdict(list)
        for block, glyphs in blocks_of(sheet).items():
            if block.role == "LI" and block.within("Sect") and not block.within("Art"):
                found[block.tags[-3]] += rows(glyphs)
        wide = _note_column(printed)
        for lines in found.values():
            edge = min(line[0].x for line in lines) + wide + _EDGE
            for line in lines:
                if min(ends_of(line[-1])) > edge:
                    out = min(ends_of(line[-1])) - edge
                    yield f"page {sheet.number}: “{words(line)}” sticks out by {out:.1f} pt"


def _note_column(printed: Printed) -> float:
    """Return how wide a column of the notes is: as of the text, or one of two on a single one."""
    grid = printed.paper.grid
    if grid.columns > 1:
        return grid.characters * printed.size
    return float(grid.ems - grid.gap) / 2 * printed.size


def indents(printed: Printed) -> Iterator[str]:
    """14: paragraphs are indented by two ems exactly, with no blanks in the text."""
    for column in columns_of(printed):
        if not _has_edge(column):
            continue
        left = min(line[0].x for part in column for line in part.lines if _is_even(line))
        for part in column:
            first = part.lines[0]
            off = first[0].x - left - 2 * printed.size
            if part.begins and part.block.role == "P" and _is_even(first) and abs(off) > _INDENT:
                yield f"page {part.sheet.number}: “{words(first)}” is {off:.1f} pt off"
    yield from (f"page {s.number}: a full-width blank" for s in printed.sheets if _WIDE in s.text)


_INDENT = 0.2
_WIDE = "\u3000"
_OPENING = "“‘（《「『【"


def _has_edge(column: list[Part]) -> bool:
    """Tell whether a column has lines besides the first ones of paragraphs, to tell its edge."""
    return any(len(part.lines) > 1 or not part.begins for part in column)


def columns(printed: Printed) -> Iterator[str]:
    """16: columns of running text are whole ems wide, alike, one or two ems apart, ruled midway."""
    for sheet in printed.sheets:
        for measured in _flows(printed, sheet):
            for left, _, right, _ in measured:
                ems = (right - left) / printed.size
                if abs(ems - round(ems)) * printed.size > _EXACT:
                    yield f"page {sheet.number}: a column of {ems:.2f} ems at {left:.1f} pt"
            for one, other in pairwise(measured):
                yield from _beside(sheet, one, other, printed.size)


def _beside(sheet: Sheet, one: Box, other: Box, size: float) -> Iterator[str]:
    """Yield what is wrong with two columns beside each other."""
    (left, top, right, bottom), (after, _, end, _) = one, other
    if abs(right - left - end + after) > _EXACT or not 0.95 <= (after - right) / size <= 2.05:
        yield f"page {sheet.number}: columns at {left:.1f} and {after:.1f} pt"
    for shape in sheet.shapes:
        middle = (shape.box[0] + shape.box[2]) / 2
        is_rule = shape.box[2] - shape.box[0] < 1 and shape.box[1] < top < bottom < shape.box[3]
        if is_rule and right < middle < after and abs(middle - (right + after) / 2) > _EXACT:
            yield f"page {sheet.number}: a rule at {middle:.1f} pt is off its middle"


_EXACT = 0.3


def _flows(printed: Printed, sheet: Sheet) -> list[list[Box]]:
    """Return the columns of each story, where enough lines tell their edges."""
    flows: defaultdict[Tag, list[Box]] = defaultdict(list)
    for column in columns_of(printed):
        lines = [line for part in column for line in part.lines]
        is_column = column[0].sheet is sheet and column[0].column.role == "Div"
        if is_column and len(lines) - len(column) > _MANY:
            left = min(line[0].x for line in lines if _is_even(line))
            box = (left, lines[0][0].y, edge_of(column), lines[-1][0].y)
            flows[column[0].flow].append(box)
    return [sorted(found) for found in flows.values()]


_MANY = 2


def _is_even(line: tuple[Glyph, ...]) -> bool:
    return line[0].text not in _OPENING


def bottoms(printed: Printed) -> Iterator[str]:
    """17: the columns of a story end within a line of one another, the last within two."""
    for sheet in printed.sheets:
        ends: defaultdict[Tag, dict[Tag, float]] = defaultdict(dict)
        for part in parts(printed):
            if part.sheet is sheet and part.column.role == "Div":
                ends[part.flow][part.column] = _end(sheet, part.column) / printed.pitch
        for story in ends.values():
            *first, last = story.values()
            if first and (max(first) - min(first) > _EVEN or max(first) - last > _LAST):
                told = " ".join(f"{y:.1f}" for y in story.values())
                yield f"page {sheet.number}: columns end {told} lines from the top"


_EVEN, _LAST = 1.3, 2.3


def _end(sheet: Sheet, column: Tag) -> float:
    """Return how far down a column reaches: its last baseline, or the foot of its last picture."""
    blocks = {one.block: one.y for one in sheet.glyphs if one.block and column in one.block.tags}
    return max(block.tags[-1].box[3] if block.tags[-1].box else y for block, y in blocks.items())


def feet(printed: Printed) -> Iterator[str]:
    """31: a page that is not the last of the articles is full, but for two lines at its foot.

    Where a theme does not fit pages, it is as full as what follows can be parted.
    """
    last = max(s.number for s in printed.sheets if any(_in_article(one) for one in s.glyphs))
    for sheet, following in pairwise(printed.sheets[:last]):
        inside = [one.y for one in sheet.glyphs if one.block is not None]
        white = printed.foot - max(inside)
        may = (_FOOT + _DESCENT) * printed.pitch
        if not printed.theme.fit:
            may = max(may, _whole(printed, following) + (_SMALL_PRINT + _DESCENT) * printed.pitch)
        if white > may:
            yield f"page {sheet.number} ends {white / printed.pitch:.0f} lines above its foot"


def _whole(printed: Printed, sheet: Sheet) -> float:
    """Return how high the part of a page is that cannot be parted: heads, and what must follow."""
    texts = [part for part in parts(printed) if part.sheet is sheet]
    ends = [line[0].y for part in texts[:1] for line in part.lines[1:2]]
    exhibits: defaultdict[Tag, float] = defaultdict(float)
    for glyph in sheet.glyphs:
        for tag in glyph.block.tags if glyph.block and glyph.block.within("Art") else ():
            if tag.role in ("Table", "L", "Figure"):
                exhibits[tag] = max(exhibits[tag], glyph.y, *tag.box[3:])
    first = [exhibits[tag] for tag in sorted(exhibits, key=lambda tag: tag.order)[:1]]
    return min(*ends, *first, printed.foot, printed.foot) - float(printed.paper.top) * MILLIMETRE


def _in_article(glyph: Glyph) -> bool:
    return glyph.block is not None and glyph.block.within("Art") is not None


_SMALL_PRINT = 1
"""Lines below a table or chart, which stay with it."""

_DESCENT = 1.3
"""Lines below a last baseline: its descenders, and what is no whole line of the page."""


def planned(printed: Printed) -> Iterator[str]:
    """9, 39: there are as many pages as planned, those of the notes aside, each of its paper."""
    for sheet in printed.sheets:
        wide, high = float(printed.paper.width), float(printed.paper.height)
        if max(abs(sheet.width - wide), abs(sheet.height - high)) > _TENTH:
            yield f"page {sheet.number} measures {sheet.width:.1f} × {sheet.height:.1f} mm"
    articles = sum(any(_in_article(one) for one in sheet.glyphs) for sheet in printed.sheets)
    if printed.bulletin.pages not in (None, articles):
        yield f"{articles} pages in place of {printed.bulletin.pages}"


_TENTH = 0.1

GRID_RULES: tuple[Rule, ...] = (
    off_grid,
    outside,
    confined,
    indents,
    columns,
    bottoms,
    feet,
    planned,
)
