"""The ground that is struck: a project with a build that stands, and a change not built yet."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from tests.faults.runs import Nursery

PROJECTS = Path(__file__).parent.parent / "projects"
SHEET = "content/facts/demo/2023.yaml"
HTML = ("build", "--html-only")
_MEMORY = ".bulletin/memory.sqlite"
_OWN = frozenset((".gitignore", "lock", "memory.sqlite"))
"""What may lie in the program's own folder after a good run."""

Tree = Mapping[str, str]


def tree(folder: Path) -> Tree:
    """Return what lies under a folder: sums of files, aims of links, a word for folders."""
    return {path.relative_to(folder).as_posix(): _said(path) for path in folder.rglob("*")}


def _said(path: Path) -> str:
    if path.is_symlink():
        return f"-> {path.readlink()}"
    return "folder" if path.is_dir() else sha256(path.read_bytes()).hexdigest()


def whole(folder: Path) -> Path:
    """Return a small good project in ``folder``."""
    return Path(shutil.copytree(PROJECTS / "whole", folder))


def edit(project: Path, old: str = "30.50", new: str = "31.50") -> None:
    """Change the fact that all pages of the project ``whole`` print."""
    sheet = project / SHEET
    sheet.write_text(sheet.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """``project`` as it lies before each strike; its output ``old``, and ``new`` once it is built.

    ``old`` is empty where nothing has been built yet.
    """

    project: Path
    words: tuple[str, ...]
    old: Tree
    new: Tree

    def fresh(self, folder: Path) -> Path:
        """Return an untouched copy, in the place of the last one."""
        shutil.rmtree(folder, ignore_errors=True)
        return Path(shutil.copytree(self.project, folder, symlinks=True))

    def faults(self, project: Path) -> Iterator[str]:
        """Tell what must never be, whatever struck: a torn output, a source that changed."""
        output = tree(project / "output")
        if output not in (self.old, self.new):
            yield f"torn output: {_difference(output, self.new)}"
        if (found := tree(project / "content")) != (due := tree(self.project / "content")):
            yield f"sources changed: {_difference(found, due)}"

    def recovers(self, project: Path, nursery: Nursery) -> Iterator[str]:
        """Run once more, plainly, and tell what is not as if nothing had ever struck."""
        ended = nursery.run(project, *self.words)
        yield from ended.faults(frozenset((0,)))
        output = tree(project / "output")
        if output != self.new:
            yield f"not recovered: {_difference(output, self.new)}"
        yield from self.litter(project)

    def litter(self, project: Path) -> Iterator[str]:
        """Tell what a run left lying about."""
        due = {one.name for one in self.project.iterdir()} | {"output", ".bulletin"}
        found = {one.name for one in project.iterdir()}
        own = {one.name for one in (project / ".bulletin").iterdir()}
        if left := (found - due) | (own - _OWN):
            yield f"left lying about: {sorted(left)}"


def _difference(found: Tree, due: Tree) -> list[str]:
    names = sorted(name for name in {*found, *due} if found.get(name) != due.get(name))
    return names[:5]


def prepare(
    folder: Path, nursery: Nursery, words: tuple[str, ...] = HTML, *, issues: int = 1
) -> Ground:
    """Make a ground in ``folder``: a build with strangers in its output, and one fact changed."""
    project = whole(folder / "origin")
    bulletins = project / "content/bulletins"
    for number in range(2, issues + 1):
        shutil.copytree(bulletins / "issue", bulletins / f"issue-{number}")
    assert nursery.run(project, *words).status == 0
    strange(project / "output")
    old = tree(project / "output")
    edit(project)
    sample = Path(shutil.copytree(project, folder / "sample", symlinks=True))
    assert nursery.run(sample, *HTML).status == 0
    shutil.copy2(sample / _MEMORY, project / _MEMORY)  # no fonts are to be cut under fire
    assert nursery.run(sample, *words).status == 0
    new = tree(sample / "output")
    shutil.rmtree(sample)
    return Ground(project=project, words=words, old=old, new=new)


def unbuilt(ground: Ground, folder: Path) -> Ground:
    """Return the same ground before its first build."""
    project = ground.fresh(folder / "origin")
    shutil.rmtree(project / "output")
    return replace(ground, project=project, old={}, new=_without_strangers(ground.new))


STRANGERS = {
    "CNAME": "示例\n",
    ".git/HEAD": "ref\n",
    ".htaccess": "Require all granted\n",
    **{f"archive/{year}/notes.txt": "别动\n" for year in range(1974, 2020)},
}
"""What others keep in an output folder; with a link to the home folder, fifty things."""


def strange(output: Path) -> None:
    """Put files of others into an output folder."""
    for name, text in STRANGERS.items():
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_text(text, encoding="utf-8")
    (output / "home").symlink_to(Path.home())


def _without_strangers(output: Tree) -> Tree:
    return {
        name: said
        for name, said in output.items()
        if not name.startswith(("CNAME", ".git", ".htaccess", "archive", "home"))
    }
