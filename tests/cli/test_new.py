"""Starting files: they build as they are, follow one another, and never go over another's."""

import json
import re
from pathlib import Path
from shutil import copyfile, copytree, rmtree
from typing import Any

import pytest

from tests.cli.conftest import digests, run

DAY = ("--date", "2024-02-05")
THEMES = Path(__file__).parent.parent.parent / "themes"


def began(folder: Path, *words: str) -> str:
    """Run ``new`` and return what it said."""
    done = run(folder, "new", *words)
    assert done.returncode == 0, done.stderr
    return done.stderr


def built(folder: Path, *words: str) -> None:
    """Build without PDFs; nothing at all may be found."""
    done = run(folder, "build", "--html-only", "--force", *words)
    assert done.returncode == 0, done.stderr
    assert "[" not in done.stderr, done.stderr


def printed(folder: Path, slug: str) -> list[str]:
    """Return the figures of a bulletin as they are printed."""
    rows: list[dict[str, Any]] = json.loads(
        (folder / "output" / slug / "figures.json").read_text(encoding="utf-8")
    )
    return [row["text"] for row in rows]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one zone, one sheet and one bulletin, all just started."""
    folder = tmp_path_factory.mktemp("example")
    began(folder, "project")
    began(folder, "zone", "demo", "--name", "示范园区")
    began(folder, "facts", "demo")
    began(folder, "bulletin", "demo-2023", "--period", "2023", *DAY)
    return folder


@pytest.fixture
def begun(example: Path, tmp_path: Path) -> Path:
    """A copy of the example, to go on with."""
    return Path(copytree(example, tmp_path / "begun"))


def test_a_new_project_builds_at_every_step(tmp_path: Path) -> None:
    began(tmp_path, "project")
    built(tmp_path)
    began(tmp_path, "zone", "shi", "--name", "示范市")
    began(tmp_path, "zone", "demo", "--name", "“示范”园区：一区", "--parent", "shi")
    built(tmp_path)
    began(tmp_path, "facts", "demo", "营业收入")
    built(tmp_path)
    began(tmp_path, "bulletin", "demo-2023", "--zone", "demo", "--period", "2023", *DAY)
    began(tmp_path, "theme", "ours", "--extends", "brief")
    began(tmp_path, "bulletin", "demo-2024q1", "--zone", "demo", "--period", "2024Q1",
          "--theme", "ours", *DAY)  # fmt: skip
    built(tmp_path)
    assert printed(tmp_path, "demo-2023") == ["106.0亿元", "比上年增长6.0%"]
    assert "as_whole: 全市" in (tmp_path / "content/zones/shi.yaml").read_text(encoding="utf-8")
    assert "as_whole: 全区" in (tmp_path / "content/zones/demo.yaml").read_text(encoding="utf-8")


def test_a_project_may_begin_in_english(tmp_path: Path) -> None:
    began(tmp_path, "project", "--lang", "en")
    began(tmp_path, "zone", "demo", "--name", "Sample: Park")
    began(tmp_path, "facts", "demo", "revenue")
    began(tmp_path, "bulletin", "demo-2023", "--period", "2023", *DAY)
    built(tmp_path)
    assert printed(tmp_path, "demo-2023") == [
        "10.60 billion yuan",
        "up 6.0 percent from the previous year",
    ]


def test_an_own_press_completes_the_shipped_one(begun: Path) -> None:
    began(begun, "theme", "press")
    built(begun)


@pytest.mark.parametrize(
    "words",
    [
        ("project",),
        ("zone", "demo", "--name", "另一个"),
        ("facts", "demo"),
        ("theme", "press"),
        ("bulletin", "demo-2023"),
        ("bulletin", "demo-2023", "--from", "demo-2023"),
    ],
    ids=" ".join,
)
def test_nothing_is_written_over(begun: Path, words: tuple[str, ...]) -> None:
    began(begun, "theme", "press")
    before = digests(begun)
    done = run(begun, "new", *words)
    assert done.returncode == 2
    assert "已经有" in done.stderr
    assert digests(begun) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("zone", "b", "--name", "乙区", "--parent", "gone"), "没有园区 gone"),
        (("zone", "b", "--name", " "), "--name 不能是空的"),
        (("facts", "gone"), "没有园区 gone"),
        (("facts", "demo", "../x"), "只用字母、汉字、数字和下划线"),
        (("facts", "demo", "2023"), "只用字母、汉字、数字和下划线"),
        (("theme", "b", "--extends", "gone"), "没有主题 gone"),
        (("theme", "b", "--template", "gone.html"), "没有模板 gone.html"),
        (("bulletin", "b", "--zone", "gone"), "没有园区 gone"),
        (("bulletin", "b", "--theme", "gone"), "没有主题 gone"),
        (("bulletin", "b", "--from", "gone"), "没有快报 gone"),
        (("bulletin", "zones"), "只能用小写字母"),
        (("bulletin", "../b"), "只能用小写字母"),
    ],
    ids=lambda case: case if isinstance(case, str) else " ".join(case),
)
def test_names_that_lead_nowhere_are_wrong_use(
    begun: Path, words: tuple[str, ...], said: str
) -> None:
    before = digests(begun)
    done = run(begun, "new", *words)
    assert done.returncode == 2
    assert said in done.stderr
    assert digests(begun) == before


def test_outside_a_project_nothing_is_begun(tmp_path: Path) -> None:
    for words in (
        ("zone", "a", "--name", "甲区"),
        ("facts", "a"),
        ("theme", "a"),
        ("bulletin", "a"),
    ):
        assert run(tmp_path, "new", *words).returncode == 2
    assert list(tmp_path.iterdir()) == []


def test_a_theme_says_how_it_is_used_and_takes_templates_to_change(begun: Path) -> None:
    said = began(begun, "theme", "ours", "--template", "nameplate.html")
    assert "theme: ours" in said
    began(begun, "theme", "ours", "--template", "imprint.html", "--template", "blocks/chart.html")
    templates = begun / "themes/ours/templates"
    for name in ("nameplate.html", "imprint.html", "blocks/chart.html"):
        shipped = (THEMES / "press/templates" / name).read_text(encoding="utf-8")
        assert (templates / name).read_text(encoding="utf-8") == shipped
    (templates / "nameplate.html").write_text("示范周刊", encoding="utf-8")
    began(begun, "bulletin", "demo-2024", "--period", "2024", "--theme", "ours", *DAY)
    built(begun)
    page = (begun / "output/demo-2024/index.html").read_text(encoding="utf-8")
    assert ">示范周刊</a></p>" in page


def test_every_line_that_a_theme_starts_with_works_once_its_mark_is_removed(begun: Path) -> None:
    began(begun, "theme", "ours")
    sheet = begun / "themes/ours/theme.yaml"
    lines = sheet.read_text(encoding="utf-8").replace(
        "fonts/ours-regular.otf, fonts/ours-bold.otf, ", ""
    )
    sheet.write_text(re.sub(r"(?m)^#(?! )", "", lines), encoding="utf-8")
    assert "\nnight: {accent" in sheet.read_text(encoding="utf-8")
    began(begun, "bulletin", "demo-2024", "--period", "2024", "--theme", "ours", *DAY)
    built(begun)


def test_several_zones_ask_for_one(begun: Path) -> None:
    began(begun, "zone", "south", "--name", "南区")
    done = run(begun, "new", "bulletin", "another")
    assert done.returncode == 2
    assert "--zone" in done.stderr
    assert "demo、south" in done.stderr


MORE = """\
zone: demo
source: sample
sources:
  sample: {title: 虚构的测试数据, date: 2024-01-31}
facts:
  sales:
    label: 测试指标
    unit: 亿元
    values: {%s}
"""


def test_a_new_bulletin_takes_the_next_number_of_its_year(begun: Path) -> None:
    began(begun, "bulletin", "later", "--period", "2023", "--date", "2024-04-01")
    began(begun, "bulletin", "new-year", "--period", "2024", "--date", "2025-01-10")
    folder = begun / "content/bulletins"
    plans = [folder / slug / "bulletin.yaml" for slug in ("demo-2023", "later", "new-year")]
    numbers = [
        line
        for plan in plans
        for line in plan.read_text(encoding="utf-8").splitlines()
        if line.startswith("issue:")
    ]
    assert numbers == ["issue: 1", "issue: 2", "issue: 1"]


@pytest.mark.parametrize(
    ("first", "following"),
    [
        ("2023", "2024"),
        ("2023H1", "2023H2"),
        ("2023Q4", "2024Q1"),
        ("2023-12", "2024-01"),
        ("2023-01..2023-10", "2023-01..2023-11"),
        ("2023-01..2023-11", "2023"),
    ],
)
def test_the_next_issue_builds_at_once(begun: Path, first: str, following: str) -> None:
    rmtree(begun / "content/bulletins/demo-2023")  # its number is that of the first issue here
    sheet = begun / "content/facts/demo/sales.yaml"
    sheet.write_text(MORE % f"{first}: 61.5, {following}: 72.25", encoding="utf-8")
    began(begun, "bulletin", "first", "--period", first, *DAY)
    folder = begun / "content/bulletins/first"
    copyfile(Path(__file__).parent / "bay.png", folder / "bay.png")
    (folder / "lead.md").write_text(
        "---\nheadline: 测试\npicture: {file: bay.png, alt: 虚构的图}\n---\n{{ sales }}。\n",
        encoding="utf-8",
    )
    began(begun, "bulletin", "second", "--from", "first", "--date", "2024-03-05")
    built(begun)
    assert printed(begun, "first") == ["61.5亿元"]
    assert printed(begun, "second") == ["72.25亿元"]
    plan = (begun / "content/bulletins/second/bulletin.yaml").read_text(encoding="utf-8")
    assert "date: 2024-03-05" in plan
    assert "issue: 2" in plan


def test_the_next_issue_points_out_the_years_typed(begun: Path) -> None:
    lead = begun / "content/bulletins/demo-2023/lead.md"
    lead.write_text("---\nheadline: 2023年小结\n---\n测试。\n", encoding="utf-8")
    done = run(begun, "new", "bulletin", "demo-2024", "--from", "demo-2023", *DAY)
    assert done.stdout == "content/bulletins/demo-2024/lead.md:2: headline: 2023年小结\n"
    assert "1 行写着年份" in done.stderr
