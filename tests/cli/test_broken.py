"""Every broken project gets exactly its findings and its status, and the last build stands."""

import sys
from pathlib import Path

import pytest

from bulletin.cli import main
from tests.cli.broken import WHOLE, Case, cases, copied, findings, lay_out
from tests.cli.conftest import digests, run

CASES = cases()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project that all cases differ from, built."""
    folder = copied(WHOLE, tmp_path_factory.mktemp("whole") / "project")
    done = run(folder, "build", "--html-only")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_a_broken_project_gets_exactly_its_findings(
    case: Case,
    whole: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    project = copied(whole, tmp_path / "project")
    before = digests(project / "output")
    lay_out(case, project)
    monkeypatch.setattr(sys, "argv", ["bulletin", "-C", str(project), "build", "--html-only"])
    with pytest.raises(SystemExit) as left:
        main()
    said = capfd.readouterr()
    assert [f"exit {left.value.code}", *findings(said.err)] == case.expected
    assert "Traceback" not in said.err
    assert (digests(project / "output") == before) == (left.value.code != 0)


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 120
