"""The quick form of three campaigns; ``python -m tests.faults`` runs the others too."""

import subprocess
import sys

import pytest

from tests.faults.runs import ROOT
from tests.judges.tools import needed


@pytest.mark.parametrize("campaign", ["nth", "hostile", "mutations"])
def test_nothing_goes_wrong(campaign: str) -> None:
    needed("strace")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.faults", campaign],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 bad" in done.stdout
