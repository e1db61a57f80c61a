"""Figures in Chinese, in the words of statistical communiqués and newspapers."""

from collections.abc import Callable, Mapping

from bulletin.facts import Form, Kind, Quantity
from bulletin.wording.chinese_numbers import number
from bulletin.wording.names import period_name
from bulletin.wording.saying import Piece, Saying
from bulletin.wording.style import Style


def say(made: Saying) -> str:
    """Return a measurement in Chinese words."""
    measurement, style = made.measurement, made.style
    if measurement.outcome in TURNS:
        return _turn(made)
    if style.plain:
        return figure(made, made.size if style.rate else made.signed)
    if style.rate:
        return f"{style.word or ''}{_bare(made)}"
    kind, _, second = measurement.measure.partition(".")
    writer = {"vs": _versus, "rank": _rate_rank, "pace": _pace}.get(second) or _WRITERS[kind]
    return writer(made)


def figure(made: Saying, quantity: Quantity) -> str:
    """Return a number in the style of the mention."""
    return number(quantity, made.style)


def _size(made: Saying) -> str:
    return figure(made, made.size)


def _bare(made: Saying) -> str:
    in_a_row = made.measurement.measure.endswith("rank")
    return f"第{_place(made)}位" if in_a_row else _size(made)


TURNS = {
    "to-profit": "扭亏为盈",
    "to-even": "实现盈亏平衡",
    "to-loss": "由盈转亏",
    "from-even": "转为亏损",
    "loss-narrowed": "亏损收窄",
    "loss-widened": "亏损扩大",
    "loss-level": "亏损持平",
}
"""What is said where a profit or loss has no rate."""


def _turn(made: Saying) -> str:
    """Say how a profit turned; a base that is not a year earlier is named."""
    words = TURNS[made.measurement.outcome]
    return words if made.yearly or made.style.plain else f"较{_base_name(made)}{words}"


_GROWTH: Mapping[Kind, tuple[str, str]] = {
    Kind.PRICE: ("上涨", "下降"),
    Kind.RATIO: ("提高", "下降"),
    Kind.INDEX: ("上升", "下降"),
}

_PREVIOUS: Mapping[Form, str] = {Form.MONTH: "上月", Form.QUARTER: "上季度", Form.YEAR: "上年"}


def _verb(made: Saying, rise: str, fall: str) -> str:
    """Return the verb of the fact's kind, ``rise`` and ``fall`` for the usual ones.

    An index 上升 by points, while its rate 增长.
    """
    fact, unit = made.measurement.fact, made.signed.unit
    if fact is None or (fact.kind is Kind.INDEX and unit.is_share):
        return made.verb(rise, fall)
    return made.verb(*_GROWTH.get(fact.kind, (rise, fall)))


def _value(made: Saying) -> str:
    note = "（初步核算）" if made.measurement.preliminary else ""
    return f"{made.style.word or ''}{figure(made, made.signed)}{note}"


def _grown(made: Saying, base: str) -> str:
    """``base`` begins with 比, or is 同比 or 环比."""
    if made.level and not made.style.word:
        named = f"与{base.removeprefix('比')}" if base.startswith("比") else base
        return f"{named}基本持平"
    return f"{base}{_verb(made, '增长', '下降')}{_size(made)}"


def _yoy(made: Saying) -> str:
    return _grown(made, made.habits.annual if made.whole_year else "同比")


def _prev(made: Saying) -> str:
    fact, period = made.measurement.fact, made.measurement.period
    if (fact and fact.seasonally_adjusted) or made.habits.previous == "环比":
        return _grown(made, "环比")
    before = "上半年" if period.end.month > 6 else "上年下半年"
    return _grown(made, f"比{_PREVIOUS.get(period.form, before)}")


def _since(made: Saying) -> str:
    return _grown(made, f"比{_base_name(made)}")


def _cagr(made: Saying) -> str:
    years = f"{made.base.year + 1}—{made.measurement.period.year}年年均"
    if made.level and not made.style.word:
        return f"{years}基本持平"
    return f"{years}{_verb(made, '增长', '下降')}{_size(made)}"


def _change(made: Saying) -> str:
    start = made.habits.annual if made.whole_year else "同比"
    if not made.yearly:
        start = f"比{_base_name(made)}"
    if not made.level or made.style.word:
        return f"{start}{_verb(made, '增加', '减少')}{_size(made)}"
    same = "持平" if made.measurement.value == 0 else "基本持平"
    return f"与{start.removeprefix('比')}{same}" if start.startswith("比") else f"{start}{same}"


def _base_name(made: Saying) -> str:
    return period_name(made.base, "zh", made.habits, near=made.nearby)


def _times(made: Saying) -> str:
    same_time = made.yearly and not made.whole_year
    return f"是{'上年同期' if same_time else _base_name(made)}的{_size(made)}"


def _share(made: Saying) -> str:
    measurement, size, word = made.measurement, figure(made, made.signed), made.style.word
    period = period_name(measurement.base, "zh", made.habits) if measurement.base else ""
    within = measurement.within.said("zh") if measurement.within else ""
    if measurement.outcome == "zone":
        return f"{word or '占'}{period}{made.other('zh')}{size}"
    if measurement.outcome == "fact":
        return f"占{within}{period}{made.other('zh')}的比重{word or '为'}{size}"
    return f"占比{word or '为'}{size}"


def _per(made: Saying) -> str:
    return f"平均每{made.other('zh')}{made.style.word or ''}{_size(made)}"


def _completion(made: Saying) -> str:
    base = made.measurement.base
    whose = "年度" if base is None or base.form is Form.YEAR else ""
    return f"{made.style.word or f'完成{whose}目标的'}{_size(made)}"


def _pace(made: Saying) -> str:
    if made.level and not made.style.word:
        return "与序时进度持平"
    return f"{made.verb('快于', '慢于')}序时进度{_size(made)}"


def _new(made: Saying) -> str:
    if made.measurement.outcome == "gross":
        return f"{made.style.word or '新增'}{figure(made, made.signed)}"
    before = "上年" if made.whole_year else "上年同期"
    if made.level and not made.style.word:
        return f"数量与{before}持平"
    start = "" if made.whole_year else f"比{before}"
    return f"{start}{made.verb('净增', '净减')}{_size(made)}"


def _streak(made: Saying) -> str:
    return f"连续{figure(made, made.signed)}{_verb(made, '增长', '下降')}"


def _record(made: Saying) -> str:
    same_time = "" if made.whole_year else "同期"
    return f"创{made.base.year}年以来{same_time}新高"


def _rank(made: Saying) -> str:
    return f"{made.style.word or '居'}{made.other('zh')}第{_place(made)}位"


_SUBJECTS = {"share": "占比", "completion": "完成率", "cagr": "年均增速"}


def _subject(made: Saying) -> str:
    """Return what is compared: 增速, of a ratio its 增幅, else a share or completion."""
    measure, fact = made.measurement.measure.partition(".")[0], made.measurement.fact
    growth = "增幅" if fact and fact.kind is Kind.RATIO else "增速"
    return _SUBJECTS.get(measure, growth)


def _rate_rank(made: Saying) -> str:
    return f"{_subject(made)}{_rank(made)}"


def _place(made: Saying) -> str:
    return number(made.signed, Style(hanzi=made.style.hanzi, plain=True))


def _series(made: Saying) -> str:
    name = period_name(made.measurement.period, "zh", made.habits, near=made.measurement.base)
    return f"{name}{_value(made)}"


def _versus(made: Saying) -> str:
    outcome, other, subject = made.measurement.outcome, made.other("zh"), _subject(made)
    base = other or _base_name(made)
    if made.level and not made.style.word:
        return f"{subject}与{base}持平"
    if other:
        return f"{subject}{made.verb('高于', '低于')}{other}{_size(made)}"
    narrower = outcome.startswith("fall-")
    verb = made.style.word or _PACES.get(outcome, "")
    return f"{'降幅' if narrower else subject}比{base}{verb}{_size(made)}"


_PACES = {
    "faster": "加快",
    "slower": "回落",
    "fall-narrowed": "收窄",
    "fall-widened": "扩大",
    "above": "提高",
    "below": "下降",
}


def turned(made: Saying) -> tuple[Piece, ...]:
    """Say that growth became a fall, or a fall growth, with both rates in their places."""
    up = made.measurement.outcome == "turned-up"
    before, after = ("下降", "增长") if up else ("增长", "下降")
    now, then = made.rates
    begun: tuple[Piece, ...] = (before, 1) if then.value else ("持平",)
    ended: tuple[Piece, ...] = (after, 0) if now.value else ("持平",)
    return (f"由{_base_name(made)}", *begun, "转为", *ended)


_WRITERS: Mapping[str, Callable[[Saying], str]] = {
    "value": _value,
    "literal": _value,
    "sum": _value,
    "target": _value,
    "yoy": _yoy,
    "prev": _prev,
    "since": _since,
    "cagr": _cagr,
    "change": _change,
    "times": _times,
    "share": _share,
    "rest": _value,
    "per": _per,
    "completion": _completion,
    "new": _new,
    "streak": _streak,
    "record": _record,
    "rank": _rank,
    "series": _series,
}
