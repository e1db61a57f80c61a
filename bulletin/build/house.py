"""What all bulletins of a publication share: its facts, its themes, its habits."""

from collections.abc import Mapping
from dataclasses import dataclass

from bulletin.audit import About
from bulletin.claims import Labels
from bulletin.facts import FactBook
from bulletin.pages import Medium, Publication, Theme
from bulletin.sheets import Site
from bulletin.typeset import Font


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """All that any bulletin may need; made once, and handed to everyone who drafts.

    ``labels`` are the names of facts by language, ``fonts`` those of each theme that are
    installed, ``weights`` those of each family that is cut for a theme, ``preloads`` the way to the
    font that the pages of a theme need first. Pages are made for the ``media``.
    """

    site: Site
    book: FactBook
    about: About
    issued: frozenset[str]
    labels: Mapping[str, Labels]
    themes: Mapping[str, Theme]
    fonts: Mapping[str, tuple[Font, ...]]
    weights: Mapping[str, Mapping[str, tuple[int, ...]]]
    preloads: Mapping[str, str]
    media: frozenset[Medium]

    @property
    def publication(self) -> Publication:
        """The publication as its pages name it."""
        site = self.site
        return Publication(
            name=site.name,
            publisher=site.publisher,
            languages=site.languages,
            habits=site.habits,
            address=site.address,
        )
