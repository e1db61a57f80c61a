"""Did you mean: the nearest name that there is."""

from collections.abc import Iterable
from difflib import get_close_matches

from bulletin.diagnostics import Text


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known name that looks most like ``word``, or ``None``."""
    found = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return found[0] if found else None


def near(word: str, known: Iterable[str]) -> Text | None:
    """Return the hint that names it, or ``None``."""
    found = nearest(word, known)
    return Text(f"是不是“{found}”？", f"did you mean “{found}”?") if found else None
