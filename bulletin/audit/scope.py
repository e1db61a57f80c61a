"""``wrong-scope``: 全市 typed beside a zone's own figure, 全区 beside the city's."""

import re
from collections.abc import Iterator

from bulletin.articles import Stretch
from bulletin.audit.proof import Proof
from bulletin.audit.segments import Segment, segments, sentences
from bulletin.diagnostics import Finding, Severity, Text
from bulletin.facts import FactBook, Figure, Zone

_COMPARED = re.compile(
    r"[占居列为于在是与比超对由向入同高低达数]\Z"
    r"|\b(?:of|in|than|from|to|with|by|for|across|within|over|above|below)\s+\Z",
    re.IGNORECASE,
)
_RANKED = re.compile(
    r"(?:首|第[一二三四五六七八九十\d]|唯一|最|前[列茅三五十]|领先|率先|各|排名|平均|重点|范围)"
    r"|(?:'s|’s)|\s+(?:average|ranking|level)"
)
_SCOPED = frozenset({"value", "yoy", "prev", "since", "cagr", "change", "new", "sum"})
"""Measures that speak of the fact's own zone alone; shares and ranks name another."""


def wrong_scope(proof: Proof) -> Iterator[Finding]:
    """Warn of the name of a whole before a figure of a zone that is not called so.

    The name reaches to the end of its segment. 占全市, 居全市首位, 高于全市 name what is compared
    with, and are none.
    """
    language = proof.galley.bulletin.language
    wholes = _wholes(proof.book, language)
    for stretch in proof.galley.stretches:
        for sentence in sentences(stretch.text, language):
            for part in segments(sentence, language):
                yield from _judged(stretch, part, wholes, proof.book, language)


def _wholes(book: FactBook, language: str) -> re.Pattern[str] | None:
    """Return what finds the names of wholes: 全市, 全区, the city."""
    names = {zone.as_whole.get(language) or "" for zone in book.zones.values()} - {""}
    parts = sorted(map(re.escape, names), key=len, reverse=True)
    return re.compile("|".join(parts), re.IGNORECASE) if parts else None


def _judged(
    stretch: Stretch,
    part: Segment,
    wholes: re.Pattern[str] | None,
    book: FactBook,
    language: str,
) -> Iterator[Finding]:
    for found in wholes.finditer(part.text) if wholes else ():
        start, end = found.start() + part.start, found.end() + part.start
        around = (stretch.text[:start], stretch.text[end:])
        if not stretch.typed(start, end) or _is_compared(*around):
            continue
        figure = next(iter(stretch.figures_in(end, part.end)), None)
        zone = _zone(figure, book)
        if figure and zone and zone.as_whole.said(language).lower() != found[0].lower():
            yield _finding(stretch, start, end, figure, zone)


def _is_compared(before: str, after: str) -> bool:
    return bool(_COMPARED.search(before) or _RANKED.match(after))


def _zone(figure: Figure | None, book: FactBook) -> Zone | None:
    """Return the zone that a figure speaks of alone."""
    if figure is None or figure.measurement.fact is None:
        return None
    measure = figure.measurement.measure
    return book.zones.get(figure.measurement.fact.zone) if measure in _SCOPED else None


def _finding(stretch: Stretch, start: int, end: int, figure: Figure, zone: Zone) -> Finding:
    typed, name = stretch.text[start:end], zone.name
    called = zone.as_whole.said(figure.language)
    whole = called[:1].upper() + called[1:] if typed[:1].isupper() else called
    return Finding(
        code="wrong-scope",
        severity=Severity.WARNING,
        place=stretch.place(start),
        message=Text(
            f"“{typed}”后面的“{figure.text}”是{name.said('zh')}的数",
            f"“{typed}” stands with “{figure.text}”, a figure of {name.said('en')}",
        ),
        hint=Text(
            f"把“{typed}”改成“{whole}”，或引用“{typed}”的指标（园区/指标）",
            f"write “{whole}”, or mention the fact of “{typed}” (zone/fact)",
        ),
        mended=stretch.mended(start, end, whole) if whole else None,
        fact=figure.measurement.fact.name if figure.measurement.fact else None,
        period=str(figure.measurement.period),
    )
