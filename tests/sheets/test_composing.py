"""YAML as it was written: texts, places, mended lines."""

import pytest

from bulletin.diagnostics import Place
from bulletin.sheets import Mapping_, Node, Scalar, Sequence, compose


def _composed(text: str, first_line: int = 1) -> Mapping_:
    node, findings = compose("试验.yaml", text, first_line)
    assert findings == ()
    assert isinstance(node, Mapping_)
    return node


def _scalar(node: Node | None) -> Scalar:
    assert isinstance(node, Scalar)
    return node


@pytest.mark.parametrize(
    "written",
    ["30.50", "no", "yes", "010", "12:30", "2023-11", "1_000", "1e3", "~", ".nan", "0x1F", "null"],
)
def test_plain_texts_stay_what_was_typed(written: str) -> None:
    value = _scalar(_composed(f"x: {written}").get("x"))
    assert (value.text, value.quoted, value.raw) == (written, False, written)


def test_keys_are_texts_as_well() -> None:
    node = _composed("2023: a\nno: b\n012: c\n")
    assert [key.text for key, _ in node.entries] == ["2023", "no", "012"]


def test_places_count_characters_from_one() -> None:
    node = _composed("标题: 𝒳 园区\nfacts: {研发: [甲, 乙]}\n")
    facts = node.get("facts")
    assert isinstance(facts, Mapping_)
    names = facts.get("研发")
    assert isinstance(names, Sequence)
    assert node.entries[0][1].place == Place("试验.yaml", 1, 5)
    assert facts.place == Place("试验.yaml", 2, 8)
    assert facts.entries[0][0].place == Place("试验.yaml", 2, 9)
    assert [item.place.column for item in names.items] == [14, 17]


def test_a_text_that_was_put_in_quotes_keeps_its_place() -> None:
    title = _scalar(_composed('  title: "小巨人"企业: it\'s {{ n }}').get("title"))
    assert title.text == '"小巨人"企业: it\'s {{ n }}'
    assert (title.place.column, title.quoted) == (10, False)


def test_front_matter_counts_lines_from_where_it_begins() -> None:
    node = _composed("headline: 图1: 夜景\ndeck: 夜景", first_line=2)
    assert [value.place.line for _, value in node.entries] == [2, 3]
    _, findings = compose("lead.md", "a: 1\na: 2", 2)
    assert findings[0].place == Place("lead.md", 3, 1)
    assert "第2行和第3行" in (findings[0].message.zh or "")


def test_quotes_are_told_from_plain_texts() -> None:
    node = _composed("a: 'it''s'\nb: \"甲\\t乙\"\nc: 甲\nd: |\n  两\n  行\n")
    assert [_scalar(value).quoted for _, value in node.entries] == [True, True, False, True]
    assert [_scalar(value).text for _, value in node.entries] == [
        "it's",
        "甲\t乙",
        "甲",
        "两\n行\n",
    ]


def test_chinese_texts_over_two_lines_join_without_a_blank() -> None:
    node = _composed(
        "a: 第一行\n  第二行\nb: >-\n  折行的\n  文字 and\n  English\nc: |-\n  第一行\n  第二行\n"
    )
    texts = [_scalar(value).text for _, value in node.entries]
    assert texts == ["第一行第二行", "折行的文字 and English", "第一行\n第二行"]


def test_a_scalar_mends_its_line() -> None:
    node = _composed('unit: "亿园"   # 单位\nempty:\n')
    assert _scalar(node.get("unit")).mended("亿元") == "unit: 亿元   # 单位"
    assert _scalar(node.get("empty")).mended("1") == "empty: 1"


def test_a_text_over_several_lines_is_not_mended() -> None:
    assert _scalar(_composed("a: 第一行\n  第二行\n").get("a")).mended("甲") is None


def test_what_was_mended_is_read_on() -> None:
    node, findings = compose("试验.yaml", "zone：gaoxin\nvalues: {2022: 1,234, 2023:5}\n")
    assert isinstance(node, Mapping_)
    values = node.get("values")
    assert isinstance(values, Mapping_)
    assert _scalar(node.get("zone")).text == "gaoxin"
    assert [_scalar(value).text for _, value in values.entries] == ["1234", "5"]
    assert len(findings) == 3


def test_of_two_equal_keys_the_first_is_read_on() -> None:
    node, _ = compose("试验.yaml", "a: 1\na: 2\n")
    assert isinstance(node, Mapping_)
    assert [_scalar(value).text for _, value in node.entries] == ["1"]


def test_byte_order_mark_and_line_ends_change_nothing() -> None:
    assert compose("a.yaml", "\ufeffa: 1\r\nb: 2\r\n") == compose("a.yaml", "a: 1\nb: 2\n")


def test_a_list_may_stand_at_the_top_where_it_is_due() -> None:
    node, findings = compose("lead.md", "- 甲\n- 乙\n", 7, mapping_due=False)
    assert isinstance(node, Sequence)
    assert findings == ()


def test_a_yml_file_is_read_and_found() -> None:
    node, findings = compose("content/facts/gaoxin/a.yml", "a: 1")
    assert isinstance(node, Mapping_)
    assert [str(found.place) for found in findings] == ["content/facts/gaoxin/a.yml"]
    assert findings[0].hint is not None
    assert "a.yaml" in findings[0].hint.said("zh")


def test_200_000_brackets_are_one_finding() -> None:
    node, findings = compose("a.yaml", "a: " + "[" * 200_000)
    assert node is None
    assert [found.place.line for found in findings] == [1]


def test_an_alias_bomb_is_never_expanded() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for before, name in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]")
    _, findings = compose("a.yaml", "\n".join(lines))
    assert len(findings) == 9 + 8 * 9


def test_a_page_of_prose_is_a_few_findings_and_no_more() -> None:
    prose = (
        "园区：今年以来, 新签约“项目”{311}个: 其中 [医药] 62个；\n\n- 智能制造: 128个 'and'\n" * 200
    )
    node, findings = compose("a.yaml", prose)
    assert node is None
    assert 0 < len(findings) <= 40


def test_control_characters_are_found_where_they_stand() -> None:
    node, findings = compose("a.yaml", "a: 1\nb: 甲\x00乙\n", 5)
    assert node is None
    assert [(found.code, str(found.place)) for found in findings] == [("encoding", "a.yaml:6:5")]
