"""How a fitted page came out: where rows stand, and which columns did not hold their text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bulletin.typeset.boxes import columns_set, marked, page_box


@dataclass(frozen=True, slots=True)
class RowStanding:
    """The pages that a row begins and ends on, and the lines used of the last one."""

    first: int
    last: int
    used: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Rows and the pages of modules by their ids, and modules whose columns do not hold their text.

    A module stands on the page that it begins on.
    """

    rows: Mapping[str, RowStanding]
    pages: Mapping[str, int]
    overset: frozenset[str]


def read_standing(pages: Sequence[Any], leading: float) -> Standing:
    """Return how a document came out.

    :param leading: in CSS pixels.
    """
    rows: dict[str, RowStanding] = {}
    beginnings: dict[str, int] = {}
    overset: set[str] = set()
    for number, page in enumerate(pages, 1):
        top = page_box(page).content_box_y()
        for row in marked(page_box(page), "row"):
            name = row.element.get("id")
            used = (row.border_box_y() + row.border_height() - top) / leading
            first = rows[name].first if name in rows else number
            rows[name] = RowStanding(first, number, used)
            for module in marked(row, "module"):
                beginnings.setdefault(module.element.get("id"), number)
                flow = next(marked(module, "flow"), None)
                if flow and len(flow.children) > columns_set(flow) > 1:
                    overset.add(module.element.get("id"))
    return Standing(rows=rows, pages=beginnings, overset=frozenset(overset))
