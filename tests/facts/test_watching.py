"""A book under watch gives the same answers and knows what they rest on."""

from collections.abc import Callable

import pytest

from bulletin.facts import Asked, FactBook, Question, Step, Watch, measure
from tests.facts.made_up import book, fact, period

Asking = Callable[[FactBook], object]
BOOK = book(
    *(
        fact(key, "亿元", {"2022": "4.0", "2023": value}, zone=zone)
        for zone, value in (("tianshi", "30"), ("xinghe", "4.4"), ("yunshan", "5"), ("liuxi", "6"))
        for key in ("output", "trade")
    ),
    fact("density", "亿元", formula="output + trade"),
)
FIRST = ("xinghe", "output")
YEAR = period("2023")


@pytest.mark.parametrize(
    ("asking", "asked"),
    [
        (lambda book: book.fact(*FIRST), Asked(facts=frozenset({FIRST}))),
        (lambda book: book.fact("nowhere", "x"), Asked(facts=frozenset({("nowhere", "x")}))),
        (lambda book: book.elsewhere("nothing"), Asked(keys=frozenset({"nothing"}))),
        (lambda book: len(book.facts), Asked(everything=True)),
        (lambda book: list(book.homes), Asked(everything=True)),
    ],
)
def test_what_was_asked_is_noted_whether_there_is_an_answer_or_none(
    asking: Asking, asked: Asked
) -> None:
    watch = Watch(BOOK)
    assert asking(watch.book) == asking(BOOK)
    assert watch.asked == asked


def test_listing_a_zone_rests_on_its_list_and_on_each_of_its_facts() -> None:
    watch = Watch(BOOK)
    zone = FIRST[0]
    assert watch.book.of_zone(zone) == BOOK.of_zone(zone)
    assert watch.asked.zones == {zone}
    assert watch.asked.facts == {(zone, key) for key in BOOK.keys[zone]}
    assert not watch.asked.everything


def test_a_measure_rests_on_nothing_but_the_facts_that_it_asked_for() -> None:
    for one in BOOK.facts.values():
        for steps in ((), (Step("yoy"),), (Step("share"),), (Step("rank"),)):
            watch = Watch(BOOK)
            made = measure(Question(watch.book, one, YEAR), steps)
            asked = {name: fact_ for name, fact_ in BOOK.facts.items() if name in watch.asked.facts}
            less = FactBook(BOOK.zones, asked, BOOK.keys, BOOK.homes)
            assert not watch.asked.everything
            assert measure(Question(less, one, YEAR), steps) == made
