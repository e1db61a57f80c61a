"""Sheets and articles that are bombs, too large, or no text."""

from tests.faults.ground import SHEET
from tests.faults.hostile_case import Case
from tests.faults.laying import LEAD, PLAN, changed, sheet, text

_BOMB = "\n".join(
    ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
)
_MERGES = "\n".join(
    ["m0: &m0 {k0: 1}"]
    + [f"m{n}: &m{n} {{<<: [*m{n - 1}, *m{n - 1}], k{n}: 1}}" for n in range(1, 400)]
)
SHEETS = (
    Case(
        name="4 an alias bomb",
        lay=sheet(_BOMB),
        findings=(
            f"{SHEET} unknown-key",
            f"{SHEET} yaml",
        ),
    ),
    Case(
        name="5 a bomb of merge keys",
        lay=sheet(_MERGES),
        findings=(
            f"{SHEET} unknown-key",
            f"{SHEET} yaml",
        ),
    ),
    Case(
        name="6 nested brackets",
        lay=sheet(f"x: {'[' * 200_000}{']' * 200_000}\n"),
        findings=(f"{SHEET} yaml",),
    ),
    Case(name="6 nested braces", lay=sheet(f"x: {'{a: ' * 50_000}\n"), findings=(f"{SHEET} yaml",)),
    Case(
        name="6 deep indents",
        lay=sheet("".join(f"{' ' * n}a:\n" for n in range(1, 1500))),
        findings=(f"{SHEET} yaml",),
    ),
    Case(
        name="7 a sheet of 50 MB",
        lay=sheet("# 注\n" * 8_500_000),
        status=6,
        findings=(f"{SHEET} limit",),
    ),
    Case(
        name="7 an article of 50 MB",
        lay=text("字" * 17_000_000),
        findings=(
            f"{PLAN} bad-value",
            f"{LEAD} limit",
        ),
    ),
    Case(
        name="8 a number beyond all measure",
        lay=changed(SHEET, lambda old: old.replace("30.50", "1.0e+999")),
        findings=(f"{SHEET} bad-value",),
    ),
    Case(
        name="9 a base of almost nothing",
        lay=changed(SHEET, lambda old: old.replace("23.15", "0." + "0" * 320 + "1")),
        findings=(f"{SHEET} bad-value",),
    ),
    Case(
        name="15 a number of 5,000 digits",
        lay=changed(SHEET, lambda old: old.replace("30.50", "9" * 5000)),
        findings=(f"{SHEET} bad-value",),
    ),
    Case(
        name="18 a BOM and CRLF",
        lay=changed(SHEET, lambda old: "\ufeff" + old.replace("\n", "\r\n")),
        status=0,
    ),
    Case(
        name="18 an article with BOM and CRLF",
        lay=changed(LEAD, lambda old: "\ufeff" + old.replace("\n", "\r\n")),
        status=0,
    ),
    Case(
        name="19 a sheet in GBK",
        lay=changed(SHEET, lambda old: old.encode("gb18030")),
        findings=(f"{SHEET} encoding",),
    ),
    Case(
        name="19 an article in GBK",
        lay=changed(LEAD, lambda old: old.encode("gb18030")),
        findings=(f"{LEAD} encoding",),
    ),
    Case(
        name="20 a sheet in UTF-16",
        lay=changed(SHEET, lambda old: old.encode("utf-16")),
        findings=(f"{SHEET} encoding",),
    ),
    Case(
        name="20 an article in UTF-16",
        lay=changed(LEAD, lambda old: old.encode("utf-16")),
        findings=(f"{LEAD} encoding",),
    ),
    Case(name="21 NUL in a sheet", lay=sheet("# \0\n"), findings=(f"{SHEET} encoding",)),
    Case(name="21 NUL in an article", lay=text("甲\0乙"), findings=(f"{LEAD} encoding",)),
    Case(
        name="21 a turn of direction in an article",
        lay=text("甲\u202e乙"),
        findings=(f"{LEAD} encoding",),
    ),
)
