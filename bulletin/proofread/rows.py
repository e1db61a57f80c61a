"""A proof as programs read it."""

from collections.abc import Sequence
from decimal import Decimal

from bulletin.claims import Judged, Verdict
from bulletin.facts import Interval
from bulletin.proofread.proof import Proof
from bulletin.proofread.tally import tally_of


def proof_row(
    proof: Proof, language: str, findings: Sequence[dict[str, object]]
) -> dict[str, object]:
    """Return a proof in its JSON form (contract: ``proofread --format json``).

    :param findings: the findings of the proof in their own JSON form.
    """
    tally = tally_of(proof)
    return {
        "file": proof.manuscript.path,
        "zone": proof.bearings.zone,
        "period": str(proof.bearings.period) if proof.bearings.period else None,
        "tokens": [_token(one, proof, language) for one in proof.judgement.tokens],
        "findings": list(findings),
        "coverage": {
            "tokens": tally.tokens,
            "judged": tally.judged,
            "not_statistics": tally.counts[Verdict.NOT_A_STATISTIC],
            "not_checked": tally.counts[Verdict.NOT_CHECKED],
            "waived": tally.waived,
        },
    }


def _token(judged: Judged, proof: Proof, language: str) -> dict[str, object]:
    token, place = judged.token, proof.manuscript.place(judged.token.start)
    quantity, paragraph = token.quantity, proof.manuscript.paragraph(token.start)
    interval = token.interval or Interval(None, None)
    return {
        "text": token.text,
        "line": place.line,
        "column": place.column,
        "page": paragraph.page if paragraph else None,
        "start": token.start,
        "end": token.end,
        "kind": token.kind.value,
        "value": quantity.numeral.text if quantity else None,
        "low": _end(interval.low),
        "high": _end(interval.high),
        "unit": str(token.unit) if token.unit else None,
        "period": str(period) if (period := token.period or judged.period) else None,
        "verdict": judged.verdict.value,
        "fact": judged.fact.name if judged.fact else None,
        "confidence": judged.confidence,
        "message": judged.message.said(language),
        "replacement": judged.replacement,
        "waiver": proof.waiver(judged) or None,
    }


def _end(end: Decimal | None) -> str | None:
    return None if end is None else f"{end:f}"
