"""The audit page: a bulletin's finished text with each number's verdict, and a checklist."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath

from bulletin.articles import StretchKind
from bulletin.audit import Coverage, Proof, coverage_of
from bulletin.pages.addresses import audit_path, page_path
from bulletin.pages.checked import Checked, Read, Status, read_of
from bulletin.pages.front import Composed, composed
from bulletin.pages.page import Medium, Surroundings
from bulletin.pages.setting import Setting
from bulletin.pages.theme import Theme

_TOGETHER = {
    **dict.fromkeys(
        (StretchKind.HEAD, StretchKind.CELL, StretchKind.NUMBER, StretchKind.LABEL), "cells"
    ),
    **dict.fromkeys((StretchKind.BYLINE, StretchKind.DATELINE), "byline"),
}
"""Stretches that stand on one line with others of their sort."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the text: a paragraph, a headline …, a ``byline``, the ``cells`` of an exhibit."""

    kind: str
    read: tuple[Read, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """An article as the audit page shows it, or what stands above all articles."""

    name: str
    heading: str
    blocks: tuple[Block, ...]

    @property
    def numbers(self) -> tuple[Checked, ...]:
        """The numbers that somebody has to check."""
        read = (one for block in self.blocks for one in block.read)
        return tuple(number for one in read for number in one.numbers if number.number)


def compose_audit(proof: Proof, theme: Theme, surroundings: Surroundings) -> Composed:
    """Return the audit page of a bulletin in one language, to stand beside its page.

    A number leads to its derivation, which shows while the address names it; so the page needs no
    script. On paper the checklist follows the text, with boxes to tick by hand.
    """
    bulletin = proof.galley.bulletin
    first = surroundings.publication.languages[0]
    setting = Setting(
        theme=theme,
        medium=Medium.SCREEN,
        language=bulletin.language,
        path=audit_path(bulletin.slug, bulletin.language, first),
        surroundings=surroundings,
        paper=theme.papers[theme.paper],
    )
    folder = f"{PurePosixPath(bulletin.place.path).parent}/"
    read = read_of(proof, surroundings.publication.habits)
    parts = tuple(_parts(read, proof))
    values = {
        "bulletin": bulletin,
        "parts": parts,
        "statuses": tuple(Status),
        "counts": Counter(one.status for each in read for one in each.numbers),
        "listed": sum(len(part.numbers) for part in parts),
        "coverage": (coverage := coverage_of((proof,))),
        "percent": _percent(coverage),
        "folder": folder,
        "within": lambda place: str(place).removeprefix(folder),
        "sources": _sources(parts),
        "page": setting.link(page_path(bulletin.slug, bulletin.language, first)),
    }
    return composed("audit.html", setting, values)


def _sources(parts: Sequence[Part]) -> tuple[str, ...]:
    """Return the sources in the order of their numbers."""
    numbers = (one for part in parts for one in part.numbers)
    return tuple(dict.fromkeys(name for one in numbers for name in one.sources))


def _percent(coverage: Coverage) -> int:
    """Return the coverage in whole percent; 100 only where nothing is left unchecked."""
    good, judged = coverage.share
    return 100 * good // judged if judged else 100


def _parts(read: Sequence[Read], proof: Proof) -> Iterator[Part]:
    bulletin = proof.galley.bulletin
    headings = {article.slug: article.headline.text for article in bulletin.articles}
    for slug, stretches in groupby(read, key=lambda one: one.stretch.article):
        heading = headings.get(slug, bulletin.title.text)
        yield Part(slug, heading, tuple(_blocks(tuple(stretches))))


def _blocks(read: Sequence[Read]) -> Iterator[Block]:
    for kind, run in groupby(read, key=lambda one: _TOGETHER.get(one.stretch.kind)):
        if kind:
            yield Block(kind, tuple(run))
        else:
            yield from (Block(one.stretch.kind.value, (one,)) for one in run)
