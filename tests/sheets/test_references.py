"""What files say of each other: zones, facts, sources, slugs."""

from collections.abc import Mapping

from bulletin.diagnostics import Finding, Text
from bulletin.facts import FactSheet, Zone
from bulletin.sheets import Plan, Site, check_references, read_plan, read_sheet, read_zone

SITE = Site(name=Text("试验快报"))
ZONES = {
    "content/zones/qingdao.yaml": "name: 青岛市\n",
    "content/zones/gaoxin.yaml": "name: 高新区\nparent: qingdao\n",
}
FIRMS = "  firms: {label: 企业, unit: 家, values: {2023: 5}}\n"


def _checked(
    files: Mapping[str, str], *, looked_up: bool = True
) -> tuple[tuple[str, str, str, str | None], ...]:
    texts = {**ZONES, **files}
    zones: list[Zone] = []
    sheets: list[FactSheet] = []
    plans: list[Plan] = []
    for path, text in texts.items():
        value: Zone | FactSheet | Plan | None
        if "/zones/" in path:
            value, findings = read_zone(path, text)
        elif "/facts/" in path:
            value, findings = read_sheet(path, text, SITE)
        else:
            value, findings = read_plan(path, text)
        assert findings == ()
        if isinstance(value, Zone):
            zones.append(value)
        elif isinstance(value, FactSheet):
            sheets.append(value)
        elif value is not None:
            plans.append(value)
    found = check_references(zones, sheets, plans, texts if looked_up else None)
    return tuple(map(_row, found))


def _row(found: Finding) -> tuple[str, str, str, str | None]:
    assert found.message.en
    assert found.mended or found.hint
    place = str(found.place).removeprefix("content/")
    return place, found.code, found.message.said("zh"), found.mended


def test_what_exists_is_no_finding() -> None:
    sheet = f"zone: gaoxin\nfacts:\n{FIRMS}  some: {{label: 若干, unit: 家, whole: firms}}\n"
    assert _checked({"content/facts/gaoxin/a.yaml": sheet}) == ()


def test_a_parent_that_does_not_exist() -> None:
    zone = {"content/zones/licang.yaml": "name: 李沧区\nparent: qindao\n"}
    assert _checked(zone) == (
        ("zones/licang.yaml:2:9", "bad-value", "没有“qindao”这个园区", "parent: qingdao"),
    )


def test_zones_that_are_each_other_s_parents() -> None:
    zones = {
        "content/zones/a.yaml": "name: 甲\nparent: b\n",
        "content/zones/b.yaml": "name: 乙\nparent: a\n",
        "content/zones/c.yaml": "name: 丙\nparent: c\n",
        "content/zones/d.yaml": "name: 丁\nparent: a\n",
    }
    assert [row[:2] for row in _checked(zones)] == [
        (f"zones/{name}.yaml:2:9", "bad-value") for name in "abc"
    ]


def test_a_sheet_of_a_zone_that_does_not_exist() -> None:
    sheet = {"content/facts/gaoxin/a.yaml": f"# 试验\nzone: gaoxing\nfacts:\n{FIRMS}"}
    assert _checked(sheet) == (
        ("facts/gaoxin/a.yaml:2:7", "bad-value", "没有“gaoxing”这个园区", "zone: gaoxin"),
    )


def test_facts_that_do_not_exist() -> None:
    sheet = f"""\
zone: gaoxin
facts:
{FIRMS}  firms_biomed: {{label: 医药企业, unit: 家}}
  all:
    label: 全部
    unit: 家
    whole: qingdao/all
    parts: [firms, firms_biomet]
    of_which: [laosan/firms]
    formula: firms * frims@2022
"""
    assert _checked({"content/facts/gaoxin/a.yaml": sheet}) == (
        ("facts/gaoxin/a.yaml:8:12", "unknown-fact", "没有“qingdao/all”这个指标", None),
        (
            *("facts/gaoxin/a.yaml:9:20", "unknown-fact", "没有“gaoxin/firms_biomet”这个指标"),
            "    parts: [firms, firms_biomed]",
        ),
        ("facts/gaoxin/a.yaml:10:16", "bad-value", "没有“laosan”这个园区", None),
        (
            *("facts/gaoxin/a.yaml:11:14", "unknown-fact", "没有“gaoxin/frims”这个指标"),
            "    formula: firms * firms@2022",
        ),
    )


def test_a_division_without_blanks_reads_as_a_zone() -> None:
    text = f"zone: gaoxin\nfacts:\n{FIRMS}  rate: {{label: 比, unit: 家, formula: firms/area}}\n"
    ((place, code, said, mended),) = _checked({"content/facts/gaoxin/a.yaml": text})
    assert (place, code, mended) == ("facts/gaoxin/a.yaml:4:38", "bad-value", None)
    assert "firms" in said


def test_without_the_texts_the_place_is_the_fact_s() -> None:
    sheet = f"zone: gaoxin\nfacts:\n{FIRMS}  some: {{label: 若干, unit: 家, whole: frims}}\n"
    ((place, code, _, mended),) = _checked({"content/facts/gaoxin/a.yaml": sheet}, looked_up=False)
    assert (place, code, mended) == ("facts/gaoxin/a.yaml:4:3", "unknown-fact", None)


def test_one_fact_in_two_kinds_of_units() -> None:
    sheets = {
        "content/facts/gaoxin/a.yaml": f"zone: gaoxin\nfacts:\n{FIRMS}",
        "content/facts/gaoxin/b.yaml": f"zone: gaoxin\nfacts:\n{FIRMS.replace('家', '万元')}",
    }
    ((place, code, said, _),) = _checked(sheets)
    assert (place, code) == ("facts/gaoxin/b.yaml:3:28", "bad-value")
    assert "万元" in said
    assert "a.yaml:3:3" in said


def test_one_fact_in_two_scales_of_a_unit() -> None:
    sheets = {
        "content/facts/gaoxin/a.yaml": "zone: gaoxin\nfacts: {x: {label: 甲, unit: 亿元}}\n",
        "content/facts/gaoxin/b.yaml": "zone: gaoxin\nfacts: {x: {label: 甲, unit: 万元}}\n",
    }
    assert _checked(sheets) == ()


def test_an_accepted_source_of_another_sheet() -> None:
    entry = "{finding: conflict, period: 2023, use: USED, seen: [5, 6], reason: 以快报为准}"
    first = f"""\
zone: gaoxin
source: review
sources: {{review: 回顾}}
facts:
  firms: {{label: 企业, unit: 家, values: {{2023: 5}}, accept: [{entry}]}}
"""
    sheets = {
        "content/facts/gaoxin/a.yaml": first.replace("USED", "monthly"),
        "content/facts/gaoxin/b.yaml": first.replace("review", "monthly").replace(
            f", accept: [{entry}]", ""
        ),
    }
    assert _checked(sheets) == ()
    wrong = {**sheets, "content/facts/gaoxin/a.yaml": first.replace("USED", "monthy")}
    ((place, code, said, mended),) = _checked(wrong)
    assert (place, code) == ("facts/gaoxin/a.yaml:5:98", "bad-value")
    assert "monthy" in said
    assert mended is not None
    assert "use: monthly," in mended


def test_a_plan_for_a_zone_that_does_not_exist() -> None:
    plans = {
        "content/bulletins/one/bulletin.yaml": (
            "title: 快报\nzone: gaoxing\nperiod: 2023\ndate: 2024-02-05\n"
        ),
        "content/bulletins/two/bulletin.yaml": (
            "title: 快报\ndate: 2024-02-05\neach: {zone: [gaoxin, laosan], period: [2023]}\n"
        ),
    }
    assert _checked(plans) == (
        ("bulletins/one/bulletin.yaml:2:7", "bad-value", "没有“gaoxing”这个园区", "zone: gaoxin"),
        ("bulletins/two/bulletin.yaml:3:23", "bad-value", "没有“laosan”这个园区", None),
    )


def test_two_bulletins_of_one_slug_are_both_named() -> None:
    plan = "title: 快报\ndate: 2024-02-05\nperiod: 2023\n"
    plans = {
        "content/bulletins/one/bulletin.yaml": f"{plan}zone: gaoxin\nslug: gaoxin-2023\n",
        "content/bulletins/two/bulletin.yaml": (
            f"{plan}each: {{zone: [gaoxin, qingdao]}}\nslug: '{{zone}}-{{period}}'\n"
        ),
    }
    ((place, code, said, _),) = _checked(plans)
    assert (place, code) == ("bulletins/two/bulletin.yaml:5:7", "slug")
    assert "gaoxin-2023" in said
    assert "bulletins/one/bulletin.yaml" in said
