"""Which functions cost most, in the main process of a build and in one worker."""

import io
import pstats
import subprocess
import sys
from cProfile import Profile
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from bulletin.build.press import printed
from tests.benchmarks.ours import forget
from tests.benchmarks.printing import printings

_SHOWN = 40
_PROGRAM = """\
from bulletin.cli import main

if __name__ == "__main__":
    main()
"""


def main_process(project: Path) -> str:
    """Return the profile of a cold build without PDFs; what workers do is waited for."""
    forget(project)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "profile"
        program = Path(folder) / "program.py"
        program.write_text(_PROGRAM, encoding="utf-8")
        asked = ("-q", "-C", project, "build", "--html-only")
        subprocess.run((sys.executable, "-m", "cProfile", "-o", file, program, *asked), check=True)
        return _said(pstats.Stats(str(file), stream=io.StringIO()))


def worker(project: Path, pages: int) -> str:
    """Return the profile of one worker that makes PDFs, once it is warm."""
    first, *others = printings(project)[: pages + 1]
    printed(first)
    profile = Profile(process_time)
    for one in others:
        profile.runcall(printed, one)
    return _said(pstats.Stats(profile, stream=io.StringIO()))


def _said(stats: pstats.Stats) -> str:
    stats.sort_stats("tottime").print_stats(_SHOWN)
    stats.sort_stats("cumtime").print_stats("bulletin/", 2 * _SHOWN)
    stream = stats.stream  # type: ignore[attr-defined]  # not in the stubs
    said: str = stream.getvalue()
    return said
