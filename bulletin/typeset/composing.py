"""A finished print page becomes a PDF."""

import contextlib
import io
import re
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType, ModuleType
from typing import Any

from bulletin.diagnostics import Finding, Place, Text
from bulletin.faces import Face
from bulletin.pages import Dummy
from bulletin.typeset.addresses import NOWHERE, address
from bulletin.typeset.copyfitting import set_fitted
from bulletin.typeset.document import Document, Enclosure, Imprint, MissingTypesetterError
from bulletin.typeset.fit_findings import fit_findings
from bulletin.typeset.listening import listening
from bulletin.typeset.placing import Styles
from bulletin.typeset.remarks import Page, findings_of
from bulletin.typeset.report import report
from bulletin.typeset.standards import ARCHIVE, PRESS

_NOTES = re.compile(r'<section class="notes\b.*?</section>', re.DOTALL)
"""The notes on the figures, more than half of some pages, of which no slips are made."""

_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)


def typeset(  # noqa: PLR0913 - a page, what it draws on, and what to do with it
    html: str,
    resources: Mapping[str, bytes],
    *,
    base: str,
    imprint: Imprint,
    place: Place,
    styles: Mapping[str, str] = MappingProxyType({}),
    enclosures: Sequence[Enclosure] = (),
    faces: Sequence[Face] = (),
    lines: bool = True,
    dummy: Dummy | None = None,
    press: bool = False,
) -> tuple[Document | None, tuple[Finding, ...]]:
    """Typeset a print page as a tagged PDF after PDF/UA-1 and PDF/A-3a, or for the press.

    The same page gives the same bytes, wherever and whenever it is typeset. There is no document
    when the page cannot be laid out at all.

    :param resources: the only files that the page may draw on, by their path from ``base``.
    :param base: the public address that relative links start from; nothing is fetched from it.
        Where there is none, links stay relative.
    :param place: where findings stand that concern the page as a whole.
    :param styles: the theme's files by their path, of which the page's <style> was made.
    :param faces: the publication's own, to be had in styles by their family.
    :param lines: whether Chinese lines are set by the room of that name, or as WeasyPrint does.
    :param dummy: where every module stands, for a page to be fitted to its sheets.
    :param press: whether a printing house gets it: in four inks, with bleed and crop marks.
    :raises MissingTypesetterError: when the machine lacks Pango or a library like it.
    """
    engine = start()
    page = _page(html, resources, base or NOWHERE, place, styles)
    unfilled: dict[Finding, None] = {}
    without_notes = _NOTES.sub("", html)
    standard = PRESS if press else ARCHIVE

    def lay_out(style: str, *, slips: bool = False) -> Any:
        setting = engine.chinese_lines(place) if lines else contextlib.nullcontext([])
        with setting as found:
            laid_out = engine.lay_out(
                _styled(without_notes if slips else html, style),
                resources,
                base=base,
                faces=faces,
                standard=standard,
            )
        unfilled.update(dict.fromkeys(found))
        return laid_out

    with listening() as remarks:
        try:
            fitted = set_fitted(dummy, lay_out) if dummy else None
            laid_out = fitted.laid_out if fitted else lay_out("")
            document = engine.print_out(
                laid_out, imprint=imprint, enclosures=enclosures, standard=standard
            )
        except (ArithmeticError, RecursionError) as failure:
            return None, (*findings_of(remarks, page), *unfilled, _unsettable(failure, place))
    remarked = (*findings_of(remarks, page), *unfilled)
    if dummy is None or fitted is None:
        return document, remarked
    fit = report(dummy, fitted)
    return replace(document, fit=fit), (*remarked, *fit_findings(fit, dummy.place))


def _styled(html: str, style: str) -> str:
    """Return a page with one more stylesheet, after all its own."""
    return html.replace("</head>", f"<style>{style}</style></head>", 1) if style else html


def start() -> ModuleType:
    """Start WeasyPrint; it prints its complaint about a missing library and warns of others.

    :raises MissingTypesetterError: when the machine lacks Pango or a library like it.
    """
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            from bulletin.typeset import engine  # noqa: PLC0415 - half a second, spared to `check`
        except OSError as missing:
            raise MissingTypesetterError(str(missing).partition("\n")[0]) from missing
    return engine


def _page(
    html: str,
    resources: Mapping[str, bytes],
    base: str,
    place: Place,
    sources: Mapping[str, str],
) -> Page:
    files = {address(path, base): path for path in resources}
    linked = {
        url: (path, resources[path].decode(errors="replace"))
        for url, path in files.items()
        if path.endswith(".css")
    }
    styles = Styles(linked=linked, inline=_STYLE.findall(html), sources=sources)
    return Page(place=place, base=base, files=files, styles=styles)


def _unsettable(failure: Exception, place: Place) -> Finding:
    """WeasyPrint runs out of numbers on huge sizes and out of stack on deep nesting."""
    return Finding(
        code="limit",
        place=place,
        message=Text(
            f"这一版排不出来：样式里有过大的尺寸，或文章嵌套过深（{type(failure).__name__}）",
            f"the page cannot be laid out: sizes too large or nested too deep "
            f"({type(failure).__name__})",
        ),
        hint=Text(
            "请检查最近改动的样式和多层列表",
            "look at the styles and lists that were changed last",
        ),
    )
