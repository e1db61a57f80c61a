"""Published quantities in words, away from any sentence."""

from bulletin.facts import Quantity
from bulletin.wording import chinese_numbers, english_numbers
from bulletin.wording.style import PLAIN


def quantity_text(quantity: Quantity, language: str) -> str:
    """Return a quantity as printed: 近24亿元, 300余家; nearly 2.4 billion yuan, more than 300."""
    if language == "en":
        return english_numbers.number(quantity, PLAIN, "percent")
    return chinese_numbers.number(quantity, PLAIN)
