"""A proof told on a terminal: carets under what is wrong, then what could not be checked."""

from collections.abc import Iterator
from itertools import accumulate
from unicodedata import east_asian_width

from bulletin.claims import Judged, Slip, Verdict
from bulletin.diagnostics import Severity, Text
from bulletin.proofread.proof import Proof
from bulletin.proofread.tally import read_as, tally_of

_LINE, _LISTED, _LEAST = 76, 40, 8
"""Columns for a line of the text, for one in a list, and for either side of what is marked."""

_WEIGHTS = {Verdict.CONTRADICTED: Severity.ERROR, Verdict.TOO_FINE: Severity.NOTE}
_UNCHECKED = Text("未能核对，请人工核对", "not checked; check by hand")
_WAIVED = Text("照录，未核对", "waived, not checked")


def told(proof: Proof, language: str) -> Iterator[str]:
    """Yield the lines of a report: faults in their order, numbers not checked, coverage."""
    faults: list[tuple[int, list[str]]] = [
        (one.token.start, _number(one, proof, language))
        for one in proof.judgement.tokens
        if one.verdict in _WEIGHTS
    ]
    faults += [(one.start, _slip(one, proof, language)) for one in proof.judgement.slips]
    for _, lines in sorted(faults, key=lambda fault: fault[0]):
        yield from lines
    yield from _listed(_UNCHECKED, proof.of(Verdict.NOT_CHECKED), proof, language)
    yield from _listed(_WAIVED, proof.waived, proof, language)
    yield f"{proof.manuscript.path}: {read_as(proof).said(language)}"
    yield f"{proof.manuscript.path}: {tally_of(proof).said.said(language)}"
    if left_out := proof.manuscript.left_out:
        count = len(left_out)
        shown = " | ".join(dict.fromkeys(left_out))
        yield Text(
            f"略去报眉、页码 {count} 处：{shown}",
            f"running heads and folios left out ({count}): {shown}",
        ).said(language)


def _number(judged: Judged, proof: Proof, language: str) -> list[str]:
    weight, code = _WEIGHTS[judged.verdict].value, judged.verdict.value
    token = judged.token
    lines = _head(token.start, token.end, f"{weight}[{code}]: ", judged.message, proof, language)
    if judged.replacement is not None:
        lines.append(f"  hint: {judged.replacement}")
    return lines


def _slip(slip: Slip, proof: Proof, language: str) -> list[str]:
    weight = f"{slip.severity.value}[{slip.code}]: "
    lines = _head(slip.start, slip.end, weight, slip.message, proof, language)
    if hint := slip.hint.said(language):
        lines.append(f"  hint: {hint}")
    if slip.replacement is not None:
        lines.append(f"  {'' if hint else 'hint: '}{slip.replacement}")
    return lines


def _head(
    start: int, end: int, weight: str, message: Text, proof: Proof, language: str
) -> list[str]:
    """Return what is said of some characters, and them marked by carets in their sentence."""
    where = proof.manuscript.where(start).said(language)
    before, marked, after = context(proof, start, end, _LINE)
    blank = "".join("\u3000" if _wide(one) else " " for one in before)
    carets = "".join("^^" if _wide(one) else "^" for one in marked)
    return [
        f"{where}: {weight}{message.said(language)}",
        f"  {before}{marked}{after}",
        f"  {blank}{carets}",
    ]


def _listed(title: Text, found: tuple[Judged, ...], proof: Proof, language: str) -> Iterator[str]:
    if not found:
        return
    yield Text(f"{title.zh}（{len(found)} 个）：", f"{title.en} ({len(found)}):").said(language)
    for one in found:
        before, marked, after = context(proof, one.token.start, one.token.end, _LISTED)
        where = proof.manuscript.where(one.token.start).said(language)
        yield f"  {where}: {before}【{marked}】{after}  {one.message.said(language)}"


def context(proof: Proof, start: int, end: int, columns: int) -> tuple[str, str, str]:
    """Return the words before some characters, them, and the words behind, within a paragraph.

    :param columns: how much room there is for all three, hanzi taking two columns.
    """
    text, paragraph = proof.manuscript.text, proof.manuscript.paragraph(start)
    low, high = (paragraph.start, paragraph.end) if paragraph else (0, len(text))
    side = max((columns - _columns(text[start:end])) // 2 - 1, _LEAST)
    before = _fitting(text[low:start][::-1], side)[::-1]
    after = _fitting(text[end:high], side)
    return (
        ("…" if len(before) < start - low else "") + before,
        text[start:end],
        after + ("…" if len(after) < high - end else ""),
    )


def _fitting(text: str, columns: int) -> str:
    """Return as much of the beginning of a text as has room."""
    widths = accumulate(1 + _wide(one) for one in text)
    return text[: sum(width <= columns for width in widths)]


def _columns(text: str) -> int:
    return sum(1 + _wide(one) for one in text)


def _wide(character: str) -> bool:
    return east_asian_width(character) in "WF"
