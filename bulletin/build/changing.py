"""Two makings of the same bulletins compared: which words differ, and where."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from bulletin.articles import Bulletin, Stretch, StretchKind, galley_of
from bulletin.build.editions import Edition
from bulletin.build.whereabouts import CHART, charted, part_of, sentences
from bulletin.diagnostics import Place, Text
from bulletin.wording import direction

_CLAUSE = re.compile(r"[^，。,]*(?:,(?=\S)[^，。,]*)*[，。,]?\s*")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Words that differ in one place of a bulletin; one side is empty where nothing stands.

    ``turns`` are pairs of words that point different ways: 增长, 下降.
    """

    bulletin: Bulletin
    article: str
    part: Text
    place: Place
    before: str
    after: str
    turns: tuple[tuple[str, str], ...] = ()


_Stretches = Mapping[tuple[object, ...], Stretch]


def changes(before: Iterable[Edition], after: Iterable[Edition]) -> Iterator[Change]:
    """Yield every sentence, heading, cell and chart that differs, in the order of print."""
    made = {_key(one): one for edition in before for one in edition.bulletins}
    anew = {_key(one): one for edition in after for one in edition.bulletins}
    for key in dict.fromkeys((*made, *anew)):
        old, new = made.get(key), anew.get(key)
        bulletin = new or old
        if bulletin is None:
            continue
        headlines = {one.slug: one.headline.text for one in bulletin.articles}
        was, will = _stretches(old), _stretches(new)
        for place in dict.fromkeys((*was, *will)):
            for part, one, other, turns in _differing(was.get(place), will.get(place), bulletin):
                stretch = will.get(place) or was[place]
                yield Change(
                    bulletin=bulletin,
                    article=headlines.get(stretch.article, bulletin.title.text),
                    part=part,
                    place=stretch.origin,
                    before=one,
                    after=other,
                    turns=turns,
                )


def _key(bulletin: Bulletin) -> tuple[str, str]:
    return bulletin.slug, bulletin.language


def _stretches(bulletin: Bulletin | None) -> _Stretches:
    """Return the stretches by where they stand; values of charts are told by their alternatives."""
    if bulletin is None:
        return {}
    values = charted(bulletin)
    found: dict[tuple[object, ...], Stretch] = {}
    for stretch in galley_of(bulletin).stretches:
        if any(figure.id in values for figure in stretch.figures):
            continue
        place = (stretch.article, stretch.kind, stretch.origin)
        number = sum(known[:3] == place for known in found)
        found[(*place, number)] = stretch
    return found


def _differing(
    old: Stretch | None, new: Stretch | None, bulletin: Bulletin
) -> Iterator[tuple[Text, str, str, tuple[tuple[str, str], ...]]]:
    stretch = new or old
    before, after = old.text if old else "", new.text if new else ""
    if stretch is None or before == after:
        return
    drawn = stretch.kind is StretchKind.ALT and stretch.passage is None
    part = CHART if drawn else part_of(stretch)
    turns = _turns(old, new, bulletin.language)
    pieces = _clauses if drawn else sentences
    ones, others = pieces(before, bulletin.language), pieces(after, bulletin.language)
    for one, other in _paired(ones, others):
        told = tuple(turn for turn in turns if turn[0] in one and turn[1] in other)
        yield part, one.strip(" ，,"), other.strip(" ，,"), told


def _paired(ones: Sequence[str], others: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pair the pieces of two texts that differ; what stands in one alone is paired with nothing."""
    for kind, a, b, c, d in SequenceMatcher(None, ones, others, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from zip_longest(ones[a:b], others[c:d], fillvalue="")


def _clauses(text: str, language: str) -> tuple[str, ...]:
    del language
    return tuple(one for one in _CLAUSE.findall(text) if one)


def _turns(old: Stretch | None, new: Stretch | None, language: str) -> tuple[tuple[str, str], ...]:
    figures = zip_longest(old.figures if old else (), new.figures if new else ())
    return tuple(
        _apart(one.text, other.text)
        for one, other in figures
        if one and other and direction(one.text, language) != direction(other.text, language)
    )


def _apart(one: str, other: str) -> tuple[str, str]:
    """Return the words before two numbers, less those that both begin with."""
    words = [_DIGIT.split(text, maxsplit=1)[0].strip() for text in (one, other)]
    blank = " " in one or " " in other
    split: list[Sequence[str]] = [word.split() if blank else word for word in words]
    same = 0
    while same < min(map(len, split)) and split[0][same] == split[1][same]:
        same += 1
    joined = [(" " if blank else "").join(word[same:]) for word in split]
    return joined[0], joined[1]
