"""Units of measurement: counters, money, areas, shares; powers of ten and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass

SCALES: Mapping[str, int] = {"万亿": 12, "亿": 8, "万": 4}
"""The number words that Chinese mixes with digits (GB/T 15835—2011, 5.3), as powers of ten."""


@dataclass(frozen=True, slots=True)
class Base:
    """A unit without its scale: how it is called, and what it can be added to.

    ``dimension`` names what is measured (``count`` for everything counted); ``power`` is the power
    of ten that turns it into the dimension's own unit (公里 is 3 for 米). ``english`` is singular
    and plural; both are empty where English prose names the thing counted itself.
    """

    name: str
    dimension: str
    power: int = 0
    english: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as printed, such as 亿元: a scale (亿, power 8) before a base (元)."""

    base: Base
    scale: str = ""

    def __str__(self) -> str:
        return self.scale + self.base.name

    @property
    def dimension(self) -> str:
        """What is measured; units of one dimension can be added and compared."""
        return self.base.dimension

    @property
    def power(self) -> int:
        """The power of ten from this unit to the dimension's own unit."""
        return self.base.power + SCALES.get(self.scale, 0)

    @property
    def counted(self) -> bool:
        """Tell whether a whole number in it is exact: something counted, without 万 or 亿."""
        return not self.scale and self.base.dimension in _COUNTED

    @property
    def is_share(self) -> bool:
        """Tell whether the unit is % or ‰."""
        return self.base.dimension == "share"

    @property
    def scalable(self) -> bool:
        """Tell whether 万 or 亿 may stand before it; shares, points and ages have none."""
        return not self.scale and self.base.dimension not in _UNSCALED

    def with_scale(self, scale: str) -> "Unit":
        """Return the same base behind another scale (``""``, 万, 亿 or 万亿)."""
        return Unit(self.base, scale)


_COUNTERS = (
    "家 个 项 人 名 位 次 件 条 列 支 所 台 栋 届 期 批 种 户 辆 班 座 家次 人次 场次 "
    "场 类 大类 层 笔 份 只 艘 架 国 所次 件次 项次 户次 幢 间 部 套 本 门 处"
)

_MEASURED = (
    Base("平方米", "area", 0, ("square meter", "square meters")),
    Base("平方公里", "area", 6, ("square kilometer", "square kilometers")),
    Base("亩", "mu", 0, ("mu", "mu")),
    Base("吨", "mass", 0, ("tonne", "tonnes")),
    Base("米", "length", 0, ("meter", "meters")),
    Base("公里", "length", 3, ("kilometer", "kilometers")),
    Base("元", "yuan", 0, ("yuan", "yuan")),
    Base("美元", "dollar", 0, ("US dollar", "US dollars")),
    Base("天", "day", 0, ("day", "days")),
    Base("小时", "hour", 0, ("hour", "hours")),
    Base("个月", "month", 0, ("month", "months")),
    Base("年", "year", 0, ("year", "years")),
    Base("岁", "age", 0, ("year", "years")),
    Base("%", "share", -2, ("percent", "percent")),
    Base("‰", "share", -3, ("per mille", "per mille")),
    Base("点", "point", 0, ("point", "points")),
    Base("个百分点", "percentage point", 0, ("percentage point", "percentage points")),
    Base("倍", "multiple", 0, ("times", "times")),
)

_UNSCALED = frozenset({"share", "percentage point", "point", "multiple", "age"})
_COUNTED = frozenset({"count", "day", "hour", "month", "year", "age"})

BASES: Mapping[str, Base] = {
    **{name: Base(name, "count") for name in _COUNTERS.split()},
    **{base.name: base for base in _MEASURED},
}
"""Every unit known without ``site.yaml``, by its name."""

PERCENT = Unit(BASES["%"])
PERCENTAGE_POINT = Unit(BASES["个百分点"])
POINT = Unit(BASES["点"])
MULTIPLE = Unit(BASES["倍"])
ONE = Unit(Base("", "count"))
RANK = Unit(BASES["位"])
YEARS = Unit(BASES["年"])


def parse_unit(text: str, own: Mapping[str, Base] = BASES) -> Unit | None:
    """Return the unit written as ``text``, or ``None`` when no such unit is known.

    :param own: the units known, by name: ``BASES`` and those that a site adds to them.
    """
    name = text.strip().replace("％", "%")
    if name in own:
        return Unit(own[name])
    for scale in SCALES:
        base = own.get(name.removeprefix(scale)) if name.startswith(scale) else None
        if base is not None and Unit(base).scalable:
            return Unit(base, scale)
    return None
