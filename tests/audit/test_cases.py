"""Every rule, by its cases: a sheet, and exactly what the audit says about it.

A case in ``cases/*.txt`` is a line with its title, one or more sheets, a divider, and the findings
with their hints, in the words of the Chinese report. ``====`` stands between two cases. Each rule
has a file of its own, with cases that trigger it and cases that must not.
"""

from pathlib import Path

import pytest

from bulletin.audit import RULES, audit
from bulletin.diagnostics import Finding, Severity
from tests.audit.made_up import book

CASES_FOLDER = Path(__file__).with_name("cases")


def _cases() -> dict[str, tuple[str, list[str]]]:
    cases: dict[str, tuple[str, list[str]]] = {}
    for file in sorted(CASES_FOLDER.glob("*.txt")):
        for block in file.read_text(encoding="utf-8").split("\n====\n"):
            title, _, rest = block.strip("\n").partition("\n")
            text, _, expected = f"{rest}\n".partition("----\n")
            name = f"{file.stem}: {title}"
            assert name not in cases, f"two cases are called “{name}”"
            cases[name] = (text, expected.splitlines())
    return cases


CASES = _cases()


@pytest.mark.parametrize("name", CASES)
def test_a_case_is_judged_as_written(name: str) -> None:
    text, expected = CASES[name]
    assert report(text) == expected


@pytest.mark.parametrize("name", CASES)
def test_every_finding_speaks_both_languages_and_says_what_to_do(name: str) -> None:
    for finding in audit(book(CASES[name][0])):
        assert finding.message.zh
        assert finding.message.en
        accepted = finding.severity is Severity.NOTE
        assert accepted or (finding.hint and finding.hint.zh and finding.hint.en)


@pytest.mark.parametrize("code", [code for code, _ in RULES])
def test_each_rule_has_a_case_that_triggers_it_and_one_that_does_not(code: str) -> None:
    own = {name: expected for name, (_, expected) in CASES.items() if name.startswith(f"{code}: ")}
    marks = [any(f"[{code}]" in line for line in expected) for expected in own.values()]
    assert True in marks
    assert False in marks


def report(text: str) -> list[str]:
    """Return the findings on sheets, and the hints below them, in the order of a report."""
    findings = sorted(audit(book(text)), key=lambda finding: finding.order)
    return [line for finding in findings for line in _lines(finding)]


def _lines(finding: Finding) -> list[str]:
    about = f" {finding.fact}@{finding.period}" if finding.fact else ""
    head = f"{finding.place}: {finding.severity.value}[{finding.code}]{about}"
    hint = [f"  {finding.hint.zh}"] if finding.hint else []
    return [f"{head}: {finding.message.zh}", *hint]
