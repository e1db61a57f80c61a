"""``bulletin adopt``: a draft becomes an article that prints the same words again."""

import os
import pty
import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document

from tests.cli.conftest import COMMAND, GUIDE, run
from tests.proofread.made_up import saved

TITLE = "示范园区营业收入增长8.1%"
STORY = (
    "本报2月5日讯 示范园区2023年实现营业收入65.7亿元，比上年增长8.1%。年末共有高新技术企业320家，"
    "净增40家；新签花木订单1234株*（合同）。"
)


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """A copy of the guide's project with a Word draft beside it."""
    folder = Path(shutil.copytree(GUIDE, tmp_path / "guide"))
    document = Document()
    document.add_heading(TITLE, 0)
    document.add_paragraph(STORY)
    document.add_heading("企业", 1)
    document.add_paragraph("高新技术企业320家", style="List Bullet")
    document.add_paragraph("“小巨人”企业达到15家", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for row, cells in enumerate((("指标", "2023年"), ("营业收入", "65.7亿元"))):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    (folder / "draft.docx").write_bytes(saved(document))
    return folder


def test_what_is_sure_is_taken_and_the_bulletin_passes(guide: Path) -> None:
    done = run(guide, "adopt", "draft.docx", "--yes-above", "0.5", "--to", "new-issue")
    assert done.returncode == 0, done.stderr
    lead = (guide / "content/bulletins/new-issue/lead.md").read_text(encoding="utf-8")
    assert lead == (
        "---\nkind: lead\nheadline: 示范园区营业收入增长{{ revenue.yoy.rate }}\n"
        "dateline: 本报2月5日讯\n---\n"
        "示范园区2023年实现营业收入{{ revenue }}，{{ revenue.yoy }}。年末共有高新技术企业"
        "{{ firms }}，{{ firms.new }}；新签花木订单1234株\\*（合同）。\n\n"
        "## 企业\n\n- 高新技术企业{{ firms }}\n"
        "- “小巨人”企业达到{{ giants }}\n\n"
        "| 指标 | 2023年 |\n| --- | --- |\n| 营业收入 | {{ revenue }} |\n"
    )
    assert run(guide, "check", "new-issue").returncode == 0


def test_the_article_prints_the_words_of_the_draft(guide: Path) -> None:
    run(guide, "adopt", "draft.docx", "--yes-above", "0.5", "--to", "new-issue")
    built = run(guide, "build", "new-issue", "--html-only")
    assert built.returncode == 0, built.stderr
    page = (guide / "output/new-issue/index.html").read_text(encoding="utf-8")
    (guide / "page.html").write_text(page, encoding="utf-8")
    for words in ("比上年增长", "65.7亿元", "净增", "1234株*（合同）"):
        assert words in page


def test_what_is_left_is_listed_and_what_is_new_can_be_pasted(guide: Path) -> None:
    done = run(guide, "adopt", "draft.docx", "--yes-above", "0.5")
    assert "【1234株】" in done.stderr
    assert (
        "  新签花木订单:\n    label: 新签花木订单\n    unit: 株\n    values: {2023: 1234}\n"
        in done.stderr
    )


def test_in_a_pipe_nothing_is_taken_unasked(guide: Path) -> None:
    done = run(guide, "adopt", "draft.docx")
    assert done.returncode == 0
    assert "{{" not in done.stdout
    assert "--yes-above" in done.stderr


def test_a_person_is_asked_for_each(guide: Path) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, "adopt", "draft.docx"],
        cwd=guide,
        stdin=theirs,
        stderr=theirs,
        stdout=subprocess.PIPE,
        env={**os.environ, "TERM": "xterm"},
        text=True,
    ) as running:
        os.close(theirs)
        os.write(ours, b"n\n\ny\na\n")
        article = running.stdout.read() if running.stdout else ""
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    assert running.returncode == 0
    assert "headline: 示范园区营业收入增长8.1%\n" in article
    assert "营业收入{{ revenue }}，{{ revenue.yoy }}" in article
    assert "【65.7亿元】" in shown
    assert "{{ revenue }} → 65.7亿元" in shown


def test_markdown_keeps_its_marks(guide: Path) -> None:
    (guide / "draft.md").write_text(
        "# 示范园区年报\n\n## 收入\n\n"
        "2023年营业收入**65.7亿元**，高新技术企业**320**家，[年报](../digest/)。\n",
        encoding="utf-8",
    )
    done = run(guide, "adopt", "draft.md", "--yes-above", "0.5")
    assert done.stdout == (
        "---\nkind: story\nheadline: 示范园区年报\nzone: demo\nperiod: 2023\n---\n"
        "## 收入\n\n2023年营业收入**{{ revenue }}**，高新技术企业**320**家，[年报](../digest/)。\n"
    )
    assert "数字中间有 Markdown 记号" in done.stderr


def test_into_a_bulletin_that_is_there_but_never_over_a_file(guide: Path) -> None:
    words = ("adopt", "draft.docx", "--yes-above", "0.5", "--to", "demo-2023")
    assert run(guide, *words).returncode == 0
    added = guide / "content/bulletins/demo-2023/draft.md"
    assert "zone:" not in added.read_text(encoding="utf-8")
    again = run(guide, *words)
    assert again.returncode == 2
    assert "已经有" in again.stderr


def test_a_pdf_is_no_draft(guide: Path) -> None:
    done = run(guide, "adopt", "page.pdf")
    assert done.returncode == 2
    assert ".docx .md .txt" in done.stderr
