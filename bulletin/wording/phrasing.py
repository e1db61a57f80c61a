"""From a measurement to the words that stand on the page."""

from dataclasses import dataclass, replace

from bulletin.diagnostics import Text
from bulletin.facts import Measurement, Quantity, Refusal
from bulletin.wording import en, zh
from bulletin.wording.habits import Habits
from bulletin.wording.saying import Saying
from bulletin.wording.shown import magnitude, shown
from bulletin.wording.style import Style
from bulletin.wording.verbs import direction


@dataclass(frozen=True, slots=True)
class Part:
    """One of several numbers in a phrase: its words, what was measured, what is printed."""

    text: str
    measurement: Measurement
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Wording:
    """A measurement in words, and the quantity that they print.

    ``parts`` takes the phrase apart by its numbers: one part as a rule, several pieces where both
    rates are named (由上年下降6.1%转为增长12.4%).
    """

    text: str
    quantity: Quantity
    parts: tuple[Part | str, ...]


def phrase(
    measurement: Measurement, language: str, style: Style, habits: Habits
) -> Wording | Refusal:
    """Put a measurement into the words of ``language``: 比上年增长31.7%, up 31.7 percent ….

    The verb follows sign and kind; a change that rounds to zero is 持平. Refused are options that
    do not fit the figure (``bad-mention``), a verb of the author's that points the other way
    (``wrong-word``), the rate of a loss (``base-negative``) and a name that was not translated
    (``language``).
    """
    quantity = shown(measurement, style, habits)
    if isinstance(quantity, Refusal):
        return quantity
    made = Saying(measurement, quantity, style, habits)
    if refusal := _no_rate(made) or _untranslated(made, language):
        return refusal
    worded = _with_own_word(made, language) if style.word and not style.plain else made
    if isinstance(worded, Refusal):
        return worded
    if worded.turned:
        return _in_parts(worded, language)
    text = (en if language == "en" else zh).say(worded)
    printed = worded.size if style.rate else quantity
    return Wording(text, printed, (Part(text, measurement, printed),))


def _in_parts(made: Saying, language: str) -> Wording | Refusal:
    """Name both rates where growth became a fall, or a fall growth, in digits."""
    both = made.measurement.against
    style = Style(decimals=made.style.decimals, compact=made.style.compact)
    rates = [shown(one, style, made.habits) for one in both]
    if refusal := next((rate for rate in rates if isinstance(rate, Refusal)), None):
        return refusal
    sizes = tuple(magnitude(rate) for rate in rates if not isinstance(rate, Refusal))
    vocabulary = en if language == "en" else zh
    made = replace(made, style=style, rates=sizes)
    parts = tuple(
        piece
        if isinstance(piece, str)
        else Part(vocabulary.figure(made, sizes[piece]), both[piece], sizes[piece])
        for piece in vocabulary.turned(made)
    )
    text = "".join(part if isinstance(part, str) else part.text for part in parts)
    return Wording(text, made.signed, parts)


def _with_own_word(made: Saying, language: str) -> Saying | Refusal:
    """Judge the author's own verb: it may not say the opposite of the number."""
    word, way = made.style.word or "", made.way
    pointed = direction(word, "en" if language == "en" else "zh")
    if made.directed and made.level and pointed:
        return replace(made, style=replace(made.style, word=None))
    if way * pointed < 0:
        return _contrary(made, word, falls=way < 0)
    return replace(made, neutral=way != 0 and pointed == 0)


def _contrary(made: Saying, word: str, *, falls: bool) -> Refusal:
    return _refused(
        made.measurement,
        "wrong-word",
        Text(
            f"“{word}”与数字相反：这个数是{'下降' if falls else '上升'}的",
            f"“{word}” says the opposite: the figure {'fell' if falls else 'rose'}",
        ),
        Text(
            "删去 word（程序自会按正负选词），或换成相符的词",
            "drop `word` (the verb then follows the sign), or choose one that agrees",
        ),
    )


def _no_rate(made: Saying) -> Refusal | None:
    if made.measurement.outcome not in TURNS or not made.style.rate:
        return None
    return _refused(
        made.measurement,
        "base-negative",
        Text("有一期是亏损，没有增速可言", "one of the two is a loss: there is no rate"),
        Text(
            "去掉 .rate 便会写成扭亏为盈、亏损收窄等；要数额请用 .change",
            "drop .rate to have the turn in words, or print the change (.change)",
        ),
    )


TURNS = frozenset(zh.TURNS)


def _untranslated(made: Saying, language: str) -> Refusal | None:
    measure = made.measurement.measure
    names = [name for name in (made.measurement.other, made.measurement.within) if name]
    if made.bare or measure == "per":
        return None
    for name in names:
        if name.get(language) is None:
            return untranslated(made.measurement, name, language)
    return None


def untranslated(measurement: Measurement | None, name: Text, language: str) -> Refusal:
    """Refuse a name that is wanted in a language in which nobody gave it."""
    zh_name, en_name = ("英文", "English") if language == "en" else ("中文", "Chinese")
    known = name.said(language)
    return _refused(
        measurement,
        "language",
        Text(f"“{known}”没有{zh_name}名称", f"“{known}” has no {en_name} name"),
        Text(
            f"请在数据表或园区文件里写成 {{zh: …, en: …}}，补上{zh_name}",
            f"write {{zh: …, en: …}} in its file, with the {en_name} name",
        ),
    )


def _refused(measurement: Measurement | None, code: str, message: Text, hint: Text) -> Refusal:
    fact = measurement.fact if measurement else None
    return Refusal(
        code=code,
        message=message,
        hint=hint,
        fact=fact.name if fact else None,
        period=str(measurement.period) if measurement else None,
    )
