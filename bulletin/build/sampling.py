"""Pages that hold every character which may be put into pages last, so that fonts have them all."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bulletin.articles import Bulletin
from bulletin.build.draft import Draft, Leaf
from bulletin.build.house import House
from bulletin.build.parts import Parts
from bulletin.pages import Download, Neighbour, Neighbours, Page, Surroundings, complete

_PAGES = 1_234_567_890
_SIZES = (999_000, 1_234_500_000)
"""Numbers that show every digit, and both units of size."""


def samples(
    drafts: Sequence[Draft], house: House, parts: Parts, around: Surroundings
) -> Iterator[tuple[str, str]]:
    """Yield, by theme, pages that are none of the site.

    There are two of each theme and language, between issues whose titles are made of the
    characters of all titles, with a PDF of every digit.

    :raises ForgottenError: when a page has been lost from the memory.
    """
    titles = "".join(sorted({letter for brief in _briefs(drafts) for letter in brief.title.text}))
    every = Neighbours(Neighbour(titles, ""), Neighbour(titles, ""))
    told: set[tuple[str, str]] = set()
    for draft, brief, leaf in _open(drafts):
        key = (brief.slug, brief.language)
        if (draft.theme, brief.language) in told:
            continue
        told.add((draft.theme, brief.language))
        early = Page(leaf.path, parts.content(leaf.sum).decode())
        for size in _SIZES:
            at = replace(around, neighbours={key: every}, downloads={key: Download(_PAGES, size)})
            page, _ = complete(early, brief, house.themes[draft.theme], at)
            if page is not None:
                yield draft.theme, page.html


def _briefs(drafts: Sequence[Draft]) -> Iterator[Bulletin]:
    return (brief for draft in drafts for brief in draft.briefs)


def _open(drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Bulletin, Leaf]]:
    """Yield the pages of bulletins, each with its draft and its bulletin."""
    for draft in drafts:
        leaves = {leaf.open_to: leaf for leaf in draft.leaves}
        for brief in draft.briefs:
            leaf = leaves.get((brief.slug, brief.language))
            if leaf is not None:
                yield draft, brief, leaf
