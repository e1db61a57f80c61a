"""Judges, each set up once."""

from pathlib import Path

import pytest

from tests.judges.verapdf import Vera


@pytest.fixture(scope="session")
def vera(tmp_path_factory: pytest.TempPathFactory) -> Vera:
    """The veraPDF engine."""
    return Vera(tmp_path_factory.mktemp("vera"))


@pytest.fixture(scope="session")
def pdfs(site: Path) -> tuple[Path, ...]:
    """All PDFs of content/."""
    found = tuple(sorted(site.rglob("*.pdf")))
    assert found
    return found
