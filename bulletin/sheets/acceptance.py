"""Readers of acceptances: an editor's decisions about findings."""

from collections.abc import Mapping

from bulletin.facts import Acceptance, parse_numeral
from bulletin.sheets.desk import Desk, Reader, read_entries
from bulletin.sheets.node import Node, Sequence
from bulletin.sheets.periods import period
from bulletin.sheets.reading import choice, items, shown, words

FINDINGS = (
    *("reported", "impossible-growth", "impossible-average", "parts-sum", "of-which", "formula"),
    *("share-range", "stock-flow", "conflict", "wrong-word", "doubled-word", "typed-number"),
    *("time-word", "wrong-scope", "list-count", "issue-line", "outlier", "unit-slip", "stale"),
    *("precision", "superlative", "base-missing", "base-zero", "base-negative"),
    *("base-inexact", "no-data"),
)
"""The findings that an editor may accept."""


def acceptances(node: Node, desk: Desk) -> tuple[Acceptance, ...]:
    """Return the acceptances of a fact, one or a list of them."""
    nodes = node.items if isinstance(node, Sequence) else (node,)
    read = [_acceptance(one, desk) for one in nodes]
    return tuple(one for one in read if one is not None)


def _acceptance(node: Node, desk: Desk) -> Acceptance | None:
    due = ("finding", "seen", "reason")
    read = read_entries(node, _ACCEPT, desk, due)
    if not set(due) <= set(read):
        return None
    usual: dict[str, object] = {"period": None, "use": "", "by": ""}
    return Acceptance(place=node.place, **{**usual, **read})


def _seen(node: Node, desk: Desk) -> tuple[str, ...]:
    """Return what an editor saw, numbers without their grouping marks."""
    numerals = ((item.text, parse_numeral(item.text)) for item in items(node, desk))
    return tuple(numeral.text if numeral else written for written, numeral in numerals)


_ACCEPT: Mapping[str, Reader[Desk]] = {
    "finding": choice({code: code for code in FINDINGS}),
    "period": period,
    "use": words,
    "seen": _seen,
    "reason": shown,
    "by": words,
}
