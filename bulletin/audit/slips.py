"""Slips of a unit or a digit: numbers that differ by a factor of 10 or of 10,000."""

from decimal import Decimal, localcontext

from bulletin.diagnostics import Text
from bulletin.facts import EXACT

FACTORS = (Decimal("1E+4"), Decimal("1E-4"), Decimal(10), Decimal("0.1"))
"""万 for 亿 or none, and a digit too many or too few."""

_NEAR = Decimal("1.05")


def slip(one: Decimal, other: Decimal) -> Text:
    """Return what to add to a hint where two numbers differ by about such a factor."""
    if one <= 0 or other <= 0:
        return Text("", "")
    with localcontext(EXACT):
        quotients = (one / other / factor for factor in FACTORS)
        factor = next(
            (
                f
                for f, quotient in zip(FACTORS, quotients, strict=True)
                if 1 / _NEAR <= quotient <= _NEAR
            ),
            None,
        )
    if factor is None:
        return Text("", "")
    times = f"{max(factor, 1 / factor):,.0f}"
    return Text(
        f"；两数相差约 {times} 倍，疑似写错单位或位数",
        f"; they differ by a factor of about {times}, as if a unit or a digit were wrong",
    )
