"""Made-up figures of made-up zones: they grow and fall a little, and cumulate over months."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

YEARS = range(2014, 2025)
MONTHS = range(1, 12)


@dataclass(frozen=True, slots=True)
class Series:
    """A made-up fact: its unit, its kind, and between what its first value lies."""

    key: str
    label: str
    unit: str
    low: int
    high: int
    places: int = 0
    kind: str = "flow"
    more: str = ""


SERIES = (
    Series("revenue", "营业收入", "亿元", 20000, 60000, 2),
    Series("output", "工业总产值", "亿元", 15000, 50000, 2),
    Series("investment", "固定资产投资", "亿元", 4000, 12000, 2),
    Series("rd", "研发投入", "亿元", 700, 1900, 2),
    Series("firms", "注册企业", "家", 2000, 6000, kind="stock"),
    Series("hightech", "高新技术企业", "家", 120, 400, kind="stock"),
    Series("talents", "引进人才", "人", 900, 4000),
    Series("patents", "授权专利", "件", 700, 3000),
    Series("projects", "新签约项目", "个", 60, 160),
)
"""What every zone reports."""


def annual(chance: Random, series: Series) -> Mapping[str, int]:
    """Return the values of each year, in units of the last decimal place."""
    value = chance.randint(series.low, series.high)
    made = {}
    for year in YEARS:
        made[str(year)] = value
        falls = series.kind == "flow" and chance.random() < 0.2
        percent = chance.randint(92, 98) if falls else chance.randint(102, 112)
        value = value * percent // 100 + 1
    return made


def cumulative(chance: Random, series: Series, years: Mapping[str, int]) -> Mapping[str, int]:
    """Return the values of the months of the last two years, from January on."""
    made = {}
    for year in (YEARS[-2], YEARS[-1]):
        end, begin = years[str(year)], years[str(year - 1)]
        shift = chance.randint(-2, 2)
        for month in MONTHS:
            share = month * 80 + shift
            value = begin + (end - begin) * share // 1000
            made[months(year, month)] = value if series.kind == "stock" else end * share // 1000
    return made


def months(year: int, month: int) -> str:
    """Return the period from January to a month."""
    return f"{year}-01" if month == 1 else f"{year}-01..{year}-{month:02}"


def written(value: int, places: int) -> str:
    """Return a value in units of its last place as it is typed into a sheet."""
    text = f"{value:0{places + 1}}"
    return f"{text[:-places]}.{text[-places:]}" if places else text
