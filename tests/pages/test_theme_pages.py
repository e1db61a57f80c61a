"""The page of each shipped theme in the theme guide says what its theme.yaml says."""

import re
from pathlib import Path

import pytest

from bulletin.pages import Paper
from tests.pages.shelves import shipped_theme

PAGES = Path(__file__).parents[2] / "docs/themes"


def row(paper: Paper) -> str:
    grid = paper.grid
    return (
        f"| `{paper.name}` | {paper.width} × {paper.height} | {paper.size} on {paper.leading} "
        f"| {grid.columns} × {grid.characters}, {grid.gap} |"
    )


@pytest.mark.parametrize("name", ["press", "jianbao", "brief"])
def test_the_page_of_a_theme_lists_its_own_papers(name: str) -> None:
    theme = shipped_theme(name)
    page = (PAGES / f"{name}.md").read_text(encoding="utf-8")
    taken_over = () if name == "press" else shipped_theme("press").papers.values()
    own = {row(one) for one in theme.papers.values() if one not in taken_over}
    assert set(re.findall(r"(?m)^\| `.* × .*$", page)) == own
    assert f"`{theme.paper}` unless" in page


@pytest.mark.parametrize("name", ["press", "jianbao", "brief"])
def test_the_page_of_a_theme_names_no_template_that_it_lacks(name: str) -> None:
    theme = shipped_theme(name)
    page = (PAGES / f"{name}.md").read_text(encoding="utf-8")
    for template in re.findall(r"`([a-z-]+\.html)`", page):
        assert template in theme.templates
