"""The bulletins of content/ in every theme that they use, judged by what their PDFs show."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import CONTENT
from tests.judges.page_audit import grid
from tests.judges.page_audit.claims import CLAIM_RULES
from tests.judges.page_audit.clearance import CLEARANCE_RULES
from tests.judges.page_audit.exhibits import EXHIBIT_RULES
from tests.judges.page_audit.faults import PLANTED, Fault
from tests.judges.page_audit.grid import GRID_RULES
from tests.judges.page_audit.heads import HEAD_RULES
from tests.judges.page_audit.inks import INK_RULES
from tests.judges.page_audit.lines import LINE_RULES
from tests.judges.page_audit.printed import Printed, Rule
from tests.judges.page_audit.reading import read_output
from tests.judges.page_audit.running import parts
from tests.judges.page_audit.texts import TEXT_RULES

ALL: tuple[Rule, ...] = (
    *LINE_RULES,
    *GRID_RULES,
    *HEAD_RULES,
    *TEXT_RULES,
    *EXHIBIT_RULES,
    *INK_RULES,
    *CLEARANCE_RULES,
    *CLAIM_RULES,
)

OPEN: Mapping[Rule, frozenset[str]] = {
    grid.off_grid: frozenset({"gaoxin-2023.en"}),
    grid.bottoms: frozenset({"gaoxin-2019", "gaoxin-2023.en", "press-broadsheet"}),
    grid.feet: frozenset({"press-a4", "shifan-a4"}),
}
"""What copyfitting and print styles do not reach yet."""

Named = Mapping[str, Printed]
"""Bulletins by the name of their PDF."""


@pytest.fixture(scope="module")
def printed(site: Path) -> Named:
    return _named(CONTENT.parent, site)


@pytest.fixture(scope="module")
def specimens(specimen_output: Path) -> Named:
    return _named(specimen_output.parent, specimen_output)


def _named(project: Path, output: Path) -> Named:
    return {
        one.bulletin.slug + ("" if one.is_chinese else f".{one.bulletin.language}"): one
        for one in read_output(project, output)
    }


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.__name__)
def test_the_bulletins_of_content_keep_the_rule(rule: Rule, printed: Named) -> None:
    assert against(rule, printed) == []


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.__name__)
def test_the_specimen_keeps_the_rule_in_every_theme(rule: Rule, specimens: Named) -> None:
    assert against(rule, specimens) == []


def against(rule: Rule, bulletins: Named) -> list[str]:
    """Return what speaks against bulletins."""
    judged = {name: one for name, one in bulletins.items() if name not in OPEN.get(rule, ())}
    return [f"{name}: {text}" for name, one in judged.items() for text in rule(one)]


def test_every_bulletin_and_theme_has_text_to_judge(printed: Named, specimens: Named) -> None:
    assert {one.kind for one in printed.values()} == {"press", "jianbao", "brief"}
    for name, one in {**printed, **specimens}.items():
        told = sum(len(part.lines) for part in parts(one))
        due = sum(map(len, one.paragraphs)) / one.paper.grid.characters
        assert told > due * (0.8 if one.is_chinese else 0.2), name


def test_every_rule_has_a_planted_fault() -> None:
    assert {rule for rule, _, _ in PLANTED} == set(ALL)


@pytest.mark.parametrize(
    ("rule", "name", "fault"), PLANTED, ids=[f"{rule.__name__}-{name}" for rule, name, _ in PLANTED]
)
def test_a_rule_finds_a_planted_fault(rule: Rule, name: str, fault: Fault, printed: Named) -> None:
    sound = set(rule(printed[name]))
    assert set(rule(fault(printed[name]))) - sound
