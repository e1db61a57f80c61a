"""How series are told apart: by colour, and in one ink by filling, dashes and marks."""

from dataclasses import dataclass
from enum import Enum

from bulletin.charts.look import Look


class Filling(Enum):
    """What fills a series' bars: its colour, strokes in its colour, the tint, or nothing."""

    SOLID = "solid"
    RISING = "rising"
    TINT = "tint"
    FALLING = "falling"
    EMPTY = "empty"


class Form(Enum):
    """The shape of a series' marks."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """How one series is drawn; ``dash`` is empty for an unbroken line."""

    colour: str
    filling: Filling
    form: Form
    dash: str


def inks(look: Look, count: int) -> tuple[Ink, ...]:
    """Return one ink for each of ``count`` series; after the fifth they come round again."""
    own = (
        Ink(colour=look.accent, filling=Filling.SOLID, form=Form.CIRCLE, dash=""),
        Ink(colour=look.second, filling=Filling.RISING, form=Form.SQUARE, dash="4 1.6"),
        Ink(colour=look.grey, filling=Filling.TINT, form=Form.TRIANGLE, dash="1.4 1.4"),
        Ink(colour=look.text, filling=Filling.FALLING, form=Form.DIAMOND, dash="4 1.4 1 1.4"),
        Ink(colour=look.grey, filling=Filling.EMPTY, form=Form.CIRCLE, dash="1 2.4"),
    )
    return tuple(own[place % len(own)] for place in range(count))


def quiet(look: Look) -> Ink:
    """Return the ink of what stands beside something highlighted."""
    return Ink(colour=look.grey, filling=Filling.TINT, form=Form.CIRCLE, dash="")


def loud(look: Look) -> Ink:
    """Return the ink of what is highlighted."""
    return Ink(colour=look.accent, filling=Filling.SOLID, form=Form.CIRCLE, dash="")
