import pytest

from bulletin.pages.marking import (
    digits,
    enlarged,
    joined,
    opened,
    reachable,
    unbroken,
    under_headline,
)
from bulletin.pages.prep import prepared, tightened, told_whole

ZW, WJ = "\u200b", "\u2060"


@pytest.mark.parametrize(
    ("plain", "ready"),
    [
        ("他说“好”的", f"他说{ZW}“好”{ZW}的"),
        ("（“好”）", "（“好”）"),
        ("好”。", "好”。"),
        ("说：“好", f"说：{ZW}“好"),
        ("“一头”“两头”", f"“一头”{ZW}“两头”"),
        ("破折——号……", "破折——号……"),
        ("plain, “quoted” text", "plain, “quoted” text"),
    ],
)
def test_lines_may_end_beside_quotation_marks(plain: str, ready: str) -> None:
    assert prepared(plain) == ready


def test_a_headline_has_narrow_quotation_marks_and_whole_commas() -> None:
    narrow = '<span class="half">“</span>好<span class="half">”</span>，再好'
    assert tightened("“好”，再好") == narrow
    assert tightened('<data title="“好”">5</data>') == '<data title="“好”">5</data>'


def test_in_print_the_title_of_a_drawing_tells_its_values() -> None:
    drawn = '<svg><title id="t">好</title><desc>好。甲5个。</desc><title>别的</title></svg>'
    whole = (
        '<svg><title id="t">好。甲5个。</title><desc>好。甲5个。</desc><title>别的</title></svg>'
    )
    assert told_whole(drawn) == whole
    assert told_whole("<svg><title>好</title></svg>") == "<svg><title>好</title></svg>"


def test_nothing_is_put_into_tags() -> None:
    tag = '<img alt="他说“好”的3～5">'
    assert prepared(tag) == tag


@pytest.mark.parametrize(
    ("plain", "ready"),
    [
        ("增长31.75%，", '增长<span class="nobr">31.75%</span>，'),
        ("总投资30.50亿元", '总投资<span class="nobr">30.50亿元</span>'),
        ("共1.5万余名", '共<span class="nobr">1.5万余名</span>'),
        ("2023年1—11月", '<span class="nobr">2023年</span><span class="nobr">1—11月</span>'),
        ("提高0.5个百分点", '提高<span class="nobr">0.5个百分点</span>'),
        ("up 31.7 percent", 'up <span class="nobr">31.7 percent</span>'),
        ("3.05 billion yuan", '<span class="nobr">3.05 billion</span> yuan'),
        ("第5个", '<span class="nobr">第5个</span>'),
        ("共30,500", "共30,500"),
        ("共5家", '共<span class="nobr">5家</span>'),
        ("bachelor&#39;s", "bachelor&#39;s"),
        ('<data value="30.50">x</data>', '<data value="30.50">x</data>'),
    ],
)
def test_a_number_stays_on_one_line_with_its_unit(plain: str, ready: str) -> None:
    assert unbroken(plain) == ready


def test_a_number_is_joined_without_elements_where_there_are_many() -> None:
    assert joined("共30亿元&#39;") == f"共3{WJ}0{WJ}亿{WJ}元&#39;"


def test_a_figure_on_the_screen_can_be_focused_and_points_at_its_note() -> None:
    html = '<data class="figure" id="lead-3" value="15">15家</data>'
    assert reachable(html, {"lead-3": "note-lead-1"}) == (
        '<data tabindex="0" aria-describedby="note-lead-1" class="figure" id="lead-3" value="15">'
        "15家</data>"
    )
    assert reachable(html, {}) == html


def test_crossheads_come_below_the_headline() -> None:
    assert under_headline("<h2>一</h2><h3>二</h3>") == "<h3>一</h3><h4>二</h4>"


def test_a_dateline_opens_the_first_paragraph_only() -> None:
    opening = '<p><span class="dateline">本报讯</span>一</p><p>二</p>'
    assert opened("<p>一</p><p>二</p>", "本报讯") == opening


def test_the_digits_of_a_big_number_are_told_from_the_words_beside_them() -> None:
    assert enlarged("<data>突破100</data>") == '<data>突破<span class="digits">100</span></data>'
    assert enlarged("<data>两</data>") == '<span class="digits"><data>两</data></span>'
    assert (digits("突破1,000"), digits("15%～30%"), digits("两")) == ("1,000", "15", "两")
