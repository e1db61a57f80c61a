"""Excel workbooks become rows of texts, each with its cell, as a reader of the sheet sees them."""

import re
import warnings
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, TypeAlias
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from bulletin.diagnostics import Finding, Place, Text
from bulletin.facts import Rounding, rounded
from bulletin.sheets.node import Scalar

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

Row: TypeAlias = tuple[Scalar | None, ...]

LARGEST = 100_000_000
"""A workbook that unpacks to more bytes than this is refused before it is unpacked."""

MOST_CELLS = 1_000_000
"""A worksheet that spans more cells than this has a stray cell far away from its data."""

TYPED_DECIMALS = 6
"""A number with more decimals than this was calculated: it counts as the sheet shows it."""

_LITERALS = re.compile(r"\"[^\"]*\"|\\.|_.|\[[^\]]*\]|\*.")
_BROKEN = (BadZipFile, ParseError, KeyError, ValueError, TypeError, OSError, EOFError)
"""What openpyxl raises at a file that is no whole workbook."""


def read_workbook(path: str, data: bytes) -> tuple[tuple[tuple[Row, ...], ...], Finding | None]:
    """Return the rows of each worksheet; cells of all but the first name their worksheet.

    Numbers are those that the sheet shows: the zeros of a number format are kept (30.50), a
    percentage has its sign. A formula without a saved result stays as its text.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(member.file_size for member in archive.infolist()) > LARGEST:
                return (), _too_large(path)
        values, formulas = _open(data, results=True), _open(data, results=False)
        if any(sheet.max_row * sheet.max_column > MOST_CELLS for sheet in values.worksheets):
            return (), _too_large(path)
        pairs = zip(values.worksheets, formulas.worksheets, strict=True)
        return tuple(_rows(path, n, *pair) for n, pair in enumerate(pairs)), None
    except _BROKEN:
        return (), _unreadable(path)


def _open(data: bytes, *, results: bool) -> "Workbook":
    # openpyxl takes 0.1 s to import, and most projects have no workbook.
    from openpyxl import load_workbook  # noqa: PLC0415

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # parts of a workbook that hold no cells
        return load_workbook(BytesIO(data), data_only=results)


def _rows(path: str, number: int, shown: "Worksheet", written: "Worksheet") -> tuple[Row, ...]:
    prefix = f"{shown.title}!" if number else ""
    return tuple(
        tuple(
            _scalar(value, formula, Place(path, cell=f"{prefix}{value.coordinate}"))
            for value, formula in zip(values, formulas, strict=True)
        )
        for values, formulas in zip(shown.iter_rows(), written.iter_rows(), strict=True)
    )


def _scalar(
    value: "Cell | MergedCell", formula: "Cell | MergedCell", place: Place
) -> Scalar | None:
    content = formula.value if value.value is None else value.value
    if content is None:
        return None
    text = _text(content, str(value.number_format))
    return Scalar(text, place, raw=text) if text.strip() else None


def _text(content: object, form: str) -> str:
    if isinstance(content, bool | str):
        return str(content)
    if isinstance(content, int | float):
        return _number(Decimal(repr(content)), form)
    if isinstance(content, datetime | date):
        return (
            f"{content:%Y-%m-%d}" if "d" in _LITERALS.sub("", form).lower() else f"{content:%Y-%m}"
        )
    return str(content)


def _number(value: Decimal, form: str) -> str:
    bare = _LITERALS.sub("", form.partition(";")[0])
    percent = "%" if "%" in bare else ""
    if percent:
        value = value.scaleb(2)
    shown = len(re.sub(r"[^0]", "", bare.partition(".")[2]))
    exponent = value.normalize().as_tuple().exponent
    typed = max(0, -exponent) if isinstance(exponent, int) else 0
    decimals = max(typed, shown) if typed <= TYPED_DECIMALS or "0" not in bare else shown
    return f"{rounded(value, decimals, Rounding.HALF_UP):f}{percent}"


def _too_large(path: str) -> Finding:
    return Finding(
        code="limit",
        place=Place(path),
        message=Text(
            "这个工作簿太大：展开后超过100 MB，或一张表超过100万格",
            "the workbook is too large: more than 100 MB unpacked, or a million cells",
        ),
        hint=Text("请只留下有数据的工作表", "keep only the worksheets that hold data"),
    )


def _unreadable(path: str) -> Finding:
    return Finding(
        code="bad-value",
        place=Place(path),
        message=Text("这个文件不是完整的 Excel 工作簿", "the file is no whole Excel workbook"),
        hint=Text(
            "请用 Excel 打开，另存为“Excel 工作簿（.xlsx）”，不要加密码",
            "open it in Excel and save it as “Excel Workbook (.xlsx)”, without a password",
        ),
    )
