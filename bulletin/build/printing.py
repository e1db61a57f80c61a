"""The PDFs of a build, printed side by side, unless they are remembered."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import count

from bulletin.build.draft import Draft, Plate
from bulletin.build.fonts import Moulds, type_for_print
from bulletin.build.order import Phase, Show
from bulletin.build.parts import ForgottenError, Parts, wrap
from bulletin.build.press import Printed, Printing, lost, printed
from bulletin.build.working import Works
from bulletin.diagnostics import Finding
from bulletin.faces import RECIPE
from bulletin.pages import Download
from bulletin.typeset import FitReport
from bulletin.workers import Lost, UnreadableError, run


@dataclass(frozen=True, slots=True, kw_only=True)
class Impression:
    """A PDF that was printed: the sum of its octets, its pages and size, and what was found.

    There is no sum where it could not be made. ``fit`` tells how it was fitted to its pages.
    """

    sum: str
    pages: int
    size: int
    findings: tuple[Finding, ...]
    fit: FitReport | None = None

    @property
    def download(self) -> Download:
        """What there is to download."""
        return Download(self.pages, self.size)


Impressions = Mapping[Plate, Impression]


def impressions(
    drafts: Sequence[Draft], moulds: Moulds, parts: Parts, works: Works, show: Show
) -> tuple[Impressions, tuple[Finding, ...]]:
    """Return the PDFs of drafts, which are among the parts then, and what was found of type."""
    waiting = {plate: draft for draft in drafts for plate in draft.plates}
    keys = {plate: _key(plate, draft, moulds, works) for plate, draft in waiting.items()}
    done: dict[Plate, Impression] = {}
    for plate, key in keys.items():
        known = works.recollection.recall(key)
        if isinstance(known, Impression):
            done[plate] = known
            del waiting[plate]
    if not waiting:
        return done, ()
    faces, findings = type_for_print((one.theme for one in waiting.values()), moulds, works)
    shared = {name: works.printers.share(several) for name, several in faces.items()}
    tasks = [
        Printing(forme=parts.packed(plate.forme), faces=shared[draft.theme])
        for plate, draft in waiting.items()
    ]
    number = count(len(done) + 1)
    for (plate, draft), result in zip(waiting.items(), _printed(tasks, works), strict=True):
        done[plate] = _impression(plate, draft, result, parts)
        if not isinstance(result, Lost):
            works.recollection.keep(keys[plate], done[plate])
        show(Phase.TYPESET, next(number), len(keys))
    return done, findings


def _printed(tasks: Sequence[Printing], works: Works) -> Iterator[Printed | Lost]:
    try:
        yield from run(printed, tasks, works.printers)
    except UnreadableError as damaged:
        raise ForgottenError from damaged


def _key(plate: Plate, draft: Draft, moulds: Moulds, works: Works) -> str:
    faces = tuple((*one.face, one.digest) for one in moulds[draft.theme])
    return works.recollection.key("printed", (plate.forme, RECIPE, faces))


def _impression(plate: Plate, draft: Draft, result: Printed | Lost, parts: Parts) -> Impression:
    if isinstance(result, Lost):
        place = next(one.place for one in draft.briefs)
        result = lost(*plate.key, place, result)
    sum_ = sha256(result.pdf).hexdigest() if result.pdf else ""
    if result.pdf:
        parts.add({sum_: wrap(result.pdf, 0)})
    return Impression(
        sum=sum_,
        pages=result.pages,
        size=len(result.pdf),
        findings=result.findings,
        fit=result.fit,
    )
