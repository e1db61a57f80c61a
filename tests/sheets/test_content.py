"""The project's own content, and what becomes of it under a clumsy hand."""

import random
from pathlib import Path

import pytest

from bulletin.diagnostics import Finding
from bulletin.facts import FactSheet, Zone
from bulletin.sheets import (
    Plan,
    Site,
    check_references,
    read_plan,
    read_sheet,
    read_site,
    read_zone,
)

ROOT = Path(__file__).parents[2]
TEXTS = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "content").rglob("*.yaml"))
}
SLIPS = (
    *("\t", "　", "：", "，", "、", "{", "}", "[", "]", '"', "'", ": ", "- ", "&a ", "*a", "!x "),
    *("<<: ", "---\n", "%", "@", "`", "|", ">", "# ", "\n", "  ", "1,234", "no", ".nan", "{{ x }}"),
    *("{? ", "?}", "\x00", "\ufeff", "—", "\\", "2023", ".."),
)


def _site() -> Site:
    site, findings = read_site("content/site.yaml", TEXTS["content/site.yaml"])
    assert findings == ()
    assert site is not None
    return site


SITE = _site()


def _read(path: str, text: str) -> tuple[object, tuple[Finding, ...]]:
    if path == "content/site.yaml":
        return read_site(path, text)
    if path.startswith("content/zones/"):
        return read_zone(path, text)
    if path.startswith("content/facts/"):
        return read_sheet(path, text, SITE)
    return read_plan(path, text, SITE.languages)


@pytest.mark.parametrize("path", TEXTS)
def test_a_file_of_the_content_reads_without_findings(path: str) -> None:
    value, findings = _read(path, TEXTS[path])
    assert findings == ()
    assert value is not None


def test_the_files_of_the_content_agree() -> None:
    read = [_read(path, text)[0] for path, text in TEXTS.items()]
    zones = [value for value in read if isinstance(value, Zone)]
    sheets = [value for value in read if isinstance(value, FactSheet)]
    plans = [value for value in read if isinstance(value, Plan)]
    found = check_references(zones, sheets, plans, TEXTS)
    assert found == ()


@pytest.mark.parametrize("seed", range(60))
def test_a_clumsy_hand_gets_findings_in_its_file_and_no_fault(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # a dice for tests
    path = chance.choice(sorted(TEXTS))
    text = TEXTS[path]
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(SLIPS) + text[at + chance.choice((0, 0, 5)) :]
    for found in _read(path, text)[1]:
        assert found.place.path == path
        assert found.message.zh
        assert found.message.en
        assert found.place.line is None or 1 <= found.place.line <= text.count("\n") + 1
