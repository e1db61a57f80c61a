"""The fonts of this machine, as fontconfig knows them."""

import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from bulletin.diagnostics import Text
from bulletin.disk.failures import ListingError
from bulletin.typeset import Font, font

_COVERAGE = "%{family}\t%{fontversion}\t%{charset}\n"
_FILES = "%{family}\t%{file}\t%{index}\t%{weight}\t%{slant}\t%{width}\n"
_UPRIGHT, _NORMAL = "0", "100"

_WEIGHTS = (
    (0, 100),
    (40, 200),
    (50, 300),
    (80, 400),
    (100, 500),
    (180, 600),
    (200, 700),
    (205, 800),
    (210, 900),
)
"""Where weights begin on fontconfig's own scale (fontconfig.h), and what OpenType calls them."""


_DIGEST = re.compile(rb"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class FontFile:
    """An installed face: its file, its number within it, its weight (100 to 900)."""

    path: str
    index: int
    weight: int


def font_coverage(families: Iterable[str]) -> Mapping[str, Font]:
    """Return those of ``families`` that are installed, each with the characters it has.

    Nothing is found where fontconfig itself is missing.

    :raises ListingError: when it is there and fails.
    """
    wanted = dict.fromkeys(families)
    charsets: dict[str, list[str]] = defaultdict(list)
    versions: dict[str, int] = {}
    for names, version, characters in _listed(_COVERAGE):
        for name in wanted.keys() & set(names.split(",")):
            charsets[name].append(characters)
            versions[name] = max(int(version or 0), versions.get(name, 0))
    return {
        name: font(name, _decimal(versions[name]), charsets[name])
        for name in wanted
        if name in charsets
    }


def font_files(family: str) -> tuple[FontFile, ...]:
    """Return the upright faces of an installed family, the lightest first.

    Variable fonts are left out: each of their weights is not a file of its own.
    """
    found = {
        FontFile(path=path, index=int(index), weight=_weight(weight))
        for names, path, index, weight, slant, width in _listed(_FILES)
        if family in names.split(",") and (slant, width) == (_UPRIGHT, _NORMAL)
        if weight.isdecimal() and int(index) <= _LAST_OF_COLLECTION
    }
    return tuple(sorted(found, key=lambda one: (one.weight, one.path, one.index)))


def read_font(file: FontFile) -> bytes:
    """Return the bytes of a font file."""
    return Path(file.path).read_bytes()


def font_digest(file: FontFile, memory: MutableMapping[str, bytes]) -> str:
    """Return the SHA-256 of a font file; it is not read again as long as it stays the same."""
    told = Path(file.path).stat()
    stamp = f"{file.path} {told.st_size} {told.st_mtime_ns}"
    key = sha256(stamp.encode()).hexdigest()
    known = memory.get(key, b"")
    if not _DIGEST.fullmatch(known):
        known = memory[key] = sha256(read_font(file)).hexdigest().encode()
    return known.decode()


_LAST_OF_COLLECTION = 0xFFFF
"""Above, fontconfig counts the named instances of variable fonts."""


def _weight(word: str) -> int:
    return max((weight for start, weight in _WEIGHTS if start <= int(word)), default=100)


def _listed(asked: str) -> list[list[str]]:
    program = shutil.which("fc-list")
    if program is None:
        return []
    answer = subprocess.run(  # noqa: S603 - nothing that a user wrote is in the command
        [program, "--format", asked],
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        check=False,
    )
    rows = [line.split("\t") for line in answer.stdout.splitlines() if line]
    if answer.returncode or {len(row) for row in rows} - {asked.count("\t") + 1}:
        raise ListingError(
            Text("fc-list 列不出这台机器的字体", "fc-list does not list the fonts of this machine"),
            Text("请运行 fc-list 看它报什么错", "run fc-list and see what it says"),
        )
    return rows


def _decimal(version: int) -> str:
    """Return a version as fonts print it; fontconfig gives it in 65536ths (OpenType, head)."""
    return f"{version / 65536:.3f}"
