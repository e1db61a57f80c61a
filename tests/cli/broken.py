"""Broken projects: the case files ``tests/projects/broken-*.txt``, and what ``build`` says to them.

A case is a title, the files that differ from the project ``whole`` (``>>> path``, or ``>>> path is
not there``), a divider, the exit status and the finding lines of the report. ``====`` stands
between two cases.
"""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

PROJECTS = Path(__file__).parent.parent / "projects"
WHOLE = PROJECTS / "whole"
_FILE = re.compile(r"^>>> (\S+)( is not there)?\n", re.MULTILINE)
_FINDING = re.compile(r"^\S.*?: (?:error|warning|note)\[[a-z-]+\]: .*$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A project with a fault; ``files`` hold ``None`` for one that is missing."""

    name: str
    files: dict[str, str | None]
    expected: list[str]


def cases() -> dict[str, Case]:
    """Return all cases by their names."""
    found: dict[str, Case] = {}
    for file in sorted(PROJECTS.glob("broken-*.txt")):
        for block in file.read_text(encoding="utf-8").split("\n====\n"):
            case = _case(file.stem, block)
            assert case.name not in found, case.name
            found[case.name] = case
    return found


def _case(kind: str, block: str) -> Case:
    text, _, expected = f"{block.strip()}\n".partition("\n----\n")
    title, *parts = _FILE.split(f"{text}\n")
    paths, missing, contents = parts[::3], parts[1::3], parts[2::3]
    return Case(
        name=f"{kind}: {title.strip()}",
        files={
            path: None if gone else f"{content.rstrip()}\n" if content.strip() else ""
            for path, gone, content in zip(paths, missing, contents, strict=True)
        },
        expected=expected.splitlines(),
    )


def lay_out(case: Case, folder: Path) -> None:
    """Put the files of a case into a project."""
    for path, content in case.files.items():
        file = folder / path
        if content is None:
            file.unlink()
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")


def copied(source: Path, folder: Path) -> Path:
    """Return a copy of a project in ``folder``."""
    return Path(shutil.copytree(source, folder))


def findings(report: str) -> list[str]:
    """Return the lines of a report that tell a finding."""
    return _FINDING.findall(report)
