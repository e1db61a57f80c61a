"""Intervals in words: between what and what a figure may lie."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from bulletin.facts import Interval, Quantity, Unit, cut
from bulletin.wording import chinese_numbers, english_numbers
from bulletin.wording.style import PLAIN

_FINEST = 2
"""How many digits of an interval's width its ends show."""

_MOST_PLACES = 6
"""The places of a result that is one value, but with digits without end."""


def interval_text(interval: Interval, unit: Unit, language: str) -> str:
    """Return an interval in words: 30.495亿元至30.505亿元之间, 大于300家且小于400家, 恰为15家.

    Ends are rounded outward, to two digits of the width.
    """
    english = language == "en"
    low, high = _ends(interval)
    if low is None and high is None:
        return "not known" if english else "没有限度"
    if low is not None and low == high:
        number = _number(low, unit, language)
        return f"exactly {number}" if english else f"恰为{number}"
    if low is not None and high is not None and interval.low_closed and interval.high_closed:
        first, last = _number(low, unit, language), _number(high, unit, language)
        return f"between {first} and {last}" if english else f"{first}至{last}之间"
    from_ = _from(low, unit, language, closed=interval.low_closed) if low is not None else ""
    to = _up_to(high, unit, language, closed=interval.high_closed) if high is not None else ""
    return (" and " if english else "且").join(word for word in (from_, to) if word)


def _ends(interval: Interval) -> tuple[Decimal | None, Decimal | None]:
    low, high = interval.low, interval.high
    if low is None or high is None:
        return low, high
    places = _MOST_PLACES if low == high else _FINEST - 1 - (high - low).adjusted()
    ends = cut(low, places, ROUND_FLOOR), cut(high, places, ROUND_CEILING)
    needed = max(_places(end) for end in ends)
    return cut(ends[0], needed, ROUND_FLOOR), cut(ends[1], needed, ROUND_CEILING)


def _places(value: Decimal) -> int:
    """Count the digits behind the point that are no trailing zeros."""
    return len(f"{value:f}".rstrip("0").partition(".")[2])


def _number(value: Decimal, unit: Unit, language: str) -> str:
    quantity = Quantity.of(value, unit)
    if language == "en":
        return english_numbers.number(quantity, PLAIN, "percent")
    return chinese_numbers.number(quantity, PLAIN)


def _from(value: Decimal, unit: Unit, language: str, *, closed: bool) -> str:
    number = _number(value, unit, language)
    if language == "en":
        return f"{'at least' if closed else 'more than'} {number}"
    return f"{'不小于' if closed else '大于'}{number}"


def _up_to(value: Decimal, unit: Unit, language: str, *, closed: bool) -> str:
    number = _number(value, unit, language)
    if language == "en":
        return f"{'at most' if closed else 'less than'} {number}"
    return f"{'不大于' if closed else '小于'}{number}"
