"""Articles as plain text, for those who search them."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from bulletin.articles import Galley, Stretch, StretchKind

_SIDE_BY_SIDE = frozenset(
    {
        StretchKind.HEAD,
        StretchKind.CELL,
        StretchKind.NUMBER,
        StretchKind.LABEL,
    }
)
"""What stands in rows; all else is a paragraph of its own."""

_APART = frozenset(
    {
        StretchKind.HEADLINE,
        StretchKind.BYLINE,
        StretchKind.DATELINE,
        StretchKind.ALT,
        StretchKind.CREDIT,
    }
)
"""What is kept by itself, tells again what is seen, or says nothing of the story."""


@dataclass(frozen=True, slots=True)
class Story:
    """An article by its name in the page (``slug``), its headline, and all else that it says."""

    slug: str
    headline: str
    text: str


def stories_of(galley: Galley) -> tuple[Story, ...]:
    """Return the articles of a bulletin as plain text: paragraphs and rows, bylines last."""
    headlines = {article.slug: article.headline.text for article in galley.bulletin.articles}
    grouped = groupby(galley.stretches, key=lambda one: one.article)
    return tuple(
        Story(slug, headlines[slug], _text(stretches)) for slug, stretches in grouped if slug
    )


def _text(stretches: Iterable[Stretch]) -> str:
    text, last, by = "", StretchKind.TITLE, ""
    for one in stretches:
        if one.kind not in _APART:
            text += f"{_between(last, one.kind)}{one.text}"
            last = one.kind
        elif one.kind is StretchKind.BYLINE:
            by += f" {one.text}"
    return f"{text}\n{by.strip()}".strip()


def _between(last: StretchKind, kind: StretchKind) -> str:
    if not {last, kind} <= _SIDE_BY_SIDE:
        return "\n"
    is_unit = last is StretchKind.NUMBER and kind is StretchKind.HEAD
    return "" if is_unit else " "
