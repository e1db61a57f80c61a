"""Themes and pages: bulletins become finished HTML for print and for the screen."""

from bulletin.pages.addresses import (
    asset_path,
    audit_path,
    feed_path,
    index_path,
    page_path,
    pdf_path,
    press_path,
    root_of,
    search_path,
    zone_path,
    zones_path,
)
from bulletin.pages.auditing import compose_audit
from bulletin.pages.completing import complete
from bulletin.pages.composing import compose_page
from bulletin.pages.dummy import Dummy, DummyRow, Slot
from bulletin.pages.front import compose_index, compose_search
from bulletin.pages.listing import in_order, neighbours_of
from bulletin.pages.loading import faces_of, load_theme
from bulletin.pages.page import (
    Download,
    Medium,
    Neighbour,
    Neighbours,
    Page,
    Publication,
    Surroundings,
)
from bulletin.pages.pouring import Kind, Piece, level, pour
from bulletin.pages.stylesheet import SCREEN_STYLESHEET
from bulletin.pages.theme import Allowance, Grid, Paper, Theme, is_font_file
from bulletin.pages.zones import compose_zone, compose_zones

__all__ = [
    "SCREEN_STYLESHEET",
    "Allowance",
    "Download",
    "Dummy",
    "DummyRow",
    "Grid",
    "Kind",
    "Medium",
    "Neighbour",
    "Neighbours",
    "Page",
    "Paper",
    "Piece",
    "Publication",
    "Slot",
    "Surroundings",
    "Theme",
    "asset_path",
    "audit_path",
    "complete",
    "compose_audit",
    "compose_index",
    "compose_page",
    "compose_search",
    "compose_zone",
    "compose_zones",
    "faces_of",
    "feed_path",
    "in_order",
    "index_path",
    "is_font_file",
    "level",
    "load_theme",
    "neighbours_of",
    "page_path",
    "pdf_path",
    "pour",
    "press_path",
    "root_of",
    "search_path",
    "zone_path",
    "zones_path",
]
