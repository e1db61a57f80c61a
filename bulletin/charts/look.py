"""What a theme decides about its charts."""

from dataclasses import dataclass

from bulletin.diagnostics import Text

SMALLEST = 6.5
"""No text of a chart is smaller, in points; a newspaper's plate fills smaller counters in."""

_STEP = 0.5
_MOST_STEPS = 3
NO_DATA = Text(zh="无数据", en="no data")
"""What stands where a number would, if there were one."""

_ON_TOP = Text(zh="柱顶：", en="on top: ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Size, type and inks of a chart; lengths in points at final size.

    ``height`` is that of charts with upright columns or lines; charts with lying bars, or with a
    table below the lines, are as high as their rows need. ``size`` is the preferred size of all
    text, which shrinks down to ``smallest`` where room is short. ``accent`` to ``text`` draw the
    first to fourth series; ``grey`` and ``text`` are read against ``paper``, ``tint`` fills areas.
    """

    width: float
    height: float = 150.0
    language: str = "zh"
    families: tuple[str, ...] = ("Noto Sans CJK SC", "sans-serif")
    size: float = 7.5
    smallest: float = SMALLEST
    accent: str = "#b01e23"
    second: str = "#1f4e79"
    grey: str = "#666666"
    tint: str = "#d4d4d4"
    text: str = "#222222"
    paper: str = "#ffffff"

    @property
    def sizes(self) -> tuple[float, ...]:
        """The sizes of type to try, the preferred one first, the smallest last."""
        step = max(_STEP, (self.size - self.smallest) / _MOST_STEPS)
        steps = max(0, int((self.size - self.smallest) / step + 0.001))
        tried = (self.size - step * count for count in range(steps + 1))
        return tuple(dict.fromkeys((*(max(self.smallest, size) for size in tried), self.smallest)))

    @property
    def no_data(self) -> str:
        """What stands where a number would, if there were one."""
        return NO_DATA.said(self.language)

    @property
    def on_top(self) -> str:
        """What stands before the name of the figures over stacked columns."""
        return _ON_TOP.said(self.language)
