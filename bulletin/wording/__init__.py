"""Figures put into words, in Chinese and in English."""

from bulletin.wording.deriving import derivation, formula, source_name, subject
from bulletin.wording.habits import Habits
from bulletin.wording.hanzi import in_hanzi
from bulletin.wording.names import measure_name, period_name, unit_name
from bulletin.wording.phrasing import Part, Wording, phrase, untranslated
from bulletin.wording.quantities import quantity_text
from bulletin.wording.spans import interval_text
from bulletin.wording.style import Style
from bulletin.wording.verbs import direction

__all__ = [
    "Habits",
    "Part",
    "Style",
    "Wording",
    "derivation",
    "direction",
    "formula",
    "in_hanzi",
    "interval_text",
    "measure_name",
    "period_name",
    "phrase",
    "quantity_text",
    "source_name",
    "subject",
    "unit_name",
    "untranslated",
]
