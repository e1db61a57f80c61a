"""Articles and bulletins as read: every mention put into words, every number a Figure."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from bulletin.articles.block import Block
from bulletin.articles.line import Line
from bulletin.articles.picture import Picture
from bulletin.diagnostics import Place, Text
from bulletin.facts import Figure, Period, Zone


class ArticleKind(Enum):
    """What an article is on the page."""

    LEAD = "lead"
    FEATURE = "feature"
    STORY = "story"
    BRIEF = "brief"
    SIDEBAR = "sidebar"
    ROLL = "roll"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote it, and as what (记者, 通讯员, 摄); the role may be empty.

    ``lines`` are role and name as they were put into words.
    """

    name: str
    role: str = ""
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Jump:
    """Where a story goes on: ``after`` so many paragraphs, on page ``to``."""

    after: int
    to: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article in one language. ``figures`` are all its figures in the order of print.

    ``zone`` and ``period`` are those of its mentions. ``headline_short`` and ``deck_short`` may
    stand instead where the page lacks room; ``lines`` is the depth that its module is planned to
    have, ``page`` the page that it must stand on, 0 for any.
    """

    slug: str
    language: str
    kind: ArticleKind
    headline: Line
    blocks: tuple[Block, ...]
    figures: tuple[Figure, ...]
    place: Place
    kicker: Line | None = None
    deck: Line | None = None
    dateline: Line | None = None
    byline: tuple[Byline, ...] = ()
    picture: Picture | None = None
    span: int | None = None
    zone: str = ""
    period: Period | None = None
    lines: int | None = None
    jump: Jump | None = None
    headline_short: Line | None = None
    deck_short: Line | None = None
    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """Whom an issue goes to, offices above (报), beside (送) and below (发); in how many copies.

    Where it may go at all is its ``classification`` (密级).
    """

    classification: Line | None = None
    report: Line | None = None
    send: Line | None = None
    issue_to: Line | None = None
    copies: int | None = None

    @property
    def offices(self) -> tuple[tuple[str, Line], ...]:
        """The lines of its foot by name, as far as there are any: report, send, issue_to."""
        named = (("report", self.report), ("send", self.send), ("issue_to", self.issue_to))
        return tuple((name, line) for name, line in named if line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletin:
    """A bulletin in one language, ready to be set.

    ``note`` is the editor's note (按语); ``volume`` is the running number (总期号); ``names`` are
    the publication's fixed expressions with digits that are no statistics. ``pages`` is how many
    pages it is planned to fill, those of the notes not counted.
    ``for_press`` tells whether a printing house gets a PDF of its own.
    """

    slug: str
    language: str
    title: Line
    zone: Zone
    period: Period
    date: date
    theme: str
    articles: tuple[Article, ...]
    place: Place
    paper: str | None = None
    issue: int | None = None
    volume: int | None = None
    languages: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    topics: tuple[Text, ...] = ()
    pages: int | None = None
    note: Line | None = None
    distribution: Distribution = Distribution()
    for_press: bool = False

    @property
    def own_figures(self) -> tuple[Figure, ...]:
        """The figures that stand in no article: of the title, the note, the distribution."""
        offices = (line for _, line in self.distribution.offices)
        lines = (self.title, self.distribution.classification, self.note, *offices)
        return tuple(figure for line in lines if line for figure in line.figures)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures: the bulletin's own, then each article's, in the order of print."""
        return (*self.own_figures, *(f for article in self.articles for f in article.figures))
