"""Progress: a live line on a terminal, plain lines in a pipe."""

from collections.abc import Iterator
from contextlib import contextmanager

from bulletin.build import Phase, Show
from bulletin.cli.voice import Voice
from bulletin.cli.watch import Watch
from bulletin.diagnostics import Text

_NAMES = {
    Phase.READ: Text("读取数据和文章", "reading sheets and articles"),
    Phase.DRAFT: Text("起草和检查", "drafting and checking"),
    Phase.TYPESET: Text("排 PDF", "typesetting PDFs"),
    Phase.FINISH: Text("汇总", "finishing the site"),
}


_RATE = Text("每秒 {:.1f}", "{:.1f} a second")


@contextmanager
def progress(voice: Voice, watch: Watch) -> Iterator[Show]:
    """Yield a function that is told the phase, how much of it is done, and how much there is."""
    with _live(voice) if voice.live else _plain(voice) as shown:

        def show(phase: Phase, done: int, total: int) -> None:
            shown(phase, done, total)
            if done == total and total:
                watch.lap(_NAMES[phase])

        yield show


@contextmanager
def _live(voice: Voice) -> Iterator[Show]:
    from rich.console import Console  # noqa: PLC0415 - a pipe does not need it
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    console = Console(stderr=True, no_color=voice.colorless)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(24),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(compact=True),
    )
    with Progress(*columns, console=console, transient=True) as bars:
        rows = {}

        def show(phase: Phase, done: int, total: int) -> None:
            if phase not in rows:
                rows[phase] = bars.add_task(_NAMES[phase].said(voice.spoken), total=total, rate="")
            speed = bars.tasks[rows[phase]].speed
            rate = _RATE.said(voice.spoken).format(speed) if speed else ""
            bars.update(rows[phase], completed=done, total=total, rate=rate)

        yield show


@contextmanager
def _plain(voice: Voice) -> Iterator[Show]:
    """A line a phase, when it is done."""

    def show(phase: Phase, done: int, total: int) -> None:
        if done == total and total:
            name = _NAMES[phase]
            voice.say(Text(f"{name.zh} {total}/{total}", f"{name.en} {total}/{total}"))

    yield show
