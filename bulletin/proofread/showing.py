"""A proof as a page: the text with every number coloured, marked and explained."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import count
from string import Template

from bulletin.claims import Judged, Verdict
from bulletin.diagnostics import Text
from bulletin.proofread.look import PAGE
from bulletin.proofread.manuscript import Paragraph, ParagraphKind
from bulletin.proofread.proof import Proof
from bulletin.proofread.tally import VERDICTS, read_as, tally_of
from bulletin.proofread.telling import context

_TAGS = {ParagraphKind.HEADLINE: "h3", ParagraphKind.CROSSHEAD: "h4"}
_GRAVE = (Verdict.CONTRADICTED, Verdict.TOO_FINE, Verdict.NOT_CHECKED)
_TITLE = Text("数字核对稿", "Proof of numbers")
_INSTEAD = Text("改为：", "instead: ")
_TO_LOOK_AT = Text("要看的地方", "To look at")
_NOTHING = Text("没有要看的地方", "Nothing to look at")
_TEXT = Text("全文", "The text")
_COLUMNS = 72


def shown(proofs: Sequence[Proof], language: str) -> str:
    """Return a page that needs no script: each number explains itself when pointed at or chosen."""
    names = "、".join(proof.manuscript.path for proof in proofs)
    numbers = count(1)
    return Template(PAGE).substitute(
        language=_tongue(language),
        title=escape(f"{_TITLE.said(language)} {names}"),
        body="".join(_proof(proof, language, numbers) for proof in proofs),
    )


def _proof(proof: Proof, language: str, numbers: "count[int]") -> str:
    sheet = _Sheet(
        proof=proof,
        language=language,
        numbers={one.token.start: f"n{next(numbers)}" for one in proof.judgement.tokens},
        paragraphs={one.start: f"p{next(numbers)}" for one in proof.manuscript.paragraphs},
    )
    tally = tally_of(proof)
    legend = "".join(
        f'<li><span class="k {verdict.value}">{escape(name.said(language))}</span> '
        f"{tally.counts[verdict]}</li>"
        for verdict, name in VERDICTS.items()
    )
    faults = "".join(sheet.faults())
    listed = f"<ol class=faults>{faults}</ol>" if faults else ""
    text = "".join(sheet.paragraph(one) for one in proof.manuscript.paragraphs)
    return (
        f"<article><header><h1>{escape(proof.manuscript.path)}</h1>"
        f"<p>{escape(tally.said.said(language))}</p><p>{escape(read_as(proof).said(language))}</p>"
        f"<ul class=legend>{legend}</ul></header>"
        f"<h2 class=head>{(_TO_LOOK_AT if faults else _NOTHING).said(language)}</h2>{listed}"
        f"<h2 class=head>{_TEXT.said(language)}</h2>"
        f'<div class=text lang="{_tongue(proof.bearings.language)}">{text}</div></article>'
    )


def _tongue(language: str) -> str:
    return "en" if language == "en" else "zh-Hans"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """A proof on its page; ``numbers`` and ``paragraphs`` are their ids by where they start."""

    proof: Proof
    language: str
    numbers: Mapping[int, str]
    paragraphs: Mapping[int, str]

    def faults(self) -> Iterator[str]:
        """Yield what somebody has to look at: wrong numbers and words, then what is unchecked."""
        for verdict in _GRAVE:
            for one in self.proof.of(verdict):
                span, anchor = (one.token.start, one.token.end), f"t{self.numbers[one.token.start]}"
                yield self._fault(span, verdict, anchor, self._words(one.message, one.replacement))
            for slip in self.proof.judgement.slips if verdict is Verdict.CONTRADICTED else ():
                inside = self.proof.manuscript.paragraph(slip.start)
                anchor = self.paragraphs[inside.start] if inside else ""
                said = Text(
                    f"{slip.message.zh}；{slip.hint.zh}", f"{slip.message.en}; {slip.hint.en}"
                )
                words = self._words(said, slip.replacement)
                yield self._fault((slip.start, slip.end), verdict, anchor, words)

    def paragraph(self, one: Paragraph) -> str:
        """Return a paragraph with its numbers."""
        tag, text = _TAGS.get(one.kind, "p"), self.proof.manuscript.text
        parts: list[str] = []
        at = one.start
        for judged in self.proof.judgement.tokens:
            if one.start <= judged.token.start < one.end:
                parts += [escape(text[at : judged.token.start]), self._number(judged)]
                at = judged.token.end
        parts.append(escape(text[at : one.end]))
        anchor = self.paragraphs[one.start]
        return f'<{tag} class="{one.kind.value}" id="{anchor}">{"".join(parts)}</{tag}>'

    def _fault(self, span: tuple[int, int], verdict: Verdict, anchor: str, words: str) -> str:
        before, marked, after = (escape(part) for part in context(self.proof, *span, _COLUMNS))
        link = f'<a class="k {verdict.value}" href="#{anchor}">{marked}</a>'
        return f"<li><q>{before}{link}{after}</q><p>{words}</p></li>"

    def _number(self, judged: Judged) -> str:
        anchor, verdict = self.numbers[judged.token.start], judged.verdict
        fact = f"<span>{escape(judged.fact.name)}</span>" if judged.fact else ""
        words = self._words(judged.message, judged.replacement)
        return (
            f'<span class=n><a class="k {verdict.value}" id="t{anchor}" href="#{anchor}" '
            f'aria-describedby="{anchor}">{escape(judged.token.text)}</a>'
            f'<span class=tip id="{anchor}" role=tooltip lang="{_tongue(self.language)}">'
            f"<b>{escape(VERDICTS[verdict].said(self.language))}</b>{words}{fact}</span></span>"
        )

    def _words(self, message: Text, replacement: str | None) -> str:
        label = _INSTEAD.said(self.language)
        instead = f"<b>{label}{escape(replacement)}</b>" if replacement else ""
        return f"<span>{escape(message.said(self.language))}</span>{instead}"
