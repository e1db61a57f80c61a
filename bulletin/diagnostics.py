"""What is wrong, how bad it is, and where it stands."""

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """The weight of a finding: errors stop a build, warnings with ``--strict``, notes never."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Text:
    """One thing said in Chinese and in English; ``None`` where a translation is missing."""

    zh: str | None = None
    en: str | None = None

    def get(self, language: str) -> str | None:
        """Return the wording in ``language`` (``zh`` or ``en``), or ``None``."""
        return self.en if language == "en" else self.zh

    def said(self, language: str) -> str:
        """Return the wording in ``language``, else in the other one, else an empty text."""
        return self.get(language) or self.zh or self.en or ""


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in an author's file.

    ``path`` is relative to the project folder, with forward slashes. ``line`` and ``column`` count
    from 1 (columns in characters) and are ``None`` where a whole file is meant; ``cell`` (``C7``)
    stands in their stead in a table file.
    """

    path: str
    line: int | None = None
    column: int | None = None
    cell: str | None = None

    def __str__(self) -> str:
        if self.cell is not None:
            return f"{self.path}!{self.cell}"
        parts = [self.path, *(str(n) for n in (self.line, self.column) if n is not None)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault found, in words that a press officer understands.

    ``hint`` says what to do; ``mended`` is the line put right, ready to paste over the one at
    ``place``. ``fact`` is written ``zone/key`` and ``period`` as in a sheet.
    """

    code: str
    place: Place
    message: Text
    severity: Severity = Severity.ERROR
    hint: Text | None = None
    mended: str | None = None
    fact: str | None = None
    period: str | None = None

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Where the finding comes in a report: by file, line, column, cell, code."""
        where = self.place
        return (where.path, where.line or 0, where.column or 0, where.cell or "", self.code)
