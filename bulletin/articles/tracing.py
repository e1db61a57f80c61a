"""Text whose every character remembers where it came from."""

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bulletin.articles.pieces import FIRST_SLOT, LAST_SLOT


@dataclass(frozen=True, slots=True)
class Traced:
    """Text with the origin of each character: its offset in the passage it was written in."""

    text: str = ""
    origins: tuple[int, ...] = ()

    @classmethod
    def of(cls, text: str, at: int) -> "Traced":
        """Return text that stands in its passage from ``at`` on."""
        return cls(text, tuple(range(at, at + len(text))))

    @classmethod
    def joined(cls, parts: "Iterable[Traced]") -> "Traced":
        """Return several texts as one."""
        all_ = tuple(parts)
        origins = tuple(origin for part in all_ for origin in part.origins)
        return cls("".join(part.text for part in all_), origins)

    def part(self, start: int, end: int) -> "Traced":
        """Return the characters from ``start`` to before ``end``."""
        return Traced(self.text[start:end], self.origins[start:end])

    def strip(self) -> "Traced":
        """Return the text without the blanks around it."""
        start = len(self.text) - len(self.text.lstrip())
        return self.part(start, start + len(self.text.strip()))

    def sub(self, pattern: re.Pattern[str], replacing: Callable[[re.Match[str]], str]) -> "Traced":
        """Return the text with each match replaced, as ``re.sub`` does.

        Characters that were in the match keep their origin; new ones get that of its start.
        """
        parts, end = [], 0
        for found in pattern.finditer(self.text):
            parts.append(self.part(end, found.start()))
            parts.append(self._replaced(found, replacing(found)))
            end = found.end()
        return Traced.joined((*parts, self.part(end, len(self.text))))

    def _replaced(self, found: re.Match[str], new: str) -> "Traced":
        origins, start = [], found.start()
        for character in new:
            at = self.text.find(character, start, found.end())
            origins.append(self.origins[at if at >= 0 else found.start()])
            start = at + 1 if at >= 0 else start
        return Traced(new, tuple(origins))


_MARKS = frozenset("*_`|[]()#<>\\-+:!\"'~= \t\n\r\u3000")
"""What Markdown or YAML takes away; met where it was printed, it is taken as printed."""

_HIDDEN = re.compile(
    r"""^[ \t\u3000]*(?:(?:[-*+]|\d+[.)]|\#{1,6}|>)(?:[ \t]+|$))+   # list, heading, quotation
    |^[ \t]*(?:[-*_][ \t]*){3,}$                                   # a rule
    |^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$        # below a table's head
    |\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)                       # where a link leads to
    """,
    re.VERBOSE | re.MULTILINE,
)
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);")
_SAMPLE = 4


def aligned(printed: str, written: str) -> tuple[int, ...]:
    """Return for each printed character where it stands in what was written.

    Printing takes marks away and resolves entities, but never changes the order. Stand-ins, each
    of which occurs once, are found exactly.
    """
    hidden = {found.start(): found.end() for found in _HIDDEN.finditer(written)}
    places, at = [], 0
    for index, character in enumerate(printed):
        at = _next(printed, index, written, at, hidden)
        places.append(min(at, max(len(written) - 1, 0)))
        entity = _ENTITY.match(written, at) if written[at : at + 1] == "&" else None
        if entity and html.unescape(entity[0]) == character:
            at = entity.end()
        elif _same(character, written[at : at + 1]):
            at += 1
    return tuple(places)


def _next(printed: str, index: int, written: str, at: int, hidden: dict[int, int]) -> int:
    """Return where ``printed[index]`` stands, from ``at`` on; ``at`` where it does not."""
    character, start = printed[index], at
    if FIRST_SLOT <= character <= LAST_SLOT:
        found = written.find(character, at)
        return found if found >= 0 else at
    while at < len(written):
        end = hidden.get(at, at)
        if end > at and not printed.startswith(written[at : end + 2], index):
            at = end
        elif _same(character, written[at]) or _is_entity(character, written, at):
            return at
        elif written[at] in _MARKS or written[at] >= FIRST_SLOT:
            at += 1
        else:
            break
    further = written.find(printed[index : index + _SAMPLE], start)
    return further if further >= 0 else start


def _same(printed: str, written: str) -> bool:
    return printed == written or (printed.isspace() and written.isspace())


def _is_entity(character: str, written: str, at: int) -> bool:
    found = _ENTITY.match(written, at)
    return found is not None and html.unescape(found[0]) == character
