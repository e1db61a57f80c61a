"""Pictures of content/, on paper and on screens."""

import re
import subprocess
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from PIL import Image


def test_every_copy_that_a_page_offers_is_there_and_as_wide_as_it_says(site: Path) -> None:
    offered = 0
    for page in site.rglob("*.html"):
        for copies in re.findall(r'srcset="([^"]+)"', page.read_text(encoding="utf-8")):
            for one in unescape(copies).split(", "):
                address, width = one.split()
                with Image.open(page.parent / unquote(address)) as image:
                    assert (image.format, f"{image.width}w") == ("WEBP", width)
                    assert not image.getexif()
                offered += 1
    assert offered


def test_pictures_in_pdfs_are_neither_smoothed_nor_finer_than_print_shows(
    pdfs: tuple[Path, ...],
) -> None:
    seen = 0
    for pdf in pdfs:
        listed = subprocess.run(
            ("pdfimages", "-list", pdf), capture_output=True, text=True, check=True
        )
        for line in listed.stdout.splitlines()[2:]:
            _, _, kind, *_, smoothed, _, _, across, down, _, _ = line.split()
            assert smoothed == "no", (pdf.name, line)
            assert kind != "image" or max(int(across), int(down)) <= 400, (pdf.name, line)
            seen += 1
    assert seen
