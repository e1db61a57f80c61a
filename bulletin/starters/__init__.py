"""First files for what people begin: a project, a zone, facts, a bulletin, a theme."""

from bulletin.starters.first import (
    Draft,
    facts_started,
    project_started,
    theme_started,
    zone_started,
)
from bulletin.starters.issues import Opening, bulletin_started, next_issue, next_period

__all__ = [
    "Draft",
    "Opening",
    "bulletin_started",
    "facts_started",
    "next_issue",
    "next_period",
    "project_started",
    "theme_started",
    "zone_started",
]
