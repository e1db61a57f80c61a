"""The judges' tools, as ``bash setup.sh test`` installs them."""

import os
import shutil
from pathlib import Path

import pytest

MODULES = Path(__file__).parent / "node_modules"
CHROMIUM = shutil.which("chromium")


def needed(*tools: Path | str) -> None:
    """Skip a test whose tools are missing; where everything is installed, that is a failure."""
    missing = [str(tool) for tool in tools if not (Path(tool).exists() or shutil.which(str(tool)))]
    if missing:
        told = f"not installed: {', '.join(missing)}; run `bash setup.sh test`"
        if os.environ.get("CI") or os.environ.get("BULLETIN_TESTS") == "whole":
            pytest.fail(told)
        pytest.skip(told)
