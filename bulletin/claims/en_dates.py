"""Dates, periods and times of day in English."""

import re
from datetime import date

from bulletin.claims.en_words import SMALL
from bulletin.facts import Period

_NAMES = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_MONTH = "|".join((*_NAMES, *(rf"{name[:3]}\.?" for name in _NAMES if name != "May"), r"Sept\.?"))
_FEW = "[0-9]+|two|three|four|five|six|seven|eight|nine|ten|eleven"
_COUNTED = "yuan|firms|companies|projects|percent|enterprises|people|million"
_YEAR = r"(?:19|20)[0-9]{2}"
_PARTS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
DATE = re.compile(
    rf"""\b(?:
      (?:the\s+)?(?P<part>first|second|third|fourth)\s+(?P<span>half|quarter)
      (?:\s+of)?(?:\s+(?P<part_year>{_YEAR}))?
    | (?:the\s+)?first\s+(?P<few>{_FEW})\s+months
      (?:\s+of\s+(?P<few_year>{_YEAR}))?
    | (?P<from>{_MONTH})\s*(?:[–—-]|\s+to\s+|\s+through\s+)\s*(?P<upto>{_MONTH})
      (?:,?\s+(?P<span_year>{_YEAR}))?
    | (?P<day_month>{_MONTH})\s+(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?![0-9])
      (?:,?\s+(?P<day_year>{_YEAR}))?
    | (?P<day_first>[0-3]?[0-9])\s+(?P<month_second>{_MONTH})(?:,?\s+(?P<second_year>{_YEAR}))?
    | (?P<month>{_MONTH})\s+(?P<month_year>{_YEAR})
    | (?:(?<=\b[Ii]n\s)|(?<=\bto\s)|(?<=\bof\s)|(?<=\bby\s))(?P<only_month>{_MONTH})\b
    | (?P<first_year>{_YEAR})\s?[–—-]\s?(?P<last_year>{_YEAR}|[0-9]{{2}}\b)
    | (?P<quarter_half>[QH][1-4])\s+(?P<q_year>{_YEAR})
    | [0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}
    | (?:[01]?[0-9]|2[0-4]):[0-5][0-9](?:\s?[ap]\.?m\.?)? | [0-9]{{1,2}}\s?[ap]\.?m\.?
    | [0-9]+th\s+(?:century|Five-Year(?:\s+Plan)?) | {_YEAR}s
    | (?P<year>{_YEAR})(?![0-9,.]?[0-9%]|\s+(?:{_COUNTED}))
    )""",
    re.VERBOSE,
)


def read_text(text: str, year: int | None = None) -> Period | None:
    """Return the period that a date names, its year from ``year`` where it names none."""
    found = DATE.fullmatch(text) or DATE.fullmatch(f"{text} {year}")
    return read_period(found, year) if found else None


def read_period(found: re.Match[str], year: int | None = None) -> Period | None:
    """Return the period of a match of ``DATE``, its year from ``year`` where it names none."""
    parts = {name: value for name, value in found.groupdict().items() if value}
    own = next(
        (int(value) for name, value in parts.items() if name.endswith("_year") and len(value) == 4),
        year,
    )
    if "year" in parts:
        return Period.months(int(parts["year"]), 1, 12)
    if "last_year" in parts:
        return _years(parts["first_year"], parts["last_year"])
    if own is None:
        return None
    try:
        return _within(parts, own)
    except ValueError:
        return None


def _years(first: str, last: str) -> Period | None:
    end = int(last if len(last) == 4 else first[:2] + last)
    return Period.months(int(first), 1, 12 * (end - int(first) + 1)) if end >= int(first) else None


def _within(parts: dict[str, str], year: int) -> Period | None:
    if "part" in parts:
        months = 6 if parts["span"].lower() == "half" else 3
        return Period.months(year, (_PARTS[parts["part"].lower()] - 1) * months + 1, months)
    if "few" in parts:
        few = parts["few"]
        return Period.months(year, 1, int(few) if few.isdigit() else SMALL.index(few.lower()))
    if "from" in parts:
        first, last = _month(parts["from"]), _month(parts["upto"])
        return Period.months(year, first, last - first + 1) if last >= first else None
    if "day" in parts:
        return Period.day(date(year, _month(parts["day_month"]), int(parts["day"])))
    if "day_first" in parts:
        return Period.day(date(year, _month(parts["month_second"]), int(parts["day_first"])))
    if "quarter_half" in parts:
        months = 3 if parts["quarter_half"][0] == "Q" else 6
        return Period.months(year, (int(parts["quarter_half"][1]) - 1) * months + 1, months)
    month = parts.get("month") or parts.get("only_month")
    return Period.months(year, _month(month), 1) if month else None


def _month(name: str) -> int:
    return next(n for n, full in enumerate(_NAMES, 1) if full.lower().startswith(name.lower()[:3]))
