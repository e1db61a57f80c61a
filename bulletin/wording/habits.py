"""How one publication words its figures."""

from dataclasses import dataclass

from bulletin.facts import Rounding


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """A publication's choices, from ``site.yaml``.

    ``annual`` (比上年 or 同比) and ``previous`` (比上月 or 环比) begin a growth phrase;
    ``cumulative`` is how months from January are named (1—11月 or 前11个月); ``percent`` is the
    word in English prose (percent or %). ``growth_decimals`` holds for computed rates, shares and
    completions.
    """

    growth_decimals: int = 1
    rounding: Rounding = Rounding.HALF_UP
    annual: str = "比上年"
    cumulative: str = "1—11月"
    previous: str = "比上月"
    percent: str = "percent"
