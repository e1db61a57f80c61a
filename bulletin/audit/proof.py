"""A bulletin's finished text with its numbers judged: what the rules for prose read."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bulletin.articles import Article, Bulletin, Galley, Stretch, galley_of
from bulletin.claims import Judgement, Known, Labels, Reading, judge, labels_of
from bulletin.facts import FactBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A galley that was read: each stretch with what is thought of its numbers and words.

    ``labels`` are the names of the book's facts in the language of the galley.
    """

    galley: Galley
    book: FactBook
    labels: Labels
    read: tuple[tuple[Stretch, Judgement], ...]


def proofs_of(bulletins: Iterable[Bulletin], book: FactBook) -> tuple[Proof, ...]:
    """Return the proofs of several bulletins."""
    issues = tuple(bulletins)
    labels = {language: labels_of(book, language) for language in {i.language for i in issues}}
    return tuple(proof_of(one, book, labels[one.language]) for one in issues)


def proof_of(bulletin: Bulletin, book: FactBook, labels: Labels) -> Proof:
    """Return a bulletin's galley with its numbers judged, each article's by its zone and period."""
    galley = galley_of(bulletin)
    articles = {one.slug: one for one in galley.bulletin.articles}
    read = []
    for stretch in galley.stretches:
        reading = _reading(stretch, galley.bulletin, articles.get(stretch.article), book)
        read.append((stretch, judge(stretch.text, replace(reading, labels=labels))))
    return Proof(galley=galley, book=book, labels=labels, read=tuple(read))


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
