"""Rules of this room by their cases: a text, and what is said of the numbers and words listed.

A case in ``cases/*.txt`` is a title, a text, a divider, and one line for each slip (``code words →
replacement``, all of them) or for each number to look at (``number verdict → replacement``).
``====`` stands between two cases.
"""

from pathlib import Path

import pytest

from bulletin.claims import Judgement, Reading, judge
from bulletin.facts import compile_book

FOLDER = Path(__file__).with_name("cases")


def cases(name: str) -> dict[str, tuple[str, list[str]]]:
    found: dict[str, tuple[str, list[str]]] = {}
    for block in FOLDER.joinpath(name).read_text(encoding="utf-8").split("\n====\n"):
        title, _, rest = block.strip("\n").partition("\n")
        text, _, expected = f"{rest}\n".partition("----\n")
        assert title not in found, f"two cases are called “{title}”"
        found[title] = (text, expected.splitlines())
    return found


WORDS = cases("words.txt")
NUMBERS = {name: cases(f"{name}.txt") for name in ("neighbours", "phrases", "naming")}


def judged(text: str) -> Judgement:
    return judge(text, Reading(book=compile_book((), ()), language="zh"))


def mended(line: str, replacement: str | None) -> str:
    return f"{line} → {replacement}" if replacement else line


@pytest.mark.parametrize("title", WORDS)
def test_words_are_flagged_as_written(title: str) -> None:
    text, expected = WORDS[title]
    found = judged(text).slips
    lines = [mended(f"{one.code} {text[one.start : one.end]}", one.replacement) for one in found]
    assert lines == expected
    assert all(one.message.zh and one.message.en and one.hint.zh and one.hint.en for one in found)


@pytest.mark.parametrize(
    ("file", "title"), [(file, title) for file, found in NUMBERS.items() for title in found]
)
def test_numbers_are_judged_as_written(file: str, title: str) -> None:
    text, expected = NUMBERS[file][title]
    found = {
        one.token.text: mended(f"{one.token.text} {one.verdict.value}", one.replacement)
        for one in judged(text).tokens
    }
    assert [found[line.split()[0]] for line in expected] == expected
