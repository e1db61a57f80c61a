"""Styles that hide a number, or write into one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import cssselect2
import tinycss2

_HIDING = {
    "display": frozenset({"none"}),
    "visibility": frozenset({"hidden", "collapse"}),
    "opacity": frozenset({"0"}),
    "font-size": frozenset({"0"}),
}
_UNCONDITIONAL = frozenset({"", "screen", "all"})
"""Media in which a rule always holds on a screen; what depends on a width shows at another one."""

_PARTS = frozenset({"before", "after"})


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A selector under which text is hidden, or ``written`` beside an element's own."""

    selector: Any
    written: str = ""


@lru_cache(maxsize=8)
def concealing(css: str) -> tuple[Rule, ...]:
    """Return the rules of a stylesheet that hide what they match, or write words into it."""
    return tuple(_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))


def _rules(nodes: Iterable[Any]) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "at-rule" and node.content is not None:
            if node.lower_at_keyword in ("media", "layer", "supports") and _holds(node):
                yield from _rules(
                    tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
                )
        elif node.type == "qualified-rule":
            yield from _of_rule(node)


def _holds(node: Any) -> bool:
    if node.lower_at_keyword != "media":
        return True
    return tinycss2.serialize(node.prelude).strip().lower() in _UNCONDITIONAL


def _of_rule(node: Any) -> Iterator[Rule]:
    declared = {
        one.lower_name: [value for value in one.value if value.type != "whitespace"]
        for one in tinycss2.parse_blocks_contents(node.content)
        if one.type == "declaration"
    }
    hides = any(_serialized(declared.get(name, ())) in _HIDING[name] for name in _HIDING)
    written = "".join(one.value for one in declared.get("content", ()) if one.type == "string")
    if not hides and not _telling(written):
        return
    try:
        selectors = cssselect2.compile_selector_list(node.prelude)
    except cssselect2.SelectorError:
        return  # of a state such as :hover, or nothing that a browser would match either
    for one in selectors:
        if one.pseudo_element in _PARTS and _telling(written):
            yield Rule(one, written)
        elif one.pseudo_element is None and hides:
            yield Rule(one)


def _serialized(values: Iterable[Any]) -> str:
    return "".join(tinycss2.serialize([one]) for one in values).lower()


def _telling(written: str) -> bool:
    """Tell whether words of a style could be taken for a part of a number."""
    return any(one.isdigit() or one in "%％‰.万亿+-−" for one in written)
