"""Judges, each set up once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.judges.browser import AXE, browser
from tests.judges.tools import CHROMIUM, needed
from tests.judges.verapdf import Vera
from tests.specimens import build_specimens


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


@pytest.fixture(scope="session")
def specimen_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The specimen, built once for each theme and paper."""
    return build_specimens(tmp_path_factory.mktemp("themes"))


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser that reaches no other host."""
    needed(CHROMIUM or "chromium", AXE)
    with browser() as one:
        yield one
