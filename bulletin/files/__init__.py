"""Finished pages, figures and pictures become the files of the output folder."""

from bulletin.files.file import File
from bulletin.files.manifest import MANIFEST, listed, manifest

__all__ = ["MANIFEST", "File", "listed", "manifest"]
