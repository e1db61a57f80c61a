"""What a pure function made before, found again by all that it was made of."""

from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Any

from bulletin.build.sums import sum_of
from bulletin.workers import UnreadableError, packed, unpacked


@dataclass(frozen=True, slots=True)
class Recollection:
    """Results by the sum of their makings.

    ``memory`` holds them as octets, and may lose any of them; ``stamp`` names the program and the
    libraries that made them, so that another version remembers nothing of this one. With ``fresh``
    nothing is found, and everything made anew.
    """

    memory: MutableMapping[str, bytes]
    stamp: str
    fresh: bool = False

    def key(self, work: str, task: object) -> str:
        """Return what the result of ``work`` on ``task`` is kept under."""
        return sum_of(self.stamp, work, task)

    def recall(self, key: str) -> Any:
        """Return what was kept, or ``None``."""
        if self.fresh:
            return None
        try:
            return unpacked(self.memory[key])
        except (KeyError, UnreadableError):
            return None

    def keep(self, key: str, result: object) -> None:
        """Keep a result of our own values."""
        self.memory[key] = packed(result)
