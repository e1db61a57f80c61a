"""Pictures of a site, in several sizes for screens to choose from."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from bulletin.build.copy import Copy, published
from bulletin.build.crops import Cropped
from bulletin.build.parts import Parts, wrap
from bulletin.build.working import Works
from bulletin.diagnostics import Finding, Place, Text
from bulletin.files import Copies, File, screen_copies
from bulletin.workers import Lost, run

Listing = tuple[tuple[str, str, int], ...]
"""Files by their path, the sum of their content, and its size."""


def pictures_of(
    copies: Sequence[Copy],
    crops: Mapping[str, Cropped],
    shown: Collection[str],
    parts: Parts,
    works: Works,
) -> tuple[Listing, tuple[Finding, ...]]:
    """Return the pictures that pages show, each in the sizes that screens choose from.

    :param shown: the paths of the largest in the output.
    """
    due = {one.path: one for one in _copies(copies, crops) if one.path in shown}
    keys = {path: works.recollection.key("copies", one) for path, one in due.items()}
    made = {path: works.recollection.recall(key) for path, key in keys.items()}
    waiting = [path for path, known in made.items() if known is None]
    findings: list[Finding] = []
    for path, result in zip(waiting, _scaled(waiting, due, works), strict=True):
        if isinstance(result, Lost):
            findings.append(_lost(path))
            made[path] = ()
            continue
        parts.add({one.digest: wrap(one.data, 0) for one in result})
        made[path] = tuple((one.path, one.digest, one.size) for one in result)
        works.recollection.keep(keys[path], made[path])
    return tuple(one for listing in made.values() for one in listing), tuple(findings)


def _scaled(
    waiting: Sequence[str], due: Mapping[str, Copies], works: Works
) -> Iterator[tuple[File, ...] | Lost]:
    if waiting:
        crew = works.drafters(len(waiting))
        yield from run(screen_copies, [due[path] for path in waiting], crew)


def _copies(copies: Sequence[Copy], crops: Mapping[str, Cropped]) -> Iterator[Copies]:
    for copy in copies:
        for path, data in copy.pictures.items():
            yield Copies(published(path), data, copy.sizes[path][0])
        for path, one in crops.items():
            if one.file in copy.pictures:
                yield Copies(published(path), copy.pictures[one.file], one.width, one.box)


def _lost(path: str) -> Finding:
    return Finding(
        code="limit",
        place=Place(path),
        message=Text("这张图片太大，缩不下来", "the picture is too large to be scaled"),
        hint=Text("请缩小后再放进来", "make it smaller before it is put here"),
    )
