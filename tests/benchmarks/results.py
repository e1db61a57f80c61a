"""What was measured, on what machine and with which versions, kept as JSON."""

import json
import os
import platform
import subprocess
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bulletin.disk import versions
from tests.benchmarks.peers import ROOT, Instead
from tests.benchmarks.suite import Step

FILE = Path(__file__).with_name("results.json")

Results = dict[str, Any]

_FAMILIES = ("Noto Serif CJK SC", "Noto Sans CJK SC")


def load(file: Path) -> Results:
    """Return earlier results, so that steps can be measured one after another."""
    if not file.exists():
        return {"steps": {}}
    found: Results = json.loads(file.read_text(encoding="utf-8"))
    return found


def save(results: Results, file: Path) -> None:
    """Write results down; a step that follows costs none that came before."""
    text = json.dumps(results, ensure_ascii=False, indent=1, sort_keys=True)
    file.write_text(text + "\n", encoding="utf-8")


def noted(results: Results, step: Step, number: int) -> Results:
    """Return results with one step more; it takes the place of an earlier one of its name.

    :param number: how many of the name there were in this run, for those that are repeated.
    """
    row = {key: value for key, value in asdict(step).items() if value is not None}
    row["commit"], row["date"] = _commit(), _now()
    key = f"{step.name}/{step.number}/{step.at_once}" + (f"/{number}" if number else "")
    return {**results, "steps": {**results["steps"], key: row}}


def described(results: Results, instead: Instead) -> Results:
    """Return results with the machine, the versions and the day."""
    return {**results, "machine": _machine(), "versions": _versions(instead), "date": _now()[:10]}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _commit() -> str:
    return _said("git", "-C", ROOT, "rev-parse", "--short", "HEAD")


def _machine() -> Mapping[str, object]:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    models = {line.partition(":")[2].strip() for line in lines if line.startswith("model name")}
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return {
        "processor": ", ".join(sorted(models)),
        "cores": os.cpu_count(),
        "memory": pages,
        "system": f"{platform.system()} {platform.release().partition('-')[0]}",
    }


def _versions(instead: Instead) -> Mapping[str, str]:
    packages = ("pelican", "mkdocs", "typst")
    code = f"from importlib.metadata import version; print(*map(version, {packages!r}))"
    said = _said(instead.environment / "bin/python", "-c", code)
    return {
        **versions(_FAMILIES),
        **dict(zip(packages, said.split(), strict=True)),
        "pandoc": _said(instead.pandoc(), "--version").split()[1],
        "chromium": _said("chromium", "--version").split()[1],
    }


def _said(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.strip()
