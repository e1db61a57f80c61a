"""What cannot stand in one chart, and what to write instead: rules in the order of asking."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bulletin.articles.asking import Desk
from bulletin.articles.axes import Axes
from bulletin.articles.kinds import MOST_SERIES, OF_PARTS
from bulletin.articles.wholes import Whole
from bulletin.diagnostics import Text
from bulletin.facts import Fact, Figure
from bulletin.sheets import Scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A chart as it would be: its figures by series, and the whole of its parts, if it has one."""

    desk: Desk
    kind: str
    axes: Axes
    grid: Sequence[Sequence[Figure | None]]
    whole: Whole | None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures."""
        return tuple(figure for row in self.grid for figure in row if figure is not None)

    def refuse(self, field: str, zh: str, en: str, hint: Text, mended: str | None = None) -> bool:
        """Report what is wrong at a field, or at the facts where it is not there."""
        nodes = self.desk.fields.nodes
        node = nodes.get(field, nodes["facts"])
        self.desk.fields.wrong(node, zh, en, hint=hint, mended=mended)
        return True

    def advise(self, kind: str, zh: str, en: str) -> bool:
        """Report that another kind of chart is due."""
        scalar = self.desk.fields.nodes.get("kind")
        mended = scalar.mended(kind) if isinstance(scalar, Scalar) else None
        hint = Text(f"请改用 kind: {kind}", f"use kind: {kind}")
        return self.refuse("kind", zh, en, hint, mended)


def combined(trial: Trial) -> bool:
    """Tell whether a chart can be drawn; else the first reason why not has been reported."""
    return not any(rule(trial) for rule in _RULES)


def _empty(trial: Trial) -> bool:
    if not trial.figures:
        trial.desk.report_empty()
    return not trial.figures


def _unlike_units(trial: Trial) -> bool:
    units = dict.fromkeys(figure.unit for figure in trial.figures)
    if len(units) == 1:
        return False
    listed = "、".join(units)
    first = next(iter(units))
    kept = [f.measurement.fact.key for f in trial.figures if f.unit == first and f.measurement.fact]
    words = [w.text for w in trial.desk.fields.words("facts") if w.text.split("/")[-1] in kept]
    return trial.refuse(
        "facts",
        f"一张图只能用一个单位，这里有 {listed}",
        f"a chart has one unit; here are {listed}",
        Text("请分成几张图，或改用表格", "draw several charts, or use a table"),
        trial.desk.fields.relisted("facts", words) if words else None,
    )


def _mixed_kinds(trial: Trial) -> bool:
    """Amounts of a period and amounts at its end have lengths that cannot be compared."""
    plain = [f.measurement for f in trial.figures if f.measurement.measure == "value"]
    facts = {one.fact.name: one.fact for one in plain if one.fact is not None}
    if len({fact.kind for fact in facts.values()}) < 2:
        return False
    named = [(fact.label.said(trial.desk.language), fact.kind) for fact in facts.values()]
    zh = "、".join(f"{name}（{_KINDS[kind.value][0]}）" for name, kind in named)
    en = ", ".join(f"{name} ({_KINDS[kind.value][1]})" for name, kind in named)
    kind = next(iter(facts.values())).kind
    words = [w.text for w in trial.desk.fields.words("facts") if _is(trial, w, facts, kind.value)]
    return trial.refuse(
        "facts",
        f"不同类的数不能在一张图里比长短：{zh}",
        f"unlike kinds of figures cannot be compared in one chart: {en}",
        Text("请只留同一类的指标，或改用表格", "keep facts of one kind, or use a table"),
        trial.desk.fields.relisted("facts", words) if words else None,
    )


_KINDS = {
    "flow": ("一段时期的量", "over a period"),
    "stock": ("期末的量", "at the end of a period"),
    "average": ("平均数", "average"),
    "ratio": ("比率", "ratio"),
    "index": ("指数", "index"),
    "price": ("价格", "price"),
    "profit": ("利润", "profit"),
}


def _is(trial: Trial, word: Scalar, facts: dict[str, Fact], kind: str) -> bool:
    asked = trial.desk.asked(word)
    fact = trial.desk.fact(asked) if asked else None
    return fact is not None and facts.get(fact.name, fact).kind.value == kind


def _too_many_series(trial: Trial) -> bool:
    count = len(trial.axes.across)
    if trial.kind in ("slope", "multiples") or count <= MOST_SERIES:
        return False
    zh = f"一张图最多 {MOST_SERIES} 个系列，这里有 {count} 个，印成一色分不清"
    en = f"a chart has {MOST_SERIES} series at most; {count} cannot be told apart in one ink"
    if trial.kind == "stacked":
        hint = Text(
            "请只列最大的几项，写明 whole，其余自动并为“其他”",
            "list the largest and name their `whole`; the rest becomes “other”",
        )
        return trial.refuse("facts", zh, en, hint)
    return trial.advise("multiples", zh, en)


def _two_periods(trial: Trial) -> bool:
    if trial.kind != "slope" or len(trial.axes.along) == 2:
        return False
    periods = [str(point.period) for point in trial.axes.along if point.period]
    ends = [periods[0], periods[-1]] if len(periods) > 2 else []
    return trial.refuse(
        "periods",
        f"坡度图比较两个时期，这里有 {len(periods) or 1} 个",
        f"a slope compares two periods; here are {len(periods) or 1}",
        Text("请写两个时期，如 periods: [2020, 2023]", "give two, as in periods: [2020, 2023]"),
        trial.desk.fields.relisted("periods", ends) if ends else None,
    )


def _one_panel(trial: Trial) -> bool:
    if trial.kind != "multiples" or len(trial.axes.across) > 1:
        return False
    return trial.advise(
        "columns",
        "小多图要有几个园区或几个指标，这里只有一个",
        "small multiples need several zones or facts; here is one",
    )


def _not_additive(trial: Trial) -> bool:
    if trial.kind not in OF_PARTS:
        return False
    facts = [f.measurement.fact for f in trial.figures]
    measured = any(f.measurement.measure not in ("value", "new", "sum") for f in trial.figures)
    sums = all(fact is None or (fact.kind.additive and not fact.unit.is_share) for fact in facts)
    if sums and not measured:
        return False
    return trial.advise(
        _beside(trial),
        "比率、平均数、增速不能相加，画不成总量的构成",
        "ratios, averages and rates of growth do not add up to a whole",
    )


def _beside(trial: Trial) -> str:
    """Return the kind that sets side by side what cannot be parts."""
    return "bars" if trial.kind == "share" else "grouped"


def _below_zero(trial: Trial) -> bool:
    if trial.kind not in OF_PARTS or all(f.measurement.value >= 0 for f in trial.figures):
        return False
    return trial.advise(
        _beside(trial), "负数不能作整体的一部分", "a negative number is no part of a whole"
    )


def _no_whole(trial: Trial) -> bool:
    whole = trial.whole
    if trial.kind not in OF_PARTS or (whole is not None and whole.sound):
        return False
    if whole is None and trial.kind == "stacked" and _siblings(trial):
        return False
    listed = ", ".join(word.text for word in trial.desk.fields.words("facts"))
    named = whole.fact.name if whole else ""
    return trial.refuse(
        "whole" if whole else "kind",
        f"这些不都是{named}的分项（parts）" if whole else "这些指标不知道合成什么整体",
        f"these are not all parts of {named}" if whole else "these facts have no common whole",
        Text(
            f"在整体那个指标的数据表里写 parts: [{listed}]；互相重叠的不能相加，请改用 kind: "
            f"{_beside(trial)}",
            f"write parts: [{listed}] under the whole in its sheet; what overlaps does not add "
            f"up: use kind: {_beside(trial)}",
        ),
        _kind_line(trial) if whole is None else None,
    )


def _kind_line(trial: Trial) -> str | None:
    scalar = trial.desk.fields.nodes.get("kind")
    return scalar.mended(_beside(trial)) if isinstance(scalar, Scalar) else None


def _siblings(trial: Trial) -> bool:
    """Tell whether the series are zones of one parent, which cannot overlap."""
    zones = trial.desk.compositor.setting.book.zones
    keys = [point.zone for point in trial.axes.across if point.zone]
    parents = {zones[key].parent for key in keys}
    distinct = len(set(keys)) == len(trial.axes.across) > 1
    return distinct and len(parents) == 1 and None not in parents


def _part_missing(trial: Trial) -> bool:
    if trial.kind != "share":
        return False
    (row,) = trial.grid
    points = trial.axes.along
    lacking = [p.name for p, figure in zip(points, row, strict=True) if figure is None]
    vague = [
        figure.text
        for figure in row
        if figure and figure.measurement.quantity and not figure.measurement.quantity.plain
    ]
    if not lacking and not vague:
        return False
    listed = "、".join((*lacking, *vague))
    return trial.refuse(
        "facts",
        f"没有确切的数，算不出占比：{listed}",
        f"without an exact number there is no share: {listed}",
        Text("请去掉这几项，它们会并入“其他”", "leave these out; they become part of “other”"),
    )


def _over_whole(trial: Trial) -> bool:
    if trial.whole is None or trial.kind not in OF_PARTS:
        return False
    for point in trial.axes.along:
        aside = trial.desk.aside()
        trial.whole.figure(aside, point.over(trial.axes.across[0]), trial.whole.rest)
        if aside.compositor.findings:
            found = aside.compositor.findings[0]
            hint = Text("请核对数据表里整体和分项的数", "check whole and parts in their sheets")
            message = found.message
            return trial.refuse("facts", message.said("zh"), message.said("en"), hint)
    return False


_RULES: tuple[Callable[[Trial], bool], ...] = (
    _empty,
    _unlike_units,
    _mixed_kinds,
    _two_periods,
    _one_panel,
    _not_additive,
    _below_zero,
    _too_many_series,
    _no_whole,
    _part_missing,
    _over_whole,
)
