"""A project as it lies on disk, read once and whole."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import bulletin
from bulletin.diagnostics import Finding, Text
from bulletin.disk.decoding import decoded
from bulletin.disk.failures import NotAProjectError
from bulletin.disk.reading import BLOB_LIMIT, TEXT_LIMIT, read
from bulletin.disk.walking import Found, walk

_TEXTS = frozenset(
    [".css", ".csv", ".html", ".j2", ".jinja", ".js", ".md", ".txt", ".xml", ".yaml", ".yml"]
)
_SHEETS = frozenset((".csv", ".xlsx", ".yaml", ".yml"))
_ZONES = frozenset((".yaml", ".yml"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """Files by their path from the project folder, in the order of their paths.

    ``texts`` holds what people write, decoded; ``blobs`` pictures, fonts and workbooks as they
    are; ``digests`` the SHA-256 of both, as read.
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
    """Read the project in ``root``, in an order that is not the disk's.

    :raises NotAProjectError: when there is no ``content/site.yaml``.
    """
    root = root.resolve()
    if not (root / "content" / "site.yaml").exists():
        raise NotAProjectError(
            Text("这里没有 content/site.yaml，不是快报项目", "no content/site.yaml here"),
            Text("请进入项目文件夹，或用 -C 指明它", "go to its folder, or name it with -C"),
        )
    shipped, own = shipped_themes(), root / "themes"
    content, found = _folder(_content(root), root)
    themes, found_in_own = _folder(() if own == shipped else walk(own, root), root)
    others, found_in_shipped = _folder(walk(shipped, shipped.parent), shipped.parent)
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


def _folder(found: Iterable[Found], root: Path) -> tuple[Folder, list[Finding]]:
    """Read what was found, and gather what was refused."""
    paths, findings = _parted(found)
    read_files = [(path.relative_to(root).as_posix(), _read(path, root)) for path in sorted(paths)]
    data = {name: content for name, content in read_files if isinstance(content, bytes)}
    findings += [content for _, content in read_files if isinstance(content, Finding)]
    texts: dict[str, str] = {}
    for name in filter(_is_text, data):
        texts[name], faults = decoded(name, data[name])
        findings += faults
    blobs = {name: content for name, content in data.items() if name not in texts}
    digests = {name: sha256(content).hexdigest() for name, content in data.items()}
    return Folder(texts=texts, blobs=blobs, digests=digests), findings


def _parted(found: Iterable[Found]) -> tuple[list[Path], list[Finding]]:
    paths: list[Path] = []
    findings: list[Finding] = []
    for one in found:
        if isinstance(one, Finding):
            findings.append(one)
        else:
            paths.append(one)
    return paths, findings


def _is_text(name: str) -> bool:
    return Path(name).suffix.lower() in _TEXTS


def _read(path: Path, root: Path) -> bytes | Finding:
    return read(path, root, TEXT_LIMIT if _is_text(path.name) else BLOB_LIMIT)
