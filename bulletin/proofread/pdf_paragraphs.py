"""Blocks of a PDF become paragraphs, over the ends of columns and pages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from bulletin.proofread.joining import ends_sentence, seam
from bulletin.proofread.manuscript import ParagraphKind, Piece
from bulletin.proofread.pdf_blocks import Block, alike, text_size
from bulletin.proofread.pdf_glyphs import Line

_HEAD, _CROSSHEAD = 1.5, 1.12
"""How many times the size of the text headlines and crossheads have at least."""

_INDENT = 0.8
"""Ems by which a first line is set in."""

_FAR_SHORT = 0.35
"""The share of its width by which a line stays behind that ends a paragraph without a full stop."""

_RAGGED = 2.5
"""Ems by which columns of one width may differ, where long numbers leave their lines short."""

_WORD = re.compile(r"[!-~]+")
"""What is not broken at the end of a line: a number, a Latin word."""


@dataclass(frozen=True, slots=True)
class _Stanza:
    """The lines of a paragraph in one block."""

    page: int
    block: Block
    lines: tuple[Line, ...]
    heading: bool = False

    @property
    def opens(self) -> bool:
        """Tell whether it begins its block."""
        return self.lines[0] is self.block.lines[0]

    @property
    def indented(self) -> bool:
        """Tell whether its first line is set in."""
        return _set_in(self.lines[0], self.block)


def pieces_of(blocks: Sequence[tuple[int, Block]], *, chinese: bool) -> Iterator[Piece]:
    """Yield the paragraphs of blocks, each with the number of its page."""
    sizes = {
        page: text_size([block for _, block in members])
        for page, members in groupby(blocks, key=lambda one: one[0])
    }
    flow: list[_Stanza] = []
    for stanza in (one for page, block in blocks for one in _stanzas(page, block, sizes[page])):
        if flow and not _flows(flow[-1], stanza):
            yield _piece(flow, sizes[flow[0].page], chinese=chinese)
            flow = []
        flow.append(stanza)
    if flow:
        yield _piece(flow, sizes[flow[0].page], chinese=chinese)


def _stanzas(page: int, block: Block, size: float) -> Iterator[_Stanza]:
    """Part a block at its indents and short lines; a heading is one paragraph."""
    if block.em >= size * _CROSSHEAD:
        yield _Stanza(page, block, block.lines, heading=True)
        return
    lines = [block.lines[0]]
    for before, line in pairwise(block.lines):
        if _set_in(line, block) or _ends(before, line, block):
            yield _Stanza(page, block, tuple(lines))
            lines = []
        lines.append(line)
    yield _Stanza(page, block, tuple(lines))


def _set_in(line: Line, block: Block) -> bool:
    return line.left > block.left + _INDENT * line.em or line.text.startswith("\u3000")


def _ends(line: Line, after: Line, block: Block) -> bool:
    """Tell whether a line stays behind though the first word of the next would have fitted."""
    word = _WORD.match(after.text)
    room = block.right - line.right - (len(word[0]) / 2 if word else 1) * line.em
    far = room > _FAR_SHORT * (block.right - block.left)
    return far or (room > line.em and ends_sentence(line.text))


def _flows(before: _Stanza, after: _Stanza) -> bool:
    """Tell whether a paragraph goes on at the head of the next column or page."""
    last = before.lines[-1]
    return (
        after.opens
        and last is before.block.lines[-1]
        and after.block is not before.block
        and not (before.heading or after.heading or after.indented)
        and alike(before.block.em, after.block.em)
        and _same_column(before.block, after.block)
        and not ends_sentence(last.text)
        and not _ends(last, after.lines[0], before.block)
    )


def _same_column(before: Block, after: Block) -> bool:
    """Tell whether two blocks are as wide as each other; a last line alone may be shorter."""
    width, other = before.right - before.left, after.right - after.left
    near = alike(width, other) or abs(width - other) < _RAGGED * before.em
    return near or (len(after.lines) == 1 < len(before.lines) and other < width)


def _piece(flow: Sequence[_Stanza], size: float, *, chinese: bool) -> Piece:
    text = ""
    for line in (line for stanza in flow for line in stanza.lines):
        written = line.text.strip()
        if text:
            lost, between = seam(text[-2:], written, chinese=chinese)
            text = text[: len(text) - lost] + between
        text += written
    ratio = flow[0].block.em / size
    kind = ParagraphKind.PARAGRAPH
    if ratio >= _CROSSHEAD:
        kind = ParagraphKind.HEADLINE if ratio >= _HEAD else ParagraphKind.CROSSHEAD
    return Piece(kind=kind, text=text, page=flow[0].page)
