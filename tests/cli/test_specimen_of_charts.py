"""The specimen of charts: one of each kind, on the page and in figures.json."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLE, run

CHARTS = 9


@pytest.fixture(scope="module")
def specimen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The specimen after a build without PDFs; whatever was found stops it."""
    folder = tmp_path_factory.mktemp("charts") / "specimen"
    shutil.copytree(SAMPLE.with_name("charts"), folder)
    done = run(folder, "build", "--html-only")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "error" not in done.stderr
    return folder / "output" / "specimen"


@pytest.mark.parametrize("page", ["index.html", "en/index.html"])
def test_each_chart_says_its_numbers_in_a_table_as_well(specimen: Path, page: str) -> None:
    html = (specimen / page).read_text(encoding="utf-8")
    found = re.findall(r'<figure class="exhibit chart">.*?</figure>', html, re.DOTALL)
    assert len(found) == CHARTS
    for figure in found:
        drawn, table = figure.split('<details class="chart-data">')
        shown = sorted(re.findall(r'data-figure="([^"]+)"', drawn))
        assert shown
        assert sorted(re.findall(r'<data[^>]*\bid="([^"]+)"', table)) == shown


def test_remainder_and_shares_are_figures_with_a_derivation(specimen: Path) -> None:
    rows = json.loads((specimen / "figures.json").read_text(encoding="utf-8"))
    left = [row for row in rows if row["measure"] == "rest"]
    assert [row["text"] for row in left if row["language"] == "zh"] == [
        *("17.6", "16.9", "18.7", "19.4"),
        "6.3",
    ]
    assert all("-" in row["formula"] or "−" in row["formula"] for row in left)
    shares = [row for row in rows if row["measure"] in ("share", "rest.share")]
    assert [row["text"] for row in shares if row["language"] == "zh"] == [
        *("39.9%", "27.2%", "18.1%", "9.9%"),
        "4.8%",
    ]


def test_figures_come_in_the_order_of_print(specimen: Path) -> None:
    rows = json.loads((specimen / "figures.json").read_text(encoding="utf-8"))
    html = (specimen / "index.html").read_text(encoding="utf-8")
    (ranked,) = re.findall(
        r'<svg[^>]*aria-labelledby="lead-chart-6-title".*?</svg>', html, re.DOTALL
    )
    shown = re.findall(r'data-figure="([^"]+)"', ranked)
    numbers = [int(name.removeprefix("lead-")) for name in shown]
    assert numbers == list(range(numbers[0], numbers[0] + 4))
    assert {row["origin"] for row in rows} <= {"given", "computed", "reported"}
