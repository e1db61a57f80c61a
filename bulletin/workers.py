"""Pure functions run elsewhere: in this process, or in several side by side."""

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


def run(function: Callable[[Task], Result], tasks: Sequence[Task], jobs: int) -> Iterator[Result]:
    """Yield ``function`` of each task, in the order of the tasks.

    An exception here, an interruption among them, ends the processes at once.

    :param function: a module's own function; it, its tasks and its results must be picklable.
    :param jobs: how many processes to use; with one, or one task, the work is done right here.
    """
    if jobs <= 1 or len(tasks) <= 1:
        yield from map(function, tasks)
        return
    # A fresh process shares nothing with this one: no open files, no threads, no state.
    with ProcessPoolExecutor(min(jobs, len(tasks)), mp_context=get_context("spawn")) as pool:
        try:
            with _deaf_to_interruption():
                results: list[Future[Result]] = [pool.submit(function, task) for task in tasks]
            for result in results:
                yield result.result()
        except BaseException:
            for process in active_children():
                process.terminate()
            raise


@contextmanager
def _deaf_to_interruption() -> Iterator[None]:
    """Let processes begin that Ctrl-C does not reach: a terminal sends it to all, we end them."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
