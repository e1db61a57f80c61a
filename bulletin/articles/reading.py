"""An article's file becomes an Article."""

from bulletin.articles.article import Article
from bulletin.articles.asking import Desk
from bulletin.articles.block import Block
from bulletin.articles.body import Section, parted
from bulletin.articles.charting import read_chart
from bulletin.articles.compositor import Compositor
from bulletin.articles.counting import FIELDS as NUMBERS
from bulletin.articles.counting import read_figures
from bulletin.articles.fields import Fields, read_fields
from bulletin.articles.front import FIELDS, read_front, setting_for
from bulletin.articles.kinds import FIELDS as CHART
from bulletin.articles.limits import over_limits
from bulletin.articles.listing import FIELDS as LIST
from bulletin.articles.listing import read_main_points, read_roll
from bulletin.articles.passage import Passage
from bulletin.articles.picturing import Sizes
from bulletin.articles.setting import Setting
from bulletin.articles.tabling import FIELDS as TABLE
from bulletin.articles.tabling import read_table
from bulletin.articles.waiving import unreasoned, waiver_for_next
from bulletin.diagnostics import Finding, Place, Text
from bulletin.sheets import Mapping_, compose

_READERS = {
    "table": (TABLE, read_table),
    "figures": (NUMBERS, read_figures),
    "roll": (LIST, read_roll),
    "main-points": (LIST, read_main_points),
}

Read = tuple[Article | None, tuple[Finding, ...]]


def read_article(path: str, text: str, setting: Setting, sizes: Sizes) -> Read:
    """Return the article that a file holds, its mentions put into words, and what is wrong.

    :param path: the file's path in the project; pictures are looked for in its folder.
    :param setting: what holds for its mentions unless it names its own zone or period; ``slug`` is
        the article's.
    :param sizes: width and height of every sound picture of the project.
    :returns: no article where it has no headline or cannot be read at all.
    """
    if limit := over_limits(path, text):
        return None, (limit,)
    parts, found = parted(path, text)
    if parts.front is None:
        return None, found or (_headless(path),)
    findings = list(found)
    fields = _fields(parts.front, FIELDS, findings)
    compositor = Compositor(setting_for(fields, setting), findings=findings)
    front = read_front(compositor, fields, path.rpartition("/")[0], sizes)
    blocks = tuple(_blocks(compositor, parts.sections))
    findings = sorted(dict.fromkeys(findings), key=lambda finding: finding.order)
    if front is None:
        return None, tuple(findings)
    article = Article(
        slug=setting.slug,
        language=setting.language,
        kind=front.kind,
        headline=front.headline,
        blocks=blocks,
        figures=tuple(compositor.figures),
        place=Place(path, 1, 1),
        kicker=front.kicker,
        deck=front.deck,
        dateline=front.dateline,
        byline=front.byline,
        picture=front.picture,
        span=front.span,
        zone=compositor.setting.zone,
        period=compositor.setting.period,
        lines=front.lines,
        jump=front.jump,
        headline_short=front.headline_short,
        deck_short=front.deck_short,
    )
    return article, tuple(findings)


def _headless(path: str) -> Finding:
    return Finding(
        code="bad-value",
        place=Place(path, 1, 1),
        message=Text("文章开头没有标题", "the article begins without a headline"),
        hint=Text(
            "在文件开头写三行：---，headline: 标题，---",
            "begin the file with three lines: ---, headline: …, ---",
        ),
    )


def _fields(passage: Passage, allowed: tuple[str, ...], findings: list[Finding]) -> Fields:
    """Return the fields of some lines of YAML."""
    place = passage.place()
    if not passage.text.strip():
        return Fields({}, place, findings)
    node, found = compose(place.path, passage.text, place.line or 1)
    findings.extend(found)
    if not isinstance(node, Mapping_):
        return Fields({}, place, findings)
    return read_fields(node, allowed, findings)


def _blocks(compositor: Compositor, sections: tuple[Section, ...]) -> list[Block]:
    blocks: list[Block] = []
    charts, waiver = 0, ""
    for section in sections:
        charts += section.name == "chart"
        block = _block(compositor, section, charts, waiver)
        waiver = "" if section.name else waiver_for_next(section.passage.text)
        if block is not None:
            blocks.append(block)
    return blocks


def _block(compositor: Compositor, section: Section, number: int, waiver: str) -> Block | None:
    if not section.name:
        compositor.findings.extend(unreasoned(section.passage))
        prose = compositor.prose(section.passage)
        return prose if prose.html.strip() else None
    allowed, _ = _READERS.get(section.name, (CHART, None))
    known = len(compositor.findings)
    fields = _fields(section.passage, allowed, compositor.findings)
    if not fields.nodes and len(compositor.findings) > known:
        return None
    desk = Desk(compositor, fields, waiver)
    if section.name == "chart":
        return read_chart(desk, number)
    return _READERS[section.name][1](desk)
