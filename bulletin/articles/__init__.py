"""Articles: front matter, Markdown and mentions become prose and Figures."""

from bulletin.articles.article import Article, ArticleKind, Bulletin, Byline, Distribution, Jump
from bulletin.articles.assembling import assemble
from bulletin.articles.block import (
    BigFigure,
    Block,
    Chart,
    ChartSeries,
    FigureRow,
    MainPoints,
    Prose,
    Roll,
    RollItem,
    Row,
    Table,
)
from bulletin.articles.expanding import expand
from bulletin.articles.galley import Galley, Inset, Stretch, StretchKind
from bulletin.articles.line import Line
from bulletin.articles.mention import parse_mention
from bulletin.articles.picture import Crop, Picture
from bulletin.articles.pulling import galley_of
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
    "Crop",
    "Distribution",
    "FigureRow",
    "Galley",
    "Inset",
    "Jump",
    "Line",
    "MainPoints",
    "Picture",
    "Prose",
    "Roll",
    "RollItem",
    "Row",
    "Setting",
    "Stretch",
    "StretchKind",
    "Table",
    "assemble",
    "expand",
    "galley_of",
    "parse_mention",
    "read_article",
    "tell",
]
