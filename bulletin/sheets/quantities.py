"""Readers of numbers and units."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from bulletin.diagnostics import Text
from bulletin.facts import BASES, SCALES, Base, Quantity, Unit, parse_quantity, parse_unit
from bulletin.sheets.desk import Desk
from bulletin.sheets.keys import nearest
from bulletin.sheets.node import Node, Scalar
from bulletin.sheets.reading import scalar

LONGEST = 80
"""No number with its unit and qualifier is longer than this."""

_LEADING_ZERO = re.compile(r"-?0\d.*")
_ABSENT = Text("缺数时删去这一期即可", "where there is no figure, leave the period out")


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


@dataclass(frozen=True, slots=True)
class Slip:
    """A way in which numbers are mistyped: how it looks, what was meant, how to say it."""

    looks: re.Pattern[str]
    meant: Callable[[re.Match[str]], str]
    message: Text


def _nothing(found: re.Match[str]) -> str:
    del found
    return ""


def _in_full(found: re.Match[str]) -> str:
    exponent = int(found["exponent"])
    return f"{Decimal(found['number']).scaleb(exponent):f}" if abs(exponent) < 20 else ""


_SLIPS = tuple(
    Slip(re.compile(looks, re.IGNORECASE), meant, Text(zh, en))
    for looks, meant, zh, en in (
        (r"[-+]?\.?(?:nan|inf)", _nothing, "不是数", "is not a number"),
        (
            r"yes|no|true|false|on|off|y|n|null|~|none|是|否|有|无",
            _nothing,
            "不是数",
            "is not a number",
        ),
        (
            r"(?P<number>-?\d+(?:\.\d+)?)e(?P<exponent>[+-]?\d{1,4})",
            _in_full,
            "是科学记数法，请写出全部数字",
            "is in scientific notation; write the digits out",
        ),
        (
            r"\d+(?:_\d+)+",
            lambda m: m[0].replace("_", ""),
            "里有下划线",
            "holds underscores",
        ),
        (
            r"\d{1,3}(?:[ \u00a0\u3000]\d{3})+",
            lambda m: re.sub(r"\s", "", m[0]),
            "里有空格",
            "holds blanks",
        ),
        (r"\d+(?::\d+)+", _nothing, "像是时刻或比分，不是数", "looks like a time, not a number"),
        (r"0x[0-9a-f]+", _nothing, "不是十进制数", "is not a decimal number"),
        (r"(-?)0+(\d.*)", lambda m: m[1] + m[2], "开头多了 0", "has a zero too many in front"),
        (r"\+(.+)", lambda m: m[1], "前面多了加号", "has a plus sign in front"),
        (r"(-?)(\.\d+)", lambda m: f"{m[1]}0{m[2]}", "小数点前缺 0", "lacks the zero in front"),
        (r"(\d+)\.", lambda m: m[1], "小数点后没有数字", "has no digits behind its point"),
        (r"第(\d+)(?:位|名)?", lambda m: m[1], "前面多了“第”", "has 第 in front"),
        (r"(.+[^个])百分点", lambda m: f"{m[1]}个百分点", "应写“个百分点”", "lacks 个"),
        (r"=.+", _nothing, "是没有算出结果的公式", "is a formula without a saved result"),
        (r"\D*\d{41,}.*", _nothing, "太长了，不会是统计数字", "is too long for a statistic"),
    )
)


def quantity(
    node: Node, desk: Desk, unit: Unit, own: Mapping[str, Base], other: Collection[str] = ()
) -> Quantity | None:
    """Return a number as written, in ``unit`` unless it names another one of the same dimension.

    :param other: further dimensions that the written unit may be of.
    """
    found = _one_number(node, desk, unit)
    if found is None:
        return None
    written = found.text.strip()
    read = _parsed(written, unit, own, other)
    if read is not None:
        return read
    message, meant = _explained(written, unit, own)
    read = _parsed(meant, unit, own, other) if meant else None
    _report(found, message, unit, desk, found.mended(meant) if read else None)
    return read


def _one_number(node: Node, desk: Desk, unit: Unit) -> Scalar | None:
    if isinstance(node, Scalar) and not node.text.strip():
        desk.report("bad-value", node, Text("这里没有写数", "there is no number here"), _ABSENT)
        return None
    if not isinstance(node, Scalar):
        message = Text(f"这里应当是一个数（{unit}）", f"a number is due here ({unit})")
        desk.report("bad-value", node, message, _ABSENT)
        return None
    return node


def _parsed(
    text: str, unit: Unit, own: Mapping[str, Base], other: Collection[str]
) -> Quantity | None:
    if len(text) > LONGEST or _LEADING_ZERO.fullmatch(text):
        return None
    read = parse_quantity(text, unit, own)
    if read is None and other:
        foreign = parse_quantity(text, None, own)
        read = foreign if foreign and foreign.unit.dimension in other else None
    return read


def _report(found: Scalar, message: Text, unit: Unit, desk: Desk, mended: str | None) -> None:
    written = found.text.strip()
    short = written if len(written) <= 40 else f"{written[:20]}…"
    sample = "884、940余" if unit.counted else "30.50、近24"
    desk.report(
        "bad-value",
        found,
        Text(f"“{short}”{message.zh}", f"“{short}” {message.en}"),
        Text(
            f"这里要一个数，单位是“{unit}”，例如 {sample}；缺数就删去这一期",
            f"a number in {unit} is due, such as {sample.partition('、')[0]}; "
            "leave the period out where there is none",
        ),
        mended,
    )


def _explained(text: str, unit: Unit, own: Mapping[str, Base]) -> tuple[Text, str]:
    for slip in _SLIPS:
        if found := slip.looks.fullmatch(text):
            return slip.message, slip.meant(found)
    foreign = parse_quantity(text, None, own) if len(text) <= LONGEST else None
    if foreign is not None:
        in_points = unit.dimension == "percentage point" and foreign.unit.is_share
        return (
            Text(
                f"的单位是“{foreign.unit}”，这里要的是“{unit}”",
                f"is in {foreign.unit}, but {unit} is due here",
            ),
            f"{foreign.numeral.text}{unit}" if in_points else "",
        )
    return Text("读不成一个数", "cannot be read as a number"), ""


def _meant(name: str, own: Mapping[str, Base]) -> str | None:
    """Return the unit that a mistyped one stands for, as far as can be told."""
    scale = next((one for one in SCALES if name.startswith(one)), "")
    meant = scale + _ALSO_WRITTEN.get(name.removeprefix(scale), "?")
    if parse_unit(meant, own):
        return meant
    near = nearest(name, [*own, *(one + base for one in SCALES for base in own)])
    return near if len(name) > len(scale) + 1 else None


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
