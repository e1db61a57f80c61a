"""Rules of what stands above the text: mastheads, headlines, crossheads, running heads, jumps."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from bulletin.articles import ArticleKind
from tests.judges.page_audit.printed import MILLIMETRE, Printed, Rule, bare, blocks_of, rows, words
from tests.judges.page_audit.running import parts
from tests.judges.page_audit.sheets import Sheet
from tests.judges.page_audit.tags import Block

_LEAST = 7.0
"""Points: nothing on the page is set smaller (CLREQ: newspapers, 六号 at the least for text)."""


def hierarchy(printed: Printed) -> Iterator[str]:
    """18: the lead's headline is the largest, then features and stories, then shorts.

    An agency's report may have them alike.
    """
    order = (ArticleKind.LEAD, ArticleKind.FEATURE, ArticleKind.STORY, ArticleKind.BRIEF)
    articles = printed.bulletin.articles
    found = [[_size(printed, a.headline.text) for a in articles if a.kind is one] for one in order]
    for larger, smaller in pairwise([list(filter(None, sizes)) for sizes in found if any(sizes)]):
        least = 1.0 if printed.kind == "press" else 0.0
        if min(larger) - max(smaller) < least:
            yield f"headlines of {min(larger):.1f} pt above others of {max(smaller):.1f}"


def proportions(printed: Printed) -> Iterator[str]:
    """18: on a newspaper's page a lead's kicker and deck have about half its headline's size."""
    for article in printed.bulletin.articles:
        if article.kind is not ArticleKind.LEAD or printed.kind != "press":
            continue
        own = _size(printed, article.headline.text)
        for line in (article.kicker, article.deck):
            share = _size(printed, line.text) / own if line and own else 0.5
            if line and not 0.4 <= share <= 0.6:
                yield f"“{line.text}” has {share:.0%} of the size of its headline"


def _size(printed: Printed, text: str) -> float:
    """Return the largest size in which some text is printed."""
    wanted = bare(text)
    whole = ((words(glyphs), glyphs) for s in printed.sheets for glyphs in blocks_of(s).values())
    sizes = (glyph.size for text, glyphs in whole if bare(text) == wanted for glyph in glyphs)
    return max(sizes, default=0.0)


def small(printed: Printed) -> Iterator[str]:
    """18: running text has the size of the paper, and nothing is set smaller than seven points."""
    for sheet in printed.sheets:
        sizes = {round(g.size, 2): g.text for g in sheet.glyphs if 1 < g.size < _LEAST - 0.05}
        yield from (f"page {sheet.number}: “{text}” of {size} pt" for size, text in sizes.items())
        for block, glyphs in blocks_of(sheet).items():
            size = Counter(round(one.size, 1) for one in glyphs).most_common(1)[0][0]
            is_text = block.role == "P" and bare(words(glyphs)) in printed.paragraphs
            if is_text and abs(size - printed.size) > 0.1:
                yield f"page {sheet.number}: “{words(glyphs)[:16]}” of {size} pt"


def stranded(printed: Printed) -> Iterator[str]:
    """19: below a crosshead two lines of text follow in its column."""
    for sheet in printed.sheets:
        own = [part for part in parts(printed) if part.sheet is sheet]
        for block, glyphs in blocks_of(sheet).items():
            if not re.fullmatch("H[3-6]", block.role) or not block.within("Art"):
                continue
            column = block.tags[-2]
            below = [p for p in own if p.column == column and p.block.order > block.order]
            if column.role == "Div" and sum(len(part.lines) for part in below) < 2:
                yield f"page {sheet.number}: “{words(glyphs)}” stands at the foot of its column"


def broken_heads(printed: Printed) -> Iterator[str]:
    """19: no line of a head begins with a particle or a mark, or splits a number or a name."""
    for sheet in printed.sheets if printed.is_chinese else ():
        for block, glyphs in blocks_of(sheet).items():
            if not _is_head(block, glyphs[0].size, printed):
                continue
            for above, below in pairwise(map(words, rows(glyphs))):
                split = re.search(_SPLIT, f"{above}\n{below}") or _named(printed, above, below)
                if below[:1] in _NEVER_FIRST or split:
                    yield f"page {sheet.number}: “{above} / {below}”"


_NEVER_FIRST = "的了着过、，。；：！？）》”’％%"
_SPLIT = r"[\d.,]\n[\d.,%％万亿元年月日家个项人名]|[A-Za-z]\n[A-Za-z]"


def _is_head(block: Block, size: float, printed: Printed) -> bool:
    is_deck = block.role == "P" and size > printed.size + 1 and block.within("Art") is not None
    return is_deck or re.fullmatch("H[1-6]", block.role) is not None


def _named(printed: Printed, above: str, below: str) -> bool:
    """Tell whether a break falls into a name, a unit or a number that the bulletin prints."""
    figures = printed.bulletin.figures
    labels = (o.label.said("zh") for one in figures for o in one.measurement.operands)
    zones = (printed.bulletin.zone.name.said("zh"), printed.bulletin.zone.as_whole.said("zh"))
    names = {*zones, *printed.bulletin.names, *(one for one in labels if len(one) <= _SHORT)}
    names |= {bare(one.text) for one in figures if len(one.text) <= _SHORT}
    whole, at = above + below, len(above)
    return any(
        m.start() < at < m.end() for n in names if n for m in re.finditer(re.escape(n), whole)
    )


_SHORT = 6
"""Characters of a name that a line holds easily."""


def masthead(printed: Printed) -> Iterator[str]:
    """20: the first page tells all that its theme's masthead tells, as the bulletin has it."""
    first = printed.sheets[0].text
    for text in _MASTHEADS[printed.kind, printed.bulletin.language]:
        told = text.format_map(_told(printed))
        if "None" not in told and bare(told) not in bare(first):
            yield f"the masthead lacks “{told}”"


_MASTHEADS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("press", "zh"): (
        "第{issue}期",
        "总第{volume}期",
        "本期共{pages}版",
        "{publisher}编印",
        "{day}{weekday}",
        "{name}",
    ),
    ("press", "en"): ("No. {issue}", "Whole No. {volume}", "Pages: {pages}", "{weekday}", "{year}"),
    ("jianbao", "zh"): ("第{issue}期（总第{volume}期）", "{publisher}", "{day}", "{name}"),
    ("brief", "zh"): ("第{issue}期", "{day}{weekday}", "本期共{pages}版", "{name}"),
}


def _told(printed: Printed) -> Mapping[str, object]:
    bulletin, day = printed.bulletin, printed.bulletin.date
    chinese = f"星期{'一二三四五六日'[day.weekday()]}"
    return {
        "issue": bulletin.issue,
        "volume": bulletin.volume,
        "pages": len(printed.sheets),
        "name": printed.publication,
        "publisher": printed.publisher,
        "day": f"{day.year}年{day.month}月{day.day}日",
        "weekday": chinese if printed.is_chinese else f"{day:%A}",
        "year": day.year,
    }


def folios(printed: Printed) -> Iterator[str]:
    """21: every page has its number between dashes, in size 4 on an agency's report; a newspaper's
    has a running head on every page but the first.
    """
    top = float(printed.paper.top) * MILLIMETRE
    for sheet in printed.sheets:
        below = [one for one in sheet.glyphs if one.block is None and one.y > printed.foot]
        above = [one for one in sheet.glyphs if one.block is None and one.y < top]
        if words(below) != f"—{sheet.number}—":
            yield f"page {sheet.number} has the number “{words(below)}”"
        if printed.kind == "jianbao" and any(abs(g.size - _SIZE_4) > 0.1 for g in below):
            yield f"page {sheet.number} has its number in another size than 4"
        if printed.kind == "press" and sheet.number > 1 and not above:
            yield f"page {sheet.number} has no running head"


_SIZE_4 = 14.0
"""Points (GB/T 9704-2012, 7.5)."""


def jumps(printed: Printed) -> Iterator[str]:
    """32: jump lines come in pairs, each naming the page of the other."""
    onward, back = Counter[tuple[int, int]](), Counter[tuple[int, int]]()
    for sheet in printed.sheets:
        onward.update(
            (sheet.number, int(n)) for n in _pages(sheet, r"下转第(\d+)版|continuedonpage(\d+)")
        )
        back.update(
            (int(n), sheet.number) for n in _pages(sheet, r"上接第(\d+)版|continuedfrompage(\d+)")
        )
    for pair in (onward - back) + (back - onward):
        yield f"a jump from page {pair[0]} to page {pair[1]} has no counterpart"


def _pages(sheet: Sheet, pattern: str) -> list[str]:
    return [found[1] or found[2] for found in re.finditer(pattern, sheet.text)]


HEAD_RULES: tuple[Rule, ...] = (
    hierarchy,
    proportions,
    small,
    stranded,
    broken_heads,
    masthead,
    folios,
    jumps,
)
