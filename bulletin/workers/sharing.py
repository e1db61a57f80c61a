"""Values that many tasks use: each process gets them once, not with every task."""

import pickle
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from bulletin.workers.packing import packed

Value = TypeVar("Value")
Value_co = TypeVar("Value_co", covariant=True)


class Shared(Protocol[Value_co]):
    """A value to be handed out with tasks; it is not copied into each of them."""

    @property
    def value(self) -> Value_co:
        """The value."""
        ...


@dataclass(frozen=True, slots=True)
class Carried(Generic[Value]):
    """A value that travels with its tasks, where processes have no disk in common."""

    value: Value


@dataclass(frozen=True, slots=True)
class Filed(Generic[Value]):
    """A value in a file of this machine, which each process reads once."""

    path: str

    @classmethod
    def of(cls, value: Value, folder: Path) -> "Filed[Value]":
        """Put a value down in a folder where nobody else writes."""
        path = folder / f"{len(list(folder.glob('*.shared')))}.shared"
        path.write_bytes(packed(value))
        return cls(str(path))

    @property
    def value(self) -> Value:
        """The value."""
        found: Value = _read(self.path)
        return found


@lru_cache(maxsize=4)
def _read(path: str) -> Any:
    return pickle.loads(Path(path).read_bytes())  # noqa: S301 - written by this run, in its own folder
