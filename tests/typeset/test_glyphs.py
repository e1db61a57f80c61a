import pytest

from bulletin.diagnostics import Place
from bulletin.typeset import FONT_PACKAGES, Font, check_fonts, check_glyphs, font

LATIN = font("样例拉丁", "1.0", ["20-7e a0"])
HANZI = font("样例宋体", "2.0", ["3001-3002 4e00-4e10", "4e0b-4eff", "ff0c"])


@pytest.mark.parametrize(
    ("one", "character", "has"),
    [
        (LATIN, " ", True),
        (LATIN, "~", True),
        (LATIN, "\x7f", False),
        (LATIN, "\xa0", True),
        (LATIN, "\xa1", False),
        (HANZI, "\u4dff", False),
        (HANZI, "一", True),
        (HANZI, "\u4e0f", True),
        (HANZI, "\u4eff", True),
        (HANZI, "\u4f00", False),
        (HANZI, "，", True),
        (font("空", "", []), "a", False),
    ],
)
def test_a_font_has_the_characters_of_its_runs(one: Font, character: str, has: bool) -> None:
    assert (character in one) is has


def test_runs_that_meet_become_one() -> None:
    assert (HANZI.starts, HANZI.ends) == ((0x3001, 0x4E00, 0xFF0C), (0x3002, 0x4EFF, 0xFF0C))


def test_a_missing_character_is_named_where_it_stands_first() -> None:
    texts = [("一，a", Place("a.md", 3, 5)), ("b\U00012000，\U00012000", Place("a.md", 4, 1))]
    (finding,) = check_glyphs(texts, [LATIN, HANZI])
    assert (finding.code, str(finding.place)) == ("glyph", "a.md:4:2")
    assert "U+12000" in finding.message.said("zh")
    assert "2" in finding.message.said("zh")


def test_what_prints_nothing_needs_no_glyph() -> None:
    text = "一\t\u3000\u200b\u2060\u00ad\ufeff\n"
    assert check_glyphs([(text, Place("a.md"))], [HANZI]) == ()


def test_a_text_without_a_column_has_its_line_only() -> None:
    (finding,) = check_glyphs([("一x", Place("a.md", 2))], [HANZI])
    assert str(finding.place) == "a.md:2"


def test_missing_families_are_findings_with_the_command_that_installs_them() -> None:
    place = Place("themes/press/theme.yaml", 4, 1)
    asked = [("样例宋体", place), ("Noto Serif CJK SC", place), ("样例草书", place)]
    known, unknown = check_fonts(asked, {"样例宋体": HANZI})
    assert (known.code, known.place) == ("font", place)
    assert known.hint is not None
    assert FONT_PACKAGES["Noto Serif CJK SC"] in known.hint.said("zh")
    assert unknown.hint is not None
    assert "apt-get" not in unknown.hint.said("zh")
