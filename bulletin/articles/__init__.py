"""Articles: front matter, Markdown and mentions become prose and Figures."""

from bulletin.articles.article import (
    Article,
    ArticleKind,
    BigFigure,
    Block,
    Bulletin,
    Byline,
    Chart,
    ChartSeries,
    FigureRow,
    Line,
    MainPoints,
    Picture,
    Prose,
    Roll,
    RollItem,
    Row,
    Table,
)
from bulletin.articles.assembling import assemble
from bulletin.articles.expanding import expand
from bulletin.articles.mention import parse_mention
from bulletin.articles.reading import read_article
from bulletin.articles.setting import Setting
from bulletin.articles.telling import tell

__all__ = [
    "Article",
    "ArticleKind",
    "BigFigure",
    "Block",
    "Bulletin",
    "Byline",
    "Chart",
    "ChartSeries",
    "FigureRow",
    "Line",
    "MainPoints",
    "Picture",
    "Prose",
    "Roll",
    "RollItem",
    "Row",
    "Setting",
    "Table",
    "assemble",
    "expand",
    "parse_mention",
    "read_article",
    "tell",
]
