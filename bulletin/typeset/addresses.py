"""The addresses under which a page's files go while it is typeset."""

from urllib.parse import quote, unquote, urljoin, urlsplit


def address(path: str, base: str) -> str:
    """Return the address that a file has for a page at ``base``, in plain characters."""
    return plain(urljoin(base, quote(path)))


def plain(url: str) -> str:
    """Return an address without query and fragment, and without percent signs."""
    parts = urlsplit(url)
    return unquote(parts._replace(query="", fragment="").geturl())
