"""Derivations: what a press officer reads beside a number, in both languages."""

from dataclasses import replace

import pytest

from bulletin.diagnostics import Text
from bulletin.facts import Basis, Figure, Kind, Measurement, Rounding, Step, measure
from bulletin.wording import Habits, Style, derivation, formula, phrase
from tests.facts.made_up import PLACE, ask, fact

RD = fact("rd", "亿元", {"2020": "23.15", "2021": "30.50"}, label="研发投入 | R&D spending")
FIRMS = fact(
    "firms",
    "家",
    {"2021": "130", "2022": "151", "2023": "170"},
    kind=Kind.STOCK,
    label="企业 | Firms",
)
ALL_FIRMS = tuple(
    fact("firms", "家", {"2023": count}, kind=Kind.STOCK, zone=zone, label="企业 | Firms")
    for zone, count in (("tianshi", "2000"), ("yunshan", "250"), ("liuxi", "150"))
)
SHARE = fact("share", "%", {"2020": "5.34", "2021": "5.8"}, label="研发强度 | R&D intensity")
REVENUE = fact(
    "revenue",
    "亿元",
    {
        "2022-01..2022-11": "59",
        "2023-01..2023-11": "61.5",
        "2022-01..2022-10": "50",
        "2023-01..2023-10": "52.2",
    },
    target={"2023": "65"},
    label="营业收入 | Operating revenue",
)
PROFIT = fact(
    "profit", "亿元", {"2020": "-3.2", "2021": "-1.5"}, kind=Kind.PROFIT, label="利润 | Profit"
)
PUBLISHED = fact(
    "trains",
    "列",
    {"2023": "699"},
    label="班列 | Trains",
    basis=Basis.COMPARABLE,
    reported={"yoy": {"2023": "33.4%"}, "yoy.rank": {"2023": "1位"}},
)
PER_FIRM = fact(
    "per_firm", "万元", {}, label="户均投入 | Spending per firm", formula="rd / firms@2022"
)
BOOK = (RD, FIRMS, *ALL_FIRMS, SHARE, REVENUE, PROFIT, PUBLISHED, PER_FIRM)


def figure(
    key: str,
    when: str,
    *steps: Step,
    language: str = "zh",
    habits: Habits | None = None,
    **style: object,
) -> Figure:
    made = measure(ask(key, when, *BOOK), steps)
    assert isinstance(made, Measurement), made
    worded = phrase(made, language, Style(**style), habits or Habits())  # type: ignore[arg-type]
    assert not hasattr(worded, "code"), worded
    return Figure(
        id="t-1",
        text=worded.text,
        language=language,
        value=worded.quantity.numeral.text,
        unit=str(worded.quantity.unit),
        measurement=made,
        place=PLACE,
    )


ZH_SOURCE, EN_SOURCE = "来源：星河年鉴（虚构）。", "Source: Xinghe Yearbook (made up)."

CASES = [
    (
        ("rd", "2021"),
        "研发投入（2021年）：公布数为30.50亿元。",
        "R&D spending (2021): 3.050 billion yuan as published.",
    ),
    (
        ("rd", "2021", Step("yoy")),
        "研发投入（2021年）：(30.50亿元 − 23.15亿元) ÷ 23.15亿元 × 100% = 31.74946…%；"
        "四舍五入为31.7%；23.15亿元为2020年数。",
        "R&D spending (2021): (3.050 billion yuan − 2.315 billion yuan) ÷ 2.315 billion yuan "
        "× 100% = 31.74946… percent; rounded half up to 31.7 percent; 2.315 billion yuan in 2020.",
    ),
    (
        ("rd", "2021", Step("change")),
        "研发投入（2021年）：30.50亿元 − 23.15亿元 = 7.35亿元；23.15亿元为2020年数。",
        "R&D spending (2021): 3.050 billion yuan − 2.315 billion yuan = 735 million yuan; "
        "2.315 billion yuan in 2020.",
    ),
    (
        ("share", "2021", Step("yoy")),
        "研发强度（2021年）：5.8% − 5.34% = 0.46个百分点；5.34%为2020年数。",
        "R&D intensity (2021): 5.8 percent − 5.34 percent = 0.46 percentage point; "
        "5.34 percent in 2020.",
    ),
    (
        ("profit", "2021", Step("yoy")),
        "利润（2021年）：(−1.5亿元) − (−3.2亿元) = 1.7亿元；−3.2亿元为2020年数。",
        "Profit (2021): (−150 million yuan) − (−320 million yuan) = 170 million yuan; "
        "−320 million yuan in 2020.",
    ),
    (
        ("profit", "2021"),
        "利润（2021年）：公布数为−1.5亿元。",
        "Profit (2021): −150 million yuan as published.",
    ),
    (
        ("trains", "2023", Step("yoy")),
        "班列（2023年）：公布的同比增长为33.4%，按可比口径计算。",
        "Trains (2023): change as published: 33.4 percent, on a comparable basis.",
    ),
    (
        ("trains", "2023", Step("yoy"), Step("rank")),
        "班列（2023年）：公布的位次为1位。",
        "Trains (2023): rank as published: 1.",
    ),
    (
        ("firms", "2023", Step("share")),
        "企业（2023年）：170家 ÷ 2000家 × 100% = 8.5%；2000家为天市（虚构）数。",
        "Firms (2023): 170 ÷ 2,000 × 100% = 8.5 percent; 2,000: Tian City (made up).",
    ),
    (
        ("firms", "2023", Step("rank")),
        "企业（2023年）：从高到低为云山区（虚构）250家，星河区（虚构）170家，柳溪区（虚构）150家，居第2位。",
        "Firms (2023): from the highest: Yunshan (made up) 250, Xinghe (made up) 170, "
        "Liuxi (made up) 150; place 2.",
    ),
    (
        ("firms", "2023", Step("streak")),
        "企业（2023年）：各年增减幅度为2022年16.2%，2023年12.6%，连续2年为正。",
        "Firms (2023): annual change 16.2 percent in 2022, 12.6 percent in 2023: "
        "above zero 2 years running.",
    ),
    (
        ("firms", "2023", Step("record")),
        "企业（2023年）：2021年130家，2022年151家，2023年170家，末一期最高。",
        "Firms (2023): 130 in 2021, 151 in 2022, 170 in 2023: the last is the highest.",
    ),
    (
        ("per_firm", "2021"),
        "户均投入（2021年）：30.50亿元 ÷ 151家 = 2019.867549…万元；四舍五入为2019.87万元；"
        "30.50亿元为研发投入；151家为2022年企业。",
        "Spending per firm (2021): 3.050 billion yuan ÷ 151 = 20.19867549… million yuan; "
        "rounded half up to 20.1987 million yuan; 3.050 billion yuan: R&D spending; "
        "151: Firms in 2022.",
    ),
    (
        ("revenue", "2023-01..2023-11", Step("completion")),
        "营业收入（2023年1—11月）：61.5亿元 ÷ 65亿元 × 100% = 94.61538…%；四舍五入为94.6%；"
        "65亿元为2023年目标。",
        "Operating revenue (January–November 2023): 6.15 billion yuan ÷ 6.5 billion yuan × 100% "
        "= 94.61538… percent; rounded half up to 94.6 percent; 6.5 billion yuan: target in 2023.",
    ),
    (
        ("revenue", "2023-01..2023-11", Step("completion"), Step("pace")),
        "营业收入（2023年1—11月）：(61.5亿元 ÷ 65亿元 × 100%) − 11 ÷ 12 × 100% = 2.94871…个百分点；"
        "四舍五入为2.9个百分点；65亿元为2023年目标。",
        "Operating revenue (January–November 2023): (6.15 billion yuan ÷ 6.5 billion yuan × 100%) "
        "− 11 ÷ 12 × 100% = 2.94871… percentage points; rounded half up to 2.9 percentage points; "
        "6.5 billion yuan: target in 2023.",
    ),
    (
        ("revenue", "2023-01..2023-11", Step("yoy"), Step("vs", "2023-01..2023-10")),
        "营业收入（2023年1—11月）：((61.5亿元 − 59亿元) ÷ 59亿元 × 100%) − "
        "((52.2亿元 − 50亿元) ÷ 50亿元 × 100%) = −0.16271…个百分点；四舍五入为−0.2个百分点；"
        "59亿元为2022年1—11月数；52.2亿元为2023年1—10月数；50亿元为2022年1—10月数。",
        None,
    ),
]


@pytest.mark.parametrize(("asked", "chinese", "english"), CASES)
def test_a_derivation_reads_as_a_sentence(
    asked: tuple[str, str, *tuple[Step, ...]], chinese: str, english: str | None
) -> None:
    key, when, *steps = asked
    said = derivation(figure(key, when, *steps), "zh")
    assert said == chinese + ZH_SOURCE
    if english is not None:
        said = derivation(figure(key, when, *steps, language="en"), "en")
        assert said == f"{english} {EN_SOURCE}"


def test_a_derivation_names_the_rule_of_rounding() -> None:
    habits = Habits(rounding=Rounding.HALF_EVEN)
    one = figure("rd", "2021", Step("yoy"), habits=habits)
    assert "按GB/T 8170修约（四舍六入五成双）为31.7%" in derivation(one, "zh", habits)
    assert "rounded half to even to 31.7 percent" in derivation(one, "en", habits)


def test_a_round_number_is_told_from_a_rounded_one() -> None:
    one = figure("firms", "2023", Step("yoy"), approx="5")
    assert (one.text, one.value) == ("比上年增长超10%", "10")
    assert "取约数10%" in derivation(one, "zh")
    assert "as a round number 10 percent" in derivation(one, "en")
    share = figure("firms", "2023", Step("share"), approx="1/10")
    assert derivation(share, "zh")
    thirds = figure("rd", "2021", Step("yoy"), approx="1/3")
    assert "取约数1/3" in derivation(thirds, "zh")


def test_a_preliminary_operand_and_a_note_are_told() -> None:
    one = figure("rd", "2021", Step("yoy"))
    early = replace(one, measurement=replace(one.measurement, preliminary=True))
    assert "含初步核算数" in derivation(early, "zh")
    assert "preliminary" in derivation(early, "en")
    given = figure("rd", "2021")
    noted = replace(
        given,
        measurement=replace(
            given.measurement, preliminary=True, note=Text("口径有调整。", "Scope has changed.")
        ),
    )
    assert derivation(noted, "zh") == (
        f"研发投入（2021年）：公布数为30.50亿元（初步核算）。口径有调整。{ZH_SOURCE}"
    )
    assert derivation(noted, "en") == (
        "R&D spending (2021): 3.050 billion yuan as published (preliminary). Scope has changed. "
        + EN_SOURCE
    )


def test_a_formula_is_filled_in_with_its_operands() -> None:
    made = measure(ask("rd", "2021", RD), [Step("yoy")])
    assert isinstance(made, Measurement)
    assert formula(made, "zh") == "(30.50亿元 − 23.15亿元) ÷ 23.15亿元 × 100%"
