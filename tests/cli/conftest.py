"""The command as people run it: a process of its own, in a project of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parent.parent / "projects" / "sample"
GUIDE = SAMPLE.with_name("guide")
COMMAND = (sys.executable, "-W", "error", "-c", "from bulletin.cli import main; main()")

Run = Callable[..., subprocess.CompletedProcess[str]]


def run(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``bulletin`` in ``folder``; warnings of Python are errors."""
    return subprocess.run(
        [*COMMAND, *words],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def digests(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file under ``folder``."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files
    }


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project after a build without PDFs."""
    folder = tmp_path_factory.mktemp("built") / "sample"
    shutil.copytree(SAMPLE, folder)
    done = run(folder, "build", "--html-only")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    return folder


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A copy of the built sample, to be spoiled."""
    return Path(shutil.copytree(built, tmp_path / "sample"))
