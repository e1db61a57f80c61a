"""Templates at work: a sandbox that only the theme's own files can be reached from."""

from collections.abc import Callable, Collection, Iterable, Mapping
from decimal import Decimal
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound
from jinja2.exceptions import TemplateRuntimeError, UndefinedError
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from bulletin.pages.theme import SourceText

PARENT = "parent/"
"""What a template writes before the name of another to mean the one that it overrides."""

LATER = ("neighbours.html", "ways.html")
"""The templates that show what is known last: the issues around a bulletin, and its PDF."""

_STEPS = 2_000_000
"""A page of ten thousand bulletins takes a tenth of it."""

_LARGE = 10_000
"""Factors above, and texts as long, are multiplied with nothing."""

Templates = Mapping[str, tuple[SourceText, ...]]


class UnknownNameError(UndefinedError):
    """A template asked for a name that nobody defined; ``known`` are those of its owner."""

    def __init__(self, message: str, name: str, known: tuple[str, ...]) -> None:
        super().__init__(message)
        self.name = name
        self.known = known


class _Undefined(StrictUndefined):
    """Remembers what was asked of what, for a "did you mean"."""

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: Callable[[str], Exception] | None = None,
    ) -> None:
        super().__init__(hint, obj, name, exc or self._unknown)  # type: ignore[arg-type]
        self._owner = obj
        self._asked = name or ""

    def _unknown(self, message: str) -> UnknownNameError:
        return UnknownNameError(message, self._asked, _names_of(self._owner))


class _Shelf(BaseLoader):
    """Finds templates by name along a theme's chain, never on a disk."""

    def __init__(self, templates: Templates, marked: Collection[str]) -> None:
        self._templates = templates
        self._marked = marked

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 - what a loader is given
        template: str,
    ) -> tuple[str, str, None]:
        """Return a template's text and the theme file it came from."""
        found = resolve(self._templates, template)
        if found is None:
            raise TemplateNotFound(template)
        return mark(template) if template in self._marked else found.text, found.path, None

    def list_templates(self) -> list[str]:
        """Return the names of all templates."""
        return sorted(self._templates)


class ExcessError(TemplateRuntimeError):
    """A template takes more steps, or makes a longer text, than any page needs."""


class Sandbox(ImmutableSandboxedEnvironment):
    """Reads ``parent/x`` in a template as the one that it overrides, and counts steps.

    Calls, and the numbers that ``range`` gives, are steps; what loops in loops would do for hours
    ends after ``_STEPS`` of them, on every machine at the same place.
    """

    intercepted_binops = frozenset(("*", "**", "%"))
    _left = 0

    def begin(self) -> None:
        """Begin a page, with all steps before it."""
        self._left = _STEPS

    def call(self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Call what a template calls; what is not defined is handed to macros only."""
        for word in () if isinstance(__obj, Macro) else (*args, *kwargs.values()):
            if isinstance(word, _Undefined):
                str(word)  # raises
        made = super().call(__context, __obj, *args, **kwargs)
        self._step(len(made) if isinstance(made, range) else 1)
        return made

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Multiply or format, unless the result would be beyond all use."""
        if operator == "**" or (operator == "%" and isinstance(left, str)):
            raise ExcessError(f"{operator} is not allowed in templates")
        if operator == "*" and not (_small(left) and _small(right)):
            raise ExcessError("the product would be too large")
        return super().call_binop(context, operator, left, right)

    def _step(self, number: int) -> None:
        self._left -= number
        if self._left < 0:
            raise ExcessError(f"more than {_STEPS} steps for one page")

    def __init__(self, **options: Any) -> None:
        """Begin with nothing known of any type."""
        super().__init__(**options)
        self._safe: dict[tuple[type, str], bool] = {}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Tell whether a template may ask for an attribute; as types decide, once for each."""
        known = self._safe.get((type(obj), attr))
        if known is None:
            known = self._safe[type(obj), attr] = super().is_safe_attribute(obj, attr, value)
        return known

    def join_path(self, template: str, parent: str) -> str:
        """Return the full name of a template that another one names."""
        return full_name(template, parent)


def full_name(asked: str, asking: str) -> str:
    """Return the name, in full, of the template that ``asking`` calls ``asked``.

    ``parent/`` goes one theme further along the chain than the template that says it, and is
    repeated for each theme that lies between.
    """
    if not asked.startswith(PARENT):
        return asked
    steps = asking.count(PARENT) + 1
    return PARENT * steps + asked.removeprefix(PARENT)


def resolve(templates: Templates, name: str) -> SourceText | None:
    """Return the template of that full name, or ``None``."""
    steps = name.count(PARENT)
    versions = templates.get(name.removeprefix(PARENT * steps), ())
    return versions[steps] if steps < len(versions) else None


def mark(template: str) -> str:
    """Return what stands on a page in the place of a template that is set later."""
    return f"<!--later: {template}-->"


def make_environment(templates: Templates, marked: Collection[str] = ()) -> Sandbox:
    """Return an environment for a theme's templates.

    What could make endless output, or another one each time, is taken out.

    :param marked: templates in whose place a mark is set.
    """
    environment = Sandbox(
        loader=_Shelf(templates, marked),
        undefined=_Undefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=-1,
    )
    for name in ("lipsum", "cycler", "joiner"):
        del environment.globals[name]
    for name in ("center", "format", "random"):
        del environment.filters[name]
    return environment


def _small(factor: Any) -> bool:
    if isinstance(factor, int | float | Decimal):
        return -_LARGE <= factor <= _LARGE
    return len(factor) <= _LARGE


def _names_of(owner: Any) -> tuple[str, ...]:
    """Return the public names that an owner has, itself one of our values or a mapping."""
    if isinstance(owner, Mapping):
        return tuple(str(key) for key in owner)
    names: Iterable[str] = () if owner is missing else dir(owner)
    return tuple(name for name in names if not name.startswith("_"))
