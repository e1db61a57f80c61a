"""Colours of letters on a dark screen, where a theme has none of its own for it."""

from collections.abc import Mapping
from colorsys import hls_to_rgb, rgb_to_hls

from tinycss2.color5 import parse_color

Light = tuple[float, float, float]
"""Red, green and blue, from 0 to 1."""

GROUNDS = frozenset({"paper", "wash", "tint", "rule", "ink", "quiet", "grey"})
"""Colours that belong to a dark screen itself, whatever a theme prints on."""

_READABLE = 6.0
"""Contrast of letters; WCAG 2.2, 1.4.3 asks 4.5, and a wash is a little lighter than the paper."""

_STEPS = 50
_VIVID = 0.7
"""The most saturation that letters have on a dark ground, where more of it glows."""

_KNOWN = ("srgb", "hsl", "hwb")
"""The colour spaces that the parser turns into sRGB."""


def readable_by_night(colours: Mapping[str, str], night: Mapping[str, str]) -> Mapping[str, str]:
    """Return the colours of a dark screen, those that ``night`` lacks made as light as need be.

    Without a dark paper there is nothing to be read on, and nothing is added.
    """
    ground = _light(night.get("paper", ""))
    if ground is None:
        return night
    lacking = {
        name: light
        for name, written in colours.items()
        if name not in night and name not in GROUNDS and (light := _light(written))
    }
    return {**night, **{name: _lightened(light, ground) for name, light in lacking.items()}}


def _lightened(colour: Light, ground: Light) -> str:
    """Return a colour of the same hue, as light as it takes to be read; white itself always can."""
    hue, lightness, saturation = rgb_to_hls(*colour)
    steps = (min(1.0, lightness + step / _STEPS) for step in range(_STEPS + 1))
    lighter = [hls_to_rgb(hue, step, min(saturation, _VIVID)) for step in steps]
    found = next((one for one in lighter if _contrast(one, ground) >= _READABLE), lighter[-1])
    return "#" + "".join(f"{round(one * 255):02x}" for one in found)


def _contrast(one: Light, other: Light) -> float:
    """Return the contrast of two colours (WCAG 2.2, contrast ratio)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Light) -> float:
    """Return how light a colour is, from 0 to 1 (WCAG 2.2, relative luminance)."""
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _light(written: str) -> Light | None:
    colour = parse_color(written)
    if colour is None or getattr(colour, "space", "") not in _KNOWN:
        return None
    red, green, blue, _ = colour.to("srgb")
    return (red, green, blue)
