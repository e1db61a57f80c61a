"""The fit of a PDF as the manifest tells it: measured overset and holes, and what was altered."""

from typing import Any

from bulletin.typeset import FitReport, StoryFit

_ALTERED = ("picture", "crossheads", "exhibits", "head", "padding", "gap")
"""Lines that copyfitting added, or took off where they are below zero."""


def fit_section(report: FitReport) -> dict[str, Any]:
    """Return what the manifest says of the fit of a PDF; lengths are in lines of running text.

    Of a page, ``over`` are the lines it could not hold, ``white`` those left at its foot. Of a
    story, ``hole`` are the lines that its place was deeper than its text, or ``overset`` those by
    which it was too long, both before anything was altered; ``white`` are those still left.
    """
    return {
        "layouts": report.layouts,
        "leading": f"{report.leading} pt",
        "pages": [
            {"page": one.page, **_told(over=one.over, white=one.white if one.full else 0)}
            for one in report.pages
        ],
        "stories": [_story(one) for one in report.stories],
    }


def _story(one: StoryFit) -> dict[str, Any]:
    altered = {name: getattr(one, name) for name in _ALTERED}
    return {
        "story": one.name,
        "title": one.title,
        "page": one.page,
        **_told(hole=max(0, one.hole), overset=max(0, -one.hole), white=one.white),
        "altered": {
            **_told(**altered, columns=one.columns if one.folded else 0),
            **({"short_form": True} if one.short_form else {}),
        },
    }


def _told(**lines: int) -> dict[str, int]:
    return {name: count for name, count in lines.items() if count}
