"""Themes and pages: bulletins become finished HTML for print and for the screen."""

from bulletin.pages.addresses import asset_path, index_path, page_path, pdf_path, root_of, zone_path
from bulletin.pages.composing import compose_page
from bulletin.pages.front import compose_index, compose_zone
from bulletin.pages.loading import load_theme
from bulletin.pages.page import Download, Medium, Page, Publication, Surroundings
from bulletin.pages.theme import Grid, Paper, Theme

__all__ = [
    "Download",
    "Grid",
    "Medium",
    "Page",
    "Paper",
    "Publication",
    "Surroundings",
    "Theme",
    "asset_path",
    "compose_index",
    "compose_page",
    "compose_zone",
    "index_path",
    "load_theme",
    "page_path",
    "pdf_path",
    "root_of",
    "zone_path",
]
