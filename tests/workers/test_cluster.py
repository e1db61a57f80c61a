"""A crew on a cluster, tried on a real one of two workers on this machine."""

import os
import signal
from collections.abc import Iterator

import dask
import pytest
from distributed import LocalCluster

from bulletin.workers import Limits, Loss, Lost, UnreachableError, crew, run
from tests.workers.work import doubled, worked


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with (
        dask.config.set({"distributed.worker.daemon": False}),
        LocalCluster(  # type: ignore[no-untyped-call]  # distributed annotates little
            n_workers=2,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address=None,
            silence_logs=False,
        ) as made,
    ):
        yield made


def test_results_come_back_in_the_order_of_the_tasks(cluster: LocalCluster) -> None:
    with crew(1, cluster.scheduler_address, Limits(), ()) as hands:
        assert list(run(doubled, range(20), hands)) == list(range(0, 40, 2))


def test_limits_hold_over_there(cluster: LocalCluster) -> None:
    with crew(1, cluster.scheduler_address, Limits(seconds=1), ()) as hands:
        results = list(run(worked, ["one", "hang", "crash", "swell", "two"], hands))
    assert results == [
        "one done",
        Lost(Loss.TIME),
        Lost(Loss.DEATH, "SIGSEGV"),
        Lost(Loss.MEMORY),
        "two done",
    ]


def test_a_worker_that_is_lost_is_survived(cluster: LocalCluster) -> None:
    with crew(1, cluster.scheduler_address, Limits(), ()) as hands:
        results = run(doubled, range(40), hands)
        assert next(results) == 0
        os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)
        assert list(results) == list(range(2, 80, 2))


def test_a_cluster_that_nobody_is_at_is_told() -> None:
    with pytest.raises(UnreachableError), crew(1, "tcp://127.0.0.1:9", Limits(), ()):
        pytest.fail("nobody is there")
