"""Pictures of a site, in several sizes for screens to choose from."""

from collections.abc import Iterator, Sequence

from bulletin.build.composing import Workplace
from bulletin.build.order import Order
from bulletin.build.recollecting import Recollection
from bulletin.build.working import done
from bulletin.diagnostics import Finding, Place, Text
from bulletin.files import Copies, File, screen_copies
from bulletin.workers import Lost


def for_screen(
    files: Sequence[File], place: Workplace, order: Order, recollection: Recollection
) -> tuple[tuple[File, ...], tuple[Finding, ...]]:
    """Return the pictures that pages show, each in the sizes that screens choose from."""
    shown = b"\n".join(one.data for one in files if one.path.endswith(".html")).decode()
    waiting = {path: one for path, one in _copies(place) if one.path in shown}
    made: list[File] = []
    findings: list[Finding] = []
    results = done(screen_copies, tuple(waiting.values()), order, recollection)
    for path, result in zip(waiting, results, strict=True):
        if isinstance(result, Lost):
            findings.append(_lost(path))
        else:
            made.extend(result)
    return tuple(made), tuple(findings)


def _copies(place: Workplace) -> Iterator[tuple[str, Copies]]:
    around = place.surroundings
    for path, data in place.pictures.items():
        widest = max(around.copies.get(path, {}).values(), default=0)
        yield path, Copies(around.links[path], data, widest)


def _lost(path: str) -> Finding:
    return Finding(
        code="limit",
        place=Place(path),
        message=Text("这张图片太大，缩不下来", "the picture is too large to be scaled"),
        hint=Text("请缩小后再放进来", "make it smaller before it is put here"),
    )
