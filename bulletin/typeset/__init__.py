"""Print pages become PDFs; WeasyPrint is started with the first of them, not before."""

from bulletin.typeset.composing import typeset
from bulletin.typeset.document import Document, Enclosure, Imprint, MissingTypesetterError, Spot
from bulletin.typeset.fitting import PageFit
from bulletin.typeset.glyphs import FONT_PACKAGES, Font, check_fonts, check_glyphs, font
from bulletin.typeset.report import FitReport, StoryFit

__all__ = [
    "FONT_PACKAGES",
    "Document",
    "Enclosure",
    "FitReport",
    "Font",
    "Imprint",
    "MissingTypesetterError",
    "PageFit",
    "Spot",
    "StoryFit",
    "check_fonts",
    "check_glyphs",
    "font",
    "typeset",
]
