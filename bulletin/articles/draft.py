"""A text as it went to be set: what its finished words are traced back through."""

from dataclasses import dataclass

from bulletin.articles.passage import Passage
from bulletin.articles.slots import Held
from bulletin.articles.tracing import Traced


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """How a text came into print: ``written`` became ``markup``, in which stand-ins wait.

    ``written`` is the passage with a stand-in for each mention and without dropped clauses;
    ``held`` are what the stand-ins print, in their order. ``waiver`` is the reason for which the
    whole text may hold typed statistics.
    """

    passage: Passage
    written: Traced
    markup: str
    held: tuple[Held, ...] = ()
    waiver: str = ""
