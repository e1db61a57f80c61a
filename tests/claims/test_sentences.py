"""Sentences of many subjects: what is wrong in one stands in 【】, and nothing else is flagged.

``sentences/*.txt`` has one text in a line, behind the settings by which it is read. All of them are
made up; those without 【】 are true, as far as they and the sheets of the corpus tell.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bulletin.claims import Judgement, Reading, judge
from bulletin.facts import parse_period
from tests.claims.corpus_book import corpus_book
from tests.claims.corpus_cases import FLAGGED

FILES = sorted(Path(__file__).with_name("sentences").glob("*.txt"))
_MARKED = re.compile("【(?P<wrong>[^】]*)】")


def readings(file: Path) -> Iterator[tuple[str, Reading]]:
    book, reading = corpus_book(), None
    for line in filter(None, file.read_text(encoding="utf-8").splitlines()):
        if line.startswith("@ "):
            pairs = dict(pair.split("=") for pair in line[2:].split())
            period = parse_period(pairs["period"])
            reading = Reading(
                book=book, language=pairs["language"], zone=pairs["zone"], period=period
            )
        else:
            assert reading is not None, "the settings come first"
            yield line, reading


def flagged(judgement: Judgement) -> list[tuple[int, int]]:
    numbers = [one.token for one in judgement.tokens if one.verdict.value in FLAGGED]
    return [
        *((one.start, one.end) for one in numbers),
        *((one.start, one.end) for one in judgement.slips),
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_marked_is_flagged_and_nothing_where_nothing_is(file: Path) -> None:
    for line, reading in readings(file):
        marked, text = _MARKED.search(line), _MARKED.sub(r"\g<wrong>", line)
        found = flagged(judge(text, reading))
        if marked is None:
            assert not found, f"flagged though true: {line}"
        else:
            start, end = marked.start(), marked.start() + len(marked["wrong"])
            assert any(one < end and start < two for one, two in found), f"not flagged: {line}"


def test_both_sorts_of_sentences_are_there_in_both_languages() -> None:
    lines = [(line, reading.language) for file in FILES for line, reading in readings(file)]
    sorts = {("【" in line, language) for line, language in lines}
    assert sorts == {(True, "zh"), (False, "zh"), (True, "en"), (False, "en")}
