"""Slugs: the names of bulletins in addresses and folders."""

import re

from bulletin.diagnostics import Place, Text
from bulletin.facts import Period
from bulletin.sheets.desk import Desk

_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?")
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(10))}
)
_LANGUAGES = frozenset({"zh", "en"})
_RESERVED = frozenset({"zones", "assets", "search"}) | _LANGUAGES | _DEVICES


def is_slug(text: str) -> bool:
    """Tell whether ``text`` may name a bulletin: a–z, 0–9 and -, 80 at most, not reserved."""
    return bool(_SLUG.fullmatch(text)) and text not in _RESERVED


def is_zone_key(text: str) -> bool:
    """Tell whether ``text`` may name a zone: a slug that Windows can write, no language."""
    return bool(_SLUG.fullmatch(text)) and text not in _DEVICES | _LANGUAGES


def period_slug(period: Period) -> str:
    """Return a period as slugs write it: ``2023h1``, ``2023-01-to-2023-11``."""
    return str(period).lower().replace("..", "-to-")


def report_slug(text: str, place: Place, desk: Desk, mended: str | None = None) -> None:
    """Report a slug that cannot be one, or is taken by the program itself."""
    shown = text if len(text) <= 40 else f"{text[:40]}…"
    message = Text(f"“{shown}”不能用作网址名", f"“{shown}” cannot be used in an address")
    hint = Text(
        "只用小写字母 a–z、数字和短横，最多80个，例如 gaoxin-2023",
        "use a–z, 0–9 and -, 80 at most, such as gaoxin-2023",
    )
    if _SLUG.fullmatch(text):
        message = Text(f"“{shown}”是保留的名称", f"“{shown}” is a reserved name")
        hint = Text(f"请换一个，例如 {text}-2023", f"choose another, such as {text}-2023")
    elif "{" in text:
        hint = Text("花括号里只能写 zone 或 period", "only zone and period may stand in braces")
    desk.report("slug", place, message, hint, mended)


def slugged(text: str) -> str:
    """Return the slug nearest to ``text``, or an empty text."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:80].strip("-")
