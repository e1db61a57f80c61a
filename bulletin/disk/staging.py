"""The stage: a folder beside the output, where the next build stands until it is whole."""

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bulletin.disk.exchange import ASIDE
from bulletin.disk.ownership import foreign, give_up, nobodys, written
from bulletin.files import MANIFEST, Kept, Output, Written


@contextmanager
def staged(target: Path) -> Iterator[Path]:
    """Make a stage for ``target``; afterwards clear away whatever stands there then.

    That is the unfinished build when something failed, and the previous one when nothing did.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    stage = target.with_name(f".{target.name}.bulletin-{secrets.token_hex(4)}")
    stage.mkdir()
    try:
        if target.exists():
            _take_after(stage, target)
        yield stage
    finally:
        with contextlib.suppress(OSError):  # what stays is cleared by the next build
            clear(stage, target)


def _take_after(stage: Path, target: Path) -> None:
    """Give the stage the group and the rights of the folder whose place it is to take."""
    with contextlib.suppress(PermissionError):
        os.chown(stage, -1, target.stat().st_gid)
    shutil.copystat(target, stage)


def sweep(target: Path) -> None:
    """Clear away the stages of builds that died, and undo an exchange that stopped half way."""
    for left in sorted(target.parent.glob(f".{target.name}.bulletin-*")):
        if left.is_symlink() or not left.is_dir():
            continue
        if left.name.endswith(ASIDE) and not target.exists():
            left.rename(target)
        else:
            clear(left, target)


def fill(stage: Path, files: Iterable[Written]) -> None:
    """Write the files, the manifest first: it tells a later build which of them are ours."""
    in_order = sorted(files, key=lambda one: (one.path != MANIFEST, one.path))
    if not in_order or in_order[0].path != MANIFEST:
        raise ValueError("a build is stored with its manifest")
    for one in in_order:
        path = stage / one.path
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(one.data)
            if one.path == MANIFEST:
                file.flush()
                os.fsync(file.fileno())


def link(stage: Path, target: Path, files: Iterable[Output]) -> None:
    """Let files of the build in ``target`` stand in the stage as well, as one and the same file.

    They are written where the disk knows no such links, or where the file has gone.
    """
    for one in files:
        path = stage / one.path
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(target / one.path, path, follow_symlinks=False)
        except OSError:
            data = (target / one.path).read_bytes() if isinstance(one, Kept) else one.data
            path.write_bytes(data)


def settle(stage: Path, files: Iterable[Written]) -> None:
    """Wait until the files that were written, and the lists of all folders, are on the disk."""
    for one in files:
        synchronise(stage / one.path)
    for name, _, _ in os.walk(stage, onerror=give_up):
        synchronise(Path(name))


def synchronise(path: Path) -> None:
    """Wait until a file, or the list of a folder's files, is on the disk."""
    if path.is_symlink() or not (path.is_file() or path.is_dir()):
        return
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def carry(target: Path, stage: Path, strangers: Iterable[str]) -> None:
    """Let what is not ours in ``target`` stand in the stage as well, as one and the same file."""
    for name in strangers:
        source, copy = target / name, stage / name
        if source.is_dir() and not source.is_symlink():
            copy.mkdir(parents=True, exist_ok=True)
            continue
        copy.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(OSError):  # a disk without hard links: it moves over in clear()
            os.link(source, copy, follow_symlinks=False)


def clear(folder: Path, target: Path) -> None:
    """Delete from ``folder`` what is ours, let the rest move to ``target``, remove it if empty.

    A build that died while it wrote its manifest left nothing else, and a folder that was nobody's
    holds a ``.gitignore`` at most; without a manifest, nothing more is touched.
    """
    if not folder.exists():
        return
    ours = written(folder)
    if ours is None and nobodys(folder):
        ours = frozenset()
    if ours is not None:
        _empty(folder, ours, target)
    if {one.name for one in folder.iterdir()} <= {MANIFEST}:
        (folder / MANIFEST).unlink(missing_ok=True)
        folder.rmdir()


def _empty(folder: Path, ours: frozenset[str], target: Path) -> None:
    for name in tuple(foreign(folder, ours)):
        _hand_over(folder / name, target / name)
    for path in (folder / name for name in ours - {MANIFEST}):
        if path.parent.resolve().is_relative_to(folder):  # no link stands where our folder stood
            path.unlink(missing_ok=True)
    for path in [Path(name) for name, _, _ in os.walk(folder, topdown=False, onerror=give_up)]:
        if path != folder and not any(path.iterdir()):
            path.rmdir()


def _hand_over(path: Path, place: Path) -> None:
    """Move a stranger to its place, unless it stands there already or another does."""
    if path.is_dir() and not path.is_symlink():
        return
    if not os.path.lexists(place):
        place.parent.mkdir(parents=True, exist_ok=True)
        path.rename(place)
    elif os.path.samestat(path.lstat(), place.lstat()):
        path.unlink()
