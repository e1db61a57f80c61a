"""The addresses under which a page's files go while it is typeset."""

from urllib.parse import quote, unquote, urljoin, urlsplit

NOWHERE = "https://bulletin.invalid/"
"""Where pages without a public address are thought to be (RFC 2606, 2: never anywhere)."""


def address(path: str, base: str) -> str:
    """Return the address that a file has for a page at ``base``, in plain characters."""
    return plain(urljoin(base, quote(path)))


def plain(url: str) -> str:
    """Return an address without query and fragment, and without percent signs."""
    parts = urlsplit(url)
    return unquote(parts._replace(query="", fragment="").geturl())
