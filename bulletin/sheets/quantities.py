"""Readers of numbers."""

import re
from collections.abc import Collection, Mapping

from bulletin.diagnostics import Text
from bulletin.facts import Base, Quantity, Unit, parse_quantity
from bulletin.sheets.desk import Desk
from bulletin.sheets.node import Node, Scalar
from bulletin.sheets.number_slips import SLIPS

LONGEST = 80
"""No number with its unit and qualifier is longer than this."""

_LEADING_ZERO = re.compile(r"-?0\d.*")
_ABSENT = Text("缺数时删去这一期即可", "where there is no figure, leave the period out")


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
    for slip in SLIPS:
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
