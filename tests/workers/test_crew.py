"""Tasks of a crew: done in their order, lost alone."""

from multiprocessing import active_children
from pathlib import Path

import pytest

from bulletin.workers import Limits, Loss, Lost, local_crew, run
from bulletin.workers.running import Pending
from tests.workers.work import doubled, left_behind, process_id, refused, worked

LIMITS = Limits()


def test_results_come_in_the_order_of_the_tasks() -> None:
    with local_crew(2, LIMITS) as crew:
        assert list(run(doubled, range(20), crew)) == list(range(0, 40, 2))


@pytest.mark.parametrize(
    ("work", "lost"),
    [
        ("crash", Lost(Loss.DEATH, "SIGSEGV")),
        ("hang", Lost(Loss.TIME)),
        ("swell", Lost(Loss.MEMORY)),
        ("descend", Lost(Loss.DEPTH)),
    ],
)
def test_a_task_that_is_lost_costs_the_others_nothing(work: str, lost: Lost) -> None:
    tasks = ["one", "two", work, "three", work, "four"]
    with local_crew(2, Limits(seconds=1)) as crew:
        results = list(run(worked, tasks, crew))
    assert results == ["one done", "two done", lost, "three done", lost, "four done"]


def test_the_work_is_done_in_processes_of_their_own_that_end_with_the_crew() -> None:
    with local_crew(2, LIMITS) as crew:
        workers = set(run(process_id, range(4), crew))
        assert len(workers) <= 2
    assert not active_children()


def test_what_workers_leave_behind_is_cleared_away() -> None:
    with local_crew(2, LIMITS) as crew:
        folders = [Path(str(folder)) for folder in run(left_behind, range(3), crew)]
        assert all(folder.is_dir() for folder in folders)
    assert not any(folder.exists() for folder in folders)


def test_what_a_function_raises_is_raised_here_and_ends_the_crew() -> None:
    with pytest.raises(ValueError, match="no"), local_crew(2, LIMITS) as crew:
        list(run(refused, ["no"], crew))
    assert not active_children()


def test_an_interruption_ends_a_worker_that_hangs() -> None:
    with pytest.raises(KeyboardInterrupt), local_crew(1, LIMITS) as crew:
        _interrupted(crew.submit(worked, "hang"))
    assert not active_children()


def _interrupted(_work: Pending[str]) -> None:
    raise KeyboardInterrupt
