"""The same project built in other surroundings gives the same bytes, and says nothing of them."""

import getpass
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pikepdf

from tests.faults.ground import HTML, edit, tree, whole
from tests.faults.runs import ROOT, nursery
from tests.faults.tally import Tally

COMMAND = (sys.executable, "-W", "error", "-c", "from bulletin.cli import main; main()")

_SHELL = ("sh", "-c", 'umask "$0"; exec "$@"')
_VARIATIONS: tuple[tuple[str, tuple[str, ...], dict[str, str], tuple[str, ...]], ...] = (
    *(
        (f"the year {year}", ("faketime", f"{year}-03-01 02:30:00"), {}, ())
        for year in ("1971", "2031", "2039")
    ),
    ("time in Shanghai", (), {"TZ": "Asia/Shanghai"}, ()),
    ("time in St. John's", (), {"TZ": "America/St_Johns"}, ()),
    *((f"locale {one}", (), {"LC_ALL": one, "LANG": one}, ()) for one in ("C", "de_DE.UTF-8")),
    *((f"locale {one}", (), {"LC_ALL": f"{one}.UTF-8"}, ()) for one in ("zh_CN", "zh_TW", "ja_JP")),
    ("language of fonts", (), {"FC_LANG": "ja"}, ()),
    ("another order of hashes", (), {"PYTHONHASHSEED": "1"}, ()),
    ("yet another order of hashes", (), {"PYTHONHASHSEED": "4242"}, ()),
    ("umask 077", (*_SHELL, "077"), {}, ()),
    ("umask 000", (*_SHELL, "000"), {}, ()),
    ("another home", (), {"HOME": "/nonexistent"}, ()),
    ("another name of the user", (), {"USER": "somebody", "LOGNAME": "somebody"}, ()),
    ("one process", (), {}, ("--jobs", "1")),
    ("four processes", (), {}, ("--jobs", "4")),
    ("without network", ("unshare", "-n"), {}, ()),
    ("everything anew", (), {}, ("--force",)),
)
"""What differs, the words before the command, the environment, and the words behind it."""


def vary(scratch: Path, tally: Tally, *, full: bool, seed: int) -> None:
    """Build one project in other surroundings; with its PDF in the full form."""
    del seed
    words = ("build",) if full else HTML
    origin = whole(scratch / "origin")
    with nursery(whole(scratch / "dry"), scratch / "said") as runs:
        assert runs.run(origin, *HTML).status == 0
    shutil.rmtree(origin / "output")
    due = _built(origin, scratch / "plain", words)
    tally.add("grown from an older build", _grown(scratch / "grown", origin, words, due))
    tally.add("words of this machine in the output", _told(scratch / "plain"))
    tally.add("sockets of the network", _sockets(origin, scratch / "traced", words))
    places = (("another folder", scratch / "深 一层/a b/c"), ("another order of files", None))
    for name, place in places:
        folder = place or _reversed(origin, scratch / "reversed")
        tally.add(name, _differing(due, _built(origin, folder, words)))
    for name, before, environment, behind in _VARIATIONS if full else _VARIATIONS[::4]:
        if tally.over:
            return
        if before and shutil.which(before[0]) is None:
            tally.left_out.append(name)
            continue
        made = _built(
            origin, scratch / "varied", (*words, *behind), before=before, environment=environment
        )
        tally.add(name, _differing(due, made))
        shutil.rmtree(scratch / "varied")


def _built(
    origin: Path,
    folder: Path,
    words: tuple[str, ...],
    *,
    before: tuple[str, ...] = (),
    environment: dict[str, str] | None = None,
) -> dict[str, str]:
    """Return what is built in a copy of the project; a word on why not, where nothing is."""
    if not folder.exists():
        shutil.copytree(origin, folder)
    done = subprocess.run(
        [*before, *COMMAND, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    said = {"status": f"{done.returncode} {done.stderr[-400:]}"} if done.returncode else {}
    return {**tree(folder / "output"), **said}


def _differing(due: dict[str, str], made: dict[str, str]) -> list[str]:
    names = sorted(name for name in {*due, *made} if due.get(name) != made.get(name))
    return [f"{name} differs: {made.get(name)}" for name in names[:5]]


def _reversed(origin: Path, folder: Path) -> Path:
    """Return a copy whose files were made in the opposite order."""
    for path in sorted(origin.rglob("*"), reverse=True):
        if path.is_file():
            (folder / path.relative_to(origin)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, folder / path.relative_to(origin))
    return folder


def _grown(folder: Path, origin: Path, words: tuple[str, ...], due: dict[str, str]) -> list[str]:
    """Build another state first, then this one over it."""
    shutil.copytree(origin, folder)
    edit(folder)
    _built(origin, folder, words)
    edit(folder, "31.50", "30.50")
    return _differing(due, _built(origin, folder, words))


def _told(project: Path) -> Iterator[str]:
    """Tell which files name the folder, the host or the user."""
    names = (str(project.resolve()), str(Path.home()), socket.gethostname(), str(ROOT))
    secrets = [one.encode() for one in names if len(one) > 3]
    user = re.compile(rb"\b(?:home|Users)/|\b" + getpass.getuser().encode() + rb"@")
    for path in (path for path in (project / "output").rglob("*") if path.is_file()):
        data = _plain(path)
        if user.search(data) or any(one in data for one in secrets):
            yield path.name


def _plain(path: Path) -> bytes:
    """Return the bytes of a file, a PDF's with its streams unpacked."""
    data = path.read_bytes()
    if path.suffix != ".pdf":
        return data
    with pikepdf.open(path) as document:
        streams = [one for one in document.objects if isinstance(one, pikepdf.Stream)]
        return data + b"".join(one.read_bytes() for one in streams if "/Subtype" not in one)


def _sockets(origin: Path, folder: Path, words: tuple[str, ...]) -> Iterator[str]:
    log = folder.with_suffix(".log")
    trace = ("strace", "-f", "-qq", "-o", str(log), "-e", "trace=socket,connect")
    _built(origin, folder, words, before=trace)
    yield from re.findall(r".*AF_INET.*", log.read_text(encoding="utf-8", errors="replace"))


def soak(scratch: Path, tally: Tally, *, full: bool, seed: int) -> None:
    """Build a project over and over, one fact changed each time."""
    del seed
    peaks: list[int] = []
    with nursery(whole(scratch / "dry"), scratch / "said") as runs:
        project = whole(scratch / "project")
        for number in range(200 if full else 10):
            if tally.over:
                break
            edit(project, *(("31.50", "30.50"), ("30.50", "31.50"))[number % 2])
            ended = runs.run(project, *HTML)
            peaks.append(ended.memory)
            left = {one.name for one in project.iterdir()} - {"content", "output", ".bulletin"}
            tally.add("built again", [*ended.faults(frozenset((0,))), *left], case=str(number))
    first, last = max(peaks[2:6], default=0), max(peaks[-4:], default=0)
    tally.add("memory at the end", [f"{first} kB, {last} kB"] if last > first * 1.1 else [])
