"""What can go wrong between the program and the machine, with what to do about it."""

import errno
from collections.abc import Mapping
from typing import ClassVar

from bulletin.diagnostics import Text


class DiskError(Exception):
    """The machine does not let us; nobody's text is at fault. ``status`` is the exit status."""

    status: ClassVar[int] = 4

    def __init__(self, message: Text, hint: Text | None = None) -> None:
        super().__init__(message.said("en"))
        self.message = message
        self.hint = hint


class NotAProjectError(DiskError):
    """The folder holds no project."""

    status = 2


class OutputError(DiskError):
    """The output folder is not ours to write into."""

    status = 2


class WriteError(DiskError):
    """Something could not be written; what was there before is untouched."""


class BusyError(DiskError):
    """Another build holds the project."""

    status = 5


class ListingError(DiskError):
    """fontconfig does not say which fonts there are."""

    status = 3


class IncompleteError(DiskError):
    """A file of the program itself cannot be read; ``reason`` names it."""

    status = 3

    def __init__(self, reason: Text) -> None:
        super().__init__(
            Text(f"程序自带的文件不全：{reason.zh}", f"the program is incomplete: {reason.en}"),
            Text("请重新安装本程序", "install the program anew"),
        )


_REASONS: Mapping[int, Text] = {
    errno.EACCES: Text("没有写入权限", "permission denied"),
    errno.EPERM: Text("没有写入权限", "permission denied"),
    errno.EROFS: Text("文件系统是只读的", "read-only file system"),
    errno.ENOSPC: Text("磁盘已满", "the disk is full"),
    errno.EDQUOT: Text("磁盘配额已用完", "the disk quota is used up"),
    errno.EIO: Text("磁盘读写出错", "the disk reports an error"),
    errno.EMFILE: Text("打开的文件太多", "too many open files"),
    errno.ENFILE: Text("打开的文件太多", "too many open files"),
    errno.ENOMEM: Text("内存不足", "out of memory"),
    errno.ENAMETOOLONG: Text("文件名太长", "a file name is too long"),
    errno.EBUSY: Text(
        "这个文件夹是挂载点，请改用它里面的文件夹",
        "the folder is a mount point; choose a folder inside it",
    ),
}


_AGAIN = Text(
    "上一次的成果没有动；排除原因后再运行一次即可",
    "the last build is untouched; run again once the cause is removed",
)


def unwritable(name: str, failure: OSError) -> WriteError:
    """Return the error for a file or folder, called ``name``, that could not be written."""
    system = failure.strerror or type(failure).__name__
    reason = _REASONS.get(failure.errno or 0, Text(system, system))
    return WriteError(
        Text(f"写不了 {name}：{reason.zh}", f"cannot write {name}: {reason.en}"),
        _AGAIN,
    )


def refused(failure: OSError) -> DiskError | None:
    """Return the error for what the machine refused in a place that expects no refusal.

    ``None`` where the machine did as it should, and the mistake is the program's.
    """
    reason = _REASONS.get(failure.errno or 0)
    if reason is None:
        return None
    name = failure.filename or "bulletin"
    return DiskError(
        Text(f"用不了 {name}：{reason.zh}", f"cannot use {name}: {reason.en}"),
        _AGAIN,
    )
