"""A made-up publication of made-up zones: no figure here was ever measured."""

from collections.abc import Mapping
from datetime import date

from bulletin.articles import Setting
from bulletin.articles.naming import named
from bulletin.diagnostics import Text
from bulletin.facts import FactBook, Period, compile_book
from bulletin.sheets import Site, read_sheet, read_zone

SITE = Site(name=Text("试验快报", "Trial Bulletin"), languages=("zh", "en"))

_ZONES = {
    "city": "name: {zh: 示例市, en: Sample City}\nas_whole: {zh: 全市, en: the city}\n",
    "north": "name: {zh: 北园, en: North Park}\nparent: city\nas_whole: {zh: 全区, en: the park}\n",
    "south": "name: {zh: 南园, en: South Park}\nparent: city\n",
    "west": "name: 西园\nparent: city\n",
}

_SHEETS = {
    "north": """
zone: north
source: review
sources:
  review: {title: {zh: 北园年报（虚构）, en: Report of North Park (made up)}, date: 2022-01}
  survey: {title: {zh: 北园调查（虚构）, en: Survey of North Park (made up)}, date: 2022-02}
facts:
  研发投入:
    label: {zh: 研发投入, en: R&D spending}
    unit: 亿元
    values: {2020: 23.15, 2021: 30.50}
  firms:
    label: {zh: 入园企业, en: Firms in the park}
    unit: 家
    kind: stock
    values: {2020: 80, 2021: 100}
    added: {2021: 25}
    reported: {share: {2021: 近1/10}}
  labs:
    label: {zh: 实验室, en: Laboratories}
    unit: 家
    kind: stock
    values: {2021: {value: 12, source: survey}}
  patents:
    label: {zh: 专利, en: Patents}
    unit: 项
    values: {2021: 300余}
  loans:
    label: {zh: 平均贷款, en: Loans per firm}
    unit: 万元
    kind: average
    values: {2019: 2336, 2020: 2990, 2021: 3150}
  seats:
    label: 工位
    unit: 个
    values: {2021: 40}
  firms_made:
    label: {zh: 制造业企业, en: Manufacturers}
    unit: 家
    kind: stock
    values: {2019: 45, 2020: 50, 2021: 60}
    parts: [biotech, chips, others]
    of_which: [exporters]
  biotech:
    label: {zh: 生物医药, en: Biotech}
    unit: 家
    kind: stock
    values: {2019: 10, 2020: 12, 2021: 20}
  chips: {label: {zh: 集成电路, en: Chips}, unit: 家, kind: stock, values: {2020: 18, 2021: 25}}
  others: {label: {zh: 装备, en: Machinery}, unit: 家, kind: stock, values: {2020: 20, 2021: 15}}
  exporters:
    label: {zh: 出口企业, en: Exporters}
    unit: 家
    kind: stock
    values: {2020: 11, 2021: 13}
  visits: {label: {zh: 新到企业, en: New arrivals}, unit: 家, values: {2021: 7}}
  output:
    label: {zh: 产值, en: Output}
    unit: 亿元
    values: {2020: 46.1, 2021: {value: 51.3, status: preliminary}}
  contracts: {label: {zh: 合同, en: Contracts}, unit: 项, values: {2021: 9}, parts: [more, less]}
  more: {label: {zh: 新签, en: New ones}, unit: 项, values: {2021: 6}}
  less: {label: {zh: 续签, en: Renewed ones}, unit: 项, values: {2021: 4}}
  berths: {label: {zh: 泊位, en: Berths}, unit: 个, kind: stock, values: {2020: 4, 2021: 5}}
  zero: {label: {zh: 零基数, en: From nothing}, unit: 个, values: {2020: 0, 2021: 5}}
""",
    "city": """
zone: city
facts:
  berths: {label: {zh: 泊位, en: Berths}, unit: 个, kind: stock, values: {2020: 9, 2021: 10}}
""",
    "south": """
zone: south
facts:
  firms: {label: {zh: 入园企业, en: Firms in the park}, unit: 家, kind: stock, values: {2021: 60}}
  quays: {label: {zh: 码头, en: Quays}, unit: 个, kind: stock, values: {2021: 3}}
  berths: {label: {zh: 泊位, en: Berths}, unit: 个, kind: stock, values: {2020: 2, 2021: 3}}
""",
}


def book() -> FactBook:
    """Return the facts of all zones."""
    zones, sheets = [], []
    for key, source in _ZONES.items():
        zone, findings = read_zone(f"content/zones/{key}.yaml", source)
        assert zone is not None, findings
        zones.append(zone)
    for key, source in _SHEETS.items():
        sheet, findings = read_sheet(f"content/facts/{key}/sheet.yaml", source, SITE)
        assert sheet is not None, findings
        sheets.append(sheet)
    return compile_book(zones, sheets)


BOOK = book()
PICTURES: Mapping[str, tuple[int, int]] = {
    "content/bulletins/trial/bay.png": (1200, 800),
    "content/bulletins/trial/narrow.png": (500, 975),
    "content/bulletins/trial/map.svg": (600, 400),
}


def setting(language: str = "zh") -> Setting:
    """Return what holds for an article about North Park in 2021."""
    bare = Setting(
        book=BOOK, language=language, zone="north", period=Period.months(2021, 1, 12), slug="lead"
    )
    return named(bare, date(2022, 1, 5), 3)
