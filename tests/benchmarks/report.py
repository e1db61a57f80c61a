"""docs/performance.md: its tables and picture are made here, the words around them by hand."""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.benchmarks.goals import Steps, Verdict, each, most, verdicts, worker_peaks
from tests.benchmarks.peers import ROOT
from tests.benchmarks.plotting import plotted
from tests.benchmarks.results import Results
from tests.benchmarks.suite import Step

_DOCUMENT = ROOT / "docs/performance.md"
_PICTURE = ROOT / "docs/images/cost-per-bulletin.svg"
_BEGIN, _END = "<!-- measured -->\n", "<!-- end of what is measured -->"

_WAYS = {
    "pdf.ours": "ours: HTML and PDF, checked and audited, copy fitted, Chinese lines",
    "pdf.ours-plain-lines": "ours, the line layer off",
    "pdf.weasyprint-in-process": "plain WeasyPrint in one process (baseline): PDF alone",
    "pdf.weasyprint-command": "the weasyprint command, file by file",
    "pdf.chromium": "Chromium, file by file",
    "pdf.pandoc-typst": "pandoc + Typst, file by file",
    "html.ours": "ours: HTML alone, with audit pages and search",
    "html.pelican": "Pelican",
    "html.mkdocs": "MkDocs, with its search",
}


def line(step: Step) -> str:
    """Return what was measured in one line, for those who wait."""
    one = step.measured
    told = f"; pages asked, wrong, rewritten for nothing: {step.pages}" if step.pages else ""
    return (
        f"{step.name} n={step.number} done={step.done} at once={step.at_once}: {one.seconds:.2f} s"
        f" ({one.seconds / step.done * 1000:.0f} ms each), CPU {one.cpu:.1f} s, "
        f"main {one.main >> 20} MiB, workers up to {max(one.workers, default=0) >> 20} MiB, "
        f"load before {one.load:.1f}{told}"
    )


def write(results: Results) -> None:
    """Put what was measured into the document, and draw its picture."""
    text = _DOCUMENT.read_text(encoding="utf-8")
    before, _, rest = text.partition(_BEGIN)
    made = "\n".join(_parts(results))
    after = rest.partition(_END)[2]
    _DOCUMENT.write_text(f"{before}{_BEGIN}\n{made}\n{_END}{after}", encoding="utf-8")
    _PICTURE.write_text(plotted(results["steps"]), encoding="utf-8")


def _parts(results: Results) -> Iterator[str]:
    steps: Steps = results["steps"]
    machine, versions = results["machine"], results["versions"]
    yield (
        f"Measured on {results['date']}: {machine['processor']}, {machine['cores']} cores, "
        f"{machine['memory'] / (1 << 30):.0f} GiB, {machine['system']}. "
        + ", ".join(f"{name} {one}" for name, one in sorted(versions.items()) if name in _TOLD)
        + "."
    )
    yield "\n## Goals\n\n| what | measured | goal | held |\n|---|---:|---:|---|"
    yield from (_goal(one) for one in verdicts(steps))
    yield "\n## Beside what people would use instead\n"
    yield (
        "| way | of bulletins | processes | measured | ms a bulletin | CPU ms | ours ÷ this "
        "| by CPU | peak of one process, MiB | load |"
    )
    yield "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
    yield from _beside(steps)
    yield "\n## As bulletins become more\n\n![Cost of a bulletin](images/cost-per-bulletin.svg)\n"
    yield "| build | bulletins | s | ms a bulletin | CPU ms | main, MiB | workers, MiB | load |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    yield from _growth(steps)


_TOLD = (
    "python",
    "weasyprint",
    "pango",
    "chromium",
    "pandoc",
    "typst",
    "pelican",
    "mkdocs",
    "bulletin",
)


def _goal(verdict: Verdict) -> str:
    goal, value = verdict.goal, verdict.value
    if value is None:
        return f"| {goal.said} | not measured | {_number(goal.most)} {goal.unit} | – |"
    held = "yes" if value <= goal.most else "**no**"
    measured = f"{_number(value)} {goal.unit}"
    return f"| {goal.said} | {measured} | ≤ {_number(goal.most)} {goal.unit} | {held} |"


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 or value == int(value) else f"{value:.2f}"


def _beside(steps: Steps) -> Iterator[str]:
    for name, said in _WAYS.items():
        ours = most(steps, f"{name.partition('.')[0]}.ours", 2)
        for at_once in (1, 2):
            row = most(steps, name, at_once)
            if row is None:
                continue
            measured = row["measured"]
            ratios = [_ratio(ours, row, what) for what in ("seconds", "cpu")]
            peak = max(measured["main"], *measured["workers"], 0) >> 20
            yield (
                f"| {said} | {row['number']} | {at_once} | {row['done']} | {each(row) * 1000:.0f} "
                f"| {each(row, 'cpu') * 1000:.0f} | {' | '.join(ratios)} | {peak} "
                f"| {measured['load']:.1f} |"
            )


def _ratio(ours: Mapping[str, Any] | None, row: Mapping[str, Any], what: str) -> str:
    return f"{each(ours, what) / each(row, what):.2f}" if ours and ours is not row else ""


def _growth(steps: Steps) -> Iterator[str]:
    for name, said in (
        ("growth.html", "HTML alone"),
        ("again-html.cold", "HTML alone"),
        ("growth.pdf", "with PDF"),
        ("again.cold", "with PDF"),
        ("again-html.nothing", "nothing to do, HTML alone"),
        ("again.nothing", "nothing to do, with PDF"),
        ("again-html.one-fact", "one fact changed, HTML alone"),
        ("again.one-fact", "one fact changed, with PDF"),
    ):
        for row in sorted(_named(steps, name), key=lambda one: int(one["number"])):
            measured = row["measured"]
            peaks = worker_peaks(row)
            workers = f"{min(peaks):.0f}–{max(peaks):.0f}" if peaks else "–"
            yield (
                f"| {said} | {row['number']} | {measured['seconds']:.2f} | {each(row) * 1000:.1f} "
                f"| {each(row, 'cpu') * 1000:.1f} | {measured['main'] / (1 << 20):.0f} "
                f"| {workers} | {measured['load']:.1f} |"
            )


def _named(steps: Steps, name: str) -> list[Mapping[str, Any]]:
    return [row for row in steps.values() if row["name"] == name]
