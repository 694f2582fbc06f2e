"""The rehearsal on the full screen, typed into a real prompt."""

import pytest

from tests.support.caller import SCRIPT, line, standing
from tests.support.people import wordings
from tests.support.terminals.phone import Typed
from trainer.core.log.events import Event, What
from trainer.core.memory.step import Way
from trainer.core.rehearsal.order import of_scene
from trainer.rows.call.keys import Moment

TAB, END, ALOUD, UNDO, ESC = "\t", "\x04", "\x0f", "\x15", "\x1b"
DOWN = "\x1b[B"
PROCESS, PERSON = line("process"), line("person")
LESS = PROCESS.replace("the rest of the process ", "")


def test_what_is_said_is_kept_at_once_and_the_conversation_grows() -> None:
    typed = Typed(f"{PERSON[:20]}{END}", order=SCRIPT.cues)
    assert typed.lines[0].startswith("  On the phone with Ms. Ortiz")
    assert "  They've picked up the phone." in typed.lines
    assert f"  > {PERSON[:20].rstrip()}" in typed.lines
    said = Typed(f"{PROCESS}\r{END}", order=SCRIPT.cues)
    assert [event.key for event in said.log] == ["second-interview/process#phrasing"]
    assert "please share with me what the rest of the process" in said.shown
    for word in ("Good", "Again", "right", "Missing", "Ask "):
        assert word not in said.shown


@pytest.mark.slow
def test_tab_shows_the_point_and_counts() -> None:
    typed = Typed(TAB + END)
    assert "  The point: Ask what steps are left" in typed.lines
    assert Typed(f"{TAB}{PROCESS}\r{END}").log[0].hints == 1


@pytest.mark.slow
def test_live_there_is_nothing_but_the_time() -> None:
    typed = Typed(TAB + END, live=True)
    assert "No hints in a live call." in typed.shown
    assert typed.lines[0].strip() == "0 min"
    assert "Tab" not in typed.lines[-1]
    assert (Typed(f"{PROCESS}\r{END}", live=True).log[0].rating or 0) > 1


@pytest.mark.slow
def test_ctrl_c_ends_with_an_interrupt() -> None:
    with pytest.raises(KeyboardInterrupt):
        Typed("\x03")


@pytest.mark.slow
def test_ctrl_u_takes_back_before_anything_is_typed_and_clears_the_line_after_that() -> None:
    taken = Typed(f"{PROCESS}\r{UNDO}{END}", order=SCRIPT.cues)
    assert standing(taken.person) == []
    assert "Taken back. Say it again." in taken.shown
    kept = Typed(f"{PROCESS}\rx{UNDO}{END}", order=SCRIPT.cues)
    assert len(standing(kept.person)) == 1
    assert "There's nothing in this call to take back" in Typed(UNDO + END).shown
    live = Typed(f"{PROCESS}\r{UNDO}{END}", order=SCRIPT.cues, live=True)
    assert "You can't undo in a live call." in live.shown


@pytest.mark.slow
def test_what_could_not_be_kept_stays_and_enter_tries_again() -> None:
    tries = [True, False]

    def full(_event: Event) -> bool:
        return bool(tries) and tries.pop(0)

    typed = Typed(f"{PROCESS}\r{END}", full=lambda _event: True)
    assert "Not saved yet. Press Enter to try again. The disk is full." in typed.shown
    assert typed.moment is Moment.KEEPING
    assert len(Typed(f"{PROCESS}\r\r{END}", full=full).log) == 1


@pytest.mark.slow
@pytest.mark.parametrize("yes", ["\r", "Y", "Yes", "Yes\r"])
def test_esc_asks_and_enter_or_y_hangs_up(yes: str) -> None:
    asked = Typed(f"{PROCESS}\r{ESC}{END}", order=SCRIPT.cues)
    assert (
        asked.lines[-1]
        == "  Hang up here? What you said is kept. Enter: yes · any other key: keep going"
    )
    for no in ("x", "n", "no", "Yo"):
        stayed = Typed(f"{PROCESS}\r{ESC}{no}{END}", order=SCRIPT.cues)
        assert stayed.moment is Moment.TYPING
    left = Typed(f"{PROCESS}\r{ESC}{yes}{END}", order=SCRIPT.cues)
    assert "You hung up after question 1. 1 of 1 question word for word." in left.shown
    assert left.moment is Moment.END


@pytest.mark.slow
def test_the_help_opens_and_closes_and_says_nothing() -> None:
    typed = Typed(f"?{END}")
    assert "takes back the last thing you said" in typed.shown
    assert Typed(f"??{END}").moment is Moment.TYPING
    assert "> is it so?" in Typed(f"is it so?{END}").shown


# -- aloud


@pytest.mark.slow
def test_ctrl_o_says_lines_aloud_and_types_them_again() -> None:
    typed = Typed(ALOUD + END)
    assert "  Say hello and your first question." in typed.lines
    assert typed.moment is Moment.ALOUD
    assert Typed(ALOUD * 2 + END).moment is Moment.TYPING


@pytest.mark.slow
def test_aloud_each_line_is_asked_about_when_the_call_is_over() -> None:
    typed = Typed(f"\r\r{END}", by=Way.ALOUD)
    assert typed.moment is Moment.THROUGH
    assert "Did you say it in these words?" in typed.shown
    assert "The line: Ms. Ortiz, I" in typed.shown
    rated = Typed("\r\r3q", by=Way.ALOUD)
    assert [(event.way, event.rating) for event in rated.log if event.rating] == [("aloud", 3)]
    assert rated.moment is Moment.END


@pytest.mark.slow
def test_aloud_s_skips_and_any_other_letter_begins_to_type() -> None:
    typed = Typed(f"s{END}", by=Way.ALOUD, order=SCRIPT.cues)
    assert "Question 1 skipped." in typed.shown
    assert "Question 2 is next." in typed.shown
    begun = Typed(f"P{END}", by=Way.ALOUD)
    assert (begun.moment, "  > P" in begun.lines) == (Moment.TYPING, True)


@pytest.mark.slow
def test_left_on_the_way_through_the_rest_is_not_rated() -> None:
    typed = Typed(f"\r\r{ESC}\r{END}", by=Way.ALOUD)
    assert [event.event for event in typed.log] == [What.HEARD]
    assert "1 line you said aloud isn't rated yet. To do that:" in typed.shown


@pytest.mark.slow
def test_a_fork_is_chosen_by_its_letter() -> None:
    order = of_scene(SCRIPT, "stand")
    for typed_in in ("b\r", "none of these\r"):  # a letter, or words; alone a letter needs no Enter
        typed = Typed(f"\r\r\r3{typed_in}{END}", by=Way.ALOUD, order=order)
        assert [event.way for event in typed.log if event.rating] == [
            "aloud",
            "choose",
        ]
    unclear = Typed(f"\r\r\r3anything but yes\r{END}", by=Way.ALOUD, order=order)
    assert [event.way for event in unclear.log if event.event == What.REVIEW] == [
        "aloud"
    ]  # the a, the y and the e chose nothing
    assert "I can't tell which one you mean. Press its letter: a, b, c or d." in unclear.shown
    begun = Typed(f"\r\r\r3they say{END}", by=Way.ALOUD, order=order)
    assert "Your answer: they say" in begun.shown
    asked = Typed(f"\r\r\r3{END}", by=Way.ALOUD, order=order)
    assert "Which one was that?" in asked.shown
    assert "  d  None of these" in asked.lines


# -- how it went


def test_when_the_call_is_over_enter_tells_how_it_went() -> None:
    over = Typed(f"{PROCESS}\r{END}")
    assert over.moment is Moment.PARTING
    assert "  That's everything. Say goodbye, or just press Enter." in over.lines
    assert over.lines[-1] == "  Enter: how it went · ?: help"
    told = Typed(f"{PROCESS}\r\r{END}")
    assert "  You got through. 1 of 1 question word for word." in told.lines
    assert not Typed(f"{PROCESS}\r\r\r").wants


@pytest.mark.slow
def test_the_end_shows_what_to_look_at_and_enter_practices_it() -> None:
    typed = Typed(f"{LESS}\r\r{END}")
    assert "  One to look at:" in typed.lines
    assert any(shown.startswith("   1  Ms. Ortiz, I") for shown in typed.lines)
    assert "  Enter: practice these now" in typed.lines
    assert Typed(f"{LESS}\r\r\r").wants
    assert not Typed(f"{LESS}\r\rq").wants


@pytest.mark.slow
def test_a_rating_is_changed_in_the_list_of_turns() -> None:
    typed = Typed(f"{LESS}\r\rc3{END}")
    assert [event.event for event in typed.log] == [What.REVIEW, What.RERATE]
    assert typed.moment is Moment.TURNS
    assert "   1  Ask what steps are left  Good" in typed.lines
    opened = Typed(f"{LESS}\r\ra\r{END}")
    assert opened.moment is Moment.TURN
    assert "  You said: Ms. Ortiz, I" in opened.shown
    assert "Missing: " in opened.shown or "is a key word" in opened.shown


@pytest.mark.slow
def test_up_and_down_choose_a_turn_and_stay_in_the_list() -> None:
    keys = f"{PROCESS}\r{PERSON}\r{ESC}\ra"
    first = Typed(f"{keys}{END}", order=SCRIPT.cues)
    assert first.call.turns[0].card.cue.id == "process"
    second = Typed(f"{keys}{DOWN}1{END}", order=SCRIPT.cues)
    assert second.call.turns[1].event.rating == 1
    third = Typed(f"{keys}{DOWN}{DOWN}{DOWN}1{END}", order=SCRIPT.cues)
    assert third.call.turns[1].event.rating == 1


@pytest.mark.slow
def test_n_notes_a_line_for_the_next_time() -> None:
    typed = Typed(f"{PROCESS}\r\ra\rnthree talks, then an offer\r{END}")
    assert typed.notes["second-interview/process#phrasing"].text == "three talks, then an offer"
    assert "Your note: “three talks, then an offer”" in typed.shown
    empty = Typed(f"{PROCESS}\r\ra\rn\r{END}")
    assert (empty.notes, empty.moment) == ({}, Moment.TURN)
    closed = Typed(f"{PROCESS}\r\ra\rnabc{ESC}{END}")
    assert (closed.notes, closed.moment) == ({}, Moment.TURN)


@pytest.mark.slow
def test_a_note_that_could_not_be_kept_is_not_lost_and_enter_tries_again() -> None:
    tries = [True, False]

    def full(event: Event) -> bool:
        return event.event == What.NOTE and tries.pop(0)

    typed = Typed(f"{PROCESS}\r\ra\rntwo more\r\r{END}", full=full)
    assert [note.text for note in typed.notes.values()] == ["two more"]


@pytest.mark.slow
def test_w_lets_words_count_and_asks_first_where_a_key_word_went() -> None:
    asked = Typed(f"{LESS}\r\ra\rw{END}")
    assert asked.moment is Moment.WEIGHING
    assert "Count it anyway?" in " ".join(asked.shown.split())
    assert wordings(asked.person) == []
    kept = Typed(f"{LESS}\r\ra\rwy{END}")
    assert wordings(kept.person) == [LESS.replace("Ms. Ortiz", "{interviewer}")]
    assert "From now on, these words count too." in " ".join(kept.shown.split())
    back = Typed(f"{LESS}\r\ra\rwyu{END}")
    assert [event.event for event in back.log] == ["review", "wording", "retract"]


@pytest.mark.slow
@pytest.mark.parametrize("key", ["n", "\r", " ", "q", "1", "w", "\t"])
def test_any_other_key_leaves_it_and_does_nothing_else(key: str) -> None:
    typed = Typed(f"{LESS}\r\ra\rw{key}{END}")
    assert (typed.moment, len(typed.log)) == (Moment.TURN, 1)
    assert "Count it anyway?" not in typed.shown


@pytest.mark.slow
def test_e_opens_the_script_at_the_line() -> None:
    assert Typed(f"{PROCESS}\r\ra\re{END}").edits == ["second-interview/process#phrasing"]


@pytest.mark.slow
def test_esc_goes_back_one_step_at_a_time() -> None:
    assert Typed(f"{PROCESS}\r\ra\r{ESC}{END}").moment is Moment.TURNS
    assert Typed(f"{PROCESS}\r\ra\r{ESC}x{ESC}{END}").moment is Moment.END


@pytest.mark.slow
def test_nothing_said_and_hung_up_ends_it_at_once() -> None:
    assert Typed(f"{ESC}\r").log == []


@pytest.mark.slow
def test_pasted_text_is_one_line_of_what_is_said() -> None:
    typed = Typed(f"\x1b[200~one\ntwo\x1b[201~{END}")
    assert "  > one two" in typed.lines


@pytest.mark.slow
def test_help_typed_opens_the_help_and_says_nothing() -> None:
    typed = Typed(f"help\r{END}")
    assert "opens and closes this help." in typed.shown
    assert typed.log == []
