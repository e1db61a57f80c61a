"""``bulletin proofread``: any file, told on a terminal, to programs, as a page."""

import json
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.conftest import GUIDE, run
from tests.proofread.made_up import RUNNING, page, pdf, word

_TEXT = {"type": "string"}
_OPEN = {"type": ["string", "null"]}
_COUNT = {"type": "integer", "minimum": 0}
_LINE = {"type": ["integer", "null"], "minimum": 1}


def _of(required: dict[str, object]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": required,
        "required": list(required),
        "additionalProperties": False,
    }


KINDS = (
    *("quantity", "rate", "points", "ratio", "multiple", "range"),
    *("ordinal", "date", "code", "name", "unknown"),
)
VERDICTS = ("supported", "contradicted", "too-fine", "not-a-statistic", "not-checked")
TOKEN = _of(
    {
        "text": _TEXT,
        "line": _LINE,
        "column": _LINE,
        "page": _LINE,
        "start": _COUNT,
        "end": _COUNT,
        "kind": {"enum": list(KINDS)},
        "value": _OPEN,
        "low": _OPEN,
        "high": _OPEN,
        "unit": _OPEN,
        "period": _OPEN,
        "verdict": {"enum": list(VERDICTS)},
        "fact": _OPEN,
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        "message": _TEXT,
        "replacement": _OPEN,
        "waiver": _OPEN,
    }
)
FINDING = {
    "type": "object",
    "properties": {
        "code": _TEXT,
        "severity": {"enum": ["error", "warning", "note"]},
        "path": _TEXT,
        "line": _LINE,
        "column": _LINE,
        "message": _TEXT,
        "hint": _OPEN,
        "fact": _OPEN,
        "period": _OPEN,
    },
    "required": ["code", "severity", "path", "line", "column", "message", "hint", "fact", "period"],
}
PROOF = _of(
    {
        "file": _TEXT,
        "zone": _OPEN,
        "period": _OPEN,
        "tokens": {"type": "array", "items": TOKEN},
        "findings": {"type": "array", "items": FINDING},
        "coverage": _of(
            dict.fromkeys(("tokens", "judged", "not_statistics", "not_checked", "waived"), _COUNT)
        ),
    }
)


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """A copy of the guide's project, with room for manuscripts beside it."""
    return Path(shutil.copytree(GUIDE, tmp_path / "guide"))


def proof(folder: Path, name: str, *words: str) -> dict:  # type: ignore[type-arg]  # JSON
    done = run(folder, "proofread", name, "--format", "json", *words)
    assert done.stderr == ""
    told = json.loads(done.stdout)
    Draft202012Validator(PROOF).validate(told)
    return dict(told)


def test_a_word_draft_and_a_pdf_in_two_columns_are_judged_as_the_text_is(guide: Path) -> None:
    text = page(7000)
    (guide / "page.txt").write_text("\n".join(text), encoding="utf-8")
    (guide / "page.docx").write_bytes(word(text))
    (guide / "page.pdf").write_bytes(pdf(text, 2, style=RUNNING))
    plain, draft, print_ = (proof(guide, f"page.{ending}") for ending in ("txt", "docx", "pdf"))
    verdicts = [
        [(one["text"], one["start"], one["verdict"], one["fact"]) for one in made["tokens"]]
        for made in (plain, draft, print_)
    ]
    assert verdicts[0] == verdicts[1] == verdicts[2]
    assert {one["verdict"] for one in plain["tokens"]} >= {"supported", "contradicted"}
    assert (plain["zone"], plain["period"]) == ("demo", "2023")


def test_a_wrong_number_stops_with_carets_and_what_to_put_instead(guide: Path) -> None:
    (guide / "a.txt").write_text("示范园区2023年实现营业收入66.7亿元。", encoding="utf-8")
    done = run(guide, "proofread", "a.txt")
    assert (done.returncode, done.stderr) == (1, "")
    head, line, carets, hint, *rest = done.stdout.splitlines()
    assert head.startswith("a.txt:1:16: error[contradicted]: ")
    assert line == "  示范园区2023年实现营业收入66.7亿元。"
    assert carets == "  " + "\u3000" * 4 + " " * 4 + "\u3000" * 7 + "^" * 8
    assert hint == "  hint: 65.7亿元"
    assert rest[-2:] == [
        "a.txt: 按示范园区、2023年核对（从文中推断；可用 --zone、--period 指明）",
        "a.txt: 共 2 个数：与数据不符 1，过细 0，未能核对 0，相符 0，不是统计数字 1；覆盖率 100.0%",
    ]


def test_what_was_not_understood_is_listed_and_stops_nothing(guide: Path) -> None:
    (guide / "a.txt").write_text("2023年，示范园区共有花木1234株。", encoding="utf-8")
    done = run(guide, "proofread", "a.txt", "--zone", "示范园区", "--period", "2023")
    assert done.returncode == 0
    assert "未能核对，请人工核对（1 个）：\n  a.txt:1:15: " in done.stdout
    assert "【1234株】" in done.stdout
    assert "推断" not in done.stdout


def test_an_article_is_read_with_its_mentions_told(guide: Path) -> None:
    path = "content/bulletins/demo-2023/lead.md"
    made = proof(guide, path)
    lines = (guide / path).read_text(encoding="utf-8").splitlines()
    mentioned = [one for one in made["tokens"] if "{{" in lines[one["line"] - 1]]
    assert [one["text"] for one in mentioned if one["line"] == 4] == ["65.7亿元", "8.1%"]
    assert {one["verdict"] for one in mentioned} <= {"supported", "not-a-statistic"}


def test_any_markdown_is_read_without_its_marks(guide: Path) -> None:
    (guide / "a.md").write_text(
        "## 年报\n\n示范园区2023年营业收入**65**.7亿元，{{ firms }}高新技术企业。\n",
        encoding="utf-8",
    )
    made = proof(guide, "a.md")
    assert [
        (one["text"], one["verdict"], one["line"], one["column"]) for one in made["tokens"]
    ] == [
        ("2023年", "not-a-statistic", 3, 5),
        ("65.7亿元", "supported", 3, 16),
        ("320家", "supported", 3, 25),
    ]


def test_several_files_are_a_list(guide: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (guide / name).write_text("没有数字。", encoding="utf-8")
    done = run(guide, "proofread", "a.txt", "b.txt", "--format", "json")
    assert [one["file"] for one in json.loads(done.stdout)] == ["a.txt", "b.txt"]
    assert "没有数字" in run(guide, "proofread", "a.txt").stdout


def test_a_page_explains_each_number_without_a_script(guide: Path) -> None:
    (guide / "a.txt").write_text("示范园区2023年营业收入<66.7亿元>。", encoding="utf-8")
    done = run(guide, "proofread", "a.txt", "--format", "html")
    assert done.returncode == 1
    assert "<script" not in done.stdout
    assert "&lt;" in done.stdout
    assert 'class="k contradicted"' in done.stdout
    assert "改为：65.7亿元" in done.stdout


WRONG = [
    ("no such file", "gone.txt", None, 2, "没有文件 gone.txt"),
    ("a kind that is not read", "a.xlsx", b"x", 2, "读不了 a.xlsx"),
    ("broken Word", "a.docx", b"PK\x03\x04", 1, "不是完好的 Word 文件"),
    ("an old Word, or a locked one", "a.docx", b"\xd0\xcf\x11\xe0" * 9, 1, "旧版 Word"),
    ("a broken PDF", "a.pdf", b"%PDF-1.4", 1, "不是完好的 PDF"),
    ("a PDF that is none", "a.pdf", b"", 1, "不是完好的 PDF"),
    ("a text in GBK", "a.txt", "营业收入65.7亿元".encode("gbk"), 0, "GBK"),
]


@pytest.mark.parametrize(
    ("title", "name", "data", "status", "told"), WRONG, ids=[case[0] for case in WRONG]
)
def test_wrong_files(
    guide: Path, title: str, name: str, data: bytes | None, status: int, told: str
) -> None:
    if data is not None:
        (guide / name).write_bytes(data)
    done = run(guide, "proofread", name)
    assert done.returncode == status, title
    assert told in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert not (guide / ".bulletin").exists()
