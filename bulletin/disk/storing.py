"""Writing a build: whole or not at all."""

import contextlib
import os
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from bulletin.diagnostics import Text
from bulletin.disk.exchange import exchange
from bulletin.disk.failures import WriteError, unwritable
from bulletin.disk.ownership import claim, foreign, refuse_collisions, written
from bulletin.disk.staging import carry, fill, settle, staged, sweep, synchronise
from bulletin.files import MANIFEST, File, listed

_MEGABYTE = 1_000_000


def store(files: Sequence[File], output: Path, *, root: Path) -> None:
    """Put ``files`` in the place of the build in ``output``, in one step.

    They are written beside it first; on any failure the previous build stands as it stood. Of what
    lies in the folder only what its manifest lists is deleted, all else is kept.

    :param files: a whole build, its manifest among them.
    :raises OutputError: when the folder is not ours.
    :raises WriteError: when the disk is full, read-only or out of order.
    """
    target = claim(output, root)
    try:
        sweep(target)
        strangers = frozenset(foreign(target, written(target) or frozenset()))
        refuse_collisions((one.path for one in files), strangers, output)
        _check_room(files, target, output)
        with staged(target) as stage:
            fill(stage, files)
            carry(target, stage, strangers)
            settle(stage)
            _publish(stage, target)
    except OSError as failure:
        raise unwritable(str(output), failure) from failure


def _publish(stage: Path, target: Path) -> None:
    if target.exists():
        exchange(stage, target)
    else:
        stage.rename(target)
    with contextlib.suppress(OSError):  # the new build stands, whatever the disk says now
        synchronise(target.parent)


def _check_room(files: Sequence[File], target: Path, output: Path) -> None:
    """Both builds lie side by side for a moment, so there must be room for the new one."""
    needed = sum(len(one.data) for one in files)
    disk = os.statvfs(next(folder for folder in target.parents if folder.exists()))
    free = disk.f_bavail * disk.f_frsize
    if needed > free:
        need, left = (f"{size / _MEGABYTE:.1f} MB" for size in (needed, free))
        raise WriteError(
            Text(
                f"写不了 {output}：需要约 {need}，磁盘只剩 {left}",
                f"cannot write {output}: it needs about {need}, {left} are free",
            ),
            Text("请腾出空间后再运行", "make room and run again"),
        )


def last_build(output: Path) -> Mapping[str, bytes]:
    """Return the manifest of the build in ``output`` and those of its files that are unaltered."""
    record = _read(output / MANIFEST)
    digests = listed(record)
    if digests is None:
        return {}
    files = {path: _read(output / path) for path in digests}
    sound = {path: one for path, one in files.items() if sha256(one).hexdigest() == digests[path]}
    return {MANIFEST: record, **sound}


def _read(path: Path) -> bytes:
    """Return the content of a file, or nothing where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
