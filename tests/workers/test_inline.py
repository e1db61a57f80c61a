"""Work done in this process itself: in its order, within its time."""

from bulletin.workers import InlineCrew, Limits, Loss, Lost, run
from tests.workers.work import doubled, worked


def test_results_come_in_the_order_of_the_tasks() -> None:
    assert list(run(doubled, range(5), InlineCrew())) == [0, 2, 4, 6, 8]


def test_a_task_whose_time_is_up_costs_the_others_nothing() -> None:
    results = run(worked, ["one", "hang", "two"], InlineCrew(Limits(seconds=1)))
    assert list(results) == ["one done", Lost(Loss.TIME), "two done"]


def test_a_shared_value_is_the_value_itself() -> None:
    assert InlineCrew().share((1, 2)).value == (1, 2)
