"""Figures in Chinese, in the words of statistical communiqués and newspapers."""

from collections.abc import Callable, Mapping

from bulletin.facts import Form, Kind, Qualifier, Quantity
from bulletin.wording.hanzi import in_hanzi
from bulletin.wording.names import period_name
from bulletin.wording.saying import Saying
from bulletin.wording.style import Style


def number(quantity: Quantity, style: Style) -> str:
    """Return a quantity as a newspaper prints it: 300余家, 1.5万余名, 940余万元, 近1/10, 3～5年."""
    written = "" if style.plain else _unit(quantity)
    digits = _digits(quantity, style)
    if quantity.upper is not None:
        return _range(quantity, digits, plain=style.plain)
    word, money = quantity.word, quantity.unit.dimension in ("yuan", "dollar")
    scale = "" if style.plain else quantity.unit.scale
    if quantity.qualifier is Qualifier.MORE:
        inner = f"{word}{scale}" if money else f"{scale}{word}"
        return f"{digits}{inner}{written.removeprefix(scale)}"
    if word in _BEHIND:
        return f"{digits}{written}{word}"
    ordinal = "第" if style.ordinal else ""
    return f"{word}{ordinal}{digits}{written}"


_BEHIND = frozenset({"左右", "以上", "以内"})


def _unit(quantity: Quantity) -> str:
    return "" if quantity.numeral.fraction else str(quantity.unit)


def _digits(quantity: Quantity, style: Style) -> str:
    whole = quantity.value == quantity.value.to_integral_value()
    if style.hanzi and whole and 0 <= quantity.value <= 9999:
        return in_hanzi(int(quantity.value), counted=not style.ordinal and not style.plain)
    return quantity.numeral.text.replace("-", "−")


def _range(quantity: Quantity, low: str, *, plain: bool) -> str:
    """Write a range; 万, 亿 and % stand at both ends (GB/T 15835—2011, 5.1.3)."""
    high = quantity.upper.text if quantity.upper else ""
    repeated = "%" if quantity.unit.is_share else quantity.unit.scale
    if plain:
        return f"{low}～{high}"
    return f"{low}{repeated}～{high}{quantity.unit}"


def say(made: Saying) -> str:
    """Return a measurement in Chinese words."""
    if made.measurement.outcome in _TURNS:
        return _TURNS[made.measurement.outcome]
    if made.style.plain:
        return number(made.signed, made.style)
    if made.style.rate:
        return f"{made.style.word or ''}{_size(made)}"
    kind, _, second = made.measurement.measure.partition(".")
    writer = {"vs": _versus, "rank": _rate_rank, "pace": _pace}.get(second) or _WRITERS[kind]
    return writer(made)


def _size(made: Saying) -> str:
    return number(made.size, made.style)


_TURNS = {
    "to-profit": "扭亏为盈",
    "to-loss": "由盈转亏",
    "loss-narrowed": "亏损收窄",
    "loss-widened": "亏损扩大",
}

_GROWTH: Mapping[Kind, tuple[str, str]] = {
    Kind.PRICE: ("上涨", "下降"),
    Kind.RATIO: ("提高", "下降"),
    Kind.INDEX: ("上升", "下降"),
}

_PREVIOUS: Mapping[Form, str] = {Form.MONTH: "上月", Form.QUARTER: "上季度", Form.YEAR: "上年"}


def _verb(made: Saying, rise: str, fall: str) -> str:
    """Return the verb of the fact's kind, ``rise`` and ``fall`` for the usual ones."""
    fact = made.measurement.fact
    return made.verb(*(_GROWTH.get(fact.kind, (rise, fall)) if fact else (rise, fall)))


def _value(made: Saying) -> str:
    note = "（初步核算）" if made.measurement.preliminary else ""
    return f"{made.style.word or ''}{number(made.signed, made.style)}{note}"


def _grown(made: Saying, base: str) -> str:
    """``base`` begins with 比, or is 同比 or 环比."""
    if made.level and not made.style.word:
        named = f"与{base.removeprefix('比')}" if base.startswith("比") else base
        return f"{named}基本持平"
    return f"{base}{_verb(made, '增长', '下降')}{_size(made)}"


def _yoy(made: Saying) -> str:
    full_year = made.measurement.period.form is Form.YEAR
    return _grown(made, made.habits.annual if full_year else "同比")


def _prev(made: Saying) -> str:
    fact, period = made.measurement.fact, made.measurement.period
    if (fact and fact.seasonally_adjusted) or made.habits.previous == "环比":
        return _grown(made, "环比")
    before = "上半年" if period.end.month > 6 else "上年下半年"
    return _grown(made, f"比{_PREVIOUS.get(period.form, before)}")


def _since(made: Saying) -> str:
    return _grown(made, f"比{_base_name(made)}")


def _cagr(made: Saying) -> str:
    base, last = made.measurement.base, made.measurement.period.year
    first = base.year if base else last
    verb = made.style.word or ("下降" if made.falls else "增长")
    if made.level:
        return f"{first + 1}—{last}年年均基本持平"
    return f"{first + 1}—{last}年年均{verb}{_size(made)}"


def _change(made: Saying) -> str:
    full_year = made.measurement.period.form is Form.YEAR
    start = made.habits.annual if full_year else "同比"
    if not made.yearly:
        start = f"比{_base_name(made)}"
    if made.level:
        return f"与{start.removeprefix('比')}持平" if start.startswith("比") else f"{start}持平"
    return f"{start}{_verb(made, '增加', '减少')}{_size(made)}"


def _base_name(made: Saying) -> str:
    return period_name(made.base, "zh", made.habits, near=made.nearby)


def _times(made: Saying) -> str:
    same_time = made.yearly and made.base.form is not Form.YEAR
    return f"是{'上年同期' if same_time else _base_name(made)}的{_size(made)}"


def _share(made: Saying) -> str:
    whole = made.other("zh")
    verb = made.style.word
    if made.measurement.outcome == "zone":
        return f"{verb or '占'}{whole}{number(made.signed, made.style)}"
    return f"占{whole}的比重{verb or '为'}{number(made.signed, made.style)}"


def _per(made: Saying) -> str:
    return f"平均每{made.other('zh')}{made.style.word or ''}{_size(made)}"


def _completion(made: Saying) -> str:
    return f"{made.style.word or '完成年度目标的'}{_size(made)}"


def _pace(made: Saying) -> str:
    if made.level:
        return "与序时进度持平"
    return f"{made.verb('快于', '慢于')}序时进度{_size(made)}"


def _new(made: Saying) -> str:
    if made.measurement.outcome == "gross":
        return f"{made.style.word or '新增'}{number(made.signed, made.style)}"
    if made.level:
        return "数量与上年持平"
    return f"{made.verb('净增', '净减')}{_size(made)}"


def _streak(made: Saying) -> str:
    verb = made.style.word or ("下降" if made.measurement.outcome == "fall" else "增长")
    return f"连续{number(made.signed, made.style)}{verb}"


def _record(made: Saying) -> str:
    return f"创{_base_name(made)}以来新高"


def _rank(made: Saying) -> str:
    whole = made.other("zh")
    return f"{made.style.word or '居'}{whole}第{_place(made)}位"


def _rate_rank(made: Saying) -> str:
    return f"增速{_rank(made)}"


def _place(made: Saying) -> str:
    return _digits(made.signed, Style(hanzi=made.style.hanzi, plain=True))


def _series(made: Saying) -> str:
    name = period_name(made.measurement.period, "zh", made.habits)
    return f"{name}{number(made.signed, made.style)}"


def _versus(made: Saying) -> str:
    outcome, other = made.measurement.outcome, made.other("zh")
    if other:
        if made.level:
            return f"增速与{other}持平"
        return f"增速{made.verb('高于', '低于')}{other}{_size(made)}"
    base = _base_name(made)
    if outcome in ("turned-up", "turned-down"):
        return _turned(made, base)
    if made.level:
        return f"增速与{base}持平"
    subject, verb = _PACES[outcome]
    return f"{subject}比{base}{made.style.word or verb}{_size(made)}"


_PACES = {
    "faster": ("增速", "加快"),
    "slower": ("增速", "回落"),
    "fall-narrowed": ("降幅", "收窄"),
    "fall-widened": ("降幅", "扩大"),
}


def _turned(made: Saying, base: str) -> str:
    """Both rates are given where growth turned into a fall, or a fall into growth."""
    now, then = (number(size, made.style) for size in made.sizes_compared())
    up = made.measurement.outcome == "turned-up"
    before, after = ("下降", "增长") if up else ("增长", "下降")
    return f"由{base}{before}{then}转为{after}{now}"


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
    "per": _per,
    "completion": _completion,
    "new": _new,
    "streak": _streak,
    "record": _record,
    "rank": _rank,
    "series": _series,
}
