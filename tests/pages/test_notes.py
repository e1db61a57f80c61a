from dataclasses import replace

from bulletin.pages.notes import figure_rules, notes_of, take_notes
from bulletin.wording import Habits
from tests.pages.sample import figure, full_page


def test_every_figure_has_a_note() -> None:
    bulletin = full_page()
    notes = notes_of(bulletin, Habits())
    ids = {note.id for group in notes.groups for note in group.notes}
    assert {one.id for one in bulletin.figures} == set(notes.of_figure)
    assert set(notes.of_figure.values()) == ids


def test_equal_figures_told_alike_share_the_note_of_the_first() -> None:
    first, second = figure("lead", 1, "311个"), figure("lead", 2, "311个")
    notes = take_notes([("甲", [first]), ("乙", [second])], "zh", Habits())
    assert notes.of_figure == {"lead-1": "note-lead-1", "lead-2": "note-lead-1"}
    assert [group.heading for group in notes.groups] == ["甲"]


def test_equal_figures_from_other_sources_have_their_own_notes() -> None:
    first, second = figure("lead", 1, "311个"), figure("lead", 2, "311个")
    other = replace(second.measurement.sources[0], key="other", date="2032-03-01")
    second = replace(second, measurement=replace(second.measurement, sources=(other,)))
    notes = take_notes([("甲", [first, second])], "zh", Habits())
    assert [note.sources for group in notes.groups for note in group.notes] == [(1,), (2,)]
    assert notes.named(notes.groups[0].notes[1]) == (notes.sources[1],)


def test_the_number_at_the_head_of_a_note_is_not_said_again() -> None:
    notes = take_notes([("甲", [figure("lead", 1, "311个")])], "zh", Habits())
    (note,) = notes.groups[0].notes
    assert note.number == "311个"
    assert "311" not in note.text


def test_a_number_without_its_unit_is_said_again_with_it() -> None:
    bare = replace(figure("lead", 1, "128个"), text="128")
    (note,) = take_notes([("甲", [bare])], "zh", Habits()).groups[0].notes
    assert (note.number, "128个" in note.text) == ("128", True)


def test_without_a_script_a_rule_shows_the_note_of_each_figure() -> None:
    css = figure_rules({"lead-1": "note-lead-1", "lead-2": "note-lead-1"})
    assert css.count(":has(#lead-") == 2
    assert figure_rules({}) == ""
