"""Numbers of a draft matched with the mentions that print the very same words."""

from dataclasses import dataclass

from bulletin.articles import Setting, tell
from bulletin.claims import Judged, TokenKind, Verdict
from bulletin.diagnostics import Finding, Place, Text
from bulletin.facts import Figure, Period
from bulletin.proofread.candidates import forms, mentions_for
from bulletin.proofread.manuscript import Paragraph, ParagraphKind
from bulletin.proofread.proof import Proof

_ASKED = Place("adopt", 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A mention that prints ``text[start:end]`` of a manuscript, character by character."""

    judged: Judged
    mention: str
    start: int
    end: int
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A number that stays as it is typed, and why."""

    judged: Judged
    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """What of a draft mentions can print, and the statistics that none can."""

    matches: tuple[Match, ...]
    misses: tuple[Miss, ...]


def matched(proof: Proof) -> Matching:
    """Return the typed statistics of a draft with their mentions, or why they have none."""
    matches: list[Match] = []
    misses: list[Miss] = []
    for judged in proof.judgement.tokens:
        if not _typed_statistic(judged, proof) or _within(judged, matches):
            continue
        found = _match(judged, proof) if _may_match(judged) else judged.message
        if isinstance(found, Match) and not (matches and found.start < matches[-1].end):
            matches.append(found)
        else:
            why = judged.message if isinstance(found, Match) else found
            misses.append(Miss(judged=judged, why=why))
    return Matching(matches=tuple(matches), misses=tuple(misses))


def _typed_statistic(judged: Judged, proof: Proof) -> bool:
    token = judged.token
    known = any(one.start < token.end and token.start < one.end for one in proof.manuscript.known)
    return judged.verdict is not Verdict.NOT_A_STATISTIC and not known


def _within(judged: Judged, matches: list[Match]) -> bool:
    return bool(matches) and judged.token.end <= matches[-1].end


def _may_match(judged: Judged) -> bool:
    return judged.verdict is Verdict.SUPPORTED and judged.fact is not None


def _otherwise(mention: str, printed: str) -> Text:
    return Text(
        f"{{{{ {mention} }}}} 印作“{printed}”，与稿子的字不同",
        f"{{{{ {mention} }}}} prints “{printed}”, other words than the draft's",
    )


def _unasked(judged: Judged) -> Text:
    name = judged.fact.name if judged.fact else ""
    return Text(
        f"与 {name} 相符，但没有引用能印出它", f"agrees with {name}, but no mention prints it"
    )


def _match(judged: Judged, proof: Proof) -> Match | Text:
    """Return the first mention that prints the number, in the form that covers most words.

    Where none prints the same words, what the likeliest would print is the reason.
    """
    paragraph = proof.manuscript.paragraph(judged.token.start)
    if paragraph is None:
        return judged.message
    reason = _unasked(judged)
    found: list[Match] = []
    teller = _Teller(proof, judged, paragraph)
    for mention in mentions_for(judged, proof.bearings):
        if not teller.agrees(mention):
            continue
        found += [one for form in forms(mention, judged) if (one := teller.match(form))]
        if reason == _unasked(judged):
            reason = _otherwise(mention, teller.printed(mention))
    longest = max(found, key=lambda one: (one.end - one.start, -len(one.mention)), default=None)
    return longest or reason


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells mentions as they would be told at one place of a draft."""

    proof: Proof
    judged: Judged
    paragraph: Paragraph

    def agrees(self, mention: str) -> bool:
        """Tell whether a mention has a result that the number may stand for."""
        figure = next((one for one in self._told(mention) if isinstance(one, Figure)), None)
        quantity = self.judged.token.quantity
        if figure is None or quantity is None:
            return figure is not None
        made = figure.measurement
        if made.unit.dimension != quantity.unit.dimension:
            return self.judged.token.kind is TokenKind.ORDINAL
        ours = quantity.interval.scaled(quantity.unit.power)
        theirs = made.interval.scaled(made.unit.power)
        return ours.meets(theirs) or ours.meets(theirs.negated())  # a fall is told by its size

    def printed(self, mention: str) -> str:
        """Return the words that a mention prints, none where it has no result."""
        told = self._told(mention)
        return "".join(one.text if isinstance(one, Figure) else one for one in told)

    def match(self, mention: str) -> Match | None:
        """Return where a mention prints just what stands around the number."""
        printed = self.printed(mention)
        token, text = self.judged.token, self.proof.manuscript.text
        if len(printed) < token.end - token.start:
            return None
        first = max(self.paragraph.start, token.end - len(printed))
        at = text.find(printed, first, min(self.paragraph.end, token.start + len(printed)))
        if at < 0 or not self._free(at, at + len(printed)):
            return None
        return Match(
            judged=self.judged,
            mention=mention,
            start=at,
            end=at + len(printed),
            confidence=self.judged.confidence,
        )

    def _told(self, mention: str) -> tuple[Figure | str, ...]:
        told = tell(mention, _ASKED, self._setting, 1)
        return () if isinstance(told, Finding) else told

    @property
    def _setting(self) -> Setting:
        bearings = self.proof.bearings
        return Setting(
            book=bearings.book,
            language=bearings.language,
            zone=bearings.zone or "",
            period=bearings.period or Period.months(1, 1, 12),
            slug="adopt",
            habits=bearings.site.habits,
            units=bearings.site.units,
            compact=self.paragraph.kind is ParagraphKind.HEADLINE,
        )

    def _free(self, start: int, end: int) -> bool:
        """Tell whether no number that a mention printed stands there already."""
        known = self.proof.manuscript.known
        return not any(one.start < end and start < one.end for one in known)
