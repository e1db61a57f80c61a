"""Fact sheets as tables: CSV and Excel, with cells as places."""

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from bulletin.diagnostics import Finding, Place, Text
from bulletin.facts import Fact, FactSheet, Kind, parse_period
from bulletin.sheets import Site, read_table

SITE = Site(name=Text("试验快报"))
_Cell = str | float | date | None

CSV = "content/facts/gaoxin/试验.csv"
XLSX = "content/facts/gaoxin/试验.xlsx"


def _table(path: str, data: bytes) -> FactSheet:
    sheet, findings = read_table(path, data, SITE)
    assert findings == ()
    assert sheet is not None
    return sheet


def _saved(book: Workbook) -> bytes:
    data = BytesIO()
    book.save(data)
    return data.getvalue()


def _book(*rows: tuple[_Cell, ...], **formats: str) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for cell, form in formats.items():
        sheet[cell].number_format = form
    return _saved(book)


def _numbers(fact: Fact) -> dict[str, str]:
    return {
        str(period): observation.quantity.numeral.text
        for period, (observation,) in fact.values.items()
    }


def test_a_csv_table_becomes_facts() -> None:
    sheet = _table(
        CSV,
        "青岛高新区主要指标（试验）\n"
        "指标,名称,单位,类型,2022年,2023年1—11月,公布同比,新增,目标2023,来源,状态,备注\n"
        'revenue,营业收入,亿元,,59,"1,234.50",33.4%,,65,统计快报,初步核算,快报数\n'
        "企业数,,家,存量,—,近1000,,4,,,,\n"
        ",,,,,,,,,,,\n"
        "注：企业数为期末数\n".encode(),
    )
    revenue, firms = sheet.facts
    assert (sheet.zone, revenue.zone, revenue.key) == ("gaoxin", "gaoxin", "revenue")
    assert _numbers(revenue) == {"2022": "59", "2023-01..2023-11": "1234.50"}
    span = parse_period("2023-01..2023-11")
    assert span is not None
    (observation,) = revenue.values[span]
    assert observation.place == Place(CSV, cell="F3")
    assert str(observation.place) == f"{CSV}!F3"
    assert observation.source is not None
    assert (observation.source.title, observation.preliminary) == (Text("统计快报"), True)
    assert observation.note == Text("快报数")
    (rate,) = revenue.reported["yoy"][span]
    assert (rate.quantity.value, str(rate.quantity.unit), rate.place.cell) == (
        *(Decimal("33.4"), "%", "G3"),
    )
    assert [str(period) for period in revenue.target] == ["2023"]
    assert (firms.label, firms.kind, _numbers(firms)) == (
        *(Text("企业数"), Kind.STOCK, {"2023-01..2023-11": "1000"}),
    )
    assert list(firms.added) == [span]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_csv_table_may_use_another_sign(sign: str) -> None:
    text = sign.join(("key", "unit", "2023")) + "\n" + sign.join(("firms", "家", "5")) + "\n"
    assert _numbers(_table(CSV, text.encode()).facts[0]) == {"2023": "5"}


def test_byte_order_mark_and_line_ends_change_nothing() -> None:
    plain = _table(CSV, "指标,单位,2023\nfirms,家,5\n".encode())
    assert _table(CSV, "\ufeff指标,单位,2023\r\nfirms,家,5\r\n".encode()) == plain


def test_a_csv_table_as_excel_saves_it_in_china_is_found() -> None:
    sheet, (found,) = read_table(CSV, "指标,单位,2023\n企业,家,5\n".encode("gbk"), SITE)
    assert sheet is None
    assert found.code == "encoding"
    assert "GBK" in found.message.said("zh")
    assert found.hint is not None
    assert "CSV UTF-8" in found.hint.said("zh")


def test_a_workbook_is_read_as_it_shows_its_numbers() -> None:
    data = _book(
        ("指标", "单位", 2022, 2023, "公布同比"),
        ("rd", "亿元", 23.15, 30.5, 0.3175),
        ("firms", "家", 1234, "近1000", None),
        ("price", "元", 0.1 + 0.2, 2.0 / 3, None),
        D2="0.00",
        E2="0.00%",
        C3="#,##0",
        C4="0.0",
        D4="0.00_ ",
    )
    rd, firms, price = _table(XLSX, data).facts
    assert _numbers(rd) == {"2022": "23.15", "2023": "30.50"}
    ((rate,),) = rd.reported["yoy"].values()
    assert (rate.quantity.numeral.text, rate.place.cell) == ("31.75", "E2")
    assert _numbers(firms) == {"2022": "1234", "2023": "1000"}
    assert _numbers(price) == {"2022": "0.3", "2023": "0.67"}


def test_periods_that_excel_turned_into_dates_are_months_or_days_as_shown() -> None:
    data = _book(
        ("key", "unit", datetime(2023, 11, 1), date(2023, 11, 30)),  # noqa: DTZ001
        ("firms", "家", 5, 6),
        C1='yyyy"年"m"月"',
        D1="yyyy-mm-dd",
    )
    assert _numbers(_table(XLSX, data).facts[0]) == {"2023-11": "5", "2023-11-30": "6"}


def test_cells_of_further_worksheets_name_them() -> None:
    book = Workbook()
    first, second = book.active, book.create_sheet("园区")
    assert first is not None
    first.append(("指标", "单位", 2023))
    first.append(("firms", "家", 5))
    second.append(("指标", "单位", 2023))
    second.append(("area", "亩", 7))
    places = [
        observation.place.cell
        for fact in _table(XLSX, _saved(book)).facts
        for (observation,) in fact.values.values()
    ]
    assert places == ["C2", "园区!C2"]


@pytest.mark.parametrize(
    ("value", "words"),
    [("=1+1", "公式"), (True, "True"), ("#DIV/0!", "#DIV/0!"), ("12:30", "时刻")],
)
def test_a_cell_that_holds_no_number_is_found(value: _Cell, words: str) -> None:
    data = _book(("指标", "单位", 2023), ("firms", "家", value))
    _, (found,) = read_table(XLSX, data, SITE)
    assert (found.code, found.place) == ("bad-value", Place(XLSX, cell="C2"))
    assert words in found.message.said("zh")
    assert (found.fact, found.period) == ("gaoxin/firms", "2023")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" * 100, b"key,unit,2023"])
def test_a_file_that_is_no_workbook_is_found(data: bytes) -> None:
    sheet, (found,) = read_table(XLSX, data, SITE)
    assert sheet is None
    assert (found.code, found.place) == ("bad-value", Place(XLSX))


def test_a_zip_of_something_else_is_no_workbook() -> None:
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    assert [found.code for found in read_table(XLSX, data.getvalue(), SITE)[1]] == ["bad-value"]


def test_a_zip_bomb_is_not_unpacked() -> None:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", bytes(101_000_000))
    assert [found.code for found in read_table(XLSX, data.getvalue(), SITE)[1]] == ["limit"]


def test_a_stray_cell_far_away_is_a_limit() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["XFD1048576"] = "指标", 1
    assert [found.code for found in read_table(XLSX, _saved(book), SITE)[1]] == ["limit"]


def test_a_truncated_workbook_is_found_at_every_cut() -> None:
    whole = _book(("指标", "单位", 2023), ("firms", "家", 5))
    for cut in range(0, len(whole), len(whole) // 40):
        _, findings = read_table(XLSX, whole[:cut], SITE)
        assert [found.code for found in findings] == ["bad-value"]


def test_a_table_outside_a_zone_belongs_to_none() -> None:
    sheet, findings = read_table("content/facts/试验.csv", b"key,unit,2023\n", SITE)
    assert sheet is None
    assert all(isinstance(found, Finding) for found in findings)
    assert len(findings) == 1
