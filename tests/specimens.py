"""The specimen bulletin set in every theme and paper, and its pictures for the theme guide.

``python -m tests.specimens`` draws ``docs/images/theme-*.png`` again: page 1 of each, small.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parent.parent
PROJECT = ROOT / "tests/projects/specimen"
IMAGES = ROOT / "docs/images"
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


def draw(name: str, output: Path) -> Path:
    """Draw the first page of a specimen into docs/images/."""
    page = output / name
    pdf = page / f"{name}.pdf"
    subprocess.run(
        ("pdftoppm", "-r", "150", "-png", "-singlefile", "-l", "1", str(pdf), str(page)), check=True
    )
    picture = IMAGES / f"theme-{name}.png"
    with Image.open(page.with_suffix(".png")) as large:
        height = round(WIDTH * large.height / large.width)
        small = large.convert("RGB").resize((WIDTH, height), Image.Resampling.LANCZOS)
    small.quantize(INKS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(
        picture, optimize=True
    )
    return picture


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        output = build_specimens(Path(place))
        for one in SPECIMENS:
            draw(one, output)
