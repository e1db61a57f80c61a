"""What was worked out before, kept between runs; losing it costs time and nothing else."""

import contextlib
import sqlite3
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

from bulletin.disk.workshop import FOLDER

LIMIT = 1 << 30
"""The most that is kept, in octets; what has gone unasked for longest goes first."""

_TABLE = """
CREATE TABLE IF NOT EXISTS kept (
    key TEXT PRIMARY KEY, run INTEGER NOT NULL, size INTEGER NOT NULL, sum BLOB NOT NULL, value BLOB
)
"""


@contextmanager
def memory(root: Path, limit: int = LIMIT) -> Iterator[MutableMapping[str, bytes]]:
    """Open what a project remembers, in its ``.bulletin`` folder.

    Where that cannot be read or written, nothing is remembered, and what is damaged is begun anew:
    no failure in here is anybody's concern. Only who holds the project (``locked``) may ask.
    """
    with contextlib.ExitStack() as open_:
        base = _opened(root / FOLDER / "memory.sqlite")
        if base is None:
            yield {}
            return
        open_.callback(base.close)
        kept = _Kept(base)
        try:
            yield kept
        finally:  # what an interrupted run worked out is not lost
            kept.settle(limit)


def _opened(path: Path) -> sqlite3.Connection | None:
    for _ in range(2):
        try:
            base = sqlite3.connect(path, timeout=0, isolation_level=None)
            base.execute("PRAGMA synchronous = OFF")  # each value bears its sum
            base.execute(_TABLE)
            base.execute("BEGIN")
        except sqlite3.DatabaseError:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
        else:
            return base
    return None


class _Kept(MutableMapping[str, bytes]):
    """Values by key, in a table."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._run = sum(last or 0 for (last,) in self._rows("SELECT max(run) FROM kept")) + 1
        self._recalled: list[str] = []

    def __getitem__(self, key: str) -> bytes:
        for found, value in self._rows("SELECT sum, value FROM kept WHERE key = ?", key):
            if sha256(value).digest() == found:
                self._recalled.append(key)
                return bytes(value)
        raise KeyError(key)

    def __setitem__(self, key: str, value: bytes) -> None:
        row = (key, self._run, len(value), sha256(value).digest(), value)
        self._rows("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?)", *row)

    def __delitem__(self, key: str) -> None:
        self._rows("DELETE FROM kept WHERE key = ?", key)

    def __iter__(self) -> Iterator[str]:
        return (key for (key,) in self._rows("SELECT key FROM kept"))

    def __len__(self) -> int:
        return len(self._rows("SELECT key FROM kept"))

    def settle(self, limit: int) -> None:
        """Note what was recalled, forget the oldest above ``limit``, and write it all down."""
        with contextlib.suppress(sqlite3.DatabaseError):
            marks = ((self._run, key) for key in self._recalled)
            self._base.executemany("UPDATE kept SET run = ? WHERE key = ?", marks)
            self._forget(limit)
            self._base.execute("COMMIT")

    def _forget(self, limit: int) -> None:
        total = 0
        for key, size in self._rows("SELECT key, size FROM kept ORDER BY run DESC, key"):
            total += size
            if total > limit:
                del self[key]

    def _rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Return what the base answers; nothing where it fails."""
        try:
            return self._base.execute(statement, values).fetchall()
        except sqlite3.DatabaseError:
            return []
