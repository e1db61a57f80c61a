"""The line itself: a project becomes the files of its site."""

from bulletin.build.changing import Change
from bulletin.build.content import Content, first_language, read_content
from bulletin.build.correcting import Review, review
from bulletin.build.editions import UnknownBulletinError
from bulletin.build.explaining import Answer, explain
from bulletin.build.issuing import Recorded, issue
from bulletin.build.line import Built, Checked, build, check
from bulletin.build.order import Order, Phase, Show
from bulletin.build.reasoning import reasons
from bulletin.build.stock import Stock, stock_of
from bulletin.build.supposing import Consequences, Supposed, Supposition, suppose
from bulletin.build.themes import theme_families, theme_templates
from bulletin.build.whereabouts import Printing

__all__ = [
    "Answer",
    "Built",
    "Change",
    "Checked",
    "Consequences",
    "Content",
    "Order",
    "Phase",
    "Printing",
    "Recorded",
    "Review",
    "Show",
    "Stock",
    "Supposed",
    "Supposition",
    "UnknownBulletinError",
    "build",
    "check",
    "explain",
    "first_language",
    "issue",
    "read_content",
    "reasons",
    "review",
    "stock_of",
    "suppose",
    "theme_families",
    "theme_templates",
]
