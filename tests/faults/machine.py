"""A machine that is full, read-only, cut off or lacks something; terminals that fail."""

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.faults.ground import HTML, Ground, prepare, tree, whole
from tests.faults.runs import ROOT, Ended, nursery
from tests.faults.tally import Tally
from tests.faults.variations import COMMAND

_NEWNS = 0x20000
"""unshare(2): mounts of our own, which end with us."""

_TERMINALS = {
    "output closed": '"$@" >&-',
    "errors closed": '"$@" 2>&-',
    "both closed": '"$@" >&- 2>&-',
    "output full": '"$@" >/dev/full',
    "errors full": '"$@" 2>/dev/full',
    "a reader that leaves": '"$@" 2>&1 | head -c 1',
    "ASCII only": 'PYTHONUTF8=0 PYTHONCOERCECLOCALE=0 PYTHONIOENCODING=ascii LC_ALL=C "$@"',
    "no input": '"$@" <&-',
}
_REFUSED = (".", "..", "/", "content", "content/new", "themes", ".git", ".bulletin/x", "../around")


def lack(scratch: Path, tally: Tally, *, full: bool, seed: int) -> None:
    """Take things away from the machine; what can be is tried as administrator only."""
    del seed
    with nursery(whole(scratch / "dry"), scratch / "said") as runs:
        ground = prepare(scratch / "ground", runs)
    around = scratch / "around"
    shutil.copytree(scratch / "ground/origin/output/archive", around / "archive")
    canaries = tree(around)
    for name, shell in _TERMINALS.items():
        ended = _run(ground.fresh(scratch / "project"), HTML, before=("sh", "-c", shell, "sh"))
        tally.add(name, [*ended.faults(), *ground.faults(scratch / "project")])
    for output in (*_REFUSED, str(Path.home())):
        project = ground.fresh(scratch / "project")
        ended = _run(project, (*HTML, "--output", output))
        tally.add(
            "outputs refused",
            [*ended.faults(frozenset((2,))), *_same(ground, project)],
            case=output,
        )
    if os.geteuid() or ctypes.CDLL(None).unshare(_NEWNS):
        tally.left_out.append("full and read-only disks, no Pango: only an administrator may mount")
    else:
        _mounted(scratch, ground, tally, full=full)
    tally.add("files around the output", [] if tree(around) == canaries else ["touched"])


def _mounted(scratch: Path, ground: Ground, tally: Tally, *, full: bool) -> None:
    _call("mount", "--make-rprivate", "/")
    disk = scratch / "disk"
    disk.mkdir()
    for room in range(0, 900, 60) if full else (0, 200):
        _call("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(disk))
        project = ground.fresh(disk / "project")
        used = int(_call("du", "-s", "-k", str(disk)).split()[0])
        _call("mount", "-o", f"remount,size={used + room}k", str(disk))
        ended = _run(project, HTML)
        faults = [*ended.faults(frozenset((0, 4))), *ground.faults(project)]
        _call("mount", "-o", "remount,size=64m", str(disk))
        again = _run(project, HTML)
        faults += [*again.faults(frozenset((0,))), *ground.litter(project)]
        tally.add("full disks", faults, case=f"{room} kB free")
        _call("umount", str(disk))
    project = ground.fresh(scratch / "project")
    for place in (project, project / "output"):
        _call("mount", "--bind", str(place), str(place))
        _call("mount", "-o", "remount,ro,bind", str(place))
        ended = _run(project, HTML)
        tally.add(
            "read-only", [*ended.faults(frozenset((4,))), *_same(ground, project)], case=place.name
        )
        _call("umount", str(place))
    library = next(Path("/usr/lib").glob("*/libpango-1.0.so.0")).resolve()
    _call("mount", "--bind", os.devnull, str(library))
    ended = _run(project, ("build",))
    tally.add("without Pango", [*ended.faults(frozenset((3,))), *_same(ground, project)])
    _call("umount", str(library))


def _run(
    project: Path,
    words: tuple[str, ...],
    *,
    before: tuple[str, ...] = (),
) -> Ended:
    done = subprocess.run(
        [*before, *COMMAND, *words],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        timeout=600,
    )
    said = (done.stdout + done.stderr).decode(errors="replace")
    return Ended(status=done.returncode, said=said)


def _same(ground: Ground, project: Path) -> Iterator[str]:
    if tree(project / "output") != ground.old:
        yield "the output changed"
    yield from ground.faults(project)


def _call(*words: str) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout
