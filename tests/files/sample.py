"""A made-up bulletin of a made-up park, with a figure of each origin."""

from datetime import date
from decimal import Decimal

from bulletin.articles import Article, ArticleKind, Bulletin, Line
from bulletin.diagnostics import Place, Text
from bulletin.facts import (
    EXACT,
    Fact,
    Figure,
    Interval,
    Kind,
    Measurement,
    Operand,
    Origin,
    Period,
    Quantity,
    Source,
    Unit,
    Zone,
    parse_quantity,
    parse_unit,
)

PLACE = Place("content/bulletins/sample/lead.md", 7, 3)
YEAR, YEAR_BEFORE = Period.months(2031, 1, 12), Period.months(2030, 1, 12)
SOURCE = Source(
    key="review",
    title=Text("样例年报", "Sample review"),
    publisher=Text("样例局", "Sample office"),
    date="2032-01-31",
)
ZONE = Zone(key="xingchi", name=Text("星池", "Xingchi"), as_whole=Text("全区", "it"), place=PLACE)


def unit(name: str) -> Unit:
    found = parse_unit(name)
    assert found is not None
    return found


def quantity(text: str, name: str) -> Quantity:
    found = parse_quantity(text, unit(name))
    assert found is not None
    return found


SPENDING = Fact(
    zone="xingchi",
    key="研发投入",
    label=Text("研发投入", "R&D spending"),
    unit=unit("亿元"),
    place=PLACE,
)
FIRMS = Fact(
    zone="xingchi",
    key="firms",
    label=Text("企业", "Firms"),
    unit=unit("家"),
    place=PLACE,
    kind=Kind.STOCK,
)


def operand(
    fact: Fact, period: Period, written: Quantity, measure: str = "value", source: Source = SOURCE
) -> Operand:
    return Operand(
        fact=fact.name,
        label=fact.label,
        zone=fact.zone,
        period=period,
        quantity=written,
        source=source,
        measure=measure,
    )


def given(
    fact: Fact, written: Quantity, measure: str = "value", source: Source = SOURCE
) -> Measurement:
    return Measurement(
        measure=measure,
        value=written.value,
        unit=written.unit,
        period=YEAR,
        origin=Origin.GIVEN if measure == "value" else Origin.REPORTED,
        fact=fact,
        quantity=written,
        interval=written.interval,
        operands=(operand(fact, YEAR, written, measure, source),),
        formula="{0}",
        sources=(source,),
    )


def growth() -> Measurement:
    now, before = quantity("30.50", "亿元"), quantity("23.15", "亿元")
    value = EXACT.multiply(EXACT.divide(now.value - before.value, before.value), Decimal(100))
    return Measurement(
        measure="yoy",
        value=value,
        unit=unit("%"),
        period=YEAR,
        origin=Origin.COMPUTED,
        fact=SPENDING,
        interval=Interval(Decimal("31.70"), Decimal("31.80")),
        operands=(operand(SPENDING, YEAR, now), operand(SPENDING, YEAR_BEFORE, before)),
        formula="({0} - {1}) / {1}",
        sources=(SOURCE,),
    )


def literal() -> Measurement:
    written = quantity("940余万", "元")
    return Measurement(
        measure="value",
        value=written.value,
        unit=written.unit,
        period=YEAR,
        origin=Origin.LITERAL,
        quantity=written,
        interval=Interval(written.value, None, low_closed=False),
        sources=(Source(key="interview", title=Text("采访")),),
    )


def edition(language: str, *found: tuple[str, Measurement]) -> Bulletin:
    figures = tuple(
        Figure(
            id=f"lead-{number}",
            text=text,
            language=language,
            value="0",
            unit="",
            measurement=measurement,
            place=PLACE,
        )
        for number, (text, measurement) in enumerate(found, 1)
    )
    article = Article(
        slug="lead",
        language=language,
        kind=ArticleKind.LEAD,
        headline=Line("样例", "样例"),
        blocks=(),
        figures=figures,
        place=PLACE,
    )
    return Bulletin(
        slug="sample",
        language=language,
        title=Line("样例园区的一年", "样例园区的一年"),
        zone=ZONE,
        period=YEAR,
        date=date(2032, 2, 5),
        theme="press",
        articles=(article,),
        place=PLACE,
    )


CHINESE = edition(
    "zh",
    ("30.50亿元", given(SPENDING, quantity("30.50", "亿元"))),
    ("比上年增长31.7%", growth()),
    ("占全市近1/10", given(FIRMS, quantity("近1/10", "%"), "share")),
    ("1.5万余家", given(FIRMS, quantity("1.5万余", "家"))),
    ("940余万元", literal()),
)
ENGLISH = edition("en", ("3.050 billion yuan", given(SPENDING, quantity("30.50", "亿元"))))
