"""YAML text becomes nodes with places; whatever YAML would misread becomes a finding."""

from collections.abc import Sequence as Lines
from dataclasses import dataclass, replace
from typing import TypeAlias

import yaml

from bulletin.diagnostics import Finding, Place, Text
from bulletin.sheets.decoding import unseen
from bulletin.sheets.events import Reading, read_events
from bulletin.sheets.misreading import Misreading
from bulletin.sheets.node import Mapping_, Node
from bulletin.sheets.preparing import Prepared, prepare
from bulletin.sheets.repair import repaired

MOST_REPAIRS = 20
"""A file with more faults than this in its marks and indents is not mended any further."""

LONGEST_LINE = 10_000
"""A line of more characters was not written by hand."""

Composed: TypeAlias = tuple[Node | None, tuple[Finding, ...]]


def compose(path: str, text: str, first_line: int = 1, *, mapping_due: bool = True) -> Composed:
    """Return the node that a YAML text holds, and what is wrong with the way it is written.

    Every fault that can be put right is a finding with the mended line, and the text is read on as
    mended. The node is ``None`` where there is nothing left to read. Neither types nor aliases
    exist: a scalar is its text, anchors, aliases, tags, merge keys and second documents are
    findings (``yaml``), as are repeated keys (``duplicate-key``).

    :param first_line: the line of the file in which the text begins (front matter).
    :param mapping_due: whether anything but a set of ``key: value`` lines is a finding.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    lines = text.split("\n")
    unreadable = unseen(path, text, first_line) or _endless(path, lines, first_line)
    if unreadable is not None:
        return None, (unreadable,)
    prepared = prepare(path, lines, first_line)
    node, findings = _compose(_Sheet(path, first_line, lines, prepared))
    found = [*prepared.findings, *findings]
    if path.endswith(".yml"):
        found.append(_yml(path))
    if not findings and (node is None or (mapping_due and not isinstance(node, Mapping_))):
        found.append(_no_entries(path, first_line, node))
    good = node if isinstance(node, Mapping_) or not mapping_due else None
    return good, tuple(sorted(found, key=lambda finding: finding.order))


@dataclass(frozen=True, slots=True)
class _Sheet:
    path: str
    first_line: int
    original: Lines[str]
    prepared: Prepared


def _compose(sheet: _Sheet) -> tuple[Node | None, list[Finding]]:
    lines = list(sheet.prepared.lines)
    mended: list[Finding] = []
    anchored: dict[str, str] = {}
    for _ in range(MOST_REPAIRS):
        reading, error = _attempt(sheet, lines, anchored)
        misreadings = list(reading.misreadings)
        if not misreadings and error is not None:
            misreadings = [repaired(reading.place_of, lines, error)]
        if not any(one.finding.mended for one in misreadings):
            lasting = [*reading.findings, *(one.finding for one in misreadings)]
            return (None if error else reading.node), [*mended, *lasting]
        for one in _first_of_each_line(misreadings):
            lines[one.line] = one.finding.mended or lines[one.line]
            mended.append(one.finding)
    return None, mended


def _first_of_each_line(misreadings: Lines[Misreading]) -> list[Misreading]:
    first: dict[int, Misreading] = {}
    for one in misreadings:
        if one.finding.mended:
            first.setdefault(one.line, one)
    return list(first.values())


def _attempt(
    sheet: _Sheet, lines: list[str], anchored: dict[str, str]
) -> tuple[Reading, yaml.MarkedYAMLError | None]:
    written = sheet.prepared.written
    reading = Reading(sheet.path, sheet.first_line, sheet.original, lines, written, anchored)
    try:
        read_events(reading, yaml.parse("\n".join(lines), Loader=yaml.CBaseLoader))
    except yaml.MarkedYAMLError as error:
        return reading, error
    return reading, None


def _endless(path: str, lines: Lines[str], first_line: int) -> Finding | None:
    number = next((n for n, line in enumerate(lines) if len(line) > LONGEST_LINE), None)
    if number is None:
        return None
    message = Text(
        f"这一行超过{LONGEST_LINE}个字符", f"the line has more than {LONGEST_LINE} characters"
    )
    hint = Text("请分成几行写", "write it in several lines")
    place = Place(path, first_line + number, 1)
    return Finding(code="yaml", place=place, message=message, hint=hint)


def _yml(path: str) -> Finding:
    return Finding(
        code="yaml",
        place=Place(path),
        message=Text("文件名以 .yml 结尾", "the file name ends in .yml"),
        hint=Text(
            f"请把它改名为 {path.removesuffix('.yml')}.yaml",
            f"rename it to {path.removesuffix('.yml')}.yaml",
        ),
    )


def _no_entries(path: str, first_line: int, node: Node | None) -> Finding:
    if node is None:
        message = Text("文件是空的", "the file is empty")
        place = Place(path, first_line, 1)
    else:
        message = Text("这里应当是一组“名称: 值”的行", "a set of `name: value` lines is due here")
        place = replace(node.place)
    hint = Text("每行写一项，例如 name: 青岛高新区", "write one entry a line, such as name: …")
    return Finding(code="yaml", place=place, message=message, hint=hint)
