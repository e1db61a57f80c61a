"""How much of a paragraph goes into a line: squeeze first, push after (先挤进，后推出)."""

from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

from bulletin.lines.attempt import Attempt, Split, measured, squeezed
from bulletin.lines.marks import breakable
from bulletin.lines.white import White

_GOOD = 0.25
"""A line this near to full, in ems, is stretched and not tried again."""

_STEP = 0.25
"""Ems by which a line is shortened to be tried again: less than any letter is wide."""

_SHORTEST = 0.5
"""A line is not pushed out further than to this part of its measure."""


class Paragraph:
    """A paragraph whose lines are broken where they read best.

    WeasyPrint lays columns out several times until they are even; a line that was broken once is
    copied the next time, which is faster than WeasyPrint alone.
    """

    def __init__(self, box: Any, white: White) -> None:
        """Take the line box that holds the text of the whole paragraph."""
        self._box, self._white = box, white
        self._em = box.style["font_size"]
        self._simple = _simple(box)
        self._broken: dict[tuple[str, float], Split] = {}

    def line(self, split: Callable[[float], Split], measure: float, start: object) -> Split:
        """Return the longest line that goes into ``measure`` when its marks give what they can.

        :param split: breaks the line at a width, in pixels as ``measure`` is.
        :param start: where in the paragraph the line begins; ``None`` at its beginning.
        """

        def broken(width: float) -> Attempt:
            return measured(split(width), self._white, continues=start is not None)

        if not self._simple:
            return squeezed(broken(measure), measure)
        which = (str(start), round(measure, 3))
        if which not in self._broken:
            self._broken[which] = squeezed(self._best(broken, measure), measure)
        line, *others = self._broken[which]
        return (line.deepcopy(), *others)

    def _best(self, broken: Callable[[float], Attempt], measure: float) -> Attempt:
        first = broken(measure)
        good = self._may_end(first)
        for attempt in self._longer(first, broken, measure, good=good):
            if attempt.least <= measure and self._may_end(attempt):
                return attempt
        if not good:
            for attempt in self._shorter(first, broken, measure):
                if self._may_end(attempt):
                    return attempt
        return first

    def _longer(
        self, first: Attempt, broken: Callable[[float], Attempt], measure: float, *, good: bool
    ) -> Iterator[Attempt]:
        """Try lines into which more goes, the longest first, unless that would be no better."""
        free = measure - first.width
        full = free <= self._em * _GOOD or measure - first.least < self._em
        if first.ends or (good and full):
            return
        width = measure + first.natural - first.least + self._em / 2
        while width > measure:
            attempt = broken(width)
            if attempt.split[1] == first.split[1]:
                return
            yield attempt
            width = min(width, attempt.natural) - self._em * _STEP

    def _shorter(
        self, first: Attempt, broken: Callable[[float], Attempt], measure: float
    ) -> Iterator[Attempt]:
        """Try lines from which letters are pushed out, the longest first."""
        attempt, width = first, measure
        while width > measure * _SHORTEST:
            width = min(width, attempt.natural) - self._em * _STEP
            attempt = broken(width)
            yield attempt

    def _may_end(self, attempt: Attempt) -> bool:
        return attempt.ends or breakable(attempt.text, _rest(self._box, attempt.split[1]))


def _rest(box: Any, resume: dict[int, Any] | None) -> Iterator[str]:
    """Yield the text of a paragraph from where its next line resumes."""
    index, inner = next(iter(resume.items())) if resume else (0, None)
    if isinstance(box, boxes.TextBox):
        yield box.text.encode()[index:].decode()
        return
    for child in box.children[index:]:
        yield from _rest(child, inner)
        inner = None


def _simple(box: Any) -> bool:
    """Whether a line holds only text, so that it can be broken twice without harm.

    WeasyPrint lays out floats and inline blocks while it breaks a line, and notes where.
    """
    return isinstance(box, boxes.TextBox) or (
        isinstance(box, boxes.LineBox | boxes.InlineBox)
        and all(child.is_in_normal_flow() and _simple(child) for child in box.children)
    )
