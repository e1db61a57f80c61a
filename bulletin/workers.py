"""Pure functions run elsewhere: in this process, or in several side by side."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


def run(function: Callable[[Task], Result], tasks: Sequence[Task], jobs: int) -> Iterator[Result]:
    """Yield ``function`` of each task, in the order of the tasks.

    :param function: a module's own function; it, its tasks and its results must be picklable.
    :param jobs: how many processes to use; with one, or one task, the work is done right here.
    """
    if jobs <= 1 or len(tasks) <= 1:
        yield from map(function, tasks)
        return
    # A fresh process shares nothing with this one: no open files, no threads, no state.
    with ProcessPoolExecutor(min(jobs, len(tasks)), mp_context=get_context("spawn")) as pool:
        yield from pool.map(function, tasks)
