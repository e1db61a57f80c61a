"""``issue`` and ``corrections``: what was printed, held against the facts of today."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLE, digests, run

RECORD = "content/bulletins/beiwan-2021/issued.json"
SHEET = "content/facts/beiwan/review.yaml"


@pytest.fixture(scope="module")
def on_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project with its bulletin on record."""
    folder = Path(shutil.copytree(SAMPLE, tmp_path_factory.mktemp("issued") / "sample"))
    done = run(folder, "issue", "beiwan-2021")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def issued(on_record: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return Path(shutil.copytree(on_record, tmp_path / "sample"))


def text_of(page: Path) -> str:
    return re.sub(r"<[^>]*>", "", page.read_text(encoding="utf-8"))


def change(project: Path, before: str, after: str) -> None:
    sheet = project / SHEET
    text = sheet.read_text(encoding="utf-8")
    assert text.count(before) == 1
    sheet.write_text(text.replace(before, after), encoding="utf-8")


def test_a_record_holds_every_number_in_every_language(issued: Path) -> None:
    (issue,) = json.loads((issued / RECORD).read_text(encoding="utf-8"))["issues"]
    printed = {(row["language"], row["text"]) for row in issue["figures"]}
    assert ("zh", "比上年增长31.7%") in printed
    assert ("en", "3,903.81 billion yuan") in printed
    growth = next(row for row in issue["figures"] if row["text"] == "比上年增长31.7%")
    assert growth["asked"] == "beiwan/研发投入@2021.yoy(2020)"
    assert growth["path"].startswith("content/bulletins/beiwan-2021/")


def test_a_record_is_the_same_wherever_it_is_made(issued: Path, tmp_path: Path) -> None:
    again = Path(shutil.copytree(SAMPLE, tmp_path / "again"))
    run(again, "issue", "beiwan-2021")
    assert (again / RECORD).read_bytes() == (issued / RECORD).read_bytes()


def test_an_issued_bulletin_builds_as_before_and_needs_no_correction(issued: Path) -> None:
    assert run(issued, "build", "--html-only").returncode == 0
    done = run(issued, "corrections", "--strict")
    assert done.returncode == 0
    assert "0 个不再成立" in done.stdout


def test_a_record_is_not_overwritten_by_chance(issued: Path) -> None:
    before = (issued / RECORD).read_bytes()
    same = run(issued, "issue", "beiwan-2021")
    assert (same.returncode, (issued / RECORD).read_bytes()) == (0, before)
    change(issued, "2021: 39038.1", "2021: 39038.2")
    refused = run(issued, "issue", "beiwan-2021")
    assert refused.returncode == 2
    assert "--again" in refused.stderr
    assert (issued / RECORD).read_bytes() == before
    assert run(issued, "issue", "beiwan-2021", "--again").returncode == 0
    assert (issued / RECORD).read_bytes() != before


def test_a_bulletin_with_errors_is_not_recorded(tmp_path: Path) -> None:
    project = Path(shutil.copytree(SAMPLE, tmp_path / "sample"))
    change(project, "  output:\n", "  outputs:\n")
    before = digests(project / "content")
    done = run(project, "issue", "beiwan-2021")
    assert done.returncode == 1
    assert digests(project / "content") == before


def test_a_number_that_no_longer_holds_is_told_with_its_places(issued: Path) -> None:
    change(issued, "2020: 23.15, 2021: 30.50", "2020: 23.15, 2021: 30.60")
    done = run(issued, "corrections", "--strict")
    assert done.returncode == 1
    assert "研发投入（2021年）: 30.50亿元 → 30.60亿元  (+0.10亿元)" in done.stdout
    assert "比上年增长31.7% → 比上年增长32.2%  (+0.5个百分点)" in done.stdout
    assert "content/bulletins/beiwan-2021/lead.md:3:" in done.stdout
    assert "39038.1" not in done.stdout


def test_a_change_that_rounds_to_what_was_printed_is_none(issued: Path) -> None:
    change(issued, "2020: 2990, 2021: 3150", "2020: 2990, 2021: 3150.1")
    done = run(issued, "corrections")
    assert "年均增长16.1%" not in done.stdout
    assert "2336" not in done.stdout


def test_a_revision_gives_its_reason_and_a_turned_sign_is_said(issued: Path) -> None:
    change(
        issued,
        "values: {2020: 23.15, 2021: 30.50}",
        "values: {2020: 23.15, 2021: 20.50}\n"
        "    revised:\n"
        "      2021: {was: 30.50, on: 2022-06-01, why: {zh: 剔除重复统计, en: counted twice}}",
    )
    done = run(issued, "corrections")
    assert "增减方向相反; 剔除重复统计 (2022-06-01)" in done.stdout
    assert "原因：剔除重复统计（2022年6月1日）。" in done.stdout
    assert "原文关于增减方向的说法不再成立：研发投入同比增长（2021年）。" in done.stdout


def test_the_notice_is_a_bulletin_that_builds(issued: Path) -> None:
    change(issued, "2021: 39038.1", "2021: 39038.2")
    done = run(issued, "corrections", "--write", "correction", "--date", "2022-03-01")
    assert done.returncode == 0, done.stderr
    built = run(issued, "build", "--html-only", "correction")
    assert built.returncode == 0, built.stderr
    assert "correction/" not in built.stderr
    chinese = text_of(issued / "output/correction/index.html")
    assert "总产值（2021年）：原印39038.1亿元，应为39038.2亿元。" in chinese
    english = text_of(issued / "output/correction/en/index.html")
    assert "printed as 3,903.81 billion yuan, should be 3,903.82 billion yuan." in english


def test_a_number_printed_in_one_language_is_put_right_in_all(issued: Path) -> None:
    change(issued, "2020: 23.15, 2021: 30.50", "2020: 23.16, 2021: 30.50")
    done = run(issued, "corrections", "--write", "correction", "--date", "2022-03-01")
    assert done.returncode == 0, done.stderr
    checked = run(issued, "check", "correction")
    assert "content/bulletins/correction/" not in checked.stdout
    english = issued / "content/bulletins/correction/beiwan-2021.en.md"
    assert '{{ "23.15亿元" | source=' in english.read_text(encoding="utf-8")


def test_a_number_the_articles_no_longer_print_is_still_compared(issued: Path) -> None:
    lead = issued / "content/bulletins/beiwan-2021/lead.md"
    text = lead.read_text(encoding="utf-8").replace("，总产值{{ output }}", "")
    lead.write_text(text, encoding="utf-8")
    assert "0 个不再成立" in run(issued, "corrections").stdout
    change(issued, "2021: 39038.1", "2021: 39038.2")
    assert "39038.1亿元 → 39038.2亿元" in run(issued, "corrections").stdout


def test_a_record_that_was_altered_is_a_finding(issued: Path) -> None:
    (issued / RECORD).write_text("{}", encoding="utf-8")
    done = run(issued, "check")
    assert done.returncode == 1
    assert f"{RECORD}: error[bad-value]" in done.stdout


def test_bulletins_that_were_never_issued_are_wrong_use(issued: Path) -> None:
    assert run(issued, "corrections", "beiwan-2201").returncode == 2
    assert run(issued, "issue", "beiwan-2201").returncode == 2


def test_without_records_it_says_how_to_make_them(tmp_path: Path) -> None:
    project = Path(shutil.copytree(SAMPLE, tmp_path / "sample"))
    done = run(project, "corrections")
    assert done.returncode == 0
    assert "bulletin issue" in done.stdout


def test_the_next_issue_starts_without_the_record(issued: Path) -> None:
    done = run(
        issued, "new", "bulletin", "beiwan-2022", "--from", "beiwan-2021", "--period", "2022"
    )
    assert done.returncode == 0, done.stderr
    assert not (issued / "content/bulletins/beiwan-2022/issued.json").exists()
