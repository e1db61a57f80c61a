"""A machine that lacks something is told so, with the command that mends it."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import digests, run


@pytest.fixture
def without_fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which fontconfig knows no font at all."""
    settings = tmp_path / "fonts.conf"
    settings.write_text("<fontconfig><cachedir>/nonexistent</cachedir></fontconfig>")
    monkeypatch.setitem(os.environ, "FONTCONFIG_FILE", str(settings))


@pytest.mark.usefixtures("without_fonts")
@pytest.mark.parametrize("command", ["check", "build"])
def test_missing_fonts_are_the_machines_fault(project: Path, command: str) -> None:
    before = digests(project / "output")
    done = run(project, command)
    assert done.returncode == 3
    assert "error[font]" in done.stdout + done.stderr
    assert "apt-get install fonts-noto-cjk" in done.stdout + done.stderr
    assert digests(project / "output") == before
