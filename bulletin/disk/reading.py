"""Taking in one file of a project, and refusing what is none."""

import os
import stat
from pathlib import Path

from bulletin.diagnostics import Finding, Place, Text

MEGABYTE = 1_000_000
TEXT_LIMIT = 5 * MEGABYTE
BLOB_LIMIT = 30 * MEGABYTE


def read(path: Path, root: Path, limit: int) -> bytes | Finding:
    """Return the content of an ordinary file inside ``root``, or why it is not taken in.

    Links that lead out of the project, devices, pipes and files above ``limit`` bytes are refused
    before a byte of them is read.
    """
    name = path.relative_to(root).as_posix()
    try:
        target = path.resolve(strict=True) if path.is_symlink() else path
        if not target.is_relative_to(root):
            return _refused(name, Text("是指向项目之外的链接", "is a link out of the project"))
        return _content(target, name, limit)
    except RuntimeError:  # how Python 3.11 and 3.12 report a ring of links
        return _refused(name, Text("是绕成圈的链接", "is a link that runs in a circle"))
    except OSError as failure:
        reason = failure.strerror or type(failure).__name__
        return _refused(name, Text(f"打不开（{reason}）", f"cannot be opened ({reason})"))


def _content(path: Path, name: str, limit: int) -> bytes | Finding:
    """Open first and ask then, so that what is asked about is what is read."""
    number = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(number, "rb") as file:
        status = os.fstat(number)
        if not stat.S_ISREG(status.st_mode):
            return _refused(name, Text("不是普通文件", "is not an ordinary file"))
        data = b"" if status.st_size > limit else file.read(limit + 1)
        size = max(status.st_size, len(data))
        return data if size <= limit else _too_large(name, size, limit)


def _refused(name: str, reason: Text) -> Finding:
    return Finding(
        code="file",
        place=Place(name),
        message=Text(f"“{name}”{reason.zh}", f"{name} {reason.en}"),
        hint=Text("请把文件本身复制到这里", "copy the file itself to this place"),
    )


def _too_large(name: str, size: int, limit: int) -> Finding:
    found, allowed = f"{size / MEGABYTE:.1f} MB", f"{limit // MEGABYTE} MB"
    return Finding(
        code="limit",
        place=Place(name),
        message=Text(
            f"“{name}”有 {found}，上限是 {allowed}", f"{name} is {found}; the limit is {allowed}"
        ),
        hint=Text("请拆成几个文件，或把图片缩小", "split it, or make the picture smaller"),
    )
