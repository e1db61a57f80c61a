"""``explain``: whose zone and period hold, and what is said where there is no answer."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import GUIDE, run


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(GUIDE, tmp_path_factory.mktemp("guide") / "guide"))


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (("revenue",), "65.7亿元"),
        (("{{ revenue.同比 }}",), "比上年增长8.1%"),
        (("north/revenue.yoy",), "比上年增长11.0%"),
        (("revenue", "--bulletin", "demo-2022-digest"), "60.8亿元"),
        (("revenue.share", "--lang", "en"), "8.0 percent of the city's total"),
    ],
)
def test_a_mention_is_answered(guide: Path, words: tuple[str, ...], first: str) -> None:
    done = run(guide, "explain", *words)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == first


@pytest.mark.parametrize(
    ("words", "finding"),
    [
        (("revenu",), "explain:1:1: error[unknown-fact]"),
        (("revenue@2018",), "explain:1:1: error[no-data]"),
        (("revenue", "--bulletin", "gone"), "explain:1:1: error[bad-mention]"),
    ],
)
def test_a_mention_without_an_answer_is_a_finding(
    guide: Path, words: tuple[str, ...], finding: str
) -> None:
    done = run(guide, "explain", *words)
    assert (done.returncode, done.stdout) == (1, "")
    assert finding in done.stderr
