"""The corpus is well formed, and its fact sheets hold in themselves."""

from collections import Counter
from pathlib import Path

import pytest

from bulletin.audit import audit
from bulletin.diagnostics import Severity
from tests.claims.corpus_book import corpus_book
from tests.claims.corpus_cases import (
    APART,
    APART_2,
    APART_3,
    CORPUS,
    ERRORS,
    KINDS,
    VERDICTS,
    cases,
    read,
)

FILES = sorted(
    file for folder in (CORPUS, APART, APART_2, APART_3) for file in folder.glob("*.txt")
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_every_case_of_a_file_can_be_read(file: Path) -> None:
    assert read(file)


@pytest.mark.parametrize(("language", "least"), [("zh", 320), ("en", 60)])
def test_about_half_of_the_sentences_are_true_in_each_language(language: str, least: int) -> None:
    sorts = Counter(case.error is None for case in cases() if case.language == language)
    assert sorts.total() >= least
    assert abs(sorts[True] - sorts[False]) <= least / 10


def test_every_kind_of_error_token_and_verdict_occurs() -> None:
    tokens = [token for case in cases() for token in case.tokens]
    assert {case.error for case in cases()} - {None} == ERRORS
    assert frozenset[str]().union(*(token.kinds for token in tokens)) == KINDS
    assert frozenset[str]().union(*(token.verdicts for token in tokens)) == VERDICTS


def test_the_sheets_hold_in_themselves() -> None:
    findings = audit(corpus_book())
    assert [finding for finding in findings if finding.severity is not Severity.NOTE] == []


def test_every_case_speaks_of_a_zone_of_the_book() -> None:
    assert {case.zone for case in cases()} <= corpus_book().zones.keys()


def test_a_token_out_of_order_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bad.txt"
    file.write_text(
        "@ zone=demo period=2023 language=zh\na: true\n5家和3家。\n----\n"
        "3家 | quantity | not-checked\n5家 | quantity | not-checked\n",
        encoding="utf-8",
    )
    with pytest.raises(AssertionError, match="does not follow"):
        read(file)
