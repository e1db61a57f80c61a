"""A theme is put together: its own files first, then those of the themes it extends."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from bulletin.diagnostics import Finding, Text
from bulletin.pages.addresses import asset_path
from bulletin.pages.chain import Link, Shelf, chain_of, decoded
from bulletin.pages.legibility import faint_colours, readable_by_night
from bulletin.pages.references import check_templates
from bulletin.pages.stylesheet import SCREEN_STYLESHEET, screen_stylesheet
from bulletin.pages.suggesting import suggested
from bulletin.pages.theme import Allowance, Grid, SourceText, Theme, is_font_file
from bulletin.pages.theme_sheet import ThemeSheet

_NEEDED = ("page.html", "index.html", "search.html", "zone.html", "zones.html")
_ASSETS = ("assets/", "fonts/", "scripts/")


def load_theme(name: str, shelves: Sequence[Shelf]) -> tuple[Theme | None, tuple[Finding, ...]]:
    """Return the theme ``name`` with everything it takes over, and the findings about its files.

    A theme that extends its own name completes the one of that name on a later shelf. Without a
    theme there are findings that say why; with one, there may be warnings.

    :param shelves: theme files by path (``press/theme.yaml``): the project's own, then the shipped.
    """
    chain, findings = chain_of(name, shelves)
    if not chain:
        return None, findings
    sheet = _sheet(chain)
    templates, unread = _templates(chain)
    findings = (*findings, *unread, *check_templates(templates), *_missing(sheet, templates))
    if findings:
        return None, findings
    return _theme(name, chain, sheet, templates)


def faces_of(name: str, shelves: Sequence[Shelf]) -> Mapping[str, tuple[str, ...]]:
    """Return the font families of a theme by role, as its sheets say; nothing else of it is read.

    There are none where a theme of its chain is missing.
    """
    chain, _ = chain_of(name, shelves)
    return _sheet(chain).faces if chain else {}


def _sheet(chain: Sequence[Link]) -> ThemeSheet:
    """Return what the sheets of a chain say together, the nearest first."""
    sheet = chain[0].sheet
    for link in chain[1:]:
        sheet = sheet.over(link.sheet)
    return sheet


def _templates(
    chain: Sequence[Link],
) -> tuple[dict[str, tuple[SourceText, ...]], tuple[Finding, ...]]:
    templates: dict[str, tuple[SourceText, ...]] = {}
    findings: list[Finding] = []
    for link in chain:
        for path, data in sorted(link.files.items()):
            if path.startswith("templates/"):
                full = f"themes/{link.name}/{path}"
                text, found = decoded(full, data)
                findings.extend(found)
                name = path.removeprefix("templates/")
                templates[name] = (*templates.get(name, ()), SourceText(full, text))
    return templates, tuple(findings)


def _theme(
    name: str,
    chain: Sequence[Link],
    sheet: ThemeSheet,
    templates: Mapping[str, tuple[SourceText, ...]],
) -> tuple[Theme | None, tuple[Finding, ...]]:
    prints, absent = _styles(chain, sheet, "print")
    screens, missing = _styles(chain, sheet, "screen")
    fonts, lost = _fonts(chain, sheet)
    if absent or missing or lost:
        return None, (*absent, *missing, *lost)
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
        weights=sheet.weights,
        fonts=fonts,
        colours=sheet.colours,
        night=readable_by_night(sheet.colours, sheet.night),
        press=sheet.press,
        words=sheet.words,
        fit=sheet.fit or Allowance(),
    )
    faint = tuple(faint_colours(sheet.colours, sheet.places))
    return replace(theme, assets=_assets(theme, chain)), faint


def _styles(
    chain: Sequence[Link], sheet: ThemeSheet, medium: str
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
        text, found = decoded(full, link.files[path])
        findings.extend(found)
        styles.append(SourceText(full, text))
    return tuple(styles), tuple(findings)


def _fonts(
    chain: Sequence[Link], sheet: ThemeSheet
) -> tuple[Mapping[str, bytes], tuple[Finding, ...]]:
    """Return the font files that ``faces`` names, each from the nearest theme that has it."""
    wanted = dict.fromkeys(name for names in sheet.faces.values() for name in names)
    files = {name: data for link in reversed(chain) for name, data in link.files.items()}
    lost = tuple(
        Finding(
            code="font",
            place=sheet.place,
            message=Text(f"主题里没有字体文件“{name}”", f"the theme has no font file “{name}”"),
            hint=suggested(name, filter(is_font_file, files)),
        )
        for name in wanted
        if is_font_file(name) and name not in files
    )
    return {name: files[name] for name in wanted if is_font_file(name) and name in files}, lost


def _assets(theme: Theme, chain: Sequence[Link]) -> dict[str, bytes]:
    files = {SCREEN_STYLESHEET: screen_stylesheet(theme)}
    for link in reversed(chain):
        for path, data in link.files.items():
            if path.startswith(_ASSETS) and path not in theme.fonts:
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
