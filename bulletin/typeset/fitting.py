"""Copyfitting: depths, pictures, crossheads and leading that fill the pages, by arithmetic."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby

from bulletin.pages import Dummy, DummyRow
from bulletin.typeset.stacking import NOTHING, Choice, Floors, Slips, Stacker

_SEARCHED = 14
"""Lines by which a row may be deeper than it has to be."""

_LEADING = 6
"""What one percent of leading costs."""

_RUNS_ON = 500
"""What it costs that a row runs on to the next page."""

_IMPRINT = 2.25
"""Lines that the imprint takes at the foot of the last page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFit:
    """A page: ``over`` lines that it cannot hold, or ``white`` ones at the foot of a full one."""

    page: int
    over: int = 0
    white: int = 0
    full: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitting:
    """What is altered on all pages: the leading in points, and each module."""

    leading: float
    choice: Choice
    pages: tuple[PageFit, ...]
    cost: float
    running: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What is known of a document: slips by module, what stands above rows, in lines.

    ``floors`` are depths that columns were found to need; ``begun`` the lines that a page
    has used when the first of its kept rows begins, where a row runs on to it; ``tight`` the lines
    that a page has to spare, since it was found to hold less. ``pages`` are those that modules
    stand on.
    """

    slips: Slips
    above: Mapping[str, float]
    floors: Floors = field(default_factory=dict)
    begun: Mapping[int, float] = field(default_factory=dict)
    tight: Mapping[int, int] = field(default_factory=dict)
    pages: Mapping[str, int] = field(default_factory=dict)


def fit(dummy: Dummy, measured: Measured) -> Fitting:
    """Return the best fitting; leading is changed only where nothing less will do."""
    stacker = Stacker(measured.slips, dummy.allowance, measured.floors)
    return min(
        (_fitted(dummy, measured, stacker, percent) for percent in _percents(dummy)),
        key=lambda one: one.cost,
    )


def _percents(dummy: Dummy) -> Iterator[Decimal]:
    most = dummy.allowance.leading
    yield from sorted(
        {Decimal(0), *(s * most * n / 3 for s in (-1, 1) for n in (1, 2, 3))}, key=abs
    )


def _fitted(dummy: Dummy, measured: Measured, stacker: Stacker, percent: Decimal) -> Fitting:
    leading = float(dummy.leading * (1 + percent / 100))
    rows = [row for row in dummy.rows if row.id in measured.above]
    last = max((row.page for row in rows), default=1)
    choice, pages, running = NOTHING, [], set()
    for page, group in groupby(rows, key=lambda row: row.page):
        on_page = list(group)
        room = float(dummy.height) / leading - _taken(on_page, measured, page)
        ends = page == last and dummy.pages is not None
        room -= (_IMPRINT if ends else 0) + measured.tight.get(page, 0)
        full = page < last or ends
        found, fit_, run = _page(on_page, stacker, int(room + 0.05), page, full=full)
        choice = choice.with_(found)
        pages.append(fit_)
        running |= run
    cost = choice.cost + _LEADING * float(abs(percent)) + sum(map(_foot, pages))
    cost += _RUNS_ON * len(running)
    return Fitting(
        leading=leading, choice=choice, pages=tuple(pages), cost=cost, running=frozenset(running)
    )


def _taken(rows: Sequence[DummyRow], measured: Measured, page: int) -> float:
    first, *others = rows
    begun = measured.begun.get(page)
    start = measured.above[first.id] if begun is None else begun
    return start + sum(measured.above[row.id] for row in others)


def _foot(page: PageFit) -> float:
    beyond = max(0, page.white - 1)
    return 100 * page.over + 6 * page.white + 8 * beyond * beyond


def _page(
    rows: Sequence[DummyRow], stacker: Stacker, room: int, page: int, *, full: bool
) -> tuple[Choice, PageFit, set[str]]:
    """Settle the rows of one page; its last row runs on where it cannot end there."""
    least = [stacker.least(row) for row in rows]
    *before, final = rows
    if full and len(final.stacks) == 1 and sum(least) > room:
        kept = [_best(stacker, row, depth) for row, depth in zip(before, least, strict=False)]
        return _all(kept), PageFit(page=page, full=True), {final.id}
    if not full:
        chosen = [_best(stacker, row, depth) for row, depth in zip(rows, least, strict=True)]
        over = max(0, sum(depth for depth, _ in chosen) - room)
        if not over:
            return _all(chosen), PageFit(page=page), set()
    depth, choice = _shared(rows, least, stacker, room)
    return (
        choice,
        PageFit(
            page=page,
            over=max(0, depth - room),
            white=max(0, room - depth) + choice.white,
            full=full,
        ),
        set(),
    )


def _best(stacker: Stacker, row: DummyRow, least: int) -> tuple[int, Choice]:
    options = _options(stacker, row, least)
    return min(options, key=lambda option: option[1].cost + option[0] - least)


def _options(stacker: Stacker, row: DummyRow, least: int) -> list[tuple[int, Choice]]:
    found = ((depth, stacker.row(row, depth)) for depth in range(least, least + _SEARCHED))
    return [(depth, choice) for depth, choice in found if choice is not None]


def _shared(
    rows: Sequence[DummyRow], least: Sequence[int], stacker: Stacker, room: int
) -> tuple[int, Choice]:
    """Return the depths of rows that fill ``room`` best, as one choice; their least if too deep."""
    sums: dict[int, Choice] = {0: NOTHING}
    for row, start in zip(rows, least, strict=True):
        options = _options(stacker, row, start)
        longer: dict[int, Choice] = {}
        for used, choice in sums.items():
            for depth, added in options:
                both = choice.with_(added)
                known = longer.get(used + depth)
                if known is None or both.cost < known.cost:
                    longer[used + depth] = both
        sums = longer
    fitting = {depth: choice for depth, choice in sums.items() if depth <= room}
    if not fitting:
        depth = min(sums)
        return depth, sums[depth]
    return min(
        fitting.items(),
        key=lambda item: item[1].cost + _foot(PageFit(page=0, white=room - item[0])),
    )


def _all(chosen: Iterable[tuple[int, Choice]]) -> Choice:
    found = NOTHING
    for _, choice in chosen:
        found = found.with_(choice)
    return found
