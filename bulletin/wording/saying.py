"""A measurement on its way into words."""

from dataclasses import dataclass

from bulletin.facts import Form, Measurement, Period, Quantity, Refusal
from bulletin.wording.habits import Habits
from bulletin.wording.shown import magnitude, shown
from bulletin.wording.style import Style


@dataclass(frozen=True, slots=True)
class Saying:
    """What both languages need: ``signed`` is the number chosen for print, sign included."""

    measurement: Measurement
    signed: Quantity
    style: Style
    habits: Habits

    @property
    def size(self) -> Quantity:
        """The number without its sign, which the verb carries."""
        return magnitude(self.signed)

    @property
    def falls(self) -> bool:
        """Tell whether the printed number is below zero."""
        return self.signed.value < 0

    @property
    def level(self) -> bool:
        """Tell whether the printed number reads zero: 持平, unchanged."""
        return self.signed.value == 0

    @property
    def yearly(self) -> bool:
        """Tell whether the base is the same period a year earlier."""
        return self.measurement.base == self.measurement.period.years_earlier()

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

    def sizes_compared(self) -> tuple[Quantity, Quantity]:
        """Return the magnitudes of the two rates that were compared, this one first."""
        now, then = (self._shown(one) for one in self.measurement.against)
        return now, then

    def _shown(self, measurement: Measurement) -> Quantity:
        quantity = shown(measurement, Style(decimals=self.style.decimals), self.habits)
        return self.signed if isinstance(quantity, Refusal) else magnitude(quantity)
