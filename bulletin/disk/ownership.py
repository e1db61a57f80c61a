"""Which folder is ours to write into, and which files in it are."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import NoReturn

from bulletin.diagnostics import Text
from bulletin.disk.failures import OutputError, unwritable
from bulletin.files import MANIFEST, listed

_TOLERATED = frozenset((".gitignore",))


def claim(output: Path, root: Path) -> Path:
    """Return the folder that ``output`` really is, if it is ours or nobody's.

    Ours holds our manifest; nobody's does not exist, or holds a ``.gitignore`` at most.

    :raises OutputError: for every other folder, and for those that hold a project, its sources,
        a home or the whole disk.
    :raises WriteError: when the disk does not tell.
    """
    try:
        folder = output.resolve()
        _refuse_sources(folder, root.resolve(), output)
        if folder.exists() and written(folder) is None:
            _refuse_strangers(folder, output)
    except OSError as failure:
        raise unwritable(str(output), failure) from failure
    return folder


def nobodys(folder: Path) -> bool:
    """Whether a folder is empty but for what a fresh checkout keeps it with."""
    return not _strangers(folder)


def _strangers(folder: Path) -> frozenset[str]:
    return frozenset(one.name for one in folder.iterdir()) - _TOLERATED


def _refuse_strangers(folder: Path, output: Path) -> None:
    if not folder.is_dir():
        raise _refusal(output, Text("是一个文件", "is a file"))
    strangers = _strangers(folder)
    if strangers:
        name = min(strangers)
        raise _refusal(
            output, Text(f"里面有别的文件，如“{name}”", f"holds other files, such as {name}")
        )


def _refuse_sources(folder: Path, root: Path, output: Path) -> None:
    if root.is_relative_to(folder) or Path.home().is_relative_to(folder):
        raise _refusal(
            output,
            Text("是项目、主目录或它们的上级", "is the project, your home or around them"),
        )
    for source in ("content", "themes", ".bulletin", ".git"):
        if folder.is_relative_to(root / source):
            raise _refusal(output, Text(f"属于 {source}", f"belongs to {source}"))


def _refusal(output: Path, reason: Text) -> OutputError:
    return OutputError(
        Text(f"不能写进“{output}”：它{reason.zh}", f"will not write into {output}: it {reason.en}"),
        Text(
            "请用 --output 指定一个新的或空的文件夹",
            "name a new or an empty folder with --output",
        ),
    )


def written(folder: Path) -> frozenset[str] | None:
    """Return the paths that our manifest in ``folder`` lists, itself included.

    ``None`` tells that there is no manifest, or none of ours; that it could not be read is an
    error, because then nobody knows what is whose.
    """
    try:
        entries = listed((folder / MANIFEST).read_bytes())
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    return None if entries is None else frozenset((MANIFEST, *entries))


def foreign(folder: Path, ours: frozenset[str]) -> Iterator[str]:
    """List the paths under ``folder`` that are not ours: files, links and empty folders."""
    if not folder.exists():
        return
    for name, folders, files in os.walk(folder, onerror=give_up):
        here = Path(name)
        links = [one for one in folders if (here / one).is_symlink()]
        empty = here != folder and not folders and not files
        for path in (here / one for one in sorted((*files, *links))):
            relative = path.relative_to(folder).as_posix()
            if relative not in ours:
                yield relative
        if empty:
            yield here.relative_to(folder).as_posix()


def give_up(failure: OSError) -> NoReturn:
    """Stop where a folder cannot be listed; left to itself, ``os.walk`` would pass it over."""
    raise failure


def refuse_collisions(paths: Iterable[str], strangers: frozenset[str], output: Path) -> None:
    """Refuse to write over a file that somebody else put into our folder."""
    around = {str(parent) for one in strangers for parent in PurePosixPath(one).parents}
    for path in paths:
        parents = {str(parent) for parent in PurePosixPath(path).parents}
        in_the_way = {path} & (strangers | around) or parents & strangers
        if in_the_way:
            name = min(in_the_way)
            raise _refusal(
                output,
                Text(
                    f"里面的“{name}”不是本程序写的，而新的一版要用这个名字",
                    f"holds {name}, which is not ours and in the way of the new build",
                ),
            )
