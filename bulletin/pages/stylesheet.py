"""A theme's styles with its measures, faces and colours in front, for each medium."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from bulletin.pages.addresses import asset_path
from bulletin.pages.theme import Paper, SourceText, Theme

SCREEN_STYLESHEET = "style.css"

_LOCAL = re.compile(r"""url\(\s*(["']?)(?![a-z]+:|[/#])""", re.IGNORECASE)
_GENERIC = frozenset({"serif", "sans-serif", "monospace", "cursive", "system-ui"})


def print_stylesheet(theme: Theme, paper: Paper) -> str:
    """Return the styles of a print page, to stand in the page itself.

    The sheet becomes an ``@page`` rule; lengths, faces and colours become CSS variables. The files
    of the theme that styles name are found under ``assets/<theme>/``.
    """
    page = f"@page{{size:{_decimal(paper.width)}mm {_decimal(paper.height)}mm;{_margins(paper)}"
    values = {**_faces(theme.stacks), **theme.colours, **_measures(paper)}
    css = f"{page}\n{_root(values)}\n{_joined(theme.print_styles)}"
    return _LOCAL.sub(rf"url(\1{asset_path(theme.name, '')}", css)


def screen_stylesheet(theme: Theme) -> bytes:
    """Return the styles of all pages on the screen, as the one file that they link to."""
    night = f"@media screen and (prefers-color-scheme:dark){{{_root(theme.night)}}}"
    values = {**_faces(theme.stacks), **theme.colours, "columns": str(theme.screen.columns)}
    return f"{_root(values)}\n{night}\n{_joined(theme.screen_styles)}".encode()


def _margins(paper: Paper) -> str:
    """Return the rest of the ``@page`` rule, and that of even pages where there is a bound edge."""
    top, side, bottom = (_decimal(n) for n in (paper.top, paper.side, paper.bottom))
    if paper.binding is None:
        return f"margin:{top}mm {side}mm {bottom}mm}}"
    bound = _decimal(paper.binding)
    even = f"@page :left{{margin-left:{side}mm;margin-right:{bound}mm}}"
    return f"margin:{top}mm {side}mm {bottom}mm {bound}mm}}\n{even}"


def _measures(paper: Paper) -> dict[str, str]:
    grid, size = paper.grid, paper.size
    widths = {
        f"span-{n}": f"{_decimal(grid.ems_of(n) * size)}pt" for n in range(1, grid.columns + 1)
    }
    return {
        **widths,
        "size": f"{_decimal(size)}pt",
        "line": f"{_decimal(paper.leading)}pt",
        "gap": f"{_decimal(grid.gap * size)}pt",
        "measure": f"{_decimal(grid.ems * size)}pt",
        "columns": str(grid.columns),
    }


def _faces(faces: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {role: ",".join(_family(name) for name in names) for role, names in faces.items()}


def _family(name: str) -> str:
    return name if name in _GENERIC else '"' + name.replace('"', "") + '"'


def _root(values: Mapping[str, str]) -> str:
    return f":root{{{';'.join(f'--{name}:{value}' for name, value in values.items())}}}"


def _joined(styles: Sequence[SourceText]) -> str:
    return "\n".join(style.text for style in styles)


def _decimal(number: Decimal) -> str:
    return f"{round(number, 3):f}".rstrip("0").rstrip(".") if number % 1 else f"{int(number)}"
