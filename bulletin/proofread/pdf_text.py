"""PDFs: their text in the order of reading, over columns and under headings."""

import re
from collections import Counter
from collections.abc import Sequence

import pypdfium2

from bulletin.diagnostics import Finding, Text
from bulletin.proofread.joining import is_chinese
from bulletin.proofread.manuscript import Manuscript, manuscript_of
from bulletin.proofread.pdf_blocks import blocks_of
from bulletin.proofread.pdf_glyphs import Line, lines_of
from bulletin.proofread.pdf_paragraphs import pieces_of
from bulletin.proofread.refusing import unreadable

_MARGIN = 0.09
"""The share of a page's height at its top and foot where running heads and folios stand."""

_FOLIO = re.compile(
    r"[\s·•|/—–-]*(?:第\s*)?\d{1,4}\s*(?:页|版)?(?:\s*[,，/／]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?"
    r"[\s·•|/—–-]*|page \d{1,4}(?: of \d{1,4})?",
    re.IGNORECASE,
)
_MOST_PAGES = 200

_LEVEL, _APART = 0.3, 1.9
"""Ems: what is one line, and how far running heads are from the text at least."""

Page = tuple[list[Line], float]
"""The lines of a page, and its height."""

Mark = tuple[str, int]
"""A running head without its numbers, and where it stands."""


def read_pdf(path: str, data: bytes) -> Manuscript | Finding:
    """Return the manuscript that a PDF holds, its columns read one after the other.

    Running heads and folios are left out, and listed. A file of pictures without text, a locked or
    a broken one is a finding.
    """
    try:
        pages = _pages(data)
    except pypdfium2.PdfiumError as failure:
        return _refused(path, failure)
    if len(pages) == _MOST_PAGES + 1:
        zh, en = f"超过{_MOST_PAGES}页", f"has more than {_MOST_PAGES} pages"
        return unreadable(path, Text(zh, en), Text("请分开处理", "split it"))
    if not any(lines for lines, _ in pages):
        return _without_text(path)
    return _manuscript(path, pages)


def _pages(data: bytes) -> list[Page]:
    document = pypdfium2.PdfDocument(data)
    try:
        pages = (document[number] for number in range(min(len(document), _MOST_PAGES + 1)))
        return [(lines_of(page.get_textpage()), page.get_height()) for page in pages]
    finally:
        document.close()


def _refused(path: str, failure: pypdfium2.PdfiumError) -> Finding:
    if "password" in str(failure).lower():
        reason = Text("有密码，打不开", "is locked with a password")
        return unreadable(path, reason, Text("请先去掉密码", "take the password off first"))
    reason = Text("不是完好的 PDF", "is not a sound PDF")
    return unreadable(path, reason, Text("请重新导出一次", "export it once more"))


def _without_text(path: str) -> Finding:
    return unreadable(
        path,
        Text("里没有文字，只有图像（扫描件）", "holds pictures and no text (it is a scan)"),
        Text("请先做文字识别（OCR），或找来原稿", "put it through OCR first, or find its source"),
    )


def _manuscript(path: str, pages: Sequence[Page]) -> Manuscript:
    repeated = _repeated(pages)
    aside = {id(line) for page in pages for line in page[0] if _is_aside(line, page, repeated)}
    blocks = [
        (number, block)
        for number, (lines, _) in enumerate(pages, 1)
        for block in blocks_of([line for line in lines if id(line) not in aside])
    ]
    left_out = [line.text.strip() for lines, _ in pages for line in lines if id(line) in aside]
    chinese = is_chinese("".join(block.text for _, block in blocks))
    return manuscript_of(path, pieces_of(blocks, chinese=chinese), left_out=left_out)


def _repeated(pages: Sequence[Page]) -> frozenset[Mark]:
    """Return what stands at one spot on two pages or more, and on every third at least."""
    found = Counter(
        mark
        for page in pages
        for mark in {_mark(line) for line in page[0] if _stands_apart(line, page)}
    )
    return frozenset(mark for mark, times in found.items() if times >= max(2, len(pages) / 3))


def _is_aside(line: Line, page: Page, repeated: frozenset[Mark]) -> bool:
    if not _stands_apart(line, page):
        return False
    return _mark(line) in repeated or _FOLIO.fullmatch(line.text.strip()) is not None


def _stands_apart(line: Line, page: Page) -> bool:
    """Tell whether a line stands at the head or foot of a page, away from the text."""
    lines, height = page
    if height * _MARGIN <= line.base and line.top <= height * (1 - _MARGIN):
        return False
    away = (abs(line.base - one.base) for one in lines)
    return all(gap < line.em * _LEVEL or gap > line.em * _APART for gap in away)


def _mark(line: Line) -> Mark:
    return re.sub(r"\d+", "#", line.text.strip()), round(line.base / 3)
