"""Faces of the publication's own, cut from fonts that the machine or the theme has."""

from bulletin.faces.characters import GB_2312
from bulletin.faces.cutting import RECIPE, cut, cut_for_web
from bulletin.faces.face import Face, own_family
from bulletin.faces.placing import nearest
from bulletin.faces.rules import face_rules
from bulletin.faces.source import UnfitFontError, covered, weight_of
from bulletin.faces.using import Faces, used_characters

__all__ = [
    "GB_2312",
    "RECIPE",
    "Face",
    "Faces",
    "UnfitFontError",
    "covered",
    "cut",
    "cut_for_web",
    "face_rules",
    "nearest",
    "own_family",
    "used_characters",
    "weight_of",
]
