from typing import Any

import pytest
import yaml

from bulletin.diagnostics import Text
from bulletin.facts import Period, Source, parse_period, parse_quantity
from bulletin.files import facts_extract
from bulletin.sheets import read_sheet, read_site
from tests.files.sample import (
    CHINESE,
    FIRMS,
    SOURCE,
    SPENDING,
    edition,
    given,
    operand,
    quantity,
    unit,
)


def read(data: bytes) -> Any:
    """Read as a fact sheet is read: scalars stay as they are written."""
    return yaml.load(data, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes text only


def test_the_extract_holds_every_published_value_once() -> None:
    content = read(facts_extract(CHINESE))
    assert (content["bulletin"], content["date"]) == ("sample", "2032-02-05")
    (sheet,) = content["sheets"]
    assert sheet["zone"] == "xingchi"
    assert sheet["facts"]["研发投入"] == {
        "label": {"zh": "研发投入", "en": "R&D spending"},
        "unit": "亿元",
        "values": {
            "2031": {"value": "30.50", "source": "review"},
            "2030": {"value": "23.15", "source": "review"},
        },
    }
    assert sheet["facts"]["firms"] == {
        "label": {"zh": "企业", "en": "Firms"},
        "unit": "家",
        "kind": "stock",
        "reported": {"share": {"2031": {"value": "近1/10", "source": "review"}}},
        "values": {"2031": {"value": "1.5万余家", "source": "review"}},
    }
    assert sheet["sources"]["review"] == {
        "title": {"zh": "样例年报", "en": "Sample review"},
        "publisher": {"zh": "样例局", "en": "Sample office"},
        "date": "2032-01-31",
    }


def test_numbers_and_periods_stand_without_quotation_marks_and_aliases() -> None:
    text = facts_extract(CHINESE).decode()
    assert "2031:" in text
    assert "value: 30.50" in text
    assert "&id" not in text
    assert "'" not in text


def test_sources_of_one_key_that_differ_are_kept_apart() -> None:
    other = Source(key="review", title=Text("另一份"))
    found = edition(
        "zh",
        ("1家", given(FIRMS, quantity("1", "家"))),
        ("2亿元", given(SPENDING, quantity("2", "亿元"), source=other)),
    )
    (sheet,) = read(facts_extract(found))["sheets"]
    assert set(sheet["sources"]) == {"review", "review-2"}
    assert sheet["facts"]["研发投入"]["values"]["2031"]["source"] == "review-2"
    assert SOURCE.key == "review"


@pytest.mark.parametrize(
    "written",
    ["30.50", "近24", "30.5余", "超过3", "3～5", "30以上", "30左右", "不足1"],
)
def test_what_is_written_reads_back_as_the_same_quantity(written: str) -> None:
    before = quantity(written, "亿元")
    (sheet,) = read(facts_extract(edition("zh", ("x", given(SPENDING, before)))))["sheets"]
    text = sheet["facts"]["研发投入"]["values"]["2031"]["value"]
    assert parse_quantity(text, unit("亿元")) == before


@pytest.mark.parametrize("written", ["31.75", "近1/10", "15～30", "1/5"])
def test_a_reported_share_reads_back(written: str) -> None:
    before = quantity(written, "%")
    (sheet,) = read(facts_extract(edition("zh", ("x", given(FIRMS, before, "share")))))["sheets"]
    text = sheet["facts"]["firms"]["reported"]["share"]["2031"]["value"]
    assert parse_quantity(text, unit("%")) == before


@pytest.mark.parametrize("written", ["2031-01..2031-11", "2031H1", "2031-11-30", "2029..2031"])
def test_periods_read_back(written: str) -> None:
    period = parse_period(written)
    assert isinstance(period, Period)
    one = given(SPENDING, quantity("1", "亿元"))
    moved = operand(SPENDING, period, quantity("1", "亿元"))
    found = edition("zh", ("x", type(one)(**{**fields(one), "operands": (moved,)})))
    (sheet,) = read(facts_extract(found))["sheets"]
    (text,) = sheet["facts"]["研发投入"]["values"]
    assert parse_period(text) == period


def fields(measurement: Any) -> dict[str, Any]:
    return {name: getattr(measurement, name) for name in measurement.__slots__}


def test_a_bulletin_without_figures_has_no_sheets() -> None:
    assert read(facts_extract(edition("zh")))["sheets"] == []


def test_each_sheet_of_the_extract_is_accepted_as_a_fact_sheet() -> None:
    (sheet,) = read(facts_extract(CHINESE))["sheets"]
    text = yaml.safe_dump(sheet, allow_unicode=True, sort_keys=False)
    site, _ = read_site("content/site.yaml", "name: 样例\nlanguages: [zh, en]\n")
    assert site is not None
    accepted, findings = read_sheet("content/facts/xingchi/extract.yaml", text, site)
    assert findings == ()
    assert accepted is not None
    assert [fact.key for fact in accepted.facts] == ["研发投入", "firms"]
