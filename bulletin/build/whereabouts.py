"""Where figures are printed: in which bulletin, in what part of it, in which sentence."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bulletin.articles import Bulletin, Chart, Stretch, StretchKind, galley_of
from bulletin.build.editions import Edition
from bulletin.diagnostics import Text
from bulletin.facts import Figure

_SENTENCE = re.compile(r"[^。！？；]*[。！？；]?[”’）]?|", re.DOTALL)
_ENGLISH_SENTENCE = re.compile(r".*?(?:[.!?][”\"’)]?(?=\s+[A-Z“\"‘(])|\Z)", re.DOTALL)

_PARTS = {
    StretchKind.TITLE: Text("刊题", "title"),
    StretchKind.KICKER: Text("引题", "kicker"),
    StretchKind.HEADLINE: Text("标题", "headline"),
    StretchKind.DECK: Text("副题", "deck"),
    StretchKind.BYLINE: Text("署名", "byline"),
    StretchKind.DATELINE: Text("电头", "dateline"),
    StretchKind.CROSSHEAD: Text("小标题", "crosshead"),
    StretchKind.CELL: Text("表格", "table"),
    StretchKind.HEAD: Text("表头", "table head"),
    StretchKind.NUMBER: Text("大数字", "big number"),
    StretchKind.LABEL: Text("大数字", "big number"),
    StretchKind.POINT: Text("要点", "main points"),
    StretchKind.HONOUR: Text("光荣榜", "roll"),
    StretchKind.ALT: Text("替代文字", "text alternative"),
    StretchKind.CAPTION: Text("图表说明", "caption"),
    StretchKind.CREDIT: Text("图片署名", "credit"),
    StretchKind.NOTE: Text("附注", "note"),
    StretchKind.SOURCE: Text("来源", "source"),
}
_TEXT = Text("正文", "text")
CHART = Text("图", "chart")
"""What a value in a chart is printed in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """A figure as it is printed: the bulletin, the part of it, and the sentence it stands in."""

    bulletin: Bulletin
    article: str
    part: Text
    sentence: str
    figure: Figure


def printings(editions: Iterable[Edition]) -> Iterator[Printing]:
    """Yield every figure of some editions, in the order of print."""
    for bulletin in (one for edition in editions for one in edition.bulletins):
        values = charted(bulletin)
        headlines = {article.slug: article.headline.text for article in bulletin.articles}
        for stretch in galley_of(bulletin).stretches:
            for inset in stretch.insets:
                if inset.figure is None:
                    continue
                yield Printing(
                    bulletin=bulletin,
                    article=headlines.get(stretch.article, bulletin.title.text),
                    part=CHART if inset.figure.id in values else part_of(stretch),
                    sentence=sentence_at(stretch.text, inset.start, bulletin.language),
                    figure=inset.figure,
                )


def part_of(stretch: Stretch) -> Text:
    """Return what a stretch is called: 标题, 正文, 表格."""
    return _PARTS.get(stretch.kind, _TEXT)


def sentences(text: str, language: str) -> tuple[str, ...]:
    """Return the sentences of a text, which put together are the text again."""
    pattern = _ENGLISH_SENTENCE if language == "en" else _SENTENCE
    return tuple(one for one in pattern.findall(text) if one)


def sentence_at(text: str, offset: int, language: str) -> str:
    """Return the sentence in which the character ``offset`` stands."""
    end = 0
    for one in sentences(text, language):
        end += len(one)
        if offset < end:
            return one.strip()
    return text.strip()


def charted(bulletin: Bulletin) -> frozenset[str]:
    """Return the ids of the figures that charts show."""
    blocks = (block for article in bulletin.articles for block in article.blocks)
    series = (one for block in blocks if isinstance(block, Chart) for one in block.series)
    return frozenset(figure.id for one in series for figure in one.figures if figure)
