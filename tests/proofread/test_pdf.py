"""PDFs: text in the order of reading, whoever made them and however many columns they have."""

import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from bulletin.proofread.manuscript import Manuscript, ParagraphKind
from bulletin.proofread.pdf_text import read_pdf
from tests.proofread.made_up import HEADLINE, RUNNING, STORIES, page, pdf


def read(data: bytes) -> Manuscript:
    made = read_pdf("page.pdf", data)
    assert isinstance(made, Manuscript), made
    return made


@pytest.mark.parametrize("columns", [1, 2, 4, 6])
def test_columns_are_read_one_after_the_other(columns: int) -> None:
    text = page(3000)
    made = read(pdf(text, columns))
    assert made.text.split("\n\n") == text
    assert made.paragraphs[0].kind is ParagraphKind.HEADLINE


def test_running_heads_and_folios_are_left_out_and_told() -> None:
    made = read(pdf(page(6000), 2, style=RUNNING))
    assert [one for one in made.left_out if "页" in one] == ["第1页", "第2页"]
    assert sum("示范快报" in one for one in made.left_out) == 2
    assert "第1页" not in made.text


def test_headings_between_columns_part_what_stands_above_from_what_stands_below() -> None:
    upper, lower = [STORIES[0], STORIES[1]], [STORIES[2], STORIES[3]]
    div = "".join(f"<p>{one}</p>" for one in upper)
    made = read(
        pdf(
            [HEADLINE, f"{div}</div><h2>第二条</h2><div>", *lower],
            3,
            style="h2 { font-size: 18pt }",
        )
    )
    assert made.text.split("\n\n") == [HEADLINE, *upper, "第二条", *lower]


def test_a_narrow_column_does_not_tear_numbers() -> None:
    text = [
        HEADLINE,
        "全年实现营业收入1234.56亿元，比上年增长31.7%，引进项目624000个，占全市的12.34%。" * 4,
    ]
    assert read(pdf(text, 9)).text.split("\n\n") == text


def test_full_width_digits_stay_and_what_is_not_seen_goes() -> None:
    made = read(pdf([HEADLINE, "实现营业\u200b收入６５．７亿\u2060元。"], 1))
    assert made.text.endswith("实现营业收入６５．７亿元。")


def test_english_keeps_its_blanks_and_loses_its_hyphens() -> None:
    text = [
        "A year in numbers",
        "Operating revenue of the demonstration park rose to 6.57 billion yuan, up 8.1 percent "
        "from the previous year, notwithstanding extraordinary circumstances in manufacturing. "
        * 3,
    ]
    style = "p { hyphens: auto; text-indent: 0 }"
    assert read(pdf(text, 4, language="en", style=style)).text.split("\n\n") == [
        text[0],
        text[1].strip(),
    ]


def test_a_browser_prints_the_same_text(tmp_path: Path) -> None:
    text = page(1500)
    body = "".join(f"<p>{one}</p>" for one in text[1:])
    (tmp_path / "page.html").write_text(
        f"<meta charset=utf-8><style>div{{columns:2;text-align:justify}}"
        f"p{{margin:0;text-indent:2em}}</style><h1>{text[0]}</h1><div>{body}</div>",
        encoding="utf-8",
    )
    subprocess.run(
        [
            *("chromium", "--headless", "--no-sandbox", "--no-pdf-header-footer"),
            *(f"--print-to-pdf={tmp_path / 'page.pdf'}", f"file://{tmp_path / 'page.html'}"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert read((tmp_path / "page.pdf").read_bytes()).text.split("\n\n") == text


def test_a_scan_says_that_it_has_no_text() -> None:
    stream = BytesIO()
    Image.new("L", (200, 300), 255).save(stream, "PDF")
    made = read_pdf("scan.pdf", stream.getvalue())
    assert not isinstance(made, Manuscript)
    assert made.message.zh == "“scan.pdf”里没有文字，只有图像（扫描件）"


def test_a_locked_file_and_a_broken_one_are_told_apart() -> None:
    stream = BytesIO()
    with pikepdf.open(BytesIO(pdf([HEADLINE, STORIES[0]], 1))) as document:
        document.save(stream, encryption=pikepdf.Encryption(user="u", owner="o"))
    locked = read_pdf("a.pdf", stream.getvalue())
    broken = read_pdf("a.pdf", b"%PDF-1.7 and no more")
    assert not isinstance(locked, Manuscript)
    assert not isinstance(broken, Manuscript)
    assert "密码" in (locked.message.zh or "")
    assert "不是完好的" in (broken.message.zh or "")
