"""``::: figures``: a row of big numbers."""

import re
from dataclasses import dataclass

from bulletin.articles.asking import Asked, Desk
from bulletin.articles.block import BigFigure, FigureRow
from bulletin.articles.compositor import figure_line, plain_line
from bulletin.articles.fields import read_fields
from bulletin.facts import Figure, Period
from bulletin.sheets import Mapping_, Node, Scalar

FIELDS = ("title", "facts", "period", "zone")
_ITEM = ("fact", "label")
_NUMBER = re.compile(r"(?P<number>\D*\d[\d.,]*(?:[%‰]?[～~–—/-]\d[\d.,]*)*)(?P<unit>.*)")


@dataclass(frozen=True, slots=True)
class _Item:
    asked: Asked
    label: Scalar | None = None


def read_figures(desk: Desk) -> FigureRow | None:
    """Return the row of a block; facts without data are left out, ``None`` where none has any."""
    title = desk.line("title", compact=True)
    items = [item for node in desk.fields.items("facts") for item in _items(desk, node)]
    periods = desk.periods("period")
    if not items or not periods:
        if not items:
            desk.fields.missing("facts")
        return None
    found = tuple(_big(desk, item, periods[0]) for item in items)
    kept = tuple(one for one in found if one is not None)
    if not kept:
        desk.report_empty()
        return None
    return FigureRow(title=title, items=kept)


def _items(desk: Desk, node: Node) -> list[_Item]:
    if isinstance(node, Mapping_):
        fields = read_fields(node, _ITEM, desk.fields.findings)
        fact, label = fields.required("fact"), fields.text("label")
        asked = desk.asked(fact) if fact else None
        return [_Item(asked, label)] if asked else []
    words = desk.fields.split("facts", node)
    return [_Item(asked) for word in words if (asked := desk.asked(word)) is not None]


def _big(desk: Desk, item: _Item, period: Period) -> BigFigure | None:
    zone = desk.zone()
    measures = [step.name for step in item.asked.mention.steps]
    figure = desk.figure(item.asked, zone=zone, period=period, option="plain" if measures else "")
    if figure is None:
        return None
    number, unit = (figure.text, desk.unit(figure)) if measures else _split(figure)
    if item.label is not None:
        label = desk.in_words(item.label)
    else:
        label = plain_line(desk.name(item.asked, zone, (period,)))
    return BigFigure(label, figure_line(figure, number), unit)


def _split(figure: Figure) -> tuple[str, str]:
    """Return number and unit of a figure's words: 30.50 and 亿元, 3.050 and billion yuan."""
    found = _NUMBER.fullmatch(figure.text)
    if found is None:
        return figure.text, ""
    return found["number"].strip(), found["unit"].strip()
