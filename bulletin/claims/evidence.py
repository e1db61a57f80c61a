"""How strongly a number is tied to a fact: enough to be called wrong, or only to be borne out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bulletin.claims.against_book import SURE, against_book
from bulletin.claims.claim import Claim
from bulletin.claims.judgement import Judged, Verdict
from bulletin.claims.labels import Naming
from bulletin.claims.spot import Spot
from bulletin.facts import FactBook, Kind

_AMOUNTS = frozenset({"level", "new", "target", "average"})
"""Measures by which a number is that of a fact only where it stands beside its name."""

_INHERITED = frozenset({"new", "target", "average"})

_OTHERWISE = re.compile(
    "剔除|扣除|除去|扣减|不含|不包括|之外|以外|余下|其余|剩余|剩下|还剩|尚余|另有|另外|此外|每[家户个人亩]|户均|人均"
    "|合计|共计|加上|连同|合起来|相加|[两三四五六]项|[两三四五]者|折合|相当于|若按|如按|按此|假如|如果|原计划|原定|曾|一度"
    "|最高峰|峰值|平均每|[首次末]月|缺口|差额|顺差|逆差|结余"
    r"|\b(?:excluding|except|remaining|remainder|others?|rest|another|besides|apart|together|combined|per|each"
    r"|would|once|equivalent|surplus|deficit)\b"
)
"""Words that make of a number another than that of the fact named."""


_PASSED = re.compile("突破|跨越|站上|迈上|跨过")
"""Verbs that take a number for the threshold of what was spoken of: 96.3亿元，突破100亿元."""


def weighed(claim: Claim, spot: Spot, naming: Naming | None, own: str) -> Claim:
    """Return a claim with what makes its fact doubtful; ``own`` is what its own words measure."""
    if naming is None:
        return claim
    carried = naming.start < spot.start and not claim.listed
    inherited = claim.measure in _INHERITED and own != claim.measure
    passed = _PASSED.search(f"{spot.lead}{spot.token.text}")
    tied = passed or _of_zone(spot)
    amount = carried and claim.measure in _AMOUNTS - {"target"} and not tied
    return replace(
        claim,
        carried=carried,
        doubted=amount or (inherited and not claim.listed) or _says_otherwise(claim, spot, naming),
    )


def _of_zone(spot: Spot) -> bool:
    """Tell whether nothing but a zone stands before a number, as in a list: 北湾区142个."""
    return any(
        one.zone
        and one.end == spot.token.start
        and spot.lead.strip("、，和") == spot.text[one.start : one.end]
        for one in spot.anchors
    )


def _says_otherwise(claim: Claim, spot: Spot, naming: Naming) -> bool:
    """Tell whether words of the clause, beside the name, speak of a part, a rest or a sum."""
    if claim.kind is Kind.INDEX and claim.measure in ("growth", "change"):
        return True
    if claim.measure == "change" and spot.words.net.search(spot.lead):
        return spot.text[naming.start : naming.end].startswith("新")
    start, end = spot.clause.start, spot.token.start
    low, high = max(naming.start, start), max(min(naming.end, end), start)
    around = f"{spot.text[start:low]}|{spot.text[high:end]}"
    return _OTHERWISE.search(around) is not None


def book_verdicts(claims: Sequence[Claim], book: FactBook) -> Iterator[tuple[int, Judged]]:
    """Return what the book says of the numbers, by their starts.

    Behind a number that is not that of the fact spoken of, the sentence has gone over to something
    else: what follows is not contradicted until a fact is named again.
    """
    strayed: int | None = None
    for claim in claims:
        verdict = against_book(claim, book)
        own = not claim.carried and any(ask.confidence >= SURE for ask in claim.asks)
        if own or claim.sentence != strayed:
            strayed = None
        if verdict is None:
            if not own and claim.measure in _AMOUNTS:
                strayed = claim.sentence
            continue
        wrong = verdict.verdict is Verdict.CONTRADICTED
        if not wrong and claim.measure in _AMOUNTS:
            strayed = None
        if not wrong or strayed is None:
            yield claim.token.start, verdict
