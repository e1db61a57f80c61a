"""The seam: tasks go out to a crew, results come back in their order."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from bulletin.workers.limits import Lost
from bulletin.workers.sharing import Shared

Task = TypeVar("Task")
Result = TypeVar("Result")
Value = TypeVar("Value")
Made_co = TypeVar("Made_co", covariant=True)


class Pending(Protocol[Made_co]):
    """A result that is being made; asking for it waits."""

    def exception(self) -> BaseException | None:
        """Return what the work failed with, ``None`` where it did not fail."""
        ...

    def result(self) -> Made_co:
        """Return the result."""
        ...


class Crew(Protocol):
    """Those who do the work, wherever they are."""

    def share(self, value: Value) -> Shared[Value]:
        """Return a value for many tasks to carry, at the price of one."""
        ...

    def submit(self, function: Callable[[Task], Result], task: Task) -> Pending[Result | Lost]:
        """Take a task on: a module's own function, picklable like its tasks and results."""
        ...

    def lost(self, failure: BaseException) -> Lost | None:
        """Tell how the task was lost that failed so; ``None`` where its function failed."""
        ...


def run(
    function: Callable[[Task], Result], tasks: Sequence[Task], crew: Crew
) -> Iterator[Result | Lost]:
    """Yield the result of each task, in the order of the tasks, or how it was lost.

    One that is lost costs the others nothing. What the function raises is raised here.
    """
    futures = [crew.submit(function, task) for task in tasks]
    for future in futures:
        failure = future.exception()
        if failure is None:
            yield future.result()
            continue
        lost = crew.lost(failure)
        if lost is None:
            raise failure
        yield lost
