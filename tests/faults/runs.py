"""Runs of ``bulletin`` that can be stopped before their first step, struck, and waited for."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent

DOCUMENTED = frozenset((0, 1, 2, 3, 4, 5, 6, 130, 143))
"""The statuses that a fault of the machine or the content may end in: all but 70, our own fault."""

_TRACE = re.compile(r"Traceback|Exception ignored|Fatal Python error")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a run ended: its status (negative for a signal), what it said, its peak in kilobytes."""

    status: int
    said: str
    memory: int = 0

    def faults(self, allowed: frozenset[int] = DOCUMENTED) -> Iterator[str]:
        """Tell what no run may end in."""
        if self.status not in allowed:
            yield f"ended with {self.status}: {self.said[-600:]}"
        if found := _TRACE.search(self.said):
            yield f"said: {self.said[found.start() :][:600]}"


@dataclass(frozen=True, slots=True)
class Run:
    """A run that waits before its first step until it is let go."""

    nursery: "Nursery"
    process: int
    said: Path

    def go(self) -> None:
        """Let it go."""
        self.nursery.ask({"go": self.process})

    def end(self) -> Ended:
        """Wait for its end."""
        self.nursery.ask({"wait": self.process})
        status, memory = self.nursery.answer()
        said = self.said.read_text(encoding="utf-8", errors="replace")
        return Ended(status=status, said=said, memory=memory)


class Nursery:
    """The process that all runs are split off from; see ``nursery``."""

    def __init__(self, process: "subprocess.Popen[str]", scratch: Path) -> None:
        self._process, self._scratch = process, scratch
        self._number = 0

    def start(self, folder: Path, *words: str) -> Run:
        """Begin a run in ``folder``; it waits until it is let go."""
        self._number += 1
        said = self._scratch / f"said-{self._number}"
        self.ask({"folder": str(folder), "words": words, "said": str(said)})
        return Run(self, int(self.answer()), said)

    def run(self, folder: Path, *words: str) -> Ended:
        """Run the command from its beginning to its end."""
        begun = self.start(folder, *words)
        begun.go()
        return begun.end()

    def ask(self, what: dict[str, Any]) -> None:
        """Send a request."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{json.dumps(what)}\n")
        self._process.stdin.flush()

    def answer(self) -> Any:
        """Return the answer to the last one."""
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline())


@contextmanager
def nursery(project: Path, scratch: Path, *, settled: bool = False) -> Iterator[Nursery]:
    """Hold a nursery, for which ``project`` has something to build.

    :param settled: see ``serve``; for campaigns about content, not about the machine.
    """
    scratch.mkdir(parents=True, exist_ok=True)
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "tests.faults.nursery", str(project)]
        + (["--settled"] if settled else []),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        made = Nursery(process, scratch)
        assert made.answer() == "ready"
        yield made
        assert process.stdin is not None
        process.stdin.close()


def left_running(session: int) -> list[int]:
    """Return the processes of a session that have not ended; a run begins one of its own."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            _, _, rest = status.read_text(encoding="utf-8").rpartition(") ")
        except OSError:
            continue
        state, _, _, its_session, *_ = rest.split()
        if int(its_session) == session and state not in "ZX":
            found.append(int(status.parent.name))
    return found


def end_session(session: int) -> None:
    """End whatever is left of a session, so that nothing outlives the harness."""
    for process in left_running(session):
        os.kill(process, signal.SIGKILL)
