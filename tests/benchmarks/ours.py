"""Our own builds as commands, and what changed between two of them."""

import json
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tests.benchmarks.measuring import Command

_KEY, _YEAR = "revenue", "2017"


def build(project: Path, *, html_only: bool = False, lines: bool = True) -> Command:
    """Return the command that builds a project; ``lines`` as in ``bulletin.typeset.typeset``."""
    ours = (Path(sys.executable).with_name("bulletin"),)
    plain = (sys.executable, "-m", "tests.benchmarks.plain_lines")
    command = ours if lines else plain
    asked = ("--html-only",) if html_only else ()
    return (*command, "-q", "-C", project, "build", *asked)


def forget(project: Path) -> None:
    """Take away all that earlier builds left."""
    for folder in ("output", ".bulletin"):
        shutil.rmtree(project / folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Stand:
    """What stands in an output folder: each file's inode and the sum of its bytes."""

    files: Mapping[str, tuple[int, str]]

    @classmethod
    def of(cls, project: Path) -> "Stand":
        """Return what stands there now."""
        output = project / "output"
        files = (file for file in output.rglob("*") if file.is_file())
        return cls({str(one.relative_to(output)): _known(one) for one in files})

    def changed(self, after: "Stand") -> frozenset[str]:
        """Return the files whose bytes are others in ``after``."""
        paths = self.files.keys() | after.files.keys()
        return frozenset(one for one in paths if _sum(self, one) != _sum(after, one))

    def rewritten(self, after: "Stand") -> frozenset[str]:
        """Return the files that were written anew, the same or not."""
        return frozenset(one for one in after.files if after.files[one] != self.files.get(one))


def _known(file: Path) -> tuple[int, str]:
    return file.stat().st_ino, sha256(file.read_bytes()).hexdigest()


def _sum(stand: Stand, path: str) -> str:
    return stand.files.get(path, (0, ""))[1]


def slugs(paths: frozenset[str], project: Path) -> frozenset[str]:
    """Return the bulletins that some files of the output belong to."""
    known = {one.name for one in (project / "content/bulletins").iterdir()}
    return frozenset(path.partition("/")[0] for path in paths) & known


def change_a_fact(project: Path, zone: str) -> frozenset[str]:
    """Raise the revenue of one zone and year; return the bulletins that print it or ask for it.

    These are told by the derivations of the last build (figures.json): their operands.
    """
    asking = frozenset(_asking(project, zone))
    sheet = project / "content/facts" / zone / "annual.yaml"
    text = sheet.read_text(encoding="utf-8")
    value = re.compile(rf"(?s)( {_KEY}:.*?\n      {_YEAR}: )(\d+)")
    sheet.write_text(
        value.sub(lambda one: f"{one[1]}{int(one[2]) + 1}", text, count=1), encoding="utf-8"
    )
    return asking


def _asking(project: Path, zone: str) -> Iterator[str]:
    for figures in (project / "output").glob("*/figures.json"):
        rows = json.loads(figures.read_text(encoding="utf-8"))
        if any(_is_asked(one, zone) for row in rows for one in row["operands"]):
            yield figures.parent.name


def _is_asked(operand: Mapping[str, str], zone: str) -> bool:
    asked = (operand["zone"], operand["fact"].rpartition("/")[2], operand["period"])
    return asked == (zone, _KEY, _YEAR)
