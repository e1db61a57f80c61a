"""A page with a dummy is laid out as often as it takes to fill its sheets, six times at most."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bulletin.pages import Dummy
from bulletin.typeset.copyfit import copyfit_style, page_numbers
from bulletin.typeset.fitting import Fitting, Measured, fit
from bulletin.typeset.slips import read_slips, slip_style
from bulletin.typeset.standing import Standing, read_standing

_LAYOUTS = 6
"""How often a page is laid out at most, its slips included."""

_PIXEL = 0.75
"""A CSS pixel in points (CSS Values 3, 6.2)."""

LayOut = Callable[[str], Any]
"""Lays the page out with more styles, and returns WeasyPrint's document."""


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

    The first layout are its slips: every module in one long column. All else is arithmetic, until
    a layout shows what arithmetic did not foresee; that is then taken into account. In the last
    layout, columns that never held their text are as deep as they need.
    """
    planned = {slot.id: row.page for row in dummy.rows for stack in row.stacks for slot in stack}
    style = slip_style(dummy.width) + page_numbers(planned)
    slips, above = read_slips(lay_out(style).pages, float(dummy.leading) / _PIXEL)
    measured = Measured(slips=slips, above=above, pages=planned)
    fitted = _laid_out(dummy, measured, lay_out, 2)
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
        name: fitting.choice.modules[name].text + 1
        for name in standing.overset
        if name in fitting.choice.modules
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
