"""The white that a font leaves beside its marks, and how much of it they can give."""

from typing import Any

from weasyprint.text.ffi import TO_UNITS, ffi, pango
from weasyprint.text.line_break import Layout

_FONT = (
    "font_family",
    "font_size",
    "font_style",
    "font_weight",
    "font_stretch",
    "font_feature_settings",
    "font_variant_east_asian",
    "font_language_override",
    "lang",
)


class White:
    """Measures marks in their font, each once.

    Only what a font truly leaves white is taken: nothing from a mark that is half-width already,
    by ``halt``, by ``palt`` or by design (the quotation marks of LXGW WenKai).
    """

    def __init__(self) -> None:
        self._halves: dict[tuple[Any, ...], float] = {}

    def half(self, character: str, style: Any, *, opening: bool) -> float:
        """Return what ``character`` can give on its white side, at most half an em, in pixels."""
        if style["letter_spacing"] != "normal":
            return 0
        font = (character, *(style[name] for name in _FONT))
        if font not in self._halves:
            self._halves[font] = _half(character, style, opening)
        return self._halves[font]


def _half(character: str, style: Any, opening: bool) -> float:
    layout = Layout(style)
    layout.set_text(character)
    line, _ = layout.get_first_line()
    ink, whole = ffi.new("PangoRectangle *"), ffi.new("PangoRectangle *")
    pango.pango_layout_line_get_extents(line, ink, whole)
    white = ink.x if opening else whole.width - ink.x - ink.width
    em = style["font_size"] * TO_UNITS
    return float(max(0, min(whole.width - em / 2, white, em / 2)) / TO_UNITS)
