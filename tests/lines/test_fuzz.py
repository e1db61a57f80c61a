"""A part of the fuzz; all of it: ``python -m tests.lines.fuzz``, a minute, over 5,000 lines."""

import pytest

from tests.lines.fuzz import WIDTHS, judged

LOOSE = 0.002
"""The part of all lines that may stay open."""


@pytest.mark.parametrize("widths", [WIDTHS[:6], WIDTHS[6:12], WIDTHS[12:]])
def test_lines_of_any_width_are_set_as_a_newspaper_sets_them(widths: range) -> None:
    verdicts = [judged(width, seed=7, number=30) for width in widths]
    lines = sum(one.lines for one in verdicts)
    loose = sum(one.faults.pop("not flush", 0) for one in verdicts)
    assert [one.faults for one in verdicts if one.faults] == []
    assert lines > 400
    assert loose <= lines * LOOSE
    assert loose == sum(len(one.findings) for one in verdicts)


def test_gaps_stay_narrow_in_columns_of_a_newspaper() -> None:
    gaps = sorted(gap for width in range(17, 23) for gap in judged(width, 11, 40).gaps)
    assert len(gaps) > 500
    assert gaps[int(len(gaps) * 0.95)] < 0.3
    # Twice what prose may have (tests/judges): every second clause here has a figure or a bracket.
    assert sum(gap > 0.3 for gap in gaps) < len(gaps) * 0.04
