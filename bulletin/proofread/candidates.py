"""Mentions that may print a number: of the fact it was taken for, by every measure of its kind."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from bulletin.claims import Judged, TokenKind
from bulletin.facts import Fact, Period, Qualifier
from bulletin.proofread.bearings import Bearings

_QUANTITIES = ("", ".new", ".change", ".target", ".change({base})", ".sum({base}..{year})")
_RATES = (
    *("", ".yoy", ".prev", ".share", ".completion"),
    *(".since({base})", ".cagr({base})", ".share({other})"),
)
_MEASURES: Mapping[TokenKind, tuple[str, ...]] = MappingProxyType(
    {
        TokenKind.QUANTITY: (*_QUANTITIES, ".streak", ".per({other})"),
        TokenKind.RATE: _RATES,
        TokenKind.RATIO: ("", ".share", ".share({other})"),
        TokenKind.RANGE: ("",),
        TokenKind.POINTS: (
            ".yoy",
            ".change",
            ".completion.pace",
            ".yoy.vs({zone})",
            ".since({base})",
        ),
        TokenKind.MULTIPLE: ("", ".times({base})", ".yoy"),
        TokenKind.ORDINAL: (".rank", ".yoy.rank", ""),
    }
)
"""What may be asked for a number of each kind, the likelier first."""

_APPROXIMATE = frozenset({Qualifier.NEAR, Qualifier.OVER, Qualifier.MORE})
_STEPS = ("", "=10", "=100", "=1000", "=1/10")
_HANZI = frozenset("零〇一二两三四五六七八九十百千")
_BARE = frozenset({".yoy", ".prev", ".share", ".completion", ".since", ".cagr", ".change"})


def mentions_for(
    judged: Judged, bearings: Bearings, named: Sequence[Period], words: str
) -> Iterator[str]:
    """Yield mentions that may print a number, those of the likeliest period first.

    :param named: the periods that the text names before the number, the nearest first.
    :param words: the paragraph, which must name what something is a share or an average of.
    """
    fact = judged.fact
    if fact is None:
        return
    zone = f"{fact.zone}/" if fact.zone != bearings.zone else ""
    for period in _periods(fact, bearings, named):
        at = f"@{period}" if period != bearings.period else ""
        for measure in _MEASURES.get(judged.token.kind, ()):
            for filled in _filled(measure, fact, bearings, named, words):
                yield f"{zone}{fact.key}{at}{filled}"


def forms(mention: str, judged: Judged) -> Iterator[str]:
    """Yield a mention with the options that may bring out the digits and words of a number."""
    bare = [f"{mention}.rate"] if any(measure in mention for measure in _BARE) else []
    quantity = judged.token.quantity
    for base in (mention, *bare):
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


def _periods(fact: Fact, bearings: Bearings, named: Sequence[Period]) -> list[Period]:
    own = [bearings.period] if bearings.period else []
    series = (fact.values, fact.added, fact.target, *fact.reported.values())
    known = {period for one in series for period in one}
    return list(dict.fromkeys((*named, *own, *sorted(known, reverse=True))))


def _filled(
    measure: str, fact: Fact, bearings: Bearings, named: Sequence[Period], words: str
) -> Iterator[str]:
    """Yield a measure with its brackets filled by what the text names."""
    if "{other}" in measure:
        for other in bearings.book.of_zone(fact.zone):
            names = (other.label.said(bearings.language), *other.also)
            if other.key != fact.key and any(name and name in words for name in names):
                yield measure.format(other=other.key)
    elif "{zone}" in measure:
        yield from (measure.format(zone=key) for key in bearings.book.zones if key != fact.zone)
    elif "{base}" in measure:
        year = bearings.period.year if bearings.period else ""
        bases = {*named, *fact.values}
        yield from (measure.format(base=one, year=year) for one in sorted(bases))
    else:
        yield measure
