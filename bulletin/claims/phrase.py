"""A turn of phrase that gives a number and all that it follows from; each names its parts."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from bulletin.diagnostics import Text
from bulletin.facts import Interval

Spans = Mapping[str, Interval]
"""What each named number may stand for, in the own unit of its dimension."""

ONE = Interval.point(Decimal(1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A pattern whose number ``r`` follows from its other numbers by ``holds``.

    Numbers in ``alike`` must be of one dimension, or the phrase says nothing.
    """

    pattern: re.Pattern[str]
    holds: Callable[[re.Match[str], Spans], bool]
    because: Text
    alike: str = ""


def reduced(_: re.Match[str], of: Spans) -> bool:
    """Tell whether ``r`` is the part by which ``b`` is less than ``a``."""
    return (ONE - of["b"] / of["a"]).meets(of["r"])


def apart(_: re.Match[str], of: Spans) -> bool:
    """Tell whether ``r`` is the difference of ``a`` and ``b``."""
    return (of["a"] - of["b"]).meets(of["r"]) or (of["b"] - of["a"]).meets(of["r"])


def in_sum(_: re.Match[str], of: Spans) -> bool:
    """Tell whether ``r`` is the sum of ``a``, ``b`` and, where there is one, ``c``."""
    total = of["a"] + of["b"] + of["c"] if "c" in of else of["a"] + of["b"]
    return total.meets(of["r"])


def rate_of(_: re.Match[str], of: Spans) -> bool:
    """Tell whether ``r`` is ``b`` over ``a``."""
    return (of["b"] / of["a"]).meets(of["r"])


def points_apart(found: re.Match[str], of: Spans) -> bool:
    """Tell whether ``r`` is how many points the printed rates ``a`` and ``b`` lie apart."""
    parts = found.groupdict()
    gap = abs(_signed(parts, "a") - _signed(parts, "b"))
    return of["r"].meets(Interval.point(gap))


def _signed(parts: Mapping[str, str | None], name: str) -> Decimal:
    rate = Decimal((parts[name] or "0").rstrip("%"))
    return -rate if (parts.get(f"{name}_way") or "")[:1] in ("下", "减", "降") else rate


def changed(_: re.Match[str], of: Spans) -> bool:
    """Tell whether ``r`` is how far ``b`` is from ``a``, in numbers or as a part of ``a``."""
    ratio = of["b"] / of["a"]
    rise, fall = ratio - ONE, ONE - ratio
    return apart(_, of) or rise.meets(of["r"]) or fall.meets(of["r"])


def multiplied(_: re.Match[str], of: Spans) -> bool:
    """Tell whether ``r`` is ``a`` for each of ``b``."""
    return (of["a"] * of["b"]).meets(of["r"])


def within(_: re.Match[str], of: Spans) -> bool:
    """Tell whether the part ``r`` may be as large as its whole ``a``."""
    part, whole = of["r"].low, of["a"].high
    return part is None or whole is None or part <= whole


def reaches(_: re.Match[str], of: Spans) -> bool:
    """Tell whether ``a`` may be as large as the threshold ``r``."""
    most, least = of["a"].high, of["r"].low
    return most is None or least is None or most >= least


def index_moved(found: re.Match[str], of: Spans) -> bool:
    """Tell whether ``r`` is how far the index ``a`` is above, or below, 100."""
    level = of["a"].scaled(-2) if (of["a"].high or ONE.high or 0) > 5 else of["a"]
    moved = level - ONE
    rose = re.search("上|涨|升|高|增|r[io]se|up|higher", found["way"]) is not None
    return moved.meets(of["r"] if rose else of["r"].negated())
