"""The desk at which nodes are read: what they are read with, and what is wrong with them."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bulletin.diagnostics import Finding, Place, Text
from bulletin.sheets.keys import KEY_NAMES, canonical, nearest_key
from bulletin.sheets.node import Mapping_, Node, Scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Takes up the findings of one file; ``language`` is that of texts that name none.

    What stands at one of the ``broken`` places is not judged any further.
    """

    findings: list[Finding] = field(default_factory=list)
    broken: frozenset[Place] = frozenset()
    language: str = "zh"
    fact: str | None = None
    period: str | None = None

    @property
    def found(self) -> tuple[Finding, ...]:
        """The findings in the order of their places."""
        return tuple(sorted(self.findings, key=lambda finding: finding.order))

    def report(
        self,
        code: str,
        at: Node | Place,
        message: Text,
        hint: Text | None = None,
        mended: str | None = None,
    ) -> None:
        """Take up a finding."""
        place = at if isinstance(at, Place) else at.place
        if place in self.broken:
            return
        found = Finding(code=code, place=place, message=message, hint=hint, mended=mended,
                        fact=self.fact, period=self.period)  # fmt: skip
        self.findings.append(found)


_TOO_SHORT = 2
"""A key of so few characters resembles others by chance: nothing is read on under another name."""

_RUN_IN = re.compile(r"([^:：\s]+)[:：](?!//)[ \u3000]*(\S+)")

D = TypeVar("D", bound=Desk)
Reader = Callable[[Node, D], object]


def places(findings: Iterable[Finding]) -> frozenset[Place]:
    """Return the places of findings."""
    return frozenset(finding.place for finding in findings)


def read_entries(
    node: Node, table: Mapping[str, Reader[D]], desk: D, due: Collection[str] = ()
) -> dict[str, Any]:
    """Return what could be read of a mapping, by the table's keys; the rest is reported.

    :param due: the keys that must not be missing.
    """
    given = entries(node, table, desk)
    if isinstance(node, Mapping_):
        require(given, due, node, desk)
    read = {key: table[key](child, desk) for key, child in given.items()}
    return {key: value for key, value in read.items() if value is not None}


def entries(node: Node, allowed: Collection[str], desk: Desk) -> dict[str, Node]:
    """Return a mapping's values by the English name of their keys.

    Keys that are not allowed are findings (``unknown-key``), as are two names of one key. What
    stands under a mistyped key is read on under the key that was meant.
    """
    if not isinstance(node, Mapping_):
        report_mapping_due(node, allowed, desk)
        return {}
    keys: dict[str, Scalar] = {}
    given: dict[str, Node] = {}
    meant: dict[str, Node] = {}
    for written, child in node.entries:
        key = canonical(written.text.strip(), allowed)
        if key is None:
            near = _report_unknown(written, allowed, desk)
            meant.setdefault(near or "", child)
        elif key in keys:
            report_repeated(written, keys[key], desk)
        else:
            keys[key], given[key] = written, child
    return given | {key: child for key, child in meant.items() if key and key not in given}


def require(given: Collection[str], due: Collection[str], at: Node | Place, desk: Desk) -> None:
    """Report the entries that are due and were not given."""
    missing = [key for key in due if key not in given]
    if missing:
        chinese = "、".join(f"{key}（{KEY_NAMES[key][0]}）" for key in missing)
        hint = Text(f"请补上一行“{missing[0]}: …”", f"add a line `{missing[0]}: …`")
        if (at if isinstance(at, Place) else at.place).cell is not None:
            hint = Text("请在这一行填上", "fill it in in this row")
        desk.report(
            "bad-value", at, Text(f"缺少 {chinese}", f"missing: {', '.join(missing)}"), hint
        )


def report_repeated(key: Scalar, first: Scalar, desk: Desk) -> None:
    """Report that two names of one thing stand in one mapping; both places are named."""
    here, there = (place.cell or f"第{place.line}行" for place in (key.place, first.place))
    here_en, there_en = (p.cell or f"line {p.line}" for p in (key.place, first.place))
    desk.report(
        "duplicate-key",
        key,
        Text(
            f"“{key.text}”（{here}）和“{first.text}”（{there}）是同一项",
            f"“{key.text}” ({here_en}) and “{first.text}” ({there_en}) are the same",
        ),
        Text("请合并成一处，或改正其中一个名称", "join the two, or correct one of the names"),
    )


def report_mapping_due(node: Node, allowed: Collection[str], desk: Desk) -> None:
    """Report something else where entries are due."""
    sample = f"{{{next(iter(allowed), '…')}: …}}"
    desk.report(
        "bad-value",
        node,
        Text("这里应当写成“名称: 值”的若干项", "entries of `key: value` are due here"),
        Text(f"例如 {sample}", f"such as {sample}"),
        _spaced(node) if isinstance(node, Scalar) else None,
    )


def _spaced(written: Scalar) -> str | None:
    """Return the line with the blank that an entry such as ``2023:884`` lacks."""
    found = _RUN_IN.fullmatch(written.text)
    if found is None:
        return None
    alone = not written.line[: written.offset].strip()
    entry = f"{found[1]}: {found[2]}"
    return written.mended(entry if alone else f"{{{entry}}}")


def _report_unknown(key: Scalar, allowed: Collection[str], desk: Desk) -> str | None:
    """Report a key and return the English name of the one that was meant, if it can be told."""
    near = nearest_key(key.text, allowed)
    chinese = "、".join(f"{one}（{KEY_NAMES[one][0]}）" for one in allowed)
    known = Text(f"可用的有：{chinese}", f"there are: {', '.join(allowed)}")
    meant = Text(f"是不是“{near}”？", f"did you mean “{near}”?")
    desk.report(
        "unknown-key",
        key,
        Text(f"这里没有“{key.text}”这一项", f"there is no “{key.text}” here"),
        meant if near else known,
        key.mended(near) if near else None,
    )
    sure = near is not None and len(key.text) > _TOO_SHORT
    return canonical(near, allowed) if near and sure else None
