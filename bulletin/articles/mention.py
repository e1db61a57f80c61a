"""Mentions: what stands between ``{{`` and ``}}``, a closed grammar and no code."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from bulletin.facts import KEY, Step

_FULL_WIDTH = str.maketrans("（）｜＠．＝，／％", "()|@.=,/%")

MEASURE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "数值": "value",
        "同比": "yoy",
        "上期": "prev",
        "环比": "prev",
        "较": "since",
        "年均": "cagr",
        "增量": "change",
        "倍数": "times",
        "占比": "share",
        "平均": "per",
        "目标": "target",
        "完成率": "completion",
        "进度": "pace",
        "新增": "new",
        "连续": "streak",
        "新高": "record",
        "位次": "rank",
        "合计": "sum",
        "逐年": "series",
        "对比": "vs",
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

_PERIOD = r"[-0-9A-Za-z年月日第前个上下半一二三四季度全—–～~至.]*?[-0-9A-Za-z年月日度]"
_TARGET = re.compile(
    rf"(?:(?P<zone>[A-Za-z0-9-]+)/)?(?P<key>{KEY})(?:@(?P<period>{_PERIOD}))?"
    r"(?P<steps>(?:\.[a-z]+(?:\([^()]*\))?|\.[\u4e00-\u9fff]+(?:\([^()]*\))?)*)"
)
_STEP = re.compile(r"\.([a-z]+|[\u4e00-\u9fff]+)(?:\(([^()]*)\))?")
_QUOTED = re.compile(r"[\"“](?P<text>[^\"“”]+)[\"”]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """What a mention asks for: a fact and its measures, or a quoted quantity, and options.

    ``period`` and the arguments are still text: which forms are good depends on the measure.
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
    quantity in quotation marks with options. Full-width marks and Chinese names equal the others.
    """
    subject, *rest = text.translate(_FULL_WIDTH).split("|")
    options = _options(" ".join(rest).split())
    if options is None:
        return None
    subject = subject.strip()
    if quoted := _QUOTED.fullmatch(subject):
        return Mention(quoted=quoted["text"], options=options)
    found = _TARGET.fullmatch(subject)
    if found is None:
        return None
    steps = tuple(
        Step(MEASURE_NAMES.get(name, name), argument.strip() or None)
        for name, argument in _STEP.findall(found["steps"])
    )
    return Mention(
        key=found["key"],
        zone=found["zone"],
        period=found["period"],
        steps=steps,
        options=options,
    )


def _options(words: list[str]) -> Mapping[str, str] | None:
    options: dict[str, str] = {}
    for word in words:
        name, _, value = word.partition("=")
        name = OPTION_NAMES.get(name, name)
        if name not in OPTIONS or name in options:
            return None
        options[name] = value
    return MappingProxyType(options)
