"""The stylesheet of a fitting: all that it alters, and nothing else."""

from collections.abc import Iterator, Mapping

from bulletin.typeset.fitting import Fitting, Measured
from bulletin.typeset.settling import Settled
from bulletin.typeset.slips import Slip

_SLACK = 2
"""Points by which columns are deeper than their lines, for exhibits a hair higher than theirs."""


def copyfit_style(fitting: Fitting, measured: Measured, released: frozenset[str]) -> str:
    """Return the styles that set every module as the fitting has it.

    :param released: modules whose columns may be as deep as they need, since no depth was found.
    """
    rules = [f":root{{--line:{fitting.leading:.4f}pt}}", page_numbers(measured.pages)]
    slips = measured.slips
    for name, settled in fitting.choice.modules.items():
        rules.extend(_module(name, settled, slips[name], fixed=name not in released))
    rules.extend(f"#{name} + .row{{break-before:auto}}" for name in sorted(fitting.running))
    rules.extend(
        f"#{name}.above{{margin-bottom:calc(var(--line)*{1 + added})}}"
        for name, added in fitting.choice.gaps.items()
    )
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
    if settled.text and fixed:
        height = f"calc(var(--line)*{settled.text} + {_SLACK}pt)"
        yield f"#{name} .flow{{height:{height};margin-bottom:-{_SLACK}pt;column-fill:auto}}"
    if settled.picture:
        yield f"#{name} .picture img{{--lines:{slip.picture + settled.picture}!important}}"
    for number, added in enumerate(settled.crossheads, 1):
        if added:
            yield f"#{name} .flow h3:nth-of-type({number}){{--added:{added}}}"
    if settled.exhibits:
        yield f"#{name}{{--around:{settled.exhibits}}}"
    if settled.head:
        yield f"#{name} .head{{margin-bottom:calc(var(--line)*{1 + settled.head})}}"
    if settled.padding:
        yield f"#{name}{{{_padding(settled.padding, slip.items)}}}"


def _padding(lines: int, items: int) -> str:
    """Share out the lines a box is padded by: between its items first, then above and below."""
    each = lines // items if items > 1 else 0
    left = lines - each * items
    return f"--each:{each};--over:{left // 2};--under:{left - left // 2}"
