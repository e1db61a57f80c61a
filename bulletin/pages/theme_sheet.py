"""theme.yaml: what one theme says of itself, before the themes it extends have their say."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import partial

from tinycss2.color5 import parse_color

from bulletin.diagnostics import Finding, Place, Text
from bulletin.pages.legibility import GROUNDS
from bulletin.pages.reading import Reader
from bulletin.pages.theme import Allowance, Grid, Paper
from bulletin.sheets import Mapping_, Node, compose

_KEYS = (
    "name",
    "extends",
    "paper",
    "papers",
    "screen",
    "faces",
    "weights",
    "colours",
    "night",
    "press",
    "words",
    "fit",
    "styles",
)
_GRID = ("columns", "characters", "gap")
_PAPER = ("width", "height", "top", "bottom", "size", "leading", "masthead", *_GRID)
_BINDING = "binding"
_WEIGHTS = tuple(f"{hundreds}00" for hundreds in range(1, 10))
_FIT = ("picture", "leading", "crosshead", "gap", "columns")
_LEAST_SIDE = 5
"""Millimetres that a printer needs at each edge of a sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeSheet:
    """The entries of one theme.yaml; empty where it says nothing.

    ``places`` are those of its colours.
    """

    place: Place
    extends: str = ""
    extends_place: Place
    paper: str = ""
    screen: Grid | None = None
    papers: Mapping[str, Paper] = field(default_factory=dict)
    faces: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    weights: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    colours: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    night: Mapping[str, str] = field(default_factory=dict)
    press: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Text] = field(default_factory=dict)
    styles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fit: Allowance | None = None

    def over(self, other: "ThemeSheet") -> "ThemeSheet":
        """Return this sheet completed by the one it extends: entry by entry, its own first.

        Of a colour that is its own neither the inks are taken over nor, unless it is a ground, what
        it becomes on a dark screen.
        """
        inks = {name: ink for name, ink in other.press.items() if name not in self.colours}
        night = {
            name: colour
            for name, colour in other.night.items()
            if name in GROUNDS or name not in self.colours
        }
        return replace(
            self,
            paper=self.paper or other.paper,
            screen=self.screen or other.screen,
            papers={**other.papers, **self.papers},
            faces={**other.faces, **self.faces},
            weights={**other.weights, **self.weights},
            colours={**other.colours, **self.colours},
            places={**other.places, **self.places},
            night={**night, **self.night},
            press={**inks, **self.press},
            words={**other.words, **self.words},
            styles={**other.styles, **self.styles},
            fit=other.fit if self.fit is None else self.fit,
        )


def read_theme_sheet(path: str, text: str) -> tuple[ThemeSheet, tuple[Finding, ...]]:
    """Return what the theme.yaml at ``path`` says, and the findings about how it says it."""
    node, findings = compose(path, text)
    place = Place(path)
    reader = Reader()
    entries = reader.section(node, _KEYS)
    extends = entries.get("extends")
    sheet = ThemeSheet(
        place=place,
        extends=reader.text(extends) or "",
        extends_place=extends.place if extends else place,
        paper=reader.text(entries.get("paper")) or "",
        screen=_grid(reader, entries.get("screen")),
        papers=_papers(reader, entries.get("papers")),
        faces=reader.each(entries.get("faces"), reader.texts),
        weights=reader.each(entries.get("weights"), partial(_weights, reader)),
        colours=reader.each(entries.get("colours"), partial(_colour, reader)),
        places=_places(entries.get("colours")),
        night=reader.each(entries.get("night"), partial(_colour, reader)),
        press=reader.each(entries.get("press"), partial(_inks, reader)),
        words=reader.each(entries.get("words"), reader.words),
        styles=reader.each(entries.get("styles"), reader.texts),
        fit=_fit(reader, entries.get("fit")),
    )
    return sheet, (*findings, *reader.findings)


def _places(node: Node | None) -> dict[str, Place]:
    """Return where the entries of a mapping have their values."""
    entries = node.entries if isinstance(node, Mapping_) else ()
    return {key.text: value.place for key, value in entries}


def _colour(reader: Reader, node: Node) -> str | None:
    """Return a colour as CSS writes it (CSS Color 5)."""
    written = reader.text(node)
    if written is None or parse_color(written) is None:
        zh, en = f"“{written or ''}”不是颜色，写作 '#b3131b'", "a colour is written '#b3131b'"
        reader.fault(node.place, zh, en)
        return None
    return written


def _inks(reader: Reader, node: Node) -> str | None:
    """Return the four inks of a colour, from 0 to 1 (CSS Color 5, 15)."""
    written = reader.text(node)
    colour = parse_color(written) if written else None
    if colour is None or getattr(colour, "space", "") != "device-cmyk":
        zh = f"“{written or ''}”不是四色油墨，写作 device-cmyk(0 1 1 0.1)"
        reader.fault(node.place, zh, "inks are written device-cmyk(0 1 1 0.1)")
        return None
    return written


def _weights(reader: Reader, node: Node) -> tuple[int, ...]:
    words = reader.texts(node)
    if any(word not in _WEIGHTS for word in words):
        zh, en = "字重应当是 100 到 900 的整百数", "weights are hundreds from 100 to 900"
        reader.fault(node.place, zh, en)
    return tuple(int(word) for word in words if word in _WEIGHTS)


def _grid(reader: Reader, node: Node | None) -> Grid | None:
    return _grid_of(reader, reader.section(node, _GRID), node.place) if node else None


def _grid_of(reader: Reader, entries: Mapping[str, Node], place: Place) -> Grid | None:
    columns, characters, gap = (reader.number(entries.get(k), place, k) for k in _GRID)
    if columns is None or characters is None or gap is None:
        return None
    return Grid(columns=int(columns), characters=int(characters), gap=gap)


def _fit(reader: Reader, node: Node | None) -> Allowance | None:
    """Return what a theme lets be altered; an empty entry lets nothing be."""
    if node is None:
        return None
    entries = reader.section(node, _FIT)
    given = {
        key: reader.number(value, value.place, key) or Decimal(0) for key, value in entries.items()
    }
    return Allowance(
        picture=given.get("picture", Decimal(0)),
        leading=given.get("leading", Decimal(0)),
        crosshead=int(given.get("crosshead", 0)),
        gap=int(given.get("gap", 0)),
        columns=int(given.get("columns", 1)),
    )


def _papers(reader: Reader, node: Node | None) -> dict[str, Paper]:
    papers = {}
    for name, sheet in reader.section(node).items():
        paper = _paper(reader, name, sheet)
        if paper is not None:
            papers[name] = paper
    return papers


def _paper(reader: Reader, name: str, node: Node) -> Paper | None:
    entries = reader.section(node, (*_PAPER, _BINDING))
    grid = _grid_of(reader, entries, node.place)
    lengths: dict[str, Decimal] = {}
    for key in _PAPER[: -len(_GRID)]:
        length = reader.number(entries.get(key), node.place, key)
        if length is not None:
            lengths[key] = length
    if grid is None or len(lengths) < len(_PAPER) - len(_GRID):
        return None
    binding = entries.get(_BINDING)
    bound = reader.number(binding, binding.place, _BINDING) if binding else None
    paper = Paper(name=name, grid=grid, binding=bound, **lengths)
    if paper.side < _LEAST_SIDE:
        zh = f"“{name}”的栏太宽：左右各只剩{paper.side:.1f}毫米"
        en = f"the columns of “{name}” are too wide: {paper.side:.1f} mm are left at each side"
        reader.fault(node.place, zh, en)
    return paper
