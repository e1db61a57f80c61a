"""Messages to a press officer: what was understood of a number, and what was expected."""

from typing import TYPE_CHECKING, TypedDict

from bulletin.claims.claim import Claim
from bulletin.diagnostics import Text
from bulletin.facts import Measurement, Quantity, Rounding, Unit, rounded
from bulletin.wording import measure_name, period_name, quantity_text

if TYPE_CHECKING:
    from bulletin.claims.answering import Expected


class Said(TypedDict, total=False):
    """The words of a verdict."""

    message: Text
    replacement: str | None


def supported(answer: "Expected") -> Said:
    """Say which figure of the book bears a number out."""
    name, value = _name(answer), _value(answer.measurement)
    return Said(
        message=Text(
            f"与数据表相符：{name.zh}为{value.zh}", f"agrees with the facts: {name.en}, {value.en}"
        )
    )


def too_fine(claim: Claim, answer: "Expected") -> Said:
    """Say that a number has more digits than the figure that it rests on."""
    name, value = _name(answer), _value(answer.measurement)
    return Said(
        message=Text(
            f"“{claim.token.text}”比数据表精细：{name.zh}只到{value.zh}",
            f"“{claim.token.text}” is finer than the facts: {name.en} is {value.en}",
        ),
        replacement=replacement(claim, answer),
    )


def contradicted(
    claim: Claim, answer: "Expected", elsewhere: tuple[Measurement, Text] | None
) -> Said:
    """Say what the book has instead, and of which zone and period the number is, if of any."""
    name, value = _name(answer), _value(answer.measurement)
    zh = f"“{claim.token.text}”与数据表不符：{name.zh}应为{value.zh}"
    en = f"“{claim.token.text}” disagrees with the facts: {name.en} should be {value.en}"
    if elsewhere is not None:
        made, where = elsewhere
        when = Text(period_name(made.period, "zh"), period_name(made.period, "en"))
        zh += f"（{where.said('zh')}{when.zh}的数才是这个）"
        en += f" (this is the value of {where.said('en')}, {when.en})"
    return Said(message=Text(zh, en), replacement=replacement(claim, answer))


def _name(answer: "Expected") -> Text:
    fact, ask, zone = answer.fact, answer.ask, answer.zone
    zh, en = period_name(ask.period, "zh"), period_name(ask.period, "en")
    steps = ".".join(step.name for step in ask.steps) or answer.measurement.measure
    of_zh = "" if steps == "value" else measure_name(steps, "zh")
    of_en = "" if steps == "value" else f", {measure_name(steps, 'en')}"
    return Text(
        f"{fact.label.said('zh')}（{zone.said('zh')}，{zh}）{of_zh}",
        f"{fact.label.said('en')} ({zone.said('en')}, {en}){of_en}",
    )


def _value(measurement: Measurement) -> Text:
    if measurement.measure == "streak":
        quantity = Quantity.of(measurement.value.copy_abs(), measurement.unit)
    else:
        quantity = measurement.quantity or _rounded(measurement, measurement.unit, None)
    return Text(quantity_text(quantity, "zh"), quantity_text(quantity, "en"))


def _rounded(measurement: Measurement, unit: Unit, decimals: int | None) -> Quantity:
    places = measurement.decimals if decimals is None else decimals
    value = measurement.value.scaleb(measurement.unit.power - unit.power)
    return Quantity.of(rounded(value, 1 if places is None else places, Rounding.HALF_UP), unit)


def replacement(claim: Claim, answer: "Expected") -> str | None:
    """Return the number put right, in the unit and with the decimals of the text."""
    quantity = claim.token.quantity
    if quantity is None or not quantity.plain or quantity.numeral.fraction:
        return None
    if quantity.unit.dimension != answer.measurement.unit.dimension or claim.token.text[0] == "第":
        return None
    given = answer.measurement.quantity
    if given is not None and not given.plain:
        return quantity_text(given, claim.language)
    lift = quantity.unit.power - answer.measurement.unit.power
    finest = given.decimals + lift if given else quantity.decimals
    made = _rounded(answer.measurement, quantity.unit, min(quantity.decimals, finest))
    size = Quantity.of(made.value.copy_abs(), made.unit)
    if (made.value < 0) != (claim.sign < 0) and made.value:
        return None
    return quantity_text(size, claim.language)
