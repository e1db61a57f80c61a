"""Every printed number with its derivation, for data editors: figures.json and figures.csv."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from decimal import Context, Decimal

from bulletin.articles import Bulletin
from bulletin.facts import Figure, Measurement, Operand, Source
from bulletin.files.file import File
from bulletin.wording import formula

_DIGITS = Context(prec=28)
"""Computed values are given to as many digits as decimal arithmetic commonly carries."""

Row = Mapping[str, object]


def figures_json(editions: Sequence[Bulletin]) -> File:
    """Return the figures of a bulletin, in all its languages, as JSON.

    A value that was published stands as it was written, in the unit it was written in; a computed
    one has 28 digits. Rates are in percent; an end that is open is ``null``.
    """
    text = json.dumps(_rows(editions), ensure_ascii=False, indent=1)
    return File(f"{editions[0].slug}/figures.json", f"{text}\n".encode())


def figures_csv(editions: Sequence[Bulletin]) -> File:
    """Return the same rows as a table that Excel opens as UTF-8, which it does with a BOM only."""
    out = io.StringIO()
    table = csv.writer(out)
    rows = _rows(editions)
    table.writerow(_COLUMNS)
    table.writerows([_cell(row[column]) for column in _COLUMNS] for row in rows)
    return File(f"{editions[0].slug}/figures.csv", out.getvalue().encode("utf-8-sig"))


_COLUMNS = (
    "text",
    "language",
    "value",
    "unit",
    "fact",
    "zone",
    "period",
    "measure",
    "operands",
    "formula",
    "low",
    "high",
    "origin",
    "sources",
    "path",
    "line",
    "column",
)


def _rows(editions: Sequence[Bulletin]) -> list[Row]:
    return [_row(figure) for edition in editions for figure in edition.figures]


def _row(figure: Figure) -> Row:
    found = figure.measurement
    return {
        "text": figure.text,
        "language": figure.language,
        "value": _value(found),
        "unit": str(found.unit),
        "fact": found.fact.name if found.fact else None,
        "zone": found.fact.zone if found.fact else None,
        "period": str(found.period),
        "measure": found.measure,
        "operands": [_operand(one) for one in found.operands],
        "formula": formula(found, figure.language),
        "low": _number(found.interval.low),
        "high": _number(found.interval.high),
        "origin": found.origin.value,
        "sources": [_source(one, figure.language) for one in found.sources],
        "path": figure.place.path,
        "line": figure.place.line,
        "column": figure.place.column,
    }


def _value(found: Measurement) -> str | None:
    return found.quantity.numeral.text if found.quantity else _number(found.value)


def _operand(operand: Operand) -> Row:
    return {
        "fact": operand.fact,
        "zone": operand.zone,
        "period": str(operand.period),
        "value": operand.quantity.numeral.text,
        "unit": str(operand.quantity.unit),
    }


def _number(value: Decimal | None) -> str | None:
    return None if value is None else f"{_DIGITS.plus(value):f}"


def _source(source: Source, language: str) -> str:
    title = source.title.said(language)
    details = [one for one in (source.publisher.said(language), source.date) if one]
    if not details:
        return title
    return (
        f"{title} ({', '.join(details)})"
        if language == "en"
        else f"{title}（{'，'.join(details)}）"
    )


def _cell(value: object) -> object:
    """Write a list into one cell: ``gaoxin/研发投入@2021=30.50亿元; …``."""
    if not isinstance(value, list):
        return value
    return "; ".join(one if isinstance(one, str) else _written(one) for one in value)


def _written(operand: Row) -> str:
    return f"{operand['fact']}@{operand['period']}={operand['value']}{operand['unit']}"
