"""Pages, and what a publication says of itself on each of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from bulletin.diagnostics import Text
from bulletin.pages.dummy import Dummy
from bulletin.wording import Habits


class Medium(Enum):
    """What a page is made for."""

    PRINT = "print"
    SCREEN = "screen"


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page and its path in the output; a print page to be fitted has its dummy."""

    path: str
    html: str
    dummy: Dummy | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """The publication as its pages name it; ``languages`` in order, the site's first one first.

    ``address`` is its public base address, ending in a stroke; empty where it has none.
    """

    name: Text
    publisher: Text
    languages: tuple[str, ...]
    habits: Habits = Habits()
    address: str = ""


@dataclass(frozen=True, slots=True)
class Download:
    """The PDF of a bulletin: its pages, and its size in octets."""

    pages: int
    size: int


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The issue before or after another: its title, and the path of its page."""

    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The issues that came out before and after one, in its language."""

    previous: Neighbour | None = None
    next: Neighbour | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a page must know of the rest of the output.

    ``links`` gives, for the path of a picture in the project, its path in the output, ``copies``
    the paths of smaller ones with their widths in pixels; ``downloads``
    the PDFs there are and ``neighbours`` the issues around each, by bulletin slug and language;
    ``preloads`` the path in the output of the font that the pages of each theme need first, and
    ``feeds`` the languages that have bulletins, and so a feed.
    """

    publication: Publication
    links: Mapping[str, str] = field(default_factory=dict)
    copies: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    downloads: Mapping[tuple[str, str], Download] = field(default_factory=dict)
    neighbours: Mapping[tuple[str, str], Neighbours] = field(default_factory=dict)
    preloads: Mapping[str, str] = field(default_factory=dict)
    feeds: frozenset[str] = frozenset()
