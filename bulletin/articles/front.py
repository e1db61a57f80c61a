"""The front matter of an article: headline, byline, picture, and what holds for its mentions."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from bulletin.articles.article import ArticleKind, Byline, Jump
from bulletin.articles.asking import Desk, period_of, zone_of
from bulletin.articles.compositor import Compositor
from bulletin.articles.fields import Fields, read_fields
from bulletin.articles.line import Line
from bulletin.articles.naming import named
from bulletin.articles.passage import Passage
from bulletin.articles.picture import Picture
from bulletin.articles.picturing import Sizes, read_picture
from bulletin.articles.placing import read_placing
from bulletin.articles.setting import Setting
from bulletin.diagnostics import Text
from bulletin.sheets import Mapping_, Node, Scalar

FIELDS = (
    *("kicker", "headline", "deck", "byline", "dateline", "kind", "span", "picture"),
    *("lines", "jump", "headline_short", "deck_short", "zone", "period", "literal"),
)
_BYLINE = ("role", "name")
_WRITER = Text("写作 {role: 记者, name: …}", "write {role: By, name: …}")
_WAIVER = Text("写作 literal: {headline: 理由}", "write literal: {headline: reason}")
_KINDS: Mapping[str, ArticleKind] = MappingProxyType(
    {
        **{kind.value: kind for kind in ArticleKind},
        "头条": ArticleKind.LEAD,
        "特写": ArticleKind.FEATURE,
        "通讯": ArticleKind.FEATURE,
        "消息": ArticleKind.STORY,
        "简讯": ArticleKind.BRIEF,
        "链接": ArticleKind.SIDEBAR,
        "光荣榜": ArticleKind.ROLL,
        "图片": ArticleKind.PHOTO,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What the front matter says, in words."""

    kind: ArticleKind
    headline: Line
    kicker: Line | None
    deck: Line | None
    dateline: Line | None
    byline: tuple[Byline, ...]
    picture: Picture | None
    span: int | None
    lines: int | None
    jump: Jump | None
    headline_short: Line | None
    deck_short: Line | None


def setting_for(fields: Fields, setting: Setting) -> Setting:
    """Return the setting with the zone and the period that an article names for itself."""
    zone, period = fields.text("zone"), fields.text("period")
    own_zone = zone_of(fields, zone, setting.book) if zone else None
    own_period = period_of(fields, period) if period else None
    if own_zone is None and own_period is None:
        return setting
    changed = replace(setting, zone=own_zone or setting.zone, period=own_period or setting.period)
    return named(changed)


def read_front(compositor: Compositor, fields: Fields, folder: str, sizes: Sizes) -> Front | None:
    """Return the front matter in words; ``None`` without a headline."""
    desk = Desk(compositor, fields, waivers=_waivers(fields))
    kicker = desk.line("kicker", compact=True)
    written = fields.required("headline")
    headline = desk.in_words(written, "headline", compact=True) if written else None
    deck = desk.line("deck", compact=True)
    byline, dateline = _byline(desk), desk.line("dateline")
    picture = read_picture(desk, folder, sizes)
    kind, placing = _kind(fields, compositor.setting.slug), read_placing(fields)
    if headline is None:
        return None
    return Front(
        kind=kind,
        headline=headline,
        kicker=kicker,
        deck=deck,
        dateline=dateline,
        byline=byline,
        picture=picture,
        span=placing.span,
        lines=placing.lines,
        jump=placing.jump,
        headline_short=_short(desk, "headline_short"),
        deck_short=_short(desk, "deck_short"),
    )


def _short(desk: Desk, name: str) -> Line | None:
    """Return an alternate in words; what it prints is recorded where it stands in full."""
    scalar = desk.fields.text(name)
    if scalar is None:
        return None
    apart = replace(desk.compositor, figures=[])
    line = apart.line(Passage.of(scalar), compact=True)
    printed = {figure.text for figure in desk.compositor.figures}
    unknown = next((figure for figure in line.figures if figure.text not in printed), None)
    if unknown is not None:
        desk.fields.wrong(
            scalar,
            f"{name} 里的“{unknown.text}”在标题、副题里没有",
            f"“{unknown.text}” in {name} is not in the headline or deck",
            hint=Text(
                "短标题只能重复长标题、副题里已有的数", "a short form repeats numbers of the long"
            ),
        )
    return line


def _kind(fields: Fields, slug: str) -> ArticleKind:
    scalar = fields.text("kind")
    if scalar is None:
        return ArticleKind.LEAD if slug == "lead" else ArticleKind.STORY
    if scalar.text not in _KINDS:
        zh, en = f"没有“{scalar.text}”这种体裁", f"there is no kind of article “{scalar.text}”"
        fields.choice(scalar, _KINDS, zh, en)
    return _KINDS.get(scalar.text, ArticleKind.STORY)


def _byline(desk: Desk) -> tuple[Byline, ...]:
    found = (_writer(desk, node) for node in desk.fields.items("byline"))
    return tuple(one for one in found if one is not None)


def _writer(desk: Desk, node: Node) -> Byline | None:
    if isinstance(node, Scalar):
        line = desk.in_words(node, "byline")
        return Byline(line.text, lines=(line,))
    if not isinstance(node, Mapping_):
        zh, en = "署名应有身份和姓名", "a byline has a role and a name"
        desk.fields.wrong(node, zh, en, hint=_WRITER)
        return None
    fields = read_fields(node, _BYLINE, desk.fields.findings)
    name, role = fields.required("name"), fields.text("role")
    if name is None:
        return None
    named = desk.in_words(name, "byline")
    if role is None:
        return Byline(named.text, lines=(named,))
    as_what = desk.in_words(role, "byline")
    return Byline(named.text, as_what.text, (as_what, named))


def _waivers(fields: Fields) -> Mapping[str, str]:
    """Return the waivers by the fields of the front matter that they name, with their reasons."""
    node = fields.nodes.get("literal")
    if node is None:
        return {}
    if not isinstance(node, Mapping_):
        zh, en = "照录应写明哪一项、为什么", "a waiver names its field and the reason"
        fields.wrong(node, zh, en, hint=_WAIVER)
        return {}
    waived = read_fields(node, tuple(name for name in FIELDS if name != "literal"), fields.findings)
    reasons = {name: waived.required(name) for name in waived.nodes}
    return {name: reason.text for name, reason in reasons.items() if reason is not None}
