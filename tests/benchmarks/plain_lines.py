"""Our build with the line layer off: `python -m tests.benchmarks.plain_lines build …`.

Workers import the module that was run before they work, so this switch holds in them as well; the
program itself has none, because nobody should print so.
"""

from functools import partial

from bulletin.build import press
from bulletin.cli import main
from bulletin.typeset import typeset

press.typeset = partial(typeset, lines=False)  # type: ignore[attr-defined]  # not for export

if __name__ == "__main__":
    main()
