"""``issue-line``: weekdays against dates, and numbers of issues that repeat or skip."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby, pairwise
from types import MappingProxyType

from bulletin.articles import Bulletin, Stretch
from bulletin.audit.proof import Proof
from bulletin.diagnostics import Finding, Severity, Text

_DAYS = ("一", "二", "三", "四", "五", "六", "日")
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATED: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "zh": re.compile(
            r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日\s*[（(，,]?\s*"
            r"(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天])"
        ),
        "en": re.compile(
            rf"(?P<weekday>{'|'.join(_NAMES)}),? (?P<month>[A-Z][a-z]{{2,8}})\.? (?P<day>\d{{1,2}})"
            r"(?:, (?P<year>\d{4}))?"
        ),
    }
)


def weekday(proof: Proof) -> Iterator[Finding]:
    """Warn of a weekday that is not that of its date; without a year, of the issue's year."""
    for stretch in proof.galley.stretches:
        for found in _DATED[proof.galley.bulletin.language].finditer(stretch.text):
            when = _date(found, proof.galley.bulletin.date.year)
            named = _weekday(found["weekday"])
            if when is not None and when.weekday() != named:
                yield _wrong_weekday(stretch, found, when)


def numbering(bulletins: Iterable[Bulletin]) -> Iterator[Finding]:
    """Warn of an issue's number that repeats or skips within its year, and of such volumes.

    Bulletins of one plan bear one number. Issues are taken in the order of their dates; the first
    one known may bear any number.
    """
    by_plan = {one.place.path: one for one in bulletins}
    issues = sorted(by_plan.values(), key=lambda one: (one.date, one.issue or 0, one.volume or 0))
    numbered = [one for one in issues if one.issue is not None]
    for _, year in groupby(numbered, key=lambda one: one.date.year):
        yield from _sequence([(one, one.issue or 0) for one in year], "期号", "issue")
    volumes = [(one, one.volume) for one in issues if one.volume is not None]
    yield from _sequence(volumes, "总期号", "volume")


def _sequence(numbers: list[tuple[Bulletin, int]], zh: str, en: str) -> Iterator[Finding]:
    for (before, first), (after, second) in pairwise(numbers):
        if second != first + 1:
            yield _out_of_sequence(before, first, after, second, Text(zh, en))


def _out_of_sequence(
    before: Bulletin, first: int, after: Bulletin, second: int, name: Text
) -> Finding:
    zh, en = ("重复", "repeats") if first == second else ("不连续", "does not follow")
    return Finding(
        code="issue-line",
        severity=Severity.WARNING,
        place=after.place,
        message=Text(
            f"{name.zh}{second}{zh}：上一期 {before.slug}（{before.date}）是{first}",
            f"{name.en} {second} {en}: the one before, {before.slug} ({before.date}), is {first}",
        ),
        hint=Text(f"应为 {name.en}: {first + 1}", f"write {name.en}: {first + 1}"),
    )


def _date(found: re.Match[str], year: int) -> date | None:
    """Return the date written, ``None`` where there is no such day."""
    written = found["month"]
    month = int(written) if written.isdecimal() else _month(written)
    try:
        return date(int(found["year"] or year), month, int(found["day"]))
    except ValueError:
        return None


def _month(name: str) -> int:
    start = name[:3].lower()
    return _MONTHS.index(start) + 1 if start in _MONTHS else 0


def _weekday(name: str) -> int:
    return _NAMES.index(name) if name in _NAMES else _DAYS.index(name.replace("天", "日"))


def _wrong_weekday(stretch: Stretch, found: re.Match[str], when: date) -> Finding:
    start, end = found.span("weekday")
    right = _NAMES[when.weekday()] if found[0].isascii() else _DAYS[when.weekday()]
    day = f"{when.year}年{when.month}月{when.day}日"
    return Finding(
        code="issue-line",
        severity=Severity.WARNING,
        place=stretch.place(start),
        message=Text(
            f"{day}是星期{_DAYS[when.weekday()]}，不是星期{_DAYS[_weekday(found['weekday'])]}",
            f"{when} is a {_NAMES[when.weekday()]}, not a {_NAMES[_weekday(found['weekday'])]}",
        ),
        hint=Text("请改星期，或核对日期", "change the weekday, or check the date"),
        mended=stretch.mended(start, end, right),
    )
