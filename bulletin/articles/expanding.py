"""A plan with ``each`` becomes one plan for each zone and period."""

from dataclasses import replace
from difflib import get_close_matches

from bulletin.diagnostics import Finding, Text
from bulletin.facts import FactBook
from bulletin.sheets import Plan


def expand(plan: Plan, book: FactBook) -> tuple[tuple[Plan, ...], tuple[Finding, ...]]:
    """Return the plan itself, or one for each combination of its matrix.

    Each has its zone and its period, and one combination left in ``each`` where it came from a
    matrix. A plan of a zone that is not in the book, or without zone or period, is a finding.
    """
    findings: list[Finding] = []
    found = []
    for one in _combinations(plan):
        wrong = _wrong(one, book)
        if wrong is None:
            found.append(one)
        elif wrong not in findings:
            findings.append(wrong)
    return tuple(found), tuple(findings)


def _combinations(plan: Plan) -> list[Plan]:
    if plan.each is None:
        return [plan]
    zones, periods = plan.each
    return [
        replace(
            plan,
            zone=zone,
            period=period,
            slug=plan.slug_for(zone, period) if zone and period else plan.slug,
            each=((zone,) if zone else (), (period,) if period else ()),
        )
        for zone in zones or (plan.zone,)
        for period in periods or (plan.period,)
    ]


def _wrong(plan: Plan, book: FactBook) -> Finding | None:
    if plan.zone is None:
        return _missing(plan, "zone", "园区", "gaoxin")
    if plan.period is None:
        return _missing(plan, "period", "时期", str(plan.date.year - 1))
    if plan.zone in book.zones:
        return None
    near = get_close_matches(plan.zone, book.zones, n=1)
    listed = Text(f"已有：{'、'.join(book.zones)}", f"there are: {', '.join(book.zones)}")
    return Finding(
        code="bad-value",
        place=plan.place,
        message=Text(f"没有园区“{plan.zone}”", f"there is no zone “{plan.zone}”"),
        hint=Text(f"是不是“{near[0]}”？", f"did you mean “{near[0]}”?") if near else listed,
    )


def _missing(plan: Plan, key: str, chinese: str, example: str) -> Finding:
    return Finding(
        code="bad-value",
        place=plan.place,
        message=Text(f"缺少 {key}（{chinese}）", f"“{key}” is missing"),
        hint=Text(f"请补上一行：{key}: {example}", f"add a line: {key}: {example}"),
    )
