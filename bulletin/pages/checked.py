"""Every number of a bulletin's finished text, with what is known of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from bulletin.articles import Inset, Stretch, StretchKind
from bulletin.audit import Number, Proof, Standing, numbers_of
from bulletin.claims import Verdict
from bulletin.diagnostics import Place
from bulletin.facts import Figure, Origin
from bulletin.wording import Habits, derivation, source_name

_SHORT = 12
"""Characters of a number that still fit a line of any screen."""


class Status(Enum):
    """What a reader of the audit page sees of a number's verdict."""

    SUPPORTED = "supported"
    QUOTED = "quoted"
    CONTRADICTED = "contradicted"
    TOO_FINE = "too-fine"
    UNCHECKED = "unchecked"
    WAIVED = "waived"
    NO_STATISTIC = "no-statistic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A number at its place in a stretch, with its verdict and how it came about.

    ``number`` counts those that somebody has to check; of others (dates, names) it is 0. ``how`` is
    the derivation without its ``sources``, which ``references`` count through the page from 1;
    ``noted`` tells that an editor's note belongs to it.
    """

    start: int
    end: int
    text: str
    status: Status
    how: str
    place: Place
    sources: tuple[str, ...] = ()
    references: tuple[int, ...] = ()
    noted: bool = False
    number: int = 0

    @property
    def whole(self) -> bool:
        """Tell whether the words are short enough to stay on one line."""
        return len(self.text) <= _SHORT


@dataclass(frozen=True, slots=True)
class Read:
    """A stretch with its numbers, in their order."""

    stretch: Stretch
    numbers: tuple[Checked, ...]

    @property
    def pieces(self) -> tuple[str | Checked, ...]:
        """The text in pieces: words, and the numbers between them."""
        text, pieces, end = self.stretch.text, list[str | Checked](), 0
        for one in self.numbers:
            pieces += (text[end : one.start], one)
            end = one.end
        return (*pieces, text[end:])


def read_of(proof: Proof, habits: Habits) -> tuple[Read, ...]:
    """Return the stretches of a proof with their numbers, counted through.

    Left out are the text alternatives of charts, which say the chart's numbers once more.
    """
    typed: dict[int, list[Number]] = {}
    for one in numbers_of(proof):
        typed.setdefault(id(one.stretch), []).append(one)
    language = proof.galley.bulletin.language
    read: list[Read] = []
    known: dict[str, int] = {}
    count = 0
    for stretch, _ in proof.read:
        if stretch.kind is StretchKind.ALT and stretch.passage is None:
            continue
        found = _of_stretch(stretch, typed.get(id(stretch), ()), language, habits)
        numbers = []
        for checked in sorted(found, key=lambda one: one.start):
            counted = checked.status is not Status.NO_STATISTIC
            count += counted
            numbers.append(_counted(checked, count, known) if counted else checked)
        read.append(Read(stretch, tuple(numbers)))
    return tuple(read)


def _counted(checked: Checked, number: int, known: dict[str, int]) -> Checked:
    """Return a number with its place in the checklist; new sources get the next numbers."""
    references = tuple(known.setdefault(name, len(known) + 1) for name in checked.sources)
    return replace(checked, number=number, references=references)


def _of_stretch(
    stretch: Stretch, typed: Sequence[Number], language: str, habits: Habits
) -> Iterator[Checked]:
    for inset in stretch.insets:
        if inset.figure is not None:
            yield _printed(stretch, inset, inset.figure, language, habits)
    end = 0
    for one in typed:
        if one.standing is not Standing.PRINTED and one.judged.token.start >= end:
            end = one.judged.token.end
            yield _typed(stretch, one, language)


def _printed(
    stretch: Stretch, inset: Inset, figure: Figure, language: str, habits: Habits
) -> Checked:
    made = figure.measurement
    bare = replace(figure, measurement=replace(made, sources=()))
    return Checked(
        start=inset.start,
        end=inset.end,
        text=stretch.text[inset.start : inset.end],
        status=Status.QUOTED if made.origin is Origin.LITERAL else Status.SUPPORTED,
        how=derivation(bare, language, habits),
        sources=tuple(dict.fromkeys(source_name(one, language) for one in made.sources)),
        place=figure.place,
        noted=bool(made.note.said(language)),
    )


_STANDINGS = {
    Standing.NOT_A_STATISTIC: Status.NO_STATISTIC,
    Standing.WAIVED: Status.WAIVED,
}
_VERDICTS = {
    Verdict.SUPPORTED: Status.SUPPORTED,
    Verdict.CONTRADICTED: Status.CONTRADICTED,
    Verdict.TOO_FINE: Status.TOO_FINE,
}


def _typed(stretch: Stretch, one: Number, language: str) -> Checked:
    token, judged = one.judged.token, one.judged
    by_verdict = _VERDICTS.get(judged.verdict, Status.UNCHECKED)
    status = _STANDINGS.get(one.standing, by_verdict)
    return Checked(
        start=token.start,
        end=token.end,
        text=stretch.text[token.start : token.end],
        status=status,
        how=stretch.waiver if status is Status.WAIVED else judged.message.said(language),
        place=stretch.place(token.start),
    )
