"""Finished pages, figures and pictures become the files of the output folder."""

from bulletin.files.atom import Channel, Entry, feed
from bulletin.files.extract import facts_extract
from bulletin.files.figures import figures_csv, figures_json
from bulletin.files.file import File, Folded, Kept, Output, Written
from bulletin.files.fitting import fit_section
from bulletin.files.inventory import MANIFEST, listed, manifest
from bulletin.files.issued import (
    ISSUED,
    Issue,
    IssuedFigure,
    issue_of,
    issues_text,
    read_issues,
)
from bulletin.files.lapses import Lapse, Nature, Standing, lapses_of
from bulletin.files.pictures import (
    Copies,
    clean_picture,
    copy_paths,
    inspect_pictures,
    print_picture,
    screen_copies,
)
from bulletin.files.raster import Box, Size
from bulletin.files.search import Entered, Found, entered, search_index, search_texts
from bulletin.files.stories import Story, stories_of

__all__ = [
    "ISSUED",
    "MANIFEST",
    "Box",
    "Channel",
    "Copies",
    "Entered",
    "Entry",
    "File",
    "Folded",
    "Found",
    "Issue",
    "IssuedFigure",
    "Kept",
    "Lapse",
    "Nature",
    "Output",
    "Size",
    "Standing",
    "Story",
    "Written",
    "clean_picture",
    "copy_paths",
    "entered",
    "facts_extract",
    "feed",
    "figures_csv",
    "figures_json",
    "fit_section",
    "inspect_pictures",
    "issue_of",
    "issues_text",
    "lapses_of",
    "listed",
    "manifest",
    "print_picture",
    "read_issues",
    "screen_copies",
    "search_index",
    "search_texts",
    "stories_of",
]
