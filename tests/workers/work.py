"""Work for a crew: some is done, some passes a limit, some kills its worker."""

import os
import signal
import tempfile
from itertools import count


def doubled(number: int) -> int:
    """Return twice the number."""
    return 2 * number


def worked(what: str) -> str:
    """Do what is asked and say so."""
    _WORK.get(what, _nothing)()
    return f"{what} done"


def refused(what: str) -> str:
    """Fail, as a function may."""
    raise ValueError(what)


def process_id(_: int) -> int:
    """Return the number of the process that does the work."""
    return os.getpid()


def left_behind(_: int) -> str:
    """Leave a temporary folder behind, as libraries do."""
    return tempfile.mkdtemp()


def _nothing() -> None:
    pass


def _crash() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def _hang() -> None:
    for _ in count():
        pass


def _swell() -> None:
    bytearray(1 << 40)


def _descend() -> None:
    _descend()


_WORK = {"descend": _descend, "crash": _crash, "hang": _hang, "swell": _swell}
