"""Figures in English, in the manner of the statistics bureau's releases."""

from collections.abc import Callable, Mapping

from bulletin.facts import Form, Quantity
from bulletin.wording.english_numbers import number, ordinal
from bulletin.wording.names import period_name
from bulletin.wording.saying import Saying


def say(made: Saying) -> str:
    """Return a measurement in English words."""
    if made.measurement.outcome in _TURNS:
        return _TURNS[made.measurement.outcome]
    if made.style.plain:
        return _number(made, made.signed)
    if made.style.rate:
        return " ".join(word for word in (made.style.word, _size(made)) if word)
    kind, _, second = made.measurement.measure.partition(".")
    writer = {"vs": _versus, "rank": _rate_rank, "pace": _pace}.get(second) or _WRITERS[kind]
    return writer(made)


def _number(made: Saying, quantity: Quantity) -> str:
    percent = "%" if made.style.compact or made.habits.percent == "%" else "percent"
    return number(quantity, made.style, percent)


def _size(made: Saying) -> str:
    return _number(made, made.size)


_TURNS = {
    "to-profit": "returning to profit",
    "to-loss": "swinging to a loss",
    "loss-narrowed": "with the loss narrowing",
    "loss-widened": "with the loss widening",
}

_PREVIOUS = {Form.MONTH: "month", Form.QUARTER: "quarter", Form.HALF: "half", Form.YEAR: "year"}


def _value(made: Saying) -> str:
    note = " (preliminary)" if made.measurement.preliminary else ""
    word = f"{made.style.word} " if made.style.word else ""
    return f"{word}{_number(made, made.signed)}{note}"


def _grown(made: Saying, base: str) -> str:
    if made.level and not made.style.word:
        return f"virtually unchanged {base}"
    return f"{made.verb('up', 'down')} {_size(made)} {base}"


def _year_before(made: Saying) -> str:
    full_year = made.measurement.period.form is Form.YEAR
    return "from the previous year" if full_year else "year on year"


def _yoy(made: Saying) -> str:
    return _grown(made, _year_before(made))


def _prev(made: Saying) -> str:
    return _grown(made, f"from the previous {_PREVIOUS[made.measurement.period.form]}")


def _since(made: Saying) -> str:
    return _grown(made, f"from {_base_name(made)}")


def _cagr(made: Saying) -> str:
    years = f"{made.base.year + 1}–{made.measurement.period.year}"
    if made.level:
        return f"virtually unchanged on average in {years}"
    return f"{made.verb('up', 'down')} {_size(made)} a year on average in {years}"


def _change(made: Saying) -> str:
    base = _year_before(made) if made.yearly else f"from {_base_name(made)}"
    if made.level:
        return f"unchanged {base}"
    return f"{made.verb('an increase of', 'a decrease of')} {_size(made)} {base}"


def _base_name(made: Saying) -> str:
    return period_name(made.base, "en", made.habits, near=made.nearby)


def _times(made: Saying) -> str:
    name = _base_name(made)
    figure = f"the {name} figure" if made.base.form is Form.YEAR else f"the figure for {name}"
    return f"{_size(made)} {figure}"


def _share(made: Saying) -> str:
    whole = made.other("en")
    joined = "'s total" if made.measurement.outcome == "zone" else ""
    if made.measurement.outcome == "fact" and whole[1:2].islower():
        whole = whole[:1].lower() + whole[1:]
    return f"{_value(made)} of {whole}{joined}"


def _per(made: Saying) -> str:
    return f"{made.style.word or 'an average of'} {_size(made)} each"


def _completion(made: Saying) -> str:
    return f"{made.style.word or 'reaching'} {_size(made)} of the annual target"


def _pace(made: Saying) -> str:
    if made.level:
        return "on schedule"
    return f"{_size(made)} {made.verb('ahead of', 'behind')} schedule"


def _new(made: Saying) -> str:
    if made.measurement.outcome == "gross":
        if made.style.word:
            return f"{made.style.word} {_number(made, made.signed)}"
        counted = made.signed.unit.dimension == "count"
        return f"{_number(made, made.signed)} {'new' if counted else 'added'}"
    if made.level:
        return "unchanged in number from the previous year"
    return f"{made.verb('a net increase of', 'a net decrease of')} {_size(made)}"


def _streak(made: Saying) -> str:
    way = "decline" if made.measurement.outcome == "fall" else "growth"
    return f"the {ordinal(int(made.signed.value))} consecutive year of {made.style.word or way}"


def _record(made: Saying) -> str:
    return f"the highest since {_base_name(made)}"


def _rank(made: Saying) -> str:
    place = ordinal(int(made.signed.value))
    return f"{made.style.word or 'ranking'} {place} in {made.other('en')}"


def _rate_rank(made: Saying) -> str:
    return f"with growth {_rank(made)}"


def _series(made: Saying) -> str:
    name = period_name(made.measurement.period, "en", made.habits)
    return f"{_number(made, made.signed)} in {name}"


def _versus(made: Saying) -> str:
    outcome, other = made.measurement.outcome, made.other("en")
    if other:
        if made.level:
            return f"level with the growth of {other}"
        return f"{_size(made)} {made.verb('above', 'below')} the growth of {other}"
    base = _base_name(made)
    if outcome in ("turned-up", "turned-down"):
        now, then = (_number(made, size) for size in made.sizes_compared())
        if outcome == "turned-up":
            return f"up {now}, against a fall of {then} in {base}"
        return f"down {now}, against a rise of {then} in {base}"
    if made.level:
        return f"the same pace as in {base}"
    if outcome in ("faster", "slower"):
        return f"{_size(made)} {made.style.word or outcome} than in {base}"
    verb = "narrowing" if outcome == "fall-narrowed" else "widening"
    return f"with the fall {made.style.word or verb} by {_size(made)} from {base}"


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
    "per": _per,
    "completion": _completion,
    "new": _new,
    "streak": _streak,
    "record": _record,
    "rank": _rank,
    "series": _series,
}
