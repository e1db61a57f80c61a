"""Which files of a folder are looked at."""

import os
from collections.abc import Iterator
from pathlib import Path

from bulletin.diagnostics import Finding, Place, Text

_LEFTOVERS = (".bak", ".orig", ".swp", ".tmp", "~")
_STRANGERS = frozenset(("Thumbs.db", "desktop.ini", "__MACOSX", "__pycache__"))

Found = Path | Finding


def walk(top: Path, root: Path) -> Iterator[Found]:
    """List the files under ``top``, a folder of ``root``, in no particular order.

    Hidden files and what editors leave behind are passed over; links to folders are reported and
    not followed, so that no ring of them can catch us.
    """
    if top.is_symlink():
        yield _linked(top, root)
        return
    if not top.exists():
        return
    unlisted: list[OSError] = []
    for name, folders, files in os.walk(top, onerror=unlisted.append):
        folder = Path(name)
        kept = [one for one in folders if not _passed_over(one)]
        folders[:] = [one for one in kept if not (folder / one).is_symlink()]
        yield from (_linked(folder / one, root) for one in kept if one not in folders)
        yield from (_named(folder / one, root) for one in files if not _passed_over(one))
    yield from (_unlisted(failure, root) for failure in unlisted)


def _passed_over(name: str) -> bool:
    hidden = name.startswith((".", "~$", "#"))
    return hidden or name.endswith(_LEFTOVERS) or name in _STRANGERS


def _linked(folder: Path, root: Path) -> Finding:
    name = shown(folder, root)
    return Finding(
        code="file",
        place=Place(name),
        message=Text(f"“{name}”是文件夹的链接", f"{name} is a link to a folder"),
        hint=Text("请把文件夹本身复制到这里", "copy the folder itself to this place"),
    )


def _unlisted(failure: OSError, root: Path) -> Finding:
    name = shown(Path(str(failure.filename)), root)
    reason = failure.strerror or type(failure).__name__
    return Finding(
        code="file",
        place=Place(name),
        message=Text(f"文件夹“{name}”打不开（{reason}）", f"{name} cannot be opened ({reason})"),
        hint=Text("请检查文件夹的权限", "check the permissions of the folder"),
    )


def _named(path: Path, root: Path) -> Found:
    name = shown(path, root)
    if name == path.relative_to(root).as_posix():
        return path
    return Finding(
        code="file",
        place=Place(name),
        message=Text(f"文件名里有乱码：“{name}”", f"the file name is garbled: {name}"),
        hint=Text("请改名；文件名用文字、数字、- 和 _", "rename it; use letters, digits, - and _"),
    )


def shown(path: Path, root: Path) -> str:
    """Return the path from ``root`` as it can be printed, whatever bytes are in it."""
    name = path.relative_to(root).as_posix().encode(errors="backslashreplace").decode()
    return "".join(one if one.isprintable() else f"\\x{ord(one):02x}" for one in name)
