"""Rules of what numbers say: rates worked out again, percentage points, what needs a word."""

import re
from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal

from bulletin.articles import Chart, Table
from bulletin.facts import Basis
from tests.judges.page_audit.printed import Printed, Rule, bare

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


def rates(printed: Printed) -> Iterator[str]:
    """25: what was computed comes out again from its formula, and is printed rounded half up."""
    for figure in printed.figures:
        text, formula = str(figure["text"]), str(figure["formula"])
        if figure["language"] != "zh" or figure["origin"] != "computed":
            continue
        again = worked_out(formula)
        if abs(again - Decimal(str(figure["value"]))) > abs(again) * _PRECISE:
            yield f"{formula} is {again}, not {figure['value']}"
        digits = _DIGITS.findall(text)[-1].replace(",", "")
        rounded = abs(again).quantize(Decimal(digits), ROUND_HALF_UP)
        if rounded != Decimal(digits):
            yield f"“{text}” is not {again} rounded"


_PRECISE = Decimal("1e-20")


def worked_out(formula: str) -> Decimal:
    """Return what a formula in Chinese comes to, its units and % left out."""
    plain = re.sub(r"[一-鿿]+|%", "", formula)
    signs = {"−": "-", "×": "*", "÷": "/", "^": "**"}
    known = "".join(signs.get(one, one) for one in plain)
    code = _DIGITS.sub(lambda found: f"Decimal('{found[0]}')", known)
    assert re.fullmatch(r"(?:Decimal\('[\d.]+'\)|[-+*/() ])+", code), formula
    return Decimal(eval(code, {"Decimal": Decimal}))  # noqa: S307 - digits and signs alone


def points(printed: Printed) -> Iterator[str]:
    """26: 百分点 is for differences of rates alone, 倍 for no decrease; bases are above zero."""
    text = "".join(bare(one.text) for one in printed.galley.stretches)
    yield from (
        f"“{found[0]}”" for found in re.finditer("(?:降低|减少|下降|缩小)[^，。；]{0,8}倍", text)
    )
    for figure in printed.figures:
        differs = "百分点" in str(figure["text"]) or "percentage point" in str(figure["text"])
        is_difference = figure["unit"] == "个百分点"
        if differs != is_difference:
            yield f"“{figure['text']}” is in {figure['unit']}"
        formula = str(figure["formula"])
        base = re.search(r"÷ ([\d.,]+)", formula)
        if base and Decimal(base[1].replace(",", "")) <= 0:
            yield f"“{figure['text']}” is a rate on {base[1]}"


def reservations(printed: Printed) -> Iterator[str]:
    """27: what makes a number special is told in print: notes, bases of rates, sums that differ."""
    shown = bare("".join(sheet.text for sheet in printed.sheets))
    for figure in printed.bulletin.figures:
        language, made = printed.bulletin.language, figure.measurement
        notes = (made.note, *(operand.note for operand in made.operands))
        for note in filter(None, (bare(one.said(language)) for one in notes)):
            if note not in shown:
                yield f"“{note}”, of “{figure.text}”, is not in print"
        word = _BASES.get(made.fact.basis, "") if made.fact else ""
        if word and printed.is_chinese and word not in shown:
            yield f"“{figure.text}” lacks the word {word}"
    for name, odd in _sums(printed):
        if odd and not _ADDED.search(shown):
            yield f"the parts of “{name}” do not add up, and nothing tells why"


_ADDED = re.compile("(?:合计|之和)[^。]*(?:四舍五入|不等|出入)|addup|duetorounding")

_BASES: Mapping[Basis, str] = {Basis.COMPARABLE: "可比口径", Basis.CONSTANT_PRICES: "不变价"}


def _sums(printed: Printed) -> Iterator[tuple[str, bool]]:
    """Yield charts and tables that print parts and their whole, and whether the sums differ."""
    for article in printed.bulletin.articles:
        for block in article.blocks:
            if isinstance(block, Chart) and block.kind == "share":
                shares = [Decimal(one.value) for one in block.series[-1].figures if one]
                yield block.alt[:16], sum(shares) != 100
            if isinstance(block, Table) and any(row.total for row in block.rows):
                yield str(block.title and block.title.text), _is_odd(block)


def _is_odd(table: Table) -> bool:
    for column in range(len(table.heads)):
        cells = [(row.total, row.cells[column]) for row in table.rows]
        values = [
            (total, Decimal(cell.figures[0].value))
            for total, cell in cells
            if cell and cell.figures
        ]
        wholes = [value for total, value in values if total]
        if wholes and sum(value for total, value in values if not total) != wholes[0]:
            return True
    return False


CLAIM_RULES: tuple[Rule, ...] = (rates, points, reservations)
