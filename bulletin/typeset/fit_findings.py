"""What copyfitting has to tell: what it altered, what it could not fit."""

from collections.abc import Iterator

from bulletin.diagnostics import Finding, Place, Severity, Text
from bulletin.typeset.report import FitReport, StoryFit

_SHORTEN = Text(
    "请删短文章，或给 headline_short、deck_short，或用 jump 转版",
    "shorten the text, give headline_short or deck_short, or let a story jump",
)
_LENGTHEN = Text("请加长文章、加一则简讯或放大图片", "lengthen the text, add a brief or a picture")

_FOOT = 2
"""Lines that may stay white at the foot of a full page."""

_ALTERED = (
    ("picture", "图高{:+}行", "picture {:+} lines"),
    ("crossheads", "小标题处{:+}行", "crossheads {:+} lines"),
    ("exhibits", "图表上下{:+}行", "exhibits {:+} lines"),
    ("head", "题下{:+}行", "head {:+} lines"),
    ("padding", "内空{:+}行", "padding {:+} lines"),
    ("gap", "下空{}行", "{} lines below"),
)
"""How each alteration of a story is told."""


def fit_findings(report: FitReport, place: Place) -> tuple[Finding, ...]:
    """Return one note on what was altered, and a finding for each page and story that is not full.

    What goes against the author's plan is an error where text is too long and a warning where it
    is too short; without a plan white is only noted.

    :param place: where findings stand that concern the document as a whole.
    """
    found = (
        *_altered(report),
        *_pages(report),
        *(() if report.planned is None else _page_count(report, report.planned)),
    )
    in_stories = (one for story in report.stories for one in _story(story, report))
    return (*(_finding(place, *one) for one in found), *in_stories)


_Told = tuple[Severity, Text, Text | None]


def _altered(report: FitReport) -> Iterator[_Told]:
    changes = [
        Text(f"{story.title}：{told.zh}", f"{story.title}: {told.en}")
        for story in report.stories
        for told in _changes(story)
    ]
    if report.altered_leading:
        changes.append(Text(f"行距{report.leading}磅", f"leading {report.leading} pt"))
    if changes:
        zh, en = ("；".join(c.zh or "" for c in changes), "; ".join(c.en or "" for c in changes))
        times = report.layouts
        told = Text(f"拼版（排了{times}次）：{zh}", f"fitted in {times} layouts: {en}")
        yield Severity.NOTE, told, None


def _changes(story: StoryFit) -> Iterator[Text]:
    if story.folded:
        yield Text(f"排{story.columns}栏", f"columns: {story.columns}")
    for name, zh, en in _ALTERED:
        lines = getattr(story, name)
        if lines:
            yield Text(zh.format(lines), en.format(lines))
    if story.short_form:
        yield Text("用短标题", "short headline")


def _pages(report: FitReport) -> Iterator[_Told]:
    for page in report.pages:
        number = page.page
        if report.planned is not None and number > report.planned:
            continue
        if page.over:
            n = page.over
            over = Text(f"第{number}版超{n}行", f"page {number}: {n} lines over")
            yield _against(report, Severity.ERROR), over, _SHORTEN
        elif page.full and page.white > _FOOT:
            n = page.white
            white = Text(f"第{number}版脚下空{n}行", f"page {number}: {n} lines white")
            yield _against(report, Severity.WARNING), white, _LENGTHEN


def _page_count(report: FitReport, planned: int) -> Iterator[_Told]:
    last = report.last
    if last > planned:
        n = report.beyond
        over = Text(
            f"计划{planned}版，排成{last}版，约超{n}行",
            f"pages planned: {planned}, set: {last}; about {n} lines over",
        )
        yield Severity.ERROR, over, _SHORTEN
    elif last < planned:
        left = Text(f"计划{planned}版，只排满{last}版", f"pages planned: {planned}, filled: {last}")
        yield Severity.WARNING, left, _LENGTHEN


def _story(story: StoryFit, report: FitReport) -> Iterator[Finding]:
    zh, en = f"第{story.page}版“{story.title}”", f"page {story.page}, “{story.title}”"
    if story.over > 0:
        n = story.over
        told = Text(f"{zh}超{n}行", f"{en}: {n} lines over")
        yield _finding(story.place, Severity.ERROR, told, _SHORTEN)
    elif story.over < 0:
        n = -story.over
        told = Text(f"{zh}差{n}行", f"{en}: {n} lines short")
        yield _finding(story.place, Severity.WARNING, told, _LENGTHEN)
    elif story.white:
        n = story.white
        told = Text(f"{zh}栏尾空{n}行", f"{en}: {n} lines white below its columns")
        yield _finding(story.place, _against(report, Severity.WARNING), told, _LENGTHEN)


def _against(report: FitReport, severity: Severity) -> Severity:
    """Return how grave it is: without a plan nothing is against it."""
    return Severity.NOTE if report.planned is None else severity


def _finding(place: Place, severity: Severity, message: Text, hint: Text | None) -> Finding:
    return Finding(code="fit", place=place, severity=severity, message=message, hint=hint)
