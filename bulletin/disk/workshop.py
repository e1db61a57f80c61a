"""The program's own folder in a project: the lock, and traces of its faults."""

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bulletin.diagnostics import Text
from bulletin.disk.failures import BusyError, unwritable

FOLDER = ".bulletin"
"""May be deleted at any time."""


@contextmanager
def locked(root: Path, *, wait: bool = False) -> Iterator[None]:
    """Hold the project for one build.

    The lock is the kernel's and ends with its holder, however that dies; what the file says is only
    for people.

    :param wait: wait for another build to end instead of giving up.
    :raises BusyError: when another build holds the project.
    :raises WriteError: when the project folder cannot be written.
    """
    number = _open(root)
    with os.fdopen(number, "r+", encoding="utf-8") as file:
        try:
            fcntl.flock(number, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except OSError as failure:
            if failure.errno in (errno.EAGAIN, errno.EACCES):
                raise _busy(file.read()) from failure
            raise unwritable(f"{FOLDER}/lock", failure) from failure
        try:
            file.truncate(0)
            file.write(f"{os.getpid()} {time.strftime('%H:%M')}")
            file.flush()
            yield
        finally:
            fcntl.flock(number, fcntl.LOCK_UN)  # a forked child may still have the file open


def _open(root: Path) -> int:
    try:
        return os.open(_folder(root) / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError as failure:
        raise unwritable(f"{FOLDER}/lock", failure) from failure


def _folder(root: Path) -> Path:
    folder = root / FOLDER
    if not folder.is_dir():
        folder.mkdir(exist_ok=True)
        (folder / ".gitignore").write_text("*\n")
    return folder


def _busy(holder: str) -> BusyError:
    process, _, since = holder.partition(" ")
    who = Text(f"（进程 {process}，{since} 开始）", f" (process {process}, since {since})")
    known = who if since else Text("", "")
    return BusyError(
        Text(f"另一次生成正在进行{known.zh}", f"another build is running{known.en}"),
        Text("请等它结束，或加上 --wait", "wait until it ends, or add --wait"),
    )


def keep_trace(trace: str, root: Path) -> str | None:
    """Keep the trace of a fault of the program; return its path, or ``None`` where none can be."""
    name = f"{FOLDER}/crash-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.log"
    try:
        _folder(root)
        (root / name).write_text(trace, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return None
    return name
