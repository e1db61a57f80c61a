"""What periods, units and measures are called."""

from collections.abc import Callable, Mapping

from babel.dates import format_date

from bulletin.facts import Form, Period, Unit
from bulletin.wording.habits import Habits

_HANZI = "一二三四"
_ORDINALS = ("first", "second", "third", "fourth")
_ENGLISH_SCALES = {"": "", "万": "10,000", "亿": "100 million", "万亿": "trillion"}


def period_name(
    period: Period, language: str, habits: Habits | None = None, near: Period | None = None
) -> str:
    """Return a period's name: 2023年1—11月, January–November 2023.

    :param near: a period whose year goes without saying (1—10月 beside 2023年1—11月).
    """
    bare = near is not None and near.year == period.year and near.start.year == period.start.year
    if language == "en":
        return _english(period, bare=bare)
    if period.form is Form.YEARS:
        return f"{period.start.year}—{period.end.year}年"
    within = _WITHIN_YEAR.get(period.form, _whole_year)(period)
    if period.form is Form.MONTHS and period.start.year != period.end.year:
        return (
            f"{period.start.year}年{period.start.month}月—{period.end.year}年{period.end.month}月"
        )
    if habits and period.cumulative and period.form is Form.MONTHS and "前" in habits.cumulative:
        within = f"前{period.length}个月"
    year = "" if bare and within else f"{period.year}年"
    return year + within


def period_in(
    period: Period, language: str, habits: Habits | None = None, near: Period | None = None
) -> str:
    """Return when something was: in 2023, on November 30; in Chinese the name alone."""
    name = period_name(period, language, habits, near)
    if language != "en":
        return name
    return f"{'on' if period.form is Form.DAY else 'in'} {name}"


def _whole_year(period: Period) -> str:
    del period
    return ""


_WITHIN_YEAR: Mapping[Form, Callable[[Period], str]] = {
    Form.HALF: lambda p: "上半年" if p.end.month == 6 else "下半年",
    Form.QUARTER: lambda p: f"{_HANZI[p.end.month // 3 - 1]}季度",
    Form.MONTH: lambda p: f"{p.end.month}月",
    Form.MONTHS: lambda p: f"{p.start.month}—{p.end.month}月",
    Form.DAY: lambda p: f"{p.end.month}月{p.end.day}日",
}


def _english(period: Period, *, bare: bool) -> str:
    of, after = ("", "") if bare else (f" of {period.year}", f" {period.year}")
    month = format_date(period.end, "MMMM", "en")
    first = format_date(period.start, "MMMM", "en")
    if period.start.year != period.end.year and period.form is Form.MONTHS:
        first = f"{first} {period.start.year}"
    return {
        Form.YEAR: str(period.year),
        Form.HALF: f"the {_ORDINALS[period.end.month // 6 - 1]} half{of}",
        Form.QUARTER: f"the {_ORDINALS[period.end.month // 3 - 1]} quarter{of}",
        Form.MONTH: f"{month}{after}",
        Form.MONTHS: f"{first}–{month}{after}",
        Form.YEARS: f"{period.start.year}–{period.end.year}",
        Form.DAY: f"{month} {period.end.day}{',' + after if after else ''}",
    }[period.form]


def unit_name(unit: Unit, language: str) -> str:
    """Return a unit's name in a table: 亿元, 100 million yuan; counters have none in English."""
    if language != "en":
        return str(unit)
    if unit.base.name in ("%", "‰"):
        return unit.base.name
    return " ".join(word for word in (_ENGLISH_SCALES[unit.scale], unit.base.english[1]) if word)


_MEASURE_NAMES = {
    "value": ("数值", "Value"),
    "yoy": ("同比增长（%）", "Change (%)"),
    "prev": ("环比增长（%）", "Change on previous period (%)"),
    "since": ("增长（%）", "Change (%)"),
    "cagr": ("年均增长（%）", "Average annual growth (%)"),
    "change": ("增减量", "Change"),
    "times": ("倍数", "Multiple"),
    "share": ("占比（%）", "Share (%)"),
    "rest": ("其余", "Remainder"),
    "per": ("平均", "Average"),
    "target": ("目标", "Target"),
    "completion": ("完成率（%）", "Completion (%)"),
    "new": ("新增", "New"),
    "streak": ("连续年数", "Years in a row"),
    "record": ("新高起算年", "Highest since"),
    "rank": ("位次", "Rank"),
    "sum": ("合计", "Total"),
    "series": ("逐年数值", "Values"),
    "vs": ("差距（百分点）", "Difference (percentage points)"),
    "pace": ("与序时进度之差（百分点）", "Ahead of schedule (percentage points)"),
}


def measure_name(measure: str, language: str) -> str:
    """Return a measure's name as the head of a table column (its numbers stand there plain).

    One that compares (``yoy.vs``, ``yoy.rank``) goes by what it comes to.
    """
    zh, en = _MEASURE_NAMES.get(measure.rpartition(".")[2], (measure, measure))
    return en if language == "en" else zh
