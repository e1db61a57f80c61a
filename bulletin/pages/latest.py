"""The latest that is known of a zone: one figure for each of its facts."""

from dataclasses import dataclass

from bulletin.diagnostics import Text
from bulletin.facts import Fact, FactBook, Figure, Period, Question, Refusal, Step, measure
from bulletin.wording import Habits, Style, phrase


@dataclass(frozen=True, slots=True)
class Latest:
    """A fact with its latest figure."""

    label: Text
    period: Period
    figure: Figure

    @property
    def sources(self) -> tuple[Text, ...]:
        """The titles of the sources that the figure comes from."""
        return tuple(source.title for source in self.figure.measurement.sources)


def latest_of(zone: str, book: FactBook, language: str, habits: Habits) -> tuple[Latest, ...]:
    """Return the latest figure of each fact of a zone, in the order of its sheets.

    It is the value of the latest period; where only results were published (a rate, a share), the
    latest of them. Facts with nothing published up to now are left out.
    """
    found = []
    for number, fact in enumerate(book.of_zone(zone), 1):
        figure = _figure(f"{zone}-{number}", fact, book, language, habits)
        if figure is not None:
            found.append(Latest(fact.label, figure.measurement.period, figure))
    return tuple(found)


def _figure(name: str, fact: Fact, book: FactBook, language: str, habits: Habits) -> Figure | None:
    asked = _asked(fact)
    if asked is None:
        return None
    period, steps = asked
    measurement = measure(Question(book, fact, period), steps)
    if isinstance(measurement, Refusal):
        return None
    worded = phrase(measurement, language, Style(compact=True), habits)
    if isinstance(worded, Refusal):
        return None
    return Figure(
        id=name,
        text=worded.text,
        language=language,
        value=worded.quantity.numeral.text,
        unit=str(worded.quantity.unit),
        measurement=measurement,
        place=fact.place,
    )


def _asked(fact: Fact) -> tuple[Period, tuple[Step, ...]] | None:
    """Return the latest period with a value, else with a published result, and what to ask for."""
    if fact.values:
        return max(fact.values), ()
    if fact.added:
        return max(fact.added), (Step("new"),)
    published = [
        (period, Step(name)) for name, series in fact.reported.items() for period in series
    ]
    if not published:
        return None
    period, step = max(published, key=lambda one: one[0])
    return period, (step,)
