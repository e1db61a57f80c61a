"""The fact sheets that the corpus is judged against, read as a project's are."""

from pathlib import Path

from bulletin.diagnostics import Text
from bulletin.facts import FactBook, FactSheet, compile_book
from bulletin.sheets import Site, read_sheet, read_zone

BOOK = Path(__file__).with_name("corpus") / "book"
SITE = Site(name=Text("示范快报", "Demonstration Bulletin"), languages=("zh", "en"))


def corpus_book() -> FactBook:
    """Return the made-up facts of 示范市 and its three zones."""
    zones = []
    for file in sorted((BOOK / "zones").glob("*.yaml")):
        zone, findings = read_zone(f"content/zones/{file.name}", file.read_text(encoding="utf-8"))
        assert zone is not None, findings
        zones.append(zone)
    return compile_book(zones, [_sheet(file) for file in sorted(BOOK.glob("*.yaml"))])


def _sheet(file: Path) -> FactSheet:
    path = f"content/facts/{file.stem}/{file.name}"
    sheet, findings = read_sheet(path, file.read_text(encoding="utf-8"), SITE)
    assert sheet is not None, findings
    assert not findings, findings
    return sheet
