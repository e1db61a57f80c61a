"""The bulletins of content/ set in `press`, judged by what their PDFs show."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bulletin.articles import Bulletin
from bulletin.build import read_content
from bulletin.build.editions import editions_of
from bulletin.disk import load
from tests.conftest import CONTENT
from tests.judges.page_audit import rules, texts
from tests.judges.page_audit.rules import RULES, Printed, Rule
from tests.judges.page_audit.sheets import Glyph, Sheet, read_sheets
from tests.judges.page_audit.texts import TEXT_RULES
from tests.pages.shelves import shipped_theme

PAPERS = shipped_theme("press").papers


ALL = (*RULES, *TEXT_RULES)


def bulletins() -> Iterator[Bulletin]:
    project, _ = load(CONTENT.parent)
    content, _ = read_content(project)
    assert content is not None
    for edition in editions_of(content):
        yield from (one for one in edition.bulletins if one.theme == "press")


@pytest.fixture(scope="module")
def printed(site: Path) -> list[Printed]:
    found = []
    for one in bulletins():
        folder = site / one.slug
        path = folder / f"{one.slug}.pdf"
        if one.language == "en":
            path = folder / "en" / f"{one.slug}.en.pdf"
        sheets = tuple(read_sheets(path.read_bytes()))
        found.append(Printed(bulletin=one, paper=PAPERS[one.paper or "a3"], sheets=sheets))
    return found


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.__name__)
def test_the_bulletins_of_content_keep_the_rule(rule: Rule, printed: list[Printed]) -> None:
    against = [f"{one.bulletin.slug}: {text}" for one in printed for text in rule(one)]
    assert len(printed) > 3
    assert against == []


Fault = Callable[[Sheet], Sheet]


def moved(glyphs: Sheet, where: Callable[[Glyph], bool], **by: float) -> Sheet:
    """Return the page with some of its characters moved, or in another size."""
    changed = (
        replace(one, **{name: getattr(one, name) + value for name, value in by.items()})
        if where(one)
        else one
        for one in glyphs.glyphs
    )
    return replace(glyphs, glyphs=tuple(changed))


def without(sheet: Sheet, where: Callable[[Glyph], bool]) -> Sheet:
    return replace(sheet, glyphs=tuple(one for one in sheet.glyphs if not where(one)))


def added(sheet: Sheet, text: str) -> Sheet:
    more = tuple(Glyph(one, 300, 400, 9.0, "Noto-Serif-CJK-SC") for one in text)
    return replace(sheet, glyphs=(*sheet.glyphs, *more))


def is_text(glyph: Glyph) -> bool:
    return abs(glyph.size - 9) < 0.1 and "Bold" not in glyph.face


def below_the_crosshead(sheet: Sheet) -> Sheet:
    head = next(
        g for g in sheet.glyphs if abs(g.size - 10.5) < 0.1 and rules.is_hei(g) and g.y > 300
    )
    return without(sheet, lambda g: is_text(g) and g.y > head.y)


def broken_before(sheet: Sheet, letter: str) -> Sheet:
    """Return the page with all that follows a letter in a deck or headline one line lower."""
    seen = False
    glyphs = []
    for one in sheet.glyphs:
        seen = one.size > 10 and (seen or one.text == letter)
        glyphs.append(replace(one, y=one.y + 20) if seen else one)
    return replace(sheet, glyphs=tuple(glyphs))


PLANTED: tuple[tuple[Rule, Fault], ...] = (
    (rules.off_grid, lambda sheet: moved(sheet, lambda g: is_text(g) and g.y > 700, y=1)),
    (rules.outside, lambda sheet: moved(sheet, lambda g: is_text(g) and g.x < 60, x=-20)),
    (rules.indents, lambda sheet: added(sheet, "\u3000")),
    (rules.columns, lambda sheet: moved(sheet, lambda g: is_text(g) and g.x < 200, x=4)),
    (rules.feet, lambda sheet: without(sheet, lambda g: 600 < g.y < 800)),
    (rules.heads, lambda sheet: moved(sheet, lambda g: g.size > 25, size=-25)),
    (rules.small, lambda sheet: moved(sheet, lambda g: g.text == "园", size=-4)),
    (rules.stranded, below_the_crosshead),
    (rules.masthead, lambda sheet: without(sheet, lambda g: g.text == "期")),
    (rules.folios, lambda sheet: without(sheet, lambda g: g.text == "—")),
    (rules.jumps, lambda sheet: added(sheet, "（下转第2版）")),
    (texts.whole_text, lambda sheet: without(sheet, lambda g: g.text == "园")),
    (texts.foreign_marks, lambda sheet: added(sheet, "园,区")),
    (texts.foreign_marks, lambda sheet: added(sheet, "“")),
    (texts.broken_heads, lambda sheet: broken_before(sheet, "了")),
    (texts.broken_heads, lambda sheet: broken_before(sheet, "个")),
    (texts.captions, lambda sheet: without(sheet, lambda g: g.text == "览")),
    (rules.measures, lambda sheet: replace(sheet, width=sheet.width + 1)),
)


def test_every_rule_has_a_planted_fault() -> None:
    assert {rule for rule, _ in PLANTED} | {texts.latin_marks} == set(ALL)


@pytest.mark.parametrize(("rule", "fault"), PLANTED, ids=[rule.__name__ for rule, _ in PLANTED])
def test_a_rule_finds_a_planted_fault(rule: Rule, fault: Fault, printed: list[Printed]) -> None:
    one = next(p for p in printed if p.bulletin.slug == "gaoxin-2019")
    first, *others = one.sheets
    assert list(rule(replace(one, sheets=(fault(first), *others))))


def test_marks_of_another_script_are_found_in_english(printed: list[Printed]) -> None:
    one = next(p for p in printed if p.bulletin.language == "en")
    first, *others = one.sheets
    assert list(texts.latin_marks(replace(one, sheets=(added(first, "，"), *others))))
