"""Lines set by the real WeasyPrint."""

import itertools
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import weasyprint
from weasyprint.layout import inline
from weasyprint.text.line_break import Layout

from bulletin.diagnostics import Finding, Place, Severity
from bulletin.lines import chinese_lines
from tests.lines.fuzz import MARGIN, SIZE, page, widest_gap
from tests.lines.made_up import paragraphs
from tests.lines.printed import Letter, printed_lines

PLACE = Place("content/bulletins/sample/bulletin.yaml")
EM = SIZE
PLAIN = """<html lang="{language}"><style>
@page {{ size: 240pt 400pt; margin: 30pt }} body {{ margin: 0 }}
p {{ margin: 0; font: 9pt/1.5 "{family}"; text-align: {align}; columns: {columns} }}
</style><p>{text}</p></html>"""


def html(
    text: str,
    language: str = "zh",
    family: str = "Noto Serif CJK SC",
    align: str = "left",
    columns: str = "auto",
) -> str:
    return PLAIN.format(text=text, language=language, family=family, align=align, columns=columns)


def plainly(source: str) -> bytes:
    return bytes(weasyprint.HTML(string=source).write_pdf())


def carefully(source: str) -> tuple[bytes, list[Finding]]:
    with chinese_lines(PLACE) as findings:
        return plainly(source), findings


def lines(source: str) -> tuple[tuple[Letter, ...], ...]:
    return printed_lines(carefully(source)[0])


def steps(source: str) -> list[float]:
    """Return the distances between the letters of the first line, in ems."""
    return [(b.x - a.x) / EM for a, b in itertools.pairwise(lines(source)[0])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("样。”例", [1, 0.5, 1]),
        ("样》（例", [1, 0.5, 1]),
        ("样），例", [1, 0.5, 1]),
        ("样“《例", [1, 0.5, 1]),
        ("样，例", [1, 1]),
        ("样，<b>“例”</b>例", [1, 0.5, 1, 1, 1]),
    ],
)
@pytest.mark.parametrize("family", ["Noto Serif CJK SC", "Noto Sans CJK SC"])
def test_two_marks_take_one_em_and_a_half(text: str, expected: list[float], family: str) -> None:
    assert steps(html(text, family=family)) == pytest.approx(expected, abs=0.05)


def test_marks_that_are_half_already_are_left_alone() -> None:
    half = "<span style=\"font-feature-settings: 'halt'\">。</span>"
    assert steps(html(f"样{half}”例")) == pytest.approx([1, 0.5, 1], abs=0.05)
    wenkai = html("样，“例", family="LXGW WenKai")
    narrow = steps(wenkai.replace("，", "例"))[2]
    assert steps(wenkai)[2] == pytest.approx(narrow, abs=0.02)


def test_an_opening_mark_at_the_start_of_a_line_is_flush_but_keeps_an_indent() -> None:
    text = "（" + "样" * 19 + "（例）" + "样" * 30
    first, second, *_ = lines(html(text))
    assert first[0].x == pytest.approx(MARGIN, abs=0.05)
    assert second[0].text == "（"
    assert second[0].x == pytest.approx(MARGIN - EM / 2, abs=0.05)


def test_the_dash_is_not_torn_apart() -> None:
    letters = lines(html("样" * 12 + "——例1234567样样样样样样样样", align="justify"))[0]
    dashes = [one.x for one in letters if one.text == "—"]
    assert len(dashes) == 2
    assert dashes[1] - dashes[0] < 1.01 * EM


def test_squeezing_comes_before_pushing() -> None:
    text = "样，例，样，例样例样例样例样例样例，样，例样例样例样例样例"
    plain, careful = printed_lines(plainly(html(text))), lines(html(text, align="justify"))
    assert len(plain[0]) == 20
    assert len(careful[0]) == 21


@pytest.mark.parametrize("indent", ["2em", "0", "-1em"])
def test_an_indent_is_room_that_the_first_line_lacks_or_has(indent: str) -> None:
    text = "例，" + "样" * 45
    source = html(text, align="justify").replace("margin: 0; font", f"text-indent: {indent}; font")
    first, second, *_ = lines(source)
    ems = float(indent.removesuffix("em"))
    assert first[0].x == pytest.approx(MARGIN + ems * EM, abs=0.05)
    assert len(first) == 20 - ems
    assert first[-1].right == pytest.approx(MARGIN + 20 * EM, abs=0.1)
    assert first[2].x - first[1].x == pytest.approx(EM, abs=0.05)
    assert len(second) == 20


def test_floats_pictures_and_inline_blocks_keep_their_place() -> None:
    block = '<span style="display: inline-block; width: 2em">例</span>'
    text = f'<span style="float: left">浮</span>{"样例，" * 9}{block}{"样例。”" * 9}'
    first, *_ = lines(html(text, align="justify"))
    assert first[-1].x < MARGIN + 20 * EM
    assert "".join(one.text for line in lines(html(text)) for one in line).count("浮") == 1


@pytest.mark.parametrize("source", [html("a made-up sample. " * 60, "en", align="justify")])
def test_other_languages_are_untouched(source: str) -> None:
    assert carefully(source)[0] == plainly(source)


def test_the_same_text_gives_the_same_bytes_in_columns_too() -> None:
    source = html("".join(paragraphs(3, 9)), align="justify", columns="3")
    assert carefully(source) == carefully(source)


def test_the_text_is_read_as_it_was_written(tmp_path: Path) -> None:
    texts = tuple(paragraphs(5, 20))
    pdf = tmp_path / "样例.pdf"
    pdf.write_bytes(carefully(page(texts, 20))[0])
    command = ("pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-")
    read = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    for blank in (*"\u200b\u2060", *map(chr, range(33))):
        read = read.replace(blank, "")
    assert read == "".join("".join(text.split()) for text in texts)


def functions() -> Iterator[Callable[..., object]]:
    for owner in (inline, Layout):
        yield from (one for one in vars(owner).values() if callable(one))


def test_nothing_is_left_behind() -> None:
    before = list(functions())
    carefully(html("样例"))
    assert list(functions()) == before


def test_nothing_is_left_behind_by_a_failure() -> None:
    before = list(functions())
    with pytest.raises(RecursionError), chinese_lines(PLACE):
        plainly(html("<div>" * 3000 + "样例"))
    assert list(functions()) == before


@pytest.mark.parametrize(
    ("owner", "name", "changed"),
    [
        (weasyprint, "__version__", "71.0"),
        (inline, "justify_line", lambda context, line: (context, line)),
        (inline, "split_inline_box", None),
        (Layout, "get_first_line", lambda self, line: (self, line)),
    ],
)
def test_an_unknown_weasyprint_sets_lines_its_own_way_and_says_so(
    owner: object, name: str, changed: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(owner, name, changed)
    before = list(functions())
    with chinese_lines(PLACE) as findings:
        assert list(functions()) == before
    assert [(one.code, one.severity, one.place) for one in findings] == [
        ("fit", Severity.WARNING, PLACE)
    ]


def test_a_line_that_cannot_be_filled_is_reported_and_left_open() -> None:
    source = html("样例1234567890123456789012345678901234。", align="justify")
    pdf, findings = carefully(source)
    assert [(one.code, one.severity) for one in findings] == [("fit", Severity.NOTE)]
    assert "样例" in findings[0].message.said("zh")
    assert printed_lines(pdf)[0][1].x == pytest.approx(MARGIN + EM, abs=0.05)


def test_a_line_gives_letters_to_a_loose_one_after_it() -> None:
    text = "样" * 20 + "例" * 14 + '<span style="white-space: nowrap">1234567890123456</span>样例。'
    first, second, *_ = lines(html(text, align="justify"))
    assert len(first) < 20
    assert widest_gap(first) == pytest.approx(widest_gap(second), abs=0.12)
