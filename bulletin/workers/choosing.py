"""Which crew does the work."""

from collections.abc import Sequence
from contextlib import AbstractContextManager

from bulletin.workers.limits import Limits, UnreachableError
from bulletin.workers.local import local_crew
from bulletin.workers.running import Crew


def crew(
    jobs: int, cluster: str, limits: Limits, warm: Sequence[str]
) -> AbstractContextManager[Crew]:
    """Return the crew of the cluster at that address, or where none is named of this machine.

    :raises UnreachableError: when the cluster does not answer, or ``distributed`` is not there.
    """
    if not cluster:
        return local_crew(jobs, limits, warm)
    try:
        from bulletin.workers.cluster import cluster_crew  # noqa: PLC0415 - an extra, and slow
    except ModuleNotFoundError as missing:
        raise UnreachableError(cluster) from missing
    return cluster_crew(cluster, limits, warm)
