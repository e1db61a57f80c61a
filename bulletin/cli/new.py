"""``bulletin new``: files to begin with, never over a file that is there."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

import click

from bulletin.build import Stock, stock_of, theme_templates
from bulletin.cli.command import Group
from bulletin.cli.reading import loaded
from bulletin.cli.values import DAY, KEY, PERIOD, SLUG, WrongUseError
from bulletin.cli.voice import Voice
from bulletin.diagnostics import Text
from bulletin.disk import Project, begin
from bulletin.facts import Period
from bulletin.starters import (
    Draft,
    Opening,
    Reminder,
    Succession,
    bulletin_started,
    facts_started,
    next_issue,
    project_started,
    templates_started,
    theme_started,
    zone_started,
)


@click.group(
    "new", cls=Group, help="新建文件；已有的文件不会被覆盖。\n\nStart files; never overwrite one."
)
def command() -> None:
    """Start files; never overwrite one."""


@command.command("project", help="在当前文件夹新建项目 / a project in this folder")
@click.pass_obj
def project(voice: Voice) -> int:
    """Start a new project in this folder."""
    return _begun(voice, project_started(voice.spoken))


@command.command("zone", help="新建园区 / a zone")
@click.argument("key", type=SLUG, metavar="KEY", help="代号，如 gaoxin / its short name")
@click.option("--name", metavar="NAME", required=True, help="园区名称 / the zone's name")
@click.option("--parent", metavar="KEY", help="上级的代号 / the whole it belongs to")
@click.pass_obj
def zone(voice: Voice, key: str, name: str, parent: str | None) -> int:
    """Start a new zone."""
    stock = _stock(voice)
    if not name.strip():
        raise WrongUseError(Text("--name 不能是空的", "--name cannot be empty"))
    if parent:
        _known_zone(parent, stock)
    return _begun(voice, zone_started(key, name.strip(), parent, voice.spoken))


@command.command("facts", help="新建数据表 / a fact sheet")
@click.argument("zone_key", metavar="ZONE", help="园区代号 / the zone's key")
@click.argument("name", type=KEY, default="revenue", metavar="[NAME]", help="指标 / the fact's key")
@click.pass_obj
def facts(voice: Voice, zone_key: str, name: str) -> int:
    """Start a new fact sheet."""
    stock = _stock(voice)
    _known_zone(zone_key, stock)
    there = stock.fact_place(zone_key, name)
    if there:
        raise WrongUseError(
            Text(
                f"{zone_key} 已经有指标 {name}（{there}）",
                f"{zone_key} has the fact {name} already ({there})",
            ),
            Text("请换一个代号", "choose another key"),
        )
    return _begun(voice, facts_started(zone_key, name, voice.spoken))


@command.command("theme", help="新建自己的主题 / a theme of your own")
@click.argument("name", type=SLUG, metavar="NAME", help="主题名 / its name")
@click.option(
    "--extends",
    "parent",
    metavar="THEME",
    default="press",
    help="沿用哪个主题，默认 press / the theme it extends (press)",
)
@click.option(
    "--template",
    "wanted",
    metavar="FILE",
    multiple=True,
    help="取一个模板来改，可重复 / a template to change",
)
@click.pass_obj
def theme(voice: Voice, name: str, parent: str, wanted: Sequence[str]) -> int:
    """Start a theme of your own, or take templates into one that is there."""
    project_, stock = _project(voice)
    _known_theme(parent, stock)
    there = f"themes/{name}/theme.yaml" in project_.themes.texts
    drafts = () if there and wanted else theme_started(name, parent, voice.spoken)
    templates = theme_templates(project_, name if there else parent)
    _known_templates(wanted, templates)
    _begun(voice, (*drafts, *templates_started(name, {one: templates[one] for one in wanted})))
    if drafts:
        voice.say(
            Text(
                f"要用它，在 content/site.yaml 或某一期的 bulletin.yaml 里写：theme: {name}",
                f"to use it, write into content/site.yaml or a bulletin.yaml: theme: {name}",
            )
        )
    return 0


@command.command("bulletin", help="新建快报，或接着上一期 / a bulletin, or the next issue of one")
@click.argument("slug", type=SLUG, metavar="SLUG", help="名称，如 gaoxin-2023 / its name")
@click.option("--zone", "zone_key", metavar="KEY", help="园区 / zone")
@click.option("--period", type=PERIOD, help="时期 / period")
@click.option("--date", "day", type=DAY, help="日期，默认今天 / date of issue (today)")
@click.option("--theme", "theme_name", metavar="THEME", help="主题 / theme")
@click.option("--from", "old", metavar="SLUG", help="接着哪一期 / the issue that it follows")
@click.pass_obj
def bulletin(
    voice: Voice,
    slug: str,
    *,
    zone_key: str | None,
    period: Period | None,
    day: date | None,
    theme_name: str | None,
    old: str | None,
) -> int:
    """Start a new bulletin, or the next issue of one."""
    stock = _stock(voice)
    issued = day or datetime.now().astimezone().date()
    if zone_key:
        _known_zone(zone_key, stock)
    if theme_name:
        _known_theme(theme_name, stock)
    if old:
        after = Succession(slug=slug, date=issued, period=period, zone=zone_key, theme=theme_name)
        return _followed(voice, stock, old, after)
    zone_key = zone_key or _only_zone(stock)
    period = period or Period.months(issued.year - 1, 1, 12)
    opening = Opening(
        slug=slug,
        zone=zone_key,
        period=period,
        date=issued,
        issue=stock.next_number(issued),
        theme=theme_name,
        sample=stock.sample(zone_key, period),
    )
    return _begun(voice, bulletin_started(opening, voice.spoken))


def _followed(voice: Voice, stock: Stock, old: str, after: Succession) -> int:
    if old not in stock.bulletins:
        raise WrongUseError(
            Text(f"没有快报 {old}", f"there is no bulletin {old}"), _listed(stock.bulletins)
        )
    drafts, reminders = next_issue(stock.files, old, after)
    _begun(voice, drafts)
    _remind(voice, reminders)
    return 0


def _remind(voice: Voice, reminders: Sequence[Reminder]) -> None:
    if reminders:
        voice.say(
            Text(
                f"引用会随新的时期变化；下面 {len(reminders)} 行写着年份，请看看要不要改：",
                f"mentions follow the new period; {len(reminders)} lines name a year, see whether "
                "they still hold:",
            )
        )
    for one in reminders:
        voice.result(f"{one.path}:{one.line}: {one.text}")


def _stock(voice: Voice) -> Stock:
    return _project(voice)[1]


def _project(voice: Voice) -> tuple[Project, Stock]:
    """Return the project and what it holds; ``new`` knows nothing of one that cannot be read."""
    project_, texts, missed = loaded(voice)
    stock, findings = stock_of(project_)
    if stock is None:
        voice.findings((*missed, *findings), texts)
        raise click.exceptions.Exit(1)
    return project_, stock


def _known_zone(key: str, stock: Stock) -> None:
    if key not in stock.zones:
        raise WrongUseError(
            Text(f"没有园区 {key}", f"there is no zone {key}"),
            _listed(stock.zones)
            or Text(
                f"先运行：bulletin new zone {key} --name 名称",
                f"run first: bulletin new zone {key} --name NAME",
            ),
        )


def _known_theme(name: str, stock: Stock) -> None:
    if name not in stock.themes:
        raise WrongUseError(
            Text(f"没有主题 {name}", f"there is no theme {name}"), _listed(stock.themes)
        )


def _known_templates(wanted: Sequence[str], templates: Mapping[str, str]) -> None:
    for name in wanted:
        if name not in templates:
            raise WrongUseError(
                Text(f"没有模板 {name}", f"there is no template {name}"), _listed(sorted(templates))
            )


def _only_zone(stock: Stock) -> str:
    if len(stock.zones) == 1:
        return stock.zones[0]
    raise WrongUseError(
        Text("请用 --zone 指明园区", "name the zone with --zone"),
        _listed(stock.zones)
        or Text(
            "还没有园区，先运行：bulletin new zone 代号 --name 名称",
            "there is none yet; run first: bulletin new zone KEY --name NAME",
        ),
    )


def _listed(names: Sequence[str]) -> Text | None:
    return Text(f"已有：{'、'.join(names)}", f"there are: {', '.join(names)}") if names else None


def _begun(voice: Voice, drafts: Sequence[Draft]) -> int:
    begin({draft.path: draft.data for draft in drafts}, root=voice.folder)
    for draft in drafts:
        voice.say(Text(f"已新建 {draft.path}", f"started {draft.path}"))
    return 0
