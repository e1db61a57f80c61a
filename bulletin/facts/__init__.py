"""Facts and what can be computed from them; knows no file format and no language."""

from bulletin.facts.approximation import approximated
from bulletin.facts.book import FactBook, compile_book, names_all, observed
from bulletin.facts.evaluation import evaluate
from bulletin.facts.fact import (
    Acceptance,
    Basis,
    Fact,
    FactSheet,
    Kind,
    Observation,
    Revision,
    Series,
    Source,
    Zone,
)
from bulletin.facts.figure import Figure, Measurement, Operand, Origin, Refusal
from bulletin.facts.formula import Formula, parse_formula
from bulletin.facts.interval import EXACT, Interval
from bulletin.facts.measures import COMPARISONS, MEASURES, Step, measure
from bulletin.facts.numeral import Numeral, hanzi_number, parse_numeral
from bulletin.facts.observing import given
from bulletin.facts.period import Form, Period
from bulletin.facts.period_text import parse_period
from bulletin.facts.quantity import Qualifier, Quantity, parse_quantity
from bulletin.facts.question import Question
from bulletin.facts.reference import KEY, Reference, parse_reference
from bulletin.facts.rounding import Rounding, cut, leeway, rounded
from bulletin.facts.supposition import SUPPOSED, supposing
from bulletin.facts.unit import BASES, SCALES, Base, Unit, parse_unit
from bulletin.facts.vintage import published_by
from bulletin.facts.watching import Asked, Watch, Watched, series_of
from bulletin.facts.whole_numbers import common, counts_whole, divisible, wholes

__all__ = [
    "BASES",
    "COMPARISONS",
    "EXACT",
    "KEY",
    "MEASURES",
    "SCALES",
    "SUPPOSED",
    "Acceptance",
    "Asked",
    "Base",
    "Basis",
    "Fact",
    "FactBook",
    "FactSheet",
    "Figure",
    "Form",
    "Formula",
    "Interval",
    "Kind",
    "Measurement",
    "Numeral",
    "Observation",
    "Operand",
    "Origin",
    "Period",
    "Qualifier",
    "Quantity",
    "Question",
    "Reference",
    "Refusal",
    "Revision",
    "Rounding",
    "Series",
    "Source",
    "Step",
    "Unit",
    "Watch",
    "Watched",
    "Zone",
    "approximated",
    "common",
    "compile_book",
    "counts_whole",
    "cut",
    "divisible",
    "evaluate",
    "given",
    "hanzi_number",
    "leeway",
    "measure",
    "names_all",
    "observed",
    "parse_formula",
    "parse_numeral",
    "parse_period",
    "parse_quantity",
    "parse_reference",
    "parse_unit",
    "published_by",
    "rounded",
    "series_of",
    "supposing",
    "wholes",
]
