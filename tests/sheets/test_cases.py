"""Every finding of the room, by its case: what was typed, and what is said about it.

A case in ``cases/*.txt`` is a line ``reader | title``, the text, a divider, and one line for each
finding: its place, its code, words of its message or hint (in either language), and behind ``=>``
the mended line. ``====`` stands between two cases.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from bulletin.diagnostics import Finding, Text
from bulletin.sheets import (
    Site,
    compose,
    read_plan,
    read_sheet,
    read_site,
    read_table,
    read_zone,
)

SITE = Site(name=Text("试验快报", "Trial Bulletin"), languages=("zh", "en"))
SHEET = "content/facts/gaoxin/试验.yaml"

READERS: Mapping[str, Callable[[str], tuple[object, tuple[Finding, ...]]]] = {
    "yaml": lambda text: compose("试验.yaml", text),
    "site": lambda text: read_site("content/site.yaml", text),
    "zone": lambda text: read_zone("content/zones/gaoxin.yaml", text),
    "sheet": lambda text: read_sheet(SHEET, text, SITE),
    "facts": lambda text: read_sheet(SHEET, f"zone: gaoxin\nfacts:\n{text}", SITE),
    "plan": lambda text: read_plan("content/bulletins/trial/bulletin.yaml", text),
    "csv": lambda text: read_table("content/facts/gaoxin/试验.csv", text.encode(), SITE),
}


@dataclass(frozen=True, slots=True)
class Case:
    reader: str
    text: str
    expected: tuple[str, ...]


def _cases() -> dict[str, Case]:
    found: dict[str, Case] = {}
    for file in sorted(Path(__file__).with_name("cases").glob("*.txt")):
        for block in file.read_text(encoding="utf-8").split("\n====\n"):
            head, _, rest = block.strip("\n").partition("\n")
            reader, _, title = head.partition(" | ")
            text, _, expected = f"{rest}\n".partition("----\n")
            name = f"{file.stem}: {title}"
            assert name not in found, f"two cases are called “{name}”"
            found[name] = Case(reader, text, tuple(expected.splitlines()))
    return found


CASES = _cases()


@pytest.mark.parametrize("name", CASES)
def test_a_case_is_found_as_written(name: str) -> None:
    case = CASES[name]
    _, findings = READERS[case.reader](case.text)
    shown = "\n".join(_shown(finding) for finding in findings)
    assert len(findings) == len(case.expected), shown
    for finding, expected in zip(findings, case.expected, strict=True):
        said, _, mended = expected.partition(" => ")
        place, code, *words = said.split()
        assert (_place(finding), finding.code) == (place, code), shown
        assert all(word in _said(finding) for word in words), shown
        assert (finding.mended or "") == mended, shown


@pytest.mark.parametrize("name", CASES)
def test_every_finding_speaks_both_languages(name: str) -> None:
    for finding in READERS[CASES[name].reader](CASES[name].text)[1]:
        assert finding.message.zh
        assert finding.message.en
        assert finding.mended or (finding.hint and finding.hint.zh and finding.hint.en)


def _place(finding: Finding) -> str:
    place = finding.place
    return place.cell or f"{place.line}:{place.column}"


def _said(finding: Finding) -> str:
    texts = (finding.message, finding.hint or Text())
    return " ".join(text.said(language) for text in texts for language in ("zh", "en"))


def _shown(finding: Finding) -> str:
    return f"{_place(finding)} {finding.code} {_said(finding)} => {finding.mended}"
