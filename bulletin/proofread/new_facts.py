"""Numbers of a draft that no sheet has, as YAML to paste into one."""

import re
from collections.abc import Sequence

from bulletin.claims import Judged, TokenKind, Verdict
from bulletin.facts import KEY
from bulletin.proofread.proof import Proof

_NEW = frozenset({TokenKind.QUANTITY, TokenKind.RANGE})
_CLAUSE = re.compile(r"[，。；：、！？,.;:!?\n]")
_VERBS = re.compile(
    r"(?:实现|达到|达|建成|完成|共有|共|累计|全年|年末|目前|其中|新增|已有|有|为|是|了|到)+\Z|\A(?:实现|共有|共|累计|全年|年末|目前|其中|已有|有)+"
)
_LONGEST = 20


def new_facts(proof: Proof) -> str:
    """Return YAML of the quantities that could not be checked, their sources left open.

    Their labels are the words before them, to be put right by whoever pastes it; empty where
    there is nothing new.
    """
    entries = [
        _entry(one, proof) for one in proof.of(Verdict.NOT_CHECKED) if one.token.kind in _NEW
    ]
    unique = dict(entry for entry in entries if entry)
    return "".join(("facts:\n", *unique.values())) if unique else ""


def _entry(judged: Judged, proof: Proof) -> tuple[str, str] | None:
    label, quantity = _label(judged, proof), judged.token.quantity
    if quantity is None or not label:
        return None
    key = re.sub(r"[^A-Za-z0-9_\u3400-\u9fff]+", "_", label).strip("_")
    if not re.fullmatch(KEY, key):
        return None
    period = _period(judged, proof.judgement.tokens, proof)
    lines = (
        f"  {key}:",
        f"    label: {label}",
        f"    unit: {quantity.unit}",
        f"    values: {{{period}: {quantity.written}}}",
        "    source:",
    )
    return key, "".join(f"{line}\n" for line in lines)


def _label(judged: Judged, proof: Proof) -> str:
    """Return the words of the clause before a number, without its verb and its date."""
    text, token = proof.manuscript.text, judged.token
    paragraph = proof.manuscript.paragraph(token.start)
    start = paragraph.start if paragraph else 0
    marks = [mark.end() for mark in _CLAUSE.finditer(text, start, token.start)]
    others = [one.token.end for one in proof.judgement.tokens if one.token.end <= token.start]
    words = text[max([start, *marks, *others]) : token.start].strip()
    zone = proof.bearings.book.zones.get(proof.bearings.zone or "")
    name = zone.name.said(proof.bearings.language) if zone else ""
    label = _VERBS.sub("", _VERBS.sub("", words.removeprefix(name))).strip()
    return label if len(label) <= _LONGEST else ""


def _period(judged: Judged, tokens: Sequence[Judged], proof: Proof) -> str:
    """Return the period that the sentence names before a number, else that of the text."""
    text = proof.manuscript.text
    start = max(text.rfind(mark, 0, judged.token.start) for mark in "。\n") + 1
    named = [
        one.token.period
        for one in tokens
        if start <= one.token.start < judged.token.start and one.token.period
    ]
    period = named[-1] if named else proof.bearings.period
    return str(period) if period else ""
