"""The stylesheet of a fitting: all that it alters, and nothing else."""

from collections.abc import Iterator, Mapping

from bulletin.typeset.fitting import Fitting, Measured
from bulletin.typeset.settling import Settled
from bulletin.typeset.slips import Slip, folding_style

_SLACK = 2
"""Points by which columns are deeper than their lines, for exhibits a hair higher than theirs."""


def copyfit_style(fitting: Fitting, measured: Measured, released: frozenset[str]) -> str:
    """Return the styles that set every module as the fitting has it.

    :param released: modules whose columns may be as deep as they need, since no depth was found.
    """
    rules = [f":root{{--line:{fitting.leading:.4f}pt}}", page_numbers(measured.pages)]
    slips = measured.slips
    for name, settled in fitting.choice.modules.items():
        slip = next(one for one in slips[name] if one.columns == settled.columns)
        rules.extend(_module(name, settled, slip, fixed=name not in released))
        gap = 1 + fitting.choice.gaps.get(name, 0) + slip.rest
        rules.append(f"#{name}.above{{margin-bottom:{_lines(gap)}}}")
    rules.extend(f"#{name} + .row{{break-before:auto}}" for name in sorted(fitting.running))
    rules.extend(
        f"#{name} .head .long{{display:none}}#{name} .head .short{{display:inline}}"
        for name in sorted(fitting.choice.short_forms)
    )
    return "\n".join(rules)


def page_numbers(pages: Mapping[str, int]) -> str:
    """Return the rule that gives references the numbers of the pages that modules stand on."""
    numbers = ";".join(f'--page-{name}:"{page}"' for name, page in pages.items())
    return f":root{{{numbers}}}"


def _module(name: str, settled: Settled, slip: Slip, *, fixed: bool) -> Iterator[str]:
    yield folding_style(name, settled.columns)
    if settled.text and fixed:
        height = f"calc(var(--line)*{settled.text} + {_SLACK}pt)"
        yield f"#{name} .flow{{height:{height};margin-bottom:-{_SLACK}pt;column-fill:auto}}"
    if settled.picture:
        yield f"#{name} .picture img{{--lines:{slip.picture + settled.picture}!important}}"
    for number, added in enumerate(settled.crossheads, 1):
        if added:
            yield f"#{name} .flow h3:nth-of-type({number}){{--added:{added}}}"
    yield from (
        f"#{name} .flow > :nth-child({place}){{--fill:{lacking:.4f}}}"
        for place, lacking in slip.fills
    )
    gaps = slip.shorts - 1
    if gaps > 0 and slip.columns == 1:
        yield from _between_shorts(name, settled.padding, gaps)
        return
    lines = {
        "around": settled.exhibits,
        "below-head": round(settled.head + slip.air, 4),
        **_padding(settled.padding, 0 if slip.columns > 1 else slip.items),
    }
    yield f"#{name}{{{';'.join(f'--{key}:{count}' for key, count in lines.items() if count)}}}"


def _between_shorts(name: str, lines: int, gaps: int) -> Iterator[str]:
    """Share out lines between shorts: where they are no multiple, the first gaps get more."""
    each, left = divmod(lines, gaps)
    yield f"#{name}{{--each:{each}}}"
    if left:
        yield f"#{name} .short:nth-of-type(-n+{left}){{--each:{each + 1}}}"


def _padding(lines: int, items: int) -> Mapping[str, int]:
    """Share out the lines a module is padded by: between its items first, then above and below."""
    each = lines // items if items > 1 else 0
    left = lines - each * items
    return {"each": each, "over": left // 2, "under": left - left // 2}


def _lines(count: float) -> str:
    return f"calc(var(--line)*{count:.4f})"
