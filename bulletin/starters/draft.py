"""A file to begin with."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to begin with: its path in the project and what is in it."""

    path: str
    data: bytes


def text_draft(path: str, text: str) -> Draft:
    """Return a text file to begin with."""
    return Draft(path, text.encode())
