"""A theme is put together: its own files first, then those of the themes it extends."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from bulletin.diagnostics import Finding, Place, Text
from bulletin.pages.addresses import asset_path
from bulletin.pages.references import check_templates
from bulletin.pages.stylesheet import SCREEN_STYLESHEET, screen_stylesheet
from bulletin.pages.suggesting import suggested
from bulletin.pages.theme import Grid, SourceText, Theme
from bulletin.pages.theme_sheet import ThemeSheet, read_theme_sheet

Shelf = Mapping[str, bytes]

_SHEET = "theme.yaml"
_NEEDED = ("page.html", "index.html", "zone.html")
_ASSETS = ("assets/", "fonts/", "scripts/")


@dataclass(frozen=True, slots=True)
class _Link:
    """One theme of a chain: its files by their path within the theme."""

    name: str
    shelf: int
    files: Mapping[str, bytes]
    sheet: ThemeSheet


def load_theme(name: str, shelves: Sequence[Shelf]) -> tuple[Theme | None, tuple[Finding, ...]]:
    """Return the theme ``name`` with everything it takes over, and the findings about its files.

    A theme that extends its own name completes the one of that name on a later shelf. Without a
    theme there are findings that say why.

    :param shelves: theme files by path (``press/theme.yaml``): the project's own, then the shipped.
    """
    chain, findings = _chain(name, shelves)
    if not chain:
        return None, findings
    sheet = chain[0].sheet
    for link in chain[1:]:
        sheet = sheet.over(link.sheet)
    templates, unread = _templates(chain)
    findings = (*findings, *unread, *check_templates(templates), *_missing(sheet, templates))
    if findings:
        return None, findings
    return _theme(name, chain, sheet, templates)


def _chain(name: str, shelves: Sequence[Shelf]) -> tuple[tuple[_Link, ...], tuple[Finding, ...]]:
    """Return the themes from ``name`` down to the one that extends no other."""
    chain: list[_Link] = []
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


def _link(name: str, number: int, shelf: Shelf) -> tuple[_Link, tuple[Finding, ...]]:
    files = {
        path.removeprefix(f"{name}/"): data
        for path, data in shelf.items()
        if path.startswith(f"{name}/")
    }
    path = f"themes/{name}/{_SHEET}"
    text, findings = _decoded(path, files[_SHEET])
    sheet, read = read_theme_sheet(path, text)
    return _Link(name, number, files, sheet), (*findings, *read)


def _decoded(path: str, data: bytes) -> tuple[str, tuple[Finding, ...]]:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n"), ()
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        message = Text("主题文件不是 UTF-8 编码", "the theme file is not UTF-8")
        hint = Text("请另存为 UTF-8", "save it as UTF-8")
        return "", (Finding(code="encoding", place=Place(path, line), message=message, hint=hint),)


def _templates(
    chain: Sequence[_Link],
) -> tuple[dict[str, tuple[SourceText, ...]], tuple[Finding, ...]]:
    templates: dict[str, tuple[SourceText, ...]] = {}
    findings: list[Finding] = []
    for link in chain:
        for path, data in sorted(link.files.items()):
            if path.startswith("templates/"):
                full = f"themes/{link.name}/{path}"
                text, found = _decoded(full, data)
                findings.extend(found)
                name = path.removeprefix("templates/")
                templates[name] = (*templates.get(name, ()), SourceText(full, text))
    return templates, tuple(findings)


def _theme(
    name: str,
    chain: Sequence[_Link],
    sheet: ThemeSheet,
    templates: Mapping[str, tuple[SourceText, ...]],
) -> tuple[Theme | None, tuple[Finding, ...]]:
    prints, absent = _styles(chain, sheet, "print")
    screens, missing = _styles(chain, sheet, "screen")
    if absent or missing:
        return None, (*absent, *missing)
    theme = Theme(
        name=name,
        templates=templates,
        print_styles=prints,
        screen_styles=screens,
        assets={},
        papers=sheet.papers,
        paper=sheet.paper,
        screen=sheet.screen or Grid(columns=1, characters=40, gap=Decimal(2)),
        faces=sheet.faces,
        colours=sheet.colours,
        night=sheet.night,
        words=sheet.words,
    )
    return replace(theme, assets=_assets(theme, chain)), ()


def _styles(
    chain: Sequence[_Link], sheet: ThemeSheet, medium: str
) -> tuple[tuple[SourceText, ...], tuple[Finding, ...]]:
    """Return the styles of a medium in their order, each from the nearest theme that has it."""
    styles: list[SourceText] = []
    findings: list[Finding] = []
    for name in sheet.styles.get(medium, ()):
        path = f"styles/{name}"
        link = next((link for link in chain if path in link.files), None)
        if link is None:
            known = {
                p.removeprefix("styles/") for one in chain for p in one.files if p[:7] == "styles/"
            }
            message = Text(f"没有样式“{name}”", f"there is no style “{name}”")
            findings.append(
                Finding(
                    code="theme", place=sheet.place, message=message, hint=suggested(name, known)
                )
            )
            continue
        full = f"themes/{link.name}/{path}"
        text, found = _decoded(full, link.files[path])
        findings.extend(found)
        styles.append(SourceText(full, text))
    return tuple(styles), tuple(findings)


def _assets(theme: Theme, chain: Sequence[_Link]) -> dict[str, bytes]:
    files = {SCREEN_STYLESHEET: screen_stylesheet(theme)}
    for link in reversed(chain):
        for path, data in link.files.items():
            if path.startswith(_ASSETS):
                files[path.removeprefix("assets/")] = data
    return {asset_path(theme.name, path): data for path, data in files.items()}


def _missing(sheet: ThemeSheet, templates: Iterable[str]) -> tuple[Finding, ...]:
    """Return what a theme cannot do without, though it and those it extends lack it."""
    absent = [
        Text(f"主题缺少模板“{name}”", f"the theme lacks the template “{name}”")
        for name in _NEEDED
        if name not in templates
    ]
    if sheet.paper not in sheet.papers:
        absent.append(
            Text(
                f"papers 里没有 paper 所写的纸张“{sheet.paper}”",
                f"papers has no “{sheet.paper}”, which paper names",
            )
        )
    return tuple(Finding(code="theme", place=sheet.place, message=text) for text in absent)


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
