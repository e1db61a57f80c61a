"""Writing one file of the project: whole or not at all."""

import contextlib
import secrets
from pathlib import Path

from bulletin.disk.failures import unwritable
from bulletin.disk.staging import synchronise


def keep(path: str, data: bytes, *, root: Path) -> None:
    """Write a file by its path in the project, in place of the one that may be there.

    :raises WriteError: when the disk will not have it; what was there stays.
    """
    target = root / path
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        beside.write_bytes(data)
        synchronise(beside)
        beside.replace(target)
        synchronise(target.parent)
    except OSError as failure:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise unwritable(path, failure) from failure
