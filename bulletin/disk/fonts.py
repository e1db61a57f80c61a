"""The fonts of this machine, as fontconfig knows them."""

import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Mapping

from bulletin.typeset import Font, font

_ASKED = "%{family}\t%{fontversion}\t%{charset}\n"


def font_coverage(families: Iterable[str]) -> Mapping[str, Font]:
    """Return those of ``families`` that are installed, each with the characters it has.

    Nothing is found where fontconfig itself is missing.
    """
    wanted = dict.fromkeys(families)
    charsets: dict[str, list[str]] = defaultdict(list)
    versions: dict[str, int] = {}
    for names, version, characters in _faces():
        for name in wanted.keys() & set(names.split(",")):
            charsets[name].append(characters)
            versions[name] = max(int(version or 0), versions.get(name, 0))
    return {
        name: font(name, _decimal(versions[name]), charsets[name])
        for name in wanted
        if name in charsets
    }


def _faces() -> list[list[str]]:
    program = shutil.which("fc-list")
    if program is None:
        return []
    answer = subprocess.run(  # noqa: S603 - nothing that a user wrote is in the command
        [program, "--format", _ASKED], capture_output=True, text=True, check=False
    )
    return [line.split("\t") for line in answer.stdout.splitlines() if line.count("\t") == 2]


def _decimal(version: int) -> str:
    """Return a version as fonts print it; fontconfig gives it in 65536ths (OpenType, head)."""
    return f"{version / 65536:.3f}"
