"""Galleys: a bulletin's finished text, which knows where each character was written."""

from dataclasses import dataclass
from enum import Enum

from bulletin.articles.article import Bulletin
from bulletin.articles.passage import Passage
from bulletin.diagnostics import Place
from bulletin.facts import Figure


class StretchKind(Enum):
    """What a stretch of text is on the page."""

    TITLE = "title"
    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    CROSSHEAD = "crosshead"
    ITEM = "item"
    QUOTATION = "quotation"
    HEAD = "head"
    CELL = "cell"
    NUMBER = "number"
    LABEL = "label"
    POINT = "point"
    HONOUR = "honour"
    ALT = "alt"
    CAPTION = "caption"
    CREDIT = "credit"
    NOTE = "note"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inset:
    """Words within a stretch that were not typed there, from ``start`` to before ``end``.

    They are a mention's, written in the passage from ``at`` to ``beyond``, or our own (a label out
    of a fact sheet); ``figure`` is ``None`` where they are no printed number.
    """

    start: int
    end: int
    figure: Figure | None = None
    at: int = 0
    beyond: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """One paragraph, headline, cell … as printed, without markup.

    ``article`` is the slug of its article, empty for what is the bulletin's own; ``waiver`` the
    reason for which it may hold typed statistics. ``origins`` give for each character its offset
    in the ``passage``; our own words have neither.
    """

    kind: StretchKind
    article: str
    text: str
    origin: Place
    insets: tuple[Inset, ...] = ()
    passage: Passage | None = None
    origins: tuple[int, ...] = ()
    waiver: str = ""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures printed in it."""
        return tuple(inset.figure for inset in self.insets if inset.figure is not None)

    def place(self, offset: int = 0) -> Place:
        """Return where the character ``offset`` stands in the author's file.

        The characters of a mention stand where the mention begins.
        """
        if self.passage is None or not self.origins:
            return self.origin
        known = self.origins[: offset + 1][-1]
        return self.passage.place(known + max(offset - len(self.origins) + 1, 0))

    def figures_in(self, start: int, end: int) -> tuple[Figure, ...]:
        """The figures that begin from ``start`` to before ``end``."""
        within = (one for one in self.insets if start <= one.start < end)
        return tuple(one.figure for one in within if one.figure is not None)

    def inset(self, offset: int) -> Inset | None:
        """Return the inset that the character ``offset`` is part of, ``None`` where it is typed."""
        return next((one for one in self.insets if one.start <= offset < one.end), None)

    def typed(self, start: int, end: int) -> bool:
        """Tell whether the characters from ``start`` to before ``end`` were all typed there."""
        return not any(one.start < end and start < one.end for one in self.insets)

    def mended(self, start: int, end: int, right: str) -> str | None:
        """Return the author's line with ``right`` in place of what printed ``start`` to ``end``.

        ``None`` where that is a part of a mention, or not in one line of the file.
        """
        if self.passage is None or not 0 <= start < end <= len(self.origins):
            return None
        first, last = self.inset(start), self.inset(end - 1)
        if (first and first.start < start) or (last and last.end > end):
            return None
        at = self.origins[start]
        beyond = last.beyond if last else self.origins[end - 1] + 1
        return self.passage.mended(at, self.passage.text[at:beyond], right)


@dataclass(frozen=True, slots=True, kw_only=True)
class Galley:
    """All stretches of a bulletin in one language, in the order of print."""

    bulletin: Bulletin
    stretches: tuple[Stretch, ...]
