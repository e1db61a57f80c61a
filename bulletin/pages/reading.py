"""Entries of theme.yaml become values; what is missing or not as due is a ``theme`` finding."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from bulletin.diagnostics import Finding, Place, Text
from bulletin.pages.suggesting import suggested
from bulletin.sheets import Mapping_, Node, Scalar, Sequence

T = TypeVar("T")


class Reader:
    """Reads the nodes of one file and gathers what is wrong with them."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []

    def fault(self, place: Place, zh: str, en: str, hint: Text | None = None) -> None:
        """Note a ``theme`` finding."""
        self.findings.append(Finding(code="theme", place=place, message=Text(zh, en), hint=hint))

    def section(self, node: Node | None, known: tuple[str, ...] = ()) -> dict[str, Node]:
        """Return the entries of a mapping; names beside those ``known`` are findings."""
        if node is None:
            return {}
        if not isinstance(node, Mapping_):
            self.fault(node.place, "这里应当是一组“名称: 值”", "a set of `name: value` is due here")
            return {}
        for key, _ in node.entries:
            if known and key.text not in known:
                zh, en = f"主题没有“{key.text}”这一项", f"a theme has no entry “{key.text}”"
                self.fault(key.place, zh, en, suggested(key.text, known))
        return {key.text: value for key, value in node.entries}

    def each(self, node: Node | None, read: Callable[[Node], T | None]) -> dict[str, T]:
        """Return a mapping's values, each as ``read`` has it; those it cannot read are left out."""
        values = {name: read(value) for name, value in self.section(node).items()}
        return {name: value for name, value in values.items() if value is not None}

    def text(self, node: Node | None) -> str | None:
        """Return a scalar's text."""
        if node is None or isinstance(node, Scalar):
            return node.text.strip() if node else None
        self.fault(node.place, "这里应当是一段文字", "a text is due here")
        return None

    def texts(self, node: Node | None) -> tuple[str, ...]:
        """Return the texts of a list; a lone text is a list of one."""
        items = node.items if isinstance(node, Sequence) else (node,)
        return tuple(text for item in items if (text := self.text(item)) is not None)

    def words(self, node: Node | None) -> Text | None:
        """Return a word in both languages: one text for both, or ``{zh, en}``."""
        if isinstance(node, Mapping_):
            entries = self.section(node, ("zh", "en"))
            return Text(self.text(entries.get("zh")), self.text(entries.get("en")))
        text = self.text(node)
        return None if text is None else Text(text, text)

    def number(self, node: Node | None, place: Place, name: str) -> Decimal | None:
        """Return a number above zero, which ``name`` needs."""
        text = self.text(node)
        if text is None:
            zh, en = f"缺少“{name}”", f"“{name}” is missing"
            self.fault(node.place if node else place, zh, en)
            return None
        try:
            value = Decimal(text)
        except InvalidOperation:
            value = Decimal(0)
        if value.is_finite() and value > 0:
            return value
        zh = f"“{name}”应当是大于零的数，这里写的是“{text}”"
        self.fault(
            node.place if node else place,
            zh,
            f"“{name}” is to be a number above zero, not “{text}”",
        )
        return None
