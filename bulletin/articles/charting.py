"""``::: chart``: facts over periods or zones, with the same in words."""

from collections.abc import Sequence
from dataclasses import replace

from bulletin.articles.asking import Desk
from bulletin.articles.axes import Axes, read_axes
from bulletin.articles.block import Chart, ChartSeries
from bulletin.articles.combining import Trial, combined
from bulletin.articles.compositor import plain_line
from bulletin.articles.describing import described
from bulletin.articles.kinds import KIND_NAMES, KINDS, OF_PARTS, USES
from bulletin.articles.line import Line
from bulletin.articles.ordering import emphasised, ordered
from bulletin.articles.wholes import REST, Whole, whole_of
from bulletin.diagnostics import Text
from bulletin.facts import Figure

_SHARE = Text("占比", "Share")

Grid = tuple[tuple[Figure | None, ...], ...]


def read_chart(desk: Desk, number: int) -> Chart | None:
    """Return the chart of a block; ``None`` where it cannot be drawn.

    What would be drawn is judged and put in order first, on trial; only then are its figures kept,
    in the order of print.
    """
    title, kind = desk.line("title", compact=True), _kind(desk)
    axes = read_axes(desk, kind)
    if axes is None:
        return None
    aside = desk.aside()
    trial = Trial(
        desk=desk,
        kind=kind,
        axes=axes,
        grid=axes.figures(aside),
        whole=whole_of(desk, axes) if kind in OF_PARTS else None,
    )
    if not combined(trial):
        desk.compositor.findings.extend(aside.compositor.findings)
        return None
    axes = ordered(desk, kind, axes, trial.grid)
    return _chart(desk, number, title, replace(trial, axes=axes))


def _chart(desk: Desk, number: int, title: Line | None, trial: Trial) -> Chart:
    kind, axes, first = trial.kind, trial.axes, len(desk.compositor.figures)
    grid = axes.figures(desk)
    series = tuple(
        ChartSeries(row.name, found) for row, found in zip(axes.across, grid, strict=True)
    )
    names = tuple(point.name for point in axes.along)
    total: ChartSeries | None = None
    if trial.whole is not None:
        names, series, total = _of_parts(desk, trial, trial.whole, series)
    figures = desk.compositor.figures[first:]
    source = desk.line("source")
    return Chart(
        id=f"{desk.compositor.setting.slug}-chart-{number}",
        kind=kind,
        title=title,
        categories=names,
        series=series,
        unit=desk.unit(figures[0]),
        alt=_alt(desk, title, axes, grid, _more(desk, trial, names, series, total)),
        note=desk.line("note"),
        mark=desk.mark(figures),
        source=source or plain_line(desk.sources(figures)),
        place=desk.fields.place,
        total=total,
        highlight=emphasised(desk, kind, axes),
    )


def _kind(desk: Desk) -> str:
    scalar = desk.fields.text("kind")
    if scalar is None:
        return "columns"
    if scalar.text not in KIND_NAMES:
        zh, en = f"没有“{scalar.text}”这种图", f"there is no chart “{scalar.text}”"
        desk.fields.choice(scalar, KIND_NAMES, zh, en)
    kind = KIND_NAMES.get(scalar.text, "columns")
    for field, kinds in USES.items():
        if field in desk.fields.nodes and kind not in kinds:
            desk.fields.wrong(
                desk.fields.nodes[field],
                f"这种图（{KINDS[kind][0]}）用不上 {field}",
                f"a chart of this kind ({kind}) makes no use of `{field}`",
                hint=Text(
                    f"请删去这一行；{field} 用于 {'、'.join(sorted(kinds))}",
                    f"delete the line; `{field}` is for {', '.join(sorted(kinds))}",
                ),
            )
    return kind


_Parts = tuple[tuple[str, ...], tuple[ChartSeries, ...], ChartSeries]


def _of_parts(desk: Desk, trial: Trial, whole: Whole, series: tuple[ChartSeries, ...]) -> _Parts:
    """Return categories, series and total of parts, with what is left as a part of its own."""
    if trial.kind == "share":
        return _shares(desk, trial, whole, series[0])
    names = tuple(point.name for point in trial.axes.along)
    points = [point.over(trial.axes.across[0]) for point in trial.axes.along]
    if any(whole.leaves(desk, point) for point in points):
        left = tuple(whole.figure(desk, point, whole.rest) for point in points)
        series = (*series, ChartSeries(REST.said(desk.language), left))
    totals = tuple(whole.figure(desk, point) for point in points)
    return names, series, ChartSeries(_called(desk, whole), totals)


def _shares(desk: Desk, trial: Trial, whole: Whole, amounts: ChartSeries) -> _Parts:
    names = [point.name for point in trial.axes.along]
    points = [point.over(trial.axes.across[0]) for point in trial.axes.along]
    values = list(amounts.figures)
    left = whole.leaves(desk, points[0])
    if left:
        names.append(REST.said(desk.language))
        values.append(whole.figure(desk, points[0], whole.rest))
    shares = [point.figure(desk, whole.share, option="") for point in points]
    if left:
        share = f"{whole.rest}.share.rate"
        shares.append(whole.figure(desk, points[0], share, option=""))
    made = (
        ChartSeries(amounts.name, tuple(values)),
        ChartSeries(_SHARE.said(desk.language), tuple(shares)),
    )
    total = ChartSeries(_called(desk, whole), (whole.figure(desk, points[0]),))
    return tuple(names), made, total


def _called(desk: Desk, whole: Whole) -> str:
    """Return what a whole is called: by zones 全市, by facts the label of their sum."""
    zone = desk.compositor.setting.book.zones.get(whole.fact.zone)
    if whole.by_zone and zone is not None:
        return zone.as_whole.said(desk.language) or zone.name.said(desk.language)
    return whole.fact.label.said(desk.language)


def _alt(desk: Desk, title: Line | None, axes: Axes, grid: Grid, more: Sequence[str]) -> str:
    rows = [
        (row, [(p, figure is not None) for p, figure in zip(axes.along, found, strict=True)])
        for row, found in zip(axes.across, grid, strict=True)
    ]
    return described(desk, title.text if title else "", rows, more)


def _more(
    desk: Desk,
    trial: Trial,
    names: Sequence[str],
    series: Sequence[ChartSeries],
    total: ChartSeries | None,
) -> tuple[str, ...]:
    """Say shares, remainder and total, which the axes do not name."""
    if total is None:
        return ()
    english = desk.language == "en"
    colon, comma = (": ", ", ") if english else ("：", "，")
    own = len(trial.axes.across)
    said = [f"{one.name}{colon}{comma.join(_pairs(desk, names, one))}" for one in series[own:]]
    whole = _pairs(desk, names if len(total.figures) > 1 else ("",), total)
    return (*said, f"{total.name}{colon}{comma.join(whole)}")


def _pairs(desk: Desk, names: Sequence[str], series: ChartSeries) -> list[str]:
    found = zip(names, series.figures, strict=True)
    return [f"{name}{_said(desk, figure)}" for name, figure in found if figure is not None]


def _said(desk: Desk, figure: Figure) -> str:
    unit = "" if figure.text.endswith("%") else desk.unit(figure)
    return f" {figure.text} {unit}".rstrip() if desk.language == "en" else figure.text + unit
