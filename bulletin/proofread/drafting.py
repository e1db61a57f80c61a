"""A manuscript written down as an article: front matter, then Markdown."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from bulletin.proofread.manuscript import BREAK, Manuscript, Paragraph, ParagraphKind
from bulletin.proofread.matching import Match

_SPECIAL = re.compile(r"([\\`*_\[\]])")
_START = re.compile(r"(?m)^(#|>|[-+](?=\s)|:(?=::))")
_NUMBERED = re.compile(r"(?m)^(\d+)([.)])(?=\s)")
_DATELINE = re.compile(r"(本报[^，。]{0,12}?[讯电])[\s\u3000]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What the front matter of an article says beside its headline."""

    kind: str = "story"
    fields: tuple[tuple[str, str], ...] = ()


def article_of(manuscript: Manuscript, matches: Sequence[Match], front: Front) -> str:
    """Return a manuscript as an article in which the matched numbers are mentions.

    Its headline is the first that it has, else its first paragraph.
    """
    paragraphs = manuscript.paragraphs
    head = next((one for one in paragraphs if one.kind is ParagraphKind.HEADLINE), None)
    head = head or next(iter(paragraphs), None)
    body = [one for one in paragraphs if one is not head]
    dateline, skip = _dateline(manuscript, body)
    fields = [("kind", front.kind)]
    if head:
        fields.append(("headline", _set(manuscript, head, matches, markdown=False)))
    if dateline:
        fields.append(("dateline", dateline))
    lines = "".join(f"{name}: {value}\n" for name, value in (*fields, *front.fields))
    text = BREAK.join(_blocks(manuscript, body, matches, skip))
    return f"---\n{lines}---\n{text}\n"


def _dateline(manuscript: Manuscript, body: Sequence[Paragraph]) -> tuple[str, int]:
    """Return the dateline that the text begins with, and how many characters it takes."""
    first = next((one for one in body if one.kind is ParagraphKind.PARAGRAPH), None)
    found = _DATELINE.match(manuscript.text, first.start) if first else None
    return (found[1], len(found[0])) if found else ("", 0)


def _blocks(
    manuscript: Manuscript, body: Sequence[Paragraph], matches: Sequence[Match], skip: int
) -> Iterator[str]:
    """Yield headings, paragraphs, lists and tables."""
    prose = next((one for one in body if one.kind is ParagraphKind.PARAGRAPH), None)
    for key, group in groupby(body, key=_block):
        members = list(group)
        if key[0] is ParagraphKind.CELL and members[0].cell:
            yield _table(manuscript, members, matches)
        elif key[0] is ParagraphKind.ITEM:
            yield "\n".join(f"- {_set(manuscript, one, matches)}" for one in members)
        else:
            for one in members:
                text = _set(manuscript, one, matches, skip=skip if one is prose else 0)
                yield f"## {text}" if one.kind in _HEADS else text


_HEADS = (ParagraphKind.HEADLINE, ParagraphKind.CROSSHEAD)


def _block(paragraph: Paragraph) -> tuple[ParagraphKind, int | None]:
    return paragraph.kind, paragraph.cell[0] if paragraph.cell else None


def _table(manuscript: Manuscript, cells: Sequence[Paragraph], matches: Sequence[Match]) -> str:
    rows: dict[int, dict[int, str]] = {}
    for one in cells:
        if one.cell:
            text = _set(manuscript, one, matches).replace("|", "\\|")
            rows.setdefault(one.cell[1], {})[one.cell[2]] = text
    width = 1 + max(column for row in rows.values() for column in row)
    lines = [_row(row, width) for _, row in sorted(rows.items())]
    return "\n".join([lines[0], f"|{' --- |' * width}", *lines[1:]])


def _row(cells: Mapping[int, str], width: int) -> str:
    return f"| {' | '.join(cells.get(column, '') for column in range(width))} |"


def _set(
    manuscript: Manuscript,
    paragraph: Paragraph,
    matches: Sequence[Match],
    *,
    markdown: bool = True,
    skip: int = 0,
) -> str:
    """Return a paragraph with its mentions, and its words such that they are no marks."""
    parts: list[str] = []
    at = paragraph.start + skip
    for match in (one for one in matches if paragraph.start <= one.start < paragraph.end):
        parts += [_typed(manuscript.text[at : match.start], markdown), f"{{{{ {match.mention} }}}}"]
        at = match.end
    parts.append(_typed(manuscript.text[at : paragraph.end], markdown))
    text = "".join(parts)
    return _START.sub(r"\\\1", _NUMBERED.sub(r"\1\\\2", text)) if markdown else text


def _typed(text: str, markdown: bool) -> str:
    text = text.replace("{{", "\\{{")
    return _SPECIAL.sub(r"\\\1", text).replace("<", "&lt;") if markdown else text
