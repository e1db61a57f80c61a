"""What every template can call on: words, dates, links, text made ready for its medium."""

import re
from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from bulletin.articles import ArticleKind, Chart, FigureRow, Line, Picture, Prose, Row
from bulletin.charts import Look, draw, sparkline
from bulletin.facts import Figure, Period
from bulletin.pages.addresses import (
    asset_path,
    feed_path,
    index_path,
    root_of,
    search_path,
    zones_path,
)
from bulletin.pages.exhibits import data_table, padded
from bulletin.pages.heads import kept, phrased
from bulletin.pages.marking import (
    digits,
    enlarged,
    joined,
    opened,
    reachable,
    unbroken,
    under_headline,
)
from bulletin.pages.measuring import CHART_SHAPE, abreast, ems
from bulletin.pages.notes import Notes
from bulletin.pages.page import Medium, Surroundings
from bulletin.pages.prep import prepared, tightened, told_whole
from bulletin.pages.spreading import column_widths
from bulletin.pages.stylesheet import SCREEN_STYLESHEET, print_stylesheet
from bulletin.pages.theme import Grid, Paper, Theme
from bulletin.pages.words import date_words, day_words, file_size, word
from bulletin.wording import period_name

_DRAWN_HEIGHT = re.compile(r'<svg[^>]*\bheight="([0-9.]+)pt"')

_SCREEN_EM = Decimal(12)
"""Points of an em of running text on the screen, for the width of charts."""

_SCREEN_CHART = Decimal(320)
"""Points that a chart is wide on the screen at most; a telephone then shrinks it but little."""

_TALLEST = Decimal(190)
"""Points that a chart with upright columns or lines is high in print at most."""

_LETTERS = {Medium.PRINT: (7.5, 6.5), Medium.SCREEN: (10.5, 9.0)}
"""Points of the lettering of charts, and the fewest: on the screen 14 and 12 px."""

_LETTERING = Decimal(5) / 6
"""The lettering of charts in print by the size of the text, as far as the screen's goes."""

_TREND = {Medium.PRINT: (Decimal(32), Decimal(9)), Medium.SCREEN: (Decimal(54), Decimal(14))}
"""Width and height of the line in a row of a table, in points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One page in the making: its theme, medium, language and place in the output."""

    theme: Theme
    medium: Medium
    language: str
    path: str
    surroundings: Surroundings
    paper: Paper
    notes: Notes = Notes()

    @property
    def to_print(self) -> bool:
        """Tell whether the page goes to the typesetter."""
        return self.medium is Medium.PRINT

    @property
    def grid(self) -> Grid:
        """The columns of the page."""
        return self.paper.grid if self.to_print else self.theme.screen

    @property
    def _languages(self) -> tuple[str, str]:
        """The language of the page, and the site's first one."""
        return self.language, self.surroundings.publication.languages[0]

    def values(self) -> dict[str, Any]:
        """Return the names that every template may use."""
        publication = self.surroundings.publication
        return {
            "language": self.language,
            "medium": self.medium.value,
            "to_print": self.to_print,
            "paper": self.paper,
            "publication": publication.name.said(self.language),
            "publisher": publication.publisher.said(self.language),
            "languages": publication.languages,
            "home": self.link(index_path(*self._languages)),
            "zones_page": self.link(zones_path(*self._languages)),
            "search_page": self.link(search_path(*self._languages)),
            "feed": self._feed(),
            "stylesheet": self._stylesheet(),
            "asset": self.asset,
            "preload": self._preload(),
            "show": self.show,
            "headline": self.headline,
            "forms": self.forms,
            "gap": "" if self.language == "zh" else " ",
            "figure": self.figure,
            "big": self.big,
            "digits_of": digits,
            "prose": self.prose,
            "note_text": self.note,
            "word": self.word,
            "word_in": self.word_in,
            "ems_of": ems,
            "date_of": lambda when: date_words(when, self.language),
            "day_of": lambda when: day_words(when, self.language),
            "notes": self.notes,
            "period_of": self.period,
            "file_size": file_size,
            "picture_of": self.picture,
            "picture_set": self.picture_set,
            "picture_points": lambda _, columns: f"{self._width(columns):f}",
            "picture_lines": self.picture_lines,
            "chart_lines": self.chart_lines,
            "chart_of": self.chart,
            "data_of": data_table,
            "pads_of": padded,
            "trend_of": self.trend,
            "abreast": self.abreast,
        }

    def link(self, path: str) -> str:
        """Return the way from this page to a path of the output."""
        return root_of(self.path) + path

    def asset(self, name: str) -> str:
        """Return the way to a file of the theme."""
        return self.link(asset_path(self.theme.name, name))

    def show(self, line: Line | str) -> Markup:
        """Return an author's string, ready for its medium."""
        return self._ready(line.html if isinstance(line, Line) else str(Markup.escape(line)))

    def headline(self, line: Line) -> Markup:
        """Return a headline or deck, ready for its medium and for large type."""
        shown = self.show(line)
        if not self.to_print or self.language != "zh":
            return shown
        return Markup(tightened(phrased(kept(shown))))  # noqa: S704 - made ready above

    def forms(self, line: Line, short: Line | None) -> Markup:
        """Return a headline or deck; in print with its short form, one of which is shown."""
        if short is None or not self.to_print:
            return self.headline(line)
        plain = self.headline(Line(str(Markup.escape(short.text)), short.text))
        both = '<span class="long">{}</span><span class="short">{}</span>'
        return Markup(both).format(self.headline(line), plain)  # noqa: S704 - made ready above

    def figure(self, figure: Figure) -> Markup:
        """Return a figure that stands for itself, as in a table of a zone's data."""
        words = {"id": figure.id, "value": figure.value, "text": figure.text}
        element = '<data class="figure" id="{id}" value="{value}">{text}</data>'
        return self._ready(Markup(element).format(**words))  # noqa: S704 - its slots are escaped

    def note(self, text: str) -> Markup:
        """Return the text of a note."""
        html = str(Markup.escape(text))
        return Markup(joined(html) if self.to_print else unbroken(html))  # noqa: S704 - escaped

    def big(self, number: Line) -> Markup:
        """Return a big number, its digits apart from the words beside them."""
        html = enlarged(number.html)
        return Markup(html if self.to_print else reachable(html, self.notes.of_figure))  # noqa: S704

    def prose(self, prose: Prose, dateline: Line | None = None) -> Markup:
        """Return running text, ready for its medium, its crossheads below the headline."""
        html = under_headline(prose.html)
        return self._ready(opened(html, dateline.html) if dateline else html)

    def word(self, name: str, /, **slots: object) -> str:
        """Return a word of the theme, its slots filled."""
        return word(self.theme.words, self.language, name, **slots)

    def word_in(self, language: str, name: str) -> str:
        """Return a word of the theme in another language than the page's."""
        return word(self.theme.words, language, name)

    def period(self, period: Period) -> str:
        """Return a period's name."""
        return period_name(period, self.language, self.surroundings.publication.habits)

    def picture(self, picture: Picture) -> str:
        """Return the address of a picture: in the project for print, else in the output."""
        if self.to_print:
            return picture.path
        return self.link(self.surroundings.links.get(picture.path, picture.path))

    def picture_set(self, picture: Picture) -> str:
        """Return a picture's copies with their widths, as ``srcset`` has them (HTML, 4.8.4)."""
        copies = self.surroundings.copies.get(picture.path, {})
        return ", ".join(f"{quote(self.link(path))} {width}w" for path, width in copies.items())

    def picture_lines(self, picture: Picture, columns: int) -> int:
        """Return how many lines a picture takes in print, with the gap above its caption."""
        width = self._width(columns)
        return max(1, round(width * picture.height / picture.width / self.paper.leading))

    def chart(self, chart: Chart, columns: int) -> Markup:
        """Return a chart as wide as ``columns`` columns, on the screen within its limit."""
        drawn = self._drawn(chart, columns)
        return Markup(told_whole(drawn) if self.to_print else drawn)  # noqa: S704 - drawn by us, its words escaped

    def chart_lines(self, chart: Chart, columns: int) -> int:
        """Return how many lines a chart takes in print."""
        found = _DRAWN_HEIGHT.search(self._drawn(chart, columns))
        return ceil((Decimal(found[1]) if found else Decimal(0)) / self.paper.leading)

    def _width(self, columns: int) -> Decimal:
        return self.grid.ems_of(columns) * (self.paper.size if self.to_print else _SCREEN_EM)

    def abreast(self, row: FigureRow, kind: ArticleKind, span: int) -> str:
        """Return how many big numbers stand side by side, by the columns that their box has."""
        widths = column_widths(kind, span, self.grid)
        return ";".join(f"--abreast-{n}:{abreast(row, width)}" for n, width in widths.items())

    def trend(self, row: Row) -> Markup:
        """Return how the values of a table's row went, as a line in its last cell."""
        width, height = _TREND[self.medium]
        drawn = sparkline(row.trend, row.trend_alt, self._look(width, height))
        return Markup(drawn)  # noqa: S704 - drawn by us, its words escaped

    def _drawn(self, chart: Chart, columns: int) -> str:
        width = self._width(columns)
        if not self.to_print:
            width = min(width, _SCREEN_CHART)
        height = min(width * CHART_SHAPE, _TALLEST) if self.to_print else width * CHART_SHAPE
        return draw(chart, self._look(width, height))

    def _look(self, width: Decimal, height: Decimal) -> Look:
        return Look(
            width=float(width),
            height=float(height),
            size=self._lettering(),
            smallest=_LETTERS[self.medium][1],
            language=self.language,
            families=self.theme.stacks.get("hei", ("sans-serif",)),
            accent=self._ink("accent"),
            second=self._ink("second"),
            grey=self._ink("grey"),
            tint=self._ink("tint"),
            text=self._ink("ink"),
            paper=self._ink("paper"),
        )

    def _lettering(self) -> float:
        """Return the size of a chart's lettering, in points: in print it grows with the text."""
        size = _LETTERS[self.medium][0]
        if not self.to_print:
            return size
        return min(max(size, float(self.paper.size * _LETTERING)), _LETTERS[Medium.SCREEN][0])

    def _ink(self, colour: str) -> str:
        """Return a colour: as it is for print, as a variable on the screen, for day and night."""
        return self.theme.colours.get(colour, "#000000") if self.to_print else f"var(--{colour})"

    def _feed(self) -> str | None:
        """Return the way to the feed of the language; there is none without a bulletin."""
        if self.language not in self.surroundings.feeds:
            return None
        return self.link(feed_path(*self._languages))

    def _stylesheet(self) -> str | Markup:
        if self.to_print:
            return Markup(print_stylesheet(self.theme, self.paper))  # noqa: S704 - the theme's own
        return self.asset(SCREEN_STYLESHEET)

    def _preload(self) -> str:
        """Return the way to the font that the page needs first, empty where it has none."""
        path = self.surroundings.preloads.get(self.theme.name)
        return self.link(path) if path else ""

    def _ready(self, html: str) -> Markup:
        html = unbroken(html)
        if not self.to_print:
            return Markup(reachable(html, self.notes.of_figure))  # noqa: S704 - sanitised when it was read
        return Markup(prepared(html) if self.language == "zh" else html)  # noqa: S704 - likewise
