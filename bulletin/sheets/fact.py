"""Readers of facts: what describes them, and what they refer to."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bulletin.diagnostics import Text
from bulletin.facts import (
    KEY,
    Basis,
    Fact,
    Formula,
    Kind,
    Reference,
    parse_formula,
    parse_reference,
)
from bulletin.sheets.acceptance import acceptances
from bulletin.sheets.desk import Desk, Reader, entries, require
from bulletin.sheets.node import Node, Scalar
from bulletin.sheets.observations import FactDesk, reported, revisions, series
from bulletin.sheets.reading import YES_NO, choice, items, scalar, shown, texts
from bulletin.sheets.units import unit

KIND = choice(
    {
        **{kind.value: kind for kind in Kind},
        "流量": Kind.FLOW,
        "时期数": Kind.FLOW,
        "存量": Kind.STOCK,
        "时点数": Kind.STOCK,
        "平均": Kind.AVERAGE,
        "平均数": Kind.AVERAGE,
        "比率": Kind.RATIO,
        "比例": Kind.RATIO,
        "指数": Kind.INDEX,
        "价格": Kind.PRICE,
        "利润": Kind.PROFIT,
    }
)
_BASIS = choice(
    {
        **{basis.value: basis for basis in Basis},
        "现价": Basis.NOMINAL,
        "不变价": Basis.CONSTANT_PRICES,
        "可比": Basis.COMPARABLE,
        "可比口径": Basis.COMPARABLE,
    }
)
_KEY = re.compile(KEY)
_HANZI = re.compile(r"[\u3400-\u9fff]")
_SIGNS = re.compile(r"\s*([-+*/×÷()（）])\s*")


def fact(key: Scalar, node: Node, desk: FactDesk) -> Fact | None:
    """Return the fact that a sheet gives under ``key``.

    Its kind is ratio for % and ‰, else flow, unless it says otherwise; a key in hanzi is its own
    label.
    """
    name = key.text.strip()
    desk = replace(desk, fact=f"{desk.zone}/{name}")
    check_key(key, desk)
    given = entries(node, _KEYS, desk)
    if not given:
        return None
    require(given, ("unit",) if _HANZI.search(name) else ("label", "unit"), key, desk)
    desk = measured(given, desk)
    read: dict[str, Any] = {
        key: reader(given[key], desk) for key, reader in _FACT.items() if key in given
    }
    read = {key: value for key, value in read.items() if value is not None}
    read.setdefault("label", Text(**{desk.language: name}))
    return Fact(zone=desk.zone, key=name, unit=desk.unit, kind=desk.kind, place=key.place, **read)


def measured(given: Mapping[str, Node], desk: FactDesk) -> FactDesk:
    """Return the desk with the unit and the kind that hold for all numbers of the fact."""
    written = unit(given["unit"], desk, desk.units) if "unit" in given else None
    kind = KIND(given["kind"], desk) if "kind" in given else None
    held = written or desk.unit
    return replace(desk, unit=held, kind=kind or (Kind.RATIO if held.is_share else Kind.FLOW))


def check_key(key: Scalar, desk: Desk) -> None:
    """Report a key that no mention could name."""
    if _KEY.fullmatch(key.text.strip()):
        return
    near = re.sub(r"[^A-Za-z0-9_\u3400-\u9fff“”]+", "_", key.text.strip()).strip("_")
    desk.report(
        "bad-value",
        key,
        Text(f"“{key.text}”不能用作指标的代号", f"“{key.text}” cannot be the key of a fact"),
        Text(
            "代号只用字母、汉字、数字、下划线和“”，且不全是数字",
            "a key is made of letters, hanzi, digits, _ and “”, and not of digits alone",
        ),
        key.mended(near) if _KEY.fullmatch(near) else None,
    )


def reference(node: Node, desk: Desk) -> Reference | None:
    """Return another fact, named ``key`` or ``zone/key``."""
    found = scalar(node, desk)
    return _reference(found, desk) if found else None


def _reference(found: Scalar, desk: Desk) -> Reference | None:
    read = parse_reference(found.text)
    if read is None:
        desk.report(
            "bad-value",
            found,
            Text(f"“{found.text}”不是指标的代号", f"“{found.text}” does not name a fact"),
            Text("写成 代号，或 园区/代号", "write `key` or `zone/key`"),
        )
    return read


def _references(node: Node, desk: Desk) -> tuple[Reference, ...]:
    read = [_reference(item, desk) for item in items(node, desk)]
    return tuple(one for one in read if one is not None)


def _formula(node: Node, desk: Desk) -> Formula | None:
    found = scalar(node, desk)
    if found is None:
        return None
    read = parse_formula(found.text)
    if read is None:
        spaced = " ".join(
            _SIGNS.sub(r" \1 ", found.text.replace("（", "(").replace("）", ")")).split()
        )
        desk.report(
            "bad-value",
            found,
            Text(f"公式“{found.text}”读不出来", f"the formula “{found.text}” cannot be read"),
            Text(
                "公式由指标、数和 + - * / ( ) 组成，符号两边各空一格",
                "a formula is made of facts, numbers and + - * / ( ), with blanks between",
            ),
            found.mended(spaced) if parse_formula(spaced) else None,
        )
    return read


_FACT: Mapping[str, Reader[FactDesk]] = {
    "label": shown,
    "values": series,
    "reported": reported,
    "added": series,
    "target": series,
    "basis": _BASIS,
    "whole": reference,
    "parts": _references,
    "of_which": _references,
    "formula": _formula,
    "also": texts,
    "revised": revisions,
    "accept": acceptances,
    "seasonally_adjusted": YES_NO,
}
_KEYS = tuple(dict.fromkeys(("label", "unit", "kind", *_FACT)))
