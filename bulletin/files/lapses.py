"""Printed numbers that no longer hold: an issued bulletin's record against today's facts."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from bulletin.facts import (
    EXACT,
    FactBook,
    Figure,
    Measurement,
    Operand,
    Quantity,
    Revision,
    Rounding,
    parse_numeral,
    parse_quantity,
    parse_unit,
    rounded,
)
from bulletin.files.issued import Issue, IssuedFigure, asked_of, sign_of

Ask = Callable[[IssuedFigure], Figure | None]
"""Returns what a figure's question is answered with today, ``None`` where it has no answer."""


class Nature(Enum):
    """What kind of correction it is, the gravest first."""

    TURNED = "turned"
    REVISED = "revised"
    FINAL = "final"
    CORRECTED = "corrected"
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapse:
    """A printed number that no longer holds: what it was, what it is today, and why.

    ``today`` is ``None`` where neither the articles nor the facts of today answer the question, so
    that a person has to. ``difference`` is today's number less the printed one, of shares in
    percentage points; ``None`` where the units differ. ``revisions`` are the publishers' changes
    since the day of issue to the values that it rests on.
    """

    issued: IssuedFigure
    today: Figure | None
    difference: Quantity | None
    nature: Nature
    revisions: tuple[Revision, ...] = ()


def lapses_of(issue: Issue, today: Iterable[Figure], book: FactBook, ask: Ask) -> tuple[Lapse, ...]:
    """Return the numbers of an issue that today's facts contradict, in the order of print.

    A number holds while some figure that answers the same question prints it, or rounds to it.

    :param today: the figures of the bulletin as it would be printed now.
    :param ask: answers for figures that the bulletin's articles no longer print.
    """
    printed: dict[tuple[str, str], list[Figure]] = {}
    for figure in today:
        key = (figure.language, asked_of(figure.measurement))
        printed.setdefault(key, []).append(figure)
    found = []
    for one in issue.figures:
        now = printed.get((one.language, one.asked)) or _answered(one, ask)
        if one.asked and not any(_holds(one, figure) for figure in now):
            found.append(_lapse(one, _nearest(one, now), issue, book))
    return tuple(found)


def _answered(one: IssuedFigure, ask: Ask) -> list[Figure]:
    figure = ask(one) if one.asked else None
    return [] if figure is None else [figure]


def _holds(one: IssuedFigure, figure: Figure) -> bool:
    """Tell whether what was printed is still true of today's result."""
    if sign_of(figure) != one.sign:
        return False
    same = (figure.value, figure.unit) == (one.value, one.unit)
    return same or _rounds_to(one, figure.measurement) or _is_within(one, figure.measurement)


def _rounds_to(one: IssuedFigure, found: Measurement) -> bool:
    unit, numeral = parse_unit(one.unit), parse_numeral(one.value)
    if unit is None or numeral is None or unit.dimension != found.unit.dimension:
        return False
    value = found.value.scaleb(found.unit.power - unit.power, EXACT)
    again = rounded(value, numeral.decimals, Rounding.HALF_UP)
    return again.copy_abs() == numeral.value.copy_abs()


def _is_within(one: IssuedFigure, found: Measurement) -> bool:
    """Tell whether a round number (近900家, 超480家) is still true."""
    said = parse_quantity(one.text)
    if said is None or said.plain or said.unit.dimension != found.unit.dimension:
        return False
    return found.value.scaleb(found.unit.power - said.unit.power, EXACT) in said.interval


def _nearest(one: IssuedFigure, now: Sequence[Figure]) -> Figure | None:
    """Return the figure that stands in the printed one's stead: in its unit, with its places."""
    alike = [figure for figure in now if figure.unit == one.unit]
    places = len(one.value.partition(".")[2])
    exact = [figure for figure in alike if len(figure.value.partition(".")[2]) == places]
    return next(iter([*exact, *alike, *now]), None)


def _lapse(one: IssuedFigure, now: Figure | None, issue: Issue, book: FactBook) -> Lapse:
    revisions = () if now is None else tuple(_revisions(now.measurement, issue, book))
    return Lapse(
        issued=one,
        today=now,
        difference=_difference(one, now),
        nature=_nature(one, now, revisions),
        revisions=revisions,
    )


def _difference(one: IssuedFigure, now: Figure | None) -> Quantity | None:
    if now is None or now.unit != one.unit:
        return None
    before, after = parse_numeral(one.value), parse_numeral(now.value)
    own = now.measurement.unit
    unit = own if str(own) == one.unit else parse_unit(one.unit)
    if before is None or after is None or unit is None:
        return None
    points = parse_unit("个百分点") if unit.is_share else None
    return Quantity.of(EXACT.subtract(after.value, before.value), points or unit)


def _nature(one: IssuedFigure, now: Figure | None, revisions: Sequence[Revision]) -> Nature:
    if now is None:
        return Nature.UNANSWERED
    if sign_of(now) * one.sign < 0:
        return Nature.TURNED
    if revisions:
        return Nature.REVISED
    final = one.preliminary and not now.measurement.preliminary
    return Nature.FINAL if final else Nature.CORRECTED


def _revisions(found: Measurement, issue: Issue, book: FactBook) -> Iterator[Revision]:
    """Yield the revisions, since the day of issue, of the values that a result rests on."""
    names = {fact.name: fact for fact in book.facts.values()}
    seen = dict.fromkeys((one.fact, one.period) for one in _operands(found))
    for name, period in seen:
        revision = names[name].revised.get(period) if name in names else None
        if revision is not None and revision.on >= issue.date:
            yield revision


def _operands(found: Measurement) -> Iterator[Operand]:
    yield from found.operands
    for one in found.against:
        yield from _operands(one)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How an issued bulletin stands today: its numbers on record, and those that lapsed.

    ``elsewhere`` names, by what a lapsed number answers, the other issues that printed it.
    """

    issue: Issue
    lapses: tuple[Lapse, ...]
    elsewhere: Mapping[str, tuple[str, ...]]

    @property
    def contradicted(self) -> tuple[Lapse, ...]:
        """The numbers that today's facts contradict."""
        return tuple(one for one in self.lapses if one.today is not None)

    @property
    def unanswered(self) -> tuple[Lapse, ...]:
        """The numbers that nothing can be compared with today."""
        return tuple(one for one in self.lapses if one.today is None)
