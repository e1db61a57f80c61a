"""Figures in English, in the manner of the statistics bureau's releases."""

from collections.abc import Callable, Mapping

from bulletin.facts import Form, Quantity
from bulletin.wording.english_numbers import number, ordinal
from bulletin.wording.names import period_in, period_name
from bulletin.wording.saying import Piece, Saying


def say(made: Saying) -> str:
    """Return a measurement in English words."""
    measurement, style = made.measurement, made.style
    if measurement.outcome in TURNS:
        return _turn(made)
    if style.plain:
        return figure(made, made.size if style.rate else made.signed)
    if style.rate:
        return " ".join(word for word in (style.word, _bare(made)) if word)
    kind, _, second = measurement.measure.partition(".")
    writer = {"vs": _versus, "rank": _rate_rank, "pace": _pace}.get(second) or _WRITERS[kind]
    return writer(made)


def figure(made: Saying, quantity: Quantity) -> str:
    """Return a number in the style of the mention."""
    percent = "%" if made.style.compact or made.habits.percent == "%" else "percent"
    return number(quantity, made.style, percent)


def _size(made: Saying) -> str:
    return figure(made, made.size)


def _bare(made: Saying) -> str:
    if made.measurement.measure.endswith("rank"):
        return ordinal(int(made.signed.value))
    return _size(made)


TURNS = {
    "to-profit": "returning to profit",
    "to-even": "breaking even",
    "to-loss": "swinging to a loss",
    "from-even": "slipping into a loss",
    "loss-narrowed": "with the loss narrowing",
    "loss-widened": "with the loss widening",
    "loss-level": "with the loss unchanged",
}
"""What is said where a profit or loss has no rate."""


def _turn(made: Saying) -> str:
    """Say how a profit turned; a base that is not a year earlier is named."""
    words = TURNS[made.measurement.outcome]
    plain = made.yearly or made.style.plain
    return words if plain else f"{words} compared with {_base_name(made)}"


_PREVIOUS = {Form.MONTH: "month", Form.QUARTER: "quarter", Form.HALF: "half", Form.YEAR: "year"}


def _value(made: Saying) -> str:
    note = " (preliminary)" if made.measurement.preliminary else ""
    word = f"{made.style.word} " if made.style.word else ""
    return f"{word}{figure(made, made.signed)}{note}"


def _grown(made: Saying, base: str) -> str:
    if made.level and not made.style.word:
        return f"virtually unchanged {base}"
    return f"{made.verb('up', 'down')} {_size(made)} {base}"


def _year_before(made: Saying) -> str:
    return "from the previous year" if made.whole_year else "year on year"


def _yoy(made: Saying) -> str:
    return _grown(made, _year_before(made))


def _prev(made: Saying) -> str:
    return _grown(made, f"from the previous {_PREVIOUS[made.measurement.period.form]}")


def _since(made: Saying) -> str:
    return _grown(made, f"from {_base_name(made)}")


def _cagr(made: Saying) -> str:
    years = f"{made.base.year + 1}–{made.measurement.period.year}"
    if made.level and not made.style.word:
        return f"virtually unchanged on average in {years}"
    return f"{made.verb('up', 'down')} {_size(made)} a year on average in {years}"


def _change(made: Saying) -> str:
    base = _year_before(made) if made.yearly else f"from {_base_name(made)}"
    if made.level and not made.style.word:
        return f"{'' if made.measurement.value == 0 else 'virtually '}unchanged {base}"
    return f"{made.verb('an increase of', 'a decrease of')} {_size(made)} {base}"


def _base_name(made: Saying) -> str:
    return period_name(made.base, "en", made.habits, near=made.nearby)


def _base_in(made: Saying) -> str:
    return period_in(made.base, "en", made.habits, near=made.nearby)


def _times(made: Saying) -> str:
    name = _base_name(made)
    whole = f"the {name} figure" if made.base.form is Form.YEAR else f"the figure for {name}"
    return f"{_size(made)} {whole}"


def _share(made: Saying) -> str:
    measurement, size = made.measurement, figure(made, made.signed)
    word = f"{made.style.word} " if made.style.word else ""
    period = f" {period_in(measurement.base, 'en', made.habits)}" if measurement.base else ""
    if measurement.outcome == "zone":
        return f"{word}{size} of {_genitive(made.other('en'))} total{period}"
    if measurement.outcome == "fact":
        within = measurement.within.said("en") if measurement.within else ""
        owner = f"{_genitive(within)} " if within else ""
        return f"{word}{size} of {owner}{_inside(made.other('en'))}{period}"
    return f"{made.style.word or 'a share of'} {size}"


def _genitive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _inside(label: str) -> str:
    """Return a label as it reads within a sentence: Operating revenue, but R&D spending."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def _per(made: Saying) -> str:
    return f"{made.style.word or 'an average of'} {_size(made)} each"


def _completion(made: Saying) -> str:
    base = made.measurement.base
    annual = "annual " if base is None or base.form is Form.YEAR else ""
    return f"{made.style.word or 'reaching'} {_size(made)} of the {annual}target"


def _pace(made: Saying) -> str:
    if made.level and not made.style.word:
        return "on schedule"
    return f"{_size(made)} {made.verb('ahead of', 'behind')} schedule"


def _new(made: Saying) -> str:
    if made.measurement.outcome == "gross":
        if made.style.word:
            return f"{made.style.word} {figure(made, made.signed)}"
        counted = made.signed.unit.dimension == "count"
        return f"{figure(made, made.signed)} {'new' if counted else 'added'}"
    if made.level and not made.style.word:
        return f"unchanged in number {_year_before(made)}"
    start = made.verb("a net increase of", "a net decrease of")
    return f"{start} {_size(made)}" + ("" if made.whole_year else " year on year")


def _streak(made: Saying) -> str:
    way = made.verb("growth", "decline")
    if not made.signed.plain:
        return f"{figure(made, made.signed)} of consecutive {way}"
    return f"the {ordinal(int(made.signed.value))} consecutive year of {way}"


def _record(made: Saying) -> str:
    return f"the highest {'' if made.whole_year else 'for the period '}since {made.base.year}"


def _rank(made: Saying) -> str:
    place = ordinal(int(made.signed.value))
    whole = made.other("en")
    return f"{made.style.word or 'ranking'} {place}{f' in {whole}' if whole else ''}"


_SUBJECTS = {"share": "its share", "completion": "completion", "cagr": "average annual growth"}


def _rate_rank(made: Saying) -> str:
    measure = made.measurement.measure.partition(".")[0]
    return f"with {_SUBJECTS.get(measure, 'growth')} {_rank(made)}"


def _series(made: Saying) -> str:
    when = period_in(made.measurement.period, "en", made.habits, near=made.measurement.base)
    return f"{_value(made)} {when}"


def _versus(made: Saying) -> str:
    outcome, other = made.measurement.outcome, made.other("en")
    there = f"in {other}" if other else _base_in(made)
    if made.level and not made.style.word:
        return f"the same as {there}"
    if outcome.startswith("fall-"):
        verb = "narrowing" if outcome == "fall-narrowed" else "widening"
        return f"with the fall {made.style.word or verb} by {_size(made)} from {_base_name(made)}"
    pace = {"faster": "faster", "slower": "slower"}.get(outcome)
    return f"{_size(made)} {made.style.word or pace or made.verb('higher', 'lower')} than {there}"


def turned(made: Saying) -> tuple[Piece, ...]:
    """Say that growth became a fall, or a fall growth, with both rates in their places."""
    up = made.measurement.outcome == "turned-up"
    now, then = made.rates
    begun: tuple[Piece, ...] = ("up " if up else "down ", 0) if now.value else ("unchanged",)
    before = f", against a {'fall' if up else 'rise'} of "
    ended: tuple[Piece, ...] = (before, 1) if then.value else (", against no change",)
    return (*begun, *ended, f" {_base_in(made)}")


_WRITERS: Mapping[str, Callable[[Saying], str]] = {
    "value": _value,
    "literal": _value,
    "sum": _value,
    "target": _value,
    "yoy": _yoy,
    "prev": _prev,
    "since": _since,
    "cagr": _cagr,
    "change": _change,
    "times": _times,
    "share": _share,
    "rest": _value,
    "per": _per,
    "completion": _completion,
    "new": _new,
    "streak": _streak,
    "record": _record,
    "rank": _rank,
    "series": _series,
}
