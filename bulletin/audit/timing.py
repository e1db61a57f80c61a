"""``time-word``: 今年, 上月, 11月 against the date of the issue and the period of the figures."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from types import MappingProxyType

from bulletin.articles import Galley, Stretch
from bulletin.audit.proof import Proof
from bulletin.audit.saying import when, worded
from bulletin.audit.segments import Segment, segments, sentences
from bulletin.diagnostics import Finding, Severity, Text
from bulletin.facts import Figure, Form, Period

_YEARS: Mapping[str, int] = MappingProxyType(
    {"今年": 0, "本年度": 0, "去年": -1, "上年度": -1, "前年": -2, "明年": 1}
    | {"this year": 0, "last year": -1, "next year": 1}
)
_MONTHS: Mapping[str, int] = MappingProxyType(
    {"本月": 0, "上月": -1, "上个月": -1, "this month": 0, "last month": -1}
)
_NOT_BEFORE = r"(?<![比较与同是占超于至—–\-\d年自从])"
_NOT_BEHIND = r"(?![\d—–\-～至]|同期|以来|起|前|后|底前|内)"
_WORD: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "zh": re.compile(
            rf"{_NOT_BEFORE}(?:(?P<word>今年|本年度|去年|上年度|前年|明年|本月|上个?月)"
            rf"|(?P<year>(?:19|20)\d\d)年(?:(?P<of_year>1[0-2]|[1-9])月份?(?!\d+日)|(?!\d))|(?P<month>1[0-2]|[1-9])月份?(?!\d+日)){_NOT_BEHIND}"
        ),
        "en": re.compile(
            r"(?<!from )(?<!than )(?P<word>this year|last year|next year|this month|last month)"
            r"(?!')|\b[Ii]n (?P<year>(?:19|20)\d\d)\b(?![-–])",
            re.IGNORECASE,
        ),
    }
)


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a time word names: a year, and a month where it names one."""

    written: str
    start: int
    end: int
    year: int | None
    month: int | None = None


def time_word(proof: Proof) -> Iterator[Finding]:
    """Warn of a time word beside figures of another period.

    A word reaches to the end of its segment; one that stands alone before a comma reaches over the
    next segment. Words behind 比, 较, 与 and the like name a base, not the figure's own period.
    """
    language = proof.galley.bulletin.language
    for stretch in proof.galley.stretches:
        for sentence in sentences(stretch.text, language):
            parts = list(segments(sentence, language))
            for part, following in zip_longest(parts, parts[1:]):
                yield from _judged(proof.galley, stretch, part, following)


def _judged(
    galley: Galley, stretch: Stretch, part: Segment, following: Segment | None
) -> Iterator[Finding]:
    words = [one for one in _words(galley, part) if stretch.typed(one.start, one.end)]
    for word, beyond in zip(words, [*(w.start for w in words), part.end][1:], strict=True):
        alone = word.end == part.end and word.start - part.start <= 1
        reach = following.end if alone and following else beyond
        figures = [one for one in stretch.figures_in(word.end, reach) if _has_period(one)]
        if figures and all(_is_other(word, one.measurement.period) for one in figures):
            yield _finding(stretch, word, figures[0])


def _words(galley: Galley, part: Segment) -> Iterator[_Meant]:
    date = galley.bulletin.date
    for found in _WORD[galley.bulletin.language].finditer(part.text):
        start, end = found.start() + part.start, found.end() + part.start
        word, named = (found["word"] or "").lower(), found.groupdict()
        if word in _YEARS:
            yield _Meant(found[0], start, end, date.year + _YEARS[word])
        elif word:
            month = date.year * 12 + date.month - 1 + _MONTHS[word]
            yield _Meant(found[0], start, end, month // 12, month % 12 + 1)
        else:
            year, month_ = named["year"], named.get("month") or named.get("of_year")
            yield _Meant(found[0], start, end, _number(year), _number(month_))


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _has_period(figure: Figure) -> bool:
    """Tell whether a figure is a fact's, of a period that one word can name."""
    made = figure.measurement
    return made.fact is not None and made.period.form is not Form.YEARS


def _is_other(word: _Meant, period: Period) -> bool:
    if word.year is not None and not period.start.year <= word.year <= period.end.year:
        return True
    if word.month is None or period.form in (Form.YEAR, Form.DAY):
        return False
    return (period.start.month, period.end.month) != (word.month, word.month)


def _finding(stretch: Stretch, word: _Meant, figure: Figure) -> Finding:
    period = when(figure.measurement.period)
    return Finding(
        code="time-word",
        severity=Severity.WARNING,
        place=stretch.place(word.start),
        message=worded(
            f"“{word.written}”后面的“{figure.text}”是{{0}}的数",
            f"“{word.written}” stands with “{figure.text}”, a figure of {{0}}",
            period,
        ),
        hint=worded(
            "把“{1}”改成{0}，或在引用里用 @ 写明所要的时期",
            "write {0} for “{1}”, or name the period that is meant in the mention, behind an @",
            period,
            Text(word.written, word.written),
        ),
        fact=figure.measurement.fact.name if figure.measurement.fact else None,
        period=str(figure.measurement.period),
    )
