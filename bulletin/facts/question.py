"""What is asked of the book, and the refusals of a measure that has no result."""

import re
from dataclasses import dataclass, replace
from difflib import get_close_matches

from bulletin.diagnostics import Text
from bulletin.facts.book import FactBook
from bulletin.facts.fact import Fact, Series
from bulletin.facts.figure import Measurement, Refusal
from bulletin.facts.period import Period
from bulletin.facts.period_text import parse_period
from bulletin.facts.reference import Reference

_EARLIER = re.compile(r"@?-([1-9]\d?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Question:
    """A fact at a period, and the book that can answer for it.

    ``asked`` are the facts whose formulas led here.
    """

    book: FactBook
    fact: Fact
    period: Period
    asked: tuple[str, ...] = ()

    def at(self, period: Period) -> "Question":
        """Return the same question at another period."""
        return replace(self, period=period)

    def of(self, reference: Reference) -> "Question | Refusal":
        """Return the question for another fact, in this zone and period unless it names its own."""
        zone = reference.zone or self.fact.zone
        fact = self.book.fact(zone, reference.key)
        if fact is None:
            return unknown_fact(self.book, zone, reference.key)
        return replace(self, fact=fact, period=reference.period_from(self.period))

    def period_named(self, argument: str | None) -> Period | None:
        """Return the period that an argument names: 2020, or @-1 for a year earlier."""
        earlier = _EARLIER.fullmatch(argument or "")
        return (
            self.period.years_earlier(int(earlier[1])) if earlier else parse_period(argument or "")
        )


def no_data(fact: Fact, period: Period, series: Series) -> Refusal:
    """Refuse for want of a value, naming the periods that there are."""
    known = ", ".join(str(p) for p in sorted(series))
    return Refusal(
        code="no-data",
        message=Text(
            f"{named(fact).zh}（{fact.name}）没有 {period} 的数据",
            f"{named(fact).en} ({fact.name}) has no value for {period}",
        ),
        hint=Text(
            f"已有数据的时期：{known.replace(', ', '、')}；请补数据，或在引用里用 @ 指明时期"
            if known
            else "这项指标还没有任何数值，请先在数据表里补上",
            f"periods with a value: {known}; add the value or name a period with @"
            if known
            else "this fact has no value at all yet; add one to its sheet",
        ),
        fact=fact.name,
        period=str(period),
    )


def unknown_fact(book: FactBook, zone: str, key: str) -> Refusal:
    """Refuse because the book holds no such fact, naming the one that was probably meant."""
    elsewhere = book.elsewhere(key)
    near = get_close_matches(key, [fact.key for fact in book.of_zone(zone)], n=1, cutoff=0.5)
    meant = elsewhere.name if elsewhere else (near[0] if near else None)
    return Refusal(
        code="unknown-fact",
        message=Text(
            f"没有名为“{zone}/{key}”的指标", f"there is no fact “{zone}/{key}” in the sheets"
        ),
        hint=Text(f"是不是 {meant}？", f"did you mean {meant}?") if meant else Text(),
        fact=f"{zone}/{key}",
    )


def named(fact: Fact) -> Text:
    """Return a fact's label in quotation marks, those within it turned into single ones."""
    inner = str.maketrans("“”", "‘’")
    zh, en = (fact.label.said(language).translate(inner) for language in ("zh", "en"))
    return Text(f"“{zh}”", f"“{en}”")


def wrong(question: Question, zh: str, en: str) -> Refusal:
    """Refuse a measure that makes no sense for the fact or the period (``bad-mention``)."""
    return Refusal(
        code="bad-mention",
        message=Text(zh, en),
        fact=question.fact.name,
        period=str(question.period),
    )


def period_due(question: Question, measure: str, argument: str | None) -> Refusal:
    """Refuse an argument that is no period."""
    return wrong(
        question,
        f"“{measure}”的括号里应写时期，如 {measure}(2020)，现为“{argument or ''}”",
        f"“{measure}” takes a period, as in {measure}(2020); found “{argument or ''}”",
    )


def base_missing(refusal: Refusal) -> Refusal:
    """Turn the refusal of a base into ``base-missing``: without a base there is no rate."""
    if refusal.code != "no-data":
        return refusal
    return replace(
        refusal,
        code="base-missing",
        message=Text(f"没有基数：{refusal.message.zh}", f"no base: {refusal.message.en}"),
        hint=Text(
            f"请在数据表里补上 {refusal.period} 的数，或在 reported 里写公布的结果",
            f"add the value of {refusal.period} to the sheet, or the published result under "
            "`reported`",
        ),
    )


def missing_in(question: Question, zone: str, key: str, measure: str) -> Refusal:
    """Refuse a comparison with a zone whose sheets lack the fact (``base-missing``)."""
    return Refusal(
        code="base-missing",
        message=Text(
            f"没有可比的数：数据表里没有 {zone}/{key}",
            f"nothing to compare with: the sheets have no {zone}/{key}",
        ),
        hint=Text(
            f"请补上这项指标，或在 {question.fact.name} 的 reported 里写公布的结果（{measure}）",
            f"add that fact, or the published result ({measure}) under `reported` of "
            f"{question.fact.name}",
        ),
        fact=question.fact.name,
        period=str(question.period),
    )


def unfit(measurement: Measurement) -> Refusal | None:
    """Refuse a value that is only qualified (300余) as an operand; ``None`` where it will do."""
    quantity = measurement.quantity
    if quantity is None or quantity.plain:
        return None
    fact = measurement.fact
    return Refusal(
        code="base-inexact",
        message=Text(
            f"{measurement.period} 的数值只是概数（{quantity.written}），不能用来计算",
            f"the value of {measurement.period} is only approximate ({quantity.written}): "
            "nothing can be computed from it",
        ),
        hint=Text(
            "请补上准确数值，或在 reported 里写明公布的数",
            "give the exact value, or the published result under `reported`",
        ),
        fact=fact.name if fact else None,
        period=str(measurement.period),
    )


def base_of_rate(base: Measurement) -> Refusal | None:
    """Refuse a base of a rate that is qualified, zero or negative; ``None`` where it will do."""
    if refusal := unfit(base):
        return refusal
    if base.value > 0:
        return None
    zero = base.value == 0
    return Refusal(
        code="base-zero" if zero else "base-negative",
        message=Text(
            f"基数（{base.period}）{'是零' if zero else '小于零'}，算不出比率",
            f"the base ({base.period}) is {'zero' if zero else 'below zero'}: no rate exists",
        ),
        hint=Text(
            "请改写增减的数量（.change），或删去这一句",
            "print the change (.change) or drop the rate",
        ),
        fact=base.fact.name if base.fact else None,
        period=str(base.period),
    )
