"""A crew of processes on this machine, each of which can be ended and replaced alone."""

import os
import signal
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, resource_tracker
from multiprocessing.context import ForkServerContext
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from pebble import ProcessExpired, ProcessPool

from bulletin.workers.limits import Limits, Loss, Lost
from bulletin.workers.running import Pending
from bulletin.workers.sharing import Filed, Shared

Task = TypeVar("Task")
Result = TypeVar("Result")
Value = TypeVar("Value")

_ROOM = 700 << 20
"""Free memory that a worker is to find when it starts, in octets."""

_RENEWED = 30
"""After how many tasks a worker is replaced where nothing else is said: WeasyPrint keeps about
8 MB of every document."""


@dataclass(frozen=True, slots=True)
class LocalCrew:
    """Workers of this machine; see ``local_crew``."""

    pool: ProcessPool
    limits: Limits
    scratch: Path

    def share(self, value: Value) -> Shared[Value]:
        """Lay a value ready for tasks."""
        return Filed.of(value, self.scratch)

    def submit(self, function: Callable[[Task], Result], task: Task) -> Pending[Result]:
        """Take a task on."""
        return self.pool.schedule(function, args=(task,), timeout=self.limits.seconds)

    def lost(self, failure: BaseException) -> Lost | None:
        """Tell how a task was lost: out of time, memory or stack, or dead with its worker."""
        if isinstance(failure, ProcessExpired):
            return Lost.dead(failure.exitcode)
        if isinstance(failure, TimeoutError):
            return Lost(Loss.TIME)
        return Lost.exhausted(failure)


@contextmanager
def local_crew(
    jobs: int, limits: Limits, warm: Sequence[str] = (), renewed: int = _RENEWED
) -> Iterator[LocalCrew]:
    """Hold a crew of up to ``jobs`` workers, as many as there is memory for.

    An exception in the block, an interruption among them, ends the workers at once.

    :param warm: modules that every worker finds imported when it starts.
    :param renewed: after how many tasks a worker is replaced.
    """
    with TemporaryDirectory(prefix="bulletin-", ignore_cleanup_errors=True) as scratch:
        pool = ProcessPool(
            max_workers=max(1, min(jobs, _free_memory() // _ROOM)),
            max_tasks=renewed,
            initializer=_begin,
            initargs=(limits, scratch),
            context=_started(warm),
        )
        with pool:
            try:
                yield LocalCrew(pool, limits, Path(scratch))
                pool.close()  # type: ignore[no-untyped-call]  # pebble does not annotate it
            except BaseException:
                pool.stop()  # type: ignore[no-untyped-call]  # nor this
                raise
            finally:
                pool.join()


def _begin(limits: Limits, scratch: str) -> None:
    """Begin as a worker: within limits, its temporary files where they are cleared away.

    WeasyPrint leaves its fonts behind, some 25 MB, in a process that does not end by itself.
    """
    limits.enforce()
    tempfile.tempdir = scratch


def _started(warm: Sequence[str]) -> ForkServerContext:
    """Start the process that workers are split off from; Ctrl-C reaches neither it nor them.

    A terminal sends Ctrl-C to all, and each would die talking; this process ends them. It hears of
    it itself as soon as they have started.
    """
    context = get_context("forkserver")
    context.set_forkserver_preload(list(warm))
    resource_tracker.ensure_running()  # it would lift the block that follows
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        first = context.Process(target=os.getpid)
        first.start()
        first.join()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return context


def _free_memory() -> int:
    """Return how many octets programs may still take without swapping (proc(5), meminfo)."""
    for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
        name, _, amount = line.partition(":")
        if name == "MemAvailable":
            return int(amount.split()[0]) << 10
    return _ROOM
