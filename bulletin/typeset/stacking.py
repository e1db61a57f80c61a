"""Modules one above the other, and stacks side by side, at a given depth."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bulletin.pages import Allowance, DummyRow, Slot
from bulletin.typeset.settling import Settled, settled
from bulletin.typeset.slips import Slip, natural_depth

_SEARCHED = 14
"""Lines above and below what a module would have by itself, among which its depth is sought."""

_UNFOLDED = 3
"""What it costs to set a box or list in a column fewer than its place is wide: lines get long."""

_SHORT_FORM = 12
"""What it costs to set the author's short headline or deck instead of the long one."""


Slips = Mapping[str, Sequence[Slip]]
"""The slips of each module by its id: more than one where its text may be set in more columns."""

Floors = Mapping[tuple[str, int], int]
"""Depths that the columns of a module were found to need at least, by how many there are."""


@dataclass(frozen=True, slots=True)
class Choice:
    """How modules are settled, by their id; with what was added below each, and short forms."""

    cost: float
    modules: Mapping[str, Settled]
    gaps: Mapping[str, int]
    short_forms: frozenset[str] = frozenset()
    white: int = 0

    def with_(self, other: "Choice") -> "Choice":
        """Return both choices as one."""
        return Choice(
            self.cost + other.cost,
            {**self.modules, **other.modules},
            {**self.gaps, **other.gaps},
            self.short_forms | other.short_forms,
            max(self.white, other.white),
        )


NOTHING = Choice(0, {}, {})


class Stacker:
    """Chooses depths; it remembers what it has worked out."""

    def __init__(self, slips: Slips, allowance: Allowance, floors: Floors) -> None:
        self._slips, self._allowance, self._floors = slips, allowance, floors
        self._known: dict[tuple[tuple[str, ...], int], Choice | None] = {}

    def row(self, row: DummyRow, depth: int) -> Choice | None:
        """Return the best way to give all stacks of a row one depth, or ``None``."""
        found = NOTHING
        for stack in row.stacks:
            choice = self._stack(stack, depth)
            if choice is None:
                return None
            found = found.with_(choice)
        return found

    def least(self, row: DummyRow) -> int:
        """Return the least depth that a row can have."""
        depth = 1
        while self.row(row, depth) is None:
            depth += 1
        return depth

    def _stack(self, stack: tuple[Slot, ...], depth: int) -> Choice | None:
        key = (tuple(slot.id for slot in stack), depth)
        if key not in self._known:
            natural = sum(map(self._natural, stack)) + len(stack) - 1
            whites = range(max(_SEARCHED, depth - natural + 1))
            options = [self._filled(stack, depth - white, white) for white in whites]
            self._known[key] = min(
                (one for one in options if one), key=lambda one: one.cost, default=None
            )
        return self._known[key]

    def _filled(self, stack: tuple[Slot, ...], depth: int, white: int) -> Choice | None:
        """Return the best way to fill a depth exactly; ``white`` is left below."""
        found = self._exact(stack, depth)
        if found is None:
            return None
        return replace(found, cost=found.cost + 3 * white * white, white=white)

    def _exact(self, stack: tuple[Slot, ...], depth: int) -> Choice | None:
        slot, *rest = stack
        if not rest:
            return self._module(slot, depth)
        options = []
        least = sum(self._natural(one) + 1 for one in rest) - _SEARCHED
        for own in range(1, depth - max(least, 1)):
            top = self._module(slot, own)
            if top is None:
                continue
            for added in range(self._allowance.gap + 1):
                below = self._stack_exact(tuple(rest), depth - own - 1 - added)
                if below is not None:
                    gap = Choice(added, {}, {slot.id: added} if added else {})
                    options.append(top.with_(gap).with_(below))
        return min(options, key=lambda one: one.cost, default=None)

    def _stack_exact(self, stack: tuple[Slot, ...], depth: int) -> Choice | None:
        key = (("=", *(slot.id for slot in stack)), depth)
        if key not in self._known:
            self._known[key] = self._exact(stack, depth) if depth > 0 else None
        return self._known[key]

    def _natural(self, slot: Slot) -> int:
        return min(map(natural_depth, self._slips[slot.id]))

    def _module(self, slot: Slot, depth: int) -> Choice | None:
        options = [one for slip in self._slips[slot.id] for one in self._forms(slot, slip, depth)]
        return min(options, key=lambda one: one.cost, default=None)

    def _forms(self, slot: Slot, slip: Slip, depth: int) -> Iterator[Choice]:
        """Yield a module at a depth with its long head, and with the author's short one."""
        if abs(depth - natural_depth(slip)) > _SEARCHED:
            return
        floor = self._floors.get((slot.id, slip.columns), 0)
        unusual = _UNFOLDED * (max(slot.columns, default=slip.columns) - slip.columns)
        for saved in sorted({0, slip.saved}):
            form = replace(slip, above=slip.above - saved, depth=slip.depth - saved, saved=0)
            found = settled(form, depth, self._allowance, framed=slot.framed, floor=floor)
            if found is not None:
                short_forms = frozenset({slot.id} if saved else ())
                cost = found.cost + (_SHORT_FORM if saved else 0) + self._unplanned(slot, depth)
                yield Choice(cost + unusual, {slot.id: found}, {}, short_forms)

    @staticmethod
    def _unplanned(slot: Slot, depth: int) -> int:
        return 0 if slot.lines is None else 40 * abs(slot.lines - depth)
