"""Work handed out, unless its result is remembered."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from bulletin.build.order import Order
from bulletin.build.recollecting import Recollection
from bulletin.workers import Limits, Lost, crew, run

Task = TypeVar("Task")
Result = TypeVar("Result")

_WARM = ("bulletin.typeset.warm",)


def done(
    function: Callable[[Task], Result],
    tasks: Sequence[Task],
    order: Order,
    recollection: Recollection,
) -> Iterator[Result | Lost]:
    """Yield the result of each task in their order, and keep those that are new.

    :param function: a pure one; its results are values of ours.
    """
    keys = [recollection.key(function.__name__, task) for task in tasks]
    known = {key: found for key in keys if (found := recollection.recall(key)) is not None}
    waiting = [task for key, task in zip(keys, tasks, strict=True) if key not in known]
    with contextlib.ExitStack() as stack:
        fresh: Iterator[Result | Lost] = iter(())
        if waiting:
            hands = crew(order.jobs, order.cluster, Limits(), _WARM)
            fresh = run(function, waiting, stack.enter_context(hands))
        for key in keys:
            if key in known:
                yield known[key]
                continue
            result = next(fresh)
            if not isinstance(result, Lost):
                recollection.keep(key, result)
            yield result
