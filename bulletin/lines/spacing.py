"""Letters of a laid-out line moved closer or further apart."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import copysign
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.text.ffi import TO_UNITS, ffi
from weasyprint.text.line_break import Layout

_OFFSET = 1000 / 1024
"""WeasyPrint 70 draws 1024ths of an offset as if they were 1000ths."""

OBJECT = "\u2e80"
"""What stands for a picture or another box within a line; it breaks and stretches like a hanzi."""


@dataclass(frozen=True, slots=True)
class Change:
    """How much wider a letter is set, and how far to the right within it, in pixels."""

    wider: float
    further: float = 0


@dataclass(frozen=True, slots=True)
class Run:
    """A text box of a line, and the index of its first letter in the text of the line."""

    start: int
    box: Any


class _Spaced(Layout):  # type: ignore[misc]  # WeasyPrint carries no types
    """A text layout that changes the width of its letters each time it is set for drawing."""

    def __init__(self, plain: Layout, changes: Mapping[int, Change]) -> None:
        self.__dict__.update(vars(plain))
        former: Mapping[int, Change] = getattr(plain, "changes", {})
        self.changes = {**former, **changes}
        for index in former.keys() & changes.keys():
            one, other = former[index], changes[index]
            self.changes[index] = Change(one.wider + other.wider, one.further + other.further)

    def get_first_line(self) -> tuple[Any, int | None]:
        """Return the line as Pango laid it out, with its letters moved."""
        line, index = super().get_first_line()
        moves = list(self._moves())
        run = line.runs[0]
        while run != ffi.NULL:
            for glyphs, number, end in _clusters(run.data):
                while moves and moves[0][0] <= end:
                    _, wider, further = moves.pop(0)
                    glyphs[number].geometry.width += wider
                    glyphs[number].geometry.x_offset += further
            run = run.next
        return line, index

    def _moves(self) -> Iterator[tuple[int, int, int]]:
        """Yield the byte at which each letter ends that changes, and its change in Pango's units.

        WeasyPrint 70 cuts widths down to whole thousandths of an em when it draws. So they are
        made whole here, and half a thousandth more; what is left over goes to the next letter.
        """
        thousandth = self.style["font_size"] / 1000
        end, left = 0, 0.0
        for index, letter in enumerate(self.text):
            end += len(letter.encode())
            if index in self.changes:
                change = self.changes[index]
                exact = change.wider / thousandth + left
                left = exact - round(exact)
                whole = (round(exact) + copysign(0.5, exact)) * thousandth
                yield end, round(whole * TO_UNITS), round(change.further * _OFFSET * TO_UNITS)


def read(line: Any) -> tuple[str, tuple[Run, ...]]:
    """Return the text of a line and the boxes that hold it."""
    text, runs = "", []
    for box in _leaves(line):
        if isinstance(box, boxes.TextBox):
            runs.append(Run(len(text), box))
            text += box.text
        else:
            text += OBJECT
    return text, tuple(runs)


def change(line: Any, runs: tuple[Run, ...], changes: Mapping[int, Change]) -> None:
    """Change letters of a line by their index, and move what follows them."""
    widths = {}
    for run in runs:
        letters = range(run.start, run.start + len(run.box.text))
        own = {index - run.start: changes[index] for index in letters if index in changes}
        if own:
            widths[id(run.box)] = sum(one.wider for one in own.values())
            run.box.pango_layout = _Spaced(run.box.pango_layout, own)
    _move(line, 0, widths)


def _leaves(box: Any) -> Iterator[Any]:
    for child in box.children:
        if not child.is_in_normal_flow():
            continue
        if isinstance(child, boxes.InlineBox):
            yield from _leaves(child)
        else:
            yield child


def _move(box: Any, by: float, widths: Mapping[int, float]) -> float:
    """Move a box, widen it, and return how far what follows it is to be moved."""
    if isinstance(box, boxes.LineBox | boxes.InlineBox):
        wider = by
        for child in box.children:
            if child.is_in_normal_flow():
                wider = _move(child, wider, widths)
    elif isinstance(box, boxes.TextBox):
        wider = by + widths.get(id(box), 0)
    else:
        box.translate(by)
        return by
    box.position_x += by
    box.width += wider - by
    return wider


def _clusters(item: Any) -> Iterator[tuple[Any, int, int]]:
    """Yield the last glyph of each group of letters drawn as one, and the byte at which it ends."""
    string, start = item.glyphs, item.item.offset
    starts = [*string.log_clusters[0 : string.num_glyphs], item.item.length]
    for number in range(string.num_glyphs):
        if starts[number] != starts[number + 1]:
            yield string.glyphs, number, start + starts[number + 1]
