"""The command line: words become settings, one call, an exit status; the only room that prints."""

from bulletin.cli.door import main

__all__ = ["main"]
