"""The pieces that a text comes apart into: plain text, mentions, clauses, tags.

Each knows ``at``, its offset in the passage.
"""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Plain:
    """Text that Markdown reads."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Span:
    """A mention: the text between ``{{`` and ``}}``, and where it stands, braces included."""

    source: str
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Word:
    """Characters printed as they are, whatever they mean to Markdown."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of the few that authors may write, such as ``<sub>``."""

    html: str
    at: int


@dataclass(frozen=True, slots=True)
class Clause:
    """A ``{? … ?}`` clause, dropped whole where a mention in it has no data."""

    pieces: "tuple[Piece, ...]"
    at: int


Piece: TypeAlias = Plain | Span | Word | Tag | Clause

TAGS = frozenset({"br", "sub", "sup", "em", "strong", "b", "i", "s", "u"})
"""The tags that authors may write; all others are left out with a finding."""

FIRST_SLOT, LAST_SLOT = "\U000f0000", "\U000fffff"
"""The private-use characters that stand for what was lifted; an author's own are lifted too."""
