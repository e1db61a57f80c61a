"""What goes onto the press beside the page itself, and what comes off it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bulletin.typeset.report import FitReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What a PDF says of itself; all of it comes from the data, nothing from the clock."""

    title: str
    author: str
    created: date
    modified: date
    description: str = ""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file carried inside the PDF as the source of what it prints."""

    name: str
    data: bytes
    description: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on paper: the page, counted from 1, and points from its upper left corner."""

    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A typeset document: the PDF, its number of pages, and where each anchor came to stand.

    ``fit`` tells how it was fitted to its pages, where it was.
    """

    pdf: bytes
    pages: int
    anchors: Mapping[str, Spot]
    fit: FitReport | None = None


class MissingTypesetterError(Exception):
    """WeasyPrint cannot start because the machine lacks a library; ``remedy`` installs it."""

    remedy = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
