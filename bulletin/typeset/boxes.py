"""Boxes of a document laid out by WeasyPrint, found by the classes of their elements.

Anchors tell where a story begins and ends, not what lies between; so copyfitting looks into the
boxes themselves, as the room `lines` does. It reads positions and heights, and changes none.
"""

import re
from collections.abc import Iterator
from typing import Any

_COLUMNS = re.compile(r"\bcolumns-(\d+)")


def page_box(page: Any) -> Any:
    """Return the box of a page."""
    return page._page_box  # noqa: SLF001 - nothing public leads to it


def marked(box: Any, name: str) -> Iterator[Any]:
    """Yield the outermost boxes inside a box whose elements have a class, in their order."""
    for child in getattr(box, "children", ()):
        if _is_marked(child, box, name):
            yield child
        else:
            yield from marked(child, name)


def tagged(box: Any, tag: str) -> Iterator[Any]:
    """Yield the outermost boxes inside a box whose elements have a tag."""
    for child in getattr(box, "children", ()):
        if child.element is not None and child.element.tag == tag:
            yield child
        else:
            yield from tagged(child, tag)


def columns_of(flow: Any) -> int:
    """Return how many columns a flow of text is set in, by its class."""
    found = _COLUMNS.search(flow.element.get("class") or "")
    return int(found[1]) if found else 1


def _is_marked(child: Any, parent: Any, name: str) -> bool:
    """Anonymous boxes have the element of the box around them: they are no boxes of their own."""
    element = child.element
    if element is None or element is parent.element:
        return False
    return name in (element.get("class") or "").split()
