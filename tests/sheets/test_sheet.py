"""Fact sheets become facts, every number as written."""

from datetime import date
from decimal import Decimal

import pytest

from bulletin.diagnostics import Place, Text
from bulletin.facts import BASES, Base, Basis, Fact, FactSheet, Kind, Observation, parse_period
from bulletin.sheets import Site, read_sheet

SITE = Site(
    name=Text("试验快报", "Trial Bulletin"),
    units={**BASES, "标准箱": Base("标准箱", "count", 0, ("TEU", "TEU"))},
)
PATH = "content/facts/gaoxin/试验.yaml"


def _sheet(text: str) -> FactSheet:
    sheet, findings = read_sheet(PATH, text, SITE)
    assert findings == ()
    assert sheet is not None
    return sheet


def _fact(text: str) -> Fact:
    (fact,) = _sheet(f"zone: gaoxin\nfacts:\n{text}").facts
    return fact


def _value(fact: Fact, period: str) -> Observation:
    span = parse_period(period)
    assert span is not None
    (observation,) = fact.values[span]
    return observation


def _reported(fact: Fact, measure: str, period: str) -> Observation:
    span = parse_period(period)
    assert span is not None
    (observation,) = fact.reported[measure][span]
    return observation


def test_a_fact_with_everything() -> None:
    sheet = _sheet(
        """\
zone: gaoxin
source: monthly
sources:
  monthly: {title: 统计快报, publisher: {zh: 统计局, en: Statistics office}, date: 2023-12}
  review: 年度回顾
facts:
  revenue:
    label: {zh: 营业收入, en: Revenue}
    unit: 亿元
    whole: qingdao/revenue
    values:
      2022-01..2022-11: 59
      2023-01..2023-11: {value: 61.50, source: review, status: preliminary, note: 快报数}
    target: {2023: 65}
    basis: comparable
    revised: {2022-01..2022-11: {was: 60.1, on: 2023-04-01, why: 经济普查}}
    also: [营收, 营业总收入]
    parts: [one, two]
    of_which: [three]
    formula: ( one + two ) * 100 / laoshan/firms@2022
    added: {2023: 4}
    seasonally_adjusted: yes
    accept:
      - finding: conflict
        period: 2023
        use: review
        seen: ["1,884", 880]
        reason: 以年报为准
        by: 编辑部
"""
    )
    (fact,) = sheet.facts
    assert (sheet.path, sheet.zone, fact.name) == (PATH, "gaoxin", "gaoxin/revenue")
    assert (fact.label, str(fact.unit)) == (Text("营业收入", "Revenue"), "亿元")
    assert (fact.kind, fact.basis, fact.place) == (Kind.FLOW, Basis.COMPARABLE, Place(PATH, 7, 3))
    first, second = _value(fact, "2022-01..2022-11"), _value(fact, "2023年1—11月")
    assert first.source is not None
    assert second.source is not None
    assert (first.source.title, first.source.date) == (Text("统计快报"), "2023-12")
    assert (second.source.key, second.source.title) == ("review", Text("年度回顾"))
    assert (second.quantity.numeral.text, second.quantity.decimals) == ("61.50", 2)
    assert (second.preliminary, second.note, first.preliminary) == (True, Text("快报数"), False)
    assert first.place == Place(PATH, 12, 25)
    assert [str(reference) for reference in (fact.whole, *fact.parts, *fact.of_which)] == [
        *("qingdao/revenue", "one", "two", "three"),
    ]
    assert fact.formula is not None
    assert [str(one) for one in fact.formula.references] == ["one", "two", "laoshan/firms@2022"]
    (revision,) = fact.revised.values()
    assert (revision.on, str(revision.was.value)) == (date(2023, 4, 1), "60.1")
    (entry,) = fact.accept
    assert (entry.finding, entry.use, entry.seen, entry.by) == (
        *("conflict", "review", ("1884", "880"), "编辑部"),
    )
    assert fact.also == ("营收", "营业总收入")
    assert fact.seasonally_adjusted
    assert list(fact.target) == [parse_period("2023")]
    assert list(fact.added) == [parse_period("2023")]


def test_chinese_keys_are_equal_to_the_others() -> None:
    english = _sheet(
        "zone: gaoxin\nfacts:\n  revenue: {label: 营业收入, unit: 亿元, kind: stock,\n"
        "    values: {2023: {value: 5, status: final, note: 甲}}, reported: {yoy: {2023: 5%}}}\n"
    )
    chinese = _sheet(
        "园区: gaoxin\n指标:\n  revenue: {名称: 营业收入, 单位: 亿元, 类型: 存量,\n"
        "    数值: {2023年: {值: 5, 状态: 最终数, 备注: 甲}}, 公布: {同比: {2023年: 5%}}}\n"
    )
    pairs = zip(english.facts, chinese.facts, strict=True)
    for one, other in pairs:
        assert (one.label, one.unit, one.kind) == (other.label, other.unit, other.kind)
        assert list(one.values) == list(other.values)
        assert list(one.reported) == list(other.reported)


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("30.50", "30.50", "亿元"),
        ("-0.5", "-0.5", "亿元"),
        ("1,234", "1234", "亿元"),
        ("940余万元", "940", "万元"),
        ("近24", "24", "亿元"),
        ("四十八", "48", "亿元"),
    ],
)
def test_a_value_is_read_as_written(written: str, value: str, unit: str) -> None:
    fact = _fact(f"  x: {{label: 甲, unit: 亿元, values: {{2023: '{written}'}}}}")
    quantity = _value(fact, "2023").quantity
    assert (quantity.value, str(quantity.unit)) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("unit", "kind"),
    [("家", Kind.FLOW), ("亿元", Kind.FLOW), ("%", Kind.RATIO), ("‰", Kind.RATIO)],
)
def test_shares_are_ratios_and_all_else_flows(unit: str, kind: Kind) -> None:
    assert _fact(f"  x:\n    label: 甲\n    unit: {unit}\n").kind is kind


def test_a_kind_given_holds() -> None:
    assert _fact('  x: {label: 甲, unit: "%", kind: index}').kind is Kind.INDEX


@pytest.mark.parametrize(
    ("unit", "measure", "written", "value", "in_unit"),
    [
        ("亿元", "yoy", "31.75%", "31.75", "%"),
        ("亿元", "yoy", "31.75", "31.75", "%"),
        ("亿元", "yoy", "-3", "-3", "%"),
        ("亿元", "yoy", "30%以上", "30", "%"),
        ("亿元", "yoy", "5倍", "5", "倍"),
        ("家", "同比", "5.8%", "5.8", "%"),
        ("家", "share", "近1/10", "10", "%"),
        ("家", "share", "1/2以上", "50", "%"),
        ("家", "rank", "6", "6", "位"),
        ("家", "streak", "4", "4", "年"),
        ("家", "streak", "4个月", "4", "个月"),
        ("家", "change", "12", "12", "家"),
        ("家", "times", "1.3", "1.3", "倍"),
        ("家", "new", "4", "4", "家"),
        ("家", "完成率", "177%", "177", "%"),
        ('"%"', "yoy", "0.5个百分点", "0.5", "个百分点"),
        ('"%"', "yoy", "0.5", "0.5", "个百分点"),
        ('"%"', "change", "0.5", "0.5", "个百分点"),
        ("亿元", "cagr", "16.1%", "16.1", "%"),
        ("亿元", "yoy.rank", "2", "2", "位"),
        ("亿元", "yoy.vs(qingdao)", "2.1", "2.1", "个百分点"),
        ("亿元", "占比(revenue)", "5.8%", "5.8", "%"),
    ],
)
def test_what_was_published_is_read_in_its_own_unit(
    unit: str, measure: str, written: str, value: str, in_unit: str
) -> None:
    fact = _fact(f"  x: {{label: 甲, unit: {unit}, reported: {{{measure}: {{2023: {written}}}}}}}")
    ((name, _),) = fact.reported.items()
    quantity = _reported(fact, name, "2023").quantity
    assert (quantity.value, str(quantity.unit)) == (Decimal(value), in_unit)


@pytest.mark.parametrize(
    ("written", "name"),
    [("同比", "yoy"), ("占比（营收）", "share(营收)"), ("同比.位次", "yoy.rank"), ("环比", "prev")],
)
def test_measures_have_one_name(written: str, name: str) -> None:
    fact = _fact(f"  x: {{label: 甲, unit: 家, reported: {{{written}: {{2023: 5}}}}}}")
    assert list(fact.reported) == [name]


def test_a_rate_over_several_years_is_that_of_its_span() -> None:
    fact = _fact("  x: {label: 甲, unit: 万元, reported: {cagr: {2020..2021: 16.1%}}}")
    assert _reported(fact, "cagr", "2020—2021年").quantity.value == Decimal("16.1")


def test_two_sources_may_give_one_period_in_one_sheet() -> None:
    (fact,) = _sheet(
        "zone: gaoxin\nsources: {a: 甲, b: 乙}\nfacts:\n  x: {label: 甲, unit: 家,\n"
        "    values: {2023: [{value: 884, source: a}, {value: 880, source: b}]}}\n"
    ).facts
    ((one, other),) = fact.values.values()
    assert [one.quantity.numeral.text, other.quantity.numeral.text] == ["884", "880"]


def test_an_own_unit_is_known() -> None:
    assert str(_fact("  x: {label: 甲, unit: 万标准箱, values: {2023: 5}}").unit) == "万标准箱"


def test_a_key_in_hanzi_is_its_own_label() -> None:
    assert _fact("  研发投入: {unit: 亿元, values: {2020: 23.15}}").label == Text("研发投入")


def test_a_plain_text_is_of_the_first_language() -> None:
    english = Site(name=Text(en="Trial"), languages=("en", "zh"))
    sheet, _ = read_sheet(PATH, "zone: a\nfacts: {x: {label: Firms, unit: 家}}", english)
    assert sheet is not None
    assert sheet.facts[0].label == Text(en="Firms")


def test_a_sheet_without_a_zone_is_of_its_folder() -> None:
    assert _sheet("facts:\n  x: {label: 甲, unit: 家}\n").zone == "gaoxin"


def test_what_can_be_read_of_a_faulty_sheet_is_read() -> None:
    sheet, findings = read_sheet(
        PATH,
        "zone: gaoxin\nfacts:\n  x: {label: 甲, unit: 家, values: {2022: 大半, 2023: 5}}\n"
        "  y: {label: 乙, unit: 箱子, values: {2023: 6, 2024: 1e3}}\n",
        SITE,
    )
    assert sheet is not None
    assert [found.fact for found in findings] == ["gaoxin/x", "gaoxin/y", "gaoxin/y"]
    assert [found.period for found in findings] == ["2022", None, "2024"]
    assert [len(fact.values) for fact in sheet.facts] == [1, 2]
