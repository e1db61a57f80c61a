"""Figures put into words, in Chinese and in English."""

from bulletin.wording.habits import Habits

__all__ = ["Habits"]
