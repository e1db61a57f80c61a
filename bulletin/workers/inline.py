"""A crew of one: this process itself, for work that is done before others would have come."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Generic, TypeVar

from bulletin.workers.limits import Limits, Loss, Lost
from bulletin.workers.sharing import Carried, Shared

Task = TypeVar("Task")
Result = TypeVar("Result")
Value = TypeVar("Value")


class _TimeUpError(Exception):
    """A task took longer than it may."""


@dataclass(frozen=True, slots=True)
class _Done(Generic[Result]):
    """A result that is there already, or what the work failed with."""

    made: Result | None
    failure: BaseException | None = None

    def exception(self) -> BaseException | None:
        return self.failure

    def result(self) -> Result:
        return self.made  # type: ignore[return-value]  # asked for only where nothing failed


@dataclass(frozen=True, slots=True)
class InlineCrew:
    """Does each task when it is taken on, within the limit of time; that of memory is not kept."""

    limits: Limits = Limits()

    def share(self, value: Value) -> Shared[Value]:
        """Hand a value over."""
        return Carried(value)

    def submit(self, function: Callable[[Task], Result], task: Task) -> "_Done[Result]":
        """Do a task."""
        try:
            with _within(self.limits.seconds):
                return _Done(function(task))
        except Exception as failure:  # noqa: BLE001 - told to whoever asks for the result
            return _Done(None, failure)

    def lost(self, failure: BaseException) -> Lost | None:
        """Tell that a task was lost because its time was up, or memory or stack too small."""
        if isinstance(failure, _TimeUpError):
            return Lost(Loss.TIME)
        return Lost.exhausted(failure)


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    """Raise an exception in the block when its time is up; only a main thread can be told."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        del number, frame
        raise _TimeUpError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
