"""Figures put into words, in Chinese and in English."""

from bulletin.wording.deriving import derivation, formula, source_name
from bulletin.wording.habits import Habits
from bulletin.wording.hanzi import in_hanzi
from bulletin.wording.names import measure_name, period_name, unit_name
from bulletin.wording.phrasing import Wording, phrase
from bulletin.wording.style import Style

__all__ = [
    "Habits",
    "Style",
    "Wording",
    "derivation",
    "formula",
    "in_hanzi",
    "measure_name",
    "period_name",
    "phrase",
    "source_name",
    "unit_name",
]
