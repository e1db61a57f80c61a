"""A web page read back: each figure stands in its sentence, to be seen, as it was recorded."""

from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

import cssselect2

from bulletin.diagnostics import Finding, Text
from bulletin.echo.concealing import concealing
from bulletin.echo.due import Due
from bulletin.echo.finding import altered, hidden, misplaced, missing
from bulletin.echo.tree import Mark, Tree, grown, lineage, solid

_WHERE = Text("网页", "the web page")

_AROUND = 12
"""Characters of its sentence that must stand on either side of a figure."""


def echo_screen(dues: Sequence[Due], html: str, styles: Mapping[str, str]) -> tuple[Finding, ...]:
    """Return a finding for each figure that a page lacks, hides, alters or puts elsewhere.

    :param styles: the stylesheets that the page may link to, by the end of their address.
    """
    tree = grown(html)
    concealed = _concealed(tree, styles)
    findings: list[Finding] = []
    last: dict[str, int] = {}
    for due in dues:
        mark = _mark(due, tree)
        if due.spoken or due.bare:
            findings.extend(_unmarked(due, tree))
        elif mark is None:
            findings.append(missing(due, _WHERE))
        else:
            for one in (mark, *tree.again.get(due.figure.id, ())):
                findings.extend(_judged(due, one, tree, concealed))
            if due.running and mark.start < last.get(due.article, 0):
                findings.append(misplaced(due, _WHERE))
            last[due.article] = mark.start if due.running else last.get(due.article, 0)
    return tuple(dict.fromkeys(findings))


def _mark(due: Due, tree: Tree) -> Mark | None:
    """Return where a figure stands first; one of a chart must stand in the drawing."""
    mark = tree.marks.get(due.figure.id)
    if mark is not None and due.chart and "data-figure" not in mark.element.attrib:
        return None
    return mark


def _unmarked(due: Due, tree: Tree) -> Iterator[Finding]:
    """Look for a figure within a link, or in a text alternative, by its sentence."""
    before, behind = solid(due.before)[-_AROUND:], solid(due.behind)[:_AROUND]
    place = tree.spoken if due.spoken else tree.text
    if before + solid(due.text) + behind not in place:
        yield missing(due, _WHERE)


def _judged(
    due: Due, mark: Mark, tree: Tree, concealed: Mapping[Element, str]
) -> Iterator[Finding]:
    text = tree.text[mark.start : mark.end]
    value = mark.element.get("value", due.figure.value)
    if text != solid(due.text):
        yield altered(due, text, _WHERE)
    elif value != due.figure.value:
        yield altered(due, f'value="{value}"', _WHERE)
    elif not due.chart and not _in_place(due, mark, tree):
        yield misplaced(due, _WHERE)
    for element in lineage(mark):
        if _hides(element) or concealed.get(element) == "":
            yield hidden(due, _WHERE)
            return
    inside = (one for one in mark.element.iter() if concealed.get(one))
    written = next(inside, None)
    if written is not None:
        yield altered(due, f"{text} {concealed[written]}", _WHERE)


def _in_place(due: Due, mark: Mark, tree: Tree) -> bool:
    before, behind = solid(due.before)[-_AROUND:], solid(due.behind)[:_AROUND]
    where = tree.marks.get(due.article)
    inside = where is None or where.start <= mark.start <= where.end
    return (
        inside
        and tree.text[: mark.start].endswith(before)
        and tree.text[mark.end :].startswith(behind)
    )


def _hides(element: Element) -> bool:
    style = solid(element.get("style", "")).lower()
    return (
        "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or "display:none" in style
        or "visibility:hidden" in style
    )


def _concealed(tree: Tree, styles: Mapping[str, str]) -> Mapping[Element, str]:
    """Return the elements that a style hides (``""``), or writes into, with what it writes."""
    sheets = [text for end, text in styles.items() if any(s.endswith(end) for s in tree.sheets)]
    rules = [rule for css in (*sheets, *tree.styles) for rule in concealing(css)]
    if not rules:
        return {}
    found: dict[Element, str] = {}
    for one in cssselect2.ElementWrapper.from_html_root(tree.root).iter_subtree():
        for rule in rules:
            if rule.selector.test(one):
                found[one.etree_element] = rule.written
    return found
