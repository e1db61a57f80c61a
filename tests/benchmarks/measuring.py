"""A command measured: seconds by the clock, seconds of the processors, memory of each process."""

import os
import resource
import subprocess
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

_LOOK = 0.2
"""Seconds between two looks at the memory."""

_TICKS = os.sysconf("SC_CLK_TCK")
"""Ticks of a second, in which the system counts the work of a process."""

Command = Sequence[str | Path]


class FailedError(Exception):
    """A command that was to be measured failed; what it said is the message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What something took. ``seconds`` go by the clock, ``cpu`` counts all processors' work.

    ``main`` and ``workers`` are the peaks of memory (resident, in octets) of the process begun and
    of each one below it, in the order of their beginning; ``load`` is the machine's load (of the
    last minute) before.
    """

    seconds: float
    cpu: float
    main: int = 0
    workers: tuple[int, ...] = ()
    load: float = 0.0


def measure(commands: Sequence[Command], *, at_once: int = 1, cwd: Path | None = None) -> Measured:
    """Run commands, one or more at a time, and measure them together.

    :raises FailedError: when one of them fails.
    """
    load, cpu, start = os.getloadavg()[0], _cpu(), perf_counter()
    with ThreadPoolExecutor(at_once) as hands:
        ran = list(hands.map(lambda one: _run(one, cwd), commands))
    return Measured(
        seconds=perf_counter() - start,
        cpu=max(_cpu() - cpu, sum(sum(memory.ticks.values()) for memory in ran) / _TICKS),
        main=max(memory.main for memory in ran),
        workers=tuple(peak for memory in ran for peak in memory.workers.values()),
        load=load,
    )


def _run(command: Command, cwd: Path | None) -> "_Memory":
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    memory = _Memory(process.pid)
    ended = threading.Event()
    watch = threading.Thread(target=_watch, args=(memory, ended))
    watch.start()
    said, _ = process.communicate()
    ended.set()
    watch.join()
    if process.returncode:
        raise FailedError(f"{command}: {process.returncode}\n{said[-2000:]}")
    return memory


def _cpu() -> float:
    """Return the seconds that those took which have ended and were waited for.

    The workers of a build are children of a server that nobody waits for; theirs are looked at.
    """
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@dataclass(slots=True)
class _Memory:
    """Peaks of memory of a process and of all below it, and the time that each took."""

    pid: int
    main: int = 0
    workers: dict[int, int] = field(default_factory=dict)
    ticks: dict[int, int] = field(default_factory=dict)

    def look(self) -> None:
        """Look once, as long as the process is there."""
        seen = {pid: (parent, ticks) for pid, parent, ticks in _processes()}
        family = {self.pid}
        for pid, (parent, ticks) in sorted(seen.items()):  # a parent is older than its child
            if pid in family or parent in family:
                family.add(pid)
                self.ticks[pid] = ticks
                self.workers[pid] = max(self.workers.get(pid, 0), _peak(pid))
        self.main = max(self.main, self.workers.pop(self.pid, 0))


def _watch(memory: _Memory, ended: threading.Event) -> None:
    memory.look()
    while not ended.wait(_LOOK):
        memory.look()


def _processes() -> Iterator[tuple[int, int, int]]:
    """Yield each process of the machine, its parent, and its ticks so far (proc(5), stat)."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                stat = (folder / "stat").read_text(encoding="utf-8", errors="replace")
            except OSError:  # it ended meanwhile
                continue
            words = stat.rpartition(")")[2].split()
            yield int(folder.name), int(words[1]), int(words[11]) + int(words[12])


def _peak(pid: int) -> int:
    """Return the most memory that a process has held (proc(5), VmHWM)."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0
    for line in status.splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) << 10
    return 0
