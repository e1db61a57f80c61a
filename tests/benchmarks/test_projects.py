"""The projects that benchmarks measure are sound: nothing in them is found wrong."""

from pathlib import Path

import pytest

from tests.benchmarks.projects import files, write
from tests.cli.conftest import run


@pytest.mark.parametrize("theme", ["press", "brief"])
def test_nothing_is_wrong_with_a_generated_project(tmp_path: Path, theme: str) -> None:
    write(4, tmp_path, theme=theme)
    done = run(tmp_path, "check", "--strict", "--lang", "en")
    assert done.returncode == 0, done.stdout
    assert len(list(tmp_path.glob("content/bulletins/*/bulletin.yaml"))) == 4


def test_a_seed_gives_one_project_and_another_gives_another() -> None:
    assert list(files(3)) == list(files(3))
    assert dict(files(3)) != dict(files(3, seed=6))
