"""``wrong-word`` beside a mention: 增长 before a fall or a multiple, 近 before an exact value."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bulletin.articles import Inset, Stretch
from bulletin.audit.proof import Proof
from bulletin.diagnostics import Finding, Text
from bulletin.facts import Figure, Qualifier
from bulletin.wording import direction

_CONTRARY: Mapping[str, str] = MappingProxyType(
    {"增长": "下降", "提高": "下降", "上升": "下降", "增加": "减少", "上涨": "下跌"}
    | {
        "下降": "增长",
        "减少": "增加",
        "下跌": "上涨",
        "回落": "提高",
        "降低": "提高",
        "收窄": "扩大",
    }
    | {"grew": "declined", "rose": "fell", "increased": "decreased", "climbed": "dropped"}
    | {"declined": "grew", "fell": "rose", "decreased": "increased", "dropped": "climbed"}
    | {"up": "down", "down": "up"}
)
_VERB: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "zh": re.compile(
            rf"(?P<verb>{'|'.join(v for v in _CONTRARY if not v.isascii())})[了达约近超]{{0,2}}\Z"
        ),
        "en": re.compile(
            rf"\b(?P<verb>{'|'.join(v for v in _CONTRARY if v.isascii())})(?: by)? \Z",
            re.IGNORECASE,
        ),
    }
)
_GROWN = re.compile(
    r"(?P<verb>增长|增加|提高|上升)了?\Z|\b(?P<en>grew|rose|increased|up)(?: by)? \Z"
)
_NEARLY = re.compile(r"(?<![最附临将接靠赶反])(?P<word>[近逾超])\Z")
_ABOUT = re.compile(r"(?<![最附临将接靠赶反])(?P<word>近|约|大约|逾|超过?|不足)\Z")
_QUALIFIED = ("近", "约", "超", "逾", "不足")
_GROWTH = frozenset({"yoy", "prev", "since", "cagr", "change"})


@dataclass(frozen=True, slots=True)
class _Spot:
    """A figure in a stretch, and the text before it."""

    stretch: Stretch
    inset: Inset
    figure: Figure
    before: str
    language: str


def misworded(proof: Proof) -> Iterator[Finding]:
    """Object to typed words that say otherwise than the figure behind them."""
    language = proof.galley.bulletin.language
    for stretch in proof.galley.stretches:
        for inset in stretch.insets:
            typed = inset.start and stretch.typed(inset.start - 1, inset.start)
            if inset.figure is not None and typed:
                before = stretch.text[: inset.start]
                spot = _Spot(stretch, inset, inset.figure, before, language)
                yield from (one for rule in _RULES if (one := rule(spot)) is not None)


def _against_its_sign(spot: _Spot) -> Finding | None:
    made, found = spot.figure.measurement, _VERB[spot.language].search(spot.before)
    if found is None or made.measure not in _GROWTH or not made.value:
        return None
    verb, rises = found["verb"], made.value > 0
    if direction(verb, spot.language) == (1 if rises else -1):
        return None
    right, text = _CONTRARY[verb.lower()], spot.figure.text
    message = Text(
        f"“{verb}”与数字相反：{text}是{'增' if rises else '降'}",
        f"“{verb}” says the opposite of the number: {text} is a {'rise' if rises else 'fall'}",
    )
    hint = Text(f"把“{verb}”改成“{right}”", f"write “{right}” for “{verb}”")
    return _finding(spot, found.span("verb"), message, hint, right)


def _multiple_as_growth(spot: _Spot) -> Finding | None:
    found, text = _GROWN.search(spot.before), spot.figure.text
    if found is None or spot.figure.measurement.measure != "times" or not text[0].isdecimal():
        return None
    message = Text(
        f"{text}是两期之比，不是增长的倍数",
        f"{text} is the ratio of two periods, not their growth",
    )
    hint = Text(
        "去掉“增长”和 .率，由引用印出“是…的几倍”",
        "drop the verb and .rate: the mention says how many times the level it is",
    )
    return _finding(spot, found.span(), message, hint, None)


def _near_exact(spot: _Spot) -> Finding | None:
    made, found, text = spot.figure.measurement, _NEARLY.search(spot.before), spot.figure.text
    exact = made.quantity is not None and made.quantity.qualifier is Qualifier.NONE
    if found is None or not exact or made.measure != "value" or not text[0].isdecimal():
        return None
    word = found["word"]
    message = Text(
        f"这个数正是{text}，不能说“{word}{text}”", f"the number is {text} itself, not “{word}” it"
    )
    hint = Text("删去这个字，或用选项“约”取整", "drop the word, or round with `approx`")
    return _finding(spot, found.span("word"), message, hint, "")


def _finding(
    spot: _Spot, span: tuple[int, int], message: Text, hint: Text, right: str | None
) -> Finding:
    mended = None if right is None else spot.stretch.mended(*span, right)
    place = spot.stretch.place(span[0])
    return Finding(code="wrong-word", place=place, message=message, hint=hint, mended=mended)


def _about_twice(spot: _Spot) -> Finding | None:
    found, text = _ABOUT.search(spot.before), spot.figure.text
    if found is None or not text.startswith(_QUALIFIED):
        return None
    word = found["word"]
    message = Text(f"“{word}{text}”：概数词重复", f"“{word}{text}” is qualified twice")
    hint = Text("引用已带概数词，请删去手写的", "the mention is qualified already: drop the word")
    return _finding(spot, found.span("word"), message, hint, "")


_RULES = (_against_its_sign, _multiple_as_growth, _near_exact, _about_twice)
