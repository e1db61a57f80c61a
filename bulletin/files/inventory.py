"""The manifest: what a build wrote, from what, with which versions."""

import json
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from bulletin.files.file import File, Output

MANIFEST = "manifest.json"
"""The manifest's path; a folder that holds one is ours."""

_WRITER = "bulletin"


def manifest(
    files: Iterable[Output],
    *,
    sources: Mapping[str, str],
    versions: Mapping[str, str],
    settings: Mapping[str, str] = MappingProxyType({}),
    pages: Mapping[str, int] = MappingProxyType({}),
    fits: Mapping[str, Mapping[str, Any]] = MappingProxyType({}),
) -> File:
    """Return the manifest of ``files``; it names no hour, no host and no folder.

    :param sources: the SHA-256 of every file that was read, by its path in the project.
    :param versions: of the program, its libraries and its fonts, by their name.
    :param settings: the choices that decide what is in the files.
    :param pages: how many pages each PDF has, by its path.
    :param fits: what copyfitting found and altered in each that it fitted, by its path.
    """
    known = {"pages": pages, "fit": fits}
    content = {
        "writer": _WRITER,
        "files": {one.path: _entry(one, known) for one in sorted(files, key=lambda one: one.path)},
        "sources": dict(sorted(sources.items())),
        "settings": dict(sorted(settings.items())),
        "versions": dict(sorted(versions.items())),
    }
    return File(MANIFEST, (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())


def _entry(one: Output, known: Mapping[str, Mapping[str, Any]]) -> Mapping[str, object]:
    entry = {"size": one.size, "sha256": one.digest}
    return {**entry, **{key: by[one.path] for key, by in known.items() if one.path in by}}


def listed(data: bytes) -> Mapping[str, str] | None:
    """Return the SHA-256 of each file in a manifest by its path; ``None`` for any other text.

    One that names a file outside its folder is none of ours: somebody has altered it.
    """
    try:
        content = json.loads(data)
        if content["writer"] != _WRITER:
            return None
        files = {str(path): str(entry["sha256"]) for path, entry in content["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return files if all(map(_inside, files)) else None


def _inside(path: str) -> bool:
    pure = PurePosixPath(path)
    return path == str(pure) and not pure.is_absolute() and ".." not in pure.parts and path != "."
