"""A project as it lies on disk, read once and whole."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import bulletin
from bulletin.diagnostics import Finding, Text
from bulletin.disk.failures import NotAProjectError
from bulletin.disk.reading import BLOB_LIMIT, TEXT_LIMIT, read
from bulletin.disk.walking import Found, walk

_SHEETS = frozenset((".csv", ".xlsx", ".yaml", ".yml"))
_TEXTS = _SHEETS - {".xlsx"} | {".css", ".html", ".md", ".txt"}
_ZONES = frozenset((".yaml", ".yml"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The content, the project's own themes, and the themes that the program brings along.

    Each holds the bytes of its files by their path from the project folder (``content/…``,
    ``themes/…``), in the order of their paths. In a checkout of the program, whose own themes are
    the shipped ones, ``themes`` is empty.
    """

    content: Mapping[str, bytes]
    themes: Mapping[str, bytes]
    shipped: Mapping[str, bytes]


def load(root: Path) -> tuple[Project, tuple[Finding, ...]]:
    """Read the project in ``root``; what cannot be taken in is a ``file`` or ``limit`` finding.

    :raises NotAProjectError: when there is no ``content/site.yaml``.
    """
    root = root.resolve()
    if not (root / "content" / "site.yaml").exists():
        raise NotAProjectError(
            Text("这里没有 content/site.yaml，不是快报项目", "no content/site.yaml here"),
            Text("请进入项目文件夹，或用 -C 指明它", "go to its folder, or name it with -C"),
        )
    shipped, own = shipped_themes(), root / "themes"
    content, found = _files(_content(root), root)
    themes, found_in_own = _files(() if own == shipped else walk(own, root), root)
    others, found_in_shipped = _files(walk(shipped, shipped.parent), shipped.parent)
    project = Project(content=content, themes=themes, shipped=others)
    return project, (*found, *found_in_own, *found_in_shipped)


def shipped_themes() -> Path:
    """Return the folder of the shipped themes: in the package, or beside it in a checkout."""
    package = Path(bulletin.__file__).resolve().parent
    inside = package / "themes"
    return inside if inside.is_dir() else package.parent / "themes"


def _content(root: Path) -> Iterator[Found]:
    content = root / "content"
    yield content / "site.yaml"
    for folder, kinds in (("zones", _ZONES), ("facts", _SHEETS), ("bulletins", None)):
        for found in walk(content / folder, root):
            if isinstance(found, Finding) or kinds is None or found.suffix.lower() in kinds:
                yield found


def _files(found: Iterable[Found], root: Path) -> tuple[Mapping[str, bytes], list[Finding]]:
    files: dict[str, bytes] = {}
    findings: list[Finding] = []
    for one in sorted(found, key=lambda one: (isinstance(one, Path), str(one))):
        taken = one if isinstance(one, Finding) else read(one, root, _limit(one))
        if isinstance(taken, Finding):
            findings.append(taken)
        elif isinstance(one, Path):
            files[one.relative_to(root).as_posix()] = taken
    return files, findings


def _limit(path: Path) -> int:
    return TEXT_LIMIT if path.suffix.lower() in _TEXTS else BLOB_LIMIT
