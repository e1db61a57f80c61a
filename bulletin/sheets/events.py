"""PyYAML's events become our nodes; the types it would guess are never asked for."""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Sequence as Lines
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import yaml
from yaml.error import Mark
from yaml.events import Event

from bulletin.diagnostics import Finding, Place
from bulletin.sheets import misreading
from bulletin.sheets.mending import column_before
from bulletin.sheets.misreading import Misreading
from bulletin.sheets.node import Mapping_, Node, Scalar, Sequence
from bulletin.sheets.repair import TOO_DEEP

DEEPEST = 50
"""Nested further than this, a file is a slip or an attack."""

MOST_ANCHORED = 100
"""A longer text is not written out in the place of its alias."""

_WIDE = r"[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
_WIDE_END, _WIDE_START = re.compile(rf"{_WIDE}{{1,8}}$"), re.compile(rf"{_WIDE}{{1,8}}")
_COLLECTION_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


class Spot(NamedTuple):
    """Where something begins or ends in the text that is read, counted from 0."""

    line: int
    column: int


@dataclass
class Reading:
    """One reading of a text: the node so far and what came up.

    ``findings`` stay whatever is mended; ``misreadings`` may go when their lines are mended.
    ``anchored`` holds what anchors stand for, where that is short. ``lines`` are the ``original``
    ones as far as they need no mending.
    """

    path: str
    first_line: int
    original: Lines[str]
    lines: list[str]
    written: Mapping[int, tuple[int, str]]
    anchored: dict[str, str]
    node: Node | None = None
    findings: list[Finding] = field(default_factory=list)
    misreadings: list[Misreading] = field(default_factory=list)

    def place(self, spot: Spot) -> Place:
        """Return the place of a spot in the author's file."""
        column = spot.column
        if spot.line < len(self.lines):
            column = column_before(self.original[spot.line], self.lines[spot.line], column)
        return Place(self.path, self.first_line + spot.line, column + 1)

    def place_of(self, line: int, column: int) -> Place:
        """Return the place of a line and column, counted from 0."""
        return self.place(Spot(line, column))

    def line(self, spot: Spot) -> str:
        """Return the line of a spot."""
        return self.lines[spot.line] if spot.line < len(self.lines) else ""

    def misread(self, spot: Spot, finding: Finding) -> None:
        """Take up a misreading, which may be mended and read again."""
        self.misreadings.append(Misreading(spot.line, finding))


def read_events(reading: Reading, events: Iterable[Event]) -> None:
    """Read the events of the first document into ``reading``.

    :raises yaml.MarkedYAMLError: where the text cannot be read on, or is nested too deep.
    """
    stream = _shallow(events)
    for event in stream:
        if not isinstance(event, yaml.DocumentStartEvent):
            continue
        if reading.node is not None:
            spot = _start(event)
            finding = misreading.second_document(reading.place(spot), reading.line(spot))
            reading.findings.append(finding)
            return
        reading.node = _node(reading, next(stream), stream)


def _shallow(events: Iterable[Event]) -> Iterator[Event]:
    depth = 0
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, _COLLECTION_ENDS):
            depth -= 1
        if depth > DEEPEST:
            line, column = _start(event)
            raise yaml.MarkedYAMLError(
                problem=TOO_DEEP, problem_mark=Mark("", 0, line, column, None, 0)
            )
        yield event


def _start(event: Event) -> Spot:
    mark = event.start_mark
    return Spot(mark.line, mark.column) if mark else Spot(0, 0)


def _end(event: Event) -> Spot:
    mark = event.end_mark
    return Spot(mark.line, mark.column) if mark else Spot(0, 0)


def _node(reading: Reading, event: Event, stream: Iterator[Event]) -> Node:
    spot = _start(event)
    if isinstance(event, yaml.AliasEvent):
        return _alias(reading, event)
    if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
        for sign, decoration in (("&", event.anchor), ("!", event.tag)):
            if decoration:
                finding = misreading.decorated(
                    reading.place(spot), reading.line(spot), spot.column, sign
                )
                reading.misread(spot, finding)
    if isinstance(event, yaml.ScalarEvent):
        read = _scalar(reading, event)
        if event.anchor and len(read.raw) <= MOST_ANCHORED and "\n" not in read.raw:
            text = read.raw.removeprefix(f"&{event.anchor}").strip()
            reading.anchored.setdefault(event.anchor, text)
        return read
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(reading, event, stream)
    return _mapping(reading, event, stream)


def _alias(reading: Reading, event: yaml.AliasEvent) -> Scalar:
    spot, name = _start(event), event.anchor or ""
    place = reading.place(spot)
    text = reading.anchored.get(name)
    reading.misread(spot, misreading.alias(place, name, reading.line(spot), spot.column, text))
    return Scalar("", place)


def _sequence(reading: Reading, start: Event, stream: Iterator[Event]) -> Sequence:
    items: list[Node] = []
    while not isinstance(event := next(stream), yaml.SequenceEndEvent):
        items.append(_node(reading, event, stream))
    return Sequence(tuple(items), reading.place(_start(start)))


def _mapping(reading: Reading, start: Event, stream: Iterator[Event]) -> Mapping_:
    entries: dict[str, tuple[Scalar, Node]] = {}
    before: Node | None = None
    while not isinstance(event := next(stream), yaml.MappingEndEvent):
        key = _node(reading, event, stream)
        value_event = next(stream)
        value = _node(reading, value_event, stream)
        if _lacks_colon(reading, event, value_event) and isinstance(key, Scalar):
            plain = before if isinstance(before, Scalar) and before.line == key.line else None
            reading.misread(_start(event), misreading.without_colon(key, plain))
        elif _is_key(reading, key, event) and isinstance(key, Scalar):
            first = entries.setdefault(key.text, (key, value))[0]
            if first is not key:
                reading.findings.append(misreading.repeated(key, first, value))
        before = value
    return Mapping_(tuple(entries.values()), reading.place(_start(start)))


def _is_key(reading: Reading, key: Node, event: Event) -> bool:
    spot = _start(event)
    if isinstance(key, Scalar) and (key.text or key.quoted):
        if key.text == "<<" and not key.quoted:
            reading.findings.append(misreading.merge_key(key.place))
            return False
        return True
    if not isinstance(event, yaml.AliasEvent):
        finding = misreading.complex_key(reading.place(spot), reading.line(spot))
        reading.misread(spot, finding)
    return False


def _lacks_colon(reading: Reading, key: Event, value: Event) -> bool:
    """Tell whether the value was left out together with its colon, as in ``{a, b}``."""
    empty = isinstance(value, yaml.ScalarEvent) and not value.value and not value.style
    end, start = _end(key), _start(value)
    if not empty or end.line != start.line or _end(value) != start:
        return False
    return ":" not in reading.line(end)[end.column : start.column + 1]


def _scalar(reading: Reading, event: yaml.ScalarEvent) -> Scalar:
    start, end = _start(event), _end(event)
    place, line = reading.place(start), reading.line(start)
    column, text = reading.written.get(start.line, (-1, ""))
    if column == start.column:
        return Scalar(text, place, raw=text, line=line[:column] + text, start=column)
    if start.line == end.line:
        raw = line[start.column : end.column]
        return Scalar(event.value, place, bool(event.style), raw, line, start.column)
    text, below = event.value, reading.lines[start.line + 1 : end.line + 1]
    if event.style != "|":
        text = _joined(text, reading.lines[start.line : end.line + 1])
    if below and end.line < len(reading.lines):
        below[-1] = below[-1][: end.column]
    raw = "\n".join([line[start.column :], *below]) + ("" if below else "\n")
    return Scalar(text, place, bool(event.style), raw, line, start.column)


def _joined(text: str, lines: list[str]) -> str:
    """Take out the blanks that YAML puts where a Chinese text was broken over two lines."""
    for line, following in pairwise(lines):
        end, start = _WIDE_END.search(line.rstrip()), _WIDE_START.match(following.lstrip())
        if end and start:
            text = text.replace(f"{end[0]} {start[0]}", end[0] + start[0], 1)
    return text
