"""A made-up bulletin of a made-up park, as long as a real one; its numbers mean nothing."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import count

from bulletin.articles import (
    Article,
    ArticleKind,
    BigFigure,
    Block,
    Bulletin,
    Byline,
    Chart,
    ChartSeries,
    FigureRow,
    Line,
    MainPoints,
    Picture,
    Prose,
    Roll,
    RollItem,
    Row,
    Table,
)
from bulletin.diagnostics import Place, Text
from bulletin.facts import (
    Fact,
    Figure,
    Measurement,
    Operand,
    Origin,
    Period,
    Source,
    Unit,
    Zone,
    parse_quantity,
    parse_unit,
)
from bulletin.pages import Publication

PLACE = Place("content/bulletins/sample/lead.md", 1)
YEAR = Period.months(2031, 1, 12)
ZONE = Zone(
    key="xingchi",
    name=Text("星池试验区（样例）", "Xingchi Test Park (sample)"),
    as_whole=Text("全区", "the park"),
    place=PLACE,
)
PUBLICATION = Publication(
    name=Text("样例快报", "Sample Bulletin"),
    publisher=Text("样例编辑部", "Sample newsroom"),
    languages=("zh", "en"),
)
SOURCE = Source(key="sample", title=Text("样例年报", "Sample yearbook"), date="2032-01-31")

_SLOT = re.compile(r"\[([^\]]+)\]")
_UNIT = re.compile(r"(?P<number>[\d.]+)(?P<unit>[^\d.]*)$")


def figure(slug: str, number: int, text: str, language: str = "zh") -> Figure:
    """Return a figure that prints ``text`` and stands for the number in it."""
    found = _UNIT.search(text)
    value = found["number"] if found else "0"
    unit = (found and parse_unit(found["unit"])) or parse_unit("个")
    assert isinstance(unit, Unit)
    quantity = parse_quantity(value, unit)
    assert quantity is not None
    operand = Operand(
        fact="xingchi/sample",
        label=Text("样例指标", "Sample indicator"),
        zone="xingchi",
        period=YEAR,
        quantity=quantity,
        source=SOURCE,
    )
    fact = Fact(zone="xingchi", key="sample", label=operand.label, unit=unit, place=PLACE)
    measurement = Measurement(
        measure="value",
        value=Decimal(value),
        unit=unit,
        period=YEAR,
        origin=Origin.GIVEN,
        fact=fact,
        quantity=quantity,
        operands=(operand,),
        formula="{0}",
        sources=(SOURCE,),
    )
    return Figure(
        id=f"{slug}-{number}",
        text=text,
        language=language,
        value=value,
        unit=str(unit),
        measurement=measurement,
        place=PLACE,
    )


class Writer:
    """Writes the texts of one article: what stands in ``[ ]`` becomes a figure."""

    def __init__(self, slug: str, language: str = "zh") -> None:
        self.slug = slug
        self.language = language
        self.figures: list[Figure] = []
        self._count = count(1)

    def html(self, text: str) -> str:
        """Return ``text`` with a data element around each figure."""
        return _SLOT.sub(self._element, text)

    def line(self, text: str) -> Line:
        """Return a line with its figures."""
        before = len(self.figures)
        html = self.html(text)
        return Line(html, _SLOT.sub(r"\1", text), tuple(self.figures[before:]))

    def prose(self, *paragraphs: str) -> Prose:
        """Return prose; a paragraph that begins with ``# `` is a crosshead."""
        return Prose(
            "\n".join(
                f"<h2>{self.html(text[2:])}</h2>"
                if text.startswith("# ")
                else f"<p>{self.html(text)}</p>"
                for text in paragraphs
            )
        )

    def _element(self, found: re.Match[str]) -> str:
        made = figure(self.slug, next(self._count), found[1], self.language)
        self.figures.append(made)
        return f'<data class="figure" id="{made.id}" value="{made.value}">{made.text}</data>'


def article(
    writer: Writer, kind: ArticleKind, headline: str, blocks: Sequence[Block], **heads: str
) -> Article:
    """Return an article with all figures that its writer has made; ``heads``: kicker, deck …."""
    lines = {name: writer.line(text) for name, text in heads.items()}
    return Article(
        slug=writer.slug,
        language=writer.language,
        kind=kind,
        headline=writer.line(headline),
        kicker=lines.get("kicker"),
        deck=lines.get("deck"),
        dateline=lines.get("dateline"),
        blocks=tuple(blocks),
        figures=tuple(writer.figures),
        place=PLACE,
    )


def picture(writer: Writer, name: str) -> Picture:
    """Return a picture of the made-up park."""
    return Picture(
        file=f"content/bulletins/sample/{name}.svg",
        place=PLACE,
        width=1200,
        height=700,
        alt=Line("一张样例图。", "一张样例图。"),
        caption=writer.line("海湾边的楼群，是试验区[12年]建设的缩影（样例图）。"),
        credit=Line("制图：样例编辑部", "制图：样例编辑部"),
    )


def chart(writer: Writer) -> Chart:
    """Return a chart of four columns."""
    figures = [writer.line(f"[{n}个]").figures[0] for n in (96, 74, 61, 80)]
    return Chart(
        id=f"{writer.slug}-chart",
        kind="columns",
        title=Line("四类项目的数量", "四类项目的数量"),
        categories=("智能制造", "信息技术", "医药", "现代服务业"),
        series=(ChartSeries("2031年", tuple(figures)),),
        unit="个",
        alt="四类项目各有96、74、61、80个。",
        note=None,
        source=Line("样例年报", "样例年报"),
        place=PLACE,
    )


def table(writer: Writer) -> Table:
    """Return a table with two periods and an empty cell."""
    rows = (
        ("科技型中小企业", "[884]", "[812]"),
        ("国家级“小巨人”企业", "[15]", "[11]"),
        ("省级瞪羚企业", "[34]", None),
    )
    return Table(
        title=Line("企业梯队", "企业梯队"),
        corner="指标",
        heads=("2031年", "2030年"),
        rows=tuple(
            Row(
                head=Line(head, head),
                unit="家",
                cells=tuple(None if cell is None else writer.line(cell) for cell in cells),
            )
            for head, *cells in rows
        ),
        unit="家",
        note=Line("均为年末数。", "均为年末数。"),
        source=None,
    )


def big_figures(writer: Writer) -> FigureRow:
    """Return a row of four big numbers."""
    items = (
        ("总投资", "412.6", "亿元"),
        ("高新技术企业", "482", "家"),
        ("创新中心", "22", "家"),
        ("新引进人才", "9300", "名"),
    )
    return FigureRow(
        title=None,
        items=tuple(
            BigFigure(Line(label, label), writer.line(f"[{n}]"), unit) for label, n, unit in items
        ),
    )


_LEAD = (
    "一个园区的一年，用什么来丈量？试验区的账本上，写着项目、企业和服务。项目账上，新引进项目[311个]，总投资[412.6亿元]，其中50亿元以上项目[2个]；企业账上，入库科技型中小企业[884家]，占全市[近1/10]；服务账上，落地改革举措[43项]，收集解决企业诉求[1260件]。三本账合起来看，盘子在做大，梯队在升级，办事在提速。",
    "# 招引有章法，项目按板块落子",
    "五支队伍分头出击，板块轮廓随之清晰：智能制造引进项目[96个]，新一代信息技术[74个]，医药[61个]，现代服务业[80个]。把时间拉长，新引进项目总投资[比上年增长31.7%]；把总投资摊到项目上，[平均每个1.33亿元]。",
    "大项目带来的不只是体量。有的项目总投资[35亿元]，让“跨国药企”的生产在当地实现了零的突破；有的项目从签约到开工只用了[98天]。区内重点项目[27个]，总投资[186.4亿元]，其中在建的预计下一年投产。为了让签下的项目早开工，试验区梳理审批流程[12条]，哪一步由谁办、要什么材料，先理清再提速。",
    "# 培育有梯度，企业按台阶进阶",
    "从塔基看，入库科技型中小企业[884家]，高新技术企业[482家]，按注册企业数折算的密度居全省前列。从塔尖看，国家级“小巨人”企业[新增4家]，累计[15家]，占全市[8%]；省级瞪羚企业[新增11家]，累计[34家]，占全市[10%]；省级制造业单项冠军企业[新增6家]。",
    "台阶要靠创新来砌。市级以上技术创新中心[22家]，规模以上工业企业研发机构覆盖率达到[43.2%]，获批临床试验批件[16件]，获省财政扶持资金[2000万元]。产品一端也有新进展：区内企业做出首创的再生材料，一款医疗器械预计明年年底获批。",
    "# 服务有回音，改革按清单推进",
    "听得见，才办得成。试验区聘请营商环境观察员[20名]，布设监测点[15个]，全年收集解决企业诉求[1260件]。清单上的改革举措落地[43项]，入选市级试点的有[7项]；获推广的改革成果[比上年增长40.0%]。",
    "人才用脚投票。这一年，新引进本科以上人才[9300名]，科研助理岗[完成年度目标的118.0%]。企业招得到人，青年留得下来，服务的账才算有了回音。",
    "新的一年，账本翻到下一页。在建项目要变成投产项目，试点举措要变成通行做法，入库企业要一级一级往上走。招引看落地，培育看成长，服务看企业的评价：园区给自己出的题目没有变，要答得更细。项目专班盯节点，创新平台盯转化，金融机构盯首贷，把一年的增量变成长久的存量，是接下来要下的功夫。",
)

_STORY = (
    "没有厂房抵押，能不能凭创新拿到贷款？这一年，试验区用一笔[500万元]的贷款作了回答：这是全省首笔创新积分贷，办理用时[两个月]。",
    "积分的思路并不复杂：把企业分成[三个]类别，再把创新的表现折成分数，银行照着分数看企业。目前，纳入创新积分平台的企业已有[1100家]，它们的创新能力有了统一的读法。",
    "# 一头是额度，看得见的增量",
    "与积分并行的是“信用贷”。全年授信企业[新增210家]，授信额[新增18.4亿元]；到年底，累计授信企业[468家]，累计授信[41.2亿元]，[平均每家880.34万元]。直接融资也在铺路，全年新设子基金[3支]，规模合计[15.5亿元]。",
    "# 一头是门槛，摸得着的减法",
    "对成长中的企业来说，贷款难往往难在“看不懂”：技术好不好、团队强不强，报表上读不出来。把创新折成积分，等于替银行和企业编了一本共用的词典。信用可以换成额度，额度又支撑下一轮研发，链条由此转动起来。",
)

_SHORT = (
    "国家级绿色工厂[新增3家]，累计[9家]。算上省级和市级，三级绿色工厂已有[31家]。"
    "绿色从一间工厂延伸到一片园区。下一步，绿色制造的经验将在区内更多企业推开。"
)


def lead() -> Article:
    """Return a lead of real length, with points, a chart and a picture."""
    writer = Writer("lead")
    points = MainPoints(
        title=Line("本期要点", "本期要点"),
        items=tuple(
            writer.line(text)
            for text in (
                "全年新引进项目[311个]，总投资[412.6亿元]，智能制造板块最多。",
                "高新技术企业[482家]，国家级“小巨人”企业累计[15家]。",
                "“信用贷”授信企业[新增210家]，累计授信[41.2亿元]。",
            )
        ),
    )
    shown = picture(writer, "skyline")
    made = article(
        writer,
        ArticleKind.LEAD,
        "[311个]新项目，[412.6亿元]总投资",
        (points, writer.prose(*_LEAD[:3]), chart(writer), writer.prose(*_LEAD[3:])),
        kicker="试验区交出年度招商与创新答卷",
        deck="科技型中小企业占全市[近1/10]，国家级“小巨人”企业[新增4家]",
        dateline="本报2月5日讯",
    )
    return replace(made, byline=(Byline("样例编辑部", "编写"),), picture=shown)


def story(slug: str = "finance", headline: str = "积分算得清 信用贷得到") -> Article:
    """Return a story of real length, with a table and a picture."""
    writer = Writer(slug)
    shown = picture(writer, "credit")
    made = article(
        writer,
        ArticleKind.STORY,
        headline,
        (writer.prose(*_STORY), table(writer)),
        kicker="让创新积分与授信额度对上号",
        deck="“信用贷”授信企业[新增210家]，授信额[新增18.4亿元]",
    )
    return replace(made, byline=(Byline("样例编辑部", "编写"),), picture=shown)


def sidebar() -> Article:
    """Return a sidebar with big numbers."""
    writer = Writer("sidebar")
    blocks = (
        big_figures(writer),
        writer.prose(
            "总投资说的是后劲，高新技术企业说的是底盘，创新中心说的是引擎，人才说的是人气。把它们并排放在一起，是为了提醒读者：一个园区的分量，很少由单独一个数字决定。"
        ),
    )
    return article(writer, ArticleKind.SIDEBAR, "一张表里的一年", blocks, kicker="数说")


def short(number: int) -> Article:
    """Return a short."""
    writer = Writer(f"short-{number}")
    headlines = (
        "国家级绿色工厂[新增3家]",
        "云评审开通 评审不必跑现场",
        "两家企业揭榜三项目",
        "户籍人口连续五年增长",
    )
    return article(
        writer, ArticleKind.BRIEF, headlines[number % 4], (writer.prose(_SHORT),), dateline="本报讯"
    )


def roll() -> Article:
    """Return an honour roll."""
    writer = Writer("roll")
    names = (
        ("星池云谷", "签约企业[42家]，入驻企业[31家]"),
        ("信联天地", "总投资[12亿元]"),
        ("生命药洲", "去化率[95%]"),
        ("金丰公社", None),
    )
    items = tuple(
        RollItem(Line(name, name), None if note is None else writer.line(note))
        for name, note in names
    )
    block = Roll(title=Line("园区与载体", "园区与载体"), items=items)
    return article(writer, ArticleKind.ROLL, "这些园区，正在长成", (block,), kicker="园区榜")


def photo() -> Article:
    """Return a picture that stands for itself."""
    writer = Writer("photo")
    shown = picture(writer, "robot")
    return replace(article(writer, ArticleKind.PHOTO, "机械臂上的新赛道", ()), picture=shown)


def full_page(**changes: object) -> Bulletin:
    """Return a full page: lead, two stories, sidebar, four shorts, roll and a picture."""
    title = Writer("title")
    made = Bulletin(
        slug="sample-2031",
        language="zh",
        title=title.line("星池试验区2031年：项目、企业、服务三本账（样例）"),
        zone=ZONE,
        period=YEAR,
        date=date(2032, 2, 5),
        theme="press",
        articles=(
            lead(),
            story(),
            story("parks", "园区做专 产业成链"),
            sidebar(),
            *(short(n) for n in range(4)),
            photo(),
            roll(),
        ),
        place=PLACE,
        issue=1,
        volume=5,
        languages=("zh", "en"),
    )
    return replace(made, **changes)  # type: ignore[arg-type]
