"""Stand-ins: one private-use character for each thing lifted out, while Markdown runs."""

import html
import re
from dataclasses import dataclass, field
from typing import TypeAlias

from bulletin.articles.pieces import FIRST_SLOT, Tag
from bulletin.articles.tracing import Traced
from bulletin.facts import Figure

Told: TypeAlias = tuple[Figure | str, ...]

_TAG = re.compile(r"(<[^<>]*>)")


@dataclass(frozen=True, slots=True)
class Held:
    """What one stand-in stands for, and where that was written in the passage.

    ``mentioned`` tells the words of a mention from characters that an author typed.
    """

    what: Told | Tag
    at: int
    end: int
    mentioned: bool = False


@dataclass(slots=True)
class Slots:
    """What the stand-ins of one passage stand for."""

    held: list[Held] = field(default_factory=list)

    def hold(self, what: Told | Tag, at: int, end: int, *, mentioned: bool = False) -> Traced:
        """Return the character that stands for ``what`` from now on."""
        self.held.append(Held(what, at, end, mentioned))
        return Traced(chr(ord(FIRST_SLOT) + len(self.held) - 1), (at,))

    def ends(self) -> dict[str, tuple[str, str]]:
        """Return the first and last character that each stand-in prints."""
        texts = {stand_in: plain(told) for stand_in, told in self._told().items()}
        return {stand_in: (text[:1], text[-1:]) for stand_in, text in texts.items()}

    def with_tags(self, markup: str) -> str:
        """Return HTML with the author's own tags back in their places."""
        tags = {ord(c): one.html for c, one in self._numbered() if isinstance(one, Tag)}
        return markup.translate(tags) if tags else markup

    def with_figures(self, markup: str) -> str:
        """Return HTML with every figure in a ``data`` element; plain within links and tags."""
        told = self._told()
        full = {ord(c): "".join(map(_element, parts)) for c, parts in told.items()}
        bare = {ord(c): html.escape(plain(parts)) for c, parts in told.items()}
        pieces, linked = _TAG.split(markup), False
        for index, piece in enumerate(pieces):
            if piece.startswith("<"):
                linked = piece.startswith("<a ") or (linked and piece != "</a>")
                pieces[index] = piece.translate(bare)
            else:
                pieces[index] = piece.translate(bare if linked else full)
        return "".join(pieces)

    def _numbered(self) -> list[tuple[str, Told | Tag]]:
        return [(chr(ord(FIRST_SLOT) + n), one.what) for n, one in enumerate(self.held)]

    def _told(self) -> dict[str, Told]:
        return {c: one for c, one in self._numbered() if not isinstance(one, Tag)}


def element(figure: Figure, text: str) -> str:
    """Return ``text`` as the ``data`` element of a figure."""
    name, value = html.escape(figure.id), html.escape(figure.value)
    return (
        f'<data class="figure" id="{name}" value="{value}">{html.escape(text, quote=False)}</data>'
    )


def plain(told: Told) -> str:
    """Return what a mention prints, without markup."""
    return "".join(part if isinstance(part, str) else part.text for part in told)


def _element(part: Figure | str) -> str:
    return html.escape(part, quote=False) if isinstance(part, str) else element(part, part.text)
