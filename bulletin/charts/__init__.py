"""Charts: Figures become an SVG picture with a text alternative."""

from bulletin.charts.drawing import KINDS, draw
from bulletin.charts.inks import MOST_SERIES
from bulletin.charts.look import Look

__all__ = ["KINDS", "MOST_SERIES", "Look", "draw"]
