"""One page out of a template; whatever a theme does wrong becomes a finding at its line."""

from collections.abc import Iterable, Mapping
from io import StringIO
from traceback import extract_tb, walk_tb
from types import TracebackType
from typing import Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from bulletin.diagnostics import Finding, Place, Text
from bulletin.pages.engine import ExcessError, Sandbox, UnknownNameError
from bulletin.pages.suggesting import suggested

LIMIT = 20_000_000
"""How many characters a page may have; a template that runs wild makes more."""

_OWN = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)
"""What an expression in a template may raise of itself, such as adding a word to a number."""


_ENGINE = ("jinja2", "markupsafe", "bulletin.pages.engine")
"""Modules that run a template for its theme, in whose frames nothing of their own goes wrong."""


def render(
    environment: Sandbox, template: str, values: Mapping[str, Any]
) -> tuple[str | None, tuple[Finding, ...]]:
    """Return the page that ``template`` makes of ``values``, or ``None`` and the finding why not.

    Templates have been checked before (``check_templates``); here only faults are met that show
    when they are used. An error from inside this program is passed on: it is not the theme's.
    """
    try:
        environment.begin()
        html = _joined(environment.get_template(template).generate(values))
    except TemplateError as fault:
        return None, (_finding(fault, values),)
    except _OWN as fault:
        if not _raised_in_template(fault.__traceback__):
            raise
        return None, (_finding(fault, values),)
    return html, ()


def _joined(pieces: Iterable[str]) -> str:
    """Join the pieces of a page as they come, and stop where it grows beyond ``LIMIT``."""
    page = StringIO()
    length = 0
    for piece in pieces:
        length += page.write(piece)
        if length > LIMIT:
            raise ExcessError(f"more than {LIMIT} characters for one page")
    return page.getvalue()


def _raised_in_template(trace: TracebackType | None) -> bool:
    """Tell whether the last frame that is ours or the theme's is the theme's."""
    names = [str(frame.f_globals.get("__name__", "")) or "template" for frame, _ in walk_tb(trace)]
    known = [name for name in names if not name.startswith(_ENGINE)]
    return bool(known) and not known[-1].startswith("bulletin.")


def _finding(fault: Exception, values: Mapping[str, Any]) -> Finding:
    message, hint = _explained(fault, values)
    code = "limit" if isinstance(fault, ExcessError) else "template"
    return Finding(code=code, place=_place(fault), message=message, hint=hint)


def _place(fault: Exception) -> Place:
    if isinstance(fault, TemplateSyntaxError):
        return Place(fault.filename or fault.name or "", fault.lineno)
    frames = [f for f in extract_tb(fault.__traceback__) if f.filename.startswith("themes/")]
    return Place(frames[-1].filename, frames[-1].lineno) if frames else Place("themes")


def _explained(fault: Exception, values: Mapping[str, Any]) -> tuple[Text, Text | None]:
    said = str(fault)
    if isinstance(fault, UnknownNameError):
        text = Text(f"模板用了没有定义的名字“{fault.name}”", f"“{fault.name}” is not defined")
        return text, suggested(fault.name, fault.known or tuple(values))
    if isinstance(fault, SecurityError):
        return Text(f"模板不允许这样做：{said}", f"a template must not do this: {said}"), None
    if isinstance(fault, TemplateNotFound):
        return Text(f"没有模板“{said}”", f"there is no template “{said}”"), None
    if isinstance(fault, ExcessError):
        return Text(f"模板做得太多：{said}", f"a template does too much: {said}"), None
    if isinstance(fault, RecursionError):
        return Text("模板一层套一层，没有尽头", "the template calls itself without end"), None
    return Text(f"模板运行出错：{said}", f"the template fails: {said}"), None
