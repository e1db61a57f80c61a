"""The finished text of a bulletin, and where each of its characters was written."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.articles import (
    Article,
    Bulletin,
    Galley,
    Line,
    Stretch,
    StretchKind,
    galley_of,
    read_article,
)
from bulletin.articles.compositor import Compositor
from bulletin.articles.passage import Passage
from bulletin.articles.stretching import stretches_of
from bulletin.build.content import read_content
from bulletin.build.editions import editions_of
from bulletin.diagnostics import Place
from bulletin.disk import load
from tests.articles.made_up import BOOK, PICTURES, setting

PATH = "content/bulletins/trial/lead.md"


def galley(text: str, language: str = "zh") -> Galley:
    """Return the galley of a bulletin of one article."""
    made = setting(language)
    article, findings = read_article(PATH, text, made, PICTURES)
    assert article is not None, findings
    return galley_of(_bulletin(article, language))


def _bulletin(article: Article, language: str) -> Bulletin:
    made = setting(language)
    return Bulletin(
        slug="trial",
        language=language,
        title=Line("试", "试"),
        zone=BOOK.zones["north"],
        period=made.period,
        date=date(2022, 1, 5),
        theme="press",
        articles=(article,),
        place=Place("content/bulletins/trial/bulletin.yaml", 1, 1),
    )


def told(lead: str, language: str = "zh") -> tuple[Stretch, ...]:
    """Return the stretches of the body of an article."""
    text = f"---\nheadline: 试\n---\n{lead}"
    return galley(text, language).stretches[2:]


def astray(stretches: tuple[Stretch, ...], texts: dict[str, str]) -> Iterator[str]:
    """Yield each typed character that does not stand where the stretch says."""
    for stretch in stretches:
        for offset, character in enumerate(stretch.text):
            place = stretch.place(offset)
            if character.isspace() or not stretch.typed(offset, offset + 1):
                continue
            line = texts[place.path].splitlines()[(place.line or 0) - 1]
            if line[(place.column or 0) - 1] != character:
                yield f"{place}: {character} in {stretch.text}"


ROOT = Path(__file__).parents[2]


def test_every_typed_character_of_our_own_bulletins_is_found_in_its_file() -> None:
    project, _ = load(ROOT)
    content, _ = read_content(project)
    assert content is not None
    galleys = [galley_of(one) for edition in editions_of(content) for one in edition.bulletins]
    assert len(galleys) >= 8
    for one in galleys:
        assert list(astray(one.stretches, dict(content.texts))) == []
        held = Counter(f.id for stretch in one.stretches for f in stretch.figures)
        assert held == Counter(figure.id for figure in one.bulletin.figures)


_HANZI = tuple(chr(0x4E00 + n) for n in range(400))
_BLOCK = st.sampled_from(
    [
        "{a}，{b}{c}。",
        "# {a}{b}",
        "- {a}*{b}*\n- {c}\n",
        "1. 1{a}\n2. 2{b}{c}\n",
        "> {a}31.7%{b}\n{c}",
        "{a}**{b}**{c}，[{d}](https://e.example/3?x=3)。{e}",
        "{a}\n{b}\n{c}",
        "\u3000\u3000{a}{b}",
        "{a}{{{{ firms }}}}{b}{{{{ firms }}}}{c}",
        "{a}{{? ，{b}{{{{ missing_fact@1999 }}}}3家{c}?}}，{d}3家。",
        "{a}{{? ，{b}{{{{ firms@1999 }}}}3家{c}?}}，{d}3家。",
        "{a}&amp;{b}&#20013;{c}&lt;3{d}",
        "{a}\\*3\\*{b}_{c}_`{d}`",
        "| {a} | {b} |\n|:---|---:|\n| 3 | {c}3 |\n| 33 | {d} |",
        "{a}<sub>2</sub>{b}<br>3{c}",
        "{a}<!-- 3 {b} -->3{c}",
        "---",
        "2023. {a}",
        "{a}-{b} - {c}3-3",
    ]
)


@given(st.lists(_BLOCK, min_size=1, max_size=8))
def test_markdown_leads_back_to_where_it_was_written(blocks: list[str]) -> None:
    hanzi = iter(_HANZI)
    text = "\n\n".join(
        block.format(**{name: next(hanzi) + next(hanzi) for name in "abcde"}) for block in blocks
    )
    compositor = Compositor(setting())
    prose = compositor.prose(Passage.lines(PATH, text, 1))
    assert prose.draft is not None
    stretches = tuple(stretches_of(prose.draft, "lead"))
    resolved = (": 中 ", ": & ", ": < ")
    lost = [one for one in astray(stretches, {PATH: text}) if not any(c in one for c in resolved)]
    assert lost == []
    assert stretches or set(blocks) == {"---"}


def test_the_parts_of_an_article_come_in_the_order_of_print() -> None:
    text = """---
kicker: 甲
headline: 乙
deck: 丙
byline: [{role: 记者, name: 丁}]
dateline: 戊
picture: {file: bay.png, alt: 己, caption: 庚, credit: 辛}
---
壬{{ firms }}。

## 癸

| 子 | 丑 |
|---|---|
| 寅 | 卯 |

- 辰
- 巳

::: figures
facts: firms
:::

::: main-points
title: 午
items:
  - 未
:::

::: roll
items:
  - 申 | 酉
:::

::: table
title: 戌
facts: firms
periods: 2020、2021
note: 亥
:::
"""
    printed = [(one.kind.value, one.text) for one in galley(text).stretches]
    assert printed == [
        ("title", "试"),
        ("kicker", "甲"),
        ("headline", "乙"),
        ("deck", "丙"),
        ("byline", "记者"),
        ("byline", "丁"),
        ("dateline", "戊"),
        ("alt", "己"),
        ("caption", "庚"),
        ("credit", "辛"),
        ("paragraph", "壬100家。"),
        ("crosshead", "癸"),
        ("head", "子"),
        ("head", "丑"),
        ("cell", "寅"),
        ("cell", "卯"),
        ("item", "辰"),
        ("item", "巳"),
        ("number", "100"),
        ("head", "家"),
        ("label", "入园企业"),
        ("caption", "午"),
        ("point", "未"),
        ("honour", "申"),
        ("honour", "酉"),
        ("caption", "戌"),
        ("head", "家"),
        ("head", "指标"),
        ("head", "2020年"),
        ("head", "2021年"),
        ("head", "入园企业"),
        ("cell", "80"),
        ("cell", "100"),
        ("note", "亥"),
        ("source", "北园年报（虚构）"),
    ]


@pytest.mark.parametrize(
    ("lead", "said", "place"),
    [
        ("园区有\n3家企业。", "3家", "9:1"),
        ("*园区*有 **3家**。", "3家", "8:9"),
        ("园区{? ，3家{{ firms@1999 }}?}，3家。", "3家", "8:28"),
        ("{{ firms }}，3家。", "3家", "8:13"),
        ("1. 一\n3. 3家。", "3家", "9:4"),
    ],
)
def test_a_typed_number_is_found_at_its_line_and_column(lead: str, said: str, place: str) -> None:
    text = f"---\nheadline: 试\nkicker: 甲\nkind: story\nspan: 1\ndeck: 乙\n---\n{lead}"
    stretch = next(one for one in galley(text).stretches if said in one.text)
    found = stretch.place(stretch.text.rindex(said))
    assert f"{found.line}:{found.column}" == place


@pytest.mark.parametrize(
    ("written", "said", "place"),
    [
        ("headline: '园区''有'' 3家'", "3家", "2:20"),
        ('headline: "园区\\x41有3家"', "3家", "2:19"),
        ("headline: >\n  园区有\n  3家", "3家", "4:3"),
    ],
)
def test_yaml_quotes_and_folds_lead_back_to_the_file(written: str, said: str, place: str) -> None:
    stretch = galley(f"---\n{written}\n---\n文。").stretches[1]
    found = stretch.place(stretch.text.index(said))
    assert f"{found.line}:{found.column}" == place


def test_a_mended_line_keeps_what_stands_around() -> None:
    (stretch,) = told("今年增长{{ firms.yoy }}，*共* 3家。")
    at = stretch.text.index("增长")
    inset = stretch.inset(at + 2)
    assert inset is not None
    assert stretch.text == "今年增长比上年增长25.0%，共 3家。"
    assert stretch.mended(at, at + 2, "") == "今年{{ firms.yoy }}，*共* 3家。"
    assert stretch.mended(at, inset.end, "有") == "今年有，*共* 3家。"
    assert stretch.mended(at, at + 3, "") is None
    assert stretch.place(inset.end - 1) == stretch.place(at + 2)


@pytest.mark.parametrize(
    ("lead", "waived"),
    [
        ("<!-- literal: 转引 -->\n甲3。\n\n乙4。", ["甲3。"]),
        ("<!-- literal: 转引 -->\n\n甲3。\n\n乙4。", ["甲3。"]),
        ("<!--照录：转引-->\n- 甲3\n- 乙4\n\n丙5。", ["甲3", "乙4"]),
        ("甲3。<!-- literal: 转引 -->\n\n乙4。", ["甲3。"]),
        ("甲3。\n<!-- literal: 转引 -->\n\n乙4。", ["乙4。"]),
        ("甲3。\n\n<!-- literal: 转引 -->\n\n::: main-points\nitems: [乙4]\n:::\n丙。", ["乙4"]),
        ("<!-- 转引 -->\n甲3。", []),
    ],
)
def test_a_waiver_covers_the_paragraph_behind_it(lead: str, waived: list[str]) -> None:
    stretches = told(lead)
    assert [one.text for one in stretches if one.waiver == "转引"] == waived
    assert all(one.waiver in ("", "转引") for one in stretches)


def test_a_waiver_in_the_front_matter_covers_its_field() -> None:
    text = "---\nheadline: 甲3\ndeck: 乙4\nliteral: {headline: 转引}\n---\n丙。"
    waived = {one.kind: one.waiver for one in galley(text).stretches}
    assert waived[StretchKind.HEADLINE] == "转引"
    assert waived[StretchKind.DECK] == ""


def test_a_waiver_without_a_reason_is_a_finding() -> None:
    text = "---\nheadline: 甲\n---\n<!-- literal -->\n乙3。"
    _, findings = read_article(PATH, text, setting(), PICTURES)
    assert [(one.code, one.place.line, one.place.column) for one in findings] == [
        ("bad-value", 4, 1)
    ]
