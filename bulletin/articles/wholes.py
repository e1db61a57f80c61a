"""What the parts of a chart make up, and what is left of it beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from bulletin.articles.asking import Asked, Desk
from bulletin.articles.axes import Axes, Point
from bulletin.articles.mention import parse_mention
from bulletin.diagnostics import Text
from bulletin.facts import Fact, Figure, Reference

REST = Text("其他", "Other")
"""What the parts that are not shown are called."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole, and those of its parts that are shown: facts, or the same fact of several zones.

    ``siblings`` tells that the zones all belong to that of the whole.
    """

    fact: Fact
    parts: tuple[Fact, ...]
    by_zone: bool
    siblings: bool

    @property
    def sound(self) -> bool:
        """Tell whether these are parts of it, none of which holds what another does.

        Several ``of_which`` of one whole may overlap; one alone cannot.
        """
        if self.by_zone:
            return self.siblings and all(part.key == self.fact.key for part in self.parts)
        known = part_names(self.fact)
        if len(self.parts) == 1:
            (part,) = self.parts
            known |= {_name(ref, self.fact) for ref in self.fact.of_which}
            if part.whole and _name(part.whole, part) == self.fact.name:
                known.add(part.name)
        return all(part.name in known for part in self.parts)

    @property
    def share(self) -> str:
        """The measure of a part's share; a zone's may have been published."""
        return "share.rate" if self.by_zone else f"share({self.fact.name}).rate"

    @property
    def rest(self) -> str:
        """The measure of what the other parts come to."""
        return f"rest({'、'.join(part.name for part in self.parts)})"

    def figure(
        self, desk: Desk, point: Point, measure: str | None = None, option: str = "plain"
    ) -> Figure | None:
        """Return the whole, or a measure of it, at the period of a point."""
        mention = parse_mention(self.fact.name)
        if mention is None or point.asked is None:
            return None
        asked = Asked(mention, point.asked.scalar)
        return desk.figure(asked, period=point.period, measure=measure, option=option)

    def leaves(self, desk: Desk, point: Point) -> bool:
        """Tell whether more than rounding is left beside the parts at the period of a point."""
        left = self.figure(desk.aside(), point, self.rest)
        return left is not None and Decimal(0) not in left.measurement.interval


def whole_of(desk: Desk, axes: Axes) -> Whole | None:
    """Return the whole that a block names, else the one that its parts have in common."""
    points = [p.over(row) for row in axes.across for p in axes.along]
    facts = _facts(desk, points)
    if not facts:
        return None
    by_zone = len({fact.zone for fact in facts}) > 1
    given = desk.fields.text("whole")
    if given is not None:
        asked = desk.asked(given)
        found = desk.fact(asked) if asked else None
    elif by_zone:
        parents = {desk.compositor.setting.book.parent(fact.zone) for fact in facts}
        parent = next(iter(parents)) if len(parents) == 1 else None
        found = desk.compositor.setting.book.fact(parent.key, facts[0].key) if parent else None
    else:
        found = next((f for f in _of_zone(desk, facts[0]) if _holds(f, facts)), None)
    if found is None:
        return None
    zones = desk.compositor.setting.book.zones
    siblings = all(zones[part.zone].parent == found.zone for part in facts)
    return Whole(found, facts, by_zone, siblings)


def part_names(whole: Fact) -> set[str]:
    """Return the full names of the parts of a fact, as its sheet lists them."""
    return {_name(reference, whole) for reference in whole.parts}


def _facts(desk: Desk, points: Sequence[Point]) -> tuple[Fact, ...]:
    book, zone = desk.compositor.setting.book, desk.compositor.setting.zone
    found = (
        book.fact(p.asked.mention.zone or p.zone or zone, p.asked.mention.key)
        for p in points
        if p.asked
    )
    return tuple({fact.name: fact for fact in found if fact is not None}.values())


def _of_zone(desk: Desk, fact: Fact) -> tuple[Fact, ...]:
    return desk.compositor.setting.book.of_zone(fact.zone)


def _holds(whole: Fact, facts: Sequence[Fact]) -> bool:
    parts = part_names(whole)
    return bool(parts) and all(fact.name in parts for fact in facts)


def _name(reference: Reference, beside: Fact) -> str:
    return f"{reference.zone or beside.zone}/{reference.key}"
