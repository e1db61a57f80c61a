"""Periods of time: years, halves, quarters, months, ranges of them, and days."""

import calendar
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum


class Form(Enum):
    """The shape of a period, which decides its name and what comes before it."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    MONTHS = "months"
    YEARS = "years"
    DAY = "day"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A span of whole months, or one day; equal spans are one period (2023-01..2023-06 is 2023H1).

    ``end`` comes first in the order, so that periods sort by the date they reach up to.
    """

    end: date
    start: date

    @classmethod
    def months(cls, year: int, first: int, count: int) -> "Period":
        """Return ``count`` months from month ``first`` of ``year``."""
        last = year * 12 + first - 1 + count - 1
        end_year, end_month = last // 12, last % 12 + 1
        end = date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
        return cls(end, date(year, first, 1))

    @classmethod
    def day(cls, when: date) -> "Period":
        """Return the period of one day, at which a stock may be counted."""
        return cls(when, when)

    @property
    def length(self) -> int:
        """Count the whole months; 0 for a day."""
        if self.start == self.end:
            return 0
        return (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1

    @property
    def form(self) -> Form:
        """Tell which of the customary spans this is."""
        months, first = self.length, self.start.month
        if months == 0:
            return Form.DAY
        if first == 1 and months % 12 == 0:
            return Form.YEAR if months == 12 else Form.YEARS
        named = {6: Form.HALF, 3: Form.QUARTER, 1: Form.MONTH}
        return named[months] if months in named and (first - 1) % months == 0 else Form.MONTHS

    @property
    def year(self) -> int:
        """The year in which the period ends."""
        return self.end.year

    @property
    def cumulative(self) -> bool:
        """Tell whether the period runs from January over part of one year (1—11月)."""
        starts = self.start.month == 1 and self.start.day == 1
        return starts and 0 < self.length < 12

    def years_earlier(self, years: int = 1) -> "Period":
        """Return the same period ``years`` before (29 February becomes the 28th).

        The calendar begins with the year 1, and so does the result at the earliest.
        """
        year = max(self.start.year - years, 1)
        if self.form is Form.DAY:
            return Period.day(_same_day(self.end, year))
        return Period.months(year, self.start.month, self.length)

    def previous(self) -> "Period | None":
        """Return the month, quarter, half or year just before; ``None`` for other forms."""
        if self.form in (Form.MONTHS, Form.YEARS, Form.DAY):
            return None
        first = self.start.year * 12 + self.start.month - 1 - self.length
        return Period.months(first // 12, first % 12 + 1, self.length)

    def split(self) -> "tuple[Period, ...]":
        """Return the years, or else the months, that the period is made of."""
        if self.form in (Form.YEAR, Form.YEARS):
            return tuple(
                Period.months(year, 1, 12) for year in range(self.start.year, self.end.year + 1)
            )
        first = self.start.year * 12 + self.start.month - 1
        spans = range(first, first + self.length)
        return tuple(Period.months(month // 12, month % 12 + 1, 1) for month in spans)

    def __str__(self) -> str:
        return _WRITERS[self.form](self)


def _same_day(when: date, year: int) -> date:
    last = calendar.monthrange(year, when.month)[1]
    return when.replace(year=year, day=min(when.day, last))


_WRITERS: Mapping[Form, Callable[[Period], str]] = {
    Form.YEAR: lambda p: f"{p.year}",
    Form.HALF: lambda p: f"{p.year}H{p.end.month // 6}",
    Form.QUARTER: lambda p: f"{p.year}Q{p.end.month // 3}",
    Form.MONTH: lambda p: f"{p.year}-{p.end.month:02}",
    Form.MONTHS: lambda p: f"{p.start:%Y-%m}..{p.end:%Y-%m}",
    Form.YEARS: lambda p: f"{p.start.year}..{p.end.year}",
    Form.DAY: lambda p: f"{p.end:%Y-%m-%d}",
}
