"""The search: an index of pairs of hanzi, words and numbers, in script files.

A browser lets a page opened from a folder read no data file, but it lets it run scripts; so the
index and the texts are calls of functions that the page defines.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import normalize

from bulletin.files.file import File
from bulletin.files.stories import Story

_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"[{_HAN}]+|(?:(?![{_HAN}])[^\W_])+(?:[.,]\d+)*")
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""Digits to the base of 32 (without the last bit), and the same where more digits follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A bulletin as the search shows it.

    ``name`` is that of its file of texts, ``page`` the way to it from the page of the search;
    ``day`` and ``zone`` are in words. ``stories`` are its articles, as they are found.
    """

    name: str
    page: str
    title: str
    day: str
    zone: str
    stories: tuple["Entered", ...]


@dataclass(frozen=True, slots=True)
class Entered:
    """An article as the index has it: its place in the page, its headline, and its terms.

    ``terms`` are what it is found by, in their order, with blanks between.
    """

    slug: str
    headline: str
    terms: str


def entered(story: Story) -> Entered:
    """Return an article as the index has it."""
    terms = " ".join(sorted(terms_of(f"{story.headline}\n{story.text}")))
    return Entered(story.slug, story.headline, terms)


def search_index(bulletins: Sequence[Found], folder: str) -> File:
    """Return the index of ``bulletins``, of which the newest come first.

    :param folder: the folder of the page of the search in the output, ending in a stroke.
    """
    postings: defaultdict[str, list[int]] = defaultdict(list)
    stories: list[tuple[int, str, str]] = []
    for number, bulletin in enumerate(bulletins):
        # What is said of the whole bulletin finds its first article, not each of them.
        whole = terms_of(f"{bulletin.title}\n{bulletin.zone}")
        for story in bulletin.stories:
            terms = story.terms.split(" ")
            for term in whole.union(terms) if whole else terms:
                postings[term].append(len(stories))
            stories.append((number, story.slug, story.headline))
            whole = frozenset()
    shown = [[one.name, one.page, one.title, one.day, one.zone] for one in bulletins]
    listed = "".join(f"|{term} {_gaps(postings[term])}" for term in sorted(postings))
    call = _call("bulletinIndex", shown, stories, f"{listed}|")
    return File(f"{folder}index.js", call)


def search_texts(name: str, stories: Iterable[Story], folder: str) -> File:
    """Return the file of the texts of one bulletin, named as the search knows it."""
    call = _call("bulletinTexts", name, [story.text for story in stories])
    return File(f"{folder}texts/{name}.js", call)


def terms_of(text: str) -> frozenset[str]:
    """Return what a text is found by: each two neighbouring hanzi, each word, each number.

    Letters count in their plain form, whatever their width or case; a hanzi that stands alone is
    a term by itself, and 30.50 is one.
    """
    return frozenset(_terms("".join(map(_plain, text))))


def _terms(text: str) -> Iterator[str]:
    for run in _RUN.findall(text):
        if not re.match(f"[{_HAN}]", run) or len(run) == 1:
            yield run
        else:
            yield from map("".join, pairwise(run))


def _plain(letter: str) -> str:
    return normalize("NFKC", letter).lower()


def _call(function: str, *values: object) -> bytes:
    arguments = (json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in values)
    return f"{function}({','.join(arguments)});\n".encode()


def _gaps(numbers: Iterable[int]) -> str:
    """Return rising numbers as the gaps between them, the last five bits of each first."""
    written, last = [], -1
    for number in numbers:
        gap, last = number - last - 1, number
        while gap > 31:
            written.append(_DIGITS[32 + (gap & 31)])
            gap >>= 5
        written.append(_DIGITS[gap])
    return "".join(written)
