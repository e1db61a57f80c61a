"""A line of text as authors write it, its mentions put into words."""

from dataclasses import dataclass

from bulletin.articles.draft import Draft
from bulletin.facts import Figure


@dataclass(frozen=True, slots=True)
class Line:
    """An author's string after its mentions were put into words.

    ``html`` is sanitised, with a ``<data>`` element around each figure; ``text`` is the same
    without markup. ``draft`` leads back to what was written; words of our own have none.
    """

    html: str
    text: str
    figures: tuple[Figure, ...] = ()
    draft: Draft | None = None
