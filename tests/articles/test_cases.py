"""Articles, by case: what was typed, what it becomes, and what is found wrong with it.

A case in ``cases/*.txt`` is a line ``reader | title``, the text, a divider, and what is expected:
the lines that are printed, then the findings, each with place, severity, code, and behind ``=>``
the mended line. ``====`` stands between two cases.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from bulletin.articles import read_article
from bulletin.articles.compositor import Compositor
from bulletin.articles.passage import Passage
from bulletin.diagnostics import Finding
from tests.articles.made_up import PICTURES, setting
from tests.articles.printed import found, printed

PATH = "content/bulletins/trial/lead.md"
Read = tuple[list[str], list[Finding]]


def _prose(language: str) -> Callable[[str], Read]:
    def read(text: str) -> Read:
        compositor = Compositor(setting(language))
        prose = compositor.prose(Passage.lines(PATH, text, 1))
        return prose.html.splitlines(), compositor.findings

    return read


def _line(language: str, *, compact: bool = False) -> Callable[[str], Read]:
    def read(text: str) -> Read:
        compositor = Compositor(setting(language))
        line = compositor.line(Passage.lines(PATH, text.rstrip("\n"), 1), compact=compact)
        return [line.html, line.text], compositor.findings

    return read


def _article(language: str) -> Callable[[str], Read]:
    def read(text: str) -> Read:
        article, findings = read_article(PATH, text, setting(language), PICTURES)
        return list(printed(article)) if article else [], list(findings)

    return read


def _block(language: str) -> Callable[[str], Read]:
    def read(text: str) -> Read:
        lines, findings = _article(language)(f"---\nheadline: 试\n---\n{text}")
        return lines[2:], findings

    return read


READERS: Mapping[str, Callable[[str], Read]] = {
    "zh": _prose("zh"),
    "en": _prose("en"),
    "line": _line("zh"),
    "headline-en": _line("en", compact=True),
    "article": _article("zh"),
    "article-en": _article("en"),
    "block": _block("zh"),
    "block-en": _block("en"),
}


@dataclass(frozen=True, slots=True)
class Case:
    reader: str
    text: str
    expected: list[str]


def _cases() -> dict[str, Case]:
    cases: dict[str, Case] = {}
    for file in sorted(Path(__file__).with_name("cases").glob("*.txt")):
        for block in file.read_text(encoding="utf-8").split("\n====\n"):
            head, _, rest = block.strip("\n").partition("\n")
            reader, _, title = head.partition(" | ")
            text, _, expected = f"{rest}\n".partition("----\n")
            name = f"{file.stem}: {title}"
            assert name not in cases, f"two cases are called “{name}”"
            cases[name] = Case(reader, text, expected.splitlines())
    return cases


CASES = _cases()


@pytest.mark.parametrize("name", CASES)
def test_a_case_becomes_what_is_written(name: str) -> None:
    case = CASES[name]
    lines, findings = READERS[case.reader](case.text)
    assert [*lines, *map(found, findings)] == case.expected


@pytest.mark.parametrize("name", CASES)
def test_every_finding_speaks_both_languages_and_says_what_to_do(name: str) -> None:
    for finding in READERS[CASES[name].reader](CASES[name].text)[1]:
        assert finding.message.zh
        assert finding.message.en
        assert finding.mended or (finding.hint and finding.hint.zh and finding.hint.en), finding
