"""Text files and web pages: paragraphs, and the place of each character."""

import pytest

from bulletin.proofread.html_text import read_html
from bulletin.proofread.plain_text import read_text

LINES = [
    (
        "each line a paragraph",
        "标题\n营业收入65.7亿元\n企业320家",
        ["标题", "营业收入65.7亿元", "企业320家"],
    ),
    (
        "a pasted column",
        "示范园区全年实现营业收入6\n5.7亿元，比上年增长8.1\n%，企业净增40家。\n\n"
        "  年末企业320家，比上年\n末多40家，其中新增1\n2家是小巨人。",
        [
            "示范园区全年实现营业收入65.7亿元，比上年增长8.1%，企业净增40家。",
            "年末企业320家，比上年末多40家，其中新增12家是小巨人。",
        ],
    ),
    (
        "an English column",
        "Operating revenue of the park rose to 6.57 bil-\nlion yuan, up 8.1 percent from the year "
        "before,\nand the number of firms there grew to 320 from\n280.",
        [
            "Operating revenue of the park rose to 6.57 billion yuan, up 8.1 percent from the year "
            "before, and the number of firms there grew to 320 from 280."
        ],
    ),
    ("what is not seen", "收入\u200b65.7\u2060亿元", ["收入65.7亿元"]),
    ("nothing", "", []),
]


@pytest.mark.parametrize(("title", "text", "expected"), LINES, ids=[case[0] for case in LINES])
def test_paragraphs_of_a_text_file(title: str, text: str, expected: list[str]) -> None:
    assert [one for one in read_text("a.txt", text).text.split("\n\n") if one] == expected, title


def test_every_character_of_a_text_file_knows_its_place() -> None:
    text = "示范园区全年实现营业收入6\n5.7亿元，比上年增长8.1\n%，企业净增40家，新增\n4家。"
    made = read_text("a.txt", text)
    lines = text.split("\n")
    for offset, character in enumerate(made.text):
        place = made.place(offset)
        assert lines[(place.line or 0) - 1][(place.column or 0) - 1] == character


PAGES = [
    (
        "blocks",
        "<h1>标题</h1><p>一<b>段</b>话</p><ul><li>一<li>二</ul>",
        ["标题", "一段话", "一", "二"],
    ),
    ("what is hidden", "<p>看<span hidden>不</span>见<script>1</script><!-- 2 --></p>", ["看见"]),
    ("a hidden list in a shown one", "<ul style='display: none'><li>1</ul><p>2</p>", ["2"]),
    ("characters by name", "<p>65.7&#x4ebf;&#20803;&nbsp;&lt;x&gt;</p>", ["65.7亿元\xa0<x>"]),
    ("blanks", "<p>  up\n   8.1   percent </p>", ["up 8.1 percent"]),
    ("a number in parts", "<p>收入<b>65</b>.<i>7</i>亿元</p>", ["收入65.7亿元"]),
    ("a table", "<table><tr><th>收入<td>65.7亿元</table>", ["收入", "65.7亿元"]),
]


@pytest.mark.parametrize(("title", "page", "expected"), PAGES, ids=[case[0] for case in PAGES])
def test_what_is_seen_of_a_web_page(title: str, page: str, expected: list[str]) -> None:
    assert read_html("a.html", page).text.split("\n\n") == expected, title


def test_words_of_a_web_page_know_their_place() -> None:
    made = read_html("a.html", "<h1>标题</h1>\n<p>营业收入\n  <b>65.7亿元</b></p>")
    place = made.place(made.text.index("65.7"))
    assert (place.line, place.column) == (3, 6)
