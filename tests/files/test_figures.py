import csv
import io
import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from bulletin.files import figures_csv, figures_json
from tests.files.sample import CHINESE, ENGLISH, edition, growth

FIELDS = [
    *("text", "language", "value", "unit", "fact", "zone", "period", "measure", "operands"),
    *("formula", "low", "high", "origin", "sources", "path", "line", "column"),
]


def rows() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(figures_json([CHINESE, ENGLISH]).data)
    return found


def test_every_figure_of_every_language_is_a_row_with_the_fields_of_the_contract() -> None:
    assert [row["text"] for row in rows()] == [
        *("30.50亿元", "比上年增长31.7%", "占全市近1/10", "1.5万余家", "940余万元"),
        "3.050 billion yuan",
    ]
    assert all(list(row) == FIELDS for row in rows())
    assert [row["language"] for row in rows()] == ["zh"] * 5 + ["en"]


def test_a_given_number_stands_as_it_was_written() -> None:
    first, *_, english = rows()
    assert (first["value"], first["unit"]) == ("30.50", "亿元")
    assert (first["low"], first["high"]) == ("30.495", "30.505")
    assert (first["fact"], first["zone"], first["period"]) == (
        "xingchi/研发投入",
        "xingchi",
        "2031",
    )
    assert (first["origin"], first["measure"], first["formula"]) == ("given", "value", "30.50亿元")
    assert (first["path"], first["line"], first["column"]) == (
        "content/bulletins/sample/lead.md",
        7,
        3,
    )
    assert first["sources"] == ["样例年报（样例局，2032-01-31）"]
    assert english["value"] == "30.50"
    assert english["sources"] == ["Sample review (Sample office, 2032-01-31)"]


def test_a_computed_rate_is_in_percent_with_28_digits() -> None:
    row = rows()[1]
    assert row["value"] == "31.74946004319654427645788337"
    assert len(Decimal(row["value"]).as_tuple().digits) == 28
    assert (row["unit"], row["origin"]) == ("%", "computed")
    assert row["formula"] == "(30.50亿元 − 23.15亿元) ÷ 23.15亿元"
    assert row["operands"] == [
        {
            "fact": "xingchi/研发投入",
            "zone": "xingchi",
            "period": period,
            "value": value,
            "unit": "亿元",
        }
        for period, value in (("2031", "30.50"), ("2030", "23.15"))
    ]


def test_open_ends_and_missing_facts_are_null() -> None:
    row = rows()[4]
    assert (row["value"], row["unit"], row["origin"]) == ("940", "万元", "literal")
    assert (row["low"], row["high"]) == ("940", None)
    assert (row["fact"], row["zone"], row["operands"]) == (None, None, [])
    assert row["sources"] == ["采访"]


def test_hanzi_are_not_escaped() -> None:
    assert "研发投入".encode() in figures_json([CHINESE]).data


@pytest.mark.parametrize(
    ("value", "written"),
    [("1E+20", "1" + "0" * 20), ("1E-9", "0.000000001"), ("-4.50", "-4.50"), ("0", "0")],
)
def test_computed_values_are_written_out(value: str, written: str) -> None:
    measurement = replace(growth(), value=Decimal(value))
    (row,) = json.loads(figures_json([edition("zh", ("x", measurement))]).data)
    assert row["value"] == written


def test_the_table_opens_in_excel_and_says_the_same() -> None:
    file = figures_csv([CHINESE, ENGLISH])
    assert file.path == "sample/figures.csv"
    assert file.data.startswith(b"\xef\xbb\xbf")
    table = list(csv.DictReader(io.StringIO(file.data.decode("utf-8-sig"), newline="")))
    assert list(table[0]) == FIELDS
    for cells, row in zip(table, rows(), strict=True):
        plain = {name: value for name, value in row.items() if not isinstance(value, list)}
        assert {name: cells[name] for name in plain} == {
            name: "" if value is None else str(value) for name, value in plain.items()
        }
    assert table[1]["operands"] == (
        "xingchi/研发投入@2031=30.50亿元; xingchi/研发投入@2030=23.15亿元"
    )


def test_a_bulletin_without_figures_has_empty_lists() -> None:
    assert json.loads(figures_json([edition("zh")]).data) == []
    assert figures_csv([edition("zh")]).data.count(b"\r\n") == 1
