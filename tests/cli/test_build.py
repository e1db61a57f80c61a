"""Building: what lands in the output, and what the figures say."""

import json
from pathlib import Path

from tests.cli.conftest import digests, run


def figures(project: Path, language: str = "zh") -> dict[str, dict[str, object]]:
    """Return the rows of figures.json by what was printed."""
    rows = json.loads((project / "output/beiwan-2021/figures.json").read_text(encoding="utf-8"))
    return {row["text"]: row for row in rows if row["language"] == language}


def test_growth_is_computed_worded_and_derived(built: Path) -> None:
    printed = figures(built)
    for text in (
        "比上年增长31.7%",
        "31.75%",
        "同比增长33.4%",
        "比上年提高0.5个百分点",
        "2020—2021年年均增长16.1%",
        "新增4家",
        "39038.1亿元",
    ):
        assert text in printed
    growth = printed["比上年增长31.7%"]
    assert growth["origin"] == "computed"
    assert [operand["value"] for operand in growth["operands"]] == ["30.50", "23.15"]  # type: ignore[attr-defined]
    assert printed["同比增长33.4%"]["origin"] == "reported"


def test_english_amounts_are_converted_by_arithmetic(built: Path) -> None:
    printed = figures(built, "en")
    assert "3,903.81 billion yuan" in printed
    assert "3.050 billion yuan" in printed
    assert "up 0.5 percentage point from the previous year" in printed


def test_explain_tells_operands_rounding_and_places(project: Path) -> None:
    done = run(project, "explain", "beiwan/研发投入@2021.yoy")
    assert done.returncode == 0
    assert "比上年增长31.7%" in done.stdout
    assert "(30.50亿元 − 23.15亿元) ÷ 23.15亿元" in done.stdout
    assert "四舍五入" in done.stdout
    assert "测试年报" in done.stdout
    assert "content/bulletins/beiwan-2021/lead.md:3:" in done.stdout


def test_a_second_build_without_changes_writes_nothing(project: Path) -> None:
    before = digests(project / "output")
    done = run(project, "build", "--html-only")
    assert done.returncode == 0
    assert "没有变化" in done.stderr
    assert digests(project / "output") == before


def test_the_same_project_gives_the_same_bytes_anywhere(built: Path, project: Path) -> None:
    done = run(project, "build", "--html-only", "--force")
    assert done.returncode == 0
    assert digests(project / "output") == digests(built / "output")


def test_as_of_leaves_out_what_was_published_later(project: Path) -> None:
    done = run(project, "build", "--html-only", "--as-of", "2021-12-31")
    assert done.returncode == 1
    assert "error[no-data]" in done.stderr


def test_a_bulletin_in_two_languages_becomes_pages_and_pdfs(project: Path) -> None:
    site = project / "content/site.yaml"
    site.write_text(site.read_text(encoding="utf-8") + "print: press\n", encoding="utf-8")
    done = run(project, "build", "--force")
    assert done.returncode == 0, done.stderr
    for path in (
        "beiwan-2021/beiwan-2021.press.pdf",
        "beiwan-2021/en/beiwan-2021.en.press.pdf",
        "index.html",
        "en/index.html",
        "beiwan-2021/index.html",
        "beiwan-2021/beiwan-2021.pdf",
        "beiwan-2021/en/index.html",
        "beiwan-2021/en/beiwan-2021.en.pdf",
        "beiwan-2021/figures.csv",
        "zones/beiwan/index.html",
        "feed.xml",
        "manifest.json",
    ):
        assert (project / "output" / path).is_file(), path
    before = digests(project / "output")
    assert run(project, "build", "--force").returncode == 0
    assert digests(project / "output") == before


def test_why_names_the_source_and_the_pages_that_changed(project: Path) -> None:
    lead = project / "content/bulletins/beiwan-2021/lead.md"
    lead.write_text(
        lead.read_text(encoding="utf-8").replace("班列开行", "班列共开行"), encoding="utf-8"
    )
    done = run(project, "build", "--html-only", "--why")
    lines = done.stdout.splitlines()
    assert "来源有变：content/bulletins/beiwan-2021/lead.md" in lines
    cause = "（content/bulletins/beiwan-2021/lead.md）"
    assert f"有变 beiwan-2021/index.html{cause}" in lines
    assert "有变 zones/beiwan/index.html" not in lines


def test_a_folder_that_is_not_ours_is_refused(project: Path) -> None:
    precious = project / "precious"
    precious.mkdir()
    (precious / "letter.txt").write_text("do not touch")
    done = run(project, "build", "--html-only", "--output", "precious")
    assert done.returncode == 2
    assert "letter.txt" in done.stderr
    assert [path.name for path in precious.iterdir()] == ["letter.txt"]
