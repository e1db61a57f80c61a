"""The chain of themes from one asked for down to one that extends no other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bulletin.diagnostics import Finding, Place, Text
from bulletin.pages.suggesting import suggested
from bulletin.pages.theme_sheet import ThemeSheet, read_theme_sheet

Shelf = Mapping[str, bytes]
"""Theme files by path: ``press/theme.yaml``."""

_SHEET = "theme.yaml"


@dataclass(frozen=True, slots=True)
class Link:
    """One theme of a chain: its files by their path within the theme, and its sheet."""

    name: str
    shelf: int
    files: Mapping[str, bytes]
    sheet: ThemeSheet


def chain_of(name: str, shelves: Sequence[Shelf]) -> tuple[tuple[Link, ...], tuple[Finding, ...]]:
    """Return the themes from ``name`` down to the one that extends no other.

    The chain is empty where a theme is missing or extends itself in a circle.
    """
    chain: list[Link] = []
    findings: list[Finding] = []
    asked, lowest, place = name, 0, Place(f"themes/{name}/{_SHEET}")
    while asked:
        shelf = _shelf_with(asked, shelves, lowest)
        names = [link.name for link in chain]
        if shelf is None or any(link.name == asked and link.shelf == shelf for link in chain):
            lost = _unknown(asked, place, shelves, names) if shelf is None else None
            return (), (*findings, lost or _circle([*names, asked], place))
        link, found = _link(asked, shelf, shelves[shelf])
        findings.extend(found)
        chain.append(link)
        asked, place = link.sheet.extends, link.sheet.extends_place
        lowest = shelf + 1 if asked == link.name else 0
    return tuple(chain), tuple(findings)


def _shelf_with(name: str, shelves: Sequence[Shelf], lowest: int) -> int | None:
    numbered = range(lowest, len(shelves))
    return next((n for n in numbered if f"{name}/{_SHEET}" in shelves[n]), None)


def _link(name: str, number: int, shelf: Shelf) -> tuple[Link, tuple[Finding, ...]]:
    files = {
        path.removeprefix(f"{name}/"): data
        for path, data in shelf.items()
        if path.startswith(f"{name}/")
    }
    path = f"themes/{name}/{_SHEET}"
    text, findings = decoded(path, files[_SHEET])
    sheet, read = read_theme_sheet(path, text)
    return Link(name, number, files, sheet), (*findings, *read)


def decoded(path: str, data: bytes) -> tuple[str, tuple[Finding, ...]]:
    """Return the text of a theme file, empty and with a finding where it is not UTF-8."""
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n"), ()
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        message = Text("主题文件不是 UTF-8 编码", "the theme file is not UTF-8")
        hint = Text("请另存为 UTF-8", "save it as UTF-8")
        return "", (Finding(code="encoding", place=Place(path, line), message=message, hint=hint),)


def _unknown(name: str, place: Place, shelves: Sequence[Shelf], above: Sequence[str]) -> Finding:
    known = {path.partition("/")[0] for shelf in shelves for path in shelf if path.endswith(_SHEET)}
    way = " → ".join([*above, name])
    told = (f"（{way}）", f" ({way})") if above else ("", "")
    return Finding(
        code="theme",
        place=place,
        message=Text(f"没有主题“{name}”{told[0]}", f"there is no theme “{name}”{told[1]}"),
        hint=suggested(name, known),
    )


def _circle(names: Sequence[str], place: Place) -> Finding:
    way = " → ".join(names)
    return Finding(
        code="theme",
        place=place,
        message=Text(f"主题互相继承，绕成了圈：{way}", f"themes extend each other: {way}"),
        hint=Text("请改掉其中一个 extends", "change one of the extends"),
    )
