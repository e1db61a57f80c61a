"""A bulletin's finished text with its numbers judged: what the rules for prose read."""

from collections.abc import Iterable
from dataclasses import dataclass

from bulletin.articles import Article, Bulletin, Galley, Stretch, galley_of
from bulletin.claims import Judgement, Known, Reading, judge
from bulletin.facts import FactBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A galley that was read: each stretch with what is thought of its numbers and words."""

    galley: Galley
    book: FactBook
    read: tuple[tuple[Stretch, Judgement], ...]


def proofs_of(bulletins: Iterable[Bulletin], book: FactBook) -> tuple[Proof, ...]:
    """Return the proofs of several bulletins."""
    return tuple(proof_of(galley_of(one), book) for one in bulletins)


def proof_of(galley: Galley, book: FactBook) -> Proof:
    """Return a galley with its numbers judged, each article's by its own zone and period."""
    articles = {one.slug: one for one in galley.bulletin.articles}
    read = (
        (one, judge(one.text, _reading(one, galley.bulletin, articles.get(one.article), book)))
        for one in galley.stretches
    )
    return Proof(galley=galley, book=book, read=tuple(read))


def _reading(
    stretch: Stretch, bulletin: Bulletin, article: Article | None, book: FactBook
) -> Reading:
    known = (
        Known(start=one.start, end=one.end, measurement=one.figure.measurement)
        for one in stretch.insets
        if one.figure is not None
    )
    return Reading(
        book=book,
        language=bulletin.language,
        zone=(article.zone if article else "") or bulletin.zone.key,
        period=(article.period if article else None) or bulletin.period,
        date=bulletin.date,
        names=bulletin.names,
        known=tuple(known),
    )
