"""What may be published about a fact beside its values: rates, shares, ranks, and their units."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bulletin.facts import BASES, Kind, Unit
from bulletin.sheets.keys import MEASURE_NAMES

_STEP = re.compile(r"(?P<name>[a-z]+|[\u4e00-\u9fff]+)(?P<argument>[(（][^()（）]*[)）])?")

PERCENT = Unit(BASES["%"])
POINTS = Unit(BASES["个百分点"])
_CHANGES = {Kind.RATIO: POINTS, Kind.INDEX: Unit(BASES["点"])}
_OF_RATES = frozenset({"share", "percentage point", "multiple", "point"})


@dataclass(frozen=True, slots=True)
class Published:
    """A measure that may be published: its unit, and of what else its numbers may be."""

    unit: Callable[[Unit, Kind], Unit]
    other: frozenset[str] = frozenset()


def _always(name: str) -> Callable[[Unit, Kind], Unit]:
    unit = Unit(BASES[name])
    return lambda _unit, _kind: unit


def _rate(unit: Unit, kind: Kind) -> Unit:
    """Changes of a ratio are published in percentage points, all other rates in percent."""
    del unit
    return POINTS if kind is Kind.RATIO else PERCENT


_RATE = Published(_rate, _OF_RATES)
_AMOUNT = Published(lambda unit, _kind: unit)

PUBLISHED: Mapping[str, Published] = {
    "yoy": _RATE,
    "prev": _RATE,
    "since": _RATE,
    "cagr": _RATE,
    "change": Published(lambda unit, kind: _CHANGES.get(kind, unit)),
    "times": Published(_always("倍"), frozenset({"share"})),
    "share": Published(_always("%")),
    "per": Published(lambda unit, _kind: unit, frozenset(b.dimension for b in BASES.values())),
    "target": _AMOUNT,
    "completion": Published(_always("%")),
    "new": _AMOUNT,
    "streak": Published(_always("年"), frozenset({"month", "count"})),
    "record": Published(_always("年")),
    "rank": Published(_always("位")),
    "sum": _AMOUNT,
    "vs": Published(_always("个百分点")),
    "pace": Published(_always("个百分点")),
}
"""The measures by name; ``vs``, ``rank`` and ``pace`` may follow another one (``yoy.rank``)."""


def measure_named(text: str) -> str | None:
    """Return the English name of a published measure (同比 is yoy, 占比(营收) share(营收))."""
    steps = []
    for part in re.split(r"\.(?![.\d])", text.strip()):
        found = _STEP.fullmatch(part.strip())
        name = MEASURE_NAMES.get(found["name"], found["name"]) if found else ""
        if found is None or name not in PUBLISHED:
            return None
        argument = (found["argument"] or "").replace("（", "(").replace("）", ")")
        steps.append(name + argument)
    return ".".join(steps)


def unit_of(measure: str, unit: Unit, kind: Kind) -> tuple[Unit, frozenset[str]]:
    """Return the unit of a measure's numbers, and the dimensions that they may also be written in.

    :param measure: an English name, as ``measure_named`` returns it.
    """
    last = re.split(r"\.(?=[a-z])", measure)[-1].partition("(")[0]
    published = PUBLISHED[last]
    of_points = kind is Kind.RATIO and published is _RATE
    return published.unit(unit, kind), frozenset() if of_points else published.other
