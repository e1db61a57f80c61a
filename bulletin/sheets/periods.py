"""Readers of periods and dates."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from bulletin.diagnostics import Text
from bulletin.facts import Form, Period, parse_period
from bulletin.sheets.desk import Desk
from bulletin.sheets.node import Node, Scalar
from bulletin.sheets.reading import items, scalar

_FORMS = Text(
    "可以写 2023、2023H1、2023Q1、2023-11、2023-01..2023-11、2019..2021、2023-11-30，"
    "或 2023年1—11月、2023年上半年",
    "write 2023, 2023H1, 2023Q1, 2023-11, 2023-01..2023-11, 2019..2021 or 2023-11-30",
)
_MEANT: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), make)
    for pattern, make in (
        (r"(\d{4})[-./年](\d{1,2})月?", lambda m: f"{m[1]}-{int(m[2]):02}"),
        (r"(\d{4})(\d\d)", lambda m: f"{m[1]}-{m[2]}"),
        (
            r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?",
            lambda m: f"{m[1]}-{int(m[2]):02}-{int(m[3]):02}",
        ),
        (
            r"(\d{4})[-./](\d{1,2})(?:\.\.|[-—–~～至])(\d{1,2})月?",
            lambda m: f"{m[1]}-{int(m[2]):02}..{m[1]}-{int(m[3]):02}",
        ),
        (
            r"(\d{4})[-./](\d{1,2})(?:\.\.+|[-—–~～至])(\d{4})[-./](\d{1,2})",
            lambda m: f"{m[1]}-{int(m[2]):02}..{m[3]}-{int(m[4]):02}",
        ),
        (r"(.+?)(?:\.\.+|至)(.+)", lambda m: f"{m[2]}..{m[1]}"),
        (r"(\d{4})年度", lambda m: m[1]),
        (r"(\d{4})[-年 ]?[Hh]([12])", lambda m: f"{m[1]}H{m[2]}"),
        (r"(\d{4})[-年 ]?[Qq]([1-4])", lambda m: f"{m[1]}Q{m[2]}"),
        (r"[Hh]([12])[- ]?(\d{4})", lambda m: f"{m[2]}H{m[1]}"),
        (r"[Qq]([1-4])[- ]?(\d{4})", lambda m: f"{m[2]}Q{m[1]}"),
    )
)
_NO_SUCH = re.compile(r"\d{4}-\d\d(?:-\d\d)?")


def period(node: Node, desk: Desk) -> Period | None:
    """Return a period, in any of the forms of a sheet or as printed (``bad-period``)."""
    found = scalar(node, desk)
    if found is None:
        return None
    read = parse_period(found.text)
    if read is None:
        meant = next(_meant(found.text), None)
        _report(found, _FORMS, meant, desk)
        return parse_period(meant) if meant else None
    return read


def periods(node: Node, desk: Desk) -> tuple[Period, ...] | None:
    """Return the periods of a list."""
    read = [period(item, desk) for item in items(node, desk)]
    return tuple(one for one in read if one is not None) or None


def day(node: Node, desk: Desk) -> date | None:
    """Return a date, written 2024-02-05 or 2024年2月5日."""
    found = scalar(node, desk)
    if found is None:
        return None
    read = parse_period(found.text)
    if read is not None and read.form is Form.DAY:
        return read.end
    meant = (text for text in _meant(found.text) if text.count("-") == 2)
    hint = Text("日期要写到日，例如 2024-02-05", "write the whole date, such as 2024-02-05")
    _report(found, hint, next(meant, None), desk)
    return None


def dated(node: Node, desk: Desk) -> str | None:
    """Return when something was published: a day, a month or a year, in the form of a sheet."""
    read = period(node, desk)
    return None if read is None else str(read)


def _meant(text: str) -> Iterator[str]:
    plain = text.strip().replace(" ", "")
    for pattern, make in _MEANT:
        found = pattern.fullmatch(plain)
        if found and parse_period(make(found)):
            yield make(found)


def _report(found: Scalar, hint: Text, meant: str | None, desk: Desk) -> None:
    written = found.text.strip()
    if _NO_SUCH.fullmatch(written) and parse_period(written) is None:
        message = Text(f"日历上没有“{written}”", f"there is no {written} in the calendar")
    else:
        message = Text(f"“{written}”不是这里要的时间", f"“{written}” is not a time due here")
    desk.report("bad-period", found, message, hint, found.mended(meant) if meant else None)
