"""The dummy: which module stands where, and what the typesetter may alter to fill the pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bulletin.articles import Bulletin
from bulletin.diagnostics import Place
from bulletin.pages.arranging import Module, Row
from bulletin.pages.spreading import columns_to_choose
from bulletin.pages.theme import Allowance, Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A module's place: its element, its headline, the depth that it is planned to have.

    ``framed`` modules are boxes that can be as deep as their place. ``columns`` are the numbers of
    columns that the text of a box, a list or the shorts may be set in; other modules have as many
    as their place is wide.
    """

    id: str
    title: str
    place: Place
    framed: bool
    lines: int | None = None
    columns: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DummyRow:
    """Stacks of slots side by side, and the page that they stand on."""

    id: str
    page: int
    stacks: tuple[tuple[Slot, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dummy:
    """The plan of all pages. ``pages`` is how many the author wants, ``None`` for any number.

    ``leading`` is in points; ``lines`` are those that a page holds at that leading, in points of
    the type area's ``height`` from ``top``.
    """

    rows: tuple[DummyRow, ...]
    pages: int | None
    place: Place
    top: Decimal
    height: Decimal
    width: Decimal
    leading: Decimal
    allowance: Allowance

    @property
    def slots(self) -> Iterator[Slot]:
        """All slots, in their order."""
        return (slot for row in self.rows for stack in row.stacks for slot in stack)


def dummy_of(bulletin: Bulletin, rows: Sequence[Row], paper: Paper, allowance: Allowance) -> Dummy:
    """Return the dummy of a bulletin whose articles are arranged in rows."""
    return Dummy(
        rows=tuple(
            DummyRow(
                f"row-{number}",
                row.page,
                tuple(
                    tuple(_slot(one, stack.span, allowance.columns) for one in stack.modules)
                    for stack in row.stacks
                ),
            )
            for number, row in enumerate(rows, 1)
        ),
        pages=bulletin.pages,
        place=bulletin.place,
        top=paper.top_points,
        height=paper.height_points,
        width=paper.width,
        leading=paper.leading,
        allowance=allowance,
    )


def _slot(module: Module, span: int, most: int) -> Slot:
    first = module.articles[0]
    return Slot(
        id=module.id,
        title=first.headline.text,
        place=first.place,
        framed=module.framed,
        lines=first.lines,
        columns=tuple(n for n in columns_to_choose(first.kind, span) if n <= most),
    )
