"""Mentions: what stands between ``{{`` and ``}}``, a closed grammar and no code."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from bulletin import sheets
from bulletin.facts import KEY, Step

_FULL_WIDTH = str.maketrans("（）｜＠．＝，／％－−０１２３４５６７８９", "()|@.=,/%--0123456789")

MEASURE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        **sheets.MEASURE_NAMES,
        "数值": "value",
        "进度": "pace",
        "逐年": "series",
        "其余": "rest",
        "率": "rate",
        "名称": "label",
    }
)
"""The Chinese names of measures; each equals the English one."""

OPTION_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "小数": "decimals",
        "单位": "unit",
        "约": "approx",
        "无单位": "plain",
        "用词": "word",
        "汉字": "hanzi",
        "第": "ordinal",
        "来源": "source",
    }
)
OPTIONS = ("decimals", "unit", "approx", "plain", "word", "hanzi", "ordinal", "source")

_PERIOD = r"[-0-9A-Za-z年月日第前个上下半一二三四季度全至—–～~.]*?[-0-9A-Za-z年月日度]"
_NAME = r"(?:[A-Za-z]+|[\u4e00-\u9fff]+)"
_TARGET = re.compile(
    rf"(?:(?P<zone>[A-Za-z0-9-]+)/)?(?P<key>{KEY})(?:@(?P<period>{_PERIOD}))?"
    rf"(?P<steps>(?:\.{_NAME}(?:\([^()]*\))?)*)"
)
_STEP = re.compile(rf"\.({_NAME})(?:\(([^()]*)\))?")
_AROUND_MARKS = re.compile(r"\s*([@./()])\s*")
_QUOTED = re.compile(r"[\"“＂](?P<text>[^\"“”＂]+)[\"”＂]")
_OPTION = re.compile(
    rf"[\s,，、|｜]*(?P<name>{_NAME})"
    r"(?:\s*[=＝]\s*(?:[\"“](?P<quoted>[^\"“”]*)[\"”]|(?P<bare>[^\s,，、|｜\"“”]*)))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """What a mention asks for: a fact and its measures, or a quoted quantity, and options.

    ``period``, the arguments and the options are still text: which are good depends on the measure.
    """

    key: str = ""
    zone: str | None = None
    period: str | None = None
    steps: tuple[Step, ...] = ()
    quoted: str | None = None
    options: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def parse_mention(text: str) -> Mention | None:
    """Return the mention that ``text`` writes, or ``None`` where it is not in the grammar.

    The grammar: ``[zone/]fact[@period][.measure[(argument)]]… [ | option[=value] … ]``, or a
    quantity in quotation marks with options. Full-width marks and Chinese names equal the others;
    a value with blanks or marks in it stands in quotation marks: ``word="rising by"``.
    """
    subject, bar, rest = text.replace("｜", "|").partition("|")
    options = _options(rest) if bar else MappingProxyType({})
    if options is None:
        return None
    if quoted := _QUOTED.fullmatch(subject.strip()):
        return Mention(quoted=quoted["text"], options=options)
    found = _TARGET.fullmatch(plain(subject))
    if found is None:
        return None
    steps = tuple(
        Step(MEASURE_NAMES.get(name, name.lower()), argument.strip() or None)
        for name, argument in _STEP.findall(found["steps"])
    )
    return Mention(
        key=found["key"],
        zone=found["zone"],
        period=found["period"],
        steps=steps,
        options=options,
    )


def plain(subject: str) -> str:
    """Return a subject with half-width marks and digits and no blanks around the marks."""
    return _AROUND_MARKS.sub(r"\1", subject.translate(_FULL_WIDTH)).strip()


def _options(text: str) -> Mapping[str, str] | None:
    """Return the options, one after the other, by their English names as far as they are known."""
    options: dict[str, str] = {}
    end = 0
    while text[end:].strip(" \t\n\u3000,，、|"):
        found = _OPTION.match(text, end)
        if found is None:
            return None
        name = OPTION_NAMES.get(found["name"], found["name"])
        if name in options:
            return None
        value = found["quoted"] if found["quoted"] is not None else found["bare"] or ""
        options[name] = value if name in _VERBATIM else value.translate(_FULL_WIDTH)
        end = found.end()
    return MappingProxyType(options)


_VERBATIM = frozenset({"word", "source"})
"""Options whose values are printed as they stand."""
