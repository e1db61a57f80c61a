"""Mentions answered outside of any article, in the zone and period of a bulletin."""

from dataclasses import dataclass

from bulletin.articles import Setting, tell
from bulletin.build.content import Content
from bulletin.diagnostics import Finding, Place
from bulletin.facts import Figure, Period
from bulletin.starters import quotation

_ASKED = Place("asked", 1, 1)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where mentions are answered in one language; ``zone`` and ``period`` fill what they omit."""

    content: Content
    language: str
    zone: str
    period: Period

    def told(self, mention: str) -> tuple[Figure | str, ...] | Finding:
        """Return what a mention prints, or why it prints nothing."""
        return tell(mention, _ASKED, self.setting, 1)

    def figure(self, mention: str) -> Figure | None:
        """Return the first figure that a mention prints, ``None`` where it prints none."""
        told = self.told(mention)
        if isinstance(told, Finding):
            return None
        return next((one for one in told if isinstance(one, Figure)), None)

    def quoted(self, text: str, number: str, source: str) -> str:
        """Return the words of a figure with its number as a mention that quotes ``source``.

        The words stay where the number is found in them as the mention prints it.
        """
        for quantity in (text, number):
            mention = quotation(quantity, source)
            told = self.figure(mention.strip("{ }"))
            if told is not None and told.text in text:
                return text.replace(told.text, mention, 1)
        return quotation(number, source)

    @property
    def setting(self) -> Setting:
        """What the mentions are read against."""
        return Setting(
            book=self.content.book,
            language=self.language,
            zone=self.zone,
            period=self.period,
            slug="asked",
            habits=self.content.site.habits,
            units=self.content.site.units,
        )
