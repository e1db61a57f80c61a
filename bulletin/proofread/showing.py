"""A proof as a page: the text with every number coloured, marked and explained."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import count, pairwise
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
_TITLE = Text("数字校样", "Proof of numbers")
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
    anchors = {one.token.start: f"n{next(numbers)}" for one in proof.judgement.tokens}
    tally = tally_of(proof)
    legend = "".join(
        f'<li><span class="k {verdict.value}">{escape(name.said(language))}</span> '
        f"{tally.counts[verdict]}</li>"
        for verdict, name in VERDICTS.items()
    )
    faults = "".join(_faults(proof, language, anchors))
    text = "".join(_paragraph(one, proof, language, anchors) for one in proof.manuscript.paragraphs)
    return (
        f"<header><h1>{escape(proof.manuscript.path)}</h1>"
        f"<p>{escape(tally.said.said(language))}</p><p>{escape(read_as(proof).said(language))}</p>"
        f"<ul class=legend>{legend}</ul></header>"
        f"<main><h2 class=head>{(_TO_LOOK_AT if faults else _NOTHING).said(language)}</h2>"
        f"<ol class=faults>{faults}</ol>"
        f"<h2 class=head>{_TEXT.said(language)}</h2>"
        f'<div class=text lang="{_tongue(proof.bearings.language)}">{text}</div></main>'
    )


def _tongue(language: str) -> str:
    return "en" if language == "en" else "zh-Hans"


def _faults(proof: Proof, language: str, anchors: dict[int, str]) -> Iterator[str]:
    """Yield what somebody has to look at: wrong numbers and words, then what was not checked."""
    for verdict in _GRAVE:
        for one in proof.of(verdict):
            link = f'<a class="k {verdict.value}" href="#t{anchors[one.token.start]}">'
            span = one.token.start, one.token.end
            yield _fault(proof, span, link, _words(one.message, one.replacement, language))
        for slip in proof.judgement.slips if verdict is Verdict.CONTRADICTED else ():
            link = f'<a class="k {verdict.value}" href="#p{slip.start}">'
            hint = Text(f"{slip.message.zh}；{slip.hint.zh}", f"{slip.message.en}; {slip.hint.en}")
            yield _fault(
                proof, (slip.start, slip.end), link, _words(hint, slip.replacement, language)
            )


def _fault(proof: Proof, span: tuple[int, int], link: str, words: str) -> str:
    before, marked, after = (escape(part) for part in context(proof, *span, _COLUMNS))
    return f"<li><q>{before}{link}{marked}</a>{after}</q><p>{words}</p></li>"


def _words(message: Text, replacement: str | None, language: str) -> str:
    instead = f"<b>{_INSTEAD.said(language)}{escape(replacement)}</b>" if replacement else ""
    return f"<span>{escape(message.said(language))}</span>{instead}"


def _paragraph(one: Paragraph, proof: Proof, language: str, anchors: dict[int, str]) -> str:
    """Return a paragraph with its numbers; those of slips of words are marked by their place."""
    tag = _TAGS.get(one.kind, "p")
    inside = [j for j in proof.judgement.tokens if one.start <= j.token.start < one.end]
    parts: list[str] = []
    at = one.start
    for judged in inside:
        parts.append(_plain(proof, at, judged.token.start))
        parts.append(_number(judged, anchors[judged.token.start], language))
        at = judged.token.end
    parts.append(_plain(proof, at, one.end))
    return f'<{tag} class="{one.kind.value}">{"".join(parts)}</{tag}>'


def _plain(proof: Proof, start: int, end: int) -> str:
    """Return words between numbers, with a place to jump to where a slip begins."""
    cuts = sorted({start, *(s.start for s in proof.judgement.slips if start <= s.start < end), end})
    pieces = (escape(proof.manuscript.text[a:b]) for a, b in pairwise(cuts))
    places = (f'<a id="p{a}"></a>' if a in _slips(proof) else "" for a in cuts)
    return "".join(f"{place}{piece}" for place, piece in zip(places, pieces, strict=False))


def _slips(proof: Proof) -> frozenset[int]:
    return frozenset(slip.start for slip in proof.judgement.slips)


def _number(judged: Judged, anchor: str, language: str) -> str:
    name = escape(VERDICTS[judged.verdict].said(language))
    fact = f"<span>{escape(judged.fact.name)}</span>" if judged.fact else ""
    words = _words(judged.message, judged.replacement, language)
    spoken = _tongue(language)
    return (
        f'<span class=n><a class="k {judged.verdict.value}" id="t{anchor}" href="#{anchor}" '
        f'aria-describedby="{anchor}">{escape(judged.token.text)}</a>'
        f'<span class=tip id="{anchor}" role=tooltip lang="{spoken}">'
        f"<b>{name}</b>{words}{fact}</span></span>"
    )
