"""What is known of an edition once it is drafted."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bulletin.articles import Article, ArticleKind, Bulletin, Distribution, Line
from bulletin.audit import Coverage
from bulletin.build.crops import Cropped
from bulletin.build.links import Way
from bulletin.diagnostics import Finding
from bulletin.facts import Asked
from bulletin.files import Entered

Key = tuple[str, str]
"""A bulletin by its slug and language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A file of an edition by the SHA-256 and the size of its content.

    With ``open_to`` it is the page of that bulletin, and lacks what only ``complete`` can put in.
    """

    path: str
    sum: str
    size: int
    open_to: Key | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """A PDF to be printed from the forme of that sum; with ``press``, for the printing house."""

    key: Key
    forme: str
    press: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is known of an edition once it is drafted.

    ``briefs`` are its bulletins with no more of their articles than lists quote. ``own`` are the
    findings of its articles, which may follow from errors in sheets, ``findings`` all others.
    ``entries`` are its articles as the search finds them, by language; ``characters`` those that
    its pages set in each face; ``pictures`` those that they show, by their path in the output,
    ``crops`` the parts of pictures among them, by their path in the project.
    """

    slug: str
    theme: str
    briefs: tuple[Bulletin, ...]
    own: tuple[Finding, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    leaves: tuple[Leaf, ...]
    plates: tuple[Plate, ...]
    ways: tuple[Way, ...]
    entries: Mapping[str, tuple[Entered, ...]]
    characters: Mapping[tuple[str, int], str]
    pictures: tuple[str, ...]
    crops: Mapping[str, Cropped]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A draft, its larger parts by their sums, packed, and what was asked to make it."""

    draft: Draft
    parts: Mapping[str, bytes]
    asked: Asked
    subjects: frozenset[str]


def brief(bulletin: Bulletin) -> Bulletin:
    """Return a bulletin with no more of its articles than lists quote: the first, and the lead."""
    articles = bulletin.articles
    leads = [one for one in articles if one.kind is ArticleKind.LEAD]
    kept = dict.fromkeys(one.slug for one in (*articles[:1], *leads[:1]))
    return replace(
        bulletin,
        title=_bare(bulletin.title),
        articles=tuple(_headed(one) for one in articles if one.slug in kept),
        note=None,
        distribution=Distribution(),
    )


def _headed(article: Article) -> Article:
    lines = (article.headline, article.kicker, article.deck)
    headline, kicker, deck = (line and _bare(line) for line in lines)
    picture = article.picture
    return Article(
        slug=article.slug,
        language=article.language,
        kind=article.kind,
        headline=headline or article.headline,
        kicker=kicker,
        deck=deck,
        blocks=(),
        figures=(),
        place=article.place,
        picture=picture and replace(picture, alt=_bare(picture.alt)),
    )


def _bare(line: Line) -> Line:
    return Line(line.html, line.text)
