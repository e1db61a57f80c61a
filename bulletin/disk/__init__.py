"""The only room that opens files: projects come in, builds go out."""

from bulletin.disk.failures import (
    BusyError,
    DiskError,
    NotAProjectError,
    OutputError,
    WriteError,
)
from bulletin.disk.ownership import claim
from bulletin.disk.project import Folder, Project, load
from bulletin.disk.store import last_build, store
from bulletin.disk.workshop import keep_trace, locked

__all__ = [
    "BusyError",
    "DiskError",
    "Folder",
    "NotAProjectError",
    "OutputError",
    "Project",
    "WriteError",
    "claim",
    "keep_trace",
    "last_build",
    "load",
    "locked",
    "store",
]
