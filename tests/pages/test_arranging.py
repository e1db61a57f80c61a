from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.articles import Article, ArticleKind, Prose
from bulletin.pages import Grid
from bulletin.pages.arranging import arrange
from bulletin.pages.measuring import ems, head_lines, text_lines
from bulletin.pages.packing import PageRoom, RowPlan, Size, pack
from bulletin.pages.spreading import folding, spread
from tests.pages.sample import Writer, article, full_page, lead, short, sidebar, story

SCREEN = PageRoom(0)


def cut(sizes: list[Size], columns: int, page: PageRoom) -> tuple[RowPlan, ...]:
    """Return the rows that blocks of these sizes are cut into."""
    return tuple(one.plan for one in pack(sizes, columns, page)[0])


A3 = Grid(columns=4, characters=19, gap=Decimal(2))


def slugs(articles: tuple[Article, ...], grid: Grid = A3) -> list[list[list[str]]]:
    return [
        [[one.slug for module in stack.modules for one in module.articles] for stack in row.stacks]
        for row in arrange(articles, grid, SCREEN)
    ]


@st.composite
def many_articles(draw: st.DrawFn) -> tuple[Article, ...]:
    kinds = draw(st.lists(st.sampled_from(list(ArticleKind)), min_size=1, max_size=9))
    lengths = draw(st.lists(st.integers(1, 1500), min_size=len(kinds), max_size=len(kinds)))
    return tuple(
        article(Writer(f"a{n}"), kind, "样例标题", (Prose(f"<p>{'字' * length}</p>"),))
        for n, (kind, length) in enumerate(zip(kinds, lengths, strict=True))
    )


@given(many_articles(), st.integers(1, 6), st.integers(0, 90))
def test_every_article_stands_once_and_every_row_is_full(
    articles: tuple[Article, ...], columns: int, lines: int
) -> None:
    grid = Grid(columns=columns, characters=17, gap=Decimal(2))
    rows = arrange(articles, grid, PageRoom(lines))
    set_ = [one for row in rows for s in row.stacks for m in s.modules for one in m.articles]
    assert sorted(one.slug for one in set_) == sorted(one.slug for one in articles)
    assert {sum(stack.span for stack in row.stacks) for row in rows} == {columns}


def test_the_lead_comes_first_over_the_whole_width() -> None:
    rows = arrange((story(), lead(), sidebar()), A3, SCREEN)
    assert [one.slug for one in rows[0].stacks[0].modules[0].articles] == ["lead"]
    assert rows[0].stacks[0].span == 4


def test_shorts_are_gathered_where_the_first_of_them_stands() -> None:
    found = slugs((short(0), story(), short(1), short(2)))
    flat = [names for row in found for names in row]
    assert any(names[:3] == ["short-0", "short-1", "short-2"] for names in flat)


def test_other_modules_keep_the_order_of_the_editor() -> None:
    articles = full_page().articles
    flat = [slug for row in slugs(articles) for stack in row for slug in stack]
    assert flat == [one.slug for one in articles]


def test_the_span_that_an_author_asks_for_is_given() -> None:
    wide = replace(story(), span=3)
    rows = arrange((wide, sidebar()), A3, SCREEN)
    spans = {m.articles[0].slug: s.span for row in rows for s in row.stacks for m in s.modules}
    assert spans["finance"] == 3


def test_rows_leave_least_white() -> None:
    tall, short = Size((21, 10), (0, 9)), Size((10, 5), (0, 9))
    assert cut([tall, short, short], 2, SCREEN) == (((1, 1), (1, 2)),)


def test_rows_that_fit_the_page_are_preferred_to_rows_that_leave_less_white() -> None:
    sizes = [Size((20, 10), (0, 0)), Size((21, 10), (0, 0))]
    assert cut(sizes, 2, PageRoom(200)) == (((2, 1),), ((2, 1),))
    deep = [Size((20, 19), (0, 0)), Size((22, 19), (0, 0))]
    assert cut(deep, 2, PageRoom(25)) == (((1, 1), (1, 1)),)


def test_objections_count_as_much_as_white() -> None:
    assert cut([Size((10, 5), (0, 99)), Size((10, 5), (0, 99))], 2, SCREEN) == (((1, 1), (1, 1)),)


def test_a_narrow_article_keeps_everything_in_its_flow_and_a_wide_one_does_not() -> None:
    assert spread(lead(), A3, 2).exhibits == ()
    divided = spread(lead(), A3, 4)
    assert divided.columns + len(divided.exhibits) == 4
    assert divided.depth > 0


def test_a_folding_page_has_what_comes_before_the_text_before_it() -> None:
    article = lead()
    divided = folding(article, A3, 4)
    assert divided.before == article.blocks[:1]
    assert divided.after == article.blocks[2:3]
    assert all(isinstance(block, Prose) for block in divided.text)


def test_an_exhibit_left_in_the_text_of_a_divided_article_comes_last() -> None:
    article = lead()
    prose = tuple(block for block in article.blocks if isinstance(block, Prose))
    others = tuple(block for block in article.blocks if not isinstance(block, Prose))
    for columns in (3, 4, 5):
        text = spread(article, replace(A3, columns=columns), columns).text
        assert text[: len(prose)] == prose
        assert all(block in others for block in text[len(prose) :])


def test_only_a_deep_box_may_run_over_the_end_of_a_page() -> None:
    deep = replace(sidebar(), blocks=(Prose(f"<p>{'字' * 400}</p>"),))
    assert not spread(replace(deep, blocks=(Prose("<p>字</p>"),)), A3, 1).long
    assert spread(deep, A3, 1).long


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p></p>", 0),
        (f"<p>{'字' * 17}</p>", 1),
        (f"<p>{'字' * 18}</p>", 2),
        (f"<p>{'字' * 17}</p><h3>小标题</h3><p>字</p>", 4),
    ],
)
def test_lines_are_counted_with_the_indent_and_crossheads(html: str, lines: int) -> None:
    assert text_lines(html, 19) == lines


def test_widths_count_hanzi_whole_and_letters_half() -> None:
    assert ems("研发R&D30.50亿元") == Decimal(4) + Decimal(8) / 2


def test_a_lead_headline_is_one_line_however_long() -> None:
    plain = replace(lead(), deck=None)
    assert head_lines(plain, A3, 4) == head_lines(plain, A3, 1)
