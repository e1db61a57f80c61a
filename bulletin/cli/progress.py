"""Progress: a live line on a terminal, plain lines in a pipe."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bulletin.build import Phase
from bulletin.cli.voice import Voice
from bulletin.diagnostics import Text

_NAMES = {
    Phase.READ: Text("读取数据和文章", "reading sheets and articles"),
    Phase.COMPOSE: Text("组版", "composing pages"),
    Phase.TYPESET: Text("排 PDF", "typesetting PDFs"),
    Phase.FINISH: Text("汇总", "finishing the site"),
}

Show = Callable[[Phase, int, int], None]


@contextmanager
def progress(voice: Voice) -> Iterator[Show]:
    """Yield a function that is told the phase, how much of it is done, and how much there is."""
    if not voice.live:
        yield _plain(voice)
        return
    from rich.console import Console  # noqa: PLC0415 - a pipe does not need it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    console = Console(stderr=True, no_color=not voice.color)
    columns = (TextColumn("{task.description}"), BarColumn(24), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as bars:
        rows = {}

        def show(phase: Phase, done: int, total: int) -> None:
            if phase not in rows:
                rows[phase] = bars.add_task(_NAMES[phase].said(voice.spoken), total=total)
            bars.update(rows[phase], completed=done, total=total)

        yield show


def _plain(voice: Voice) -> Show:
    """A line a phase, when it is done, unless nobody wants to read them."""

    def show(phase: Phase, done: int, total: int) -> None:
        if done == total and total:
            name = _NAMES[phase]
            voice.say(Text(f"{name.zh} {total}/{total}", f"{name.en} {total}/{total}"))

    return show
