"""``typed-number``: a statistic typed in prose, where a mention is due; and slips of wording."""

from collections.abc import Iterator

from bulletin.articles import Inset, Stretch
from bulletin.audit.numbers import Number, Standing, numbers_of
from bulletin.audit.proof import Proof
from bulletin.audit.recognising import Context, mention_of
from bulletin.audit.saying import said, worded
from bulletin.claims import Judged, Slip, Verdict
from bulletin.diagnostics import Finding, Severity, Text

_SURE = 0.8
"""The confidence from which on a typed number is told the fact that it does not agree with."""

_WAIVING = Text(
    "请改用引用；确需照录的，在段前写 <!-- literal: 理由 -->（标题等写 literal: {字段: 理由}）",
    "mention the fact; to keep it as typed, put <!-- literal: reason --> before the paragraph "
    "(literal: {field: reason} for headlines and the like)",
)


def typed_number(proof: Proof) -> Iterator[Finding]:
    """Object to a typed number that a fact gives, with the mention to paste; warn of others."""
    for number in numbers_of(proof):
        if number.standing is Standing.UNCHECKED:
            mention = _mention(number, proof)
            yield _given(number, mention) if mention else _unknown(number)


def wrong_word(proof: Proof) -> Iterator[Finding]:
    """Object to words that do not fit their number: 降低2倍, 约30亿元左右.

    A waiver lets stand what was typed, but not words beside a mention. Words that a published value
    brings along are the sheet's, and judged there.
    """
    for stretch, slip in slips(proof, "wrong-word"):
        inset = stretch.inset(slip.start)
        published = inset is not None and inset.end >= slip.end and _of_a_sheet(inset)
        if not published and not (stretch.waiver and stretch.typed(slip.start, slip.end)):
            yield slipped(stretch, slip)


def slips(proof: Proof, code: str) -> Iterator[tuple[Stretch, Slip]]:
    """Yield the slips of one kind with their stretches."""
    for stretch, judgement in proof.read:
        for slip in judgement.slips:
            if slip.code == code:
                yield stretch, slip


def slipped(stretch: Stretch, slip: Slip) -> Finding:
    """Return the finding on a slip, with the line mended."""
    return Finding(
        code=slip.code,
        severity=slip.severity,
        place=stretch.place(slip.start),
        message=slip.message,
        hint=slip.hint,
        mended=_mended(stretch, slip),
    )


def _mended(stretch: Stretch, slip: Slip) -> str | None:
    """Return the line put right; what a mention prints must come out as it is."""
    start, end, right = slip.start, slip.end, slip.replacement
    if right is None:
        return None
    last, first = stretch.inset(end - 1), stretch.inset(start)
    if last is not None and start < last.start and right.endswith(stretch.text[last.start : end]):
        right, end = right[: len(right) - end + last.start], last.start
    elif (
        first is not None and first.end < end and right.startswith(stretch.text[start : first.end])
    ):
        right, start = right[first.end - start :], first.end
    return stretch.mended(start, end, right) if stretch.typed(start, end) else None


def _of_a_sheet(inset: Inset) -> bool:
    return inset.figure is not None and inset.figure.measurement.fact is not None


def _mention(number: Number, proof: Proof) -> str | None:
    token, bulletin = number.judged.token, proof.galley.bulletin
    if token.quantity is None:
        return None
    article = next((one for one in bulletin.articles if one.slug == number.stretch.article), None)
    context = Context(
        book=proof.book,
        named=proof.labels.facts_in(number.stretch.text),
        zone=(article.zone if article else "") or bulletin.zone.key,
        period=(article.period if article else None) or bulletin.period,
        meant=number.judged.fact if number.judged.verdict is Verdict.SUPPORTED else None,
    )
    return mention_of(token.quantity, context)


def _given(number: Number, mention: str) -> Finding:
    token, stretch = number.judged.token, number.stretch
    written = f"{{{{ {mention} }}}}"
    return Finding(
        code="typed-number",
        place=stretch.place(token.start),
        message=Text(
            f"“{token.text}”是手写的数，与指标 {mention} 相同",
            f"“{token.text}” is typed, and equals the fact {mention}",
        ),
        hint=Text(f"请改成引用 {written}", f"mention it: {written}"),
        mended=stretch.mended(token.start, token.end, written),
    )


def _unknown(number: Number) -> Finding:
    token, stretch = number.judged.token, number.stretch
    read = said(token.quantity) if token.quantity else Text("看不懂", "not understood")
    sure = number.judged.confidence >= _SURE
    contradicted = sure and number.judged.verdict is Verdict.CONTRADICTED
    return Finding(
        code="typed-number",
        severity=Severity.WARNING,
        place=stretch.place(token.start),
        message=_doubted(number.judged)
        if contradicted
        else worded(
            f"“{token.text}”是手写的数（读作{{0}}），数据表里没有对应的指标",
            f"“{token.text}” is typed (read as {{0}}), and no fact gives it",
            read,
        ),
        hint=_instead(number.judged) if contradicted else _WAIVING,
    )


def _instead(judged: Judged) -> Text:
    """Say which fact to mention, where the number was taken for one."""
    if judged.fact is None:
        return _WAIVING
    mention = f"{{{{ {judged.fact.name} }}}}"
    return worded(
        "可引用 {0}；{1}", "the fact is mentioned as {0}; {1}", Text(mention, mention), _WAIVING
    )


def _doubted(judged: Judged) -> Text:
    typed = judged.token.text
    return worded(
        f"“{typed}”是手写的数，并且与已有的数不符：{{0}}",
        f"“{typed}” is typed, and does not agree: {{0}}",
        judged.message,
    )
