"""The made-up book that the mentions of these tests are asked of."""

from bulletin.articles import tell
from bulletin.articles.setting import Setting
from bulletin.diagnostics import Finding
from bulletin.facts import Basis, Fact, Figure, Kind
from bulletin.wording import Habits
from tests.facts.made_up import PLACE, book, fact, period

YEARS = ("2019", "2020", "2021", "2022", "2023")


def over_years(*values: str) -> dict[str, str]:
    """Return values of as many years up to 2023."""
    return dict(zip(YEARS[-len(values) :], values, strict=True))


BOOK = book(
    fact("研发投入", "亿元", {"2020": "23.15", "2021": "30.50"}, label="研发投入 | R&D spending"),
    fact(
        "trains",
        "列",
        {"2023-01..2023-11": "699"},
        label="班列 | Trains",
        reported={"yoy": {"2023-01..2023-11": "33.4%"}},
    ),
    fact("rd_share", "%", {"2020": "5.34", "2021": "5.8"}, label="研发强度 | R&D intensity"),
    fact(
        "avg_loan",
        "万元",
        {"2019": "2336", "2020": "2990", "2021": "3150"},
        kind=Kind.AVERAGE,
        label="户均授信 | Average loan",
    ),
    fact(
        "little_giants",
        "家",
        {"2023": "15"},
        kind=Kind.STOCK,
        added={"2023": "4"},
        label="“小巨人”企业 | Little giants",
        reported={"share": {"2023": "8%"}},
    ),
    fact("gdp", "亿元", {"2023": "39038.1"}, label="生产总值 | GDP"),
    fact(
        "firms",
        "家",
        over_years("100", "120", "130", "151", "170"),
        kind=Kind.STOCK,
        label="企业 | Firms",
    ),
    fact(
        "firms",
        "家",
        over_years("1900", "2000"),
        kind=Kind.STOCK,
        zone="tianshi",
        label="企业 | Firms",
    ),
    fact(
        "firms",
        "家",
        over_years("240", "250"),
        kind=Kind.STOCK,
        zone="yunshan",
        label="企业 | Firms",
    ),
    fact(
        "firms", "家", over_years("120", "150"), kind=Kind.STOCK, zone="liuxi", label="企业 | Firms"
    ),
    fact(
        "revenue",
        "亿元",
        {
            "2022-01..2022-10": "50",
            "2023-01..2023-10": "52.2",
            "2022-01..2022-11": "59",
            "2023-01..2023-11": "61.5",
            "2023-10": "5.0",
            "2023-11": "5.105",
            "2023Q1": "14.0",
            "2023Q2": "15.0",
            "2022H2": "30.0",
            "2023H1": "29.0",
            "2023H2": "32.0",
            "2023": "65.5",
            "2022": "62",
        },
        target={"2023": "65"},
        label="营业收入 | Operating revenue",
    ),
    fact(
        "revenue",
        "亿元",
        {"2023": "655", "2022": "610"},
        zone="tianshi",
        label="营业收入 | Operating revenue",
    ),
    fact(
        "tech_smes",
        "家",
        {"2023": "884"},
        label="科技型企业 | Tech firms",
        reported={"share": {"2023": "近1/10"}},
    ),
    fact(
        "output", "亿元", over_years("81.0", "90.0", "100.0", "95.0", "95.0"), label="产值 | Output"
    ),
    fact("flat", "亿元", over_years("10000", "10003", "9998"), label="零售额 | Retail sales"),
    fact(
        "price", "元", over_years("200.0", "206.0", "199.8"), kind=Kind.PRICE, label="均价 | Price"
    ),
    fact(
        "index", "点", over_years("100.0", "103.2", "101.1"), kind=Kind.INDEX, label="指数 | Index"
    ),
    fact(
        "profit",
        "亿元",
        over_years("-3.2", "-1.5", "2.0", "-0.5", "-0.7"),
        kind=Kind.PROFIT,
        label="利润 | Profit",
    ),
    fact(
        "pace_of_growth",
        "亿元",
        {},
        label="增加值 | Value added",
        basis=Basis.COMPARABLE,
        reported={
            "yoy": {
                "2019": "-6.1%",
                "2020": "12.4%",
                "2021": "-3.0%",
                "2022": "-1.2%",
                "2023": "-2.5%",
                "2024": "0.0%",
                "2025": "-2.5%",
            }
        },
    ),
    fact(
        "growth_kept",
        "亿元",
        {},
        label="投资 | Investment",
        reported={"yoy": {"2023": "43.16%以上", "2022": "超过20%"}},
    ),
    fact("volunteers", "名", {"2023": "1.5万余"}, label="志愿者 | Volunteers"),
    fact("credit", "万元", {"2023": "940余"}, label="授信 | Credit"),
    fact(
        "area", "平方公里", {"2023": "196.5", "2022": "9.8"}, kind=Kind.STOCK, label="面积 | Area"
    ),
    fact("years", "年", {"2023": "3～5"}, label="建设期 | Construction"),
    fact("cap", "万元", {"2023": "最高500"}, label="额度 | Cap"),
    fact("range", "亿元", {"2023": "9亿元～16亿元"}, label="规模 | Size"),
    fact(
        "loans", "亿元", {"2022": "4.4", "2023": "45530万元"}, kind=Kind.STOCK, label="贷款 | Loans"
    ),
    fact("halls", "个", {"2022": "4", "2023": "2"}, kind=Kind.STOCK, label="大厅 | Halls"),
    fact("halls_new", "个", {"2022": "2", "2023": "2"}, kind=Kind.STOCK, label="新厅 | New halls"),
    fact(
        "staff",
        "人",
        {"2022-11-30": "40", "2023-11-30": "50"},
        kind=Kind.STOCK,
        label="人员 | Staff",
    ),
    fact(
        "per_firm",
        "万元",
        {},
        kind=Kind.AVERAGE,
        formula="研发投入@2021 / firms@2022",
        label="每家研发投入 | R&D per firm",
    ),
    fact("circle", "亿元", {}, formula="circle_too + gdp", label="圈 | Circle"),
    fact("circle_too", "亿元", {}, formula="circle - gdp", label="圈圈 | Circle too"),
    fact(
        "monthly",
        "亿元",
        {"2023-01": "1.5", "2023-02": "1.2", "2023-03": "2.0"},
        label="月产值 | Monthly output",
    ),
    fact("untranslated", "家", {"2022": "3", "2023": "5"}, label="只有中文"),
    fact("inexact_base", "家", {"2022": "300余", "2023": "500"}, label="概数 | Rough"),
    fact("zero_base", "家", {"2022": "0", "2023": "5"}, label="零 | Zero"),
    fact("negative_base", "亿元", {"2022": "-1", "2023": "5"}, label="负 | Negative"),
    fact("tie", "吨", {"2022": "10000", "2023": "11005"}, label="平局 | Tie"),
    fact("tie_down", "吨", {"2022": "10000", "2023": "8995"}, label="降平 | Tie down"),
    fact(
        "exports",
        "亿元",
        {"2021-01..2021-11": "5.0", "2022-01..2022-11": "6.0", "2023-01..2023-11": "7.0"},
        label="出口 | Exports",
    ),
    fact("single", "家", {"2023": "5"}, label="一年 | Single"),
)


def setting(when: str = "2023", language: str = "zh", habits: Habits | None = None) -> Setting:
    return Setting(
        book=BOOK,
        language=language,
        zone="xinghe",
        period=period(when),
        slug="t",
        habits=habits or Habits(),
    )


def told(mention: str, here: Setting) -> str:
    """Return what a mention prints, or the code of its finding in angle brackets."""
    found = tell(mention, PLACE, here, 1)
    if isinstance(found, Finding):
        return f"<{found.code}>"
    return "".join(part if isinstance(part, str) else part.text for part in found)


def figures(mention: str, here: Setting) -> list[Figure]:
    found = tell(mention, PLACE, here, 1)
    assert not isinstance(found, Finding), found
    return [part for part in found if isinstance(part, Figure)]


def finding(mention: str, here: Setting) -> Finding:
    found = tell(mention, PLACE, here, 1)
    assert isinstance(found, Finding), found
    return found


__all__ = ["BOOK", "Fact", "figures", "finding", "setting", "told"]
