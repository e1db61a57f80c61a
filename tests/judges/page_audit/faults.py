"""Faults planted in pages that were read back: each makes a sound bulletin break one rule."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from bulletin.articles import Article, Block, Chart
from bulletin.facts import Basis, Figure
from tests.judges.page_audit import claims, clearance, exhibits, grid, heads, inks, lines, texts
from tests.judges.page_audit.printed import Printed, Rule, blocks_of, words
from tests.judges.page_audit.running import Part, parts
from tests.judges.page_audit.sheets import Glyph, Shape, Sheet

Fault = Callable[[Printed], Printed]
Change = Callable[[Glyph], Glyph | None]
"""Returns a character as it shall be, or nothing where it shall be gone."""


def on_pages(change: Change) -> Fault:
    """Return a fault that changes characters of all pages."""
    return lambda printed: replace(
        printed, sheets=tuple(_changed(sheet, change) for sheet in printed.sheets)
    )


def _changed(sheet: Sheet, change: Change) -> Sheet:
    return replace(sheet, glyphs=tuple(filter(None, map(change, sheet.glyphs))))


def moved(glyph: Glyph, x: float = 0, y: float = 0) -> Glyph:
    """Return a character and its ink somewhere else."""
    left, top, right, bottom = glyph.box
    box = (left + x, top + y, right + x, bottom + y)
    return replace(glyph, x=glyph.x + x, y=glyph.y + y, right=glyph.right + x, box=box)


def where(test: Callable[[Glyph], bool], change: Change) -> Fault:
    """Return a fault that changes the characters for which something is true."""
    return on_pages(lambda glyph: change(glyph) if test(glyph) else glyph)


def without(letters: str) -> Fault:
    """Return a fault that takes letters off all pages."""
    return where(lambda glyph: glyph.text in letters, lambda _: None)


def at(pattern: str, change: Change, role: str = "P", *, rest: bool = False) -> Fault:
    """Return a fault that changes what a group matches in the first block that has it.

    :param rest: whether all that follows in the block is changed likewise.
    """

    def fault(printed: Printed) -> Printed:
        blocks = (block for sheet in printed.sheets for block in blocks_of(sheet).items())
        own = (glyphs for block, glyphs in blocks if block.role.startswith(role))
        return where(_matched(own, pattern, rest=rest), change)(printed)

    return fault


def in_text(pattern: str, change: Change, *, rest: bool = False) -> Fault:
    """Return the same in a line of running text."""

    def fault(printed: Printed) -> Printed:
        own = (line for part in parts(printed) for line in part.lines)
        return where(_matched(own, pattern, rest=rest), change)(printed)

    return fault


def _matched(
    runs: Iterable[tuple[Glyph, ...]], pattern: str, *, rest: bool
) -> Callable[[Glyph], bool]:
    for glyphs in runs:
        if found := re.search(pattern, words(glyphs)):
            chosen = {id(one) for one in glyphs[found.start(1) : None if rest else found.end(1)]}
            return lambda glyph: id(glyph) in chosen
    raise AssertionError(pattern)


def in_part(pick: Callable[[Part], Iterable[Glyph]], change: Change) -> Fault:
    """Return a fault that changes some characters of the first paragraph of over three lines."""

    def fault(printed: Printed) -> Printed:
        whole = (part for part in parts(printed) if part.begins and part.ends)
        part = next(part for part in whole if len(part.lines) > 3)
        chosen = {id(one) for one in pick(part)}
        return where(lambda glyph: id(glyph) in chosen, change)(printed)

    return fault


def added(text: str, step: float = 9) -> Fault:
    """Return a fault that writes something across the first page."""

    def fault(printed: Printed) -> Printed:
        first, *others = printed.sheets
        more = tuple(Glyph(one, 300 + step * n, 400, 9.0, "Song") for n, one in enumerate(text))
        return replace(printed, sheets=(replace(first, glyphs=(*first.glyphs, *more)), *others))

    return fault


def on_record(**change: Any) -> Fault:
    """Return a fault that records every figure otherwise."""
    return lambda printed: replace(
        printed, figures=[{**figure, **change} for figure in printed.figures]
    )


def _by(x: float = 0, y: float = 0) -> Change:
    return lambda glyph: moved(glyph, x, y)


def _sized(size: float) -> Change:
    return lambda glyph: replace(glyph, size=size)


def _as(letter: str) -> Change:
    return lambda glyph: replace(glyph, text=letter)


def _gone(_: Glyph) -> None:
    return None


def _lower(glyph: Glyph) -> Glyph:
    return moved(glyph, y=13.5)


def _second_end(part: Part) -> tuple[Glyph, ...]:
    return part.lines[1][-1:]


def _last_but_one(part: Part) -> tuple[Glyph, ...]:
    return part.lines[-1][:-1]


def _longer_bars(printed: Printed) -> Printed:
    def longer(shape: Shape) -> Shape:
        return replace(shape, box=(shape.box[0] - 9, *shape.box[1:]))

    sheets = (replace(s, shapes=tuple(map(longer, s.shapes))) for s in printed.sheets)
    return replace(printed, sheets=tuple(sheets))


def _larger(printed: Printed) -> Printed:
    return replace(printed, sheets=tuple(replace(s, width=s.width + 1) for s in printed.sheets))


def _one_fact_less(printed: Printed) -> Printed:
    own = next(one for one in printed.figures if one["language"] == printed.bulletin.language)
    rest = [
        one
        for one in printed.figures
        if one["fact"] != own["fact"] or one["language"] != own["language"]
    ]
    return replace(printed, figures=rest)


def in_articles(change: Callable[[Article], Article]) -> Fault:
    """Return a fault that changes what every article was."""

    def fault(printed: Printed) -> Printed:
        articles = tuple(map(change, printed.bulletin.articles))
        return replace(printed, bulletin=replace(printed.bulletin, articles=articles))

    return fault


def _comparable(article: Article) -> Article:
    return replace(article, figures=tuple(map(_on_another_basis, article.figures)))


def _on_another_basis(figure: Figure) -> Figure:
    made = figure.measurement
    fact = replace(made.fact, basis=Basis.COMPARABLE) if made.fact else None
    return replace(figure, measurement=replace(made, fact=fact))


def _incomplete(article: Article) -> Article:
    return replace(article, blocks=tuple(map(_without_a_part, article.blocks)))


def _without_a_part(block: Block) -> Block:
    if not isinstance(block, Chart):
        return block
    rows = (replace(row, figures=row.figures[1:]) for row in block.series)
    return replace(block, series=tuple(rows))


PLANTED: tuple[tuple[Rule, str, Fault], ...] = (
    (lines.split, "gaoxin-2023", at(r"\d(\d\d)", _lower)),
    (lines.forbidden, "gaoxin-2023", at(r"[一-鿿](，)", _lower, rest=True)),
    (lines.forbidden, "gaoxin-2023", at(r"“([一-鿿])", _lower, rest=True)),
    (lines.strokes, "gaoxin-2023", added("——", step=12)),
    (lines.ragged, "gaoxin-2023", in_part(_second_end, _by(x=-2))),
    (lines.ragged, "gaoxin-2023", in_part(_second_end, _by(x=2))),
    (lines.lonely, "gaoxin-2023", in_part(_last_but_one, _by(x=160, y=-13.5))),
    (lines.gaps, "gaoxin-2023", in_text("[一-鿿]([一-鿿])", _by(x=9), rest=True)),
    (
        lines.crowds,
        "gaoxin-2023",
        in_text("[，。：”》）][“（《”，。：]([一-鿿])", _by(x=6), rest=True),
    ),
    (lines.overhangs, "gaoxin-2023", in_text("^([“（《])", _by(x=9))),
    (grid.off_grid, "gaoxin-2023", where(lambda g: g.y > 700, _by(y=1))),
    (grid.outside, "gaoxin-2019", where(lambda g: g.x < 60, _by(x=-20))),
    (grid.confined, "gaoxin-2019", at("公布(数)。", _by(x=99), "LI")),
    (grid.indents, "gaoxin-2023", in_part(lambda part: part.lines[0], _by(x=9))),
    (grid.indents, "gaoxin-2023", added("\u3000")),
    (grid.columns, "gaoxin-2019", where(lambda g: 220 < g.x < 380, _by(x=14))),
    (grid.bottoms, "gaoxin-2019", where(lambda g: g.x < 200 and 500 < g.y < 700, _gone)),
    (grid.feet, "gaoxin-2019", where(lambda g: 600 < g.y < 800, _gone)),
    (grid.feet, "laoshan-service-2022", where(lambda g: 500 < g.y < 800, _gone)),
    (grid.planned, "gaoxin-2019", _larger),
    (heads.hierarchy, "gaoxin-2019", where(lambda g: g.size > 40, _sized(12))),
    (heads.proportions, "gaoxin-2019", where(lambda g: 16 < g.size < 18, _sized(30))),
    (heads.small, "gaoxin-2019", where(lambda g: g.text == "园", _sized(5))),
    (heads.small, "gaoxin-2019", where(lambda g: abs(g.size - 9) < 0.1, _sized(10))),
    (heads.stranded, "gaoxin-2019", where(lambda g: g.size < 10 and g.y > 580, _gone)),
    (heads.broken_heads, "gaoxin-2019", at("[一-鿿](了)", _lower, "H2", rest=True)),
    (heads.broken_heads, "gaoxin-2019", at(r"\d(\d)", _lower, "H1", rest=True)),
    (heads.broken_heads, "gaoxin-2019", at("青岛高(新)区", _lower, "H1", rest=True)),
    (heads.masthead, "gaoxin-2019", without("期")),
    (heads.masthead, "laoshan-service-2022", without("辑")),
    (heads.folios, "gaoxin-2019", without("—")),
    (heads.folios, "laoshan-service-2022", where(lambda g: g.text == "—", _sized(9))),
    (heads.jumps, "gaoxin-2019", added("（下转第2版）")),
    (texts.figures, "gaoxin-2019", without("9")),
    (texts.differences, "gaoxin-2019", without("园")),
    (texts.differences, "gaoxin-2019", at("([一-鿿])", _as("错"), "TH")),
    (texts.foreign_marks, "gaoxin-2019", added("园,区")),
    (texts.foreign_marks, "gaoxin-2019", added("“")),
    (texts.latin, "gaoxin-2023.en", added("，")),
    (texts.latin, "gaoxin-2023.en", without("\x02")),
    (texts.editions, "gaoxin-2023.en", _one_fact_less),
    (exhibits.decimals, "gaoxin-2019", at(r"(\d)", _by(x=0.5), "TD")),
    (exhibits.decimals, "gaoxin-2019", at(r"\d\d(\d)\.", _by(x=0.5), "TD")),
    (exhibits.cells, "gaoxin-2019", at("(近)", _as("-"), "TD")),
    (exhibits.charts, "gaoxin-2019", at(r"(\d)", _as("7"), "Figure")),
    (exhibits.charts, "gaoxin-2019", at(r"(\d)", _sized(6), "Figure")),
    (exhibits.baselines, "gaoxin-2019", _longer_bars),
    (exhibits.captions, "gaoxin-2019", at("(■.*)", _by(y=30), "Caption")),
    (inks.pale, "gaoxin-2019", in_part(_second_end, lambda g: replace(g, ink=(90, 90, 90)))),
    (inks.coloured, "gaoxin-2019", at("([一-鿿])", lambda g: replace(g, ink=(200, 0, 0)))),
    (clearance.overlaps, "gaoxin-2019", in_part(lambda part: part.lines[1], _by(y=6))),
    (clearance.touches, "gaoxin-2019", in_part(lambda part: part.lines[1], _by(x=9.5))),
    (claims.rates, "gaoxin-2023", on_record(value="30")),
    (claims.points, "gaoxin-2023", on_record(text="0.5个百分点")),
    (claims.reservations, "gaoxin-2023", without("各项合计")),
    (claims.reservations, "gaoxin-2019", in_articles(_comparable)),
    (claims.reservations, "licang-2022", in_articles(_incomplete)),
)
"""A rule, a bulletin by the name of its PDF, and a fault for which the rule must speak."""
