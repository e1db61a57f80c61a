"""Plain text files: lines become paragraphs, whether each is one or a column was pasted."""

from bulletin.proofread.joining import INVISIBLE, ends_sentence, is_chinese, seam
from bulletin.proofread.manuscript import Manuscript, ParagraphKind, Piece, Spot, manuscript_of

_NARROWEST = 6
_LONG_ENOUGH = 0.75
_INDENTS = ("\u3000", "  ", "\t")


def read_text(path: str, text: str) -> Manuscript:
    """Return the manuscript that a text file holds.

    A line break ends a paragraph, unless the file is a column of lines of about one length: then an
    empty line, an indent, or a short line that ends a sentence does.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    chinese = is_chinese(text)
    width = _column(lines)
    pieces: list[Piece] = []
    open_: list[tuple[int, str]] = []
    for number, line in enumerate(lines, 1):
        if open_ and (not line.strip() or width is None or _begins(line, open_[-1][1], width)):
            pieces.append(_piece(open_, chinese))
            open_ = []
        if line.strip():
            open_.append((number, line))
    if open_:
        pieces.append(_piece(open_, chinese))
    return manuscript_of(path, pieces)


def _column(lines: list[str]) -> int | None:
    """Return the width of a column of text, or ``None`` where each line is a paragraph.

    In a column most lines that do not end a sentence are nearly as long as the longest.
    """
    open_ = [len(line) for line in lines if line.strip() and not ends_sentence(line)]
    widest = max((len(line) for line in lines), default=0)
    if len(open_) < 3 or widest < _NARROWEST:
        return None
    full = sum(length >= widest * _LONG_ENOUGH for length in open_)
    return widest if full >= len(open_) * _LONG_ENOUGH else None


def _begins(line: str, before: str, width: int) -> bool:
    short = len(before) < width * _LONG_ENOUGH
    return line.startswith(_INDENTS) or short or (ends_sentence(before) and len(before) < width - 2)


def _piece(lines: list[tuple[int, str]], chinese: bool) -> Piece:
    text: list[str] = []
    spots: list[Spot] = []
    for number, line in lines:
        if text:
            lost, between = seam("".join(text[-2:]), line.lstrip(), chinese=chinese)
            del text[len(text) - lost :], spots[len(spots) - lost :]
            text.extend(between)
            spots.extend(spots[-1:] * len(between))
        start = len(line) - len(line.lstrip())
        for column, character in enumerate(line.rstrip()[start:], start + 1):
            if ord(character) not in INVISIBLE:
                text.append(character)
                spots.append((number, column))
    return Piece(kind=ParagraphKind.PARAGRAPH, text="".join(text), spots=tuple(spots))
