"""From a measurement to the words that stand on the page."""

from dataclasses import dataclass

from bulletin.facts import Measurement, Quantity, Refusal
from bulletin.wording import en, zh
from bulletin.wording.habits import Habits
from bulletin.wording.saying import Saying
from bulletin.wording.shown import shown
from bulletin.wording.style import Style


@dataclass(frozen=True, slots=True)
class Wording:
    """A measurement in words, and the quantity that they print."""

    text: str
    quantity: Quantity


def phrase(
    measurement: Measurement, language: str, style: Style, habits: Habits
) -> Wording | Refusal:
    """Put a measurement into the words of ``language``: 比上年增长31.7%, up 31.7 percent ….

    The verb follows sign and kind; a change that rounds to zero is 持平. Refused (``bad-mention``)
    are options that do not fit the figure.
    """
    quantity = shown(measurement, style, habits)
    if isinstance(quantity, Refusal):
        return quantity
    vocabulary = en if language == "en" else zh
    return Wording(vocabulary.say(Saying(measurement, quantity, style, habits)), quantity)
