"""Which way an author's own verb points."""

import pytest

from bulletin.wording.verbs import direction

ZH = [
    *(
        (word, 1)
        for word in ("增长", "增幅达到", "上涨", "提高", "加快", "再添", "多投入", "扩大", "上升")
    ),
    *(
        (word, -1)
        for word in ("下降", "降幅为", "减少", "回落", "收窄", "缩小", "下滑", "下跌", "低于")
    ),
    *((word, 0) for word in ("增速为", "增长率为", "达到", "为", "变动", "增减", "")),
]
EN = [
    *((word, 1) for word in ("up", "rising by", "rose", "grew", "an increase of", "higher")),
    *(
        (word, -1)
        for word in ("down", "falling by", "fell", "a decrease of", "slower", "narrowing")
    ),
    *((word, 0) for word in ("growth of", "a change of", "reaching", "", "supper", "upon")),
]


@pytest.mark.parametrize(("word", "way"), ZH)
def test_chinese_verbs(word: str, way: int) -> None:
    assert direction(word, "zh") == way


@pytest.mark.parametrize(("word", "way"), EN)
def test_english_verbs(word: str, way: int) -> None:
    assert direction(word, "en") == way
