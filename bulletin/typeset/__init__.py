"""Print pages become PDFs; WeasyPrint is started with the first of them, not before."""

from bulletin.typeset.composing import typeset
from bulletin.typeset.document import Document, Enclosure, Imprint, MissingTypesetterError, Spot

__all__ = [
    "Document",
    "Enclosure",
    "Imprint",
    "MissingTypesetterError",
    "Spot",
    "typeset",
]
