"""Whether letters of one colour can be read on another (WCAG 2.2, 1.4.3), and which could be."""

from colorsys import hls_to_rgb, rgb_to_hls

from tinycss2.color5 import parse_color

Light = tuple[float, float, float]
"""Red, green and blue, from 0 to 1."""

LEAST = 4.5
"""The contrast that small letters need."""

_STEPS = 50
_VIVID = 0.7
"""The most saturation that letters have on a dark ground, where more of it glows."""

_KNOWN = ("srgb", "hsl", "hwb")
"""The colour spaces that the parser turns into sRGB."""


def light_of(written: str) -> Light | None:
    """Return a colour as CSS writes it; ``None`` where it is none, or of a space of its own."""
    colour = parse_color(written)
    if colour is None or getattr(colour, "space", "") not in _KNOWN:
        return None
    red, green, blue, _ = colour.to("srgb")
    return (red, green, blue)


def contrast(one: Light, other: Light) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: Light, ground: Light, least: float) -> str:
    """Return a colour of the same hue, as light or as dark as it takes to be read on a ground.

    White on a dark ground and black on a light one are the last resorts.
    """
    hue, lightness, saturation = rgb_to_hls(*colour)
    dark = _luminance(ground) < _MIDDLE
    end, most = (1.0, min(saturation, _VIVID)) if dark else (0.0, saturation)
    shades = [
        hls_to_rgb(hue, lightness + (end - lightness) * step / _STEPS, most)
        for step in range(_STEPS + 1)
    ]
    found = next((one for one in shades if contrast(one, ground) >= least), shades[-1])
    return "#" + "".join(f"{round(one * 255):02x}" for one in found)


_MIDDLE = 0.18
"""The luminance at which black and white are read alike."""


def _luminance(colour: Light) -> float:
    """Return how light a colour is, from 0 to 1 (WCAG 2.2, relative luminance)."""
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
