"""What copyfitting has to tell: what it altered, what it could not fit."""

from collections.abc import Iterator

from bulletin.diagnostics import Finding, Place, Severity, Text
from bulletin.pages import Dummy, Slot
from bulletin.typeset.copyfitting import Fitted
from bulletin.typeset.settling import Settled

_SHORTEN = Text(
    "请删短文章，或给 headline_short、deck_short，或用 jump 转版",
    "shorten the text, give headline_short or deck_short, or let a story jump",
)
_LENGTHEN = Text("请加长文章、加一则简讯或放大图片", "lengthen the text, add a brief or a picture")


def fit_findings(dummy: Dummy, fitted: Fitted) -> tuple[Finding, ...]:
    """Return one note on what was altered, and a finding for each page and story that is not full.

    What goes against the author's plan is an error where text is too long and a warning where it
    is too short; without a plan white is only noted.
    """
    return (*_altered(dummy, fitted), *_pages(dummy, fitted), *_stories(dummy, fitted))


def _altered(dummy: Dummy, fitted: Fitted) -> Iterator[Finding]:
    slots = _slots(dummy)
    changes = [
        change
        for name, settled in fitted.fitting.choice.modules.items()
        for change in _changes(slots[name], settled)
    ]
    changes += [
        Text(f"{slots[name].title}：下空{n}行", f"{slots[name].title}: {n} lines below")
        for name, n in fitted.fitting.choice.gaps.items()
    ]
    changes += [
        Text(f"{slots[name].title}：用短标题", f"{slots[name].title}: short headline")
        for name in sorted(fitted.fitting.choice.short_forms)
    ]
    if fitted.fitting.leading != float(dummy.leading):
        points = f"{fitted.fitting.leading:.2f}"
        changes.append(Text(f"行距{points}磅", f"leading {points} pt"))
    if changes:
        zh, en = ("；".join(c.zh or "" for c in changes), "; ".join(c.en or "" for c in changes))
        yield _finding(
            dummy.place,
            Severity.NOTE,
            Text(
                f"拼版（排了{fitted.layouts}次）：{zh}",
                f"fitted in {fitted.layouts} layouts: {en}",
            ),
        )


def _changes(slot: Slot, settled: Settled) -> Iterator[Text]:
    if settled.picture:
        yield Text(
            f"{slot.title}：图高{settled.picture:+}行",
            f"{slot.title}: picture {settled.picture:+} lines",
        )
    added = sum(settled.crossheads)
    if added:
        yield Text(f"{slot.title}：小标题处+{added}行", f"{slot.title}: crossheads +{added} lines")
    if settled.exhibits:
        yield Text(
            f"{slot.title}：图表上下+{settled.exhibits}行",
            f"{slot.title}: exhibits +{settled.exhibits} lines",
        )
    if settled.head:
        yield Text(
            f"{slot.title}：题下+{settled.head}行", f"{slot.title}: head +{settled.head} lines"
        )
    if settled.padding:
        n = settled.padding
        yield Text(f"{slot.title}：内空+{n}行", f"{slot.title}: padding +{n} lines")


def _pages(dummy: Dummy, fitted: Fitted) -> Iterator[Finding]:
    planned = dummy.pages
    for page in fitted.fitting.pages:
        if planned is not None and page.page > planned:
            continue
        if page.over:
            text = Text(
                f"第{page.page}版超{page.over}行", f"page {page.page}: {page.over} lines over"
            )
            severity = Severity.NOTE if planned is None else Severity.ERROR
            yield _finding(dummy.place, severity, text, _SHORTEN)
        elif page.full and page.white > _FOOT:
            text = Text(
                f"第{page.page}版脚下空{page.white}行",
                f"page {page.page}: {page.white} lines white",
            )
            severity = Severity.NOTE if planned is None else Severity.WARNING
            yield _finding(dummy.place, severity, text, _LENGTHEN)
    if planned is not None:
        yield from _page_count(dummy, fitted, planned)


_FOOT = 2
"""Lines that may stay white at the foot of a full page."""


def _page_count(dummy: Dummy, fitted: Fitted, planned: int) -> Iterator[Finding]:
    last = max((row.last for row in fitted.standing.rows.values()), default=1)
    if last > planned:
        over = sum(
            round(row.used if row.first > planned else 0)
            for row in fitted.standing.rows.values()
            if row.last > planned
        )
        text = Text(
            f"计划{planned}版，排成{last}版，约超{over}行",
            f"pages planned: {planned}, set: {last}; about {over} lines over",
        )
        yield _finding(dummy.place, Severity.ERROR, text, _SHORTEN)
    elif last < planned:
        text = Text(f"计划{planned}版，只排满{last}版", f"pages planned: {planned}, filled: {last}")
        yield _finding(dummy.place, Severity.WARNING, text, _LENGTHEN)


def _stories(dummy: Dummy, fitted: Fitted) -> Iterator[Finding]:
    for name, slot in _slots(dummy).items():
        settled = fitted.fitting.choice.modules.get(name)
        if settled is None:
            continue
        planned = slot.lines
        if planned is not None and settled.depth > planned:
            n = settled.depth - planned
            text = Text(f"“{slot.title}”超{n}行", f"“{slot.title}”: {n} lines over")
            yield _finding(slot.place, Severity.ERROR, text, _SHORTEN)
        elif planned is not None and settled.depth < planned:
            n = planned - settled.depth
            text = Text(f"“{slot.title}”差{n}行", f"“{slot.title}”: {n} lines short")
            yield _finding(slot.place, Severity.WARNING, text, _LENGTHEN)
        elif settled.short:
            n = settled.short
            text = Text(
                f"“{slot.title}”栏尾空{n}行", f"“{slot.title}”: {n} lines white below its columns"
            )
            severity = Severity.NOTE if dummy.pages is None else Severity.WARNING
            yield _finding(slot.place, severity, text, _LENGTHEN)


def _slots(dummy: Dummy) -> dict[str, Slot]:
    return {slot.id: slot for row in dummy.rows for stack in row.stacks for slot in stack}


def _finding(place: Place, severity: Severity, message: Text, hint: Text | None = None) -> Finding:
    return Finding(code="fit", place=place, severity=severity, message=message, hint=hint)
