"""What a campaign tried, and what went wrong in it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import inf
from time import monotonic


@dataclass(slots=True)
class Tally:
    """How often something was tried, by what it was, and a line for everything that went wrong.

    ``left_out`` says what this machine does not let us try; ``until`` is when to stop, by the
    machine's clock that never goes back.
    """

    until: float = inf

    tried: dict[str, int] = field(default_factory=dict)
    bad: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    def add(self, what: str, faults: Iterable[str] = (), *, case: str = "") -> None:
        """Count one try, and what was wrong with it."""
        self.tried[what] = self.tried.get(what, 0) + 1
        self.bad.extend(f"{what} {case}: {fault}" for fault in faults)

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return monotonic() > self.until

    def lines(self) -> list[str]:
        """Return the figures as they are to be printed."""
        return [
            *(f"  {number:6} {what}" for what, number in self.tried.items()),
            *(f"  left out: {one}" for one in self.left_out),
            *(f"  BAD {one}" for one in self.bad),
            *(["  the time was up before the end"] if self.over else []),
            f"  {sum(self.tried.values())} tried, {len(self.bad)} bad",
        ]
