"""Where pages stand in the output, and how one of them points at another."""

from bulletin.articles import Bulletin


def page_path(slug: str, language: str, first: str) -> str:
    """Return the path of a bulletin's page; ``first`` is the site's first language."""
    return f"{slug}/{_folder(language, first)}index.html"


def pdf_path(slug: str, language: str, first: str) -> str:
    """Return the path of a bulletin's PDF."""
    name = f"{slug}.pdf" if language == first else f"{slug}.{language}.pdf"
    return f"{slug}/{_folder(language, first)}{name}"


def press_path(slug: str, language: str, first: str) -> str:
    """Return the path of a bulletin's PDF for the printing house."""
    return f"{pdf_path(slug, language, first).removesuffix('.pdf')}.press.pdf"


def audit_path(slug: str, language: str, first: str) -> str:
    """Return the path of a bulletin's audit page."""
    return f"{slug}/{_folder(language, first)}audit.html"


def index_path(language: str, first: str) -> str:
    """Return the path of the front page of a language."""
    return f"{_folder(language, first)}index.html"


def zone_path(zone: str, language: str, first: str) -> str:
    """Return the path of a zone's page."""
    return f"zones/{zone}/{_folder(language, first)}index.html"


def zones_path(language: str, first: str) -> str:
    """Return the path of the page that compares the zones."""
    return f"zones/{_folder(language, first)}index.html"


def search_path(language: str, first: str) -> str:
    """Return the path of the page of all issues, on which one searches."""
    return f"search/{_folder(language, first)}index.html"


def feed_path(language: str, first: str) -> str:
    """Return the path of the feed of a language."""
    return f"{_folder(language, first)}feed.xml"


def asset_path(theme: str, name: str) -> str:
    """Return the path of a theme's file in the output."""
    return f"assets/{theme}/{name}"


def root_of(path: str) -> str:
    """Return the way from the page at ``path`` up to the output folder (``../`` for one folder)."""
    return "../" * path.count("/")


def path_of(bulletin: Bulletin, first: str) -> str:
    """Return the path of the page of ``bulletin``."""
    return page_path(bulletin.slug, bulletin.language, first)


def _folder(language: str, first: str) -> str:
    return "" if language == first else f"{language}/"
