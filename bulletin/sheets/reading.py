"""Readers of single values: texts, lists, choices, whole numbers."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from bulletin.diagnostics import Place, Text
from bulletin.sheets.desk import Desk, read_entries
from bulletin.sheets.keys import nearest
from bulletin.sheets.misreading import QUOTE
from bulletin.sheets.node import Mapping_, Node, Scalar, Sequence

T = TypeVar("T")

LANGUAGES = ("zh", "en")
_SEPARATOR = re.compile(r"\s*[、，,；;]\s*")


def scalar(node: Node, desk: Desk) -> Scalar | None:
    """Return a text with its place; brackets and empty values are reported."""
    if isinstance(node, Scalar) and node.text.strip():
        return node
    if isinstance(node, Scalar):
        message = Text("这里没有写内容", "nothing is written here")
        hint = Text("请补上，或删去这一项", "fill it in, or leave the entry out")
    else:
        message, hint = Text("这里应当是一段文字", "a text is due here"), QUOTE
    desk.report("bad-value", node, message, hint)
    return None


def words(node: Node, desk: Desk) -> str | None:
    """Return a text without the blanks around it."""
    found = scalar(node, desk)
    return found.text.strip() if found else None


def shown(node: Node, desk: Desk) -> Text | None:
    """Return a shown string: a text in the first language, or ``{zh: …, en: …}``."""
    if not isinstance(node, Mapping_):
        one = words(node, desk)
        return None if one is None else Text(**{desk.language: one})
    read = read_entries(node, dict.fromkeys(LANGUAGES, words), desk)
    return Text(**read) if read else None


def localized(node: Node, desk: Desk) -> Mapping[str, Scalar] | None:
    """Return a shown string that may hold mentions: its texts with their places, by language."""
    if not isinstance(node, Mapping_):
        one = scalar(node, desk)
        return None if one is None else {desk.language: one}
    return read_entries(node, dict.fromkeys(LANGUAGES, scalar), desk) or None


def items(node: Node, desk: Desk) -> tuple[Scalar, ...]:
    """Return the texts of a list, which 、 and ， may separate (``[甲、乙]``, ``甲，乙``)."""
    if isinstance(node, Sequence):
        return tuple(one for item in node.items for one in _separated(item, desk))
    if isinstance(node, Scalar):
        return _separated(node, desk)
    desk.report("bad-value", node, Text("这里应当是一个列表", "a list is due here"),
                Text("写成 [甲, 乙]", "write [one, other]"))  # fmt: skip
    return ()


def texts(node: Node, desk: Desk) -> tuple[str, ...]:
    """Return the texts of a list."""
    return tuple(item.text for item in items(node, desk))


def _separated(node: Node, desk: Desk) -> tuple[Scalar, ...]:
    whole = scalar(node, desk)
    if whole is None:
        return ()
    if whole.quoted or "\n" in whole.raw:
        return (replace(whole, text=whole.text.strip()),)
    found: list[Scalar] = []
    start = 0
    for end, following in [(m.start(), m.end()) for m in _SEPARATOR.finditer(whole.text)] + [
        (len(whole.text), 0)
    ]:
        part = whole.text[start:end]
        if part.strip():
            found.append(_part(whole, part, start))
        start = following
    return tuple(found)


def _part(whole: Scalar, part: str, start: int) -> Scalar:
    place = whole.place
    if place.column is not None:
        place = Place(place.path, place.line, place.column + start)
    return Scalar(part.strip(), place, raw=part, line=whole.line, start=whole.offset + start)


def choice(options: Mapping[str, T]) -> Callable[[Node, Desk], T | None]:
    """Return a reader of one word out of several."""

    def read(node: Node, desk: Desk) -> T | None:
        found = scalar(node, desk)
        if found is None:
            return None
        word = found.text.strip()
        if word not in options:
            near = nearest(word, options)
            meant = Text(f"是不是“{near}”？", f"did you mean “{near}”?")
            desk.report(
                "bad-value",
                found,
                Text(f"这里不能写“{word}”", f"“{word}” cannot stand here"),
                meant if near else _listed(options),
                found.mended(near) if near else None,
            )
            return options.get(near or "")
        return options[word]

    return read


PRINTS = {"press": "press", "印刷厂": "press"}
"""What PDFs can be printed beside the readers' one: that of a printing house."""


def _listed(options: Mapping[str, object]) -> Text:
    """Return the options in words: each value by its first name, and by its first Chinese one."""
    english = {value: name for name, value in reversed(list(options.items()))}
    hanzi = [name for name in options if not name.isascii()]
    chinese = {options[name]: name for name in reversed(hanzi)}
    both = [
        one if chinese.get(value, one) == one else f"{one}（{chinese[value]}）"
        for value, one in english.items()
    ]
    names = list(english.values())
    return Text(
        f"可用的有：{'、'.join(reversed(both))}", f"there are: {', '.join(reversed(names))}"
    )


YES_NO = choice({"true": True, "yes": True, "是": True, "false": False, "no": False, "否": False})


def whole_number(low: int, high: int) -> Callable[[Node, Desk], int | None]:
    """Return a reader of a whole number from ``low`` to ``high``."""

    def read(node: Node, desk: Desk) -> int | None:
        found = scalar(node, desk)
        if found is None:
            return None
        digits = found.text.strip()
        if re.fullmatch(r"0|[1-9][0-9]{0,8}", digits) and low <= int(digits) <= high:
            return int(digits)
        mended = re.fullmatch(r"第?0*([1-9]\d{0,8})期?", digits)
        desk.report(
            "bad-value",
            found,
            Text(f"“{digits}”不是这里要的整数", f"“{digits}” is not the whole number due here"),
            Text(f"请写{low}到{high}之间的整数", f"write a whole number from {low} to {high}"),
            found.mended(mended[1]) if mended and low <= int(mended[1]) <= high else None,
        )
        return None

    return read


def languages(node: Node, desk: Desk) -> tuple[str, ...] | None:
    """Return the languages of a publication, the first being its own."""
    found = items(node, desk)
    for one in found:
        if one.text not in LANGUAGES:
            desk.report(
                "language",
                one,
                Text(f"没有“{one.text}”这种语言", f"there is no language “{one.text}”"),
                Text("可用的有：zh（中文）、en（英文）", "there are zh (Chinese) and en (English)"),
                one.mended("zh" if one.text in ("cn", "zh-CN", "中文") else "en"),
            )
    return tuple(dict.fromkeys(one.text for one in found if one.text in LANGUAGES)) or None
