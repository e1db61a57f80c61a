"""A project as it lies on disk, read once and whole."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

import bulletin
from bulletin.diagnostics import Finding, Text
from bulletin.disk.decoding import decoded
from bulletin.disk.failures import IncompleteError, NotAProjectError
from bulletin.disk.reading import BLOB_LIMIT, TEXT_LIMIT, read
from bulletin.disk.walking import Found, walk

_SHEETS = frozenset((".csv", ".xlsx", ".yaml", ".yml"))
_ZONES = frozenset((".yaml", ".yml"))
_TEXTS = frozenset((".css", ".html", ".md", ".txt", ".yaml", ".yml"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """Files by their path from the project folder, in the order of their paths.

    ``texts`` holds what people write, decoded; ``blobs`` pictures, tables and fonts as they are;
    ``digests`` the SHA-256 of both, as they were read.
    """

    texts: Mapping[str, str]
    blobs: Mapping[str, bytes]
    digests: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The content, the project's own themes, and the themes that the program brings along.

    The paths of both kinds of themes begin with ``themes/``. In a checkout of the program, whose
    own themes are the shipped ones, ``themes`` is empty.
    """

    content: Folder
    themes: Folder
    shipped: Folder


def load(root: Path) -> tuple[Project, tuple[Finding, ...]]:
    """Read the project in ``root``.

    What cannot be taken in is a finding: ``file`` (a link out of the project, a device), ``limit``
    (too large) or ``encoding`` (text that is not UTF-8).

    :raises NotAProjectError: when there is no ``content/site.yaml``.
    :raises IncompleteError: when a file of the program's own themes cannot be read.
    """
    root = root.resolve()
    if not (root / "content" / "site.yaml").exists():
        raise NotAProjectError(
            Text("这里没有 content/site.yaml，不是快报项目", "no content/site.yaml here"),
            Text(
                "请进入项目文件夹，或用 -C 指明它；要新建项目，运行 bulletin new project",
                "go to its folder, or name it with -C; to start one, run bulletin new project",
            ),
        )
    own = root / "themes"
    findings: list[Finding] = []
    project = Project(
        content=_folder(_content(root), root, findings),
        themes=_folder(() if own == _shipped() else walk(own, root), root, findings),
        shipped=load_shipped(),
    )
    return project, tuple(findings)


def load_shipped() -> Folder:
    """Read the themes that the program brings along.

    :raises IncompleteError: when one of their files cannot be read; a site would lack it.
    """
    folder = _shipped()
    unread: list[Finding] = []
    themes = _folder(walk(folder, folder.parent), folder.parent, unread)
    if unread:
        raise IncompleteError(unread[0].message)
    return themes


def _shipped() -> Path:
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


def _files(found: Iterable[Found], root: Path, findings: list[Finding]) -> Mapping[str, bytes]:
    files: dict[str, bytes] = {}
    for one in sorted(found, key=lambda one: (isinstance(one, Path), str(one))):
        taken = one if isinstance(one, Finding) else read(one, root, _limit(one))
        if isinstance(taken, Finding):
            findings.append(taken)
        elif isinstance(one, Path):
            files[one.relative_to(root).as_posix()] = taken
    return files


def _limit(path: Path) -> int:
    return TEXT_LIMIT if path.suffix.lower() in {*_TEXTS, ".csv"} else BLOB_LIMIT


def _folder(found: Iterable[Found], root: Path, findings: list[Finding]) -> Folder:
    files = _files(found, root, findings)
    texts: dict[str, str] = {}
    for path, data in files.items():
        if PurePosixPath(path).suffix.lower() in _TEXTS:
            texts[path], faults = decoded(path, data)
            findings.extend(faults)
    blobs = {path: data for path, data in files.items() if path not in texts}
    digests = {path: sha256(data).hexdigest() for path, data in files.items()}
    return Folder(texts=texts, blobs=blobs, digests=digests)
