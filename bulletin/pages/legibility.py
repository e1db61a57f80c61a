"""Colours that letters are read in: on a dark screen where a theme has none, and on its paper."""

from collections.abc import Iterator, Mapping

from bulletin.diagnostics import Finding, Place, Severity, Text
from bulletin.pages.contrast import LEAST, contrast, light_of, readable

GROUNDS = frozenset({"paper", "wash", "tint", "rule", "ink", "quiet", "grey"})
"""Colours that belong to a dark screen itself, whatever a theme prints on."""

_LETTERS = ("accent", "second", "masthead", "ink", "quiet", "grey")
"""Colours that small letters are set in."""

_BY_NIGHT = 6.0
"""The contrast that is made for a dark screen: a wash is a little lighter than its paper."""


def readable_by_night(colours: Mapping[str, str], night: Mapping[str, str]) -> Mapping[str, str]:
    """Return the colours of a dark screen, those that ``night`` lacks made as light as need be.

    Without a dark paper there is nothing to be read on, and nothing is added.
    """
    ground = light_of(night.get("paper", ""))
    if ground is None:
        return night
    lacking = {
        name: light
        for name, written in colours.items()
        if name not in night and name not in GROUNDS and (light := light_of(written))
    }
    return {**night, **{name: readable(one, ground, _BY_NIGHT) for name, one in lacking.items()}}


def faint_colours(colours: Mapping[str, str], places: Mapping[str, Place]) -> Iterator[Finding]:
    """Yield a warning for each colour of letters that can hardly be read on the paper."""
    ground = light_of(colours.get("paper", ""))
    for name in _LETTERS:
        light = light_of(colours.get(name, ""))
        if ground and light and name in places and contrast(light, ground) < LEAST:
            found = f"{contrast(light, ground):.1f}"
            mended = readable(light, ground, LEAST)
            yield Finding(
                code="theme",
                place=places[name],
                severity=Severity.WARNING,
                message=Text(
                    f"“{name}”在纸上的对比度只有{found}，小字看不清（至少{LEAST}）",
                    f"the contrast of “{name}” on the paper is {found}; small letters need {LEAST}",
                ),
                hint=Text(f'换深浅，如 {name}: "{mended}"', f'try {name}: "{mended}"'),
            )
