"""The rules for finished text in their order: a proof → findings."""

from collections.abc import Callable, Iterator

from bulletin.audit.doubled import doubled_word
from bulletin.audit.issue_line import weekday
from bulletin.audit.lists import list_count
from bulletin.audit.misworded import misworded
from bulletin.audit.proof import Proof
from bulletin.audit.scope import wrong_scope
from bulletin.audit.superlatives import superlative
from bulletin.audit.timing import time_word
from bulletin.audit.typed import typed_number, wrong_word
from bulletin.diagnostics import Finding

ProseRule = Callable[[Proof], Iterator[Finding]]

PROSE_RULES: tuple[tuple[str, ProseRule], ...] = (
    ("typed-number", typed_number),
    ("wrong-word", wrong_word),
    ("wrong-word", misworded),
    ("doubled-word", doubled_word),
    ("time-word", time_word),
    ("wrong-scope", wrong_scope),
    ("list-count", list_count),
    ("issue-line", weekday),
    ("superlative", superlative),
)
"""Every rule on finished text, by the code of its findings."""


def read_proof(proof: Proof) -> tuple[Finding, ...]:
    """Return what the rules find in a bulletin's finished text."""
    return tuple(one for _, rule in PROSE_RULES for one in rule(proof))
