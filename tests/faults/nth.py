"""The Nth call of the system fails, for every N: the method of SQLite's test suite, by strace."""

import random
import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults.ground import Ground, prepare, unbuilt, whole
from tests.faults.runs import DOCUMENTED, Ended, Nursery, Run, end_session, nursery
from tests.faults.tally import Tally

_CALLS = {
    "write": "write,pwrite64",
    "fsync": "fsync,fdatasync",
    "openat": "openat",
    "mkdir": "mkdir",
    "rename": "rename,renameat2",
    "linkat": "linkat",
    "unlinkat": "unlink,unlinkat,rmdir",
}
_STRIKES = {
    "full once": "error=ENOSPC:when={}",
    "broken for good": "error=EIO:when={}+",
    "killed": "signal=KILL:when={}",
}
_KILLED = -9
_QUICK, _PRINTED = 7, 36
"""How many strikes at each build: in the quick form, and in the full one where PDFs are made."""

_OPENED = 120
"""How many calls of one kind are struck at most."""

_CALLED = re.compile(r"^(?:(\d+) +)?(\w+)\(", re.MULTILINE)
"""A line of strace's log, with the process where several are followed: each counts its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strike:
    """What is done to the ``number``-th of some calls."""

    calls: str
    kind: str
    number: int

    @property
    def name(self) -> str:
        return f"{self.calls} {self.number} {self.kind}"

    @property
    def words(self) -> tuple[str, ...]:
        """The words for strace."""
        calls = _CALLS[self.calls]
        return (
            "-e",
            f"trace={calls}",
            "-e",
            f"inject={calls}:{_STRIKES[self.kind].format(self.number)}",
        )


def fail_the_nth(scratch: Path, tally: Tally, *, full: bool, seed: int) -> None:
    """Strike at every call of a build, of a first one, and at some of one with a PDF."""
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    with nursery(whole(scratch / "dry"), scratch / "said") as runs:
        second = prepare(scratch / "second", runs, ("build", "--html-only"))
        first = unbuilt(second, scratch / "first")
        plan: list[tuple[str, Ground, int | None]] = [
            ("second build", second, None),
            ("first build", first, None),
        ]
        if full:
            printed = prepare(scratch / "printed", runs, ("build",))
            plan.append(("build with a PDF", printed, _PRINTED))
        for name, ground, most in plan:
            strikes = list(_strikes(ground, runs, scratch, chance))
            count = min(most or len(strikes), len(strikes)) if full else _QUICK
            for strike in chance.sample(strikes, count):
                if tally.over:
                    return
                faults = _struck(strike, ground, runs, scratch)
                tally.add(f"{strike.kind}, {name}", faults, case=strike.name)


def _strikes(
    ground: Ground, runs: Nursery, scratch: Path, chance: random.Random
) -> Iterator[Strike]:
    """List every strike that there is at this build, and one past the last of each kind.

    Files are opened by the hundred, most to be read; of those calls a sample is taken.
    """
    every = ",".join(_CALLS.values())
    project = ground.fresh(scratch / "project")
    _, log = _traced(project, ground.words, ("-e", f"trace={every}"), runs, scratch)
    for calls, names in _CALLS.items():
        made = Counter(process for process, name in log if name in names.split(","))
        numbers = range(1, max(made.values(), default=0) + 2)
        for number in chance.sample(numbers, min(_OPENED, len(numbers))):
            for kind in _STRIKES:
                yield Strike(calls=calls, kind=kind, number=number)


def _struck(strike: Strike, ground: Ground, runs: Nursery, scratch: Path) -> Iterator[str]:
    project = ground.fresh(scratch / "project")
    ended, _ = _traced(project, ground.words, strike.words, runs, scratch)
    yield from ended.faults(DOCUMENTED | {_KILLED} if strike.kind == "killed" else DOCUMENTED)
    yield from ground.faults(project)
    yield from ground.recovers(project, runs)


def _traced(
    project: Path, words: Sequence[str], tracing: Sequence[str], runs: Nursery, scratch: Path
) -> tuple[Ended, list[tuple[str, str]]]:
    """Run under strace; return how it ended, and the process and name of each call."""
    log = scratch / "log"
    run = runs.start(project, *words)
    tracer = _attach(run, log, (*_following(words), *tracing))
    run.go()
    ended = run.end()
    tracer.communicate()
    end_session(run.process)
    return ended, _CALLED.findall(log.read_text(errors="replace"))


def _following(words: Sequence[str]) -> tuple[str, ...]:
    """Return the word for strace that strikes workers too, where there are any."""
    return () if "--html-only" in words else ("-f",)


def _attach(run: Run, log: Path, words: Sequence[str]) -> "subprocess.Popen[str]":
    """Return strace once it follows the run and whatever that starts."""
    tracer = subprocess.Popen(
        ["strace", "-p", str(run.process), "-o", str(log), *words],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert tracer.stderr is not None
    said = tracer.stderr.readline()
    assert "attached" in said, said
    return tracer
