"""A file that is to be written, and one that stands already."""

from dataclasses import dataclass
from hashlib import sha256
from zlib import decompress


@dataclass(frozen=True, slots=True)
class File:
    """A file of the output folder: its path from there, with forward slashes, and its bytes."""

    path: str
    data: bytes

    @property
    def digest(self) -> str:
        """The SHA-256 of its bytes."""
        return sha256(self.data).hexdigest()

    @property
    def size(self) -> int:
        """How many octets it has."""
        return len(self.data)


@dataclass(frozen=True, slots=True)
class Folded:
    """A file whose bytes are kept small (zlib) until it is written: their SHA-256 and size."""

    path: str
    digest: str
    size: int
    folded: bytes

    @property
    def data(self) -> bytes:
        """Its bytes."""
        return decompress(self.folded)


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that stands in the last build as it is due in this one: its SHA-256 and its size."""

    path: str
    digest: str
    size: int


Written = File | Folded
"""A file that is to be written."""

Output = File | Folded | Kept
"""A file of a build."""
