"""The pieces that a text comes apart into: plain text, mentions, clauses, tags."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Span:
    """A mention: the text between ``{{`` and ``}}``, and where its ``{{`` stands in the passage."""

    source: str
    at: int


@dataclass(frozen=True, slots=True)
class Word:
    """Characters printed as they are, whatever they mean to Markdown."""

    text: str


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of the few that authors may write, such as ``<sub>``."""

    html: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A ``{? … ?}`` clause, dropped whole where a mention in it has no data."""

    pieces: "tuple[Piece, ...]"
    at: int


Piece: TypeAlias = str | Span | Word | Tag | Clause

TAGS = frozenset({"br", "sub", "sup", "em", "strong", "b", "i", "s", "u"})
"""The tags that authors may write; all others are left out with a finding."""

FIRST_SLOT, LAST_SLOT = "\U000f0000", "\U000fffff"
"""The private-use characters that stand for what was lifted; an author's own are lifted too."""
