"""The environment of each theme's templates, made once for all its pages."""

from functools import lru_cache

from bulletin.pages.engine import LATER, Sandbox, make_environment
from bulletin.pages.theme import Theme


@lru_cache(maxsize=8)
def environment_of(theme: Theme) -> Sandbox:
    """Return the environment of a theme's templates, compiled once for all its pages."""
    return make_environment(theme.templates)


@lru_cache(maxsize=8)
def early_environment_of(theme: Theme) -> Sandbox:
    """Return an environment that leaves marks where ``complete`` puts in what is known later."""
    return make_environment(theme.templates, LATER)
