"""The first files of a project, a zone, a fact sheet and a theme; they build as they are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """A text file to begin with: its path in the project and its text."""

    path: str
    text: str


_SITE = """\
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
"""

_GITIGNORE = "*\n!.gitignore\n"


def project_started() -> tuple[Draft, ...]:
    """Return the files of an empty project: its settings and the folder that is written into."""
    return (Draft("content/site.yaml", _SITE), Draft("output/.gitignore", _GITIGNORE))


def zone_started(key: str, name: str, parent: str | None) -> tuple[Draft, ...]:
    """Return the file of a zone."""
    lines = [
        f"name: {{zh: {_quoted(name)}}}",
        f"parent: {parent}                # 上级；同一上级的园区一起排位次" if parent else "",
        f"as_whole: {{zh: {'全区' if parent else '全市'}}}   # 作为整体怎么称呼",
    ]
    text = "".join(f"{line}\n" for line in lines if line)
    return (Draft(f"content/zones/{key}.yaml", text),)


_FACTS = """\
# {zone} 的数据表。数字照原样写（30.50 就写 30.50）；增速、占比、平均不用写，由程序计算。
zone: {zone}
source: sample
sources:
  sample: {{title: 示例数据（请换成真实来源）, publisher: 统计部门, date: 2024-01-31}}
facts:
  {name}:                             # 文章里写 {{{{ {name} }}}}、{{{{ {name}.同比 }}}}
    label: 示例指标
    unit: 亿元                        # 家 个 项 人 亿元 万元 % …
    kind: flow                        # flow 时期数 stock 时点数 average 平均数 ratio 比率
    values: {{2022: 100.0, 2023: 106.0}}
"""


def facts_started(zone: str, name: str) -> tuple[Draft, ...]:
    """Return a fact sheet with one sample fact, whose source says that it is a sample."""
    return (Draft(f"content/facts/{zone}/{name}.yaml", _FACTS.format(zone=zone, name=name)),)


_THEME = """\
# 本刊自己的主题：只写与 {parent} 不同的地方，其余都沿用。
name: {name}
extends: {parent}
colours:
  accent: "#0b5394"
"""


def theme_started(name: str, parent: str) -> tuple[Draft, ...]:
    """Return a theme that takes everything over from ``parent`` but its accent colour."""
    return (Draft(f"themes/{name}/theme.yaml", _THEME.format(name=name, parent=parent)),)


def _quoted(name: str) -> str:
    return f'"{name}"' if set(name) & set(",{}[]:#\"'") else name
