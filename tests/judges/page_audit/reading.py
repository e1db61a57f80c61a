"""The bulletins of a project read back from what was built of them."""

import json
from collections.abc import Iterator
from pathlib import Path

from bulletin.build import Order
from bulletin.build.line import prepared
from bulletin.disk import load
from tests.judges.page_audit.printed import Printed
from tests.judges.page_audit.sheets import read_sheets


def read_output(project: Path, output: Path) -> Iterator[Printed]:
    """Yield every bulletin of a project in every language, as it was printed."""
    copy, _ = prepared(load(project), Order())
    assert copy is not None
    site = copy.content.site
    for edition in copy.editions:
        for one in edition.bulletins:
            folder, theme = output / one.slug, copy.place.themes[one.theme]
            home, name = folder, f"{one.slug}.pdf"
            if one.language != "zh":
                home, name = folder / one.language, f"{one.slug}.{one.language}.pdf"
            yield Printed(
                bulletin=one,
                theme=theme,
                paper=theme.papers[one.paper or theme.paper],
                sheets=tuple(read_sheets((home / name).read_bytes())),
                html=(home / "index.html").read_text(encoding="utf-8"),
                publication=site.name.said(one.language),
                publisher=site.publisher.said(one.language),
                figures=json.loads((folder / "figures.json").read_text(encoding="utf-8")),
            )
