"""Pictures of content/, on paper and on screens."""

import re
import subprocess
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pikepdf
from PIL import Image

FINEST = 450
"""Dots per inch in print at most: 360 over a column, more where a theme keeps pictures lower."""


def offered(page: Path) -> Iterator[tuple[Path, str]]:
    """Yield the copies of pictures that a page offers, and how wide it says they are."""
    for copies in re.findall(r'srcset="([^"]+)"', page.read_text(encoding="utf-8")):
        for one in unescape(copies).split(", "):
            address, width = one.split()
            yield page.parent / unquote(address), width


def wrong_copies(page: Path) -> Iterator[str]:
    """Say which copies are no WebP of the width they claim, or tell more than a picture."""
    for path, width in offered(page):
        with Image.open(path) as image:
            if (image.format, f"{image.width}w") != ("WEBP", width) or image.getexif():
                yield path.name


def in_print(pdf: Path) -> list[list[str]]:
    """Return what pdfimages tells of the pictures of a PDF."""
    listed = subprocess.run(("pdfimages", "-list", pdf), capture_output=True, text=True, check=True)
    return [line.split() for line in listed.stdout.splitlines()[2:]]


def wrong_prints(pdf: Path) -> Iterator[str]:
    """Say which pictures of a PDF are smoothed, or finer than print shows."""
    for columns in in_print(pdf):
        _, _, kind, *_, smoothed, _, _, across, down, _, _ = columns
        if smoothed != "no" or (kind == "image" and max(int(across), int(down)) > FINEST):
            yield " ".join(columns)


def test_every_copy_that_a_page_offers_is_there_and_as_wide_as_it_says(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert [one for page in pages for one in wrong_copies(page)] == []
    assert any(list(offered(page)) for page in pages)


def test_a_copy_of_another_width_is_seen(tmp_path: Path) -> None:
    Image.new("RGB", (3, 2)).save(tmp_path / "own.webp")
    page = tmp_path / "index.html"
    page.write_text('<source srcset="own.webp 3w">', encoding="utf-8")
    assert list(wrong_copies(page)) == []
    page.write_text('<source srcset="own.webp 4w">', encoding="utf-8")
    assert list(wrong_copies(page)) == ["own.webp"]


def test_pictures_in_pdfs_are_neither_smoothed_nor_finer_than_print_shows(
    pdfs: tuple[Path, ...],
) -> None:
    assert [one for pdf in pdfs for one in wrong_prints(pdf)] == []
    assert any(in_print(pdf) for pdf in pdfs)


def test_a_smoothed_picture_is_seen(pdfs: tuple[Path, ...], tmp_path: Path) -> None:
    pdf = next(pdf for pdf in pdfs if in_print(pdf))
    with pikepdf.open(pdf) as changed:
        for one in changed.objects:
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image":
                one.Interpolate = True
        changed.save(tmp_path / "planted.pdf")
    assert list(wrong_prints(tmp_path / "planted.pdf"))
