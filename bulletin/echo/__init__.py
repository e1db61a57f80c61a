"""The finished pages read back: every number stands there as it was recorded."""

from bulletin.echo.due import Due, due_of
from bulletin.echo.paper import echo_print
from bulletin.echo.screen import echo_screen

__all__ = ["Due", "due_of", "echo_print", "echo_screen"]
