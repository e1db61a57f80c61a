"""Projects of any size, of made-up data: many zones, each with a bulletin a year and a month."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

from tests.benchmarks.data import MONTHS, SERIES, YEARS, annual, cumulative, months, written
from tests.benchmarks.prose import headline, prose

CHARACTERS = 1600
"""How long a bulletin is, about."""

_ZONES_OF_A_CITY = 10
_PERIODS = (
    *(str(year) for year in YEARS[2:]),
    *(months(YEARS[-1], month) for month in MONTHS),
)
"""The bulletins of one zone: those of nine years, and of eleven months of the last."""

_LAST = "2025-01-31"
_STEMS = "金石松竹梅兰柳枫云霞星月江河湖海山岭原野谷溪泉林"

_SITE = """\
name: 示范园区快报
publisher: 示范编辑部
languages: [zh]
theme: {theme}
address: https://bulletins.example/
"""

Values = Mapping[str, Mapping[str, int]]


def write(number: int, folder: Path, *, theme: str = "press", seed: int = 5) -> None:
    """Write a project of ``number`` bulletins into an empty folder."""
    for path, text in files(number, theme=theme, seed=seed):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def files(number: int, *, theme: str = "press", seed: int = 5) -> Iterator[tuple[str, str]]:
    """Yield each file of such a project, by its path."""
    yield "content/site.yaml", _SITE.format(theme=theme)
    zones = max(2, -(-number // len(_PERIODS)))  # one alone has no rank
    for first in range(0, zones, _ZONES_OF_A_CITY):
        city = f"c{first // _ZONES_OF_A_CITY:02}"
        yield f"content/zones/{city}.yaml", f"name: {_name(city)}市\nas_whole: 全市\n"
        whole: dict[str, dict[str, int]] = {one.key: {} for one in SERIES}
        for place in range(first, min(first + _ZONES_OF_A_CITY, zones)):
            zone = f"z{place:03}"
            chance = Random(f"{seed} {zone}")  # noqa: S311 - variety, no secret
            years = {one.key: annual(chance, one) for one in SERIES}
            for key, values in years.items():
                for period, value in values.items():
                    whole[key][period] = whole[key].get(period, value * 5) + value
            yield f"content/zones/{zone}.yaml", _zone(zone, city)
            yield f"content/facts/{zone}/annual.yaml", _sheet(zone, years)
            so_far = {one.key: cumulative(chance, one, years[one.key]) for one in SERIES}
            yield f"content/facts/{zone}/monthly.yaml", _sheet(zone, so_far)
            due = (number + zones - 1 - place) // zones
            for period in _PERIODS[:due]:
                yield from _bulletin(zone, period, seed)
        yield f"content/facts/{city}/annual.yaml", _sheet(city, whole)


def _zone(zone: str, city: str) -> str:
    return f"name: {_name(zone)}园区\nparent: {city}\nas_whole: 全区\n"


def _name(key: str) -> str:
    """Return a name for a zone or a city: without digits, which would be statistics."""
    place = int(key[1:])
    return f"示范{_STEMS[place // len(_STEMS)]}{_STEMS[place % len(_STEMS)]}"


def _sheet(zone: str, values: Values) -> str:
    facts = "".join(
        f"  {one.key}:\n    label: {one.label}\n    unit: {one.unit}\n    kind: {one.kind}\n"
        f"    values:\n{_lines(values[one.key], one.places)}"
        for one in SERIES
    )
    source = f"{{title: 示范统计（虚构）, publisher: 示范统计局, date: {_LAST}}}"
    return f"zone: {zone}\nsource: made-up\nsources:\n  made-up: {source}\nfacts:\n{facts}"


def _lines(values: Mapping[str, int], places: int) -> str:
    return "".join(f"      {period}: {written(one, places)}\n" for period, one in values.items())


_ANNUAL = (
    "营业收入{{ revenue }}，{{ revenue.yoy }}，{{ revenue.share }}，{{ revenue.rank }}。",
    "工业总产值{{ output }}，{{ output.yoy }}，{{ output.since(2014) }}。",
    "固定资产投资{{ investment }}，{{ investment.yoy }}，{{ investment.share }}。",
    "研发投入{{ rd }}，{{ rd.share(revenue) }}，{{ rd.yoy }}。",
    "年末注册企业{{ firms }}，{{ firms.change }}；高新技术企业{{ hightech }}，{{ hightech.yoy }}。",
    "引进人才{{ talents }}，{{ talents.yoy }}；授权专利{{ patents }}，{{ patents.rank }}。",
    "新签约项目{{ projects }}，{{ projects.change }}。",
)
_MONTHLY = (
    "营业收入{{ revenue }}，{{ revenue.yoy }}。",
    "工业总产值{{ output }}，{{ output.yoy }}，{{ output.change }}。",
    "固定资产投资{{ investment }}，{{ investment.yoy }}。",
    "研发投入{{ rd }}，{{ rd.share(revenue) }}，{{ rd.yoy }}。",
    "期末注册企业{{ firms }}，{{ firms.change }}；高新技术企业{{ hightech }}，{{ hightech.yoy }}。",
    "引进人才{{ talents }}，{{ talents.yoy }}；授权专利{{ patents }}，{{ patents.yoy }}。",
    "新签约项目{{ projects }}，{{ projects.change }}。",
)

_CHARTS = ("columns", "lines", "bars")


def _bulletin(zone: str, period: str, seed: int) -> Iterator[tuple[str, str]]:
    chance = Random(f"{seed} {zone} {period}")  # noqa: S311 - variety, no secret
    folder = f"content/bulletins/{zone}-{period.replace('..', '-to-')}"
    yield f"{folder}/bulletin.yaml", _plan(zone, period)
    told = list(_MONTHLY if "-" in period else _ANNUAL)
    lead = (_passage(chance, line, 140) for line in told[:5])
    yield f"{folder}/lead.md", _article("lead", chance, (*lead, _chart(chance, period)))
    story = (_passage(chance, line, 130) for line in told[5:])
    yield f"{folder}/story.md", _article("story", chance, (*story, _table(period)))
    for name in ("brief-1", "brief-2"):
        yield f"{folder}/{name}.md", _article("brief", chance, (prose(chance, 110),))


def _plan(zone: str, period: str) -> str:
    date = f"{int(period) + 1}-02-05" if period.isdigit() else f"{_next_month(period)}-20"
    return (
        f'title: "{{{{ zone }}}}{{{{ period }}}}简况"\nzone: {zone}\nperiod: {period}\n'
        f"date: {date}\npaper: a4\n"
    )


def _next_month(period: str) -> str:
    year, month = period[-7:].split("-")
    return f"{year}-{int(month) + 1:02}"


def _passage(chance: Random, told: str, length: int) -> str:
    return prose(chance, length // 2) + told + prose(chance, length // 2)


def _article(kind: str, chance: Random, blocks: tuple[str, ...]) -> str:
    return f"---\nkind: {kind}\nheadline: {headline(chance)}\n---\n" + "\n\n".join(blocks) + "\n"


def _chart(chance: Random, period: str) -> str:
    kind = chance.choice(_CHARTS)
    before = [str(year) for year in YEARS if str(year) <= period][-6:]
    asked = (
        ("[revenue, output, investment]", f"[{period}]")
        if kind == "bars"
        else ("[revenue, output]", f"[{', '.join(before)}]")
    )
    return (
        f"::: chart\ntitle: 示范园区主要总量\nkind: {kind}\n"
        f"facts: {asked[0]}\nperiods: {asked[1]}\n:::"
    )


def _table(period: str) -> str:
    return (
        "::: table\ntitle: 示范园区主要指标\n"
        "facts: [revenue, output, investment, rd, firms, hightech, talents, patents, projects]\n"
        f"periods: [{period}]\nmeasures: [value, yoy]\n:::"
    )
