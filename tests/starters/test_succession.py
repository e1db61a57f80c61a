"""The next issue: what moves on in its plan, what stays, what is pointed out."""

from datetime import date

import pytest

from bulletin.facts import parse_period
from bulletin.starters import Succession, next_issue, next_period

OLD = "content/bulletins/demo-old/"
DAY = date(2024, 5, 6)

PERIODS = [
    ("2023", "2024"),
    ("2019..2021", "2022..2024"),
    ("2023H1", "2023H2"),
    ("2023H2", "2024H1"),
    ("2023年上半年", "2023H2"),
    ("2023Q4", "2024Q1"),
    ("2023-11", "2023-12"),
    ("2023-12", "2024-01"),
    ("2023年12月", "2024-01"),
    ("2023-01..2023-02", "2023Q1"),
    ("2023-01..2023-06", "2023-01..2023-07"),
    ("2023-01..2023-11", "2023"),
    ("2023-01..2023-12", "2024-01..2024-02"),
    ("2023年1—11月", "2023"),
    ("2023年前11个月", "2023"),
    ("2023-03..2023-05", "2023-06..2023-08"),
    ("2023-11-30", "2024-11-30"),
    ("year", None),
]

# title, the old plan, what is told, the new plan
PLANS = [
    (
        "a plain plan",
        "zone: demo   # 园区\nperiod: 2023   # 时期\ndate: 2024-02-05\nissue: 3\nvolume: 12",
        {},
        "zone: demo   # 园区\nperiod: 2024   # 时期\ndate: 2024-05-06\nissue: 4\nvolume: 13",
    ),
    (
        "the first issue of another year",
        "date: 2023-12-31\nperiod: 2023-11\nissue: 12\nvolume: 40",
        {},
        "date: 2024-05-06\nperiod: 2023-12\nissue: 1\nvolume: 41",
    ),
    (
        "Chinese keys, quotes and printed forms",
        '日期: 2024年2月5日\n时期: "2023年1—11月"\n期号: 3\n总期号: "12"',
        {},
        "日期: 2024-05-06\n时期: 2023\n期号: 4\n总期号: 13",
    ),
    (
        "period, zone and theme as told",
        "zone: demo\nperiod: 2023\ntheme: press",
        {"period": parse_period("2023Q1"), "zone": "south", "theme": "brief"},
        "zone: south\nperiod: 2023Q1\ntheme: brief",
    ),
    ("a slug of its own", "slug: demo-old\nperiod: 2023", {}, "slug: demo-new\nperiod: 2024"),
    (
        "a matrix",
        'each: {zone: [a, b], period: [2022, 2023]}\nslug: "{zone}-{period}"',
        {},
        'each: {zone: [a, b], period: [2023, 2024]}\nslug: "demo-new-{zone}-{period}"',
    ),
]


@pytest.mark.parametrize(("written", "after"), PERIODS)
def test_each_period_has_its_next(written: str, after: str | None) -> None:
    following = next_period(written)
    assert following == (parse_period(after) if after else None)


@pytest.mark.parametrize(
    ("plan", "told", "expected"), [case[1:] for case in PLANS], ids=[case[0] for case in PLANS]
)
def test_the_plan_moves_on(plan: str, told: dict[str, object], expected: str) -> None:
    after = Succession(slug="demo-new", date=DAY, **told)  # type: ignore[arg-type]
    drafts, _ = next_issue({f"{OLD}bulletin.yaml": plan.encode()}, "demo-old", after)
    assert [(one.path, one.data.decode()) for one in drafts] == [
        ("content/bulletins/demo-new/bulletin.yaml", expected)
    ]


def test_articles_and_pictures_come_along_untouched() -> None:
    files = {
        f"{OLD}bulletin.yaml": b"period: 2023\n",
        f"{OLD}lead.md": "营业收入{{ revenue }}。".encode(),
        f"{OLD}pictures/bay.png": b"\x89PNG\xff",
        "content/bulletins/other/lead.md": b"-",
    }
    after = Succession(slug="demo-new", date=DAY)
    drafts, reminders = next_issue(files, "demo-old", after)
    assert {one.path: one.data for one in drafts} == {
        "content/bulletins/demo-new/bulletin.yaml": b"period: 2024\n",
        "content/bulletins/demo-new/lead.md": files[f"{OLD}lead.md"],
        "content/bulletins/demo-new/pictures/bay.png": b"\x89PNG\xff",
    }
    assert reminders == ()


def test_lines_that_name_a_year_are_pointed_out() -> None:
    files = {
        f"{OLD}bulletin.yaml": "title: 2023年年报\nperiod: 2023\n".encode(),
        f"{OLD}lead.md": "---\nperiod: 2022\n---\n{{ revenue@2021 }}，12345件。\n".encode(),
    }
    _, reminders = next_issue(files, "demo-old", Succession(slug="demo-new", date=DAY))
    assert [(one.path.rpartition("/")[2], one.line, one.text) for one in reminders] == [
        ("bulletin.yaml", 1, "title: 2023年年报"),
        ("lead.md", 2, "period: 2022"),
        ("lead.md", 4, "{{ revenue@2021 }}，12345件。"),
    ]


def test_a_bulletin_without_a_readable_plan_has_no_successor() -> None:
    after = Succession(slug="demo-new", date=DAY)
    assert next_issue({f"{OLD}lead.md": b"-"}, "demo-old", after)[0] != ()
    assert next_issue({f"{OLD}bulletin.yaml": b"- 1\n"}, "demo-old", after) == ((), ())
