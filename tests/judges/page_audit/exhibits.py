"""Rules of tables, charts and pictures, read off their tags and their ink."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from bulletin.articles import Chart
from tests.judges.page_audit.printed import Printed, Rule, bare, blocks_of, words
from tests.judges.page_audit.sheets import Glyph, Shape, Sheet
from tests.judges.page_audit.tags import Block

Cells = dict[tuple[int, int], tuple[Glyph, ...]]
"""The cells of the body of a table by row and column, rows numbered as their tags are."""


def tables(sheet: Sheet) -> list[Cells]:
    """Return the tables of a page."""
    found: defaultdict[int, list[tuple[Block, tuple[Glyph, ...]]]] = defaultdict(list)
    for block, glyphs in blocks_of(sheet).items():
        table = block.within("Table")
        if table and block.role == "TD":
            found[table.order].append((block, glyphs))
    return [_numbered(cells) for cells in found.values()]


def _numbered(cells: list[tuple[Block, tuple[Glyph, ...]]]) -> Cells:
    counts: Counter[int] = Counter()
    table: Cells = {}
    for block, glyphs in sorted(cells, key=lambda cell: cell[0].order):
        row = block.tags[-2].order
        table[row, counts[row]] = glyphs
        counts[row] += 1
    return table


def decimals(printed: Printed) -> Iterator[str]:
    """22: digits are half an em wide, or as wide as one another in a Latin face; the decimal points
    of a column stand in one line.
    """
    for sheet in printed.sheets:
        for table in tables(sheet):
            columns: defaultdict[int, list[float]] = defaultdict(list)
            for (_, column), glyphs in table.items():
                columns[column] += _point(glyphs)
                wide = [_wide(a, b) for a, b in pairwise(glyphs) if _are_digits(a, b)]
                due = 0.5 if printed.is_chinese or not wide else wide[0]
                if any(abs(one - due) > _EVEN for one in wide):
                    yield f"page {sheet.number}: the digits of “{words(glyphs)}” are uneven"
            for column, places in columns.items():
                if max(places, default=0) - min(places, default=0) > _ALIGNED:
                    told = " ".join(words(table[cell]) for cell in table if cell[1] == column)
                    yield f"page {sheet.number}: {told} do not stand in one line"


_ALIGNED, _EVEN = 0.2, 0.02


def _wide(a: Glyph, b: Glyph) -> float:
    return (b.x - a.x) / a.size


def _are_digits(a: Glyph, b: Glyph) -> bool:
    return a.text.isdigit() and b.text.isdigit()


def _point(glyphs: Sequence[Glyph]) -> list[float]:
    """Return where the whole number of a cell ends, if it is a number and no fraction."""
    found = re.search(r"(\d[\d,]*)(?:\.\d+)?", words(glyphs))
    if not found or "/" in words(glyphs):
        return []
    last = glyphs[found.end(1) - 1]
    return [last.x + last.size / 2]


def cells(printed: Printed) -> Iterator[str]:
    """22: a cell holds a number alone: its unit is told once, its minus is one, not a hyphen."""
    for sheet in printed.sheets:
        for text in (words(glyphs) for table in tables(sheet) for glyphs in table.values()):
            pattern = _CELL if printed.is_chinese else _ENGLISH_CELL
            if not pattern.fullmatch(text):
                yield f"page {sheet.number}: “{text}”"


_NUMBER = r"−?\d[\d,]*(?:\.\d+)?(?:/\d+)?"
_CELL = re.compile(rf"(?:约|近|超|超过|突破|不足|逾)?{_NUMBER}(?:余|多|以上|\*)*|—")
_ENGLISH_CELL = re.compile(rf"[a-z-]*(?:{_NUMBER})?[+*]?|—")


def charts(printed: Printed) -> Iterator[str]:
    """23: a chart has title, unit and source, and exactly its values, in legible type."""
    drawn = {block.tags[-1].alt: glyphs for block, glyphs in _drawings(printed)}
    for chart in _charts(printed):
        glyphs = drawn.get(chart.alt)
        if glyphs is None:
            yield f"the chart “{chart.alt[:16]}” is not in print, or lacks its alternative"
            continue
        if chart.title is None or chart.source is None:
            yield f"the chart “{chart.alt[:16]}” lacks its title or its source"
        if min(glyph.size for glyph in glyphs) < _LEGIBLE:
            yield f"the chart “{chart.alt[:16]}” has type below {_LEGIBLE} points"
        if lacking := _values(chart) - Counter(_runs(glyphs)):
            yield f"the chart “{chart.alt[:16]}” lacks {sorted(lacking)}"


_LEGIBLE = 6.5


def _charts(printed: Printed) -> Iterator[Chart]:
    for article in printed.bulletin.articles:
        yield from (block for block in article.blocks if isinstance(block, Chart))


def _drawings(printed: Printed) -> Iterator[tuple[Block, tuple[Glyph, ...]]]:
    for sheet in printed.sheets:
        for block, glyphs in blocks_of(sheet).items():
            if block.role == "Figure":
                yield block, glyphs


def _values(chart: Chart) -> Counter[str]:
    series = (*chart.series, *((chart.total,) if chart.total else ()))
    return Counter(bare(one.text) for row in series for one in row.figures if one)


def _runs(glyphs: Sequence[Glyph]) -> list[str]:
    """Return the labels of a chart: characters that follow one another on a line."""
    runs = [glyphs[0].text]
    for a, b in pairwise(glyphs):
        if abs(a.y - b.y) > 1 or not 0 < b.x - a.x < 1.3 * a.size:
            runs.append("")
        runs[-1] += b.text
    return runs


def baselines(printed: Printed) -> Iterator[str]:
    """23: bars and columns begin at zero: they are as long as their values are large."""
    for chart in _charts(printed):
        if chart.kind not in ("bars", "columns") or len(chart.series) > 1:
            continue
        values = [Decimal(one.value) for one in chart.series[0].figures if one]
        lengths = [_length(one, chart.kind) for one in _bars(printed, chart)]
        scales = [length / float(value) for length, value in zip(lengths, values, strict=False)]
        if len(lengths) != len(values) or max(scales) > min(scales) * _EXACTLY:
            yield f"the bars of “{chart.alt[:16]}” are not as long as their values"


_EXACTLY = 1.02


def _bars(printed: Printed, chart: Chart) -> list[Shape]:
    """Return the bars of a chart in the order of its categories."""
    axis = 1 if chart.kind == "bars" else 0
    shapes = (one for sheet in printed.sheets for one in sheet.shapes if _is_bar(one, chart))
    return sorted(shapes, key=lambda one: one.box[axis])


def _is_bar(shape: Shape, chart: Chart) -> bool:
    own = shape.block is not None and shape.block.tags[-1].alt == chart.alt
    across, down = shape.box[2] - shape.box[0], shape.box[3] - shape.box[1]
    return own and min(across, down) > _AXIS


_AXIS = 2
"""Points that an axis is thinner than, and a bar thicker."""


def _length(shape: Shape, kind: str) -> float:
    return shape.box[2] - shape.box[0] if kind == "bars" else shape.box[3] - shape.box[1]


def captions(printed: Printed) -> Iterator[str]:
    """24: pictures and charts have alternatives; a caption stands right below, a title above."""
    tags = (block.tags[-1] for sheet in printed.sheets for block in _figures(sheet))
    boxes = {tag.alt: tag.box for tag in tags}
    for alt, title, above in _exhibits(printed):
        box = boxes.get(alt)
        if box is None:
            yield f"“{alt[:16]}” is not in print, or lacks its alternative"
        elif title and not _beside(printed, box, bare(title), above=above):
            yield f"“{title[:16]}” does not stand at its picture or chart"


def _exhibits(printed: Printed) -> Iterator[tuple[str, str, bool]]:
    """Yield the alternative of each picture and chart, its caption, whether that stands above."""
    for article in printed.bulletin.articles:
        if picture := article.picture:
            yield picture.alt.text, picture.caption.text if picture.caption else "", False
    for chart in _charts(printed):
        yield chart.alt, chart.title.text if chart.title else "", True


def _figures(sheet: Sheet) -> set[Block]:
    marked = {*(one.block for one in sheet.shapes), *(one.block for one in sheet.glyphs)}
    return {block for block in marked if block is not None and block.role == "Figure"}


def _beside(printed: Printed, box: tuple[float, ...], text: str, *, above: bool) -> bool:
    """Tell whether a caption is less than a line away from a box, and no wider than it."""
    left, top, right, bottom = box
    for sheet in printed.sheets:
        for block, glyphs in blocks_of(sheet).items():
            if block.role != "Caption" or text not in bare(words(glyphs)):
                continue
            first, last = (edge(one.box[n] for one in glyphs) for edge, n in ((min, 1), (max, 3)))
            away = top - last if above else first - bottom
            inside = left - 1 <= glyphs[0].x and max(one.box[2] for one in glyphs) <= right + 1
            if inside and 0 <= away < printed.pitch:
                return True
    return False


EXHIBIT_RULES: tuple[Rule, ...] = (decimals, cells, charts, baselines, captions)
