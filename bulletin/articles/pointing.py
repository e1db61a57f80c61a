"""Where a mention points: its fact and period in the book, or why there is none."""

from bulletin.articles.mention import Mention
from bulletin.articles.setting import Setting
from bulletin.articles.suggesting import near, nearest
from bulletin.diagnostics import Text
from bulletin.facts import Measurement, Origin, Question, Refusal, Source, parse_quantity


def question_of(source: str, mention: Mention, setting: Setting) -> Question | Refusal:
    """Return what a mention asks of the book.

    :param source: the mention as written, for the hint that mends it.
    """
    zone = mention.zone or setting.zone
    fact = setting.book.fact(zone, mention.key)
    if fact is None:
        return _unknown_fact(source, zone, mention, setting)
    question = Question(setting.book, fact, setting.period)
    if mention.period is None:
        return question
    period = question.period_named(mention.period)
    return question.at(period) if period else _no_period(mention.period)


def quoted(mention: Mention, setting: Setting) -> Measurement | Refusal:
    """Return a sourced figure typed in place: a quantity with its unit, and where it is from.

    The source is one of the sheets' by its key, or else a title of the author's own.
    """
    quantity = parse_quantity(mention.quoted or "", own=setting.units)
    source = mention.options.get("source")
    if quantity is None:
        return Refusal(
            code="bad-mention",
            message=Text(
                f"“{mention.quoted}”读不出数量和单位",
                f"“{mention.quoted}” is no quantity with a unit",
            ),
            hint=Text("写出数和单位，如 “940余万元”", 'write number and unit, as in "940余万元"'),
        )
    if not source:
        return Refusal(
            code="bad-mention",
            message=Text("直接写的数必须注明来源", "a figure typed in place must name its source"),
            hint=Text(
                f'写作 {{{{ "{mention.quoted}" | source=采访 }}}}',
                f'write {{{{ "{mention.quoted}" | source=interview }}}}',
            ),
        )
    known = setting.book.source(source, setting.zone)
    return Measurement(
        measure="literal",
        value=quantity.value,
        unit=quantity.unit,
        period=setting.period,
        origin=Origin.LITERAL,
        quantity=quantity,
        decimals=quantity.decimals,
        interval=quantity.interval,
        sources=(known or Source(key=source, title=Text(source, source)),),
    )


def _no_period(written: str) -> Refusal:
    return Refusal(
        code="bad-period",
        message=Text(f"“{written}”不是时期", f"“{written}” is not a period"),
        hint=Text(
            "时期写作 2023、2023H1、2023Q1、2023-11、2023-01..2023-11，上年同期写作 @-1",
            "write 2023, 2023H1, 2023Q1, 2023-11, 2023-01..2023-11, or @-1 for a year earlier",
        ),
    )


def _unknown_fact(source: str, zone: str, mention: Mention, setting: Setting) -> Refusal:
    if zone not in setting.book.zones:
        return Refusal(
            code="unknown-fact",
            message=Text(f"没有园区“{zone}”", f"there is no zone “{zone}”"),
            hint=near(zone, setting.book.zones) or Text(),
        )
    meant = _meant(zone, mention, setting)
    name = f"{mention.zone}/{mention.key}" if mention.zone else mention.key
    mended = source.strip().replace(name, meant, 1) if meant else ""
    return Refusal(
        code="unknown-fact",
        message=Text(f"“{zone}”没有指标“{mention.key}”", f"“{zone}” has no fact “{mention.key}”"),
        hint=Text(f"是不是 {{{{ {mended} }}}}？", f"did you mean {{{{ {mended} }}}}?")
        if mended
        else Text(
            f"请在 facts/{zone}/ 的数据表里补上这项指标", f"add it to a sheet in facts/{zone}/"
        ),
        fact=f"{zone}/{mention.key}",
    )


def _meant(zone: str, mention: Mention, setting: Setting) -> str | None:
    """Return the fact that was probably meant: by its label, elsewhere, or by a near name."""
    own = setting.book.of_zone(zone)
    shown = f"{mention.zone}/" if mention.zone else ""
    for fact in own:
        if mention.key in (fact.label.zh, fact.label.en, *fact.also):
            return shown + fact.key
    if elsewhere := setting.book.elsewhere(mention.key):
        return elsewhere.name
    close = nearest(mention.key, [fact.key for fact in own])
    return shown + close if close else None
