"""``bulletin corrections``: printed numbers that no longer hold, and the notice about them."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import groupby

import click

from bulletin.build import Review, review
from bulletin.cli.command import Command
from bulletin.cli.reading import CONTENT_HAS_ERRORS, bulletins_known, loaded
from bulletin.cli.values import DAY, SLUG
from bulletin.cli.voice import Voice
from bulletin.cli.watch import Watch
from bulletin.diagnostics import Text
from bulletin.disk import begin
from bulletin.facts import Quantity
from bulletin.files import Lapse, Standing
from bulletin.starters import NATURES, Notice, correction_notice, notice_text
from bulletin.wording import quantity_text, subject

_HELP = """\
拿出刊时的记录与今天的数据相比，列出不再成立的每个数，并起草更正。

Compare the records of issued bulletins with today's facts: list each printed
number that no longer holds, and draft the correction.
"""


@click.command("corrections", cls=Command, help=_HELP)
@click.argument("slugs", nargs=-1, metavar="[SLUG]…")
@click.option(
    "--write",
    "folder",
    type=SLUG,
    metavar="SLUG",
    help="把更正写成一期快报 / write the notice as a bulletin",
)
@click.option("--date", "day", type=DAY, help="更正的日期，默认今天 / date of the notice (today)")
@click.option(
    "--strict", is_flag=True, help="有数不再成立时退出码为 1 / exit status 1 if any lapsed"
)
@click.pass_obj
def command(
    voice: Voice, slugs: tuple[str, ...], *, folder: str | None, day: date | None, strict: bool
) -> int:
    """List printed numbers that no longer hold, and draft the correction."""
    with Watch(voice) as watch:
        project, texts, missed = loaded(voice)
        watch.lap(Text("载入文件", "loading files"))
        with bulletins_known():
            found, findings = review(project, slugs)
        watch.lap(Text("比对", "comparing"))
    if found is None:
        voice.findings((*missed, *findings), texts)
        return CONTENT_HAS_ERRORS
    for line in _lines(found, voice.spoken):
        voice.result(line)
    notices = tuple(_notice(one, found) for one in found.standings if one.contradicted)
    if notices:
        _draft(voice, notices, found, folder, day)
    return CONTENT_HAS_ERRORS if strict and notices else 0


def _notice(standing: Standing, found: Review) -> Notice:
    return Notice(
        standing=standing,
        corrections=found.corrections(standing),
        habits=found.content.site.habits,
    )


def _draft(
    voice: Voice, notices: tuple[Notice, ...], found: Review, folder: str | None, day: date | None
) -> None:
    """Print the notices, or write them as a bulletin."""
    if folder is None:
        for notice in notices:
            voice.result(f"\n{notice_text(notice, voice.spoken)}")
        voice.say(
            Text("要写成一期快报，加 --write 名称", "to write it as a bulletin, add --write SLUG")
        )
        return
    when = day or datetime.now().astimezone().date()
    drafts = correction_notice(folder, when, notices, found.content.site.languages)
    begin({draft.path: draft.data for draft in drafts}, root=voice.folder)
    for draft in drafts:
        voice.say(Text(f"已新建 {draft.path}", f"started {draft.path}"))


def _lines(found: Review, language: str) -> Iterator[str]:
    if not found.standings:
        yield Text(
            "还没有出刊记录；出刊后运行 bulletin issue SLUG",
            "no bulletin is on record; run bulletin issue SLUG when one is out",
        ).said(language)
    for standing in found.standings:
        yield _summary(standing, language)
        alike = groupby(sorted(standing.lapses, key=_printed), key=_printed)
        for _, lapses in alike:
            yield from _lapse(tuple(lapses), found, language)


def _printed(lapse: Lapse) -> tuple[bool, str, str]:
    """Return what lapses of one number, printed in several places, have in common."""
    one = lapse.issued
    return one.language != "zh", one.asked, one.text


def _summary(standing: Standing, language: str) -> str:
    issue, wrong, open_ = standing.issue, standing.contradicted, standing.unanswered
    printed = len(issue.figures)
    held = printed - len(standing.lapses)
    said = Text(
        f"{issue.slug}（{issue.date}）：印出 {printed} 个数，{held} 个仍然成立，"
        f"{len(wrong)} 个不再成立" + (f"，{len(open_)} 个无从比对" if open_ else ""),
        f"{issue.slug} ({issue.date}): {printed} numbers printed, {held} hold, "
        f"{len(wrong)} do not" + (f", {len(open_)} cannot be compared" if open_ else ""),
    )
    return said.said(language)


def _lapse(alike: Sequence[Lapse], found: Review, language: str) -> Iterator[str]:
    """Tell of one number: what it was and is, why it changed, and each place it was printed in."""
    first = alike[0]
    one, now = first.issued, first.today
    mark = "" if one.language == language else f"[{one.language}] "
    reasons = [f"{why.why.said(language)} ({why.on})" for why in first.revisions]
    nature = "; ".join((NATURES[first.nature].said(language), *reasons))
    if now is None:
        yield f"  {mark}{one.asked}: {one.text}"
    else:
        name = subject(now.measurement, language, found.content.site.habits)
        by = f"  ({_signed(first.difference, language)})" if first.difference else ""
        yield f"  {mark}{name}: {one.text} → {now.text}{by}"
    yield f"    {nature}"
    for lapse in alike:
        yield f"    {lapse.issued.place}  {lapse.issued.article}"


def _signed(difference: Quantity, language: str) -> str:
    """Return a difference with its sign: +1个, −0.1个百分点."""
    size = quantity_text(Quantity.of(difference.value.copy_abs(), difference.unit), language)
    return f"{'−' if difference.value < 0 else '+'}{size}"
