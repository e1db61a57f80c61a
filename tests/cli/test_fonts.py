"""Faces of the publication's own: in the PDF, on the site, from the machine and from a theme."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from bulletin.disk import font_files, memory, read_font
from bulletin.faces import GB_2312, cut
from tests.cli.conftest import digests, run

PDF = "output/beiwan-2021/beiwan-2021.pdf"
PAGE = "output/beiwan-2021/index.html"


def embedded(pdf: Path) -> set[str]:
    listed = subprocess.run(("pdffonts", str(pdf)), capture_output=True, text=True, check=True)
    return {line.split()[0].partition("+")[2] for line in listed.stdout.splitlines()[2:]}


def families(pdf: Path) -> set[str]:
    return {name.partition("-")[0] for name in embedded(pdf)}


def web_fonts(project: Path) -> dict[str, TTFont]:
    fonts = (project / "output/assets/fonts").glob("*.woff2")
    return {path.name.partition(".")[0]: TTFont(path) for path in fonts}


@pytest.fixture(scope="module")
def printed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project after a build with PDFs."""
    folder = Path(shutil.copytree(built, tmp_path_factory.mktemp("printed") / "sample"))
    done = run(folder, "build", "--force")
    assert done.returncode == 0, done.stderr
    return folder


def test_a_pdf_is_set_in_faces_of_its_own(printed: Path) -> None:
    assert families(printed / PDF) == {"PressSong", "PressHei", "PressKai"}


def test_a_page_has_fonts_of_its_own_with_local_ones_behind(printed: Path) -> None:
    style = (printed / "output/assets/press/style.css").read_text(encoding="utf-8")
    addresses = re.findall(r'src:url\("([^"]+)"\)', style)
    assert addresses
    for address in addresses:
        assert (printed / "output/assets/press" / address).is_file()
    assert '--song:"PressSong","Noto Serif CJK SC",' in style
    page = (printed / PAGE).read_text(encoding="utf-8")
    preloaded = re.search(r'href: "([^"]+\.woff2)"', page)
    assert preloaded
    assert (printed / PAGE).parent.joinpath(preloaded[1]).is_file()


def test_the_fonts_of_a_site_have_the_characters_it_shows_and_no_others(printed: Path) -> None:
    fonts = web_fonts(printed)
    assert set(fonts) >= {"PressSong-400", "PressSong-700", "PressHei-400", "PressKai-400"}
    body = set(fonts["PressSong-400"].getBestCmap())
    text = re.sub(r"<[^>]*>", "", (printed / PAGE).read_text(encoding="utf-8"))
    shown = {ord(one) for one in text if "\u4e00" <= one <= "\u9fff"}
    assert shown <= set().union(*(font.getBestCmap() for font in fonts.values()))
    assert len(body) < 1500


def test_a_rare_character_comes_from_the_font_behind(project: Path) -> None:
    lead = project / "content/bulletins/beiwan-2021/lead.md"
    lead.write_text(lead.read_text(encoding="utf-8") + "\n\n样例园区的喆字不在国标一二级里。\n")
    done = run(project, "build", "--force")
    assert done.returncode == 0, done.stderr
    assert ord("喆") not in GB_2312
    assert families(project / PDF) == {"PressSong", "PressHei", "PressKai", "Noto"}
    assert ord("喆") in web_fonts(project)["PressSong-400"].getBestCmap()


def own_theme(project: Path, faces: str) -> None:
    theme = project / "themes/own"
    (theme / "fonts").mkdir(parents=True)
    (theme / "theme.yaml").write_text(f"name: own\nextends: press\nfaces:\n  song: {faces}\n")
    site = project / "content/site.yaml"
    text = site.read_text(encoding="utf-8")
    site.write_text(re.sub(r"(?m)^theme: .*$", "theme: own", text), encoding="utf-8")


def test_a_theme_brings_font_files_of_its_own(project: Path) -> None:
    own_theme(project, "[fonts/own-regular.otf, fonts/own-bold.otf, serif]")
    for name, weight in (("regular", 400), ("bold", 700)):
        font = next(one for one in font_files("LXGW WenKai") if one.weight == weight)
        data = cut(read_font(font), 0, GB_2312, "OwnSample", weight)
        (project / f"themes/own/fonts/own-{name}.otf").write_bytes(data)
    done = run(project, "build", "--force")
    assert done.returncode == 0, done.stderr
    assert embedded(project / PDF) >= {"PressSong", "PressSong-Bold"}
    assert "glyf" in web_fonts(project)["PressSong-400"]
    assert not list((project / "output").rglob("own-*.otf"))


@pytest.mark.parametrize(
    ("data", "told"),
    [(None, "主题里没有字体文件“fonts/own.otf”"), (b"no font", "字体文件打不开")],
)
def test_a_font_file_that_is_missing_or_broken_is_told(
    project: Path, data: bytes | None, told: str
) -> None:
    own_theme(project, "[fonts/own.otf, serif]")
    if data:
        (project / "themes/own/fonts/own.otf").write_bytes(data)
    done = run(project, "build", "--html-only", "--force")
    assert done.returncode == 3
    assert "error[font]" in done.stderr
    assert told in done.stderr


def remembered(project: Path) -> set[str]:
    with memory(project) as kept:
        return set(kept)


def test_faces_are_cut_once_and_may_be_deleted(printed: Path, tmp_path: Path) -> None:
    before = remembered(printed)
    assert run(printed, "build", "--force").returncode == 0
    assert remembered(printed) == before
    copy = Path(shutil.copytree(printed, tmp_path / "again"))
    shutil.rmtree(copy / ".bulletin")
    assert run(copy, "build", "--force").returncode == 0
    assert digests(copy / "output") == digests(printed / "output")
