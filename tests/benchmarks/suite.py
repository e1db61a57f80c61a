"""The steps of a benchmark: each measures one thing and names it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from tests.benchmarks.manuscripts import manuscripts
from tests.benchmarks.measuring import Command, Measured, measure
from tests.benchmarks.ours import Stand, build, change_a_fact, forget, slugs
from tests.benchmarks.peers import ROOT, Instead
from tests.benchmarks.printing import PrintPages, lay_out_pages
from tests.benchmarks.projects import write

_WARM = 3
"""How often what takes less than seconds is measured; the median counts."""

_CHANGED = ("z001", "z002", "z003")
"""Zones of which one fact is changed, one after another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One measurement: of ``number`` bulletins, all or those of a sample of them ``done``.

    ``at_once`` are the processes of a peer, of ours the workers. ``pages`` tells which bulletins a
    change rebuilt, and which it should have.
    """

    name: str
    number: int
    done: int
    measured: Measured
    at_once: int = 1
    pages: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Bench:
    """A folder to work in, the peers' environment, and how many files a sample has."""

    folder: Path
    environment: Path
    sample: int

    def project(self, number: int, theme: str = "press") -> Path:
        """Return the project of so many bulletins; it is written where it is not there yet."""
        folder = self.folder / f"{theme}-{number}"
        if not folder.exists():
            write(number, folder, theme=theme)
        return folder

    def printed(self, number: int) -> PrintPages:
        """Return the print pages of a project."""
        folder = self.folder / f"print-{number}"
        if not folder.exists():
            return lay_out_pages(self.project(number), folder)
        return PrintPages(folder, tuple(sorted(folder.glob("*.html"))))

    @property
    def instead(self) -> Instead:
        """The tools that are not ours."""
        return Instead(self.environment, self.folder / "peers")


def pdf(bench: Bench, number: int) -> Iterator[Step]:
    """A cold build with PDFs, beside plain WeasyPrint in one process, or in two."""
    project = bench.project(number)
    for name, lines in (("ours", True), ("ours-plain-lines", False)):
        forget(project)
        yield _built(f"pdf.{name}", number, build(project, lines=lines))
    pages = bench.printed(number)
    sampled = pages.pages[: 2 * bench.sample]
    for at_once in (1, 2):
        parts = [PrintPages(pages.folder, sampled[part::at_once]) for part in range(at_once)]
        measured = measure(
            [bench.instead.in_process(part) for part in parts], at_once=at_once, cwd=ROOT
        )
        yield Step(
            name="pdf.weasyprint-in-process",
            number=number,
            done=len(sampled),
            at_once=at_once,
            measured=measured,
        )


def loops(bench: Bench, number: int) -> Iterator[Step]:
    """The same PDFs file by file, each by a process of its own."""
    instead = bench.instead
    sampled = bench.printed(number).pages[: bench.sample]
    texts = _texts(bench, sampled)
    each: dict[str, tuple[Callable[[Path], Command], Sequence[Path]]] = {
        "weasyprint-command": (instead.weasyprint, sampled),
        "chromium": (instead.chromium, sampled),
        "pandoc-typst": (instead.typst, texts),
    }
    for name, (command, files) in each.items():
        for at_once in (1, 2):
            measured = measure([command(file) for file in files], at_once=at_once)
            yield Step(
                name=f"pdf.{name}",
                number=number,
                done=len(files),
                at_once=at_once,
                measured=measured,
            )


def html(bench: Bench, number: int) -> Iterator[Step]:
    """A cold build without PDFs, beside two makers of sites with the same texts."""
    project = bench.project(number)
    forget(project)
    yield _built("html.ours", number, build(project, html_only=True))
    texts = _texts(bench, bench.printed(number).pages)
    for name, site in (("pelican", bench.instead.pelican), ("mkdocs", bench.instead.mkdocs)):
        for at_once in (1, 2):
            parts = [site(texts[part::at_once], f"{part}") for part in range(at_once)]
            measured = measure(parts, at_once=at_once)
            yield Step(
                name=f"html.{name}",
                number=number,
                done=number,
                at_once=at_once,
                measured=measured,
            )


def _texts(bench: Bench, pages: Sequence[Path]) -> Sequence[Path]:
    folder = bench.folder / "manuscripts"
    folder.mkdir(exist_ok=True)
    return [manuscripts(page, folder) for page in pages]


def again(bench: Bench, number: int, *, html_only: bool = False) -> Iterator[Step]:
    """A cold build; then nothing to do; then one fact changed, in a few zones."""
    kind = "again-html" if html_only else "again"
    project = bench.project(number)
    forget(project)
    command = build(project, html_only=html_only)
    yield _built(f"{kind}.cold", number, command)
    idle = [measure([command]) for _ in range(_WARM)]
    yield replace(_step(f"{kind}.nothing", number, idle[0]), measured=_middle(idle))
    for zone in _CHANGED:
        if (project / "content/facts" / zone).exists():
            yield _after_a_change(f"{kind}.one-fact", command, project, zone, number)


def again_html(bench: Bench, number: int) -> Iterator[Step]:
    """The same without PDFs."""
    return again(bench, number, html_only=True)


def _after_a_change(name: str, command: Command, project: Path, zone: str, number: int) -> Step:
    before = Stand.of(project)
    asking = change_a_fact(project, zone)
    measured = measure([command])
    after = Stand.of(project)
    changed = slugs(before.changed(after), project)
    rewritten = slugs(before.rewritten(after), project)
    pages = (len(asking), len(changed ^ asking), len(rewritten - changed))
    return replace(_step(name, number, measured), pages=pages)


def growing_html(bench: Bench, number: int) -> Iterator[Step]:
    """A cold build without PDFs, for the cost of each bulletin as they become more."""
    project = bench.project(number)
    forget(project)
    yield _built("growth.html", number, build(project, html_only=True))


def growing_pdf(bench: Bench, number: int) -> Iterator[Step]:
    """A cold build with PDFs, for the cost of each bulletin as they become more."""
    project = bench.project(number)
    forget(project)
    yield _built("growth.pdf", number, build(project))


def brief(bench: Bench, number: int) -> Iterator[Step]:
    """A cold build in the other theme, which fits no copy."""
    project = bench.project(number, "brief")
    forget(project)
    yield _built("brief.pdf", number, build(project))


STEPS: dict[str, tuple[Callable[[Bench, int], Iterator[Step]], Sequence[int]]] = {
    "pdf": (pdf, (200,)),
    "loops": (loops, (200,)),
    "html": (html, (200,)),
    "growing-html": (growing_html, (100,)),
    "growing-pdf": (growing_pdf, (100,)),
    "again": (again, (1000,)),
    "again-html": (again_html, (1000,)),
    "brief": (brief, (20,)),
    "ten-thousand": (growing_html, (10_000,)),
}
"""What is measured, and with how many bulletins."""


def _built(name: str, number: int, command: Command) -> Step:
    return _step(name, number, measure([command], cwd=ROOT))


def _step(name: str, number: int, measured: Measured) -> Step:
    return Step(name=name, number=number, done=number, at_once=2, measured=measured)


def _middle(several: Sequence[Measured]) -> Measured:
    return replace(several[0], seconds=median(one.seconds for one in several))
