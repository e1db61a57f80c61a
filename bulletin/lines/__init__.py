"""Lines of Chinese text in WeasyPrint, set as a newspaper sets them (W3C CLREQ)."""

from bulletin.lines.opening import chinese_lines

__all__ = ["chinese_lines"]
