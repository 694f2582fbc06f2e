"""A verdict in rows: what was said beside the line, and in words what was lost."""

import pytest

from tests.support.drills import asked, said
from tests.support.made import HAND, SHORT, TIME, YES, script
from tests.support.people import MONDAY
from trainer.core.drill.drill import Drill
from trainer.core.memory.step import Way
from trainer.core.script.cards import cards
from trainer.core.sitting.answer import aloud, choose, hinted
from trainer.core.value import replace
from trainer.rows.practice.verdict import verdict_rows
from trainer.rows.row import Row, Style

THANK = "short/hand/yes#phrasing"
HELPED = "short/hand/no#phrasing"
LONG = "One two three four five six seven eight nine ten eleven twelve thirteen, said I at last."


def texts(drill: Drill) -> list[str]:
    return [f"{row.label}: {row.text}" if row.label else row.text for row in verdict_rows(drill)]


def styled(drill: Drill, label: str) -> list[tuple[str, Style]]:
    row: Row = next(row for row in verdict_rows(drill) if row.label == label)
    return [(part.text.strip(), part.style) for part in row.parts if part.style]


def test_all_words_right_says_so_and_shows_the_line_as_it_is_written() -> None:
    assert texts(said(asked(TIME), "what time is it now")) == [
        "All words right.",
        "Line: What time is it now?",
        "Why: Clocks differ.",
    ]


def test_missing_words_stand_in_brackets_in_capitals_and_in_a_list() -> None:
    drill = said(asked(HAND), "can you help me this heavy box")
    assert texts(drill) == [
        "You: can you help me [carry] this [very] heavy box",
        "Line: Can you help me CARRY this VERY heavy box?",
        "7 of 9 words right. Missing: carry; very.",
    ]
    assert styled(drill, "You") == [("[carry]", Style.WRONG), ("[very]", Style.WRONG)]
    assert styled(drill, "Line") == [("CARRY", Style.WRONG), ("VERY", Style.WRONG)]


def test_words_too_many_stand_in_round_brackets() -> None:
    drill = said(asked(TIME), "what time is it really now")
    assert texts(drill)[0] == "You: what time is it (really) now"
    assert texts(drill)[2] == "5 of 5 words right. Extra: really."
    assert styled(drill, "You") == [("(really)", Style.ADDED)]


def test_a_slip_of_the_finger_is_named_and_costs_nothing() -> None:
    drill = said(asked(HAND), "can you help me cary this very heavy box")
    assert texts(drill)[0] == ("All words right. Just a typo, doesn't count: cary for carry.")


def test_a_lost_key_word_is_told_why_it_counts() -> None:
    drill = said(asked(HAND), "can you carry this very heavy box")
    assert "“help” is a key word, so it has to be in there." in texts(drill)


def test_nothing_said_is_no_reproach() -> None:
    assert texts(said(asked(TIME), ""))[:2] == ["Here's the line.", "Line: What time is it now?"]
    assert texts(said(asked(TIME), "xyz"))[0] == "Nothing matched yet. Here's the line."


def test_less_than_half_is_shown_without_a_list() -> None:
    found = texts(said(asked(HAND), "can you help"))
    assert found == [
        "You: can you help",
        "Line: Can you help me carry this very heavy box?",
        "You said less than half of it.",
    ]


def test_of_a_long_stretch_that_was_right_only_the_ends_are_shown() -> None:
    deck = cards(script(SHORT.replace("What time is it now?", LONG)))
    words = LONG.lower().replace(" said", "")
    drill = said(asked(TIME, deck=deck), words)
    assert texts(drill)[0] == "You: … ten eleven twelve thirteen, [said] i at last."
    assert "SAID I at last." in texts(drill)[1]


def test_hints_are_counted() -> None:
    drill = said(hinted(hinted(asked(TIME))), "what is it now")
    assert "4 of 5 words right, with 2 hints. Missing: time." in texts(drill)


def test_by_letters_only_the_line_is_shown() -> None:
    drill = said(asked(TIME, by=Way.LETTERS), "w-iin")
    assert texts(drill)[:2] == [
        "Line: What TIME is it now?",
        "4 of 5 words right. Missing: time.",
    ]


def test_aloud_the_line_is_shown_and_the_person_judges() -> None:
    assert texts(said(aloud(asked(TIME)), ""))[0] == "Line: What time is it now?"


@pytest.mark.parametrize(
    ("letter", "first"), [(None, "You skipped this one."), ("c", "What they said is ")]
)
def test_a_wrong_choice_is_told_what_the_answer_means_and_what_is_said_then(
    letter: str | None, first: str
) -> None:
    found = texts(choose(asked(YES), letter, now=MONDAY))
    assert found[0].startswith(first)
    assert letter is None or found.pop(1) == "You chose c: none of the others."
    assert found[1:] == [
        "It means: If they say yes",
        "Then say: Thank you very much indeed.",
    ]


def test_the_follow_up_of_another_branch_is_recognized() -> None:
    found = texts(said(asked(THANK), "who else could help me"))
    assert found[0] == "That's what you say if they say no."
    assert found[1] == "Line: Thank you very much indeed."


def test_the_rows_are_text_only_whatever_was_said() -> None:
    drill = said(asked(TIME), "what \x1b[2J\u202e time \x07 is it")
    assert all(text.isprintable() for text in texts(drill))


def test_hints_are_told_beside_words_that_are_all_right() -> None:
    found = texts(said(hinted(hinted(asked(TIME))), "what time is it now"))
    assert found[0] == "All words right, with 2 hints."


def test_a_lost_name_is_written_as_the_line_has_it() -> None:
    deck = cards(script(SHORT.replace("Can you **help**", "{interviewer}, can you **help**")))
    drill = asked(HAND, deck=deck)
    drill = replace(drill, names={"interviewer": "Ms. Ortiz"})
    found = texts(said(drill, "can you help me carry this very heavy box"))
    assert "The name “Ortiz” has to be in there." in found
