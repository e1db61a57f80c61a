"""The goals, each with what was measured against it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any

Steps = Mapping[str, Mapping[str, Any]]
"""What was measured, by name, number of bulletins and processes: `pdf.ours/200/2`."""

_MEBI = 1 << 20


@dataclass(frozen=True, slots=True)
class Goal:
    """What is to hold: ``measured`` at most ``most``; both as they are printed."""

    said: str
    most: float
    unit: str
    measured: Callable[[Steps], float]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A goal and what came of it; ``None`` where it was not measured."""

    goal: Goal
    value: float | None


def verdicts(steps: Steps) -> Iterator[Verdict]:
    """Yield every goal with what was measured."""
    for goal in GOALS:
        try:
            yield Verdict(goal, goal.measured(steps))
        except (KeyError, ValueError, ZeroDivisionError):  # a step is missing
            yield Verdict(goal, None)


def each(step: Mapping[str, Any], what: str = "seconds") -> float:
    """Return the seconds that one bulletin took, by the clock or of the processors."""
    return float(step["measured"][what]) / int(step["done"])


def most(steps: Steps, name: str, at_once: int) -> Mapping[str, Any] | None:
    """Return the step of a name with the most bulletins; ``None`` where it was not measured."""
    rows = [row for row in steps.values() if (row["name"], row["at_once"]) == (name, at_once)]
    return max(rows, key=lambda row: int(row["number"]), default=None)


def _ratio(one: str, other: str) -> Callable[[Steps], float]:
    """Return what compares two ways by the cost of one bulletin: ours with two workers."""

    def ratio(steps: Steps) -> float:
        ours, theirs = most(steps, one, 2), most(steps, other, 1)
        if ours is None or theirs is None:
            raise KeyError(one)
        return each(ours) / each(theirs)

    return ratio


def _growth(one: str, other: str) -> Callable[[Steps], float]:
    return lambda steps: each(steps[one]) / each(steps[other])


def _one_fact(steps: Steps, kind: str = "again") -> list[Mapping[str, Any]]:
    return [row for name, row in steps.items() if name.startswith(f"{kind}.one-fact/1000/")]


def _middle(kind: str) -> Callable[[Steps], float]:
    return lambda steps: median(row["measured"]["seconds"] for row in _one_fact(steps, kind))


def _wrong_pages(steps: Steps) -> float:
    rows = [row for kind in ("again", "again-html") for row in _one_fact(steps, kind)]
    if not rows:
        raise KeyError("one-fact")
    return float(sum(row["pages"][1] + row["pages"][2] for row in rows))


def _seconds(name: str) -> Callable[[Steps], float]:
    return lambda steps: float(steps[name]["measured"]["seconds"])


def _share_of_cold(steps: Steps) -> float:
    return 100 * _seconds("again.nothing/1000/2")(steps) / _seconds("again.cold/1000/2")(steps)


def worker_peaks(step: Mapping[str, Any]) -> list[float]:
    """Return the peaks of the workers that set pages, in MiB, in the order of their beginning.

    Processes that only hand on work or keep count are small.
    """
    peaks = [peak / _MEBI for peak in step["measured"]["workers"]]
    return [peak for peak in peaks if peak > _SMALL]


_SMALL = 100


_PLAIN = "pdf.weasyprint-in-process"

GOALS = (
    Goal(
        "cold build, HTML and PDF, line layer off ÷ plain WeasyPrint in one process",
        0.7,
        "×",
        _ratio("pdf.ours-plain-lines", _PLAIN),
    ),
    Goal("the same, line layer on", 0.9, "×", _ratio("pdf.ours", _PLAIN)),
    Goal(
        "÷ the weasyprint command in a loop",
        0.25,
        "×",
        _ratio("pdf.ours", "pdf.weasyprint-command"),
    ),
    Goal(
        "÷ Chromium in a loop",
        0.4,
        "×",
        _ratio("pdf.ours", "pdf.chromium"),
    ),
    Goal(
        "HTML alone ÷ Pelican",
        1.0,
        "×",
        _ratio("html.ours", "html.pelican"),
    ),
    Goal("nothing to do, 1,000 bulletins", 0.6, "s", _seconds("again.nothing/1000/2")),
    Goal("the same, of the cold build", 1.0, "%", _share_of_cold),
    Goal("one fact changed, 1,000 bulletins with PDF (median)", 2.0, "s", _middle("again")),
    Goal("the same, HTML alone", 2.0, "s", _middle("again-html")),
    Goal(
        "nothing to do, HTML alone, 1,000 bulletins",
        0.6,
        "s",
        _seconds("again-html.nothing/1000/2"),
    ),
    Goal("pages rebuilt wrongly or left out by it", 0, "", _wrong_pages),
    Goal(
        "cost of a bulletin at 10,000 ÷ at 100, HTML",
        1.1,
        "×",
        _growth("growth.html/10000/2", "growth.html/100/2"),
    ),
    Goal(
        "cost of a bulletin at 1,000 ÷ at 100, HTML",
        1.1,
        "×",
        _growth("again-html.cold/1000/2", "growth.html/100/2"),
    ),
    Goal(
        "cost of a bulletin at 1,000 ÷ at 100, PDF",
        1.1,
        "×",
        _growth("again.cold/1000/2", "growth.pdf/100/2"),
    ),
    Goal(
        "peak memory of a worker at 1,000 PDFs",
        400,
        "MiB",
        lambda steps: max(worker_peaks(steps["again.cold/1000/2"])),
    ),
)
"""The goals, in the order of the table."""
