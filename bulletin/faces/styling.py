"""What a stylesheet says of faces: which family, which weight, which signs it adds itself."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import cssselect2
import tinycss2

INHERITED = "inherit"
_WEIGHTS: Mapping[str, int] = {"normal": 400, "bold": 700, "bolder": 700, "lighter": 400}
_DESCENDED = ("media", "supports", "layer", "container")
_AGENT = "h1,h2,h3,h4,h5,h6,b,strong,th,dt,summary{font-weight:bold}"
"""What browsers make bold of themselves (HTML, 15.3)."""

Value = frozenset[Any] | str | None
"""What a rule sets: families or weights, ``INHERITED``, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What one rule says; ``conditional`` where it holds for some screens only."""

    families: Value
    weights: Value
    content: str
    conditional: bool


class Styling:
    """The rules of a stylesheet about faces, ready to be asked for an element's.

    ``attributes`` are those that rules ask for.
    """

    def __init__(self, stylesheet: str, families: Iterable[str]) -> None:
        """Read a stylesheet; of the families that it names only ``families`` are told apart."""
        self._own = frozenset(families)
        rules = [*_rules(_AGENT, conditional=False), *_rules(stylesheet, conditional=False)]
        self._variables = _variables(rules)
        self._matcher = cssselect2.Matcher()
        asked: set[str] = set()
        for prelude, declarations, conditional in rules:
            plain = _alone(prelude)
            setting = self._setting(declarations, conditional or plain != prelude)
            if setting.families or setting.weights or setting.content:
                asked.update(_attributes(plain))
                for selector in _selectors(plain):
                    self._matcher.add_selector(selector, setting)
        self.attributes = tuple(sorted(asked))

    def of(self, element: Any) -> Iterator[tuple[str | None, Setting]]:
        """Yield what holds for an element, weakest first, each with its pseudo-element."""
        for _, _, pseudo, setting in self._matcher.match(element):
            yield pseudo, setting

    def family(self, name: str) -> Value:
        """Return the own family that a value names first, as a presentation attribute has it."""
        return self._families(tinycss2.parse_component_value_list(name))

    def _setting(self, declarations: Sequence[Any], conditional: bool) -> Setting:
        families: Value = None
        weights: Value = None
        content = ""
        for one in declarations:
            if one.lower_name in ("font-family", "font"):
                families = self._families(one.value) or families
            if one.lower_name in ("font-weight", "font"):
                weights = _weights(one.value) or weights
            if one.lower_name == "content":
                content += "".join(token.value for token in one.value if token.type == "string")
        return Setting(families=families, weights=weights, content=content, conditional=conditional)

    def _families(self, tokens: Sequence[Any], depth: int = 0) -> Value:
        """Return the own families that may come first: several where a variable has changed."""
        for token in tokens:
            if token.type in ("string", "ident") and token.value in self._own:
                return frozenset({token.value})
            if token.type == "ident" and token.lower_value == INHERITED:
                return INHERITED
            if token.type == "function" and token.lower_name == "var" and depth < len(self._own):
                named = next(one.value for one in token.arguments if one.type == "ident")
                found = [self._families(v, depth + 1) for v in self._variables.get(named, ())]
                if found := [one for one in found if isinstance(one, frozenset)]:
                    return frozenset().union(*found)
        return None


def _weights(tokens: Sequence[Any]) -> Value:
    for token in tokens:
        if token.type == "number" and token.is_integer and 100 <= token.int_value <= 900:
            return frozenset({token.int_value})
        if token.type == "ident" and token.lower_value == INHERITED:
            return INHERITED
        if token.type == "ident" and token.lower_value in _WEIGHTS:
            return frozenset({_WEIGHTS[token.lower_value]})
    return None


def _variables(rules: Sequence[tuple[str, Sequence[Any], bool]]) -> Mapping[str, list[Any]]:
    values: dict[str, list[Any]] = {}
    for _, declarations, _ in rules:
        for one in declarations:
            if one.name.startswith("--"):
                values.setdefault(one.name, []).append(one.value)
    return values


def _rules(
    content: str | Sequence[Any], *, conditional: bool
) -> Iterator[tuple[str, Sequence[Any], bool]]:
    """Yield the selectors and the declarations of each rule, those for print left out."""
    for rule in tinycss2.parse_stylesheet(content, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            declared = tinycss2.parse_blocks_contents(rule.content)
            prelude = tinycss2.serialize(rule.prelude).strip()
            yield prelude, [one for one in declared if one.type == "declaration"], conditional
        elif rule.type == "at-rule" and _applies(rule):
            yield from _rules(rule.content, conditional=True)


def _selectors(prelude: str) -> Sequence[Any]:
    try:
        found: Sequence[Any] = cssselect2.compile_selector_list(prelude)
    except cssselect2.SelectorError:
        return ()
    return found


def _alone(prelude: str) -> str:
    """Return selectors without what they ask of an element's neighbours: they then fit more."""
    return _AMONG.sub("", _BESIDE.sub("", prelude))


_BESIDE = re.compile(r"[^,\s>+~]+\s*[+~]\s*(?!=)")
_AMONG = re.compile(r":(?:(?:nth|first|last|only)-[a-z-]+|empty|has)(?:\([^)]*\))?")


def _attributes(prelude: str) -> Iterator[str]:
    """Yield the attributes that selectors ask for."""
    if "." in prelude:
        yield "class"
    if "#" in prelude:
        yield "id"
    yield from re.findall(r"\[\s*([\w-]+)", prelude)
    if ":lang" in prelude:
        yield "lang"


def _applies(rule: Any) -> bool:
    prelude = tinycss2.serialize(rule.prelude).strip()
    return rule.lower_at_keyword in _DESCENDED and bool(rule.content) and prelude != "print"
