"""The specimen bulletin set in every theme and paper, and its pictures for the theme guide.

``python -m tests.specimens`` keeps how they look now: ``docs/images/theme-*.png``, page 1 of each,
small, and ``tests/judges/looks``, their text. Tests compare with them what is built.
"""

import shutil
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pypdfium2
from PIL import Image

ROOT = Path(__file__).parent.parent
PROJECT = ROOT / "tests/projects/specimen"
IMAGES = ROOT / "docs/images"
TEXTS = ROOT / "tests/judges/looks"
SPECIMENS = (
    "press-a4",
    "press-a3",
    "press-tabloid",
    "press-broadsheet",
    "jianbao-a4",
    "jianbao-official",
    "brief-a4",
    "shifan-a4",
)
"""A theme and one of its papers each."""

WIDTH = 440
"""Pixels that a picture is wide."""

INKS = 64
"""Colours of a picture, which keep it small."""


def build_specimens(folder: Path) -> Path:
    """Build the specimen once for each theme and paper, and return the folder of the output."""
    project = folder / "specimens"
    shutil.copytree(PROJECT, project)
    bulletins = project / "content/bulletins"
    for name in SPECIMENS:
        theme, paper = name.split("-", 1)
        shutil.copytree(PROJECT / "content/bulletins/specimen", bulletins / name)
        with (bulletins / name / "bulletin.yaml").open("a", encoding="utf-8") as plan:
            plan.write(f"theme: {theme}\npaper: {paper}\n")
    shutil.rmtree(bulletins / "specimen")
    command = (sys.executable, "-W", "error", "-c", "from bulletin.cli import main; main()")
    done = subprocess.run(
        (*command, "-C", str(project), "build", "--wait"),
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    return project / "output"


def pdf_of(name: str, output: Path) -> Path:
    """Return where the PDF of a specimen is in the output."""
    return output / name / f"{name}.pdf"


def first_page(pdf: Path) -> Image.Image:
    """Return the first page of a PDF, as large as print."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        page: Image.Image = document[0].render(scale=150 / 72).to_pil()
    return page.convert("RGB")


def small(page: Image.Image) -> Image.Image:
    """Return the picture of a page for the theme guide."""
    height = round(WIDTH * page.height / page.width)
    scaled = page.resize((WIDTH, height), Image.Resampling.LANCZOS)
    return scaled.quantize(INKS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def text_of(pdf: Path) -> str:
    """Return the text of a PDF, page by page."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return "\n\n".join(page.replace("\r\n", "\n") for page in pages) + "\n"


def keep(name: str, output: Path) -> None:
    """Keep how a specimen looks and reads."""
    pdf = pdf_of(name, output)
    small(first_page(pdf)).save(IMAGES / f"theme-{name}.png", optimize=True)
    (TEXTS / f"{name}.txt").write_text(text_of(pdf), encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        output = build_specimens(Path(place))
        for one in SPECIMENS:
            keep(one, output)
