"""The files that a page may draw on while it is typeset: its own, and no others."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from weasyprint.urls import URLFetcher, URLFetcherResponse

from bulletin.typeset.addresses import address, plain

_TYPES: Mapping[str, str] = {
    ".css": "text/css",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".otf": "font/otf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".yaml": "application/yaml",
}
"""Own names, because the system's list of them differs from machine to machine."""


class Supply(URLFetcher):  # type: ignore[misc]  # WeasyPrint carries no types
    """Hands out the page's files under its public address; refuses disk, network and strangers."""

    def __init__(self, resources: Mapping[str, bytes], base: str) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False)
        self._paths = {address(path, base): path for path in resources}
        self._resources = resources

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """Return the file at ``url``.

        :raises ValueError: when it is none of the page's own, which WeasyPrint logs.
        """
        if url.startswith("data:"):
            return super().fetch(url, headers)
        path = self._paths.get(plain(url))
        if path is None:
            raise ValueError(f"not a file of this page: {url}")
        kind = _TYPES.get(PurePosixPath(path).suffix.lower(), "application/octet-stream")
        return URLFetcherResponse(url, self._resources[path], {"Content-Type": kind})
