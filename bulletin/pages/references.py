"""Templates checked before any page is composed: their syntax, and whom they call in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jinja2 import TemplateSyntaxError, nodes

from bulletin.diagnostics import Finding, Place, Text
from bulletin.pages.engine import PARENT, Templates, full_name, make_environment, resolve
from bulletin.pages.suggesting import suggested

_CALLING = (nodes.Include, nodes.Extends, nodes.Import, nodes.FromImport)


@dataclass(frozen=True, slots=True)
class _Call:
    """A template called by its full name, and where."""

    target: str
    place: Place


_Calls = Mapping[str, tuple[_Call, ...]]


def check_templates(templates: Templates) -> tuple[Finding, ...]:
    """Return the ``template`` findings of a theme: bad syntax, calls to nowhere, calls in circles.

    Every version of a template is checked, overridden ones too, since ``parent/`` may call them.
    """
    environment = make_environment(templates)
    calls: dict[str, tuple[_Call, ...]] = {}
    findings: list[Finding] = []
    for name, path, text in _versions(templates):
        try:
            environment.compile(text, raw=True)
        except TemplateSyntaxError as fault:
            findings.append(_syntax(path, fault))
        else:
            calls[name] = tuple(_called(environment.parse(text), name, path))
    findings.extend(
        _absent(templates, call)
        for called in calls.values()
        for call in called
        if resolve(templates, call.target) is None
    )
    return (*findings, *_circles(calls))


def _versions(templates: Templates) -> Iterator[tuple[str, str, str]]:
    for name, versions in templates.items():
        for steps, source in enumerate(versions):
            yield PARENT * steps + name, source.path, source.text


def _called(tree: nodes.Template, name: str, path: str) -> Iterator[_Call]:
    """Yield what a template calls by a fixed name; computed names are found when they are used."""
    for node in tree.find_all(_CALLING):
        asked: nodes.Expr = node.template  # type: ignore[attr-defined] # all four have one
        for item in asked.items if isinstance(asked, nodes.List | nodes.Tuple) else [asked]:
            if isinstance(item, nodes.Const) and isinstance(item.value, str):
                yield _Call(full_name(item.value, name), Place(path, node.lineno))


def _circles(calls: _Calls) -> Iterator[Finding]:
    """Yield one finding for each circle, at the call that closes it."""
    done: set[str] = set()
    for start in calls:
        yield from _walk(start, (), done, calls)


def _walk(name: str, above: tuple[str, ...], done: set[str], calls: _Calls) -> Iterator[Finding]:
    chain = (*above, name)
    for call in calls.get(name, ()):
        if call.target in chain:
            circle = (*chain[chain.index(call.target) :], call.target)
            yield _circle(" → ".join(circle), call.place)
        elif call.target not in done:
            yield from _walk(call.target, chain, done, calls)
    done.add(name)


def _syntax(path: str, fault: TemplateSyntaxError) -> Finding:
    return Finding(
        code="template",
        place=Place(path, fault.lineno),
        message=Text(
            f"模板写法有误：{fault.message}", f"the template cannot be read: {fault.message}"
        ),
    )


def _circle(circle: str, place: Place) -> Finding:
    return Finding(
        code="template",
        place=place,
        message=Text(f"模板互相引用，绕成了圈：{circle}", f"templates call each other: {circle}"),
        hint=Text("请去掉其中一处引用", "take one of the calls out"),
    )


def _absent(templates: Templates, call: _Call) -> Finding:
    bare = call.target.replace(PARENT, "")
    if ".." in bare or bare.startswith("/") or "\\" in bare:
        message = Text(
            f"模板只能引用主题自己的模板，不能引用“{bare}”",
            f"a template calls only templates of its theme, not “{bare}”",
        )
        return Finding(code="template", place=call.place, message=message)
    return Finding(
        code="template",
        place=call.place,
        message=Text(f"没有模板“{call.target}”", f"there is no template “{call.target}”"),
        hint=suggested(bare, tuple(templates)),
    )
