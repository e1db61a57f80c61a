"""Stories that go on on another page: what stands here, and the rest under a short head."""

import re
from dataclasses import replace
from html import escape

from bulletin.articles import Article, ArticleKind, Block, Line, Prose

_PARAGRAPH = re.compile(r"</p>\s*")


def divided_story(article: Article) -> tuple[Article, Article | None]:
    """Return what stands in a story's own place, and its rest; no rest where it stays whole.

    The rest follows after as many paragraphs as the author says, and has the short headline alone.
    """
    if article.jump is None:
        return article, None
    here, rest = _cut(article.blocks, article.jump.after)
    if not here or not rest:
        return article, None
    short = (article.headline_short or article.headline).text
    return replace(article, blocks=here), replace(
        article,
        slug=f"{article.slug}-rest",
        kind=ArticleKind.STORY,
        headline=Line(escape(short, quote=False), short),
        kicker=None,
        deck=None,
        dateline=None,
        byline=(),
        picture=None,
        blocks=rest,
        page=article.jump.to,
        span=None,
        lines=None,
        headline_short=None,
        deck_short=None,
    )


def _cut(blocks: tuple[Block, ...], after: int) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Cut blocks after a number of paragraphs; exhibits go with the paragraph before them."""
    for index, block in enumerate(blocks):
        if not isinstance(block, Prose):
            continue
        ends = [found.end() for found in _PARAGRAPH.finditer(block.html)]
        if len(ends) < after:
            after -= len(ends)
            continue
        at = ends[after - 1]
        first, second = Prose(block.html[:at]), Prose(block.html[at:])
        if second.html.strip():
            return (*blocks[:index], first), (second, *blocks[index + 1 :])
        rest = index + 1
        while rest < len(blocks) and not isinstance(blocks[rest], Prose):
            rest += 1
        return blocks[:rest], blocks[rest:]
    return blocks, ()
