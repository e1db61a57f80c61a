"""What stands along the axis of a chart, and what makes its series."""

from collections.abc import Sequence
from dataclasses import dataclass

from bulletin.articles.asking import Asked, Desk
from bulletin.articles.kinds import OVER_TIME
from bulletin.diagnostics import Text
from bulletin.facts import Figure, Period
from bulletin.wording import period_name


@dataclass(frozen=True, slots=True)
class Point:
    """One entry along an axis: what it is called, and what it asks for."""

    name: str
    asked: Asked | None = None
    zone: str | None = None
    period: Period | None = None

    def over(self, other: "Point") -> "Point":
        """Return both in one: what this point leaves open is taken from the other."""
        return Point(
            self.name,
            self.asked or other.asked,
            self.zone or other.zone,
            self.period or other.period,
        )

    @property
    def spellings(self) -> tuple[str, ...]:
        """What an author may write for it."""
        key = self.asked.mention.key if self.asked and not self.zone and not self.period else ""
        names = (self.name, self.zone or "", str(self.period or ""), key)
        return tuple(name for name in names if name)

    def figure(
        self, desk: Desk, measure: str | None = None, option: str = "plain"
    ) -> Figure | None:
        """Return what it asks for."""
        if self.asked is None:
            return None
        zone, period = self.zone, self.period
        return desk.figure(self.asked, zone=zone, period=period, measure=measure, option=option)


@dataclass(frozen=True, slots=True)
class Axes:
    """The points along the axis, and the series, which know whatever the points leave open."""

    along: tuple[Point, ...]
    across: tuple[Point, ...]

    def figures(self, desk: Desk) -> tuple[tuple[Figure | None, ...], ...]:
        """Return the figures of each series."""
        return tuple(tuple(p.over(row).figure(desk) for p in self.along) for row in self.across)


_Found = tuple[tuple[Point, ...], tuple[Point, ...], tuple[Point, ...]]


def read_axes(desk: Desk, kind: str) -> Axes | None:
    """Return the axes of a block; ``None`` where it names nothing, or too much at once."""
    facts, zones, periods = desk.facts(), desk.zones(), desk.periods()
    if not facts or not periods:
        return None
    book, habits = desk.compositor.setting.book, desk.compositor.setting.habits
    by_fact = tuple(Point(desk.name(one, periods=periods), asked=one) for one in facts)
    by_zone = tuple(Point(book.zones[z].name.said(desk.language), zone=z) for z in zones)
    by_period = tuple(Point(period_name(one, desk.language, habits), period=one) for one in periods)
    along = _along(kind, (by_fact, by_zone, by_period))
    others = [axis for axis in (by_fact, by_period, by_zone) if axis and axis is not along]
    several = [axis for axis in others if len(axis) > 1]
    if len(several) > (kind != "share"):
        _too_many(desk, kind)
        return None
    across = several[0] if several else others[0]
    rest = [axis[0] for axis in others if axis is not across]
    return Axes(along, tuple(_filled(point, rest) for point in across))


def _along(kind: str, found: _Found) -> tuple[Point, ...]:
    """Choose the axis: places before times before facts, unless the kind has its own order."""
    by_fact, by_zone, by_period = found
    parts = by_fact if len(by_fact) > 1 else by_zone or by_fact
    if kind == "share":
        return parts
    if kind in OVER_TIME and len(by_period) > 1:
        return by_period
    if kind == "stacked":
        places = () if parts is by_zone else by_zone
        return by_period if len(by_period) > 1 else places or by_period
    if by_zone:
        return by_zone
    return by_period if len(by_period) > 1 or len(by_fact) == 1 else by_fact


def _filled(point: Point, rest: Sequence[Point]) -> Point:
    for other in rest:
        point = point.over(other)
    return point


def _too_many(desk: Desk, kind: str) -> None:
    if kind == "share":
        desk.fields.wrong(
            desk.fields.nodes.get("periods", desk.fields.nodes["facts"]),
            "构成图只说一个时期、一个整体",
            "a chart of shares shows one whole at one period",
            hint=Text(
                "请只留一个时期，或改用 kind: stacked", "keep one period, or use kind: stacked"
            ),
            mended=desk.fields.relisted("periods", [str(desk.periods()[-1])]),
        )
        return
    desk.fields.wrong(
        desk.fields.nodes["facts"],
        "一张图里不能既有多个指标，又有多个园区和多个时期",
        "a chart cannot have several facts, several zones and several periods at once",
        hint=Text("请只留一个时期，或拆成两张图", "keep one period, or draw two charts"),
    )
