"""A measurement on its way into words."""

from dataclasses import dataclass

from bulletin.facts import Form, Measurement, Period, Quantity
from bulletin.wording.habits import Habits
from bulletin.wording.shown import magnitude
from bulletin.wording.style import Style

_DIRECTED = frozenset({"yoy", "prev", "since", "cagr", "change", "new", "streak"})
_TURNED = frozenset({"turned-up", "turned-down"})

Piece = str | int
"""Words, or the place among ``against`` of the rate that stands there."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What both languages need: ``signed`` is the number chosen for print, sign included.

    ``rates`` are the magnitudes of the two rates compared, this one first, where both are to be
    named. ``neutral`` is a mention whose own word tells neither rise nor fall: the number keeps its
    sign.
    """

    measurement: Measurement
    signed: Quantity
    style: Style
    habits: Habits
    rates: tuple[Quantity, ...] = ()
    neutral: bool = False

    @property
    def size(self) -> Quantity:
        """The number without its sign, which the verb carries."""
        return self.signed if self.neutral else magnitude(self.signed)

    @property
    def falls(self) -> bool:
        """Tell whether the printed number is below zero, or counts the years of a fall."""
        return self.signed.value < 0 or self.measurement.outcome == "fall"

    @property
    def level(self) -> bool:
        """Tell whether the printed number reads zero: 持平, unchanged."""
        return self.signed.value == 0

    @property
    def directed(self) -> bool:
        """Tell whether the words say which way the number went."""
        measure, _, second = self.measurement.measure.partition(".")
        if second:
            return second != "rank"
        return measure in _DIRECTED and self.measurement.outcome != "gross"

    @property
    def way(self) -> int:
        """Tell what a verb has to say: 1 of a rise, −1 of a fall, 0 of neither.

        A fall that narrows is smaller, though the rate has risen.
        """
        outcome = self.measurement.outcome
        if not self.directed or self.level:
            return 0
        sign = -1 if self.falls else 1
        return -sign if outcome in ("fall-narrowed", "fall-widened") else sign

    @property
    def turned(self) -> bool:
        """Tell whether both rates are to be named: growth that became a fall, or the reverse."""
        return self.measurement.outcome in _TURNED and not self.level and not self.bare

    @property
    def bare(self) -> bool:
        """Tell whether a number alone is asked for."""
        return self.style.plain or self.style.rate

    @property
    def yearly(self) -> bool:
        """Tell whether the base is the same period a year earlier."""
        return self.measurement.base == self.measurement.period.years_earlier()

    @property
    def whole_year(self) -> bool:
        """Tell whether the period is one full year, which is compared with 上年 and not 同比."""
        return self.measurement.period.form is Form.YEAR

    @property
    def base(self) -> Period:
        """The period compared with."""
        return self.measurement.base or self.measurement.period

    @property
    def nearby(self) -> Period | None:
        """The period whose year goes without saying, where there is one."""
        whole_years = self.measurement.period.form in (Form.YEAR, Form.YEARS)
        return None if whole_years else self.measurement.period

    def verb(self, rise: str, fall: str) -> str:
        """Return the verb by sign, or the author's own word in its place."""
        return self.style.word or (fall if self.falls else rise)

    def other(self, language: str) -> str:
        """Return the name of the zone or fact compared with."""
        return self.measurement.other.said(language) if self.measurement.other else ""
