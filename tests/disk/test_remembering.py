"""What is remembered between runs, and that losing it does no harm."""

import sqlite3
from collections.abc import MutableMapping
from pathlib import Path

import pytest

from bulletin.disk import locked, memory


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project folder that has its workshop."""
    with locked(tmp_path):
        return tmp_path


def test_what_was_kept_is_recalled_by_the_next_run(root: Path) -> None:
    with memory(root) as kept:
        kept["page"] = b"set"
    with memory(root) as kept:
        assert kept["page"] == b"set"
        assert "another" not in kept


def test_what_an_interrupted_run_kept_is_not_lost(root: Path) -> None:
    with pytest.raises(KeyboardInterrupt), memory(root) as kept:
        _interrupted(kept)
    with memory(root) as kept:
        assert kept["page"] == b"set"


def _interrupted(kept: MutableMapping[str, bytes]) -> None:
    kept["page"] = b"set"
    raise KeyboardInterrupt


def test_above_its_limit_it_forgets_what_was_not_asked_for_longest(root: Path) -> None:
    with memory(root, 200) as kept:
        kept["old"] = kept["asked"] = bytes(80)
    with memory(root, 200) as kept:
        assert kept["asked"]
        kept["new"] = bytes(80)
    with memory(root, 200) as kept:
        assert set(kept) == {"asked", "new"}


def test_a_damaged_value_is_not_recalled(root: Path) -> None:
    with memory(root) as kept:
        kept["page"] = b"set"
    with sqlite3.connect(root / ".bulletin/memory.sqlite") as base:
        base.execute("UPDATE kept SET value = ?", (b"sat",))
    base.close()
    with memory(root) as kept:
        assert "page" not in kept


def test_a_file_that_is_none_of_ours_is_begun_anew(root: Path) -> None:
    (root / ".bulletin/memory.sqlite").write_bytes(b"no base at all" * 1000)
    with memory(root) as kept:
        kept["page"] = b"set"
    with memory(root) as kept:
        assert kept["page"] == b"set"


def test_where_nothing_can_be_kept_the_run_goes_on(tmp_path: Path) -> None:
    (tmp_path / ".bulletin").write_text("a file in the way")
    with memory(tmp_path) as kept:
        kept["page"] = b"set"
        assert kept["page"] == b"set"
