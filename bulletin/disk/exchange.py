"""Two folders change places in one step."""

import contextlib
import ctypes
import errno
import os
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_UNKNOWN = frozenset((errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP))
ASIDE = "-aside"
"""How the name of a folder ends that stepped aside where no exchange in one step is known."""


def exchange(one: Path, other: Path) -> None:
    """Let two folders of one disk change places: a reader sees the one or the other, never none.

    Where the file system cannot do that in one step (many network shares), it takes two, and
    ``other`` is away for a moment. Source: renameat2(2), RENAME_EXCHANGE.
    """
    code = _exchange_at_once(os.fsencode(one), os.fsencode(other))
    if code in _UNKNOWN:
        _exchange_in_turn(one, other)
    elif code:
        raise OSError(code, os.strerror(code), str(other))


def _exchange_at_once(one: bytes, other: bytes) -> int:
    """Return 0 or the number of the system's error."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return errno.ENOSYS
    done = rename(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE)
    return 0 if done == 0 else ctypes.get_errno()


def _exchange_in_turn(one: Path, other: Path) -> None:
    aside = one.with_name(one.name + ASIDE)
    other.rename(aside)
    try:
        one.rename(other)
    except OSError:
        aside.rename(other)
        raise
    with contextlib.suppress(OSError):  # they have changed places; what is aside is cleared later
        aside.rename(one)
