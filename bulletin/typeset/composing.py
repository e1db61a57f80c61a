"""A finished print page becomes a PDF."""

import contextlib
import io
import warnings
from collections.abc import Mapping, Sequence
from types import ModuleType

from bulletin.diagnostics import Finding, Place, Text
from bulletin.typeset.addresses import address
from bulletin.typeset.document import Document, Enclosure, Imprint, MissingTypesetterError
from bulletin.typeset.listening import listening
from bulletin.typeset.remarks import Page, findings_of


def typeset(
    html: str,
    resources: Mapping[str, bytes],
    *,
    base: str,
    imprint: Imprint,
    place: Place,
    enclosures: Sequence[Enclosure] = (),
) -> tuple[Document | None, tuple[Finding, ...]]:
    """Typeset a print page as a tagged PDF after PDF/UA-1 and PDF/A-3a.

    The same page gives the same bytes, wherever and whenever it is typeset. There is no document
    when the page cannot be laid out at all.

    :param resources: the only files that the page may draw on, by their path from ``base``.
    :param base: the public address that relative links start from; nothing is fetched from it.
    :param place: where findings stand that concern the page as a whole.
    :raises MissingTypesetterError: when the machine lacks Pango or a library like it.
    """
    engine = _engine()
    page = Page(place=place, base=base, files=_files(resources, base))
    with listening() as remarks:
        try:
            document = engine.set_pages(
                html, resources, base=base, imprint=imprint, enclosures=enclosures
            )
        except (ArithmeticError, RecursionError) as failure:
            return None, (*findings_of(remarks, page), _unsettable(failure, place))
    return document, findings_of(remarks, page)


def _engine() -> ModuleType:
    """Start WeasyPrint; it prints its complaint about a missing library and warns of others."""
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            from bulletin.typeset import engine  # noqa: PLC0415 - half a second, spared to `check`
        except OSError as missing:
            raise MissingTypesetterError(str(missing).partition("\n")[0]) from missing
    return engine


def _files(resources: Mapping[str, bytes], base: str) -> Mapping[str, tuple[str, str]]:
    return {
        address(path, base): (path, data.decode(errors="replace") if path.endswith(".css") else "")
        for path, data in resources.items()
    }


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
