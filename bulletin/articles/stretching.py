"""Stretches out of set text: its blocks, what stands in for mentions, the place of each letter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from types import MappingProxyType

from bulletin.articles.draft import Draft
from bulletin.articles.galley import Inset, Stretch, StretchKind
from bulletin.articles.pieces import FIRST_SLOT, Tag
from bulletin.articles.slots import Held, plain
from bulletin.articles.tracing import aligned
from bulletin.articles.waiving import waivers_in
from bulletin.facts import Figure

_BLOCKS = MappingProxyType(
    {
        "th": StretchKind.HEAD,
        "td": StretchKind.CELL,
        "h2": StretchKind.CROSSHEAD,
        "h3": StretchKind.CROSSHEAD,
        "li": StretchKind.ITEM,
        "blockquote": StretchKind.QUOTATION,
        "p": StretchKind.PARAGRAPH,
    }
)
"""The kinds of blocks; of nested ones the first of these decides."""


def stretches_of(draft: Draft, article: str) -> Iterator[Stretch]:
    """Yield the blocks of a text as printed."""
    blocks = _blocks(draft.markup)
    places = aligned("\n".join(text for _, text in blocks), draft.written.text)
    origins = [draft.written.origins[place] for place in places]
    waivers = waivers_in(draft.passage.text)
    start = 0
    for kind, text in blocks:
        own = origins[start : start + len(text)]
        start += len(text) + 1
        expanded = _expanded(text, own, draft.held)
        waived = (w.reason for w in waivers if own and w.start <= own[-1] and own[0] < w.end)
        yield Stretch(
            kind=kind,
            article=article,
            text="".join(expanded.text),
            origin=draft.passage.place(own[0]),
            insets=tuple(expanded.insets),
            passage=draft.passage,
            origins=tuple(expanded.origins),
            waiver=draft.waiver or next(waived, ""),
        )


@dataclass(slots=True)
class _Expanded:
    """A text whose stand-ins are being replaced by what they print."""

    text: list[str] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    insets: list[Inset] = field(default_factory=list)

    def add(self, text: str, origin: int) -> None:
        self.text.extend(text)
        self.origins.extend([origin] * len(text))

    def told(self, held: Held) -> None:
        """Add the words of a mention, each figure an inset of its own."""
        for part in () if isinstance(held.what, Tag) else held.what:
            start = len(self.text)
            self.add(part if isinstance(part, str) else part.text, held.at)
            figure = part if isinstance(part, Figure) else None
            self.insets.append(
                Inset(
                    start=start,
                    end=len(self.text),
                    figure=figure,
                    at=held.at,
                    beyond=held.end,
                )
            )


def _expanded(text: str, origins: Sequence[int], held: Sequence[Held]) -> _Expanded:
    expanded = _Expanded()
    for character, origin in zip(text, origins, strict=True):
        number = ord(character) - ord(FIRST_SLOT)
        if not 0 <= number < len(held):
            expanded.add(character, origin)
        elif held[number].mentioned:
            expanded.told(held[number])
        elif not isinstance(what := held[number].what, Tag):
            expanded.add(plain(what), held[number].at)
    return expanded


def _blocks(markup: str) -> tuple[tuple[StretchKind, str], ...]:
    parser = _Parser()
    parser.feed(markup)
    parser.close()
    parser.flush()
    return tuple(parser.found)


class _Parser(HTMLParser):
    """A walk through sanitised HTML, in which every block that opens is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text: list[str] = []
        self.found: list[tuple[StretchKind, str]] = []

    def handle_starttag(  # the signature is HTMLParser's
        self,
        tag: str,
        attrs: list[tuple[str, str | None]],  # noqa: ARG002  # unused: what a tag says is not text
    ) -> None:
        if tag == "br":
            self.text.append("\n")
        elif tag in _BLOCKS:
            self.flush()
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.flush()
            self.open.remove(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def flush(self) -> None:
        if text := "".join(self.text).strip():
            kinds = (kind for tag, kind in _BLOCKS.items() if tag in self.open)
            self.found.append((next(kinds, StretchKind.PARAGRAPH), text))
        self.text.clear()
