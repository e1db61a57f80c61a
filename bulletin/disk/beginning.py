"""Starting files where there are none yet."""

import contextlib
from collections.abc import Mapping
from pathlib import Path

from bulletin.diagnostics import Text
from bulletin.disk.failures import OutputError, unwritable


def begin(files: Mapping[str, bytes], *, root: Path) -> None:
    """Write new files, by their path in the project; all of them or none.

    :raises OutputError: when one of them is there already.
    :raises WriteError: when the disk will not have them.
    """
    for path in files:
        if (root / path).exists():
            raise OutputError(
                Text(f"已经有 {path} 了", f"{path} is there already"),
                Text("请换一个名字，或先把它移走", "choose another name, or move it away first"),
            )
    begun: list[Path] = []
    for path, data in files.items():
        try:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            begun.append(root / path)
            (root / path).write_bytes(data)
        except OSError as failure:
            _take_back(begun)
            raise unwritable(path, failure) from failure


def _take_back(begun: list[Path]) -> None:
    for path in begun:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
