"""Starting a bulletin: the first one of a zone, or the next issue of one there is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bulletin.facts import Form, Period
from bulletin.starters.first import Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What a new bulletin begins with."""

    slug: str
    zone: str
    period: Period
    date: date
    theme: str | None = None


_PLAN = """\
title: "{{{{ zone }}}}{{{{ period }}}}快报"
zone: {zone}                          # 文章里的引用默认指这个园区
period: {period}                          # … 和这个时期
date: {date}
issue: 1
{theme}"""

_LEAD = """\
---
kind: lead
kicker: 引题写在这里
headline: "{{ zone }}{{ period }}主标题"
deck: 副题写在这里，可以用引用
dateline: 本报讯
byline:
  - {role: 编写, name: 编辑部}
---
导语写在这里。统计数字不要手写，用双花括号引用数据表里的指标，
如 \\{{ 指标名 }}、\\{{ 指标名.同比 }}、\\{{ 指标名.占比 }}。

## 小标题写在这里

正文写在这里。
"""


def bulletin_started(opening: Opening) -> tuple[Draft, ...]:
    """Return a plan and a lead article that build before anything is filled in."""
    folder = f"content/bulletins/{opening.slug}"
    theme = f"theme: {opening.theme}\n" if opening.theme else ""
    plan = _PLAN.format(zone=opening.zone, period=opening.period, date=opening.date, theme=theme)
    return (Draft(f"{folder}/bulletin.yaml", plan), Draft(f"{folder}/lead.md", _LEAD))


def next_issue(
    texts: Mapping[str, str], old: str, new: str, period: Period, day: date
) -> tuple[Draft, ...]:
    """Return the files of the next issue: articles as they were, plan moved on.

    The mentions follow the new period by themselves; ``issue`` and ``volume`` count on.

    :param texts: the project's texts by path; those of bulletin ``old`` are taken.
    """
    before, after = f"content/bulletins/{old}/", f"content/bulletins/{new}/"
    drafts = []
    for path, text in texts.items():
        if path.startswith(before):
            name = path.removeprefix(before)
            moved = _moved(text, period, day) if name == "bulletin.yaml" else text
            drafts.append(Draft(after + name, moved))
    return tuple(drafts)


def next_period(period: Period) -> Period:
    """Return the period of the next issue: the next month, quarter, half or year.

    Months counted from January go one month further (1—11月 → 1—12月, then 1—2月 of the next year,
    since January and February are published together).
    """
    if period.form is Form.MONTHS and period.cumulative:
        if period.length < 11:
            return Period.months(period.start.year, 1, period.length + 1)
        return Period.months(period.start.year, 1, 12)
    if period.form is Form.DAY:
        return Period.day(period.years_earlier(-1).end)
    first = period.start.year * 12 + period.start.month - 1 + period.length
    return Period.months(first // 12, first % 12 + 1, period.length)


def _moved(plan: str, period: Period, day: date) -> str:
    plan = _set(plan, "period", str(period))
    plan = _set(plan, "date", day.isoformat())
    for counter in ("issue", "volume"):
        plan = re.sub(rf"(?m)^({counter}:\s*)(\d+)", _counted_on, plan)
    return plan


def _set(plan: str, key: str, value: str) -> str:
    return re.sub(rf"(?m)^({key}:[ \t]*)[^#\n]*?([ \t]*(?:#.*)?)$", rf"\g<1>{value}\g<2>", plan)


def _counted_on(found: re.Match[str]) -> str:
    return f"{found[1]}{int(found[2]) + 1}"
