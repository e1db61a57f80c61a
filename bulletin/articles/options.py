"""The options of a mention, judged: what they are called and what they may be."""

from collections.abc import Callable, Mapping

from bulletin.articles.mention import OPTION_NAMES, OPTIONS, Mention
from bulletin.articles.setting import Setting
from bulletin.articles.suggesting import near
from bulletin.diagnostics import Text
from bulletin.facts import Refusal, parse_numeral, parse_unit
from bulletin.wording import Style

_VALUED = frozenset({"decimals", "unit", "word", "source"})
_BARE = frozenset({"plain", "hanzi", "ordinal"})
_MOST_DECIMALS = 10


def style_of(mention: Mention, setting: Setting) -> Style | Refusal:
    """Return how a mention wants its figure put; an option that makes no sense is refused."""
    options = mention.options
    for name, value in options.items():
        if refusal := _judged(name, value, mention, setting):
            return refusal
    decimals = options.get("decimals")
    return Style(
        decimals=int(decimals) if decimals else None,
        unit=parse_unit(options["unit"], setting.units) if "unit" in options else None,
        approx=options.get("approx"),
        word=options.get("word"),
        rate=any(step.name == "rate" for step in mention.steps),
        plain="plain" in options,
        hanzi="hanzi" in options,
        ordinal="ordinal" in options,
        compact=setting.compact,
    )


def _judged(name: str, value: str, mention: Mention, setting: Setting) -> Refusal | None:
    if name not in OPTIONS:
        return _unknown(name)
    if name in _VALUED and not value:
        return _refused(f"选项“{name}”后面缺“=…”", f"the option “{name}” lacks its value")
    if name in _BARE and value:
        return _refused(f"选项“{name}”后面不写“=…”", f"the option “{name}” takes no value")
    if name == "source" and mention.quoted is None:
        return _refused(
            "选项“source”只用于直接写的数；指标的来源写在数据表里",
            "the option “source” is for figures typed in place; a fact has its source in the sheet",
        )
    if name in _GOOD and not _GOOD[name](value, setting):
        return _refused(
            f"选项“{name}={value}”不成立", f"the option “{name}={value}” makes no sense"
        )
    return None


def _few_places(value: str, setting: Setting) -> bool:
    del setting
    return value.isdecimal() and len(value) <= 2 and int(value) <= _MOST_DECIMALS


def _known_unit(value: str, setting: Setting) -> bool:
    return parse_unit(value, setting.units) is not None


def _round_step(value: str, setting: Setting) -> bool:
    del setting
    numeral = parse_numeral(value) if value else None
    return not value or (numeral is not None and numeral.value > 0)


_GOOD: Mapping[str, Callable[[str, Setting], bool]] = {
    "decimals": _few_places,
    "unit": _known_unit,
    "approx": _round_step,
}


def _unknown(name: str) -> Refusal:
    hint = near(name, (*OPTIONS, *OPTION_NAMES))
    known = Text(f"可用：{'、'.join(OPTIONS)}", f"there are: {', '.join(OPTIONS)}")
    return Refusal(
        code="bad-mention",
        message=Text(f"没有“{name}”这个选项", f"there is no option “{name}”"),
        hint=hint or known,
    )


def _refused(zh: str, en: str) -> Refusal:
    return Refusal(
        code="bad-mention",
        message=Text(zh, en),
        hint=Text(
            "例：decimals=2，unit=亿元，approx=100，approx=1/10，word=增幅达到，plain，hanzi，ordinal",
            'for example: decimals=2, unit=亿元, approx=100, approx=1/10, word="rising by", plain, '
            "hanzi, ordinal",
        ),
    )
