"""Wrong words and doubled words around numbers that the words alone show (Chinese and English)."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bulletin.claims.judgement import Slip
from bulletin.claims.token import Token
from bulletin.claims.zh_numbers import AFTER, BEFORE, either
from bulletin.diagnostics import Severity, Text

_N = r"(?:[0-9][0-9,.]*|[一二两三四五六七八九十百]+)"
_VERB = "增长|下降|上升|提高|增加|减少|回落|上涨|下跌|提升|降低"


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """A fault that a pattern shows; ``mend`` gives what may stand there instead."""

    code: str
    pattern: re.Pattern[str]
    message: Text
    hint: Text
    mend: Callable[[re.Match[str]], str | None] = lambda _: None
    severity: Severity = Severity.ERROR


_ZH: tuple[Usage, ...] = (
    Usage(
        code="wrong-word",
        pattern=re.compile(
            rf"(?:降低|减少|下降|缩短|缩小|下跌|压缩|降)了?(?:近|约|超过?|逾)?{_N}(?:多|余)?倍"
        ),
        message=Text(
            "减少不能用“倍”：减一倍就没有了", "nothing is reduced by a multiple of itself"
        ),
        hint=Text("改用百分比或几分之几", "write a percentage or a fraction"),
    ),
    Usage(
        code="wrong-word",
        pattern=re.compile(rf"(?:{_VERB})了?[-−－]{_N}(?:%|个百分点)?"),
        message=Text(
            "动词已表明升降，数字不再带负号", "the verb tells the direction: no minus sign"
        ),
        hint=Text("去掉负号", "drop the sign"),
        mend=lambda m: re.sub("[-−－]", "", m[0]),
    ),
    Usage(
        code="doubled-word",
        pattern=re.compile("[%％]{2,}"),
        message=Text("百分号重复", "the percent sign stands twice"),
        hint=Text("删去一个", "delete one"),
        mend=lambda _: "%",
    ),
    Usage(
        code="doubled-word",
        pattern=re.compile(
            "(?<=[0-9])(?P<unit>[万亿](?:元|吨|人|平方米|公里)|(?:平方米|公里)|个百分点)(?P=unit)"
        ),
        message=Text("单位重复", "the unit stands twice"),
        hint=Text("删去一个", "delete one"),
        mend=lambda m: m["unit"],
    ),
    Usage(
        code="wrong-word",
        pattern=re.compile("(?:及?以上|以下|以内|上下)左右|左右以[上下]"),
        message=Text("概数词重复", "qualified twice"),
        hint=Text("只留一个概数词", "keep one qualifier"),
    ),
    Usage(
        code="doubled-word",
        pattern=re.compile(
            rf"(?P<verb>{_VERB})了?(?:同比|环比|比上年|较上年|比去年)(?P=verb)|(?P<base>同比|环比)(?P=base)"
        ),
        message=Text("动词重复", "the verb stands twice"),
        hint=Text("删去一个", "delete one"),
        mend=lambda m: m["base"] or m[0].removeprefix(m["verb"]),
    ),
    Usage(
        code="wrong-word",
        pattern=re.compile(
            r"截[至止](?P<span>(?:[0-9]{4}年)?(?:[上下]半年)?[0-9]{1,2}月?[—–~～至-][0-9]{1,2}月)(?!底|末)"
        ),
        message=Text("“截至”后面应是时点，不是时段", "“as of” takes a day, not a span of time"),
        hint=Text("删去“截至”，或写成时点", "drop it, or name the day"),
        mend=lambda m: m["span"],
    ),
    Usage(
        code="wrong-word",
        pattern=re.compile(
            r"(?<![0-9.%])[0-9]+[百千](?:万|亿)?(?:元|家|人|名|户|亩|吨|平方米|个|件)"
        ),
        message=Text("阿拉伯数字后面只能用“万”“亿”", "after digits only 万 and 亿 may stand"),
        hint=Text("全部写成数字，如4000、500万", "write 4000 or 500万"),
    ),
    Usage(
        code="wrong-word",
        pattern=re.compile(
            r"(?<![0-9.%％—～~-])(?P<low>[0-9][0-9.]*)(?P<to>[～~—–-]{1,2})[0-9][0-9.]*%"
        ),
        message=Text(
            "百分数的幅度，两头都要有百分号", "both ends of a range take the percent sign"
        ),
        hint=Text("前一个数也加上百分号", "add it to the first number"),
        mend=lambda m: m[0].replace(m["low"], f"{m['low']}%", 1),
        severity=Severity.WARNING,
    ),
    Usage(
        code="wrong-word",
        pattern=re.compile(
            rf"(?:占比|比重|份额)(?:同比|比上年|较上年|比上月)?(?:提高|上升|增加|提升|下降|降低|回落)了?"
            rf"(?:近|约|超过?)?{_N}%"
        ),
        message=Text("占比的升降用“个百分点”", "a share rises by percentage points"),
        hint=Text("把“%”改为“个百分点”", "write percentage points"),
        mend=lambda m: f"{m[0][:-1]}个百分点",
    ),
    Usage(
        code="wrong-word",
        pattern=re.compile(
            r"占(?!年|[^，。]{0,6}(?:计划|目标|任务|预算))(?:全[国省市区]|[^，。；：、0-9]{1,10}的(?:比重[为达]?)?)(?!100(?:\.0+)?%)[1-9][0-9]{2,}(?:\.[0-9]+)?%"
        ),
        message=Text("占比不会超过100%", "no share is above 100 percent"),
        hint=Text("核对这个占比", "check the share"),
    ),
)
_EN: tuple[Usage, ...] = (
    Usage(
        code="wrong-word",
        pattern=re.compile(
            r"\b(?:about|around|some|roughly|approximately|nearly|almost)\s+"
            r"(?P<kept>(?:more|less|fewer)\s+than\s+[0-9][0-9,.]*)",
            re.IGNORECASE,
        ),
        message=Text("概数词重复", "qualified twice"),
        hint=Text("只留一个概数词", "keep one qualifier"),
        mend=lambda m: m["kept"],
    ),
    Usage(
        code="wrong-word",
        pattern=re.compile(
            r"\b(?:reduced|decreased|fell|dropped|declined|cut|lower)\s+(?:by\s+)?"
            r"(?:[0-9.]+|two|three|four|five)\s+times\b",
            re.IGNORECASE,
        ),
        message=Text("减少不能用“倍”", "nothing is reduced by a multiple of itself"),
        hint=Text("改用百分比", "write a percentage or a fraction"),
    ),
    Usage(
        code="doubled-word",
        pattern=re.compile(r"%\s*(?:percent|%)|\bpercent\s+percent\b", re.IGNORECASE),
        message=Text("百分号重复", "the percent sign stands twice"),
        hint=Text("删去一个", "delete one"),
        mend=lambda m: "%" if "%" in m[0] else "percent",
    ),
)
USAGES: Mapping[str, tuple[Usage, ...]] = {"zh": _ZH, "en": _EN}


def slips_of_words(text: str, language: str, found: Sequence[Token]) -> Iterator[Slip]:
    """Return the slips that words and numbers show by themselves."""
    for usage in USAGES[language]:
        for match in usage.pattern.finditer(text):
            yield Slip(
                code=usage.code,
                start=match.start(),
                end=match.end(),
                message=usage.message,
                hint=usage.hint,
                replacement=usage.mend(match),
                severity=usage.severity,
            )
    if language == "zh":
        for token in found:
            yield from _unit_twice(text, token)
            yield from _qualified_twice(text, token)
            yield from _threshold(token)


_WORD_BEGINS = {
    "家": "电庭具政长禽",
    "个": "人体性案别股",
    "件": "套",
    "项": "目",
    "名": "称单",
    "条": "件款",
    "人": "才口员民数均次事",
    "次": "数序日年",
    "台": "湾风账",
    "户": "均外籍主型",
    "所": "属有在以长得",
    "处": "理于置长室",
    "班": "级长次子组车列",
    "组": "织长合建",
    "队": "员长伍",
    "场": "地馆所次",
    "站": "点台长",
    "点": "位击",
    "团": "队员体结长",
    "村": "民委庄口",
    "校": "长园区",
    "吨": "位级",
    "年": "度均底初末",
    "天": "然津气",
}
"""What makes a word of a counter that stands behind another: 12家家电企业."""


def _unit_twice(text: str, token: Token) -> Iterator[Slip]:
    """5万吨吨, 8所所: the unit of a number stands twice."""
    unit = token.text[-1:]
    twice = token.unit is not None and token.unit.base.name[-1:] == unit not in ("", "%")
    behind = text[token.end : token.end + 2]
    if twice and behind[:1] == unit and behind[1:] not in tuple(_WORD_BEGINS.get(unit, "")):
        yield Slip(
            code="doubled-word",
            start=token.start,
            end=token.end + 1,
            message=Text(f"“{unit}{unit}”：单位重复", "the unit stands twice"),
            hint=Text("删去一个", "delete one"),
            replacement=token.text,
        )


_FIRST = re.compile(rf"^(?:{either(BEFORE)})")
_LAST = re.compile(rf"(?:{either(AFTER)})$")
_QUALIFIERS = frozenset({"约", "近", "将近", "超过", "逾", "超", "不足"})
_ONE_SIDED = frozenset({"以上", "以下", "以内", "之内", "及以上"})


def _qualified_twice(text: str, token: Token) -> Iterator[Slip]:
    """约…左右, 近…左右, 约近: two words that leave the same thing open."""
    first, last = _FIRST.search(token.text), _LAST.search(token.text)
    ahead = re.search(
        "(?:大约|约|将近|近|突破|超过|逾|高达)$", text[max(token.start - 2, 0) : token.start]
    )
    inner_more = re.search("[0-9][余多]", token.text)
    inner = re.search("[余多](?=.*(?:左右|以上|上下)$)", token.text)
    both = first and inner_more and first[0] in _QUALIFIERS
    if not (
        both
        or (first and last)
        or (inner and last)
        or (first and ahead and first[0] in _QUALIFIERS)
    ):
        return
    start = token.start - (len(ahead[0]) if ahead and first else 0)
    mended = token.text[: last.start()] if last else token.text
    if first and both:
        mended = token.text[first.end() :]
    yield Slip(
        code="wrong-word",
        start=start,
        end=token.end,
        message=Text(
            f"“{text[start : token.end]}”：概数词重复", f"“{token.text}”: qualified twice"
        ),
        hint=Text("只留一个概数词", "keep one qualifier"),
        replacement=mended,
    )


def _threshold(token: Token) -> Iterator[Slip]:
    """以上 behind 43.16%: a threshold is a round number."""
    last, quantity = _LAST.search(token.text), token.quantity
    if not last or last[0] not in _ONE_SIDED or quantity is None or quantity.decimals < 2:
        return
    whole = re.sub(r"\.[0-9]+", "", token.text)
    yield Slip(
        code="wrong-word",
        start=token.start,
        end=token.end,
        message=Text(
            f"“{token.text}”：“{last[0]}”不跟在精确的小数后面",
            f"“{token.text}”: a threshold is a round number",
        ),
        hint=Text("删去概数词，或取整数", "drop the qualifier, or round the number down"),
        replacement=whole,
    )
