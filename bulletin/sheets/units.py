"""Readers of units."""

from collections.abc import Mapping

from bulletin.diagnostics import Text
from bulletin.facts import BASES, SCALES, Base, Unit, parse_unit
from bulletin.sheets.desk import Desk
from bulletin.sheets.keys import nearest
from bulletin.sheets.node import Node
from bulletin.sheets.reading import scalar

_ALSO_WRITTEN: Mapping[str, str] = {
    "圆": "元",
    "元人民币": "元",
    "人民币": "元",
    "美金": "美元",
    "平米": "平方米",
    "㎡": "平方米",
    "平方千米": "平方公里",
    "千米": "公里",
    "百分点": "个百分点",
    "百分比": "%",
    "percent": "%",
}


def unit(node: Node, desk: Desk, own: Mapping[str, Base]) -> Unit | None:
    """Return a unit such as 亿元; an unknown one is reported and taken for a counter."""
    found = scalar(node, desk)
    if found is None:
        return None
    name = found.text.strip()
    known = parse_unit(name, own)
    if known is not None:
        return known
    near = _meant(name, own)
    declare = f"units: {{{name}: {{en: …}}}}"
    desk.report(
        "unknown-unit",
        found,
        Text(f"没有“{name}”这个单位", f"there is no unit “{name}”"),
        Text(
            f"{f'是不是“{near}”？' if near else ''}自定单位请写进 site.yaml：{declare}",
            f"{f'did you mean “{near}”? ' if near else ''}declare your own in site.yaml: {declare}",
        ),
        found.mended(near) if near else None,
    )
    return (parse_unit(near, own) if near else None) or Unit(Base(name, BASES["个"].dimension))


def _meant(name: str, own: Mapping[str, Base]) -> str | None:
    """Return the unit that a mistyped one stands for, as far as can be told."""
    scale = next((one for one in SCALES if name.startswith(one)), "")
    meant = scale + _ALSO_WRITTEN.get(name.removeprefix(scale), "?")
    if parse_unit(meant, own):
        return meant
    near = nearest(name, [*own, *(one + base for one in SCALES for base in own)])
    return near if len(name) > len(scale) + 1 else None
