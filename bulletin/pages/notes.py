"""Notes on the figures: how each number of a page came about, and where that stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bulletin.articles import Bulletin
from bulletin.facts import Figure
from bulletin.wording import Habits, derivation


@dataclass(frozen=True, slots=True)
class Note:
    """What there is to know about a number; figures told alike share their note."""

    id: str
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class NoteGroup:
    """The notes of one article under its headline."""

    heading: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a page in the order of print, and the note of each figure by the figure's id."""

    groups: tuple[NoteGroup, ...]
    of_figure: Mapping[str, str]


def take_notes(
    parts: Iterable[tuple[str, Iterable[Figure]]], language: str, habits: Habits
) -> Notes:
    """Return the notes on figures, part by part, each told once.

    Figures that print the same number and came about alike share the note of the first.

    :param parts: headings, each with the figures that stand under it.
    """
    of_figure: dict[str, str] = {}
    told: dict[tuple[str, str], str] = {}
    groups = []
    for heading, figures in parts:
        fresh = []
        for figure in figures:
            text = derivation(figure, language, habits)
            key = (figure.text, text)
            if key not in told:
                told[key] = f"note-{figure.id}"
                fresh.append(Note(told[key], figure.text, text))
            of_figure[figure.id] = told[key]
        if fresh:
            groups.append(NoteGroup(heading, tuple(fresh)))
    return Notes(tuple(groups), of_figure)


def notes_of(bulletin: Bulletin, habits: Habits) -> Notes:
    """Return the notes on all figures of a bulletin, under the headlines of its articles."""
    parts = [(bulletin.title.text, bulletin.title.figures)]
    parts += [(article.headline.text, article.figures) for article in bulletin.articles]
    return take_notes(parts, bulletin.language, habits)


def figure_rules(of_figure: Mapping[str, str]) -> str:
    """Return the CSS by which, without a script, a figure that is pointed at shows its note.

    The note itself rises to the foot of the window; a class on the root (``scripted``) turns this
    off where a script shows it beside the figure.
    """
    shown = [
        f":root:not(.scripted):has(#{figure}:is(:hover,:focus)) #{note}"
        for figure, note in of_figure.items()
    ]
    return f"{','.join(shown)}{{{_RISEN}}}" if shown else ""


_RISEN = (
    "position:fixed;inset:auto 0 0;z-index:9;margin:0;padding:.8em 1.2em;columns:1;"
    "background:var(--ink);color:var(--paper);font-size:.9rem;list-style:none"
)
