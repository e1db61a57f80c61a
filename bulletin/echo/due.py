"""What a finished page owes: each figure, its words, and the words around it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bulletin.articles import Bulletin, Chart, Galley, Prose, Stretch, StretchKind
from bulletin.facts import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A figure that has to stand on a page: ``text`` between ``before`` and ``behind``.

    ``article`` is the slug of its article, empty in the bulletin's title; ``chart`` the chart that
    it is a value of. ``bare`` is one within a link, which bears no mark of its own. One
    that is ``spoken`` stands in a text alternative, which is read out and not printed. ``running``
    is one of running text, whose order is that of print. ``instead`` is the shorter headline or
    deck that a page may be fitted with.
    """

    figure: Figure
    text: str
    before: str
    behind: str
    article: str
    chart: Chart | None = None
    bare: bool = False
    spoken: bool = False
    running: bool = False
    instead: str = ""


_RUNNING = frozenset(
    {StretchKind.PARAGRAPH, StretchKind.CROSSHEAD, StretchKind.ITEM, StretchKind.QUOTATION}
)


def due_of(galley: Galley) -> tuple[Due, ...]:
    """Return what the page of a galley owes, in the order of print."""
    charted = dict(_charted(galley.bulletin))
    marked = _marked(galley.bulletin)
    shorter = dict(_shorter(galley.bulletin))
    return tuple(
        due
        for stretch in galley.stretches
        for due in _dues(stretch, charted, marked, shorter.get((stretch.article, stretch.kind), ""))
    )


def _dues(
    stretch: Stretch, charted: Mapping[str, Chart], marked: str, instead: str
) -> Iterator[Due]:
    for inset in stretch.insets:
        if (figure := inset.figure) is None:
            continue
        running = stretch.kind in _RUNNING
        yield Due(
            figure=figure,
            text=stretch.text[inset.start : inset.end],
            before=stretch.text[: inset.start],
            behind=stretch.text[inset.end :],
            article=stretch.article,
            chart=charted.get(figure.id),
            bare=running and f'id="{figure.id}"' not in marked,
            spoken=stretch.kind is StretchKind.ALT,
            running=running,
            instead=instead,
        )


def _shorter(bulletin: Bulletin) -> Iterator[tuple[tuple[str, StretchKind], str]]:
    """Yield the short forms of headlines and decks."""
    for article in bulletin.articles:
        if article.headline_short:
            yield (article.slug, StretchKind.HEADLINE), article.headline_short.text
        if article.deck_short:
            yield (article.slug, StretchKind.DECK), article.deck_short.text


def _charted(bulletin: Bulletin) -> Iterator[tuple[str, Chart]]:
    """Yield the id of each figure in a chart, with the chart."""
    for article in bulletin.articles:
        for block in article.blocks:
            if isinstance(block, Chart):
                for series in (*block.series, *([block.total] if block.total else [])):
                    yield from ((one.id, block) for one in series.figures if one)


def _marked(bulletin: Bulletin) -> str:
    """Return the running text of a bulletin, in which figures bear their ids except in links."""
    blocks = (block for article in bulletin.articles for block in article.blocks)
    return "\n".join(block.html for block in blocks if isinstance(block, Prose))
