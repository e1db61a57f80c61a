"""Results that are kept with all that they rest on, and recalled while all of it still holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bulletin.build.grounds import Grounds, Makings, is_ground
from bulletin.build.recollecting import Recollection
from bulletin.build.sums import sum_of
from bulletin.facts import Asked


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of an earlier result: itself, while it holds, and else what has changed."""

    result: Any = None
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """The results of the last builds by name: of each, one at a time is kept."""

    recollection: Recollection
    grounds: Grounds

    def recall(self, name: str, given: Makings) -> Entry:
        """Return what is known of ``name``.

        :param given: what it is made of besides the answers of the book.
        """
        kept = self.recollection.recall(name)
        if not isinstance(kept, tuple):
            return Entry()
        makings, result = kept
        now = self._all(given)
        before = {key: value for key, value in makings.items() if not is_ground(key)}
        differing = {key for key in {*before, *now} if before.get(key) != now.get(key)}
        changed = (*sorted(differing), *self.grounds.changed(makings))
        return Entry(changed=changed) if changed else Entry(result=result)

    def keep(
        self, name: str, given: Makings, result: object, asked: Asked, subjects: Iterable[str] = ()
    ) -> None:
        """Keep a result with what it was made of, and with what was asked to make it."""
        makings = {**self._all(given), **self.grounds.of(asked, subjects)}
        self.recollection.keep(name, (makings, result))

    def _all(self, given: Makings) -> Makings:
        """Return makings with the program itself, which has a hand in everything."""
        return {"program": sum_of(self.recollection.stamp), **given}
