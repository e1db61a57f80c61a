"""The line on one screen: read, draft, typeset, put together; the gate is the caller's."""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field, replace

from bulletin.audit import Coverage, together
from bulletin.build.finishing import finished
from bulletin.build.order import Order, Phase, Show
from bulletin.build.parts import ForgottenError
from bulletin.build.preparing import Loaded, prepared
from bulletin.build.printing import impressions
from bulletin.build.recollecting import Recollection
from bulletin.build.record import Record, record_of, up_to_date
from bulletin.build.working import Works
from bulletin.diagnostics import Finding, Severity
from bulletin.disk import LastBuild
from bulletin.files import Output


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """The files of a site, or none where errors stand in the way or nothing has changed.

    ``why`` tells what has changed since each edition was made last, by its slug; nothing is told
    of those that stand as they were.
    """

    files: tuple[Output, ...] = ()
    findings: tuple[Finding, ...] = ()
    unchanged: bool = False
    why: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Every finding, and how many of the numbers in print have something behind them."""

    findings: tuple[Finding, ...]
    coverage: Coverage | None


def check(project: Loaded, order: Order) -> Checked:
    """Return every finding that shows without typesetting.

    :raises UnknownBulletinError: when a bulletin is asked for that there is not.
    """
    only = replace(order, check_only=True)
    with Works(only, Recollection({}, "")) as works:
        result, findings = prepared(project, only, works, _silent)
    coverage = together(one.coverage for one in result.chosen) if result else None
    return Checked(findings=findings, coverage=coverage)


def build(
    project: Loaded,
    order: Order,
    before: LastBuild,
    memory: MutableMapping[str, bytes],
    show: Show,
) -> Built:
    """Return the files of the whole site; nothing is typeset while there are errors.

    :param project: the project as loaded, with what was found wrong in that.
    :param before: the last build, from which bulletins that were not asked for are taken over.
    :param memory: what earlier builds made, and where this one keeps what it makes.
    :raises UnknownBulletinError: when a bulletin is asked for that there is not.
    """
    record = record_of(project[0], order)
    if not (order.force or order.slugs or project[1]) and up_to_date(record, before):
        return Built(unchanged=True)
    try:
        return _built(
            project, order, before, Recollection(memory, record.stamp, order.force), record, show
        )
    except ForgottenError:
        return _built(
            project, order, before, Recollection(memory, record.stamp, True), record, show
        )


def _built(
    project: Loaded,
    order: Order,
    before: LastBuild,
    recollection: Recollection,
    record: Record,
    show: Show,
) -> Built:
    with Works(order, recollection) as works:
        copy, findings = prepared(project, order, works, show)
        if copy is None or any(one.severity is Severity.ERROR for one in findings):
            return Built(findings=findings)
        printed, found = impressions(copy.chosen, copy.moulds, copy.parts, works, show)
        site, more = finished(copy, printed, before, works)
        show(Phase.FINISH, len(site.files), len(site.files))
    manifest = record.manifest(site.files, site.pages, site.fits)
    return Built(files=(*site.files, manifest), findings=(*findings, *found, *more), why=copy.why)


def _silent(phase: Phase, done: int, total: int) -> None:
    """Tell nobody how far it is."""
