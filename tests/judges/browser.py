"""A real browser: axe, sideways scroll, errors on the console, requests to other hosts."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.judges.tools import CHROMIUM, MODULES

AXE = MODULES / "axe-core/axe.min.js"
WIDTHS = (320, 390, 768, 1280, 1920)
"""The widths, in pixels, at which nothing may stick out sideways."""

JUDGED = (320, 1280)
"""The widths at which axe looks at a page."""

_RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_OVERHANG = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@contextmanager
def browser() -> Iterator[Browser]:
    """Give a Chromium that asks nobody anything."""
    with sync_playwright() as play:
        chromium = play.chromium.launch(
            executable_path=CHROMIUM,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--host-resolver-rules=MAP * ~NOTFOUND",
            ],
        )
        yield chromium
        chromium.close()


def faults(chromium: Browser, address: str, scheme: str = "light") -> list[str]:
    """Return what is wrong with the page at ``address`` in the browser, at every width."""
    found: list[str] = []
    context = chromium.new_context(color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.on(
        "console", lambda one: found.append(f"console: {one.text}") if one.type in _BAD else None
    )
    page.on("pageerror", lambda error: found.append(f"script: {error}"))
    page.on("requestfailed", lambda one: found.append(f"failed: {one.url}"))
    page.on("request", lambda one: found.extend(_elsewhere(one.url)))
    page.goto(address)
    page.evaluate(AXE.read_text("utf-8"))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if overhang := page.evaluate(_OVERHANG):
            found.append(f"at {width} px: sticks out by {overhang} px")
        if width in JUDGED:
            found += [f"at {width} px: {one}" for one in _violations(page)]
    context.close()
    return [f"{address}: {one}" for one in found]


_BAD = ("error", "warning")


def _elsewhere(address: str) -> list[str]:
    own = address.startswith(("file:", "data:"))
    return [] if own else [f"asks another host: {address}"]


def _violations(page: Page) -> list[str]:
    result = page.evaluate(
        "(rules) => axe.run(document,"
        " {runOnly: rules, resultTypes: ['violations'], preload: false, elementRef: false})",
        list(_RULES),
    )
    return [
        f"axe {one['id']}: {one['nodes'][0]['target']}, {len(one['nodes'])} in all"
        for one in result["violations"]
    ]


def addresses(site: Path) -> dict[str, str]:
    """Return the address of each page of a site in its folder, by its path."""
    pages = sorted(site.rglob("*.html"))
    return {page.relative_to(site).as_posix(): page.as_uri() for page in pages}
