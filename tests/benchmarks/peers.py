"""What people would use instead, each as commands for one page or for a whole site."""

import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.measuring import Command
from tests.benchmarks.printing import VARIANT, PrintPages

ROOT = Path(__file__).parents[2]

_CHROMIUM = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--no-pdf-header-footer",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)

_TYPST = """\
import sys, typst
typst.compile(sys.argv[1], output=sys.argv[2], root="/", pdf_standards=["a-3b"])
"""

_HEAD = """\
#set text(font: "Noto Serif CJK SC", size: 9pt, lang: "zh", region: "cn")
#set par(justify: true)
"""


_PELICAN = """\
SITENAME = "示范"
TIMEZONE = "UTC"
DEFAULT_LANG = "zh"
DELETE_OUTPUT_DIRECTORY = True
STATIC_PATHS = ["."]
"""


@dataclass(frozen=True, slots=True)
class Instead:
    """The tools that are not ours: where their environment is, and where they write."""

    environment: Path
    output: Path

    def pandoc(self) -> Path:
        """Return the pandoc that a package of the environment carries."""
        found = next(self.environment.glob("lib/python*/site-packages/pypandoc/files/pandoc"), None)
        return found or Path(shutil.which("pandoc") or "pandoc")

    def in_process(self, pages: PrintPages) -> Command:
        """Return the command that makes all PDFs in one process of WeasyPrint."""
        module = "tests.benchmarks.plain_weasyprint"
        return (sys.executable, "-m", module, self._folder("plain"), *pages.pages)

    def weasyprint(self, page: Path) -> Command:
        """Return the command that makes one PDF with WeasyPrint."""
        command = Path(sys.executable).with_name("weasyprint")
        target = self._folder("weasyprint") / f"{page.stem}.pdf"
        return (command, "--pdf-variant", VARIANT, page, target)

    def chromium(self, page: Path) -> Command:
        """Return the command that makes one PDF with Chromium."""
        target = self._folder("chromium") / f"{page.stem}.pdf"
        return ("chromium", *_CHROMIUM, f"--print-to-pdf={target}", page.as_uri())

    def typst(self, manuscript: Path) -> Command:
        """Return the command that makes one PDF out of Markdown with pandoc and Typst."""
        head = self._folder("typst") / "head.typ"
        head.write_text(_HEAD, encoding="utf-8")
        source = manuscript.with_suffix(".typ")
        target = head.with_name(f"{manuscript.stem}.pdf")
        python = self.environment / "bin" / "python"
        script = (
            '"$0" --from markdown --to typst --standalone --include-in-header "$4" '
            '--output "$2" "$1" && "$5" -c "$6" "$2" "$3"'
        )
        return ("sh", "-c", script, self.pandoc(), manuscript, source, target, head, python, _TYPST)

    def pelican(self, manuscripts: Sequence[Path], name: str) -> Command:
        """Return the command that makes a site of Markdown with Pelican."""
        site = self._site(f"pelican-{name}", manuscripts, "content", _with_title)
        settings = site / "pelicanconf.py"
        settings.write_text(_PELICAN, encoding="utf-8")
        command = self.environment / "bin" / "pelican"
        return (command, "-s", settings, "-o", site / "output", site / "content")

    def mkdocs(self, manuscripts: Sequence[Path], name: str) -> Command:
        """Return the command that makes a site of Markdown with MkDocs."""
        site = self._site(f"mkdocs-{name}", manuscripts, "docs", _plain)
        (site / "docs" / "index.md").write_text("# 示范\n", encoding="utf-8")
        settings = site / "mkdocs.yml"
        settings.write_text("site_name: 示范\n", encoding="utf-8")
        command = self.environment / "bin" / "mkdocs"
        return (command, "build", "-q", "-f", settings, "-d", site / "site")

    def _site(
        self, name: str, manuscripts: Sequence[Path], folder: str, head: Callable[[str, str], str]
    ) -> Path:
        site = self.output / name
        shutil.rmtree(site, ignore_errors=True)
        (site / folder).mkdir(parents=True)
        for one in manuscripts:
            text = head(one.stem, one.read_text(encoding="utf-8"))
            (site / folder / one.name).write_text(text, encoding="utf-8")
            for picture in one.parent.glob(f"{one.stem}-[0-9]*.svg"):
                if picture.stem.removeprefix(f"{one.stem}-").isdigit():
                    shutil.copy(picture, site / folder)
        return site

    def _folder(self, name: str) -> Path:
        folder = self.output / name
        folder.mkdir(parents=True, exist_ok=True)
        return folder


def _plain(name: str, text: str) -> str:
    del name
    return text


def _with_title(name: str, text: str) -> str:
    return f"Title: {name}\nSlug: {name}\nDate: 2024-01-01\n\n{text}"
