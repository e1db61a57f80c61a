"""What drafts leave behind that is large: by its sum, in the memory, and here where that fails."""

import zlib
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field

from bulletin.disk import LastBuild
from bulletin.files import Folded, Kept, Output

_PART = "part "


class ForgottenError(LookupError):
    """Something that was to be there has been lost from the memory: all is to be made anew."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Contents of files and formes, packed (``wrap``): those of this run and of earlier ones."""

    memory: MutableMapping[str, bytes]
    _here: dict[str, bytes] = field(default_factory=dict)

    def add(self, parts: Mapping[str, bytes]) -> None:
        """Take in what was made."""
        self._here.update(parts)
        for name, data in parts.items():
            self.memory[_PART + name] = data

    def packed(self, name: str) -> bytes:
        """Return a part as it was taken in.

        :raises ForgottenError: when it has been lost.
        """
        found = self._here.get(name) or self.memory.get(_PART + name)
        if found is None:
            raise ForgottenError(name)
        return found

    def content(self, name: str) -> bytes:
        """Return a part as it was before it was packed.

        :raises ForgottenError: when it has been lost.
        """
        return unwrap(self.packed(name))

    def file(self, path: str, digest: str, size: int, before: LastBuild) -> Output:
        """Return a file of these parts; where it stands as it is due, it is left to stand.

        :raises ForgottenError: when its content has been lost.
        """
        if before.digests.get(path) == digest:
            return Kept(path, digest, size)
        return Folded(path, digest, size, self.packed(digest))


def wrap(data: bytes, level: int = 1) -> bytes:
    """Pack a part; level 0 is for what cannot be made smaller."""
    return zlib.compress(data, level)


def unwrap(data: bytes) -> bytes:
    """Return what was packed."""
    return zlib.decompress(data)
