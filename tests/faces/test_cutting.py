"""Faces cut from the fonts of this machine."""

import io
from functools import cache
from pathlib import Path

import pytest
import uharfbuzz as hb
from fontTools.ttLib import TTFont

from bulletin.disk import font_files, read_font
from bulletin.faces import GB_2312, UnfitFontError, cut, cut_for_web, weight_of

SONG, HEI, KAI = "Noto Serif CJK SC", "Noto Sans CJK SC", "LXGW WenKai"
TEXT = frozenset(map(ord, "样例园区“增长”30.5%——，。《》（）、：· ℃−"))


@cache
def found(family: str) -> tuple[bytes, int]:
    regular = next(one for one in font_files(family) if one.weight == 400)
    return read_font(regular), regular.index


@cache
def made(family: str) -> bytes:
    return cut(*found(family), TEXT, "PressSample", 400)


def opened(data: bytes) -> TTFont:
    return TTFont(io.BytesIO(data))


def features(font: TTFont) -> set[str]:
    return {
        record.FeatureTag
        for table in ("GSUB", "GPOS")
        for record in font[table].table.FeatureList.FeatureRecord
    }


def advances(data: bytes, text: str, *used: str) -> list[float]:
    font = hb.Font(hb.Face(data))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", "Hani", "zh-Hans"
    hb.shape(font, buffer, dict.fromkeys(used, True))
    return [one.x_advance / font.face.upem for one in buffer.glyph_positions]


@pytest.mark.parametrize("family", [SONG, HEI, KAI])
def test_a_face_has_its_characters_and_the_name_it_was_given(family: str) -> None:
    font = opened(made(family))
    assert set(font.getBestCmap()) >= TEXT
    names = " ".join(str(one) for one in font["name"].names if one.nameID in (1, 2, 3, 4, 6))
    assert names == "PressSample 400 Regular PressSample 400 PressSample-400"


def test_the_licence_and_the_makers_stay_in_it() -> None:
    kept = {one.nameID: str(one) for one in opened(made(KAI))["name"].names}
    assert "LXGW" in kept[0]
    assert "SIL Open Font License" in kept[13]


def test_simplified_forms_are_taken_from_a_collection() -> None:
    japanese = cut(found(SONG)[0], 0, frozenset({ord("骨")}), "PressSample", 400)
    simplified = cut(*found(SONG), frozenset({ord("骨")}), "PressSample", 400)
    assert japanese != simplified


@pytest.mark.parametrize("family", [SONG, HEI])
def test_features_that_lines_need_are_kept(family: str) -> None:
    kept = features(opened(made(family)))
    assert kept >= {"locl", "halt", "palt", "hwid", "vert", "vhal", "kern"}


@pytest.mark.parametrize("family", [SONG, HEI, KAI])
def test_two_marks_take_an_em_and_a_half_by_the_font_alone(family: str) -> None:
    assert sum(advances(made(family), "》（")) == 2
    assert sum(advances(made(family), "》（", "chws")) == pytest.approx(1.5, abs=0.01)


@pytest.mark.parametrize("family", [SONG, KAI])
def test_the_same_gives_the_same_bytes(family: str) -> None:
    assert cut(*found(family), TEXT, "PressSample", 400) == made(family)
    assert cut_for_web(*found(family), TEXT, "PressSample", 400) == cut_for_web(
        *found(family), TEXT, "PressSample", 400
    )


def test_a_face_for_the_web_is_the_same_and_smaller() -> None:
    data = cut_for_web(*found(SONG), TEXT, "PressSample", 400)
    font = opened(data)
    assert font.flavor == "woff2"
    assert set(font.getBestCmap()) >= TEXT
    assert features(font) >= {"halt", "locl"}
    assert len(data) < len(made(SONG))


def test_marks_alone_are_enough_for_a_face(capfd: pytest.CaptureFixture[str]) -> None:
    cut(*found(KAI), frozenset({ord("。")}), "PressSample", 400)
    assert capfd.readouterr() == ("", "")


def test_gb_2312_is_whole() -> None:
    assert sum(0x4E00 <= one <= 0x9FFF for one in GB_2312) == 6763
    assert frozenset(map(ord, "样例0Aé–—‘’“”…−℃①■□★Ω²")) <= GB_2312


def test_every_hanzi_of_gb_2312_is_there() -> None:
    whole = set(opened(cut(*found(SONG), GB_2312, "PressSample", 400)).getBestCmap())
    assert {one for one in GB_2312 if 0x4E00 <= one <= 0x9FFF} <= whole


@pytest.mark.parametrize("family", [SONG, HEI])
def test_glyphs_bear_the_number_of_their_place(family: str) -> None:
    font = opened(made(family))
    numbered = font["CFF "].cff[0].charset
    assert numbered == [".notdef", *(f"cid{place:05d}" for place in range(1, len(numbered)))]
    assert len(numbered) == font["maxp"].numGlyphs


def test_weights_are_read_from_fonts() -> None:
    weights = {one.weight: weight_of(read_font(one)) for one in font_files(KAI)}
    assert weights == {300: 300, 400: 400, 700: 700}


@pytest.mark.parametrize("data", [b"", b"no font", Path(__file__).read_bytes()])
def test_what_is_no_font_is_told(data: bytes) -> None:
    with pytest.raises(UnfitFontError):
        cut(data, 0, TEXT, "PressSample", 400)
    with pytest.raises(UnfitFontError):
        weight_of(data)
