"""Numbers, periods and operands in the words of a finding, in both languages at once."""

from collections.abc import Iterable
from decimal import Decimal

from bulletin.diagnostics import Text
from bulletin.facts import (
    Fact,
    Interval,
    Measurement,
    Period,
    Quantity,
    Rounding,
    Unit,
    rounded,
)
from bulletin.wording import interval_text, period_name, quantity_text

_MOST_OPERANDS = 8


def worded(zh: str, en: str, *parts: Text) -> Text:
    """Return a sentence in both languages, each ``{}`` filled with the words of its part."""
    return Text(
        zh.format(*(part.said("zh") for part in parts)),
        en.format(*(part.said("en") for part in parts)),
    )


def said(quantity: Quantity) -> Text:
    """Return a quantity as it is printed."""
    return Text(quantity_text(quantity, "zh"), quantity_text(quantity, "en"))


def number(value: Decimal, unit: Unit) -> Text:
    """Return a computed number in words, with the digits it has."""
    return said(Quantity.of(value, unit))


def nearest(central: Decimal | None, unit: Unit, decimals: int) -> Text | None:
    """Return the computed result as it would be published, ``None`` where nothing settles it."""
    if central is None:
        return None
    return number(rounded(central.scaleb(-unit.power), decimals, Rounding.HALF_UP), unit)


def span(interval: Interval, unit: Unit) -> Text:
    """Return what an interval of amounts allows, in ``unit``."""
    ends = interval.scaled(-unit.power)
    return Text(interval_text(ends, unit, "zh"), interval_text(ends, unit, "en"))


def when(period: Period) -> Text:
    """Return the name of a period."""
    return Text(period_name(period, "zh"), period_name(period, "en"))


def listed(parts: Iterable[Text], most: int = _MOST_OPERANDS) -> Text:
    """Return several things named one after the other, the first ones where there are too many."""
    all_ = tuple(parts)
    few = all_[:most]
    more = ("等", " …") if len(all_) > len(few) else ("", "")
    zh = "、".join(part.said("zh") for part in few) + more[0]
    return Text(zh, ", ".join(part.said("en") for part in few) + more[1])


def value(measurement: Measurement) -> Text:
    """Return a value as published, or as computed to its places."""
    if measurement.quantity is not None:
        return said(measurement.quantity)
    places = measurement.decimals or 0
    return number(rounded(measurement.value, places, Rounding.HALF_UP), measurement.unit)


def operand(measurement: Measurement, of: Fact) -> Text:
    """Return an operand with its period, and with its name where it is not the fact ``of``."""
    amount = value(measurement)
    fact, period = measurement.fact, when(measurement.period)
    if measurement.measure == "target":
        of_target = when(measurement.base or measurement.period)
        return worded("{1}的目标{0}", "{0}, the target of {1}", amount, of_target)
    if fact is None or fact.name == of.name:
        return worded("{0}（{1}）", "{0} ({1})", amount, period)
    name = fact.label if fact.zone == of.zone else _placed(fact, measurement)
    return worded("{0}{1}（{2}）", "{0}: {1} ({2})", name, amount, period)


def _placed(fact: Fact, measurement: Measurement) -> Text:
    zones = [one.zone_name for one in measurement.operands if one.fact == fact.name]
    zone = zones[0] if zones else Text(fact.zone, fact.zone)
    return worded("{0}{1}", "{0}, {1}", zone, fact.label)
