"""Rules of the printed text (typography: marks, heads, whole text), on what a PDF shows."""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from itertools import groupby, pairwise

from bulletin.articles import Prose
from tests.judges.page_audit.rules import Printed, Rule
from tests.judges.page_audit.sheets import Glyph

_HANZI = "[\u4e00-\u9fff]"
_FOREIGN = re.compile(rf"{_HANZI}[\"',.()~]+{_HANZI}|--|\.\.\.")
_PAIRS = ("“”", "‘’", "《》", "（）", "「」", "【】")


def whole_text(printed: Printed) -> Iterator[str]:
    """1, 11: every sentence that the screen shows is in print, word for word."""
    shown = _bare("".join(sheet.text for sheet in printed.sheets))
    for article in printed.bulletin.articles:
        prose = [block.html for block in article.blocks if isinstance(block, Prose)]
        lines = [line.text for line in (article.headline, article.deck, article.kicker) if line]
        parts = re.split(r"</(?:p|h\d|li)>|(?<=[。！？])", "".join(prose))
        for sentence in (*lines, *(unescape(re.sub(r"<[^>]*>", "", part)) for part in parts)):
            if _bare(sentence) not in shown:
                yield f"“{sentence}” is not in print"


def _bare(text: str) -> str:
    return re.sub(r"[\s\u200b\u2060\u00ad\u2010\x02\ufffe-]", "", text)


def foreign_marks(printed: Printed) -> Iterator[str]:
    """15: between hanzi stand Chinese marks alone, and those in pairs come in pairs."""
    if printed.bulletin.language != "zh":
        return
    text = "".join(sheet.text for sheet in printed.sheets)
    yield from (f"“{found[0]}”" for found in _FOREIGN.finditer(text))
    counts = Counter(text)
    for pair in _PAIRS:
        opening, closing = pair[0], pair[1]
        if counts[opening] != counts[closing]:
            yield f"{counts[opening]} of {opening}, {counts[closing]} of {closing}"


def broken_heads(printed: Printed) -> Iterator[str]:
    """19: no line of a headline or deck begins with a particle or a mark, or splits a number."""
    if printed.bulletin.language != "zh":
        return
    for article in printed.bulletin.articles:
        for head in (article.headline, article.deck):
            for lines in _settings(printed, _bare(head.text) if head else ""):
                for above, below in pairwise(lines):
                    if below[:1] in _NEVER_FIRST or re.search(_SPLIT, f"{above}\n{below}"):
                        yield f"“{above} / {below}”"


_NEVER_FIRST = "的了着过、，。；：！？）》”’％%"
_SPLIT = r"[\d.,]\n[\d.,%％万亿元年月日家个项人名]"


def _settings(printed: Printed, text: str) -> Iterator[list[str]]:
    """Yield the lines of some text wherever it is printed larger than running text."""
    for sheet in printed.sheets if text else ():
        start = sheet.text.find(text)
        while start >= 0:
            glyphs = sheet.glyphs[start : start + len(text)]
            if min(glyph.size for glyph in glyphs) > printed.size + 1:
                yield _lines(glyphs)
            start = sheet.text.find(text, start + 1)


def _lines(glyphs: tuple[Glyph, ...]) -> list[str]:
    rows = groupby(glyphs, lambda glyph: round(glyph.y))
    return ["".join(glyph.text for glyph in row) for _, row in rows]


def captions(printed: Printed) -> Iterator[str]:
    """24: the caption of every picture, and the title of every chart and table, are in print."""
    shown = _bare("".join(sheet.text for sheet in printed.sheets))
    for article in printed.bulletin.articles:
        titles = [getattr(block, "title", None) for block in article.blocks]
        for line in (article.picture.caption if article.picture else None, *titles):
            if line is not None and _bare(line.text) not in shown:
                yield f"“{line.text}” is not in print"


def latin_marks(printed: Printed) -> Iterator[str]:
    """38: an English edition has Latin marks alone."""
    if printed.bulletin.language == "en":
        for sheet in printed.sheets:
            yield from (f"page {sheet.number}: “{one}”" for one in _FULL_WIDTH.findall(sheet.text))


_FULL_WIDTH = re.compile(r"[，。；：！？、（）《》％]")

TEXT_RULES: tuple[Rule, ...] = (whole_text, foreign_marks, broken_heads, captions, latin_marks)
