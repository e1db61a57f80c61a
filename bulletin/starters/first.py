"""The first files of a project, a zone, a fact sheet and a theme; they build as they are."""

from collections.abc import Mapping

from bulletin.sheets import quoted
from bulletin.starters.draft import Draft, text_draft

_SITE: Mapping[str, str] = {
    "zh": """\
# 本刊设置。刊名、语言、主题、用词；含数字而不是统计数字的固定说法写进 names。
name: {zh: 园区快报, en: Parks Bulletin}
publisher: {zh: 园区快报编辑部, en: Parks Bulletin newsroom}
languages: [zh]
theme: press
address: https://bulletins.example/     # 对外网址，用于订阅源和 PDF 里的链接
growth_decimals: 1                      # 增速保留几位小数
rounding: half-up                       # 四舍五入；half-even 为四舍六入五成双（GB/T 8170）
wording: {annual: 比上年, cumulative: 1—11月, previous: 比上月, percent: percent}
names: []
""",
    "en": """\
# The publication: its names, languages, theme and words; fixed expressions with digits that are
# no statistics go into names.
name: {zh: 园区快报, en: Parks Bulletin}
publisher: {zh: 园区快报编辑部, en: Parks Bulletin newsroom}
languages: [en]
theme: press
address: https://bulletins.example/     # public address, for the feed and for links in PDFs
growth_decimals: 1                      # decimals of computed rates
rounding: half-up                       # or half-even (GB/T 8170)
wording: {annual: 比上年, cumulative: 1—11月, previous: 比上月, percent: percent}
names: []
""",
}

_GITIGNORE = "*\n!.gitignore\n"


def project_started(language: str) -> tuple[Draft, ...]:
    """Return the files of an empty project: its settings and the folder that is written into."""
    return (
        text_draft("content/site.yaml", _SITE[language]),
        text_draft("output/.gitignore", _GITIGNORE),
    )


_PARENT: Mapping[str, str] = {
    "zh": "parent: {parent}         # 上级；同一上级的园区一起排位次\n",
    "en": "parent: {parent}         # the whole it belongs to; its zones are ranked together\n",
}
_WHOLE: Mapping[str, str] = {
    "zh": "as_whole: {whole}         # 作为整体怎么称呼\n",
    "en": "as_whole: {whole}         # how it is called as a whole\n",
}
_WHOLES = {"省": "全省", "市": "全市", "县": "全县", "国": "全国"}


def zone_started(key: str, name: str, parent: str | None, language: str) -> tuple[Draft, ...]:
    """Return the file of a zone; what it is called as a whole follows the name's last character."""
    whole = "the zone" if language == "en" else _WHOLES.get(name[-1:], "全区")
    parts = (
        f"name: {quoted(name)}\n",
        _PARENT[language].format(parent=parent) if parent else "",
        _WHOLE[language].format(whole=whole),
    )
    return (text_draft(f"content/zones/{key}.yaml", "".join(parts)),)


_FACTS: Mapping[str, str] = {
    "zh": """\
# {zone} 的数据表。数字照原样写（30.50 就写 30.50）；增速、占比、平均不用写，由程序计算。
zone: {zone}
source: sample
sources:
  sample: {{title: 示例数据（请换成真实来源）, publisher: 统计部门, date: 2024-01-31}}
facts:
  {key}:             # 文章里写 {{{{ {key} }}}}、{{{{ {key}.同比 }}}}
    label: {label}
    unit: 亿元        # 家 个 项 人 亿元 万元 % …
    kind: flow        # flow 时期数 stock 时点数 average 平均数 ratio 比率
    values: {{2022: 100.0, 2023: 106.0}}
""",
    "en": """\
# Facts of {zone}. Write figures as published (30.50 stays 30.50); growth, shares and averages are
# computed.
zone: {zone}
source: sample
sources:
  sample: {{title: Sample data (put the real source here), publisher: Statistics, date: 2024-01-31}}
facts:
  {key}:             # in articles: {{{{ {key} }}}}, {{{{ {key}.yoy }}}}
    label: {label}
    unit: 亿元        # 家 个 项 人 亿元 万元 % …
    kind: flow        # over a period; stock, average, ratio …
    values: {{2022: 100.0, 2023: 106.0}}
""",
}


def facts_started(zone: str, key: str, language: str) -> tuple[Draft, ...]:
    """Return a fact sheet with one sample fact, whose source says that it is a sample."""
    label = "Sample indicator" if language == "en" else "示例指标" if key.isascii() else key
    text = _FACTS[language].format(zone=zone, key=key, label=label)
    return (text_draft(f"content/facts/{zone}/{key}.yaml", text),)


_THEME: Mapping[str, str] = {
    "zh": """\
# 本刊自己的主题：只写与 {parent} 不同的地方，其余都沿用。去掉行首的 # 就生效。
name: {name}
extends: {parent}

# 颜色：网页、PDF、图表一起换；深色屏幕上的由程序调亮，也可以在 night 里自己定。
colours:
  accent: "#0b5394"
#night: {{accent: "#8ab8ea"}}

# 字体：song 正文和大标题，hei 副题和表，kai 引题和图说。写本机的字体名，或 fonts/ 里的文件。
#faces: {{song: [fonts/ours-regular.otf, fonts/ours-bold.otf, Noto Serif CJK SC, serif]}}

# 版面上的词。
#words: {{inside: 本期看点}}

# 模板：取一份来改，如刊名 nameplate.html、报头 masthead.html、版权栏 imprint.html：
#   bulletin new theme {name} --template nameplate.html
""",
    "en": """\
# A theme of your own: only what differs from {parent}. Remove the # in front of a line to use it.
name: {name}
extends: {parent}

# Colours of pages, PDFs and charts; lighter on dark screens by themselves, or named in night.
colours:
  accent: "#0b5394"
#night: {{accent: "#8ab8ea"}}

# Faces: song for text and headlines, hei for decks and tables, kai for kickers and captions;
# families of this machine, or files in fonts/.
#faces: {{song: [fonts/ours-regular.otf, fonts/ours-bold.otf, Noto Serif CJK SC, serif]}}

# Words of the page.
#words: {{inside: Also in this issue}}

# Templates: take one to change it, such as nameplate.html, masthead.html, imprint.html:
#   bulletin new theme {name} --template nameplate.html
""",
}


def theme_started(name: str, parent: str, language: str) -> tuple[Draft, ...]:
    """Return a theme that takes everything over from ``parent`` but its accent colour."""
    text = _THEME[language].format(name=name, parent=parent)
    return (text_draft(f"themes/{name}/theme.yaml", text),)


def templates_started(theme: str, templates: Mapping[str, str]) -> tuple[Draft, ...]:
    """Return copies of templates, by their name, for a theme to change."""
    return tuple(
        text_draft(f"themes/{theme}/templates/{name}", text) for name, text in templates.items()
    )
