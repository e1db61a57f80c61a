"""The compositor: puts an author's texts into words, one after another."""

import html
import re
from dataclasses import dataclass, field, replace

from markdown import Markdown

from bulletin.articles import markup
from bulletin.articles.block import Prose
from bulletin.articles.clauses import gap, mend
from bulletin.articles.draft import Draft
from bulletin.articles.lifting import lift
from bulletin.articles.line import Line
from bulletin.articles.passage import Passage
from bulletin.articles.pieces import Clause, Piece, Plain, Span, Tag, Word
from bulletin.articles.setting import Setting
from bulletin.articles.slots import Slots, Told, element
from bulletin.articles.telling import tell
from bulletin.articles.tracing import Traced
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

    def line(self, passage: Passage, *, compact: bool = False, waiver: str = "") -> Line:
        """Return one string in words; ``compact`` ones (headlines, tables) write % in English."""
        first = len(self.figures)
        slots = Slots()
        setting = replace(self.setting, compact=True) if compact else self.setting
        lifted = self._lifted(passage, slots, setting)
        written = mend(lifted.sub(_ESCAPED, lambda m: _held(m, lifted, slots))).strip()
        set_ = markup.inline(written.text)
        if "<" in set_ or slots.held:
            set_ = markup.sanitised(slots.with_tags(set_))
        set_ = markup.joined(set_, slots.ends(), setting.language)
        draft = _draft(passage, written, set_, slots, waiver)
        finished = slots.with_figures(set_)
        bare = html.unescape(_ANY_TAG.sub("", finished))
        return Line(finished, bare, tuple(self.figures[first:]), draft)

    def prose(self, passage: Passage) -> Prose:
        """Return running text in words, as sanitised HTML."""
        slots = Slots()
        written = mend(self._lifted(passage, slots, self.setting))
        set_ = _LINK.sub(
            lambda found: self._link(found, passage), markup.blocks(self.reader, written.text)
        )
        set_ = markup.sanitised(slots.with_tags(set_))
        set_ = markup.joined(set_, slots.ends(), self.setting.language)
        return Prose(slots.with_figures(set_), _draft(passage, written, set_, slots))

    def words(self, source: str, place: Place, *, compact: bool = True) -> Told | Finding:
        """Return what the mention ``source`` prints in a block, and keep its figures."""
        setting = replace(self.setting, compact=True) if compact else self.setting
        told = tell(source, place, setting, len(self.figures) + 1)
        if not isinstance(told, Finding):
            self.figures.extend(part for part in told if isinstance(part, Figure))
        return told

    def _lifted(self, passage: Passage, slots: Slots, setting: Setting) -> Traced:
        pieces, findings = lift(passage)
        self.findings.extend(findings)
        return Traced.joined(self._set(piece, passage, slots, setting) for piece in pieces)

    def _set(self, piece: Piece, passage: Passage, slots: Slots, setting: Setting) -> Traced:
        match piece:
            case Plain(text, at):
                return Traced.of(text, at)
            case Word(text, at):
                return slots.hold((text,), at, at + len(text))
            case Tag(_, at):
                return slots.hold(piece, at, at)
            case Clause():
                return self._clause(piece, passage, slots, setting)
            case Span(source, at, end):
                told = tell(source, passage.place(at), setting, len(self.figures) + 1)
                kept = self._kept(told)
                return Traced() if kept is None else slots.hold(kept, at, end, mentioned=True)

    def _kept(self, told: Told | Finding) -> Told | None:
        if isinstance(told, Finding):
            self.findings.append(told)
            return None
        self.figures.extend(part for part in told if isinstance(part, Figure))
        return told

    def _clause(self, clause: Clause, passage: Passage, slots: Slots, setting: Setting) -> Traced:
        """Return a clause in words, or the mark of its gap where a mention in it has no data."""
        first, found = len(self.figures), len(self.findings)
        pieces = [self._set(piece, passage, slots, setting) for piece in clause.pieces]
        new = self.findings[found:]
        text = Traced.joined(pieces).strip()
        if not any(lacks_data(finding, self.setting.book) for finding in new):
            return text
        self.findings[found:] = [
            finding for finding in new if not lacks_data(finding, self.setting.book)
        ]
        del self.figures[first:]
        return Traced(gap(text.text), (clause.at,))

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


def _held(found: re.Match[str], text: Traced, slots: Slots) -> str:
    """Return the stand-in of a character behind a backslash."""
    at = text.origins[found.start()]
    return slots.hold((found[1],), at, at + len(found[0])).text


def _draft(passage: Passage, written: Traced, set_: str, slots: Slots, waiver: str = "") -> Draft:
    return Draft(
        passage=passage, written=written, markup=set_, held=tuple(slots.held), waiver=waiver
    )


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
