"""What would change if a value were another: sentences, charts and findings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bulletin.build.changing import Change, changes
from bulletin.build.content import Content, read_content
from bulletin.build.editions import editions_of
from bulletin.build.line import check
from bulletin.build.order import Order
from bulletin.build.preparing import Loaded
from bulletin.diagnostics import Finding, Text
from bulletin.facts import (
    SUPPOSED,
    Fact,
    FactBook,
    Period,
    Quantity,
    observed,
    parse_quantity,
    supposing,
)
from bulletin.sheets import nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposition:
    """A value that is supposed: of the fact ``zone/key`` or ``key``, as typed."""

    fact: str
    period: Period
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposed:
    """A value that is supposed, understood: what it is today, and what it would be."""

    fact: Fact
    period: Period
    before: Quantity | None
    after: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequences:
    """All that would change, and the values that it would change for."""

    supposed: tuple[Supposed, ...]
    changes: tuple[Change, ...]
    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]


def suppose(loaded: Loaded, asked: Sequence[Supposition]) -> Consequences | Finding:
    """Return what would change if some values were others; a finding where they mean nothing."""
    content, _ = read_content(loaded[0])
    if content is None:
        return _wrong("bad-value", _NO_SITE)
    understood: list[Supposed] = []
    for one in asked:
        found = _understood(one, content)
        if isinstance(found, Finding):
            return found
        understood.append(found)

    def supposed(book: FactBook) -> FactBook:
        for one in understood:
            book = supposing(book, book.facts[one.fact.zone, one.fact.key], one.period, one.after)
        return book

    found_now = check(loaded, Order()).findings
    found_then = check(loaded, Order(suppose=supposed)).findings
    then, _ = read_content(loaded[0], suppose=supposed)
    editions = (editions_of(content), editions_of(then) if then else ())
    return Consequences(
        supposed=tuple(understood),
        changes=tuple(changes(*editions)),
        new=_less(found_then, found_now),
        gone=_less(found_now, found_then),
    )


_NO_SITE = Text("先改好 content/site.yaml", "mend content/site.yaml first")


def _understood(one: Supposition, content: Content) -> Supposed | Finding:
    zone, _, key = one.fact.rpartition("/")
    book = content.book
    homes = [zone] if zone else list(book.homes.get(key, ()))
    fact = book.fact(homes[0], key) if homes else None
    if fact is None:
        message = Text(f"没有指标“{one.fact}”", f"there is no fact “{one.fact}”")
        near = nearest(one.fact, [fact.name for fact in book.facts.values()])
        return _wrong("unknown-fact", message, near)
    if len(homes) > 1:
        listed = "、".join(f"{home}/{key}" for home in homes)
        message = Text(f"几个园区都有“{key}”：{listed}", f"several zones have “{key}”: {listed}")
        return _wrong("bad-mention", message)
    quantity = parse_quantity(one.value, fact.unit, own=content.site.units)
    if quantity is None:
        message = Text(
            f"“{one.value}”不是以“{fact.unit}”计的数", f"“{one.value}” is no number in {fact.unit}"
        )
        return _wrong("bad-value", message)
    known = observed(fact, fact.values, one.period)
    return Supposed(
        fact=fact,
        period=one.period,
        before=known.quantity if known else None,
        after=quantity,
    )


def _wrong(code: str, message: Text, near: str | None = None) -> Finding:
    meant = Text(f"是不是“{near}”？", f"did you mean “{near}”?") if near else None
    return Finding(code=code, place=SUPPOSED, message=message, hint=meant)


def _less(found: Iterable[Finding], others: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that are not among the others, by what they say and where."""
    known = {(one.code, one.place, one.message) for one in others}
    return tuple(one for one in found if (one.code, one.place, one.message) not in known)
