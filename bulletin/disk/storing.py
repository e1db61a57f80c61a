"""Writing a build: whole or not at all."""

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path

from bulletin.diagnostics import Text
from bulletin.disk.exchange import exchange
from bulletin.disk.failures import WriteError, unwritable
from bulletin.disk.last import LastBuild
from bulletin.disk.ownership import claim, foreign, refuse_collisions, written
from bulletin.disk.staging import carry, fill, link, settle, staged, sweep, synchronise
from bulletin.files import Kept, Output, Written

_MEGABYTE = 1_000_000


def store(files: Sequence[Output], output: Path, *, root: Path, before: LastBuild) -> None:
    """Put ``files`` in the place of the build in ``output``, in one step.

    They are written beside it first; on any failure the previous build stands as it stood. Of what
    lies in the folder only what its manifest lists is deleted, all else is kept.

    :param files: a whole build, its manifest among them.
    :param before: the build that stands there; what is alike in both is one file on the disk.
    :raises OutputError: when the folder is not ours.
    :raises WriteError: when the disk is full, read-only or out of order.
    """
    target = claim(output, root)
    try:
        sweep(target)
        strangers = frozenset(foreign(target, written(target) or frozenset()))
        refuse_collisions((one.path for one in files), strangers, output)
        alike, fresh = _parted(files, before)
        _check_room(fresh, target, output)
        with staged(target) as stage:
            fill(stage, fresh)
            link(stage, target, alike)
            carry(target, stage, strangers)
            settle(stage, fresh)
            _publish(stage, target)
    except OSError as failure:
        raise unwritable(str(output), failure) from failure


def tidy(output: Path) -> None:
    """Clear away what builds that died have left beside ``output``, which itself stays as it is."""
    with contextlib.suppress(OSError):  # the next build tries again
        sweep(output.resolve())


def _parted(files: Sequence[Output], before: LastBuild) -> tuple[list[Output], list[Written]]:
    """Return the files that stand in the last build already, and those that are to be written."""
    alike: list[Output] = []
    fresh: list[Written] = []
    for one in files:
        if not isinstance(one, Kept) and before.digests.get(one.path) != one.digest:
            fresh.append(one)
        else:
            alike.append(one)
    return alike, fresh


def _publish(stage: Path, target: Path) -> None:
    if target.exists():
        exchange(stage, target)
    else:
        stage.rename(target)
    with contextlib.suppress(OSError):  # the new build stands, whatever the disk says now
        synchronise(target.parent)


def _check_room(files: Sequence[Written], target: Path, output: Path) -> None:
    """Both builds lie side by side for a moment, so there must be room for the new one."""
    needed = sum(one.size for one in files)
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
