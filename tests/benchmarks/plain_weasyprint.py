"""Plain WeasyPrint in one process: one page after another, as its manual shows."""

import sys
from pathlib import Path

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

from tests.benchmarks.printing import VARIANT


def main(output: Path, *pages: Path) -> None:
    """Write the PDF of each page into a folder."""
    for page in pages:
        target = output / f"{page.stem}.pdf"
        HTML(page).write_pdf(target, pdf_variant=VARIANT, font_config=FontConfiguration())


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
