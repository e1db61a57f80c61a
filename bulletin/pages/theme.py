"""Themes: what a publication looks like, complete and ready to compose pages with."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from bulletin.diagnostics import Text
from bulletin.faces import own_family

MILLIMETRES_PER_POINT = Decimal("25.4") / 72
FONT_FOLDER = "fonts/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The columns of a page.

    A column is ``characters`` ems wide, so that a line of hanzi fills it (CLREQ: the measure is a
    multiple of the type size); ``gap`` is the ems between two columns.
    """

    columns: int
    characters: int
    gap: Decimal

    @property
    def ems(self) -> Decimal:
        """The width of all columns with the gaps between them, in ems."""
        return self.ems_of(self.columns)

    def ems_of(self, columns: int) -> Decimal:
        """Return the width of ``columns`` neighbouring columns, in ems."""
        return columns * self.characters + (columns - 1) * self.gap


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A sheet and its grid: lengths in millimetres, ``size`` and ``leading`` of text in points.

    ``masthead`` is the lines of text whose room everything above the first article takes.
    ``binding`` is the margin at the bound edge (订口), left on odd pages and right on even ones;
    without it, the type area stands in the middle.
    """

    name: str
    width: Decimal
    height: Decimal
    top: Decimal
    bottom: Decimal
    size: Decimal
    leading: Decimal
    masthead: Decimal
    grid: Grid
    binding: Decimal | None = None

    @property
    def side(self) -> Decimal:
        """The margin at the outer edge of the type area, in millimetres."""
        left = self.width - self.grid.ems * self.size * MILLIMETRES_PER_POINT
        return left / 2 if self.binding is None else left - self.binding

    @property
    def top_points(self) -> Decimal:
        """The margin above the type area, in points."""
        return self.top / MILLIMETRES_PER_POINT

    @property
    def height_points(self) -> Decimal:
        """The height of the type area, in points."""
        return (self.height - self.top - self.bottom) / MILLIMETRES_PER_POINT

    @property
    def lines(self) -> int:
        """Count the lines of running text that a column of the type area holds."""
        return int(self.height_points / self.leading)


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """How far a page may be altered to fill its sheet; nothing may be where all is zero.

    ``picture`` is the percentage by which pictures are cropped higher or lower, ``leading`` that by
    which lines move together or apart; ``crosshead`` and ``gap`` the lines that may be added around
    a crosshead, and between two modules; ``columns`` the most that a box or list may be set in.
    """

    picture: Decimal = Decimal(0)
    leading: Decimal = Decimal(0)
    crosshead: int = 0
    gap: int = 0
    columns: int = 1

    def __bool__(self) -> bool:
        return bool(self.picture or self.leading or self.crosshead or self.gap)


@dataclass(frozen=True, slots=True)
class SourceText:
    """A template or style of a theme, and the theme file it was read from."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Theme:
    """A theme with all that it takes over from the themes it extends.

    ``templates`` holds, by name (``article.html``), every version of a template along the chain of
    themes, nearest first. ``print_styles`` and ``screen_styles`` are in the order of the cascade.
    ``faces`` are font families by role (song, hei, kai), or font files of the theme, which are in
    ``fonts`` by the same names; ``weights`` those of each role that styles use. ``colours`` and
    ``night`` (where a dark screen differs) are colours by role, ``press`` the inks of those that
    have their own on a four-colour press. ``assets`` are the files that pages refer to, by their
    path in the output.
    """

    name: str
    templates: Mapping[str, tuple[SourceText, ...]]
    print_styles: tuple[SourceText, ...]
    screen_styles: tuple[SourceText, ...]
    assets: Mapping[str, bytes]
    papers: Mapping[str, Paper]
    paper: str
    screen: Grid
    faces: Mapping[str, tuple[str, ...]]
    weights: Mapping[str, tuple[int, ...]]
    fonts: Mapping[str, bytes]
    colours: Mapping[str, str]
    night: Mapping[str, str]
    words: Mapping[str, Text]
    fit: Allowance = Allowance()
    press: Mapping[str, str] = field(default_factory=dict)

    @property
    def inked(self) -> "Theme":
        """The theme as a four-colour press prints it."""
        return replace(self, colours={**self.colours, **self.press})

    @property
    def stacks(self) -> Mapping[str, tuple[str, ...]]:
        """The families of each role in the order of preference, the one cut for it first."""
        return {
            role: (own_family(role), *(name for name in names if not is_font_file(name)))
            for role, names in self.faces.items()
        }


def is_font_file(name: str) -> bool:
    """Whether an entry of ``faces`` is a file of the theme, and no family."""
    return name.startswith(FONT_FOLDER)
