"""``what-if``: what would change with a value, told before anybody changes it."""

from pathlib import Path

import pytest

from tests.cli.conftest import digests, run


def test_every_sentence_and_word_that_would_change_is_told(project: Path) -> None:
    before = digests(project)
    done = run(project, "what-if", "beiwan/研发投入@2021=20.50")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("beiwan/研发投入  研发投入 2021年: 30.50亿元 → 20.50亿元\n")
    assert "标题  content/bulletins/beiwan-2021/lead.md:3:11  ⇅ 增长 → 下降\n" in done.stdout
    assert "    − 研发投入比上年增长31.7%\n    + 研发投入比上年下降11.4%\n" in done.stdout
    assert "    − 30.50\n    + 20.50\n" in done.stdout
    assert "⇅ up → down" in done.stdout
    assert "+ R&D spending down 11.4%" in done.stdout
    assert "班列开行" not in done.stdout
    assert digests(project) == before


def test_a_chart_tells_the_values_that_would_change(project: Path) -> None:
    done = run(project, "what-if", "loan@2020=2400", "--lang", "en")
    assert "  chart  content/bulletins/beiwan-2021/lead.md:" in done.stdout
    assert "    − 2020年2990万元\n    + 2020年2400万元\n" in done.stdout


def test_findings_that_would_come_and_go_are_told(project: Path) -> None:
    done = run(project, "what-if", "idle@2020=2")
    assert done.returncode == 0
    assert "    + 停产企业比上年增长50.0%。\n" in done.stdout
    assert "    − " not in done.stdout
    gone = run(project, "what-if", "研发投入@2020=0")
    assert "+ content/bulletins/beiwan-2021/lead.md:3:15: error[base-zero]" in gone.stdout


def test_several_values_are_supposed_at_once(project: Path) -> None:
    done = run(project, "what-if", "研发投入@2020=30.00", "研发投入@2021=31.00")
    assert "+ 研发投入比上年增长3.3%" in done.stdout


def test_a_value_that_changes_nothing_printed_says_so(project: Path) -> None:
    done = run(project, "what-if", "output@2015=1")
    assert done.returncode == 0
    assert "0 期、0 处文字会变" in done.stderr


@pytest.mark.parametrize(
    ("asked", "code", "hint"),
    [
        ("beiwan/outputs@2021=3", "unknown-fact", "beiwan/output"),
        ("output@2021=三家", "bad-value", ""),
    ],
)
def test_what_means_nothing_is_a_finding(project: Path, asked: str, code: str, hint: str) -> None:
    done = run(project, "what-if", asked)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"what-if:1:1: error[{code}]" in done.stderr
    assert hint in done.stderr
