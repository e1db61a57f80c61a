"""The index of the search, read back; the browser's side of it is in tests/judges."""

import json

import pytest

from bulletin.files import Found, Story, entered, search_index, search_texts
from bulletin.files.search import terms_of

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def bulletin(number: int, *texts: str) -> Found:
    return Found(
        name=f"issue-{number}",
        page=f"../issue-{number}/index.html",
        title=f"示范快报{number}",
        day="2031年2月5日",
        zone="北园（示范）",
        stories=tuple(entered(one) for one in stories(*texts)),
    )


def stories(*texts: str) -> list[Story]:
    return [Story(f"story-{n}", f"标题{n}", text) for n, text in enumerate(texts)]


def arguments(data: bytes, function: str) -> list[object]:
    text = data.decode()
    assert text.startswith(f"{function}(")
    assert text.endswith(");\n")
    found: list[object] = json.loads(f"[{text[len(function) + 1 : -3]}]")
    return found


def numbers(gaps: str) -> list[int]:
    """Read the gaps back as the page's script does."""
    found, last, gap, shift = [], -1, 0, 0
    for digit in gaps:
        value = DIGITS.index(digit)
        gap += (value & 31) << shift
        shift += 5
        if value < 32:
            last += gap + 1
            found.append(last)
            gap = shift = 0
    return found


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("高新区，园", {"高新", "新区", "园"}),
        ("产值30.50亿元", {"产值", "30.50", "亿元"}),
        ("3,050 firms, 5G", {"3,050", "firms", "5g"}),
        ("ＲＣＥＰ和３０．５％", {"rcep", "和", "30.5"}),
        ("𠮷野", {"𠮷野"}),
        ("——……“”", set()),
    ],
)
def test_a_text_is_found_by_pairs_of_hanzi_words_and_numbers(text: str, terms: set[str]) -> None:
    assert terms_of(text) == terms


def test_the_index_gives_every_story_of_a_term_the_newest_bulletin_first() -> None:
    many = [bulletin(n, "创新", "改革创新" if n % 40 == 0 else "招商") for n in range(100)]
    index = search_index(many, "search/")
    assert index.path == "search/index.js"
    shown, told, terms = arguments(index.data, "bulletinIndex")
    assert isinstance(shown, list)
    assert isinstance(told, list)
    assert isinstance(terms, str)
    assert shown[0] == [
        "issue-0",
        "../issue-0/index.html",
        "示范快报0",
        "2031年2月5日",
        "北园（示范）",
    ]
    assert told[:3] == [
        [0, "story-0", "标题0"],
        [0, "story-1", "标题1"],
        [1, "story-0", "标题0"],
    ]
    found = dict(one.split(" ") for one in terms.split("|") if one)
    assert numbers(found["改革"]) == [1, 81, 161]
    assert numbers(found["创新"]) == sorted([*range(0, 200, 2), 1, 81, 161])
    assert list(found) == sorted(found)


def test_the_texts_of_a_bulletin_stand_in_a_file_of_its_name() -> None:
    texts = search_texts("issue-2", stories("创新", "改革创新"), "search/")
    assert texts.path == "search/texts/issue-2.js"
    assert arguments(texts.data, "bulletinTexts") == ["issue-2", ["创新", "改革创新"]]


def test_what_is_said_of_the_bulletin_finds_its_first_story_only() -> None:
    index = search_index([bulletin(7, "一", "二")], "search/")
    terms = arguments(index.data, "bulletinIndex")[2]
    assert isinstance(terms, str)
    found = dict(one.split(" ") for one in terms.split("|") if one)
    assert numbers(found["快报"]) == numbers(found["北园"]) == [0]
