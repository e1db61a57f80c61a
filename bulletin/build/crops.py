"""The parts of pictures that articles show, by the paths that the parts have for themselves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bulletin.articles import Bulletin
from bulletin.files import Box


@dataclass(frozen=True, slots=True)
class Cropped:
    """A part of the picture in ``file``, in the project."""

    file: str
    box: Box

    @property
    def width(self) -> int:
        """Its width in pixels."""
        return self.box.right - self.box.left


def crops_of(bulletins: Iterable[Bulletin]) -> Mapping[str, Cropped]:
    """Return what bulletins show of the pictures that they crop."""
    pictures = (article.picture for bulletin in bulletins for article in bulletin.articles)
    return {
        one.path: Cropped(one.file, Box(crop.left, crop.top, crop.right, crop.bottom))
        for one in pictures
        if one and (crop := one.crop)
    }
