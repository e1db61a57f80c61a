"""Texts that are too much for one article are refused before anything reads them."""

import pytest

from bulletin.articles import read_article
from bulletin.articles.limits import DEEPEST, MOST_BRACES, MOST_BRACKETS, MOST_BYTES, MOST_MARKS
from tests.articles.made_up import setting

HEAD = "---\nheadline: 甲\n---\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("甲" * (MOST_BYTES // 3), 1, id="bytes"),
        pytest.param("乙\n\n" + "[" * (MOST_BRACKETS + 1), 6, id="brackets"),
        pytest.param("乙\n\n" + "*甲 " * (MOST_MARKS + 1), 6, id="marks"),
        pytest.param("{{ firms }}\n\n" * (MOST_BRACES // 2 + 1), 1, id="mentions"),
        pytest.param("<a \n\n" * (MOST_BRACES + 1), 1, id="tags"),
        pytest.param("乙\n\n" + ">" * (DEEPEST + 1) + "丙", 6, id="quotations"),
        pytest.param("- " * (DEEPEST + 1) + "丙", 4, id="lists in one line"),
        pytest.param(
            "\n".join("    " * n + "- 丙" for n in range(99)), DEEPEST + 4, id="lists in lists"
        ),
    ],
)
def test_a_text_over_a_limit_is_refused_at_its_line(text: str, line: int) -> None:
    article, findings = read_article("lead.md", HEAD + text, setting(), {})
    assert article is None
    assert [(one.code, one.place.line) for one in findings] == [("limit", line)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * MOST_BRACKETS, id="brackets"),
        pytest.param("*甲 " * MOST_MARKS, id="marks"),
        pytest.param("{{ firms }}\n\n" * (MOST_BRACES // 2), id="mentions"),
        pytest.param(">" * DEEPEST + "丙", id="quotations"),
        pytest.param("\n".join("    " * n + "- 丙" for n in range(DEEPEST)), id="lists"),
        pytest.param("\U000f0001\U000fffe0\ue000" * 9999, id="private use"),
        pytest.param("|" * 1900 + "\n" + "|-" * 1900, id="a wide table"),
    ],
)
def test_a_text_at_a_limit_is_read(text: str) -> None:
    article, findings = read_article("lead.md", HEAD + text, setting(), {})
    assert article is not None
    assert not findings
