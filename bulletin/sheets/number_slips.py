"""Ways in which numbers are mistyped."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from bulletin.diagnostics import Text


@dataclass(frozen=True, slots=True)
class Slip:
    """A way in which numbers are mistyped: how it looks, what was meant, how to say it."""

    looks: re.Pattern[str]
    meant: Callable[[re.Match[str]], str]
    message: Text


def _nothing(found: re.Match[str]) -> str:
    del found
    return ""


def _in_full(found: re.Match[str]) -> str:
    exponent = int(found["exponent"])
    return f"{Decimal(found['number']).scaleb(exponent):f}" if abs(exponent) < 20 else ""


SLIPS = tuple(
    Slip(re.compile(looks, re.IGNORECASE), meant, Text(zh, en))
    for looks, meant, zh, en in (
        (r"[-+]?\.?(?:nan|inf)", _nothing, "不是数", "is not a number"),
        (
            r"yes|no|true|false|on|off|y|n|null|~|none|是|否|有|无",
            _nothing,
            "不是数",
            "is not a number",
        ),
        (
            r"(?P<number>-?\d+(?:\.\d+)?)e(?P<exponent>[+-]?\d{1,4})",
            _in_full,
            "是科学记数法，请写出全部数字",
            "is in scientific notation; write the digits out",
        ),
        (
            r"\d+(?:_\d+)+",
            lambda m: m[0].replace("_", ""),
            "里有下划线",
            "holds underscores",
        ),
        (
            r"\d{1,3}(?:[ \u00a0\u3000]\d{3})+",
            lambda m: re.sub(r"\s", "", m[0]),
            "里有空格",
            "holds blanks",
        ),
        (r"\d+(?::\d+)+", _nothing, "像是时刻或比分，不是数", "looks like a time, not a number"),
        (r"0x[0-9a-f]+", _nothing, "不是十进制数", "is not a decimal number"),
        (r"(-?)0+(\d.*)", lambda m: m[1] + m[2], "开头多了 0", "has a zero too many in front"),
        (r"\+(.+)", lambda m: m[1], "前面多了加号", "has a plus sign in front"),
        (r"(-?)(\.\d+)", lambda m: f"{m[1]}0{m[2]}", "小数点前缺 0", "lacks the zero in front"),
        (r"(\d+)\.", lambda m: m[1], "小数点后没有数字", "has no digits behind its point"),
        (r"第(\d+)(?:位|名)?", lambda m: m[1], "前面多了“第”", "has 第 in front"),
        (r"(.+[^个])百分点", lambda m: f"{m[1]}个百分点", "应写“个百分点”", "lacks 个"),
        (r"=.+", _nothing, "是没有算出结果的公式", "is a formula without a saved result"),
        (r"\D*\d{41,}.*", _nothing, "太长了，不会是统计数字", "is too long for a statistic"),
    )
)
"""Slips in the order in which a text is held against them."""
