"""A file that is to be written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """A file of the output folder: its path from there, with forward slashes, and its bytes."""

    path: str
    data: bytes
