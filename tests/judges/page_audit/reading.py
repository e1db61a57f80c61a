"""The bulletins of a project read back from what was built of them."""

import json
from collections.abc import Iterator
from pathlib import Path

from bulletin.build import read_content
from bulletin.build.editions import editions_of
from bulletin.build.themes import load_themes
from bulletin.disk import load
from tests.judges.page_audit.printed import Printed
from tests.judges.page_audit.sheets import read_sheets


def read_output(project: Path, output: Path) -> Iterator[Printed]:
    """Yield every bulletin of a project in every language, as it was printed."""
    loaded, _ = load(project)
    content, _ = read_content(loaded)
    assert content is not None
    site, editions = content.site, editions_of(content)
    themes, _ = load_themes((one.theme for e in editions for one in e.bulletins), loaded)
    for edition in editions:
        for one in edition.bulletins:
            folder, theme = output / one.slug, themes[one.theme]
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
