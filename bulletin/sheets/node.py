"""What a YAML file holds, as it was written: texts, entries, lists, each with its place."""

from dataclasses import dataclass
from typing import TypeAlias

from bulletin.diagnostics import Place


@dataclass(frozen=True, slots=True)
class Scalar:
    """One text of a file, taken as written: ``30.50``, ``no`` and ``010`` stay what was typed.

    ``quoted`` tells a text in quotes (or a block text behind ``|`` or ``>``) from a plain one.
    ``raw`` is what stands in the file for it, quotes included, and ``line`` the line it begins in,
    put right where it had to be; ``start`` is its column there, from 0 (-1: that of its place).
    """

    text: str
    place: Place
    quoted: bool = False
    raw: str = ""
    line: str = ""
    start: int = -1

    @property
    def offset(self) -> int:
        """The column, from 0, at which it begins in ``line``."""
        return self.start if self.start >= 0 else (self.place.column or 1) - 1

    @property
    def end(self) -> int:
        """The column, from 0, behind it in ``line``."""
        return self.offset + len(self.raw)

    def mended(self, text: str) -> str | None:
        """Return the line with ``text`` in the scalar's stead; ``None`` where it spans lines."""
        if self.place.cell is not None:
            return text
        if self.place.column is None or "\n" in self.raw or not self.line:
            return None
        before, after = self.line[: self.offset], self.line[self.end :]
        return f"{before}{' ' if before.endswith(':') else ''}{text}{after}"


@dataclass(frozen=True, slots=True)
class Mapping_:  # noqa: N801  # `Mapping` is the standard library's
    """A set of ``key: value`` entries in the order of the file; every key stands once."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    place: Place

    def get(self, key: str) -> "Node | None":
        """Return the value of ``key`` as written, or ``None``."""
        return next((node for name, node in self.entries if name.text == key), None)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    place: Place


Node: TypeAlias = Scalar | Mapping_ | Sequence


def quoted(text: str) -> str:
    """Return ``text`` in the quotes that YAML needs least escapes in."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
