"""The build that stands in the output folder, as far as nobody has altered it."""

import json
import os
from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from bulletin.files import MANIFEST, listed

_SEAL = "seal "


@dataclass(frozen=True, slots=True)
class LastBuild(Mapping[str, bytes]):
    """The manifest of a build and those of its files that are unaltered, read when asked for.

    ``digests`` are the SHA-256 of these files.
    """

    folder: Path
    record: bytes
    digests: Mapping[str, str]

    def __getitem__(self, path: str) -> bytes:
        if path == MANIFEST and self.record:
            return self.record
        if path not in self.digests:
            raise KeyError(path)
        return (self.folder / path).read_bytes()

    def __contains__(self, path: object) -> bool:
        return path in self.digests or (path == MANIFEST and bool(self.record))

    def __iter__(self) -> Iterator[str]:
        return iter((*((MANIFEST,) if self.record else ()), *self.digests))

    def __len__(self) -> int:
        return len(self.digests) + bool(self.record)


def last_build(output: Path, memory: Mapping[str, bytes]) -> LastBuild:
    """Return the build in ``output``; an empty one where there is none of ours.

    A file that ``seal`` left behind as it stands now, by its size, hour and number, is not read.
    """
    record = _read(output / MANIFEST)
    digests = listed(record)
    if digests is None:
        return LastBuild(output, b"", {})
    sealed = json.loads(memory.get(_SEAL + str(output), b"{}"))
    sound = {
        path: digest
        for path, digest in digests.items()
        if sealed.get(path) == [digest, *_state(output / path)]
        or sha256(_read(output / path)).hexdigest() == digest
    }
    return LastBuild(output, record, sound)


def seal(output: Path, memory: MutableMapping[str, bytes]) -> None:
    """Note how the files of the build that has just been stored stand on the disk."""
    digests = listed(_read(output / MANIFEST)) or {}
    state = {path: [digest, *_state(output / path)] for path, digest in digests.items()}
    memory[_SEAL + str(output)] = json.dumps(state).encode()


def _state(path: Path) -> tuple[int, ...]:
    try:
        status = os.stat(path, follow_symlinks=False)  # noqa: PTH116 - half the time, for thousands
    except OSError:
        return ()
    return status.st_size, status.st_mtime_ns, status.st_ino


def _read(path: Path) -> bytes:
    """Return the content of a file, or nothing where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
