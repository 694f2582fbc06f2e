"""A verdict in rows: what was said beside the line, and in words what was lost."""

import re
from datetime import timedelta

import pytest

from tests.support.answers.labelled import words
from tests.support.drills import asked, said
from tests.support.made import HAND, SHORT, TIME, YES, script
from tests.support.people import MONDAY
from trainer.core.drill.drill import Drill
from trainer.core.grading.grade import grade
from trainer.core.log.events import GOOD, HARD
from trainer.core.memory.step import Way
from trainer.core.script.cards import LETTERS, cards
from trainer.core.sitting.answer import aloud, choose, hinted
from trainer.core.sitting.keep import review
from trainer.core.sitting.sitting import added
from trainer.core.value import replace
from trainer.disk.dictionary import known
from trainer.rows.compare import compared_rows
from trainer.rows.practice.verdict.choice import SLOW, choice_sentences
from trainer.rows.practice.verdict.helped import WITH_A_HINT, helped
from trainer.rows.practice.verdict.words import lost, verdict_rows
from trainer.rows.row import Row, Style

THANK = "short/hand/yes#phrasing"


def texts(drill: Drill) -> list[str]:
    return [f"{row.label}: {row.text}" if row.label else row.text for row in verdict_rows(drill)]


def styled(drill: Drill, label: str) -> list[tuple[str, Style]]:
    row: Row = next(row for row in verdict_rows(drill) if row.label == label and row.parts)
    return [(part.text.strip(), part.style) for part in row.parts if part.style]


def test_all_words_right_says_so_and_shows_the_line_as_it_is_written() -> None:
    drill = said(asked(TIME), "what time is it now")
    assert texts(drill) == [
        "The line: What time is it now?",
        "All words right.",
        "You typed: what time is it now",
        "Why: Clocks differ.",
    ]
    assert styled(drill, "The line") == [("What time is it now?", Style.RIGHT)]


def test_where_only_the_time_makes_it_hard_that_is_said_once() -> None:
    drill = said(asked(TIME), "what time is it now", after=60)
    verdict = drill.verdict
    assert verdict
    assert verdict.suggested == HARD
    assert texts(drill)[1:3] == ["All words right.", SLOW]
    for answer, after in (("what time is it now", 5), ("what time is it", 60), ("", 60)):
        assert SLOW not in texts(said(asked(TIME), answer, after=after))
    away = said(asked(TIME), "what time is it now", after=301)  # says nothing of the pace
    assert SLOW not in texts(away)
    hint = said(hinted(asked(TIME)), "what time is it now", after=60)
    assert SLOW not in texts(hint)


@pytest.mark.parametrize(("after", "told"), [(5, False), (120, True)])
def test_a_right_choice_that_took_long_says_why_it_is_hard(after: float, *, told: bool) -> None:
    drill = asked(YES)
    assert drill.task
    assert drill.task.card.branch
    own = drill.task.card.branch.id
    letters = {one.id: letter for letter, one in zip(LETTERS, drill.task.choices, strict=False)}
    chosen = choose(drill, letters[own], now=MONDAY + timedelta(seconds=after))
    assert (SLOW in " ".join(texts(chosen))) is told
    assert (SLOW in " ".join(choice_sentences(chosen))) is told


def test_missing_words_are_marked_in_the_line_and_listed() -> None:
    drill = said(asked(HAND), "can you help me this heavy box")
    assert texts(drill) == [
        "The line: Can you help me carry this very heavy box?",
        "7 of 9 words right. Missing: carry, very.",
        "You typed: can you help me this heavy box",
    ]
    assert styled(drill, "The line") == [("carry", Style.WRONG), ("very", Style.WRONG)]
    assert styled(drill, "")[1:] == [("carry", Style.WRONG), ("very", Style.WRONG)]


def test_words_too_many_are_named() -> None:
    drill = said(asked(TIME), "what time is it really now")
    assert texts(drill)[1] == "5 of 5 words right. Extra: really."


def test_a_slip_of_the_finger_is_named_and_costs_nothing() -> None:
    drill = said(asked(HAND), "can you help me cary this very heavy box")
    assert texts(drill)[1] == "All words right. Just a typo, doesn't count: cary for carry."
    missed = said(asked(HAND), "can you really help me cary this heavy box")
    rows = verdict_rows(missed)
    text = next("".join(part.text for part in row.parts) for row in rows if "typo" in row.text)
    assert text.endswith("Extra: really. Just a typo, doesn't count: cary for carry.")
    assert "  " not in text


def test_a_lost_key_word_is_named_once() -> None:
    drill = said(asked(HAND), "can you carry this very heavy box")
    assert texts(drill)[1] == "7 of 9 words right. Missing: help me."
    assert "“help”" not in " ".join(texts(drill))


def test_words_after_which_the_line_says_something_else_are_told_why_they_count() -> None:
    deck = cards(script(SHORT.replace("Can you **help**", "Can you not **help**")))
    drill = said(asked(HAND, deck=deck), "can you help me carry this very heavy box")
    assert "“not” changes the meaning, so it has to match the line." in texts(drill)


def test_nothing_said_is_no_reproach() -> None:
    assert texts(said(asked(TIME), ""))[:2] == [
        "The line: What time is it now?",
        "Here's the line.",
    ]
    assert texts(said(asked(TIME), "xyz"))[1] == "Nothing matched yet. Here's the line."


def test_less_than_half_is_shown_without_a_list() -> None:
    found = texts(said(asked(HAND), "can you help"))
    assert found == [
        "The line: Can you help me carry this very heavy box?",
        "That was less than half of it.",
        "You typed: can you help",
    ]


def test_half_of_the_words_is_never_called_less_than_half() -> None:
    deck = cards(script(SHORT.replace("Can you **help** me", "So can you please now help me")))
    found = texts(said(asked(HAND, deck=deck), "so can you please now me this"))
    assert found[1].startswith("7 of 12 words right. Missing: help, carry, ")
    assert found[2] == "The words that matter most are missing."


def test_hints_are_counted() -> None:
    drill = said(hinted(hinted(asked(TIME))), "what is it now")
    assert "4 of 5 words right, with 2 hints. Missing: time." in texts(drill)


def test_by_letters_only_the_line_is_shown() -> None:
    drill = said(asked(TIME, by=Way.LETTERS), "w-iin")
    assert texts(drill)[:2] == [
        "The line: What time is it now?",
        "4 of 5 words right. Missed: time.",
    ]


def test_aloud_the_line_is_shown_and_the_person_judges() -> None:
    assert texts(said(aloud(asked(TIME)), ""))[0] == "The line: What time is it now?"


@pytest.mark.parametrize("letter", [None, "c"])
def test_a_wrong_choice_is_told_what_they_said_by_its_letter(letter: str | None) -> None:
    drill = choose(asked(YES), letter, now=MONDAY)
    (found,) = texts(drill)
    assert re.fullmatch("It was [ab]: they say yes.", found)
    heard = choice_sentences(drill)[0]
    assert heard.startswith("You chose c: none of these. It was") == (letter == "c")
    assert heard.endswith(": they say yes.")


def test_the_reply_of_the_branch_that_was_chosen_is_quoted() -> None:
    drill = asked(YES)
    assert drill.task
    letters = zip("abc", drill.task.choices, strict=True)
    other = next(letter for letter, one in letters if one.id == "no")
    assert texts(choose(drill, other, now=MONDAY))[1] == (
        f"{other} would sound like “No, I am busy.”"
    )


def test_the_follow_up_of_another_branch_is_recognized() -> None:
    found = texts(said(asked(THANK), "who else could help me"))
    assert found[0] == "The line: Thank you very much indeed."
    assert found[1] == "That's what you say if they say no."


def test_the_rows_are_text_only_whatever_was_said() -> None:
    drill = said(asked(TIME), "what \x1b[2J\u202e time \x07 is it")
    assert all(text.isprintable() for text in texts(drill))


def test_hints_are_told_beside_words_that_are_all_right() -> None:
    found = texts(said(hinted(hinted(asked(TIME))), "what time is it now"))
    assert found[1] == "All words right, with 2 hints."


def test_a_lost_name_is_written_as_the_line_has_it() -> None:
    deck = cards(script(SHORT.replace("Can you **help**", "{interviewer}, can you **help**")))
    drill = asked(HAND, deck=deck)
    drill = replace(drill, names={"interviewer": "Ms. Ortiz"})
    found = texts(said(drill, "can you help me carry this very heavy box"))
    assert "9 of 11 words right. Missing: Ms. Ortiz." in found


# -- right, but with a hint


def kept(drill: Drill) -> Drill:
    """Return the drill with the answer in hand kept as Good."""
    now = MONDAY + timedelta(minutes=1)
    event = replace(review(drill, GOOD, now=now), id="1")
    return replace(added(drill, event), verdict=None)


def test_a_line_said_aloud_after_a_hint_is_told_why_the_map_does_not_count_it() -> None:
    drill = said(hinted(aloud(asked(TIME))), "", after=9)
    assert helped(drill) == WITH_A_HINT
    assert not kept(drill).memories[TIME].said


def test_so_is_one_that_was_typed_or_known_by_its_letters() -> None:
    assert helped(said(hinted(asked(TIME)), "what time is it now", after=9)) == WITH_A_HINT
    assert helped(said(hinted(asked(TIME, by=Way.LETTERS)), "wtiin", after=9)) == WITH_A_HINT


def test_it_is_not_said_without_a_hint_nor_of_a_miss_nor_of_a_line_that_was_shown() -> None:
    assert not helped(said(aloud(asked(TIME)), "", after=9))
    assert not helped(said(hinted(asked(TIME)), "xyz", after=9))
    shown = asked(TIME)
    for _ in range(9):
        shown = hinted(shown)
    assert shown.task
    assert shown.task.help.revealed
    assert not helped(said(aloud(shown), "", after=9))


def test_it_is_said_once_in_a_drill() -> None:
    first = kept(said(hinted(aloud(asked(TIME))), "", after=9))
    assert not helped(said(hinted(aloud(first)), "", after=99))


def test_a_name_that_is_not_known_is_told_in_the_verdict_as_in_the_line() -> None:
    deck = cards(script(SHORT.replace("Can you **help** me", "{interviewer}, can you **help** me")))
    drill = said(asked(HAND, deck=deck), "can you help me this heavy box")
    line = texts(drill)[0]
    assert line == "The line: [their name], can you help me carry this very heavy box?"
    assert "____" not in " ".join(texts(drill))
    assert ("[their name]", Style.DIM) in styled(drill, "The line")


def test_words_that_changed_sides_are_told_as_that_here_and_in_compare() -> None:
    line, told = (
        "We hired Ana, not Ben.",
        "“Ana” is in another place, and that changes the meaning.",
    )
    found = grade("we hired ben not ana", [words(line)], names={}, known=known())
    assert [lost(loss, line) for loss in found.lost] == [told]
    assert told in [row.text for row in compared_rows(found, found.suggested, None, said="")]


def test_another_line_of_the_script_is_named() -> None:
    found = texts(said(asked(HAND), "What time is it now?"))
    assert found[1].startswith("You said the line for “")
    assert found[1].endswith("”. Here's the line.")
    own = texts(said(asked(TIME), "what time now then"))
    assert not any("the line for" in text for text in own)
