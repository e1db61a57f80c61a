"""Every step of a store fails once: the disk is full, the disk is broken, the process is killed.

Python tells a hook of every file that it opens, makes, moves or removes (PEP 578). A child process
fails, or is killed, at the first of them, at the second, and so on, until one comes through.
"""

import errno
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bulletin.disk import BusyError, IncompleteError, WriteError, load, locked
from tests.disk.test_store import FIRST, SECOND, build, put, strangers, tree, written

_WATCHED = ("open", "os.", "shutil.", "ctypes.")
_DONE, _REFUSED, _WRONG = 0, 4, 70
THIRD = build(index_html="再新")


class Fault:
    """Strikes at one of the steps that are watched, and at all later ones if it is lasting."""

    def __init__(self, step: int, strike: Callable[[], None], *, lasting: bool) -> None:
        self.step, self.strike, self.lasting = step, strike, lasting
        self.steps = 0

    def __call__(self, event: str, _: tuple[object, ...]) -> None:
        if event.startswith(_WATCHED):
            self.steps += 1
            if self.steps == self.step or (self.lasting and self.steps > self.step):
                self.strike()


@pytest.fixture
def memory() -> Iterator[Path]:
    """Give a folder on a disk that need not be waited for, where there is one."""
    shared = Path("/dev/shm")  # noqa: S108 - the folder made in it is nobody else's
    with tempfile.TemporaryDirectory(dir=shared if shared.is_dir() else None) as name:
        yield Path(name)


def full() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def broken() -> None:
    raise OSError(errno.EIO, os.strerror(errno.EIO))


def killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def stored_under(fault: Fault, folder: Path) -> int:
    """Store in a child that the fault strikes; return its exit status, negative for a signal."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    status = _WRONG
    try:
        sys.addaudithook(fault)
        put(SECOND, folder / "output", root=folder)
        status = _DONE
    except WriteError:
        status = _REFUSED
    finally:
        os._exit(status)


@pytest.mark.parametrize(
    ("strike", "lasting", "allowed"),
    [
        (full, False, {_DONE, _REFUSED}),
        (broken, True, {_DONE, _REFUSED}),
        (killed, False, {_DONE, -signal.SIGKILL}),
    ],
)
def test_whatever_happens_the_old_or_the_new_build_stands_whole(
    memory: Path, strike: Callable[[], None], lasting: bool, allowed: set[int]
) -> None:
    seen: list[int] = []
    for step in range(1, 1000):
        folder = memory / str(step)
        folder.mkdir()
        output = folder / "output"
        put(FIRST, output, root=folder)
        kept = strangers(output)
        seen.append(stored_under(Fault(step, strike, lasting=lasting), folder))
        after = tree(output)
        assert {name: after.get(name) for name in kept} == kept, f"step {step}"
        ours = {name: text for name, text in after.items() if name not in kept}
        assert ours in (written(FIRST), written(SECOND)), f"step {step}"
        if seen[-1] == _REFUSED:
            assert ours == written(FIRST), f"step {step}"
        put(THIRD, output, root=folder)
        assert tree(output) == {**written(THIRD), **kept}, f"step {step}"
        assert [one.name for one in folder.iterdir()] == ["output"], f"step {step}"
        if seen[-1] == _DONE and step > 20 and len(set(seen[-20:])) == 1:
            break
    assert set(seen) == allowed


def test_one_build_at_a_time(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(BusyError) as busy, locked(tmp_path):
        pass
    assert busy.value.status == 5
    assert str(os.getpid()) in busy.value.message.said("zh")
    with locked(tmp_path):
        pass


def test_a_lock_ends_with_its_holder(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        with locked(tmp_path):
            os.write(writing, b"held")
            os.kill(os.getpid(), signal.SIGSTOP)
    assert os.read(reading, 4) == b"held"
    with pytest.raises(BusyError), locked(tmp_path):
        pass
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(reading)
    os.close(writing)
    with locked(tmp_path):
        assert (tmp_path / ".bulletin/.gitignore").read_text() == "*\n"


def test_a_build_may_wait_for_another(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    with locked(tmp_path):
        child = os.fork()
        if not child:
            with locked(tmp_path, wait=True):
                os.write(writing, b"mine")
                os._exit(0)
        os.set_blocking(reading, False)
        with pytest.raises(BlockingIOError):
            os.read(reading, 4)
    os.set_blocking(reading, True)
    assert os.read(reading, 4) == b"mine"
    assert os.waitpid(child, 0)[1] == 0
    os.close(reading)
    os.close(writing)


def test_a_project_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / ".bulletin").write_text("a file in the way")
    with pytest.raises(WriteError), locked(tmp_path):
        pass


def test_a_file_of_the_program_that_cannot_be_read_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yaml").write_text("name: x\n")
    child = os.fork()
    if not child:
        sys.addaudithook(_unreadable)
        try:
            load(tmp_path)
        except IncompleteError as failure:
            os._exit(failure.status)
        os._exit(_DONE)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 3


def _unreadable(event: str, words: tuple[object, ...]) -> None:
    if event == "open" and str(words[0]).endswith("search.js"):
        broken()
