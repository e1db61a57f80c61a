"""Marks, gaps and ends of lines, as text."""

import pytest

from bulletin.lines.marks import Give, breakable, gaps, marks

JOIN, BREAK = "\u2060", "\u200b"


def giving(text: str, give: Give, *, continues: bool = True, ends: bool = False) -> str:
    found = marks(text, continues=continues, ends=ends)
    return "".join(mark.character for mark in found if mark.give is give)


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("样例，样例", ""),
        ("样例。”样例", "。"),
        ("样例》（样例", "》"),
        ("样例），样例", "）"),
        ("样例：“《样例", "：《"),
        ("样例”“样例", "”"),
        (f"样例。{BREAK}“样例", "。"),
        ("样例。Sample。样例", ""),
        ("“样例", "“"),
        (f"{BREAK}（样例", "（"),
        ("样例，", "，"),
        (f"样例，{JOIN}", "，"),
    ],
)
def test_marks_side_by_side_and_at_the_edges_give_half(text: str, halves: str) -> None:
    assert giving(text, Give.HALF) == halves


def test_a_paragraph_keeps_its_indent_and_its_full_stop() -> None:
    assert giving("“样例。", Give.HALF, continues=False, ends=True) == ""
    assert giving("“样例。", Give.HALF_IF_NEEDED, continues=False, ends=True) == "。"


def test_marks_within_a_line_give_a_quarter_when_they_must() -> None:
    assert giving("样例，样《例》样", Give.QUARTER_IF_NEEDED) == "，《》"


@pytest.mark.parametrize(
    ("text", "stretched"),
    [
        ("样例", ["样"]),
        ("增长30.5%，", ["增", "长", "%"]),
        ("样——例", ["样", "—"]),
        ("样……例", ["样", "…"]),
        ("made up", [" "]),
        ("样 a b", [" ", " "]),
        ("样, 例", ["样", " "]),
        ("\u3000\u3000样例", ["样"]),
        (f"样{BREAK}“{JOIN}例", ["样", "“"]),
        ("样", []),
        ("", []),
    ],
)
def test_lines_stretch_beside_hanzi_and_at_blanks(text: str, stretched: list[str]) -> None:
    assert [text[at] for at in gaps(text)] == stretched


def test_a_dash_is_one_stroke() -> None:
    assert gaps("样——例") == [0, 2]


@pytest.mark.parametrize("mark", "，。、；：！？）》」』】〉〕”’·～~…%％‰℃")
def test_no_line_begins_with_a_closing_mark(mark: str) -> None:
    assert not breakable("样例", [mark, "样例样例"])
    assert not breakable("样例", [JOIN, mark + "样例样例"])


@pytest.mark.parametrize("mark", "（《「『“‘【〈〔")
def test_no_line_ends_with_an_opening_mark(mark: str) -> None:
    assert not breakable(f"样例{mark}", ["样例样例"])
    assert not breakable(f"样例{mark}{BREAK}", ["样例样例"])


def test_a_range_is_not_broken_before_its_dash_but_a_sentence_is() -> None:
    assert not breakable("样例", ["—15%样例"])
    assert breakable("样例", ["——", "样例样例"])


@pytest.mark.parametrize(
    ("rest", "allowed"),
    [
        (["样"], False),
        (["样。", "”"], False),
        (["A。"], False),
        (["样……"], False),
        (["样例。"], True),
        (["5", "%。"], False),
        (["15%。"], True),
        (["样）、", "例样例"], True),
        ([], False),
    ],
)
def test_no_letter_stands_alone_in_the_last_line(rest: list[str], allowed: bool) -> None:
    assert breakable("样例", rest) is allowed
