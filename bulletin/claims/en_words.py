"""Whole numbers below 100 in English words."""

from collections.abc import Mapping

SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS: Mapping[str, int] = {
    **{word: number for number, word in enumerate(SMALL)},
    **{word: 20 + 10 * number for number, word in enumerate(TENS)},
}


def word_number(text: str) -> int | None:
    """Return the whole number below 100 that words write: twelve, twenty-one."""
    parts = text.lower().split("-")
    numbers = [WORDS.get(part) for part in parts]
    found = [number for number in numbers if number is not None]
    return sum(found) if len(found) == len(numbers) else None
