import re

import pytest

from bulletin.diagnostics import Finding, Severity
from bulletin.pages import load_theme
from tests.pages.shelves import shipped, shipped_theme


def load(name: str, files: dict[str, str | bytes]) -> tuple[object, tuple[Finding, ...]]:
    own = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}
    return load_theme(name, [own, shipped()])


@pytest.mark.parametrize("name", ["press", "brief", "jianbao"])
def test_shipped_themes_load_without_findings(name: str) -> None:
    theme, findings = load_theme(name, [{}, shipped()])
    assert theme is not None
    assert findings == ()


@pytest.mark.parametrize("name", ["press", "brief"])
def test_every_word_of_a_shipped_theme_is_said_in_both_languages(name: str) -> None:
    theme = shipped_theme(name)
    assert [w for w, text in theme.words.items() if text.zh is None or text.en is None] == []


@pytest.mark.parametrize(("paper", "side"), [("a3", "18.3"), ("a4", "17.7"), ("tabloid", "13.6")])
def test_columns_of_whole_hanzi_leave_the_margins_of_a_newspaper(paper: str, side: str) -> None:
    assert f"{shipped_theme('press').papers[paper].side:.1f}" == side


def test_a_project_theme_of_a_shipped_name_changes_what_it_says_and_keeps_the_rest() -> None:
    own = "name: press\nextends: press\ncolours:\n  accent: '#005500'\nwords:\n  shorts: 快讯\n"
    theme, findings = load_theme("press", [{"press/theme.yaml": own.encode()}, shipped()])
    assert findings == ()
    assert theme is not None
    assert theme.colours["accent"] == "#005500"
    assert theme.colours["ink"] == shipped_theme("press").colours["ink"]
    assert theme.words["shorts"].said("zh") == "快讯"
    assert theme.words["notes"] == shipped_theme("press").words["notes"]


def test_a_colour_of_ones_own_is_not_printed_in_the_inks_of_another() -> None:
    own = "extends: press\ncolours: {accent: '#005500', second: '#111111'}\n"
    inks = "press: {second: 'device-cmyk(0 0 0 1)'}\n"
    theme, findings = load_theme("press", [{"press/theme.yaml": (own + inks).encode()}, shipped()])
    assert findings == ()
    assert theme is not None
    assert theme.inked.colours["accent"] == "#005500"
    assert theme.inked.colours["second"] == "device-cmyk(0 0 0 1)"
    assert theme.inked.colours["ink"] == "device-cmyk(0 0 0 1)"
    assert theme.colours["ink"] == shipped_theme("press").colours["ink"]


@pytest.mark.parametrize("accent", ["#00583f", "#9c1c22", "hsl(220 90% 25%)", "#000000", "#ffd400"])
def test_a_colour_of_ones_own_is_made_readable_on_a_dark_screen(accent: str) -> None:
    own = f"extends: press\ncolours: {{accent: '{accent}', paper: '#fffaf0'}}\n"
    theme, _ = load_theme("press", [{"press/theme.yaml": own.encode()}, shipped()])
    assert theme is not None
    shipped_night = shipped_theme("press").night
    assert theme.night["accent"] != shipped_night["accent"]
    assert contrast(theme.night["accent"], theme.night["paper"]) >= AA
    assert theme.night["paper"] == shipped_night["paper"], "a dark screen stays dark"
    assert theme.night["second"] == shipped_night["second"], "what was not changed stays"


@pytest.mark.parametrize(
    ("colours", "told"),
    [
        ("accent: '#ffd400'", ["accent"]),
        ("accent: '#806600', second: '#bbbbbb'", ["second"]),
        ("paper: '#202020'", ["accent", "second", "ink", "quiet", "grey"]),
        ("tint: '#ffd400', wash: '#fffbe6', rule: '#dddddd'", []),
    ],
)
def test_colours_that_letters_cannot_be_read_in_are_told_with_one_that_can(
    colours: str, told: list[str]
) -> None:
    own = f"extends: press\ncolours: {{{colours}}}\n"
    theme, findings = load_theme("press", [{"press/theme.yaml": own.encode()}, shipped()])
    assert theme is not None
    assert {one.severity for one in findings} <= {Severity.WARNING}
    assert [re.findall("“(.*?)”", one.message.zh or "")[0] for one in findings] == told
    for one in findings:
        assert one.hint is not None
        (mended,) = re.findall('"(.*)"', one.hint.said("en"))
        assert contrast(mended, theme.colours["paper"]) >= AA
    if told[:1] == ["accent"] and len(told) == 1:
        assert str(findings[0].place) == "themes/press/theme.yaml:2:19"


def test_a_colour_of_the_night_may_be_ones_own_too() -> None:
    own = "extends: press\ncolours: {accent: '#00583f'}\nnight: {accent: '#7fd6b8'}\n"
    theme, _ = load_theme("press", [{"press/theme.yaml": own.encode()}, shipped()])
    assert theme is not None
    assert theme.night["accent"] == "#7fd6b8"


AA = 4.5
"""WCAG 2.2, 1.4.3."""


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb`` (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return sum(share * one for share, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_inks_are_no_colours_of_a_screen() -> None:
    own = "extends: press\npress: {accent: '#005500'}\n"
    _, findings = load_theme("press", [{"press/theme.yaml": own.encode()}, shipped()])
    assert ["device-cmyk" in one.message.said("en") for one in findings] == [True]


def test_a_single_style_can_be_replaced() -> None:
    files = {"press/theme.yaml": "extends: press\n", "press/styles/print.css": "p { color: red }"}
    theme, _ = load_theme("press", [{k: v.encode() for k, v in files.items()}, shipped()])
    assert theme is not None
    assert [style.text for style in theme.print_styles][1] == "p { color: red }"
    assert theme.screen_styles == shipped_theme("press").screen_styles


def test_assets_come_from_the_nearest_theme_and_the_styles_of_the_screen_are_one_file() -> None:
    files = {"own/theme.yaml": b"extends: press\n", "own/assets/mark.svg": b"<svg/>"}
    theme, _ = load_theme("own", [files, shipped()])
    assert theme is not None
    assert theme.assets["assets/own/mark.svg"] == b"<svg/>"
    assert b"--accent:" in theme.assets["assets/own/style.css"]
    assert "assets/own/scripts/figures.js" in theme.assets


def test_a_theme_that_nobody_has_is_a_finding_with_the_nearest_name() -> None:
    theme, (finding,) = load("pres", {})
    assert theme is None
    assert finding.code == "theme"
    assert finding.hint is not None
    assert "press" in (finding.hint.zh or "")


def test_a_missing_parent_is_told_with_the_way_to_it() -> None:
    theme, (finding,) = load("own", {"own/theme.yaml": "name: own\nextends: prss\n"})
    assert theme is None
    assert "own → prss" in (finding.message.zh or "")
    assert (finding.place.path, finding.place.line) == ("themes/own/theme.yaml", 2)


def test_themes_that_extend_each_other_are_a_finding_with_the_whole_circle() -> None:
    files: dict[str, str | bytes] = {
        "one/theme.yaml": "extends: two\n",
        "two/theme.yaml": "extends: one\n",
    }
    theme, (finding,) = load("one", files)
    assert theme is None
    assert "one → two → one" in (finding.message.en or "")
    assert finding.place.path == "themes/two/theme.yaml"


@pytest.mark.parametrize(
    ("sheet", "line", "said"),
    [
        ("extends: press\ncolors:\n  ink: black\n", 2, "colors"),
        ("extends: press\nscreen: {columns: vier, characters: 17, gap: 2}\n", 2, "vier"),
        ("extends: press\nscreen: {columns: 4, gap: 2}\n", 2, "characters"),
        ("extends: press\nfaces: Song\n", 2, "名称: 值"),
        ("extends: press\nstyles: {print: [nothing.css]}\n", None, "nothing.css"),
        ("extends: press\npaper: a5\n", None, "a5"),
    ],
)
def test_what_a_theme_says_wrongly_is_a_finding_where_it_stands(
    sheet: str, line: int | None, said: str
) -> None:
    theme, findings = load("own", {"own/theme.yaml": sheet})
    assert theme is None
    assert [finding.code for finding in findings] == ["theme"]
    assert findings[0].place.line == line
    assert said in (findings[0].message.zh or "")


def test_columns_too_wide_for_their_sheet_are_a_finding() -> None:
    sheet = (
        "extends: press\npapers:\n  a4: {width: 210, height: 297, top: 14, bottom: 16, size: 9,"
        " leading: 13.5, masthead: 11, columns: 4, characters: 17, gap: 2}\n"
    )
    _, (finding,) = load("own", {"own/theme.yaml": sheet})
    assert "a4" in (finding.message.zh or "")


def test_a_file_that_is_not_utf8_is_a_finding_with_its_line() -> None:
    files: dict[str, str | bytes] = {
        "own/theme.yaml": "extends: press\n",
        "own/templates/notes.html": "<p>\n出处".encode("gbk"),
    }
    _, findings = load("own", files)
    assert [(f.code, f.place.path, f.place.line) for f in findings] == [
        ("encoding", "themes/own/templates/notes.html", 2)
    ]
