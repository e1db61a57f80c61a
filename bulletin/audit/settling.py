"""An editor's word on an objection: accepted while the numbers are those that were seen."""

from collections.abc import Iterable, Iterator

from bulletin.audit.objection import Objection
from bulletin.audit.saying import worded
from bulletin.diagnostics import Finding, Severity, Text
from bulletin.facts import Acceptance, Fact, Kind, Period, Quantity, names_all


def settled(objection: Objection) -> Finding:
    """Return the finding on an objection: a note where an editor accepted it.

    Otherwise its hint ends with the entry that would accept it, ready to paste.
    """
    accepted = acceptance(objection)
    if accepted is not None:
        message, severity, hint = remark(objection, accepted), Severity.NOTE, None
    else:
        message, severity, hint = objection.message, objection.severity, _hint(objection)
    return Finding(
        code=objection.code,
        place=objection.place,
        message=message,
        severity=severity,
        hint=hint,
        fact=objection.fact.name,
        period=str(objection.period),
    )


def acceptance(objection: Objection) -> Acceptance | None:
    """Return the entry by which an editor accepted exactly this, or ``None``."""
    entries = _entries(objection.fact, objection.code, objection.period)
    return next((one for one in entries if names_all(one.seen, objection.seen)), None)


def remark(objection: Objection, accepted: Acceptance) -> Text:
    """Return the note on an accepted figure: what does not hold, why it stands, who says so.

    A name in hanzi has no place in English.
    """
    by, why = accepted.by, accepted.reason
    zh = f"{objection.message.said('zh')}；{why.said('zh')}{f'（{by}）' if by else ''}"
    named = f" ({by})" if by and by.isascii() else ""
    return Text(zh, f"{objection.message.said('en')}; {why.said('en')}{named}")


def unneeded(
    fact: Fact, objections: Iterable[Objection], codes: Iterable[str]
) -> Iterator[Finding]:
    """Yield notes on acceptances that accept nothing any more."""
    held = tuple(objections)
    for entry in fact.accept:
        about = (one for one in held if one.code == entry.finding)
        if entry.finding not in codes or any(_of(fact, entry, one.period) for one in about):
            continue
        yield Finding(
            code=entry.finding,
            place=entry.place,
            severity=Severity.NOTE,
            message=Text("这条认可已没有对应的问题", "this acceptance no longer accepts anything"),
            hint=Text("请删去这一条 accept", "delete the `accept` entry"),
            fact=fact.name,
            period=str(entry.period) if entry.period else None,
        )


def _entries(fact: Fact, code: str, period: Period) -> Iterator[Acceptance]:
    return (one for one in fact.accept if one.finding == code and _of(fact, one, period))


def _of(fact: Fact, entry: Acceptance, period: Period) -> bool:
    when = entry.period
    if when is None or when == period:
        return True
    return fact.kind is Kind.STOCK and when.end == period.end


def _hint(objection: Objection) -> Text:
    if objection.severity is Severity.NOTE or not objection.seen:
        return objection.advice
    entry = _entry(objection)
    lapsed = any(_entries(objection.fact, objection.code, objection.period))
    if lapsed:
        return worded(
            "{0}；数已变，原有的认可不再有效，如仍认可请改为：{1}",
            "{0}; the numbers changed, so the acceptance lapsed; to accept again: {1}",
            objection.advice,
            entry,
        )
    return worded(
        "{0}；如确认照此刊用，在该指标下加上：{1}",
        "{0}; to accept it as it is, add to the fact: {1}",
        objection.advice,
        entry,
    )


def _entry(objection: Objection) -> Text:
    mixed = len({quantity.unit for quantity in objection.seen}) > 1
    numbers = (_seen(one, mixed=mixed) for one in objection.seen)
    use = f"use: {objection.use}, " if objection.use else ""
    line = (
        f"accept: [{{finding: {objection.code}, period: {objection.period}, {use}"
        f"seen: [{', '.join(dict.fromkeys(numbers))}], "
    )
    return Text(
        f"{line}reason: 请写明理由, by: 编辑部}}]", f"{line}reason: say why, by: editors}}]"
    )


def _seen(quantity: Quantity, *, mixed: bool) -> str:
    """Return a number as an acceptance names it: with its unit where it could be mistaken."""
    written = quantity.written
    behind = quantity.word != "" and written.endswith(quantity.word)
    unit = quantity.unit if (mixed or quantity.unit.is_share) and not behind else ""
    return f"{written}{unit}"
