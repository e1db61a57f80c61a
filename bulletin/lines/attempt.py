"""A line broken at some width, and what its marks can give of theirs."""

from dataclasses import dataclass
from typing import Any

from bulletin.lines.marks import Give, gaps, marks
from bulletin.lines.spacing import Change, Run, change, read
from bulletin.lines.white import White

_ROUNDING = 0.02
"""Pixels by which a squeezed line stays below its measure, as WeasyPrint compares floats."""

Split = tuple[Any, ...]
"""A line as WeasyPrint breaks it: the line box, where the next resumes, whether it was told to."""


@dataclass(frozen=True, slots=True)
class Squeeze:
    """What a mark gives: always, and at most; the letter by its index."""

    index: int
    always: float
    most: float
    opening: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A line broken at some width, and what its marks can give.

    ``indent`` is what of its box's width is no text: negative where the line hangs out.
    """

    split: Split
    indent: float
    text: str
    runs: tuple[Run, ...]
    squeezes: tuple[Squeeze, ...]

    @property
    def ends(self) -> bool:
        """Whether nothing of the paragraph follows, or a break that the author made."""
        return _ends(self.split)

    @property
    def natural(self) -> float:
        """The width of the text with all its white, in pixels."""
        return float(self.split[0].width) - self.indent

    @property
    def width(self) -> float:
        """The width of the text with what its marks always give taken off."""
        return self.natural - sum(one.always for one in self.squeezes)

    @property
    def least(self) -> float:
        """The width of the text when its marks give all that they can."""
        return self.natural - sum(one.most for one in self.squeezes)

    def looseness(self, measure: float) -> float:
        """How far its letters are moved apart to fill ``measure``, in pixels; none in a last line.

        A line without places to stretch counts as one with a single place.
        """
        if self.ends:
            return 0
        return (measure - self.width) / max(1, len(gaps(self.text)))


def measured(split: Split, white: White, *, continues: bool, indent: float) -> Attempt:
    """Return a broken line with what its marks give."""
    text, runs = read(split[0])
    squeezes = []
    for mark in marks(text, continues=continues, ends=_ends(split)):
        run = next(one for one in reversed(runs) if one.start <= mark.index)
        half = white.half(mark.character, run.box.style, opening=mark.opening)
        always = half if mark.give is Give.HALF else 0
        most = half / 2 if mark.give is Give.QUARTER_IF_NEEDED else half
        if most:
            squeezes.append(Squeeze(mark.index, always, most, mark.opening))
    return Attempt(split=split, indent=indent, text=text, runs=runs, squeezes=tuple(squeezes))


def squeezed(attempt: Attempt, measure: float) -> Split:
    """Take off what the marks give: always, and as much more as the line is too long."""
    over = attempt.width - measure + _ROUNDING
    reserve = attempt.width - attempt.least
    share = min(over / reserve, 1) if over > _ROUNDING and reserve else 0
    changes = {}
    for one in attempt.squeezes:
        give = one.always + (one.most - one.always) * share
        if give:
            changes[one.index] = Change(-give, -give if one.opening else 0)
    if changes:
        change(attempt.split[0], attempt.runs, changes)
    return attempt.split


def _ends(split: Split) -> bool:
    return split[1] is None or bool(split[2])
