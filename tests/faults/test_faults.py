"""The quick form of every campaign: a sample of what ``python -m tests.faults --full`` tries."""

import subprocess
import sys

import pytest

from tests.faults.runs import ROOT
from tests.judges.tools import needed


@pytest.mark.parametrize("campaign", ["nth", "kills", "races", "reader", "hostile", "mutations"])
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
