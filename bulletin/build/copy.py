"""What one edition is made of besides what all share: its plan, its texts, its pictures."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TypeVar

from bulletin.articles import Bulletin
from bulletin.build.content import Content
from bulletin.build.crops import crops_of
from bulletin.build.house import House
from bulletin.files import copy_paths
from bulletin.pages import Surroundings
from bulletin.sheets import Plan

Kept = TypeVar("Kept")

PICTURES = "assets/pictures/"
"""Where the pictures of bulletins stand in the output."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A plan for one zone and period, and the files of its folder.

    ``sizes`` are the pixels of every picture, ``pictures`` those that are sound.
    """

    plan: Plan
    texts: Mapping[str, str]
    sizes: Mapping[str, tuple[int, int]]
    pictures: Mapping[str, bytes]

    def surroundings(self, house: House, bulletin: Bulletin) -> Surroundings:
        """Return what the pages of a bulletin know of the output while it is drafted."""
        widths = {
            **{path: self.sizes[path][0] for path in self.pictures},
            **{path: one.width for path, one in crops_of((bulletin,)).items()},
        }
        return Surroundings(
            publication=house.publication,
            links={path: published(path) for path in widths},
            copies={path: copy_paths(published(path), width) for path, width in widths.items()},
            preloads=house.preloads,
            feeds=frozenset((bulletin.language,)),
        )


def published(path: str) -> str:
    """Return where a picture of a bulletin's folder stands in the output."""
    return PICTURES + path.removeprefix("content/bulletins/")


def copies_of(plans: Collection[Plan], content: Content) -> tuple[Copy, ...]:
    """Return what each edition is made of."""
    # A picture that cannot be decoded has its finding already; its article need not miss it.
    sizes = {**dict.fromkeys(content.pictures, (1, 1)), **content.sizes}
    sound = {path: content.pictures[path] for path in content.sizes}
    folders = frozenset(map(_folder, plans))
    texts = _sorted_into(folders, content.texts)
    sized = _sorted_into(folders, sizes)
    pictures = _sorted_into(folders, sound)
    return tuple(
        Copy(plan=plan, texts=texts[at], sizes=sized[at], pictures=pictures[at])
        for plan, at in ((plan, _folder(plan)) for plan in plans)
    )


def _folder(plan: Plan) -> str:
    return plan.place.path.rpartition("/")[0]


def _sorted_into(
    folders: Collection[str], files: Mapping[str, Kept]
) -> Mapping[str, Mapping[str, Kept]]:
    """Return the files of each folder, those of the folders inside it among them."""
    sorted_: dict[str, dict[str, Kept]] = {folder: {} for folder in folders}
    for path, one in files.items():
        for folder in map(str, PurePosixPath(path).parents):
            if folder in sorted_:
                sorted_[folder][path] = one
    return sorted_
