"""Theme files for tests: the shipped ones, and made-up ones on top of them."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bulletin.pages import Theme, load_theme

ROOT = Path(__file__).parents[2] / "themes"


@cache
def shipped() -> Mapping[str, bytes]:
    """Return the shipped themes' files by their path."""
    files = (path for path in sorted(ROOT.rglob("*")) if path.is_file())
    return {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in files}


@cache
def shipped_theme(name: str) -> Theme:
    """Return a shipped theme."""
    theme, findings = load_theme(name, [shipped()])
    assert theme is not None, findings
    return theme
