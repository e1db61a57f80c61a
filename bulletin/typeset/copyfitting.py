"""A page with a dummy is laid out as often as it takes to fill its sheets, six times at most."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from bulletin.pages import Dummy
from bulletin.typeset.copyfit import copyfit_style, page_numbers
from bulletin.typeset.fitting import Fitting, Measured, fit
from bulletin.typeset.slips import read_slips, slip_style
from bulletin.typeset.stacking import Slips
from bulletin.typeset.standing import Standing, read_standing

_LAYOUTS = 6
"""How often a page is laid out at most, its slips included."""

_PIXEL = 0.75
"""A CSS pixel in points (CSS Values 3, 6.2)."""


class LayOut(Protocol):
    """Lays the page out with more styles, and returns WeasyPrint's document."""

    def __call__(self, style: str, *, slips: bool = False) -> Any:
        """Lay it out; ``slips`` need no notes on the figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """The document that was chosen, the fitting it has, and how often the page was laid out."""

    laid_out: Any
    fitting: Fitting
    measured: Measured
    standing: Standing
    layouts: int


def set_fitted(dummy: Dummy, lay_out: LayOut) -> Fitted:
    """Return the page fitted to its dummy.

    The first layouts are its slips: every module in one long column, boxes and lists once for each
    number of columns that they may be set in. All else is arithmetic, until a layout shows what
    arithmetic did not foresee; that is then taken into account. In the last layout, columns that
    never held their text are as deep as they need.
    """
    planned = {slot.id: row.page for row in dummy.rows for stack in row.stacks for slot in stack}
    slips, above = _slips(dummy, planned, lay_out)
    measured = Measured(slips=slips, above=above, pages=planned)
    fitted = _laid_out(dummy, measured, lay_out, 1 + max(map(len, slips.values()), default=1))
    known = fitted.standing.overset
    while fitted.layouts < _LAYOUTS:
        learnt = _learnt(dummy, fitted.measured, fitted.fitting, fitted.standing)
        if learnt == fitted.measured:
            break
        layouts = fitted.layouts + 1
        released = known if layouts == _LAYOUTS else frozenset()
        fitted = _laid_out(dummy, learnt, lay_out, layouts, released)
        known |= fitted.standing.overset
    return fitted


def _slips(
    dummy: Dummy, planned: Mapping[str, int], lay_out: LayOut
) -> tuple[Slips, Mapping[str, float]]:
    """Return the slips of all modules, and what stands above each row, in lines."""
    pixels = float(dummy.leading) / _PIXEL
    choices = {slot.id: slot.columns for slot in dummy.slots if slot.columns}
    folds = {name: counts[0] for name, counts in choices.items()}
    style = slip_style(dummy.width, folds) + page_numbers(planned)
    first, above = read_slips(lay_out(style, slips=True).pages, pixels, folds)
    slips = {name: [slip] for name, slip in first.items()}
    for number in range(1, max(map(len, choices.values()), default=0)):
        folds = {name: counts[number] for name, counts in choices.items() if counts[number:]}
        pages = lay_out(slip_style(dummy.width, folds, alone=True), slips=True).pages
        for name, slip in read_slips(pages, pixels, folds)[0].items():
            slips[name].append(slip)
    return slips, above


def _laid_out(
    dummy: Dummy,
    measured: Measured,
    lay_out: LayOut,
    layouts: int,
    released: frozenset[str] = frozenset(),
) -> Fitted:
    """Lay the page out as what was measured lets it be fitted."""
    fitting = fit(dummy, measured)
    laid_out = lay_out(copyfit_style(fitting, measured, released))
    return Fitted(
        laid_out=laid_out,
        fitting=fitting,
        measured=measured,
        standing=read_standing(laid_out.pages, fitting.leading / _PIXEL),
        layouts=layouts,
    )


def _learnt(dummy: Dummy, measured: Measured, fitting: Fitting, standing: Standing) -> Measured:
    """Return what is known after a layout: depths that do not do, pages that begin lower."""
    floors = {
        (name, settled.columns): settled.text + 1
        for name, settled in fitting.choice.modules.items()
        if name in standing.overset
    }
    return replace(
        measured,
        floors={**measured.floors, **floors},
        begun={**measured.begun, **_begun(dummy, measured, fitting, standing)},
        tight={**measured.tight, **_tight(dummy, measured, fitting, standing)},
        pages={**measured.pages, **standing.pages},
    )


def _begun(
    dummy: Dummy, measured: Measured, fitting: Fitting, standing: Standing
) -> Mapping[int, float]:
    """Return where the rows begin that follow one which runs on to their page, in lines."""
    begun = {}
    for row, following in zip(dummy.rows, dummy.rows[1:], strict=False):
        if row.id in fitting.running and row.id in standing.rows:
            came = standing.rows[row.id]
            if came.last == following.page:
                begun[following.page] = round(came.used + measured.above[following.id], 1)
    return begun


def _tight(
    dummy: Dummy, measured: Measured, fitting: Fitting, standing: Standing
) -> Mapping[int, int]:
    """Return the lines to be kept free on pages that a row fell off."""
    tight = {}
    for row in dummy.rows:
        came = standing.rows.get(row.id)
        if came and came.last > row.page and row.id not in fitting.running:
            tight[row.page] = measured.tight.get(row.page, 0) + 1
            break
    return tight
