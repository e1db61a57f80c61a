"""Finished pages, figures and pictures become the files of the output folder."""

from bulletin.files.atom import Entry, feed
from bulletin.files.extract import facts_extract
from bulletin.files.figures import figures_csv, figures_json
from bulletin.files.file import File
from bulletin.files.inventory import MANIFEST, listed, manifest
from bulletin.files.pictures import clean_picture, inspect_pictures
from bulletin.files.raster import Size

__all__ = [
    "MANIFEST",
    "Entry",
    "File",
    "Size",
    "clean_picture",
    "facts_extract",
    "feed",
    "figures_csv",
    "figures_json",
    "inspect_pictures",
    "listed",
    "manifest",
]
