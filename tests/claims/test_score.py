"""The goals of proofreading, held on each part of the corpus."""

from pathlib import Path

import pytest

from tests.claims.corpus_book import corpus_book
from tests.claims.corpus_cases import APART, APART_2, APART_3, CORPUS, cases
from tests.claims.score import report, score

NUMBERS_FOUND = 0.99
FALSE_ALARMS = 0.02


@pytest.mark.parametrize(
    ("folder", "errors_found"), [(CORPUS, 0.95), (APART, 0.90), (APART_2, 0.90), (APART_3, 0.90)]
)
def test_the_goals_are_met(folder: Path, errors_found: float) -> None:
    made = score(cases(folder), corpus_book())
    assert made.token_recall >= NUMBERS_FOUND, report(made)
    assert made.error_recall >= errors_found, report(made)
    assert made.false_alarms <= FALSE_ALARMS, report(made)
