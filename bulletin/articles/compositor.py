"""The compositor: puts an author's texts into words, one after another."""

import html
import re
from dataclasses import dataclass, field, replace

from markdown import Markdown

from bulletin.articles import markup
from bulletin.articles.article import Line
from bulletin.articles.clauses import gap, mend
from bulletin.articles.lifting import lift
from bulletin.articles.passage import Passage
from bulletin.articles.pieces import Clause, Piece, Span, Tag, Word
from bulletin.articles.setting import Setting
from bulletin.articles.slots import Slots, Told, element
from bulletin.articles.telling import tell
from bulletin.diagnostics import Finding, Place, Text
from bulletin.facts import FactBook, Figure

_ANY_TAG = re.compile(r"<[^<>]*>")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|-])")
_LINK = re.compile(r'<a href="(?P<address>[^"]*)"[^>]*>(?P<text>.*?)</a>', re.DOTALL)
_SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):|(?P<rooted>[/\\])")


@dataclass(slots=True)
class Compositor:
    """Collects the figures and the findings of all texts that it was given, in their order.

    One compositor serves one article, or one title: the ids of its figures count from 1.
    """

    setting: Setting
    reader: Markdown = field(default_factory=markup.new_markdown)
    figures: list[Figure] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def line(self, passage: Passage, *, compact: bool = False) -> Line:
        """Return one string in words; ``compact`` ones (headlines, tables) write % in English."""
        first = len(self.figures)
        slots = Slots()
        setting = replace(self.setting, compact=True) if compact else self.setting
        text = _ESCAPED.sub(lambda m: slots.hold((m[1],)), self._lifted(passage, slots, setting))
        written = markup.inline(mend(text).strip())
        if "<" in written or slots.held:
            written = markup.sanitised(slots.with_tags(written))
        written = slots.with_figures(markup.joined(written, slots.ends(), setting.language))
        bare = html.unescape(_ANY_TAG.sub("", written))
        return Line(written, bare, tuple(self.figures[first:]))

    def prose(self, passage: Passage) -> str:
        """Return running text in words, as sanitised HTML."""
        slots = Slots()
        text = mend(self._lifted(passage, slots, self.setting))
        written = _LINK.sub(
            lambda found: self._link(found, passage), markup.blocks(self.reader, text)
        )
        written = markup.sanitised(slots.with_tags(written))
        return slots.with_figures(markup.joined(written, slots.ends(), self.setting.language))

    def words(self, source: str, place: Place, *, compact: bool = True) -> Told | Finding:
        """Return what the mention ``source`` prints in a block, and keep its figures."""
        setting = replace(self.setting, compact=True) if compact else self.setting
        told = tell(source, place, setting, len(self.figures) + 1)
        if not isinstance(told, Finding):
            self.figures.extend(part for part in told if isinstance(part, Figure))
        return told

    def _lifted(self, passage: Passage, slots: Slots, setting: Setting) -> str:
        pieces, findings = lift(passage)
        self.findings.extend(findings)
        return "".join(self._set(piece, passage, slots, setting) for piece in pieces)

    def _set(self, piece: Piece, passage: Passage, slots: Slots, setting: Setting) -> str:
        match piece:
            case str():
                return piece
            case Word(text):
                return slots.hold((text,))
            case Tag():
                return slots.hold(piece)
            case Clause():
                return self._clause(piece, passage, slots, setting)
            case Span(source, at):
                told = tell(source, passage.place(at), setting, len(self.figures) + 1)
                return self._kept(told, slots)

    def _kept(self, told: Told | Finding, slots: Slots) -> str:
        if isinstance(told, Finding):
            self.findings.append(told)
            return ""
        self.figures.extend(part for part in told if isinstance(part, Figure))
        return slots.hold(told)

    def _clause(self, clause: Clause, passage: Passage, slots: Slots, setting: Setting) -> str:
        """Return a clause in words, or the mark of its gap where a mention in it has no data."""
        first, found = len(self.figures), len(self.findings)
        pieces = [self._set(piece, passage, slots, setting) for piece in clause.pieces]
        new = self.findings[found:]
        text = "".join(pieces).strip()
        if not any(lacks_data(finding, self.setting.book) for finding in new):
            return text
        self.findings[found:] = [
            finding for finding in new if not lacks_data(finding, self.setting.book)
        ]
        del self.figures[first:]
        return gap(text)

    def _link(self, found: re.Match[str], passage: Passage) -> str:
        """Keep a link to another page or the web; of any other only its text."""
        address = html.unescape(found["address"])
        start = _SCHEME.match(address)
        if start is None or (start["scheme"] or "").lower() in markup.SCHEMES:
            return found[0]
        at = max(passage.text.find(address), 0)
        message = Text(f"链接不能指向“{address}”", f"a link cannot lead to “{address}”")
        hint = Text(
            "可以链接到 https:// 网址、mailto: 邮箱，或以 ../ 开头的本站其他页面",
            "link to an https:// or mailto: address, or to another page here as ../slug/",
        )
        self.findings.append(passage.finding("link", at, message, hint=hint))
        return found["text"]


def lacks_data(finding: Finding, book: FactBook) -> bool:
    """Tell whether a finding only says that the sheets hold no data for a mention.

    So it is, too, where a fact is known in the book but not in this zone.
    """
    if finding.code == "unknown-fact" and finding.fact:
        key = finding.fact.partition("/")[2]
        return book.elsewhere(key) is not None
    return finding.code == "no-data" or finding.code.startswith("base-")


def figure_line(figure: Figure, text: str | None = None) -> Line:
    """Return one figure as a line of its own; ``text`` where only a part of it stands there."""
    shown = figure.text if text is None else text
    return Line(element(figure, shown), shown, (figure,))


def plain_line(text: str) -> Line:
    """Return words that hold no mention as a line."""
    return Line(html.escape(text, quote=False), text)
