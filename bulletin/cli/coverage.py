"""How many of the numbers in print have something behind them, in a line."""

from bulletin.audit import Coverage
from bulletin.diagnostics import Text


def coverage_line(coverage: Coverage) -> Text:
    """Return the line that ends a check: all numbers, what stands behind them, the waivers."""
    good, judged = coverage.share
    share = _percent(good, judged)
    parts = [
        (coverage.printed, f"引用 {coverage.printed}", f"{coverage.printed} mentioned"),
        (
            coverage.not_statistics,
            f"非统计 {coverage.not_statistics}",
            f"{coverage.not_statistics} no statistics",
        ),
        (coverage.unchecked, f"未核 {coverage.unchecked}", f"{coverage.unchecked} not checked"),
    ]
    zh = "、".join(said for count, said, _ in parts if count)
    en = ", ".join(said for count, _, said in parts if count)
    waived = (
        f"照录 {coverage.waivers} 处" + (f"（{coverage.waived} 个数）" if coverage.waived else ""),
        f"{coverage.waivers} waivers"
        + (f" ({coverage.waived} numbers)" if coverage.waived else ""),
    )
    total = judged + coverage.waived
    return Text(
        f"印出的数字 {total} 个：{zh or '无'}；核对覆盖 {share}，{waived[0]}",
        f"{total} numbers in print: {en or 'none'}; coverage {share}, {waived[1]}",
    )


def _percent(good: int, judged: int) -> str:
    """Return a share in percent, rounded down: 100% is all of them."""
    thousandths = good * 1000 // judged if judged else 1000
    whole, tenth = divmod(thousandths, 10)
    return f"{whole}.{tenth}%" if tenth else f"{whole}%"
