"""Fact sheets as tables, one fact a row: CSV files and Excel workbooks."""

import csv
from io import StringIO

from bulletin.diagnostics import Finding, Place, Text
from bulletin.facts import FactSheet
from bulletin.sheets.decoding import decode
from bulletin.sheets.node import Scalar
from bulletin.sheets.observations import FactDesk
from bulletin.sheets.row import facts_of
from bulletin.sheets.sheet import zone_of
from bulletin.sheets.site import Site
from bulletin.sheets.workbook import Row, read_workbook

_NO_FOLDER = (
    Text("看不出这张表属于哪个园区", "the table does not lie in a zone's folder"),
    Text("请放到 content/facts/<园区>/ 里", "put it in content/facts/<zone>/"),
)
_NO_HEAD = (
    Text("这张表里没有带“指标”的表头，或表头下没有数据", "no row of heads with key, or no data"),
    Text("第一行写：指标, 单位, 2022, 2023, 来源", "begin with: key, unit, 2022, 2023, source"),
)
_OPEN_QUOTE = (
    Text("引号没有配对，读不成表", "a quote is not closed; this cannot be read as a table"),
    Text("请用 Excel 另存为“CSV UTF-8（逗号分隔）”", "save it from Excel as “CSV UTF-8”"),
)


def read_table(path: str, data: bytes, site: Site) -> tuple[FactSheet | None, tuple[Finding, ...]]:
    """Return the facts of a table; their zone is the one in whose folder it lies.

    A row of heads has 指标 (or key), 单位, periods, 来源, 状态, 公布同比 …; under it each row is a
    fact. The places of its figures are cells (``表.xlsx!C7``).
    """
    zone = zone_of(path)
    desk = FactDesk(language=site.languages[0], units=site.units, zone=zone or "")
    if zone is None:
        desk.report("bad-value", Place(path), *_NO_FOLDER)
        return None, desk.found
    read = _read_csv if path.lower().endswith(".csv") else read_workbook
    sheets, finding = read(path, data)
    if finding is not None:
        return None, (finding,)
    facts = tuple(fact for rows in sheets for fact in facts_of(rows, desk))
    if not facts and not desk.findings:
        desk.report("bad-value", Place(path), *_NO_HEAD)
    return FactSheet(path=path, zone=zone, facts=facts), desk.found


def _read_csv(path: str, data: bytes) -> tuple[tuple[tuple[Row, ...], ...], Finding | None]:
    text = decode(path, data)
    if isinstance(text, Finding):
        return (), text
    sign = max(",;\t", key=text.partition("\n")[0].count)
    try:
        written = list(csv.reader(StringIO(text, newline=""), delimiter=sign, strict=True))
    except csv.Error:
        message, hint = _OPEN_QUOTE
        return (), Finding(code="bad-value", place=Place(path), message=message, hint=hint)
    rows = tuple(
        tuple(_cell(path, number, column, cell) for column, cell in enumerate(cells))
        for number, cells in enumerate(written, 1)
    )
    return (rows,), None


def _cell(path: str, row: int, column: int, text: str) -> Scalar | None:
    if not text.strip():
        return None
    return Scalar(text, Place(path, cell=f"{_letters(column)}{row}"), raw=text)


def _letters(column: int) -> str:
    """Return the letters of a column, counted from 0: A … Z, AA …."""
    before, last = divmod(column, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)
