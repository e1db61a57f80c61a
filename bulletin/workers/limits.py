"""How long and how large one piece of work may become, and what is told of one that was lost."""

import resource
import signal
from dataclasses import dataclass
from enum import Enum

from bulletin.diagnostics import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The most that one task may take: ``seconds`` by the clock, ``memory`` in octets of addresses.

    A page of a newspaper takes half a second and 300 MB; addresses count more than that, because
    collections of fonts are mapped whole.
    """

    seconds: float = 120.0
    memory: int = 4 << 30

    def enforce(self) -> None:
        """Bind this process to the memory limit; the clock is kept by those who wait for it."""
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = self.memory if hard == resource.RLIM_INFINITY else min(self.memory, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


class Loss(Enum):
    """Why a task gave no result."""

    TIME = "time"
    MEMORY = "memory"
    DEPTH = "depth"
    DEATH = "death"


@dataclass(frozen=True, slots=True)
class Lost:
    """A task whose worker passed a limit or died; ``signal`` names what ended a dead one."""

    loss: Loss
    signal: str = ""

    @property
    def why(self) -> Text:
        """How it was lost, in words."""
        zh, en = _REASONS[self.loss].zh, _REASONS[self.loss].said("en")
        return Text((zh or "").format(self.signal), en.format(self.signal))

    @classmethod
    def exhausted(cls, failure: BaseException) -> "Lost | None":
        """Return the loss of a task for which memory or the stack was too small, if it was."""
        kinds = {MemoryError: Loss.MEMORY, RecursionError: Loss.DEPTH}
        return next((cls(loss) for kind, loss in kinds.items() if isinstance(failure, kind)), None)

    @classmethod
    def dead(cls, code: int | None) -> "Lost":
        """Return the loss of a worker that ended with ``code``, negative for a signal."""
        known = {one.value: one.name for one in signal.Signals}
        return cls(Loss.DEATH, known.get(-(code or 0), f"exit {code}"))


_REASONS = {
    Loss.TIME: Text("超过了时限", "it took longer than it may"),
    Loss.MEMORY: Text("超过了内存上限", "it took more memory than it may"),
    Loss.DEPTH: Text("层次套得太深", "it is nested too deep"),
    Loss.DEATH: Text("工作进程意外终止（{}）", "its process died ({})"),
}


class UnreachableError(Exception):
    """The cluster that was named cannot be worked with; ``message`` and ``hint`` say why."""

    status = 3

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.message = Text(f"连不上集群 {address}", f"no cluster answers at {address}")
        self.hint = Text(
            "请核对地址，形如 tcp://主机:8786；本机要装有 bulletin[dask]",
            "check the address, as in tcp://host:8786; this machine needs bulletin[dask]",
        )
