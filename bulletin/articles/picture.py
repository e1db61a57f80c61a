"""A picture of an article, and what is shown of it."""

from dataclasses import dataclass

from bulletin.articles.line import Line
from bulletin.diagnostics import Place


@dataclass(frozen=True, slots=True)
class Focus:
    """The point of a picture that is to be seen, in percent from its left edge and from its top."""

    across: int
    down: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Crop:
    """The part of a picture that is shown, in pixels of the picture as it is seen."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Where it ends, in pixels from the picture's left edge."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """Where it ends, in pixels from the picture's top."""
        return self.top + self.height


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of an article; ``file`` is its file in the project, ``place`` where it is named.

    ``width`` and ``height`` are those of what is shown of it, in pixels.
    """

    file: str
    width: int
    height: int
    alt: Line
    place: Place
    caption: Line | None = None
    credit: Line | None = None
    crop: Crop | None = None
    focus: Focus | None = None

    @property
    def path(self) -> str:
        """The path of what is shown: that of the file, or beside it where it is cropped."""
        if self.crop is None:
            return self.file
        stem, dot, suffix = self.file.rpartition(".")
        return f"{stem}-{self.crop.left}-{self.crop.top}-{self.width}x{self.height}{dot}{suffix}"
