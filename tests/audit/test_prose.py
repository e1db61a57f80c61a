"""Every rule on finished text, by its cases: an article, and exactly what the audit says about it.

A case in ``prose_cases/*.txt`` is a line with its title (and, behind a bar, what differs from a
Chinese issue of 5 February 2023 about North Park's year 2022), the lines of the article from its
headline on or only its body, a divider, and the findings with their hints and mended lines.
"""

from pathlib import Path

import pytest

from bulletin.articles import assemble
from bulletin.audit import PROSE_RULES, audit_prose, proofs_of
from bulletin.diagnostics import Finding
from bulletin.facts import FactBook
from bulletin.sheets import read_plan
from tests.audit.made_up import SITE, book

CASES_FOLDER = Path(__file__).with_name("prose_cases")
FOLDER = "content/bulletins/trial"
BOOK: FactBook = book((CASES_FOLDER / "facts.yaml").read_text(encoding="utf-8"))


def _cases() -> dict[str, tuple[dict[str, str], str, list[str]]]:
    cases: dict[str, tuple[dict[str, str], str, list[str]]] = {}
    for file in sorted(CASES_FOLDER.glob("*.txt")):
        for block in file.read_text(encoding="utf-8").split("\n====\n"):
            head, _, rest = block.strip("\n").partition("\n")
            title, _, options = head.partition(" | ")
            text, _, expected = f"{rest}\n".partition("\n----\n")
            name = f"{file.stem}: {title}"
            assert name not in cases, f"two cases are called “{name}”"
            differing = dict(one.split("=") for one in options.split())
            cases[name] = (differing, text, expected.splitlines())
    return cases


CASES = _cases()


def judged(options: dict[str, str], text: str) -> list[Finding]:
    """Return the findings on a bulletin of one article, in the order of a report."""
    set_ = {"language": "zh", "date": "2023-02-05", "period": "2022", "zone": "north"} | options
    plan, found = read_plan(
        f"{FOLDER}/bulletin.yaml",
        f"title: 试\nzone: {set_['zone']}\nperiod: {set_['period']}\ndate: {set_['date']}\n"
        f"languages: [{set_['language']}]\n",
    )
    assert plan is not None, found
    article = text if text.startswith("---\n") else f"---\nheadline: 试\n---\n{text}"
    made, found = assemble(plan, {f"{FOLDER}/lead.md": article}, {}, SITE, BOOK, set_["language"])
    assert made is not None, found
    assert [one for one in found if one.code not in ("language", "html")] == []
    findings = audit_prose(proofs_of([made], BOOK))
    return sorted(findings, key=lambda one: one.order)


def written(finding: Finding) -> list[str]:
    """Return a finding as a case writes it."""
    place = finding.place
    head = f"{place.line}:{place.column}: {finding.severity.value}[{finding.code}]"
    hint = [f"  {finding.hint.zh}"] if finding.hint else []
    mended = [] if finding.mended is None else [f"  => {finding.mended}"]
    return [f"{head}: {finding.message.zh}", *hint, *mended]


@pytest.mark.parametrize("name", CASES)
def test_a_case_is_judged_as_written(name: str) -> None:
    options, text, expected = CASES[name]
    assert [line for one in judged(options, text) for line in written(one)] == expected


@pytest.mark.parametrize("name", CASES)
def test_every_finding_speaks_both_languages_and_says_what_to_do(name: str) -> None:
    options, text, _ = CASES[name]
    for finding in judged(options, text):
        assert finding.message.zh
        assert finding.message.en
        assert finding.hint
        assert finding.hint.zh
        assert finding.hint.en
        assert finding.place.line
        assert finding.place.column


@pytest.mark.parametrize("code", sorted({code for code, _ in PROSE_RULES}))
def test_each_rule_has_a_case_that_triggers_it_and_one_that_does_not(code: str) -> None:
    own = {name: expected for name, (*_, expected) in CASES.items() if name.startswith(f"{code}: ")}
    marks = [any(f"[{code}]" in line for line in expected) for expected in own.values()]
    assert True in marks
    assert False in marks
