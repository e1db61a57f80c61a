"""Charts: Figures become an SVG picture with a text alternative."""

from bulletin.charts.categories import shortened
from bulletin.charts.drawing import KINDS, draw
from bulletin.charts.look import NO_DATA, Look
from bulletin.charts.trend import sparkline

__all__ = ["KINDS", "NO_DATA", "Look", "draw", "shortened", "sparkline"]
