"""What copyfitting did, for whoever wants to know: pages and stories, all in lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bulletin.diagnostics import Place
from bulletin.pages import Dummy
from bulletin.typeset.copyfitting import Fitted
from bulletin.typeset.fitting import PageFit
from bulletin.typeset.settling import Settled
from bulletin.typeset.slips import Slip, natural_depth


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryFit:
    """A story in its place.

    ``hole`` are the lines that its place is deeper than its text by itself, below zero where text
    was overset; ``white`` those that stay white after all was altered. What was altered: the
    picture's lines, those added at crossheads, around exhibits, below the head, in a box, and
    below the story; whether the author's short headline and deck are set. ``columns`` are those
    that its text is set in, ``folded`` whether there was a choice. ``over`` are the lines that it
    is deeper than planned, below zero where it is shallower.
    """

    name: str
    title: str
    place: Place
    page: int
    columns: int
    folded: bool
    hole: int
    white: int
    picture: int = 0
    crossheads: int = 0
    exhibits: int = 0
    head: int = 0
    padding: int = 0
    gap: int = 0
    short_form: bool = False
    over: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FitReport:
    """How often a document was laid out, the leading in points that was chosen, and all the rest.

    ``planned`` are the pages that the author wants; ``last`` is the page that articles end on, and
    ``beyond`` the lines behind the last one planned.
    """

    layouts: int
    leading: float
    altered_leading: bool
    pages: tuple[PageFit, ...]
    stories: tuple[StoryFit, ...]
    planned: int | None
    last: int
    beyond: int


def report(dummy: Dummy, fitted: Fitted) -> FitReport:
    """Return what was done to fit a document to its dummy."""
    rows = fitted.standing.rows.values()
    planned = dummy.pages
    late = [row for row in rows if planned is not None and row.last > planned]
    return FitReport(
        layouts=fitted.layouts,
        leading=round(fitted.fitting.leading, 2),
        altered_leading=fitted.fitting.leading != float(dummy.leading),
        pages=fitted.fitting.pages,
        stories=tuple(_stories(dummy, fitted)),
        planned=planned,
        last=max((row.last for row in rows), default=1),
        beyond=sum(round(row.used) for row in late if row.first > (planned or 0)),
    )


def _stories(dummy: Dummy, fitted: Fitted) -> Iterator[StoryFit]:
    choice = fitted.fitting.choice
    for slot in dummy.slots:
        settled = choice.modules.get(slot.id)
        if settled is not None:
            yield StoryFit(
                name=slot.id,
                title=slot.title,
                place=slot.place,
                page=fitted.standing.pages.get(slot.id, 1),
                columns=settled.columns,
                folded=len(slot.columns) > 1,
                hole=_hole(settled, fitted.measured.slips[slot.id]),
                white=settled.short,
                picture=settled.picture,
                crossheads=sum(settled.crossheads),
                exhibits=settled.exhibits,
                head=settled.head,
                padding=settled.padding,
                gap=choice.gaps.get(slot.id, 0),
                short_form=slot.id in choice.short_forms,
                over=0 if slot.lines is None else settled.depth - slot.lines,
            )


def _hole(settled: Settled, slips: Sequence[Slip]) -> int:
    """Return how much deeper a story's place is than its text by itself, with its long head."""
    slip = next(one for one in slips if one.columns == settled.columns)
    return settled.depth - natural_depth(slip)
