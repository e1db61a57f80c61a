"""First files for what people begin: a project, a zone, facts, a bulletin, a theme."""

from bulletin.starters.correction import (
    NATURES,
    Correction,
    Notice,
    correction_notice,
    notice_text,
    quotation,
)
from bulletin.starters.draft import Draft
from bulletin.starters.first import (
    facts_started,
    project_started,
    templates_started,
    theme_started,
    zone_started,
)
from bulletin.starters.issues import Opening, bulletin_started
from bulletin.starters.succession import Reminder, Succession, next_issue, next_period

__all__ = [
    "NATURES",
    "Correction",
    "Draft",
    "Notice",
    "Opening",
    "Reminder",
    "Succession",
    "bulletin_started",
    "correction_notice",
    "facts_started",
    "next_issue",
    "next_period",
    "notice_text",
    "project_started",
    "quotation",
    "templates_started",
    "theme_started",
    "zone_started",
]
