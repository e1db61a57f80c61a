"""Every number of a finished text: printed by a mention, no statistic, waived, or not checked."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from enum import Enum

from bulletin.articles import Stretch, StretchKind
from bulletin.audit.proof import Proof
from bulletin.audit.segments import segments, sentences
from bulletin.claims import Judged, Token, TokenKind, Verdict
from bulletin.facts import Qualifier


class Standing(Enum):
    """What stands behind a number in print."""

    PRINTED = "printed"
    NOT_A_STATISTIC = "not-a-statistic"
    WAIVED = "waived"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number of a stretch, its verdict and its standing."""

    stretch: Stretch
    judged: Judged
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How many numbers of bulletins there are of each standing; ``waivers`` covered the waived."""

    printed: int = 0
    not_statistics: int = 0
    waived: int = 0
    unchecked: int = 0
    waivers: int = 0

    @property
    def share(self) -> tuple[int, int]:
        """Numbers of which something can be said, and all but the waived ones."""
        good = self.printed + self.not_statistics
        return good, good + self.unchecked


def numbers_of(proof: Proof) -> Iterator[Number]:
    """Yield every number of a bulletin, in the order of print."""
    language = proof.galley.bulletin.language
    for stretch, judgement in proof.read:
        for judged in judgement.tokens:
            standing = _standing(stretch, judged, language)
            yield Number(stretch=stretch, judged=judged, standing=standing)


def coverage_of(proofs: Iterable[Proof]) -> Coverage:
    """Return the coverage of several bulletins together."""
    numbers = [number for proof in proofs for number in numbers_of(proof)]
    count = {one: sum(number.standing is one for number in numbers) for one in Standing}
    waived = {
        (str(number.stretch.place()), number.stretch.waiver)
        for number in numbers
        if number.standing is Standing.WAIVED
    }
    return Coverage(
        printed=count[Standing.PRINTED],
        not_statistics=count[Standing.NOT_A_STATISTIC],
        waived=count[Standing.WAIVED],
        unchecked=count[Standing.UNCHECKED],
        waivers=len(waived),
    )


def together(coverages: Iterable[Coverage]) -> Coverage:
    """Return the coverage of texts that have no waiver in common."""
    several = tuple(coverages)
    counts = {
        one.name: sum(getattr(each, one.name) for each in several) for one in fields(Coverage)
    }
    return Coverage(**counts)


_NO_STATISTICS = frozenset({TokenKind.DATE, TokenKind.CODE, TokenKind.NAME, TokenKind.ORDINAL})
_NUMERAL = re.compile(r"[\d零〇一二三四五六七八九十百千两]|[A-Za-z]{3,}")
_DIGIT = re.compile(r"[0-9０-９]")
_IN_WORDS = 10
"""The highest number that, spelt out in typed prose, is language and no statistic."""

_LIMITS = frozenset({Qualifier.OVER, Qualifier.AT_LEAST, Qualifier.UNDER, Qualifier.AT_MOST})
_TIMES = frozenset({"day", "month", "year"})
_OF_A_PERIOD = re.compile(r"(?:前|first |last |past )\Z")


def _standing(stretch: Stretch, judged: Judged, language: str) -> Standing:
    token = judged.token
    insets = [one for one in stretch.insets if one.start < token.end and token.start < one.end]
    if any(one.figure is not None for one in insets):
        return Standing.PRINTED
    if token.kind in _NO_STATISTICS or judged.verdict is Verdict.NOT_A_STATISTIC:
        return Standing.NOT_A_STATISTIC
    if insets:  # what a chart says in words are its figures; labels and periods are names
        return Standing.PRINTED if stretch.kind is StretchKind.ALT else Standing.NOT_A_STATISTIC
    if _is_language(token, stretch.text) or _is_threshold(stretch, token, language):
        return Standing.NOT_A_STATISTIC
    return Standing.WAIVED if stretch.waiver else Standing.UNCHECKED


def _is_language(token: Token, text: str) -> bool:
    """Tell whether a number is part of how things are said: 一年, three yardsticks, 前11个月."""
    if not _NUMERAL.search(token.text):
        return True
    if _OF_A_PERIOD.search(text[: token.start].lower()):
        return token.unit is not None and token.unit.dimension in _TIMES
    quantity = token.quantity
    if quantity is None or token.kind is not TokenKind.QUANTITY or not quantity.unit.counted:
        return False
    return not _DIGIT.search(token.text) and quantity.amount <= _IN_WORDS


def _is_threshold(stretch: Stretch, token: Token, language: str) -> bool:
    """Tell whether a number only says which ones are counted: 50亿元以上项目2个.

    It has one open end, and a printed figure stands in its segment: behind it in Chinese.
    """
    if token.quantity is None or token.quantity.qualifier not in _LIMITS:
        return False
    for sentence in sentences(stretch.text, language):
        for part in segments(sentence, language):
            if part.start <= token.start < part.end:
                start = part.start if language == "en" else token.end
                return bool(stretch.figures_in(start, part.end))
    return False
