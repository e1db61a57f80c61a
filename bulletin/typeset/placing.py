"""Where in a theme's files a remark about a style belongs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bulletin.diagnostics import Place
from bulletin.typeset.addresses import plain
from bulletin.typeset.listening import Remark

POSITION = re.compile(r" at (\d+):(\d+)")
"""How WeasyPrint writes line and column, of a stylesheet that it does not name."""

_DECLARATION = re.compile(r"`([^:`]+):")


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """The styles of a page.

    ``linked`` holds stylesheets by their address, each with its path and text; ``inline`` the texts
    of its <style> elements; ``sources`` the theme files, by path, that these were joined from.
    """

    linked: Mapping[str, tuple[str, str]]
    inline: Sequence[str]
    sources: Mapping[str, str]

    def place(self, remark: Remark) -> Place | None:
        """Return the line that a remark is about, or ``None`` where it cannot be told."""
        position = POSITION.search(remark.text)
        if position is None:
            return None
        line, column = int(position[1]), int(position[2])
        declared = _DECLARATION.search(remark.text)
        words = declared[1].strip() if declared else ""
        for path, text in self._candidates(remark):
            found = _line(text, line)
            if found is None or not found[column - 1 :].startswith(words):
                continue
            if path:
                return Place(path, line, column)
            return self._source(found, column)
        return None

    def _candidates(self, remark: Remark) -> Iterator[tuple[str, str]]:
        """Yield the stylesheet that was read last, then the others, which it may have imported."""
        read_last = self.linked.get(plain(remark.stylesheet))
        if read_last:
            yield read_last
        else:
            yield from (("", text) for text in self.inline)
        yield from self.linked.values()

    def _source(self, line: str, column: int) -> Place | None:
        for path, text in self.sources.items():
            lines = text.split("\n")
            if line in lines:
                return Place(path, lines.index(line) + 1, column)
        return None


def _line(text: str, number: int) -> str | None:
    lines = text.split("\n", number)
    return lines[number - 1] if len(lines) >= number else None
