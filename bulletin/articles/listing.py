"""``::: roll`` and ``::: main-points``: lists of names and of sentences."""

import re

from bulletin.articles.asking import Desk
from bulletin.articles.block import MainPoints, Roll, RollItem
from bulletin.articles.fields import part, read_fields
from bulletin.articles.line import Line
from bulletin.diagnostics import Text
from bulletin.sheets import Mapping_, Node, Scalar

FIELDS = ("title", "items")
_ITEM = ("name", "note")
_NAME = re.compile(
    r"(?P<name>(?:[{｛]{2}(?:(?![}｝]{2}).)*+[}｝]{2}|[^|｜])*+)[|｜](?P<note>.*)", re.DOTALL
)


def read_roll(desk: Desk) -> Roll | None:
    """Return an honour roll: its items are ``name | note`` or ``{name: …, note: …}``."""
    title = desk.line("title", compact=True)
    items = (_roll_item(desk, node) for node in desk.fields.items("items"))
    kept = tuple(item for item in items if item is not None)
    if not kept:
        desk.fields.missing("items")
        return None
    return Roll(title=title, items=kept)


def read_main_points(desk: Desk) -> MainPoints | None:
    """Return the main points; one whose text was wholly a dropped clause is left out."""
    title = desk.line("title", compact=True)
    items = (_point(desk, node) for node in desk.fields.items("items"))
    kept = tuple(item for item in items if item is not None and item.text)
    if not kept:
        desk.fields.missing("items")
        return None
    return MainPoints(title=title, items=kept)


def _roll_item(desk: Desk, node: Node) -> RollItem | None:
    if isinstance(node, Mapping_):
        fields = read_fields(node, _ITEM, desk.fields.findings)
        name, note = fields.required("name"), fields.text("note")
    elif isinstance(node, Scalar):
        name, note = _parted(node)
    else:
        _report_no_item(desk, node)
        return None
    if name is None:
        return None
    honoured = desk.in_words(note) if note else None
    return RollItem(desk.in_words(name), honoured if honoured and honoured.text else None)


def _parted(item: Scalar) -> tuple[Scalar, Scalar | None]:
    """Return the name and the note of ``name | note``; a ``|`` within a mention is its own."""
    found = _NAME.fullmatch(item.text)
    if found is None:
        return item, None
    name, note = found["name"].strip(), found["note"].strip()
    offset = item.text.index(note, found.start("note")) if note else 0
    return part(item, name, found["name"].index(name)), part(item, note, offset) if note else None


def _point(desk: Desk, node: Node) -> Line | None:
    if isinstance(node, Scalar):
        return desk.in_words(node)
    _report_no_item(desk, node)
    return None


def _report_no_item(desk: Desk, node: Node) -> None:
    hint = Text("有冒号、方括号的文字要加引号", "a text with a colon or brackets needs quotes")
    desk.fields.wrong(node, "这里应是一行文字", "one line of text is due here", hint=hint)
