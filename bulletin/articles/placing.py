"""Where an article is to stand: how wide, how deep, and on which page it goes on."""

from dataclasses import dataclass

from bulletin.articles.article import Jump
from bulletin.articles.fields import Fields, read_fields
from bulletin.diagnostics import Text
from bulletin.sheets import Mapping_

_WIDEST = 12
_DEEPEST = 400
_FARTHEST = 99
_JUMP = Text("写作 jump: {after: 3, to: 2}", "write jump: {after: 3, to: 2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """Columns, lines and jump that an author asks for; ``None`` where the page decides."""

    span: int | None
    lines: int | None
    jump: Jump | None


def read_placing(fields: Fields) -> Placing:
    """Return what the front matter says about an article's place."""
    return Placing(
        span=_number(fields, "span", "栏宽", "columns", _WIDEST),
        lines=_number(fields, "lines", "行数", "lines", _DEEPEST),
        jump=_jump(fields),
    )


def _jump(fields: Fields) -> Jump | None:
    node = fields.nodes.get("jump")
    if node is None:
        return None
    if not isinstance(node, Mapping_):
        zh, en = "转版要写明几段之后、转到第几版", "a jump says after how many paragraphs, to where"
        fields.wrong(node, zh, en, hint=_JUMP)
        return None
    inner = read_fields(node, ("after", "to"), fields.findings)
    for name in ("after", "to"):
        inner.required(name)
    after = _number(inner, "after", "段数", "paragraphs", _DEEPEST)
    to = _number(inner, "to", "版次", "pages", _FARTHEST, least=2)
    return Jump(after, to) if after and to else None


def _number(
    fields: Fields, name: str, zh: str, en: str, most: int, *, least: int = 1
) -> int | None:
    scalar = fields.text(name)
    if scalar is None:
        return None
    written = scalar.text.strip()
    if written.isascii() and written.isdigit() and least <= int(written[:4]) <= most:
        return int(written)
    fields.wrong(
        scalar,
        f"{name}（{zh}）应是 {least} 到 {most} 的整数",
        f"“{name}” is a whole number of {en}, {least} to {most}",
        hint=Text(f"例如 {name}: {max(2, least)}", f"such as {name}: {max(2, least)}"),
    )
    return None
