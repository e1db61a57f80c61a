"""Web pages: the text that a reader sees, in its order, each character with its place."""

from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from types import MappingProxyType

from bulletin.proofread.joining import INVISIBLE, is_chinese
from bulletin.proofread.manuscript import Manuscript, ParagraphKind, Piece, Spot, manuscript_of

_KINDS = MappingProxyType(
    {
        **{f"h{level}": ParagraphKind.CROSSHEAD for level in range(2, 7)},
        **dict.fromkeys(("td", "th", "dt", "dd"), ParagraphKind.CELL),
        "h1": ParagraphKind.HEADLINE,
        "li": ParagraphKind.ITEM,
        "figcaption": ParagraphKind.NOTE,
    }
)
_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "details"),
        *("dialog", "div", "dl", "fieldset", "figure", "footer", "form", "header", "hr", "html"),
        *("legend", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table"),
        *("tbody", "tfoot", "thead", "tr", "ul", *_KINDS),
    }
)
_UNSEEN = frozenset(
    {
        "head",
        "script",
        "style",
        "template",
        "title",
        "noscript",
        "svg",
        "math",
        "object",
        "rt",
        "rp",
    }
)
_VOID = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"),
        *("track", "wbr"),
    }
)
_BLANK = " \t\n\r\f"


def read_html(path: str, text: str) -> Manuscript:
    """Return the manuscript that a web page holds: what is hidden or drawn is no part of it."""
    parser = _Reader(chinese=is_chinese(text))
    parser.feed(text.replace("\r\n", "\n"))
    parser.close()
    parser.end_block()
    return manuscript_of(path, parser.pieces)


@dataclass
class _Reader(HTMLParser):
    """A walk through a page; ``unseen`` counts the open elements from the one that hides them.

    The standard library's parser is used and not a tree, since it tells where each word stands.
    """

    chinese: bool
    pieces: list[Piece] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    kind: ParagraphKind = ParagraphKind.PARAGRAPH
    unseen: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=False)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.unseen or tag in _UNSEEN or _hidden(dict(attrs)):
            if tag not in _VOID:
                self.unseen.append(tag)
        elif tag == "br":
            self._add(" " if not self.chinese else "")
        elif tag in _BLOCKS:
            self.end_block()
            self.kind = _KINDS.get(tag, self.kind)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.unseen:
            del self.unseen[self.unseen.index(tag) :]
        elif not self.unseen and tag in _BLOCKS:
            self.end_block()

    def handle_data(self, data: str) -> None:
        line, column = self.getpos()
        for character in data:
            self._add(character, (line, column + 1))
            line, column = (line + 1, 0) if character == "\n" else (line, column + 1)

    def handle_entityref(self, name: str) -> None:
        self._add(unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self._add(unescape(f"&#{name};"))

    def end_block(self) -> None:
        """Close the paragraph that is open."""
        while self.text and self.text[-1] == " ":
            del self.text[-1], self.spots[-1]
        if self.text:
            text = "".join(self.text)
            self.pieces.append(Piece(kind=self.kind, text=text, spots=tuple(self.spots)))
        self.text, self.spots, self.kind = [], [], ParagraphKind.PARAGRAPH

    def _add(self, text: str, spot: Spot | None = None) -> None:
        """Add characters; blanks shrink to one, and vanish at the start of a paragraph."""
        if self.unseen:
            return
        line, column = self.getpos()
        for character in text.translate(INVISIBLE):
            blank = character in _BLANK
            if blank and (not self.text or self.text[-1] == " "):
                continue
            self.text.append(" " if blank else character)
            self.spots.append(spot or (line, column + 1))


def _hidden(attributes: dict[str, str | None]) -> bool:
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or "display:none" in style
        or "visibility:hidden" in style
    )
