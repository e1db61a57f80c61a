"""Imported ahead of work by those who will typeset: WeasyPrint takes half a second to start."""

import contextlib

from bulletin.typeset.composing import start
from bulletin.typeset.document import MissingTypesetterError

with contextlib.suppress(MissingTypesetterError):  # told by the first page that is to be set
    start()
