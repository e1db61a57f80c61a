"""Articles and bulletins as read: every mention put into words, every number a Figure."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from bulletin.articles.draft import Draft
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
class Line:
    """An author's string after its mentions were put into words.

    ``html`` is sanitised, with a ``<data>`` element around each figure; ``text`` is the same
    without markup. ``draft`` leads back to what was written; words of our own have none.
    """

    html: str
    text: str
    figures: tuple[Figure, ...] = ()
    draft: Draft | None = None


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote it, and as what (记者, 通讯员, 摄); the role may be empty.

    ``lines`` are role and name as they were put into words.
    """

    name: str
    role: str = ""
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Focus:
    """The point of a picture that is to be seen, in percent from its left edge and from its top."""

    across: int
    down: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Crop:
    """The part of a picture that is shown, in pixels of the picture as it is seen."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Where it ends, in pixels from the picture's left edge."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """Where it ends, in pixels from the picture's top."""
        return self.top + self.height


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of an article; ``file`` is its file in the project, ``place`` where it is named.

    ``width`` and ``height`` are those of what is shown of it, in pixels.
    """

    file: str
    width: int
    height: int
    alt: Line
    place: Place
    caption: Line | None = None
    credit: Line | None = None
    crop: Crop | None = None
    focus: Focus | None = None

    @property
    def path(self) -> str:
        """The path of what is shown: that of the file, or beside it where it is cropped."""
        if self.crop is None:
            return self.file
        stem, dot, suffix = self.file.rpartition(".")
        return f"{stem}-{self.crop.left}-{self.crop.top}-{self.width}x{self.height}{dot}{suffix}"


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text: sanitised HTML of paragraphs, crossheads (h2), lists, quotations."""

    html: str
    draft: Draft | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A table row: its head and its cells; ``None`` marks a cell without data.

    ``trend`` are the figures that a line in its last cell is drawn through, ``trend_alt`` the same
    in words; ``total`` marks what the rows before come to.
    """

    head: Line
    unit: str
    cells: tuple[Line | None, ...]
    trend: tuple[Figure | None, ...] = ()
    trend_alt: str = ""
    total: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of facts. ``unit`` is the unit of all rows, or empty where rows differ.

    ``groups`` are heads over several columns each, with how many; ``trend`` is the head of the
    column of lines, empty where there is none; ``mark`` tells what marks preliminary values.
    """

    title: Line | None
    corner: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    unit: str
    note: Line | None
    source: Line | None
    groups: tuple[tuple[str, int], ...] = ()
    trend: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class BigFigure:
    """One number of a row of big numbers: value and unit apart, under its label."""

    label: Line
    number: Line
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A row of big numbers."""

    title: Line | None
    items: tuple[BigFigure, ...]


@dataclass(frozen=True, slots=True)
class RollItem:
    """A name on an honour roll, with what it is honoured for."""

    name: Line
    note: Line | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """An honour roll."""

    title: Line | None
    items: tuple[RollItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MainPoints:
    """The main points of a bulletin, one sentence each."""

    title: Line | None
    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """One series of a chart; ``None`` marks a period without data."""

    name: str
    figures: tuple[Figure | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What a chart shows; all series share one unit. ``alt`` says the same in words.

    A share has two series: the amounts of the parts, in the unit, and their shares in %; the parts
    are its categories. ``total`` is what the parts of a share or the series of a stack come to,
    with one figure for the share, one for each category of the stack. ``highlight`` names the
    categories and series to be seen first; ``mark`` tells what marks preliminary values.
    """

    id: str
    kind: str
    title: Line | None
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    unit: str
    alt: str
    note: Line | None
    source: Line | None
    place: Place
    total: ChartSeries | None = None
    highlight: tuple[str, ...] = ()
    mark: str = ""


Block = Prose | Table | FigureRow | Roll | MainPoints | Chart


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
