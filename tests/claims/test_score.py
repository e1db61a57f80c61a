"""The goals of proofreading, held on the part of the corpus that it was made with."""

from tests.claims.corpus_book import corpus_book
from tests.claims.corpus_cases import cases
from tests.claims.score import report, score

NUMBERS_FOUND = 0.99
ERRORS_FOUND = 0.95
FALSE_ALARMS = 0.02


def test_the_goals_are_met() -> None:
    made = score(cases(), corpus_book())
    assert made.token_recall >= NUMBERS_FOUND, report(made)
    assert made.error_recall >= ERRORS_FOUND, report(made)
    assert made.false_alarms <= FALSE_ALARMS, report(made)
