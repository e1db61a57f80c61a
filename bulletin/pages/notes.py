"""Notes on the figures: how each number of a page came about, and where that stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from bulletin.articles import Bulletin
from bulletin.facts import Figure
from bulletin.wording import Habits, derivation, source_name


@dataclass(frozen=True, slots=True)
class Note:
    """What there is to know about a number; figures told alike share their note.

    ``sources`` are the numbers of its sources in the list of all.
    """

    id: str
    number: str
    text: str
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NoteGroup:
    """The notes of one article under its headline."""

    heading: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a page in the order of print, and the note of each figure by the figure's id.

    ``sources`` are the names of all sources; notes count them from 1.
    """

    groups: tuple[NoteGroup, ...] = ()
    of_figure: Mapping[str, str] = field(default_factory=dict)
    sources: tuple[str, ...] = ()

    def named(self, note: Note) -> tuple[str, ...]:
        """Return the names of a note's sources."""
        return tuple(self.sources[number - 1] for number in note.sources)


def take_notes(
    parts: Iterable[tuple[str, Iterable[Figure]]], language: str, habits: Habits
) -> Notes:
    """Return the notes on figures, part by part, each told once.

    Figures that print the same number and came about alike share the note of the first.

    :param parts: headings, each with the figures that stand under it.
    """
    of_figure: dict[str, str] = {}
    told: dict[tuple[str, str, tuple[int, ...]], str] = {}
    numbers: dict[str, int] = {}
    groups = []
    for heading, figures in parts:
        fresh = []
        for figure in figures:
            note = _note(figure, language, habits, numbers)
            key = (note.number, note.text, note.sources)
            if key not in told:
                told[key] = note.id
                fresh.append(note)
            of_figure[figure.id] = told[key]
        if fresh:
            groups.append(NoteGroup(heading, tuple(fresh)))
    return Notes(tuple(groups), of_figure, tuple(numbers))


def _note(figure: Figure, language: str, habits: Habits, numbers: dict[str, int]) -> Note:
    """Return the note on a figure; sources met for the first time get the next number."""
    names = [source_name(source, language) for source in figure.measurement.sources]
    sources = tuple(numbers.setdefault(name, len(numbers) + 1) for name in dict.fromkeys(names))
    bare = replace(figure, measurement=replace(figure.measurement, sources=()))
    text = derivation(bare, language, habits)
    return Note(f"note-{figure.id}", figure.text, _headed(text, figure.text), sources)


def _headed(text: str, number: str) -> str:
    """Return a note without the number that stands at its head: “published: 311” is enough."""
    text = f"{text}\n"
    for end in "。（\n":
        text = text.replace(f"公布数为{number}{end}", f"公布数{end}")
    return text[:-1].replace(f": {number} as published", ": as published")


def notes_of(bulletin: Bulletin, habits: Habits) -> Notes:
    """Return the notes on all figures of a bulletin, under the headlines of its articles."""
    parts = [(bulletin.title.text, bulletin.own_figures)]
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
    "background:var(--ink);color:var(--paper);font-size:.9rem;text-indent:0"
)
