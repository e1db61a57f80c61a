"""How one mention wants its figure put."""

from dataclasses import dataclass

from bulletin.facts import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The options of a mention.

    ``rate`` asks for the bare magnitude (31.7%), ``plain`` for the signed number without words and
    unit, ``approx`` for a round number (``""``: two significant digits; else a step such as
    ``100`` or ``1/10``), ``word`` for another verb, ``hanzi`` for a Chinese numeral (in English: a
    number word), ``ordinal`` for 第6家. ``compact`` writes % in English too.
    """

    decimals: int | None = None
    unit: Unit | None = None
    approx: str | None = None
    word: str | None = None
    rate: bool = False
    plain: bool = False
    hanzi: bool = False
    ordinal: bool = False
    compact: bool = False


PLAIN = Style()
