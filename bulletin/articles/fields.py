"""The fields of an article and of its blocks, by their English names."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bulletin.diagnostics import Finding, Place, Text
from bulletin.sheets import KEY_NAMES, Mapping_, Node, Scalar, Sequence, nearest

_MORE_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "kind": ("体裁",),
        "span": ("栏宽",),
        "caption": ("说明",),
        "credit": ("供图",),
        "zones": ("园区",),
        "periods": ("时期", "期间"),
        "fact": ("指标",),
        "measures": ("算法",),
        "items": ("条目",),
        "sort": ("排序",),
        "highlight": ("突出",),
        "trend": ("走势",),
        "total": ("合计",),
    }
)
"""Chinese names that only articles and their blocks know, beside those of all files."""

_FLAGS: Mapping[str, bool] = MappingProxyType(
    {"true": True, "yes": True, "是": True, "false": False, "no": False, "否": False}
)
_SEPARATED = re.compile(r"[^、，,]+")


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields that an author filled in; whatever is wrong with them is added to ``findings``."""

    nodes: Mapping[str, Node]
    place: Place
    findings: list[Finding]

    def text(self, name: str) -> Scalar | None:
        """Return the text of a field; ``None`` where it is not there, empty or no text."""
        node = self.nodes.get(name)
        if node is None or isinstance(node, Scalar):
            return node if node is not None and node.text.strip() else None
        self.wrong(node, f"“{name}”应是一段文字", f"“{name}” should be one text")
        return None

    def required(self, name: str) -> Scalar | None:
        """Return the text of a field that cannot be left out."""
        if name not in self.nodes or self._empty(name):
            self.missing(name)
            return None
        return self.text(name)

    def items(self, name: str) -> tuple[Node, ...]:
        """Return the items of a list; one text is a list of one."""
        node = self.nodes.get(name)
        if isinstance(node, Sequence):
            return node.items
        return () if node is None or self._empty(name) else (node,)

    def words(self, name: str) -> tuple[Scalar, ...]:
        """Return a list of short texts, which ``、，`` may separate as well."""
        return tuple(word for node in self.items(name) for word in self.split(name, node))

    def split(self, name: str, node: Node) -> Iterator[Scalar]:
        """Return the short texts of one item of a list."""
        if not isinstance(node, Scalar):
            self.wrong(node, f"“{name}”里应是一个个名称", f"“{name}” should list names")
            return
        for found in _SEPARATED.finditer(node.text):
            if word := found[0].strip():
                yield part(node, word, node.text.index(word, found.start()))

    def flag(self, name: str) -> bool:
        """Tell whether a field says yes; what is neither yes nor no is a finding."""
        scalar = self.text(name)
        if scalar is None:
            return False
        if scalar.text not in _FLAGS:
            zh, en = f"{name} 只能写 true 或 false", f"“{name}” is true or false"
            self.wrong(scalar, zh, en, right="true")
        return _FLAGS.get(scalar.text, False)

    def says(self, scalar: Scalar) -> bool | None:
        """Return whether a text says yes or no; ``None`` where it is another word."""
        return _FLAGS.get(scalar.text)

    def relisted(self, name: str, kept: Collection[str]) -> str | None:
        """Return the line of a list with the items ``kept``; ``None`` where it spans lines."""
        words = self.words(name)
        if not words or any(not w.raw or w.place.line != words[0].place.line for w in words):
            return None
        line = words[0].line
        return f"{line[: words[0].offset]}{', '.join(kept)}{line[words[-1].end :]}"

    def missing(self, name: str) -> None:
        """Report a field that is due and not there."""
        named = chinese(name)[0]
        self.findings.append(
            Finding(
                code="bad-value",
                place=self.place,
                message=Text(f"缺少 {name}（{named}）", f"“{name}” is missing"),
                hint=Text(f"请补上一行：{name}: …", f"add a line: {name}: …"),
            )
        )

    def wrong(
        self,
        node: Node,
        zh: str,
        en: str,
        *,
        hint: Text | None = None,
        right: str | None = None,
        mended: str | None = None,
        code: str = "bad-value",
    ) -> None:
        """Report a value; ``right`` is what should stand there, or ``mended`` the whole line."""
        if right is not None and isinstance(node, Scalar):
            mended = node.mended(right)
        found = Finding(code=code, place=node.place, message=Text(zh, en), hint=hint, mended=mended)
        self.findings.append(found)

    def choice(self, node: Scalar, known: Collection[str], zh: str, en: str) -> None:
        """Report a word that is none of those known, with the nearest one."""
        near = nearest(node.text, known)
        hint = Text(f"可以写：{'、'.join(known)}", f"it can be: {', '.join(known)}")
        if near:
            hint = Text(f"是不是“{near}”？", f"did you mean “{near}”?")
        self.wrong(node, zh, en, hint=hint, right=near)

    def _empty(self, name: str) -> bool:
        node = self.nodes.get(name)
        return isinstance(node, Scalar) and not node.text.strip()


def read_fields(node: Mapping_, allowed: Collection[str], findings: list[Finding]) -> Fields:
    """Return the fields of ``key: value`` lines; unknown and repeated ones are findings."""
    known = {name: field for field in allowed for name in (field, *chinese(field))}
    nodes: dict[str, Node] = {}
    for key, value in node.entries:
        field = known.get(key.text.strip())
        if field is None:
            findings.append(_unknown(key, known, allowed))
        elif field in nodes:
            findings.append(_repeated(key, field))
        else:
            nodes[field] = value
    return Fields(nodes, node.place, findings)


def chinese(field: str) -> tuple[str, ...]:
    """Return the Chinese names of a field; each equals the English one where that may stand."""
    return (*KEY_NAMES.get(field, ()), *_MORE_NAMES.get(field, ()))


def part(scalar: Scalar, text: str, offset: int) -> Scalar:
    """Return the part of a text that begins at ``offset``, with its own place."""
    place, start = scalar.place, scalar.raw.find(scalar.text)
    if place.column is None or start < 0 or "\n" in scalar.raw:
        return Scalar(text, place, scalar.quoted)
    column = place.column + start + offset
    return Scalar(text, Place(place.path, place.line, column), scalar.quoted, text, scalar.line)


def _unknown(key: Scalar, known: Mapping[str, str], allowed: Collection[str]) -> Finding:
    near = nearest(key.text, known)
    fields = Text(
        f"可以写：{'、'.join(f'{name}（{chinese(name)[0]}）' for name in allowed)}",
        f"it can be: {', '.join(allowed)}",
    )
    return Finding(
        code="unknown-key",
        place=key.place,
        message=Text(f"没有“{key.text}”这一项", f"there is no field “{key.text}”"),
        hint=Text(f"是不是“{near}”？", f"did you mean “{near}”?") if near else fields,
        mended=key.mended(near) if near else None,
    )


def _repeated(key: Scalar, field: str) -> Finding:
    return Finding(
        code="duplicate-key",
        place=key.place,
        message=Text(f"“{field}”写了两次（{key.text}）", f"“{field}” is given twice"),
        hint=Text("请只留一行", "keep one of the lines"),
    )
