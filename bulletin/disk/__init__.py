"""The only room that opens files: projects come in, builds go out."""

from bulletin.disk.beginning import begin
from bulletin.disk.decoding import decoded
from bulletin.disk.equipment import Part, machine, settle_environment, versions
from bulletin.disk.failures import (
    BusyError,
    DiskError,
    IncompleteError,
    ListingError,
    NotAProjectError,
    OutputError,
    WriteError,
    refused,
)
from bulletin.disk.fonts import FontFile, font_coverage, font_digest, font_files, read_font
from bulletin.disk.keeping import keep
from bulletin.disk.last import LastBuild, last_build, seal
from bulletin.disk.ownership import claim
from bulletin.disk.project import Folder, Project, load, load_shipped
from bulletin.disk.remembering import memory
from bulletin.disk.storing import store, tidy
from bulletin.disk.workshop import keep_trace, locked

__all__ = [
    "BusyError",
    "DiskError",
    "Folder",
    "FontFile",
    "IncompleteError",
    "LastBuild",
    "ListingError",
    "NotAProjectError",
    "OutputError",
    "Part",
    "Project",
    "WriteError",
    "begin",
    "claim",
    "decoded",
    "font_coverage",
    "font_digest",
    "font_files",
    "keep",
    "keep_trace",
    "last_build",
    "load",
    "load_shipped",
    "locked",
    "machine",
    "memory",
    "read_font",
    "refused",
    "seal",
    "settle_environment",
    "store",
    "tidy",
    "versions",
]
