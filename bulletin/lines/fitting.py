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


class Fitting:
    """One line of a paragraph, to be broken where it reads best."""

    def __init__(
        self, paragraph: Any, split: Callable[[float], Split], measure: float, white: White
    ) -> None:
        """Take what breaks lines of ``paragraph``, and the width that this one has, in pixels."""
        self._paragraph, self._split, self._measure = paragraph, split, measure
        self._white = white
        self._em = paragraph.style["font_size"]

    def fit(self, *, continues: bool) -> Split:
        """Return the longest line that goes in when its marks give what they can.

        :param continues: whether the line is not the first of its paragraph.
        """
        first = self._attempt(self._measure, continues)
        if not simple(self._paragraph):
            return squeezed(first, self._measure)
        good = self._may_end(first)
        for attempt in self._longer(first, good, continues):
            if attempt.width - attempt.reserve <= self._measure and self._may_end(attempt):
                return squeezed(attempt, self._measure)
        if not good:
            for attempt in self._shorter(first, continues):
                if self._may_end(attempt):
                    return squeezed(attempt, self._measure)
        return squeezed(first, self._measure)

    def _longer(self, first: Attempt, good: bool, continues: bool) -> Iterator[Attempt]:
        """Try lines into which more goes, the longest first, unless that would be no better."""
        free = self._measure - first.width
        full = free <= self._em * _GOOD or free + first.reserve < self._em
        if first.ends or (good and full):
            return
        width = self._measure + first.natural - first.width + first.reserve + self._em / 2
        while width > self._measure:
            attempt = self._attempt(width, continues)
            if attempt.split[1] == first.split[1]:
                return
            yield attempt
            width = min(width, attempt.natural) - self._em * _STEP

    def _shorter(self, first: Attempt, continues: bool) -> Iterator[Attempt]:
        attempt, width = first, self._measure
        while width > self._measure * _SHORTEST:
            width = min(width, attempt.natural) - self._em * _STEP
            attempt = self._attempt(width, continues)
            yield attempt

    def _attempt(self, width: float, continues: bool) -> Attempt:
        return measured(self._split(width), self._white, continues=continues)

    def _may_end(self, attempt: Attempt) -> bool:
        return attempt.ends or breakable(attempt.text, _rest(self._paragraph, attempt.split[1]))


def _rest(box: Any, resume: dict[int, Any] | None) -> Iterator[str]:
    """Yield the text of a paragraph from where its next line resumes."""
    index, inner = next(iter(resume.items())) if resume else (0, None)
    if isinstance(box, boxes.TextBox):
        yield box.text.encode()[index:].decode()
        return
    for child in box.children[index:]:
        yield from _rest(child, inner)
        inner = None


def simple(box: Any) -> bool:
    """Whether a line holds only text, so that it can be broken twice without harm.

    WeasyPrint lays out floats and inline blocks while it breaks a line, and notes where.
    """
    return isinstance(box, boxes.TextBox) or (
        isinstance(box, boxes.LineBox | boxes.InlineBox)
        and all(child.is_in_normal_flow() and simple(child) for child in box.children)
    )
