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
    """Yield the outermost boxes inside a box whose elements have a class, in their order.

    Anonymous boxes have the element of the box around them: they are no boxes of their own.
    """
    for child in getattr(box, "children", ()):
        if child.element is not box.element and is_marked(child, name):
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
    """Return how many columns a flow of text is meant to be set in, by its class."""
    found = _COLUMNS.search(flow.element.get("class") or "")
    return int(found[1]) if found else 1


def columns_set(flow: Any) -> int:
    """Return how many columns a flow of text is set in."""
    count = flow.style["column_count"]
    return 1 if count == "auto" else int(count)


def is_marked(box: Any, name: str) -> bool:
    """Tell whether the element of a box has a class."""
    return box.element is not None and name in (box.element.get("class") or "").split()
