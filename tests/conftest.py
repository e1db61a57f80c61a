"""What tests of several rooms share: how properties are judged, and the site of content/."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent
CONTENT = ROOT / "content"

# Judge results and never the clock: a busy machine is no failure.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of content/, with its PDFs, built once; beside it, in told.txt, what the build told."""
    output = tmp_path_factory.mktemp("site") / "output"
    command = (sys.executable, "-W", "error", "-c", "from bulletin.cli import main; main()")
    done = subprocess.run(
        (*command, "build", "--wait", "--output", str(output)),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert done.returncode == 0, done.stderr
    (output.parent / "told.txt").write_text(done.stdout + done.stderr, encoding="utf-8")
    return output
