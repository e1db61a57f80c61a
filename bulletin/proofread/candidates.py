"""Mentions that may print a number: of the fact and the measure that it was taken for."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from bulletin.claims import Judged, TokenKind
from bulletin.facts import Qualifier, Step
from bulletin.proofread.bearings import Bearings

_ALSO: Mapping[str, str] = MappingProxyType({"new": "change", "change": "new"})
"""Measures that words leave open: 净增4家 may be what was added, or what the level rose by."""

_APPROXIMATE = frozenset({Qualifier.NEAR, Qualifier.OVER, Qualifier.MORE})
_STEPS = ("", "=10", "=100", "=1000", "=1/10")
_HANZI = frozenset("零〇一二两三四五六七八九十百千")
_RATES = frozenset({"yoy", "prev", "share", "completion", "since", "cagr", "change"})
"""Measures that may be told by their number alone."""


def mentions_for(judged: Judged, bearings: Bearings) -> Iterator[str]:
    """Yield the mentions that ask what a number was taken for, the likeliest first."""
    fact, period, steps = judged.fact, judged.period, judged.steps
    if fact is None or period is None or steps is None:
        return
    zone = f"{fact.zone}/" if fact.zone != bearings.zone else ""
    at = f"@{period}" if period != bearings.period else ""
    yield f"{zone}{fact.key}{at}{_told(steps)}"
    for step in steps[:1]:
        if step.name in _ALSO:
            yield f"{zone}{fact.key}{at}{_told((Step(_ALSO[step.name], step.argument),))}"


def _told(steps: tuple[Step, ...]) -> str:
    """Return measures as a mention writes them: ``.yoy.vs(zone)``."""
    return "".join(
        f".{one.name}({one.argument})" if one.argument else f".{one.name}" for one in steps
    )


def forms(mention: str, judged: Judged) -> Iterator[str]:
    """Yield a mention with the options that may bring out the digits and words of a number."""
    rate = bool(judged.steps) and any(one.name in _RATES for one in judged.steps or ())
    quantity = judged.token.quantity
    for base in (mention, *([f"{mention}.rate"] if rate else [])):
        yield base
        if quantity is None:
            continue
        if quantity.qualifier in _APPROXIMATE:
            yield from (f"{base} | approx{step}" for step in _STEPS)
        yield f"{base} | decimals={quantity.decimals}"
        yield f"{base} | unit={quantity.unit}"
        yield f"{base} | unit={quantity.unit} decimals={quantity.decimals}"
        if _HANZI & set(judged.token.text):
            yield f"{base} | hanzi"
        if judged.token.kind is TokenKind.ORDINAL:
            yield f"{base} | ordinal"
