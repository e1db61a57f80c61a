"""A crew on a Dask cluster: the same functions, each worker of the cluster with its own limits."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from distributed import Client, KilledWorker, Worker, WorkerPlugin, get_worker

from bulletin.workers.limits import Limits, Loss, Lost, UnreachableError
from bulletin.workers.local import LocalCrew, local_crew
from bulletin.workers.running import Pending, run
from bulletin.workers.sharing import Carried, Shared

Task = TypeVar("Task")
Result = TypeVar("Result")
Value = TypeVar("Value")

_PATIENCE = 10
"""Seconds until a cluster that does not answer is given up."""


@dataclass(frozen=True, slots=True)
class ClusterCrew:
    """Workers of a cluster; see ``cluster_crew``."""

    client: Client
    name: str

    def share(self, value: Value) -> Shared[Value]:
        """Let a value travel with its tasks."""
        return Carried(value)

    def submit(self, function: Callable[[Task], Result], task: Task) -> Pending[Result | Lost]:
        """Take a task on; when the worker that has it is lost, another one takes it over."""
        pending: Pending[Result | Lost] = self.client.submit(
            _limited, self.name, function, task, pure=False
        )
        return pending

    def lost(self, failure: BaseException) -> Lost | None:
        """Tell that a task was lost, because it took one worker of the cluster after another."""
        return Lost(Loss.DEATH, "SIGKILL") if isinstance(failure, KilledWorker) else None


@contextmanager
def cluster_crew(address: str, limits: Limits, warm: Sequence[str] = ()) -> Iterator[ClusterCrew]:
    """Hold the crew of the cluster whose scheduler is at ``address`` (``tcp://…:8786``).

    The program must be installed there in this version. Its workers start processes of their own,
    for the sake of the limits, so they run with ``distributed.worker.daemon`` off.

    :raises UnreachableError: when nobody answers at the address.
    """
    try:
        client = Client(  # type: ignore[no-untyped-call]  # distributed annotates little
            address, timeout=_PATIENCE, set_as_default=False
        )
    except (OSError, ValueError) as failure:
        raise UnreachableError(address) from failure
    crew = _Crew(limits, tuple(warm))
    with client:
        client.register_plugin(crew)
        try:
            yield ClusterCrew(client, crew.name)
        finally:
            with contextlib.suppress(OSError):
                client.unregister_worker_plugin(crew.name)  # type: ignore[no-untyped-call]


class _Crew(WorkerPlugin):
    """A local crew of one on each worker of the cluster."""

    name = "bulletin-crew"

    def __init__(self, limits: Limits, warm: tuple[str, ...]) -> None:
        self._limits, self._warm = limits, warm

    def setup(self, worker: Worker) -> None:
        """Open the crew when the worker joins."""
        del worker
        self._stack = contextlib.ExitStack()
        self.crew: LocalCrew = self._stack.enter_context(local_crew(1, self._limits, self._warm))

    def teardown(self, worker: Worker) -> None:
        """Close it when the worker leaves."""
        del worker
        self._stack.close()


def _limited(name: str, function: Callable[[Any], Result], task: object) -> Result | Lost:
    """Do a task on a worker of the cluster, within its limits."""
    plugin = get_worker().plugins[name]
    if not isinstance(plugin, _Crew):
        raise TypeError(name)
    return next(run(function, [task], plugin.crew))
