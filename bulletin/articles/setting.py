"""What the mentions of a text are read against."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from bulletin.facts import BASES, Base, FactBook, Period
from bulletin.wording import Habits


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The facts, the language and the defaults that hold for one text.

    ``slug`` begins the ids of its figures; ``names`` are the words of ``{{ issue }}``,
    ``{{ date }}`` and the like; ``compact`` texts (headlines, tables) write % in English too.
    """

    book: FactBook
    language: str
    zone: str
    period: Period
    slug: str
    habits: Habits = Habits()
    units: Mapping[str, Base] = field(default_factory=lambda: BASES)
    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    compact: bool = False
