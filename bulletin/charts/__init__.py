"""Charts: Figures become an SVG picture with a text alternative."""

from bulletin.charts.drawing import KINDS, draw
from bulletin.charts.look import Look
from bulletin.charts.trend import sparkline

__all__ = ["KINDS", "Look", "draw", "sparkline"]
