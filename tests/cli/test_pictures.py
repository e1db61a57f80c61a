"""A photograph from a camera, from the project to pages, copies and PDF."""

import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from tests.cli.conftest import SAMPLE, run

NAMES = (b"A Made-up Person", b"Made-up Camera", b"made up/studio")
TURNED = 6
"""Exif: the camera was held upright."""

PICTURE = "picture: {file: photo.jpg, alt: 示意图, caption: 红角在左上, credit: 试验 摄"


def photograph(path: Path, width: int = 1600, height: int = 1200) -> None:
    """Draw a picture with a red corner at the top left, as a camera held upright writes it."""
    seen = Image.new("RGB", (width, height), (40, 90, 160))
    seen.paste((220, 20, 20), (0, 0, width // 8, height // 8))
    notes = Image.Exif()
    notes[0x0112], notes[0x010F], notes[0x013B] = TURNED, "Made-up Camera", "A Made-up Person"
    notes[0x8825] = {1: "N", 2: (36.0, 4.0, 0.0), 3: "E", 4: (120.0, 23.0, 0.0)}
    stored = seen.transpose(Image.Transpose.ROTATE_90)
    stored.save(path, exif=notes, comment=b"made up/studio", quality=92)


def illustrated(folder: Path, more: str, **size: int) -> Path:
    """Put a photograph into a copy of the sample project."""
    project = Path(shutil.copytree(SAMPLE, folder / "sample"))
    bulletin = project / "content/bulletins/beiwan-2021"
    photograph(bulletin / "photo.jpg", **size)
    for name in ("lead.md", "lead.en.md"):
        lead = bulletin / name
        lines = lead.read_text(encoding="utf-8").split("\n", 1)
        lead.write_text(f"{lines[0]}\n{PICTURE}{more}}}\n{lines[1]}", encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output with a photograph, cropped at its left and its top."""
    project = illustrated(tmp_path_factory.mktemp("pictures"), ", crop: 3:2, focus: 左上")
    done = run(project, "build")
    assert done.returncode == 0, done.stderr
    assert "[picture]" not in done.stderr
    return project / "output"


def shown(output: Path) -> tuple[Path, str]:
    """Return the page and its figure with the picture."""
    page = output / "beiwan-2021/index.html"
    figure = re.search(
        r'<figure class="picture.*?</figure>', page.read_text(encoding="utf-8"), re.DOTALL
    )
    assert figure
    return page, figure[0]


def is_red(image: Image.Image) -> bool:
    colour = image.convert("RGB").getpixel((3, 3))
    return isinstance(colour, tuple) and colour[0] > 180 > colour[1] + colour[2]


def test_the_page_says_the_size_of_the_crop_and_its_words(published: Path) -> None:
    page, figure = shown(published)
    source = re.search(r'<img src="([^"]+)" width="1600" height="1067" alt="示意图">', figure)
    assert source, figure
    with Image.open(page.parent / source[1]) as image:
        assert image.size == (1600, 1067)
        assert is_red(image)
    assert '<span class="mark" aria-hidden="true">■</span>红角在左上' in figure
    assert '<span class="credit">试验 摄</span>' in figure


def test_copies_for_screens_are_cropped_alike(published: Path) -> None:
    page, figure = shown(published)
    copies = re.search(r'srcset="([^"]+)"', figure)
    assert copies
    for one in unescape(copies[1]).split(", "):
        address, width = one.split()
        with Image.open(page.parent / address) as image:
            assert (image.format, f"{image.width}w") == ("WEBP", width)
            assert image.height == round(image.width * 1067 / 1600)
            assert is_red(image)


def test_nothing_that_is_published_tells_who_where_or_with_what(published: Path) -> None:
    original = published.parent / "content/bulletins/beiwan-2021/photo.jpg"
    assert [name for name in NAMES if name not in original.read_bytes()] == []
    pictures = list((published / "assets/pictures").rglob("*.*"))
    assert len(pictures) == 4
    for path in pictures:
        with Image.open(path) as image:
            assert not image.getexif(), path
            assert not {"exif", "xmp", "comment", "icc_profile"} & image.info.keys(), path
    told = {
        (path.name, name)
        for path in published.rglob("*")
        if path.is_file()
        for name in NAMES
        if name in path.read_bytes()
    }
    assert told == set()
    for data in embedded(published):
        assert not any(name in data for name in (*NAMES, b"Exif"))


def embedded(output: Path) -> list[bytes]:
    with pikepdf.open(output / "beiwan-2021/beiwan-2021.pdf") as document:
        found = [image for one in document.pages for image in one.get_images().values()]
        assert found
        return [one.read_raw_bytes() for one in found]


def test_the_pdf_has_the_crop_as_fine_as_print_shows_it(published: Path, tmp_path: Path) -> None:
    pdf = published / "beiwan-2021/beiwan-2021.pdf"
    listed = subprocess.run(("pdfimages", "-list", pdf), capture_output=True, text=True, check=True)
    (_, _, _, width, height, colour, *_, dots, _, _, _) = listed.stdout.splitlines()[2].split()
    assert colour == "rgb"
    assert int(width) / int(height) == pytest.approx(1.5, abs=0.01)
    assert int(dots) >= 150
    subprocess.run(("pdfimages", "-png", "-l", "1", pdf, tmp_path / "x"), check=True)
    with Image.open(next(tmp_path.glob("x*.png"))) as image:
        assert is_red(image)


def test_a_picture_that_is_too_small_for_its_place_is_told_with_its_dots(tmp_path: Path) -> None:
    project = illustrated(tmp_path, "", width=240, height=180)
    done = run(project, "check")
    assert done.returncode == 0
    told = re.findall(r"lead\.md:2:17: warning\[picture\]: (.*)", done.stdout)
    assert len(told) == 1, done.stdout
    assert re.search(r"图片“photo\.jpg”宽 240 像素，印出来只有 101 dpi", told[0])
    assert re.search(r"hint: 这个位置宜用 \d+ 像素宽的图", done.stdout)
    english = run(project, "check", "--lang", "en")
    assert re.search(r"240 pixels wide, is printed at 101 dpi", english.stdout)


def test_a_picture_without_words_for_those_who_cannot_see_it_is_an_error(tmp_path: Path) -> None:
    project = illustrated(tmp_path, "")
    lead = project / "content/bulletins/beiwan-2021/lead.md"
    lead.write_text(lead.read_text(encoding="utf-8").replace("alt: 示意图, ", ""), encoding="utf-8")
    done = run(project, "check")
    assert done.returncode == 1
    assert "lead.md:2:17: error[alt]" in done.stdout
