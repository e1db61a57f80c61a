"""Pointing at a fact: ``zone/key@period``."""

import re
from dataclasses import dataclass

from bulletin.facts.period import Period
from bulletin.facts.period_text import parse_period

KEY = r"(?![0-9]+\b)[A-Za-z0-9_\u3400-\u9fff“”]+"
"""What the key of a fact may be: letters, hanzi, digits, _ and “”, though not digits alone."""

_REFERENCE = re.compile(rf"(?:(?P<zone>[A-Za-z0-9-]+)/)?(?P<key>{KEY})(?:@(?P<period>\S+))?")
_EARLIER = re.compile(r"-([1-9]\d?)")


@dataclass(frozen=True, slots=True)
class Reference:
    """A fact named from elsewhere; what is left open is taken from the place that names it.

    ``earlier`` counts the years to go back from the period that holds there (``@-1``).
    """

    key: str
    zone: str | None = None
    period: Period | None = None
    earlier: int = 0

    def __str__(self) -> str:
        zone = f"{self.zone}/" if self.zone else ""
        period = f"@{self.period}" if self.period else f"@-{self.earlier}" if self.earlier else ""
        return f"{zone}{self.key}{period}"

    def period_from(self, period: Period) -> Period:
        """Return the period meant where ``period`` is the one that holds."""
        return self.period or period.years_earlier(self.earlier)


def parse_reference(text: str) -> Reference | None:
    """Return the reference that ``text`` writes, or ``None``."""
    found = _REFERENCE.fullmatch(text.strip())
    if found is None:
        return None
    written = found["period"]
    if written and (earlier := _EARLIER.fullmatch(written)):
        return Reference(found["key"], found["zone"], None, int(earlier[1]))
    period = parse_period(written) if written else None
    if written and period is None:
        return None
    return Reference(found["key"], found["zone"], period)
