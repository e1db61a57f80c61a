"""Objections: what a rule holds against a published figure, before an editor's word is heard."""

from dataclasses import dataclass

from bulletin.diagnostics import Place, Severity, Text
from bulletin.facts import Fact, Period, Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """One figure that does not hold, or is doubted.

    ``place`` is that of the observation judged, ``printed`` that of the one in print where it is
    another. ``seen`` are the numbers it rests on, which an acceptance must name; ``use`` is the
    source that an acceptance may settle on. ``message`` says what is wrong in words that may
    stand in a note beside the printed figure; ``advice`` says what an author can do.
    """

    code: str
    fact: Fact
    period: Period
    place: Place
    message: Text
    advice: Text
    seen: tuple[Quantity, ...] = ()
    severity: Severity = Severity.ERROR
    use: str = ""
    printed: Place | None = None
