"""The characters that a face for print always has."""

from collections.abc import Iterator

_BESIDE = (
    (0x0020, 0x017F),  # Latin, Latin-1, Latin Extended-A
    (0x2000, 0x206F),  # dashes, quotation marks, blanks, joiners
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x214F),  # ℃ № ™
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2460, 0x24FF),  # numbers in circles
    (0x25A0, 0x26FF),  # ■ □ ▪ ★ ☎
    (0x3000, 0x303F),  # CJK punctuation
    (0x3200, 0x32FF),  # ㈠ ㊣
    (0xFF00, 0xFFEF),  # full-width and half-width forms
)
"""What a press uses beside GB/T 2312: first and last code points."""


def _gb_2312() -> Iterator[int]:
    """Yield the code points of GB/T 2312—1980, rows 1 to 87 of 94 cells."""
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            yield from map(ord, bytes((row, cell)).decode("gb2312", errors="ignore"))


GB_2312 = frozenset(_gb_2312()).union(*(range(first, last + 1) for first, last in _BESIDE))
"""Code points of GB/T 2312 with its 6,763 hanzi, and the signs that the press uses beside it."""
