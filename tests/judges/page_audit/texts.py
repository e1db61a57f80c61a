"""Rules of the text: all of it, the same on paper and on screens, in the marks of its language."""

import re
from collections import Counter
from collections.abc import Iterator

import lxml.html

from bulletin.articles import Article, Stretch, StretchKind
from tests.judges.page_audit.printed import RUNNING, Printed, Rule, bare

_HANZI = "[\u4e00-\u9fff]"
_FOREIGN = re.compile(rf"{_HANZI}[\"',.()~]+{_HANZI}|--|\.\.\.")
_PAIRS = ("“”", "‘’", "《》", "（）", "「」", "【】")


def figures(printed: Printed) -> Iterator[str]:
    """1: every figure on record is in print and on the screen, word for word."""
    in_print = bare("".join(sheet.text for sheet in printed.sheets))
    page = bare(lxml.html.fromstring(printed.html).text_content())
    for figure in printed.figures:
        text = bare(str(figure["text"]))
        if figure["language"] == printed.bulletin.language:
            places = {"in print": in_print, "on the screen": page}
            yield from (f"“{text}” is not {where}" for where in places if text not in places[where])


def differences(printed: Printed) -> Iterator[str]:
    """1, 11, 34: articles read alike on paper and on the screen, and both as they were written."""
    sides = {"paper": on_paper(printed), "the screen": on_screen(printed)}
    rest = dict(sides)
    for stretch in sorted(_due(printed), key=lambda one: len(one.text), reverse=True):
        found = {where: _form(stretch, text, printed) for where, text in rest.items()}
        if len({form is None for form in found.values()}) > 1 or (
            None in found.values() and stretch.kind in _ALWAYS
        ):
            yield from (
                f"“{stretch.text}” is not on {where}" for where in found if not found[where]
            )
        for where, form in found.items():
            rest[where] = rest[where].replace(form, _GONE, 1) if form else rest[where]
    left = {where: Counter(_own_words(printed).sub("", text)) for where, text in rest.items()}
    for where, other in (tuple(left), tuple(left)[::-1]):
        if alone := "".join((left[where] - left[other]).elements()):
            yield f"“{alone}” is on {where} alone"
    for where, text in sides.items():
        yield from (f"“{one}” is out of its order on {where}" for one in _astray(printed, text))


_GONE = "\ue000"
_ALWAYS = RUNNING | {
    StretchKind.HEADLINE,
    StretchKind.DECK,
    StretchKind.CROSSHEAD,
    StretchKind.CELL,
}


def on_paper(printed: Printed) -> str:
    """Return the text of the articles of a PDF in the order of its tags."""
    glyphs = [
        (glyph.block.order, number, glyph.text)
        for number, glyph in enumerate(one for sheet in printed.sheets for one in sheet.glyphs)
        if glyph.block is not None and glyph.block.within("Art")
    ]
    return bare("".join(text for *_, text in sorted(glyphs)))


def on_screen(printed: Printed) -> str:
    """Return the text of the articles of a web page; the data behind charts are its own."""
    page = lxml.html.fromstring(printed.html)
    for path in ("//details", "//script", "//svg//title", "//svg//desc"):
        for one in page.xpath(path):
            one.drop_tree()
    return bare("".join(one.text_content() for one in page.xpath("//article")))


def _due(printed: Printed) -> Iterator[Stretch]:
    for one in printed.galley.stretches:
        if one.article and one.kind is not StretchKind.ALT:
            yield one


def _form(stretch: Stretch, text: str, printed: Printed) -> str | None:
    """Return a stretch as it stands in a text; a headline or deck may be in its short form."""
    article = next(one for one in printed.bulletin.articles if one.slug == stretch.article)
    forms = (stretch.text, *_short(article, stretch.kind))
    return next((bare(form) for form in forms if bare(form) in text), None)


def _short(article: Article, kind: StretchKind) -> Iterator[str]:
    shorter = {StretchKind.HEADLINE: article.headline_short, StretchKind.DECK: article.deck_short}
    if line := shorter.get(kind):
        yield line.text


def _own_words(printed: Printed) -> re.Pattern[str]:
    """Return what is in print and on the screen besides the author's words."""
    said = printed.theme.words
    names = ("unit", "source", "note", "continued_on", "continued_from", "no_data")
    own = (bare(said[name].said(printed.bulletin.language)) for name in names)
    return re.compile("|".join([*map(_with_blanks, own), "[■□▪（）()—]"]))


def _with_blanks(words: str) -> str:
    return re.sub(r"#|\\\{\w+\\\}", ".*?", re.escape(words).replace(r"\#", "#"))


def _astray(printed: Printed, text: str) -> Iterator[str]:
    """Yield the stretches of running text that do not follow the one before them."""
    at, slug = 0, ""
    for stretch in printed.galley.stretches:
        if stretch.kind in RUNNING | {StretchKind.CROSSHEAD}:
            at = at if stretch.article == slug else 0
            found = text.find(bare(stretch.text))
            if 0 <= found < at:
                yield stretch.text
            at, slug = max(found, at), stretch.article


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


def latin(printed: Printed) -> Iterator[str]:
    """38: an English edition has Latin marks alone, hyphens, and commas in its thousands."""
    if printed.is_chinese:
        return
    for sheet in printed.sheets:
        yield from (f"page {sheet.number}: “{one}”" for one in _FULL_WIDTH.findall(sheet.text))
    text = "".join(one.text + " " for one in printed.galley.stretches)
    yield from (f"“{one}” lacks its commas" for one in re.findall(r"(?<![\d.])\d{5,}", text))
    if not any(_HYPHEN in sheet.text for sheet in printed.sheets):
        yield "no word is hyphenated"


_FULL_WIDTH = re.compile(r"[，。；：！？、（）《》％]")
_HYPHEN = "\x02"
"""What PDFium makes of a hyphen at the end of a line."""


def editions(printed: Printed) -> Iterator[str]:
    """38: the editions of an issue print the same facts."""
    facts = {language: _facts(printed, language) for language in printed.bulletin.languages}
    own = facts[printed.bulletin.language]
    for language, others in facts.items():
        for fact in own ^ others:
            yield f"{language}: {fact}"


def _facts(printed: Printed, language: str) -> set[tuple[object, ...]]:
    keys = ("fact", "period", "measure", "value")
    own = (one for one in printed.figures if one["language"] == language)
    return {tuple(one[key] for key in keys) for one in own}


TEXT_RULES: tuple[Rule, ...] = (
    figures,
    differences,
    foreign_marks,
    latin,
    editions,
)
