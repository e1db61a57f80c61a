"""Formulas that make one fact of others: ``研发投入 / firms@2022``."""

import re
from dataclasses import dataclass
from decimal import Decimal

from bulletin.facts.reference import Reference, parse_reference

_RANK = {"+": 1, "-": 1, "*": 2, "/": 2}
_NUMBER = re.compile(r"\d+(?:\.\d+)?")

Term = Reference | Decimal | str


@dataclass(frozen=True, slots=True)
class Formula:
    """An expression of facts, numbers and ``+ - * / ( )``, each between blanks.

    ``postfix`` is the expression in reverse Polish order: references, numbers and operators.
    """

    text: str
    postfix: tuple[Term, ...]

    @property
    def references(self) -> tuple[Reference, ...]:
        """The facts that the formula asks for, in the order of its text."""
        return tuple(term for term in self.postfix if isinstance(term, Reference))


def parse_formula(text: str) -> Formula | None:
    """Return the formula that ``text`` writes, or ``None`` when it is none (shunting-yard).

    One that refers to no fact is none either.
    """
    output: list[Term] = []
    waiting: list[str] = []
    operand_due = True
    for word in text.replace("×", "*").replace("÷", "/").split():
        if operand_due != (word not in (*_RANK, ")")):
            return None
        if not _taken(word, output, waiting):
            return None
        operand_due = word == "(" or word in _RANK
    if operand_due or "(" in waiting:
        return None
    formula = Formula(" ".join(text.split()), (*output, *reversed(waiting)))
    return formula if formula.references else None


def _taken(word: str, output: list[Term], waiting: list[str]) -> bool:
    """Move one word to its place; tell whether it had one."""
    if word == "(":
        waiting.append(word)
        return True
    if word == ")":
        return _close(output, waiting)
    if word in _RANK:
        while waiting and _RANK.get(waiting[-1], 0) >= _RANK[word]:
            output.append(waiting.pop())
        waiting.append(word)
        return True
    term = _operand(word)
    if term is not None:
        output.append(term)
    return term is not None


def _operand(word: str) -> Term | None:
    return Decimal(word) if _NUMBER.fullmatch(word) else parse_reference(word)


def _close(output: list[Term], waiting: list[str]) -> bool:
    while waiting and waiting[-1] != "(":
        output.append(waiting.pop())
    return bool(waiting) and waiting.pop() == "("
