"""Starting a bulletin: a plan and a lead article."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bulletin.facts import Period
from bulletin.starters.draft import Draft, text_draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What a new bulletin begins with.

    ``issue`` is its number in the year; ``sample`` is the key of a fact that it can print.
    """

    slug: str
    zone: str
    period: Period
    date: date
    issue: int = 1
    theme: str | None = None
    sample: str | None = None


_PLAN: Mapping[str, str] = {
    "zh": """\
title: "{{{{ zone }}}}{{{{ period }}}}快报"
zone: {zone}         # 文章里的引用默认指这个园区
period: {period}         # … 和这个时期
date: {date}
issue: {issue}
""",
    "en": """\
title: "{{{{ zone }}}} in {{{{ period }}}}"
zone: {zone}         # what mentions mean unless they name another zone
period: {period}         # … or another period
date: {date}
issue: {issue}
""",
}

_HEAD: Mapping[str, str] = {
    "zh": """\
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
如 \\{{ 指标名 }}、\\{{ 指标名.同比 }}。
""",
    "en": """\
---
kind: lead
kicker: The kicker stands here
headline: "{{ zone }} in {{ period }}: the headline"
deck: The deck stands here and may hold mentions
byline:
  - {role: By, name: the newsroom}
---
The lead stands here. Statistics are not typed but mentioned in curly braces, such as \\{{ fact }}
or \\{{ fact.yoy }}.
""",
}

_SAMPLE: Mapping[str, str] = {
    "zh": "{{ KEY.label }}{{ KEY }}{?，{{ KEY.yoy }}?}。\n",
    "en": "{{ KEY.label }}: {{ KEY }}{?, {{ KEY.yoy }}?}.\n",
}

_BODY: Mapping[str, str] = {
    "zh": "\n## 小标题写在这里\n\n正文写在这里。\n",
    "en": "\n## A crosshead stands here\n\nThe text goes on here.\n",
}


def bulletin_started(opening: Opening, language: str) -> tuple[Draft, ...]:
    """Return a plan and a lead article that build before anything is filled in.

    The lead prints the sample fact, with its growth where there is a base, so that the first page
    shows how a figure is mentioned.
    """
    folder = f"content/bulletins/{opening.slug}"
    plan = _PLAN[language].format(
        zone=opening.zone, period=opening.period, date=opening.date, issue=opening.issue
    )
    theme = f"theme: {opening.theme}\n" if opening.theme else ""
    sample = _SAMPLE[language].replace("KEY", opening.sample) if opening.sample else ""
    lead = f"{_HEAD[language]}{sample}{_BODY[language]}"
    return (
        text_draft(f"{folder}/bulletin.yaml", plan + theme),
        text_draft(f"{folder}/lead.md", lead),
    )
