"""Benchmarks by one command: `python -m tests.benchmarks run`; see docs/performance.md."""

import subprocess
import sys
import venv
from collections import Counter
from pathlib import Path

import click

from tests.benchmarks import profiling, report, results
from tests.benchmarks.measuring import FailedError
from tests.benchmarks.projects import write
from tests.benchmarks.suite import STEPS, Bench

_LOCK = Path(__file__).with_name("peers.lock")
_FOLDER = click.Path(path_type=Path, file_okay=False)


@click.group(help=__doc__)
def main() -> None:
    """Ask for one of the commands."""


@main.command()
@click.argument("number", type=click.IntRange(1))
@click.argument("folder", type=_FOLDER)
@click.option("--theme", type=click.Choice(["press", "brief"]), default="press")
@click.option("--seed", type=int, default=5)
def project(number: int, folder: Path, theme: str, seed: int) -> None:
    """Write a project of NUMBER bulletins of made-up data into FOLDER."""
    write(number, folder, theme=theme, seed=seed)


@main.command()
@click.argument("steps", nargs=-1, type=click.Choice(tuple(STEPS)), metavar="[STEP]…")
@click.option("--work", type=_FOLDER, required=True, help="folder to work in, a few GB free")
@click.option("--number", type=click.IntRange(1), help="so many bulletins, instead of the usual")
@click.option("--sample", type=click.IntRange(2), default=30, help="files of a loop; it is scaled")
@click.option("--result", type=click.Path(path_type=Path), default=results.FILE)
def run(steps: tuple[str, ...], work: Path, number: int | None, sample: int, result: Path) -> None:
    """Measure, and note each figure as soon as it is there."""
    work = work.absolute()
    work.mkdir(parents=True, exist_ok=True)
    bench = Bench(work, _environment(work), sample)
    found = results.described(results.load(result), bench.instead)
    for name in steps or STEPS:
        make, numbers = STEPS[name]
        for many in (number,) if number else numbers:
            seen: Counter[str] = Counter()
            try:
                for step in make(bench, many):
                    key = f"{step.name}/{step.at_once}"
                    found = results.noted(found, step, seen[key])
                    seen[key] += 1
                    results.save(found, result)
                    click.echo(report.line(step))
            except FailedError as failure:
                click.echo(f"{name}: {failure}", err=True)


def _environment(work: Path) -> Path:
    """Return the environment of the peers, made where it is not there yet."""
    folder = work / "environment"
    if not folder.exists():
        venv.create(folder, with_pip=True)
        pip = (folder / "bin/python", "-m", "pip", "install", "--quiet")
        subprocess.run((*pip, "--no-deps", "--require-hashes", "-r", _LOCK), check=True)
    return folder


@main.command()
@click.argument("folder", type=_FOLDER)
@click.option("--pages", default=5, help="how many PDFs a worker makes meanwhile")
def profile(folder: Path, pages: int) -> None:
    """Profile the build of the project in FOLDER: the main process, and one worker."""
    click.echo(profiling.main_process(folder))
    click.echo(profiling.worker(folder, pages))


@main.command(name="report")
@click.option("--result", type=click.Path(path_type=Path), default=results.FILE)
def write_report(result: Path) -> None:
    """Write docs/performance.md and its picture from what was measured."""
    report.write(results.load(result))


if __name__ == "__main__":
    sys.exit(main())
