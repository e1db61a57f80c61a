"""What a page says of itself to search engines and to those who share it.

Open Graph (ogp.me) and schema.org's NewsArticle as JSON-LD.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from bulletin.articles import Bulletin, Picture
from bulletin.pages.page import Publication
from bulletin.pages.setting import Setting

LOCALES = {"zh": "zh_CN", "en": "en_US"}
"""Languages with their usual territory, as Open Graph writes them."""

TAGS = {"zh": "zh-CN", "en": "en"}
"""Languages as HTML and JSON-LD write them (BCP 47)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What stands in the head of a page beside its title.

    ``canonical`` is its public address, empty where the site has none. ``open_graph`` are
    properties with their values; ``linked_data`` is JSON that may stand inside a script element.
    """

    description: str
    canonical: str
    open_graph: tuple[tuple[str, str], ...]
    linked_data: Markup | None = None


def of_page(title: str, description: str, setting: Setting) -> Metadata:
    """Return what a page says of itself that is about no one bulletin."""
    graph = (("og:type", "website"), *_common(title, description, setting))
    return Metadata(description=description, canonical=_canonical(setting), open_graph=graph)


def of_bulletin(bulletin: Bulletin, description: str, setting: Setting) -> Metadata:
    """Return what the page of a bulletin says of itself."""
    title = bulletin.title.text
    graph = [("og:type", "article"), *_common(title, description, setting)]
    graph.append(("article:published_time", bulletin.date.isoformat()))
    graph.append(("article:section", bulletin.zone.name.said(bulletin.language)))
    graph.extend(("article:tag", topic) for topic in _topics(bulletin))
    if picture := _picture(bulletin):
        graph.append(("og:image", _picture_address(picture, setting)))
        graph.append(("og:image:alt", picture.alt.text))
    return Metadata(
        description=description,
        canonical=_canonical(setting),
        open_graph=tuple(graph),
        linked_data=_script(_news_article(bulletin, description, setting)),
    )


def _common(title: str, description: str, setting: Setting) -> list[tuple[str, str]]:
    publication, language = setting.surroundings.publication, setting.language
    said = [
        ("og:title", title),
        ("og:description", description),
        ("og:site_name", publication.name.said(language)),
        ("og:locale", LOCALES[language]),
    ]
    if address := _canonical(setting):
        said.append(("og:url", address))
    return said


def _news_article(bulletin: Bulletin, description: str, setting: Setting) -> dict[str, Any]:
    publication, language = setting.surroundings.publication, bulletin.language
    publisher = {"@type": "Organization", "name": _publisher(publication, language)}
    picture, address = _picture(bulletin), _canonical(setting)
    found = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": bulletin.title.text,
        "description": description,
        "datePublished": bulletin.date.isoformat(),
        "inLanguage": TAGS[language],
        "author": publisher,
        "publisher": publisher,
        "isPartOf": _issue(bulletin, publication),
        "contentLocation": {"@type": "Place", "name": bulletin.zone.name.said(language)},
        "keywords": _topics(bulletin),
        "image": [_picture_address(picture, setting)] if picture else [],
        "url": address,
        "mainEntityOfPage": address,
    }
    return {name: value for name, value in found.items() if value}


def _issue(bulletin: Bulletin, publication: Publication) -> dict[str, Any]:
    language = bulletin.language
    periodical = {
        "@type": "Periodical",
        "name": publication.name.said(language),
        "publisher": {"@type": "Organization", "name": _publisher(publication, language)},
    }
    if not bulletin.issue:
        return periodical
    return {
        "@type": "PublicationIssue",
        "issueNumber": bulletin.issue,
        "datePublished": bulletin.date.isoformat(),
        "isPartOf": periodical,
    }


def _publisher(publication: Publication, language: str) -> str:
    return publication.publisher.said(language) or publication.name.said(language)


def _topics(bulletin: Bulletin) -> list[str]:
    return [topic.said(bulletin.language) for topic in bulletin.topics]


def _picture(bulletin: Bulletin) -> Picture | None:
    pictures = (article.picture for article in bulletin.articles)
    return next((picture for picture in pictures if picture), None)


def _picture_address(picture: Picture, setting: Setting) -> str:
    """Return the public address of a picture, or the way to it where the site has no address."""
    way = setting.picture(picture)
    address = setting.surroundings.publication.address
    return address + way.removeprefix(setting.link("")) if address else way


def _canonical(setting: Setting) -> str:
    """Return the public address of the page; a folder goes by its own name."""
    address = setting.surroundings.publication.address
    return address and address + setting.path.removesuffix("index.html")


def _script(data: Mapping[str, Any]) -> Markup:
    """Return JSON that cannot end the script element it stands in."""
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - no tag can stand in it
