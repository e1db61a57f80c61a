"""Work handed out, unless its result is remembered; the hands are called in when first needed."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from types import TracebackType
from typing import TypeVar

from bulletin.build.order import Order
from bulletin.build.recollecting import Recollection
from bulletin.workers import Crew, InlineCrew, Limits, Lost, crew, local_crew, run

Task = TypeVar("Task")
Result = TypeVar("Result")

_DRAFTING = ("bulletin.build.drafting",)
_PRINTING = ("bulletin.typeset.warm", "bulletin.build.press")

_FEW = 12
"""Drafts that are made before a process could have started."""

_DRAFTS = 500
"""After how many drafts a worker is replaced: they leave little behind."""


class Works:
    """Where the work of a build is done: by processes of this machine, or of a cluster."""

    def __init__(self, order: Order, recollection: Recollection) -> None:
        """Get ready; nobody is called in yet."""
        self.recollection = recollection
        self._order = order
        self._open = contextlib.ExitStack()
        self._crews: dict[str, Crew] = {}

    def __enter__(self) -> "Works":
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Send everybody home; at once, where something went wrong."""
        self._open.__exit__(kind, fault, trace)

    def drafters(self, tasks: int) -> Crew:
        """Return those who draft, always on this machine; for a few tasks nobody is called in."""
        jobs = self._order.jobs
        if tasks <= _FEW and "draft" not in self._crews:
            return InlineCrew()
        return self._crew("draft", lambda: local_crew(jobs, Limits(), _DRAFTING, _DRAFTS))

    @property
    def printers(self) -> Crew:
        """Those who typeset."""
        order = self._order
        return self._crew("print", lambda: crew(order.jobs, order.cluster, Limits(), _PRINTING))

    def here(
        self, function: Callable[[Task], Result], tasks: Sequence[Task], stamp: str = ""
    ) -> Iterator[Result | Lost]:
        """Yield the result of each task in their order, and keep those that are new.

        :param function: a pure one; its results are values of ours.
        :param stamp: what makes results differ besides their tasks; empty, it is the program's.
        """
        memory = replace(self.recollection, stamp=stamp or self.recollection.stamp)
        keys = [memory.key(function.__name__, task) for task in tasks]
        known = {key: found for key in keys if (found := memory.recall(key)) is not None}
        waiting = [task for key, task in zip(keys, tasks, strict=True) if key not in known]
        fresh = run(function, waiting, self.drafters(_FEW + 1)) if waiting else iter(())
        for key in keys:
            if key in known:
                yield known[key]
                continue
            result = next(fresh)
            if not isinstance(result, Lost):
                memory.keep(key, result)
            yield result

    def _crew(
        self, name: str, called: Callable[[], contextlib.AbstractContextManager[Crew]]
    ) -> Crew:
        if name not in self._crews:
            self._crews[name] = self._open.enter_context(called())
        return self._crews[name]
