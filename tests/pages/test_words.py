from datetime import date

import pytest

from bulletin.diagnostics import Text
from bulletin.pages.words import date_words, day_words, file_size, word


@pytest.mark.parametrize(
    ("language", "plain", "with_day"),
    [
        ("zh", "2024年2月5日", "2024年2月5日 星期一"),
        ("en", "February 5, 2024", "Monday, February 5, 2024"),
    ],
)
def test_dates_are_given_as_a_masthead_does(language: str, plain: str, with_day: str) -> None:
    assert date_words(date(2024, 2, 5), language) == plain
    assert day_words(date(2024, 2, 5), language) == with_day


@pytest.mark.parametrize(
    ("octets", "said"),
    [(1, "1 KB"), (345_678, "346 KB"), (999_001, "1.0 MB"), (1_250_000, "1.2 MB")],
)
def test_sizes_are_said_as_people_read_them(octets: int, said: str) -> None:
    assert file_size(octets) == said


def test_slots_of_a_word_are_filled_and_unknown_ones_left() -> None:
    words = {"issue": Text("第{n}期，{x}", "No. {n}")}
    assert word(words, "zh", "issue", n=3) == "第3期，{x}"
    assert word(words, "en", "issue", n=3) == "No. 3"
