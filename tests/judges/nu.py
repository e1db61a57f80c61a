"""The Nu HTML checker: does a page conform to the HTML standard?"""

import subprocess
from collections.abc import Iterable
from pathlib import Path

from tests.judges.tools import MODULES

JAR = MODULES / "vnu-jar/build/dist/vnu.jar"


def complaints(pages: Iterable[Path]) -> list[str]:
    """Return what the checker objects to, warnings included."""
    done = subprocess.run(
        ["java", "-Xss8m", "-jar", JAR, "--errors-only", "--Werror", "--format", "gnu", *pages],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    lines = done.stderr.splitlines()
    assert done.returncode == bool(lines), done.stderr
    return lines
