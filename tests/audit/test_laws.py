"""Laws: figures that were made consistently are never objected to, planted errors always are.

Values are rounded from exact numbers, and results are computed from the exact ones and rounded
thereafter, half up or half even, as a statistics office does.
"""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal, localcontext
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bulletin.audit import audit
from bulletin.diagnostics import Severity
from tests.audit.made_up import book

UNHURRIED = settings(deadline=None)
FINE = Context(prec=60)
MODES = st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN])
PLACES = st.integers(0, 3)
EXACT = st.decimals("0.001", "1000000", places=7, allow_nan=False)
AMOUNTS = st.decimals("100", "1000000", places=7, allow_nan=False)
RATES = st.decimals("-0.25", "0.35", places=6, allow_nan=False)
COUNTS = st.integers(1, 100000)


def rounded(value: Decimal, places: int, mode: str) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), rounding=mode, context=FINE)


def amount(key: str, values: dict[str, Decimal], **more: Any) -> str:
    """Return a line of a sheet with an amount of money; ``more`` are results as published."""
    inside = ", ".join(f"{period}: {value}" for period, value in values.items())
    reported = "".join(f", reported: {{{name}: {value}}}" for name, value in more.items())
    return f"  {key}: {{label: {key} 数, unit: 亿元, values: {{{inside}}}{reported}}}\n"


def count(key: str, values: dict[str, int], rest: str = "") -> str:
    inside = ", ".join(f"{period}: {value}" for period, value in values.items())
    return f"  {key}: {{label: {key} 数, unit: 家, kind: stock, values: {{{inside}}}{rest}}}\n"


def objections(text: str) -> list[str]:
    """Return the codes of errors and warnings on the facts of a made-up park."""
    found = audit(book(text))
    return [one.code for one in found if one.severity is not Severity.NOTE]


@UNHURRIED
@given(now=AMOUNTS, rate=RATES, mode=MODES, places=PLACES, rate_places=PLACES)
def test_growth_from_exact_numbers_is_never_objected_to(
    now: Decimal, rate: Decimal, mode: str, places: int, rate_places: int
) -> None:
    with localcontext(FINE):
        then = now / (1 + rate)
        growth = (now / then - 1) * 100
        times = now / then
    values = {"2022": rounded(then, places, mode), "2023": rounded(now, places, mode)}
    published = rounded(growth, rate_places, mode)
    multiple = rounded(times, rate_places, mode)
    assume(multiple > 0)
    text = amount("rd", values, yoy=f"{{2023: {published}%}}")
    text += amount("tax", values, times=f"{{2023: {multiple}倍}}")
    assert objections(text) == []


@UNHURRIED
@given(now=AMOUNTS, rate=RATES, mode=MODES, places=PLACES)
def test_a_planted_rate_is_found(now: Decimal, rate: Decimal, mode: str, places: int) -> None:
    with localcontext(FINE):
        then = now / (1 + rate)
        growth = (now / then - 1) * 100
    values = {"2022": rounded(then, places, mode), "2023": rounded(now, places, mode)}
    planted = rounded(growth + 3, 1, mode)
    assert objections(amount("rd", values, yoy=f"{{2023: {planted}%}}")) == ["reported"]


@UNHURRIED
@given(then=AMOUNTS, rates=st.lists(RATES, min_size=2, max_size=5), mode=MODES, places=PLACES)
def test_average_growth_and_totals_of_exact_numbers_are_never_objected_to(
    then: Decimal, rates: list[Decimal], mode: str, places: int
) -> None:
    with localcontext(FINE):
        exact = [then]
        for rate in rates:
            exact.append(exact[-1] * (1 + rate))
        average = ((exact[-1] / then) ** (Decimal(1) / len(rates)) - 1) * 100
    last = 2010 + len(rates)
    values = {f"{2010 + n}": rounded(value, places, mode) for n, value in enumerate(exact)}
    text = amount("rd", values, **{"cagr(2010)": f"{{{last}: {rounded(average, 2, mode)}%}}"})
    total = rounded(sum(exact, Decimal(0)), places, mode)
    text += amount("tax", values, **{f"sum(2010..{last})": f"{{{last}: {total}}}"})
    assert objections(text) == []


@UNHURRIED
@given(parts=st.lists(EXACT, min_size=2, max_size=6), mode=MODES, places=PLACES)
def test_parts_of_an_exact_whole_are_never_objected_to(
    parts: list[Decimal], mode: str, places: int
) -> None:
    whole = rounded(sum(parts, Decimal(0)), places, mode)
    names = [f"part{n}" for n in range(len(parts))]
    text = (
        f"  whole: {{label: 总数, unit: 亿元, values: {{2023: {whole}}}, "
        f"parts: [{', '.join(names)}], of_which: [{names[0]}]}}\n"
    )
    for name, part in zip(names, parts, strict=True):
        text += amount(name, {"2023": rounded(part, places, mode)})
    assert objections(text) == []


@UNHURRIED
@given(parts=st.lists(COUNTS, min_size=2, max_size=6), off=st.integers(1, 50))
def test_parts_that_are_one_off_are_found(parts: list[int], off: int) -> None:
    names = [f"part{n}" for n in range(len(parts))]
    rest = f", parts: [{', '.join(names)}]"
    text = count("whole", {"2023": sum(parts) + off}, rest)
    text += "".join(count(name, {"2023": n}) for name, n in zip(names, parts, strict=True))
    assert objections(text) == ["parts-sum"]


@UNHURRIED
@given(part=COUNTS, rest=st.integers(0, 100000), mode=MODES, places=PLACES, known=st.booleans())
def test_the_share_of_a_whole_is_never_objected_to(
    part: int, rest: int, mode: str, places: int, known: bool
) -> None:
    share = rounded(FINE.divide(Decimal(part * 100), Decimal(part + rest)), places, mode)
    text = "zone: north\nfacts:\n" + count(
        "firms", {"2023": part}, f", reported: {{share: {{2023: {share}%}}}}"
    )
    if known:
        text += "zone: city\nfacts:\n" + count("firms", {"2023": part + rest})
    assert objections(text) == []


@UNHURRIED
@given(now=COUNTS, then=COUNTS, mode=MODES, places=PLACES)
def test_growth_of_counts_without_their_base_is_never_objected_to(
    now: int, then: int, mode: str, places: int
) -> None:
    growth = rounded(FINE.divide(Decimal((now - then) * 100), Decimal(then)), places, mode)
    text = count("firms", {"2023": now}, f", reported: {{yoy: {{2023: {growth}%}}}}")
    assert objections(text) == []


@UNHURRIED
@given(total=AMOUNTS, firms=st.integers(1, 5000), mode=MODES, places=PLACES, known=st.booleans())
def test_an_average_over_whole_firms_is_never_objected_to(
    total: Decimal, firms: int, mode: str, places: int, known: bool
) -> None:
    average = rounded(FINE.divide(total * 10000, Decimal(firms)), places, mode)
    assume(average > 0)
    text = amount("rd", {"2023": rounded(total, 2, mode)})
    text += count("firms", {"2023" if known else "2020": firms})
    text += (
        "  per_firm: {label: 平均, unit: 万元, kind: average, formula: rd / firms, "
        f"values: {{2023: {average}}}}}\n"
    )
    assert objections(text) == []


@UNHURRIED
@given(total=AMOUNTS, firms=st.integers(2, 5000), mode=MODES)
def test_an_average_that_is_far_off_is_found(total: Decimal, firms: int, mode: str) -> None:
    average = rounded(FINE.divide(total * 10000, Decimal(firms)), 2, mode)
    planted = rounded(average * Decimal("1.3") + 1, 2, mode)
    text = amount("rd", {"2023": rounded(total, 2, mode)}) + count("firms", {"2023": firms})
    text += (
        "  per_firm: {label: 平均, unit: 万元, kind: average, formula: rd / firms, "
        f"values: {{2023: {planted}}}}}\n"
    )
    assert len(objections(text)) == 1


@UNHURRIED
@given(then=COUNTS, added=COUNTS, left=st.integers(0, 1000))
def test_a_stock_that_lost_some_of_its_additions_is_never_objected_to(
    then: int, added: int, left: int
) -> None:
    assume(left < then + added and then + added - left <= then * 3 and left * 2 < then)
    text = count(
        "firms", {"2022": then, "2023": then + added - left}, f", added: {{2023: {added}}}"
    )
    assert objections(text) == []


@UNHURRIED
@given(then=st.integers(100, 100000), added=COUNTS, more=st.integers(1, 50))
def test_a_stock_that_rose_by_more_is_found(then: int, added: int, more: int) -> None:
    text = count(
        "firms", {"2022": then, "2023": then + added + more}, f", added: {{2023: {added}}}"
    )
    assert "stock-flow" in objections(text)


@UNHURRIED
@given(exact=AMOUNTS, mode=MODES, first=PLACES, second=PLACES)
def test_two_roundings_of_one_number_are_no_conflict(
    exact: Decimal, mode: str, first: int, second: int
) -> None:
    values = f"{{2023: [{rounded(exact, first, mode)}, {rounded(exact, second, mode)}]}}"
    assert objections(f"  rd: {{label: 研发, unit: 亿元, values: {values}}}\n") == []


@UNHURRIED
@given(one=COUNTS, other=COUNTS)
def test_two_counts_are_a_conflict(one: int, other: int) -> None:
    assume(one != other)
    text = f"  firms: {{label: 企业, unit: 家, values: {{2023: [{one}, {other}]}}}}\n"
    assert objections(text) == ["conflict"]


@UNHURRIED
@given(first=AMOUNTS, rates=st.lists(RATES, min_size=4, max_size=9), mode=MODES)
def test_a_series_without_leaps_is_never_doubted(
    first: Decimal, rates: list[Decimal], mode: str
) -> None:
    exact = [first]
    for rate in rates:
        exact.append(FINE.multiply(exact[-1], 1 + rate))
    values = {f"{2010 + n}": rounded(value, 2, mode) for n, value in enumerate(exact)}
    assert objections(amount("rd", values)) == []


@UNHURRIED
@given(
    first=AMOUNTS, rates=st.lists(RATES, min_size=1, max_size=9), where=st.integers(0, 9),
    mode=MODES,
)  # fmt: skip
def test_an_amount_in_the_wrong_unit_is_found(
    first: Decimal, rates: list[Decimal], where: int, mode: str
) -> None:
    exact = [first]
    for rate in rates:
        exact.append(FINE.multiply(exact[-1], 1 + rate))
    exact[where % len(exact)] *= 10000
    values = {f"{2010 + n}": rounded(value, 2, mode) for n, value in enumerate(exact)}
    assert objections(amount("rd", values)) == ["unit-slip"]


@UNHURRIED
@given(now=st.integers(1, 300), rate=st.integers(-900, 3000))
def test_a_rate_is_impossible_just_where_trying_every_base_finds_none(now: int, rate: int) -> None:
    text = count(
        "firms", {"2023": now}, f", reported: {{yoy: {{2023: {Decimal(rate) / 10:.1f}%}}}}"
    )
    bases = range(1, 20 * now + 21)
    possible = any(2 * abs((now - n) * 1000 - rate * n) <= n for n in bases)
    assert objections(text) == ([] if possible else ["impossible-growth"])


@UNHURRIED
@given(part=st.integers(1, 300), share=st.integers(1, 1000))
def test_a_share_is_impossible_just_where_trying_every_whole_finds_none(
    part: int, share: int
) -> None:
    text = count(
        "firms", {"2023": part}, f", reported: {{share: {{2023: {Decimal(share) / 10:.1f}%}}}}"
    )
    wholes = range(part, 2000 * part + 1)
    possible = any(2 * abs(part * 1000 - share * n) <= n for n in wholes)
    assert objections(text) == ([] if possible else ["impossible-average"])


@UNHURRIED
@given(whole=COUNTS, more=COUNTS)
def test_a_part_above_its_whole_is_found(whole: int, more: int) -> None:
    text = count("firms", {"2023": whole}, ", of_which: [large]")
    assert objections(text + count("large", {"2023": whole + more})) == ["of-which"]
    zones = f"zone: north\nfacts:\n{count('firms', {'2023': whole + more})}"
    assert objections(f"{zones}zone: city\nfacts:\n{count('firms', {'2023': whole})}") == [
        "share-range"
    ]


@UNHURRIED
@given(first=AMOUNTS, rate=RATES, times=st.decimals("2.5", "6", places=2), where=st.integers(1, 5))
def test_a_leap_out_of_a_steady_series_is_found(
    first: Decimal, rate: Decimal, times: Decimal, where: int
) -> None:
    exact = [FINE.multiply(first, FINE.power(1 + rate, n)) for n in range(6)]
    leaping = [value * times if n >= where else value for n, value in enumerate(exact)]
    values = {f"{2010 + n}": rounded(value, 4, ROUND_HALF_UP) for n, value in enumerate(leaping)}
    assert objections(amount("rd", values)) == ["outlier"]


@UNHURRIED
@given(part=AMOUNTS, whole=AMOUNTS, mode=MODES, off=st.booleans())
def test_a_ratio_is_found_wrong_just_where_an_error_was_planted(
    part: Decimal, whole: Decimal, mode: str, off: bool
) -> None:
    ratio = rounded(FINE.divide(part * 100, whole), 2, mode) + (3 if off else 0)
    if off:
        ratio = rounded(ratio * Decimal("1.1"), 2, mode)
    text = amount("part", {"2023": rounded(part, 2, mode)})
    text += amount("whole", {"2023": rounded(whole, 2, mode)})
    text += (
        f'  ratio: {{label: 占比, unit: "%", formula: part / whole, values: {{2023: {ratio}}}}}\n'
    )
    assert objections(text) == (["formula"] if off else [])
