"""Rules of a newspaper's page (typography: grid, columns, heads, feet), on what a PDF shows.

Each rule returns what speaks against the page, in words; nothing where it holds.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from bulletin.articles import ArticleKind, Bulletin
from bulletin.pages import Paper
from tests.judges.page_audit.sheets import Glyph, Line, Sheet, lines_of

_MILLIMETRE = 72 / 25.4
_LEAST = 7.0
"""Points: nothing on the page is set smaller (CLREQ: newspapers, 六号 at the least for text)."""

_FOOT = 2
"""Lines that may stay white at the foot of a full page."""


Rule = Callable[["Printed"], Iterator[str]]
"""Returns what speaks against a bulletin as it was printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A bulletin as it was printed."""

    bulletin: Bulletin
    paper: Paper
    sheets: tuple[Sheet, ...]

    @property
    def contents(self) -> tuple[Sheet, ...]:
        """The pages that have running text."""
        return tuple(sheet for sheet in self.sheets if self.lines(sheet))

    def lines(self, sheet: Sheet) -> list[Line]:
        """Return the lines of running text of a page: the folio at its foot is none."""
        foot = (float(self.paper.height) - float(self.paper.bottom)) * _MILLIMETRE
        return [line for line in lines_of(sheet, float(self.paper.size)) if line.y < foot]

    @property
    def left(self) -> float:
        """The left edge of the type area, in points."""
        return float(self.paper.side) * _MILLIMETRE

    @property
    def size(self) -> float:
        """The size of running text."""
        return float(self.paper.size)


def off_grid(printed: Printed) -> Iterator[str]:
    """7: all baselines of running text on a page are whole lines apart, over all columns."""
    for sheet in printed.contents:
        ys = sorted({round(line.y, 2) for line in printed.lines(sheet) if _is_text(line)})
        pitch = _pitch(ys, float(printed.paper.leading))
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


def _is_text(line: Line) -> bool:
    return len(line.glyphs) > 3 and "Bold" not in line.glyphs[0].face


def outside(printed: Printed) -> Iterator[str]:
    """9: nothing stands outside the type area at its sides."""
    right = float(printed.paper.width) * _MILLIMETRE - printed.left
    for sheet in printed.sheets:
        for glyph in sheet.glyphs:
            half = glyph.size / 2 + 1 if glyph.text in _MARKS else 1
            if not printed.left - half <= glyph.x <= right + half - 1:
                yield f"page {sheet.number}: “{glyph.text}” at {glyph.x:.1f} pt is outside"


def indents(printed: Printed) -> Iterator[str]:
    """14: paragraphs are indented by two ems exactly, with no blanks in the text."""
    if printed.bulletin.language != "zh":
        return
    for sheet in printed.contents:
        if "\u3000" in sheet.text:
            yield f"page {sheet.number}: a full-width blank"
        for line in printed.lines(sheet):
            offset = _offset(printed, line)
            if offset is not None and 1.2 < offset / printed.size < 2.8 and _is_text(line):
                off = abs(offset - 2 * printed.size)
                if off > 0.5 and line.glyphs[0].text not in _OPENING:
                    yield f"page {sheet.number}: “{line.text[:8]}” is indented by {offset:.1f} pt"


_MARKS = "“‘（《「『【，。、；：！？）》」』”’】"
_OPENING = "“‘（《「『【▪■"


def _offset(printed: Printed, line: Line) -> float | None:
    """Return how far a line begins right of its column's edge; ``None`` in boxes."""
    grid = printed.paper.grid
    step = float(grid.characters + grid.gap) * printed.size
    offset = (line.x - printed.left) % step
    return offset if offset < step * 0.3 else None


def columns(printed: Printed) -> Iterator[str]:
    """16: running text begins at the edges of columns of whole ems."""
    grid = printed.paper.grid
    step = float(grid.characters + grid.gap) * printed.size
    edges = {printed.left + n * step for n in range(grid.columns)}
    for sheet in printed.contents:
        starts = Counter(round(line.x, 1) for line in printed.lines(sheet) if _is_text(line))
        if not any(starts[x] for x in starts if min(abs(x - edge) for edge in edges) < 0.2):
            yield f"page {sheet.number}: no line begins at the edge of a column"
        for x, count in starts.items():
            near = min(abs(x - edge) for edge in edges)
            if count >= _MANY and 0.2 < near < printed.size * 0.8:
                yield f"page {sheet.number}: {count} lines begin {near:.1f} pt off a column's edge"


_MANY = 6


def feet(printed: Printed) -> Iterator[str]:
    """17, 31: a full page ends within two lines of its foot, and each column two lines above."""
    grid, leading = printed.paper.grid, float(printed.paper.leading)
    step = float(grid.characters + grid.gap) * printed.size
    foot = (float(printed.paper.height) - float(printed.paper.bottom)) * _MILLIMETRE
    for sheet in printed.contents[:-1]:
        whites = []
        for number in range(grid.columns):
            start = printed.left + number * step
            inside = (g for g in sheet.glyphs if start - 1 <= g.x < start + step and g.y < foot)
            whites.append((foot - max((glyph.y for glyph in inside), default=0)) / leading)
        if min(whites) > _FOOT + _DESCENT:
            yield f"page {sheet.number} ends {min(whites):.0f} lines above its foot"
        for number, white in enumerate(whites, 1):
            if white > 2 * _FOOT + _DESCENT:
                yield f"page {sheet.number}: column {number} ends {white:.0f} lines above"


_DESCENT = 1.3
"""Lines below a last baseline: its descenders, and what is no whole line of the page."""


def heads(printed: Printed) -> Iterator[str]:
    """18: the lead's headline is the largest, then features and stories, then shorts."""
    sizes = {
        article.slug: (article.kind, _size(printed, article.headline.text))
        for article in printed.bulletin.articles
    }
    order = (ArticleKind.LEAD, ArticleKind.FEATURE, ArticleKind.STORY, ArticleKind.BRIEF)
    found = [[size for kind, size in sizes.values() if kind is one and size] for one in order]
    for larger, smaller in pairwise([sizes for sizes in found if sizes]):
        if min(larger) <= max(smaller):
            yield f"headlines of {min(larger):.1f} pt above others of {max(smaller):.1f}"
    for article in printed.bulletin.articles:
        if article.kind is ArticleKind.LEAD and article.deck:
            own, deck = sizes[article.slug][1], _size(printed, article.deck.text)
            if own and deck and not 0.4 <= deck / own <= 0.6:
                yield f"the lead's deck has {deck / own:.0%} of the size of its headline"


def small(printed: Printed) -> Iterator[str]:
    """18: nothing is set smaller than seven points."""
    for sheet in printed.sheets:
        sizes = {round(g.size, 2): g.text for g in sheet.glyphs if 1 < g.size < _LEAST - 0.05}
        yield from (f"page {sheet.number}: “{text}” of {size} pt" for size, text in sizes.items())


def _size(printed: Printed, text: str) -> float:
    """Return the largest size in which some text is printed."""
    wanted = "".join(text.split())
    best = 0.0
    for sheet in printed.sheets:
        start = sheet.text.find(wanted)
        while start >= 0:
            best = max(best, *(g.size for g in sheet.glyphs[start : start + len(wanted)]))
            start = sheet.text.find(wanted, start + 1)
    return best


def stranded(printed: Printed) -> Iterator[str]:
    """19: below a crosshead two lines of text follow in its column."""
    pitch = float(printed.paper.leading)
    for sheet in printed.contents:
        body = [(_column(printed, line), line.y) for line in printed.lines(sheet)]
        for head in lines_of(sheet, _CROSSHEAD):
            if not _is_crosshead(printed, sheet, head):
                continue
            below = {
                round(y)
                for column, y in body
                if column == _column(printed, head) and 0 < y - head.y < _NEAR * pitch
            }
            if len(below) < 2:
                yield f"page {sheet.number}: “{head.text}” stands at the foot of its column"


def _column(printed: Printed, line: Line) -> int:
    grid = printed.paper.grid
    step = float(grid.characters + grid.gap) * printed.size
    return int((line.x - printed.left + 2) // step)


def _is_crosshead(printed: Printed, sheet: Sheet, line: Line) -> bool:
    """Tell whether it is the last line of one: kickers have larger type below them."""
    first, pitch = line.glyphs[0], float(printed.paper.leading)
    if not is_hei(first) or "Bold" not in first.face:
        return False
    beneath = [
        glyph
        for glyph in sheet.glyphs
        if 0 < glyph.y - line.y < 2.6 * pitch and abs(glyph.x - line.x) < 15 * printed.size
    ]
    same = any(abs(g.size - first.size) < 0.1 and g.face == first.face for g in beneath)
    return not same and all(glyph.size < 12 for glyph in beneath)


def is_hei(glyph: Glyph) -> bool:
    """Tell whether a character is set in the sans-serif: the publication's own face, or another."""
    return "Hei" in glyph.face or "Sans" in glyph.face


_NEAR = 4.6
_CROSSHEAD = 10.5


def masthead(printed: Printed) -> Iterator[str]:
    """20: the first page has issue, running number, date with weekday, publisher, page count."""
    first, bulletin = printed.sheets[0].text, printed.bulletin
    day = bulletin.date
    due = (
        [
            f"第{bulletin.issue}期",
            f"总第{bulletin.volume}期",
            f"本期共{len(printed.sheets)}版",
            "编印",
        ]
        if bulletin.language == "zh"
        else [f"No.{bulletin.issue}", f"WholeNo.{bulletin.volume}", f"Pages:{len(printed.sheets)}"]
    )
    weekday = "星期" + "一二三四五六日"[day.weekday()] if bulletin.language == "zh" else f"{day:%A}"
    year = f"{day.year}年{day.month}月{day.day}日" if bulletin.language == "zh" else str(day.year)
    for text in (*due, weekday, year):
        if text not in first:
            yield f"the masthead lacks “{text}”"


def folios(printed: Printed) -> Iterator[str]:
    """21: every page but the first has a running head, and all have their number."""
    foot = (float(printed.paper.height) - float(printed.paper.bottom)) * _MILLIMETRE
    top = float(printed.paper.top) * _MILLIMETRE
    for sheet in printed.sheets:
        below = "".join(glyph.text for glyph in sheet.glyphs if glyph.y > foot)
        above = "".join(glyph.text for glyph in sheet.glyphs if glyph.y < top)
        if f"—{sheet.number}—" not in below:
            yield f"page {sheet.number} has no number"
        if sheet.number > 1 and not above:
            yield f"page {sheet.number} has no running head"


def jumps(printed: Printed) -> Iterator[str]:
    """32: jump lines come in pairs, each naming the page of the other."""
    onward, back = Counter[tuple[int, int]](), Counter[tuple[int, int]]()
    for sheet in printed.sheets:
        onward.update((sheet.number, int(n)) for n in re.findall(r"下转第(\d+)版", sheet.text))
        back.update((int(n), sheet.number) for n in re.findall(r"上接第(\d+)版", sheet.text))
    for pair in (onward - back) + (back - onward):
        yield f"a jump from page {pair[0]} to page {pair[1]} has no counterpart"


def measures(printed: Printed) -> Iterator[str]:
    """39: every page has the size of its paper."""
    for sheet in printed.sheets:
        if max(abs(sheet.width - float(printed.paper.width)),
               abs(sheet.height - float(printed.paper.height))) > 0.1:  # fmt: skip
            yield f"page {sheet.number} measures {sheet.width:.1f} × {sheet.height:.1f} mm"


RULES: tuple[Rule, ...] = (
    off_grid,
    outside,
    indents,
    columns,
    feet,
    heads,
    small,
    stranded,
    masthead,
    folios,
    jumps,
    measures,
)
