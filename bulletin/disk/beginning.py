"""Starting files where there are none yet."""

from collections.abc import Mapping
from pathlib import Path

from bulletin.diagnostics import Text
from bulletin.disk.failures import OutputError, unwritable


def begin(texts: Mapping[str, str], *, root: Path) -> None:
    """Write new text files, by their path in the project; all of them or none.

    :raises OutputError: when one of them is there already.
    :raises WriteError: when the disk will not have them.
    """
    for path in texts:
        if (root / path).exists():
            raise OutputError(
                Text(f"已经有 {path} 了", f"{path} is there already"),
                Text("请换一个名字，或先把它移走", "choose another name, or move it away first"),
            )
    for path, text in texts.items():
        try:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8", newline="\n")
        except OSError as failure:
            raise unwritable(path, failure) from failure
