"""A made-up city of made-up parks, its sheets read as authors write them."""

from bulletin.diagnostics import Text
from bulletin.facts import FactBook, FactSheet, compile_book
from bulletin.sheets import Site, read_sheet, read_zone

SITE = Site(name=Text("试验快报", "Trial Bulletin"), languages=("zh", "en"))

_ZONES = {
    "city": "name: {zh: 示例市, en: Sample City}\nas_whole: {zh: 全市, en: the city}\n",
    "north": "name: {zh: 北园, en: North Park}\nparent: city\n",
    "south": "name: {zh: 南园, en: South Park}\nparent: city\n",
    "west": "name: {zh: 西园, en: West Park}\nparent: city\n",
}


def book(text: str) -> FactBook:
    """Return the facts of one or more sheets, each beginning with its ``zone``.

    A text that names no zone is the facts of North Park.
    """
    sheets = [_sheet(number, each) for number, each in enumerate(_split(text), 1)]
    zones = []
    for key, source in _ZONES.items():
        zone, findings = read_zone(f"content/zones/{key}.yaml", source)
        assert zone is not None, findings
        zones.append(zone)
    return compile_book(zones, sheets)


def _split(text: str) -> list[str]:
    if not text.startswith("zone:"):
        return [f"zone: north\nfacts:\n{text}"]
    return [f"zone:{part}" for part in f"\n{text}".split("\nzone:")[1:]]


def _sheet(number: int, text: str) -> FactSheet:
    sheet, findings = read_sheet(f"{number}.yaml", text, SITE)
    assert sheet is not None, findings
    assert not findings, findings
    return sheet
