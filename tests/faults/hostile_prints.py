"""Type, boxes and tables that only print cannot bear."""

from tests.faults.hostile_case import Case
from tests.faults.laying import LEAD, PLAN, styled, table, text, theme

PRINTED = (
    Case(name="12 a table of 3,000 rows", lay=text(table(3_000)), status=0),
    Case(
        name="12 a table of 10,000 rows",
        lay=text(table(10_000)),
        status=6,
        findings=(f"{LEAD} limit",),
    ),
    Case(
        name="38 type of ten million pixels",
        lay=styled("p { font-size: 1e7px }"),
        status=6,
        findings=(f"{PLAN} limit",),
    ),
    Case(
        name="38 a margin beyond all measure",
        lay=styled("p { margin: 1e308px }"),
        status=6,
        findings=(f"{PLAN} limit",),
    ),
    Case(
        name="38 boxes 2,000 deep",
        lay=theme(templates__imprint_html=f"{'<div>' * 2_000}x{'</div>' * 2_000}"),
        status=6,
        findings=(f"{PLAN} limit",),
    ),
    Case(
        name="38 columns without width",
        lay=styled("article { columns: 1000000; column-gap: 0 }"),
        findings=(f"{LEAD} echo",),
    ),
)
"""These show in print only."""
