"""How much of a paragraph goes into a line: squeeze first, push after (先挤进，后推出)."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
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

_EASY = 0.2
"""Ems between letters that nobody minds."""

_AHEAD = 2
"""How many lines after one are looked at."""

_PUSHED = 4
"""How many letters or words a line gives to a looser one after it at most."""


Splitter = Callable[[float, object, float], Split]
"""Breaks a line at a width, from a place in the paragraph on, so much to the left of an indent."""


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
        self._full: dict[tuple[str, float], Attempt] = {}
        self._broken: dict[tuple[str, float], Split] = {}

    def line(self, split: Splitter, measure: float, start: object) -> Split:
        """Return the line that goes into ``measure`` when its marks give what they can.

        It is the longest, unless the line after it would come out too loose: then letters are
        pushed down to that one.

        :param measure: in pixels, as the widths that ``split`` takes.
        :param start: where in the paragraph the line begins; ``None`` at its beginning.
        """
        if not self._simple:
            return squeezed(self._attempt(split, measure, start), measure)
        which = (str(start), round(measure, 3))
        if which not in self._broken:
            self._broken[which] = squeezed(self._eased(split, measure, start), measure)
        line, *others = self._broken[which]
        return (line.deepcopy(), *others)

    def _attempt(self, split: Splitter, width: float, start: object, indent: float = 0) -> Attempt:
        own = self._box.text_indent if start is None else 0
        broken = split(width, start, indent)
        return measured(broken, self._white, continues=start is not None, indent=own)

    def _eased(self, split: Splitter, measure: float, start: object) -> Attempt:
        """Return the line that leaves itself and the next ones as even as can be."""
        best = self._longest(split, measure, start)
        indent = self._box.text_indent if start is None else 0
        rest = partial(self._following, split, measure + indent, indent)
        after = next(rest(best), 0)
        if max(best.looseness(measure), after) <= self._em * _EASY:
            return best

        def unevenness(attempt: Attempt) -> float:
            """Return how uneven a line and those after it are; wide gaps count most."""
            loose = (attempt.looseness(measure), *islice(rest(attempt), _AHEAD))
            return sum(max(0, one) ** 3 for one in loose)

        least = unevenness(best)
        broken = partial(self._attempt, split, start=start)
        for attempt in islice(self._shorter(best, broken, measure), _PUSHED):
            if max(0, attempt.looseness(measure)) ** 3 >= least:
                break
            if self._may_end(attempt) and (now := unevenness(attempt)) < least:
                best, least = attempt, now
        return best

    def _following(
        self, split: Splitter, measure: float, indent: float, attempt: Attempt
    ) -> Iterator[float]:
        """Yield the looseness of each line after one, as long as they can be."""
        while not attempt.ends and attempt.split[1] is not None:
            attempt = self._longest(split, measure, attempt.split[1], indent)
            yield attempt.looseness(measure)

    def _longest(
        self, split: Splitter, measure: float, start: object, indent: float = 0
    ) -> Attempt:
        which = (str(start), round(measure, 3))
        if which not in self._full:
            broken = partial(self._attempt, split, start=start, indent=indent)
            self._full[which] = self._best(broken, measure)
        return self._full[which]

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
