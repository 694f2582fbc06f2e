"""`trainer debrief`: asked line by line, kept at once, gone on with later; the names move on."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner, Result

from tests.support.folds import notes, real_replies, stages
from tests.support.people import MONDAY
from tests.support.told import stage_event
from trainer.acts.context import Context
from trainer.commands.debrief import command
from trainer.core.log.events import microseconds
from trainer.core.stages.notes import Note
from trainer.core.stages.stages import Stage, current
from trainer.rows.debrief import SENTENCE
from trainer.rows.stages import HELPS
from trainer.store.store import Store, read

NOW = MONDAY + timedelta(days=2)
RANK, HIRE = "second-interview/rank", "second-interview/hire"
ACME = {
    "company": "Acme",
    "number": 1,
    "interviewer": "Ms. Ortiz",
    "next": "Mr. Lee",
    "call": MONDAY + timedelta(days=1),
    "minutes": 8,
}
ALL = (
    *("w", "friendly, but short of time"),  # how it went
    *("c", "Three or four, and you are one.", ""),  # the rank; used for practice
    *("a", "Yes, gladly.", "n"),  # hire; not used
    *("8", "four candidates", "99", "3", "decides alone", ""),  # notes on cues
    *("y", "", "Dr. Wu", "", "nonsense", "tue 17:00", "n", "mon 17:00", ""),  # the next interview
)
SKIPPED = ("",) * 5
"""How it went, a line on it, two forks, notes on cues."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "answers" / "log.db"
    with Store.open(path) as store:
        store.append(stage_event("acme-1", ACME, MONDAY))
    return path


def debrief(path: Path, *lines: str, args: tuple[str, ...] = ()) -> Result:
    context = Context(db=path, scripts=path.parent / "none", clock=lambda: NOW, zone=UTC)
    typed = "".join(f"{line}\n" for line in lines)
    return CliRunner().invoke(command, args, input=typed, obj=context, standalone_mode=False)


def known(path: Path) -> dict[str, Stage]:
    return {stage.name: stage for stage in stages(read(path), now=microseconds(NOW))}


def test_a_whole_debrief_is_in_the_log_and_the_names_have_moved_on(path: Path) -> None:
    result = debrief(path, *ALL)
    assert result.exception is None, result.stdout
    first, second = known(path)["acme-1"], known(path)["acme-2"]
    assert first.outcome == "well"
    assert first.ways == {
        f"{RANK}#phrasing": f"{RANK}/one-of-several#branch",
        f"{HIRE}#phrasing": f"{HIRE}/yes#branch",
    }
    assert first.debriefed == NOW
    assert (second.interviewer, second.next, second.minutes) == ("Mr. Lee", "Dr. Wu", 8)
    assert (second.call, second.interview) == (datetime(2026, 11, 30, 17, tzinfo=UTC), None)
    found = notes(read(path), now=microseconds(NOW))
    assert found == {
        "acme-1": Note("friendly, but short of time", "acme-1"),
        f"{RANK}/one-of-several#branch": Note("Three or four, and you are one.", "acme-1"),
        f"{HIRE}/yes#branch": Note("Yes, gladly.", "acme-1"),
        "second-interview/how-many#phrasing": Note("four candidates", "acme-1"),
        "second-interview/role#phrasing": Note("decides alone", "acme-1"),
    }
    real = real_replies(read(path), now=microseconds(NOW))
    assert {key: [words.text for words in texts] for key, texts in real.items()} == {
        f"{RANK}/one-of-several#branch": ["Three or four, and you are one."]
    }
    assert "Monday, November 30, 5:00 PM, in five days. Is that right?" in result.stdout
    assert "Type a number from 1 to 13, or press Enter." in result.stdout
    assert "Added: Acme. You'll call Mr. Lee." in result.stdout


@pytest.mark.parametrize("answered", range(len(ALL)))
def test_it_goes_on_with_what_was_not_answered_wherever_the_input_ended(
    path: Path, answered: int
) -> None:
    result = debrief(path, *ALL[:answered])
    assert result.exception is None
    assert result.stdout.endswith("To finish later: trainer debrief acme-1\n")
    asked = debrief(path).stdout
    state = known(path)["acme-1"]
    assert ("How did it go?" in asked) is not bool(state.outcome)
    log = read(path)
    again = debrief(path, *([""] * 20))
    assert again.exception is None
    assert len(read(path)) - len(log) == (state.debriefed is None)


def test_everything_may_be_skipped(path: Path) -> None:
    before = read(path)
    result = debrief(path, *([""] * 6))
    assert result.exception is None
    assert "When you hear of one: trainer interview add" in result.stdout
    (added,) = read(path)[len(before) :]
    assert json.loads(added.data or "") == {"debriefed": "2026-11-25T20:00:00.000000Z"}


def test_where_the_next_interview_is_known_already_none_is_offered(path: Path) -> None:
    with Store.open(path) as store:
        later = {**ACME, "number": 2, "call": NOW + timedelta(days=3)}
        store.append(stage_event("acme-2", later, MONDAY))
    result = debrief(path, *([""] * 6))
    assert "You've already added the next one: Ms. Ortiz at Acme." in result.stdout


def test_hostile_answers_are_one_clean_line(path: Path) -> None:
    debrief(path, "s", "\x1b]0;x\x07\u202eevil", "d", "\x9b2J", "")
    for note in notes(read(path), now=microseconds(NOW)).values():
        assert note.text.isprintable()


@pytest.mark.parametrize(
    ("args", "said"),
    [(("beta",), "I don't know the interview “beta”."), ((), "No interviews yet.")],
)
def test_where_there_is_nothing_to_talk_over_it_says_so(
    tmp_path: Path, path: Path, args: tuple[str, ...], said: str
) -> None:
    target = path if args else tmp_path / "empty.db"
    assert said in str(debrief(target, args=args).exception)


def test_a_word_is_as_good_as_its_letter(path: Path) -> None:
    told = debrief(path, "maybe", "It went badly.", "").stdout
    assert told.count("Type w or s, or a word") == 1
    assert known(path)["acme-1"].outcome == "badly"


def test_every_line_is_handed_over_as_one_so_that_a_terminal_can_wrap_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    for act in ("debrief", "onward"):
        monkeypatch.setattr(f"trainer.acts.interviews.{act}.echo", said.append)
    debrief(path, *ALL)
    assert "Is there another interview at Acme, after Mr. Lee?" in said
    assert [text for text in said if "\n" in text] == []


def test_ctrl_c_says_how_to_go_on_and_is_still_an_interrupt(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_question: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("trainer.acts.context.ask", interrupted)
    context = Context(db=path, scripts=path.parent / "none", clock=lambda: NOW, zone=UTC)
    result = CliRunner().invoke(command, obj=context)
    assert result.exit_code != 0
    assert "To finish later: trainer debrief acme-1" in result.stdout


def test_once_talked_over_the_next_stage_is_the_one_practiced_for(path: Path) -> None:
    with Store.open(path) as store:
        later = {"call": NOW + timedelta(hours=1), "interview": NOW + timedelta(days=1)}
        store.append(stage_event("acme-1", later, MONDAY))
    debrief(path, "y", *ALL)
    stage = current(stages(read(path), now=microseconds(NOW)), NOW)
    assert stage is not None
    assert stage.name == "acme-2"


def test_a_call_that_lies_ahead_is_said_and_asked_about_first(path: Path) -> None:
    with Store.open(path) as store:
        later = {"call": NOW + timedelta(hours=1), "interview": NOW - timedelta(hours=1)}
        store.append(stage_event("acme-1", later, MONDAY))
    before, told = read(path), debrief(path, "").stdout
    assert "The call with Ms. Ortiz is still ahead: today, Wednesday, November 25, 9:00 PM" in told
    assert "The call is set for after the interview." in told
    assert "After the call: trainer debrief\n" in told
    assert "How did it go?" not in told
    assert read(path) == before
    assert "How did it go?" in debrief(path, "y", "w").stdout


def test_a_call_of_today_whose_hour_is_open_may_be_over(path: Path) -> None:
    with Store.open(path) as store:
        day = NOW.replace(hour=23, minute=59, second=59)
        store.append(stage_event("acme-1", {"call": day}, MONDAY))
    assert "How did it go?" in debrief(path, "w").stdout


def test_a_day_is_no_name_there_either_and_names_are_capitalized(path: Path) -> None:
    result = debrief(path, *SKIPPED, "y", "tomorrow", "dr. wu", "", "friday 5pm", "", "", "")
    assert "That looks like a day, not a name." in result.stdout
    assert known(path)["acme-2"].interviewer == "Dr. Wu"


def test_where_only_the_interview_is_known_the_working_day_before_is_offered(path: Path) -> None:
    result = debrief(path, *SKIPPED, "y", "", "", "mon 10:00", "", "", "")
    assert (
        "When will you call, before the interview? (Enter: Friday, November 27, 6:00 PM"
        in result.stdout
    )
    second = known(path)["acme-2"]
    assert second.interview == datetime(2026, 11, 30, 10, tzinfo=UTC)
    assert second.call == datetime(2026, 11, 27, 18, tzinfo=UTC)


def test_the_next_call_is_at_the_hour_that_the_clocks_will_show_then(tmp_path: Path) -> None:
    """Clocks go forward on 29 March; the person's clock knows only today's distance from UTC."""
    path, now = tmp_path / "log.db", datetime(2026, 3, 25, 18, tzinfo=timezone(timedelta(hours=1)))
    with Store.open(path) as store:
        store.append(stage_event("acme-1", {**ACME, "call": now - timedelta(hours=1)}, now))
    berlin = ZoneInfo("Europe/Berlin")
    context = Context(db=path, scripts=tmp_path / "none", clock=lambda: now, zone=berlin)
    typed = "\n" * len(SKIPPED) + "y\n\n\n\nmon 17:00\n\n"
    CliRunner().invoke(command, input=typed, obj=context, standalone_mode=False)
    found = {stage.name: stage for stage in stages(read(path), now=microseconds(now))}
    assert found["acme-2"].call == datetime(2026, 3, 30, 17, tzinfo=berlin)


def test_q_leaves_at_any_question_and_keeps_what_was_answered(path: Path) -> None:
    result = debrief(path, "w", "q")
    assert "Your answers are saved. To take back the last one: trainer undo\n" in result.output
    assert result.output.endswith("\nTo finish later: trainer debrief acme-1\n")
    assert (known(path)["acme-1"].outcome, known(path)["acme-1"].debriefed) == ("well", None)
    assert "How did it go?" not in debrief(path, *SKIPPED, "q").output


def test_left_before_the_next_interview_was_told_none_is_added(path: Path) -> None:
    result = debrief(path, *SKIPPED, "y", "q")
    assert "When you hear of one: trainer interview add" in result.output
    assert list(known(path)) == ["acme-1"]


def test_words_that_nobody_remembers_are_no_reply(path: Path) -> None:
    result = debrief(path, "", "yes", "no", "c", "yes", "I don\u2019t recall.", "no", "no", "", "")
    assert result.output.count("Their exact words? (Enter: skip · b: go back)") == 3
    assert not notes(read(path), now=microseconds(NOW))
    assert "Practice with these words" not in result.output
    assert not real_replies(read(path), now=microseconds(NOW))


def test_what_was_understood_is_said_as_it_is_saved(path: Path) -> None:
    shown = debrief(path, "great", "", "one of several", "", "number 3", "", "").stdout
    assert "Saved: it went well." in shown
    assert "Saved: they say you\N{RIGHT SINGLE QUOTATION MARK}re one of several." in shown
    assert "Saved: they say maybe, depending on the others." in shown
    assert known(path)["acme-1"].ways == {
        f"{RANK}#phrasing": f"{RANK}/one-of-several#branch",
        f"{HIRE}#phrasing": f"{HIRE}/maybe#branch",
    }


def test_what_they_were_told_is_a_guess_that_is_asked(path: Path) -> None:
    shown = debrief(path, "", "", "number two", "", "", "absolutely", "n", "b", "", "", "").stdout
    assert "Do you mean a, they rank you, but not No. 1? Enter: yes" in shown
    assert "Do you mean a, they say yes?" in shown
    assert known(path)["acme-1"].ways == {
        f"{RANK}#phrasing": f"{RANK}/not-first#branch",
        f"{HIRE}#phrasing": f"{HIRE}/no#branch",
    }


def test_what_could_be_two_answers_is_asked_again(path: Path) -> None:
    shown = debrief(path, "", "", "first", "c", "", "", "").stdout
    assert "Type a, b, c or d, or press Enter to skip." in shown
    assert known(path)["acme-1"].ways == {f"{RANK}#phrasing": f"{RANK}/one-of-several#branch"}


def test_a_note_goes_to_the_question_of_that_number_and_says_which(path: Path) -> None:
    shown = debrief(path, "", "", "", "", "question eight", "four of us", "").stdout
    assert "Your note on “Ask how many are still in the running”: " in shown
    found = notes(read(path), now=microseconds(NOW))
    assert found["second-interview/how-many#phrasing"].text == "four of us"


def test_help_at_every_question_loses_nothing_and_all_is_read_back(path: Path) -> None:
    asked = ("w", "", "", "", "", "y", "", "Dr. Wu", "fri 10am", "", "tue 17:00", "")
    helped = tuple(line for answer in asked for line in ("?", "help", answer))
    shown = debrief(path, *helped).stdout
    second = known(path)["acme-2"]
    assert (second.interviewer, second.next) == ("Mr. Lee", "Dr. Wu")
    assert notes(read(path), now=microseconds(NOW)) == {}
    assert shown.count(SENTENCE) == shown.count(HELPS["interviewer"]) == 2
    told = (
        "You'll call Mr. Lee. Call: Tuesday, December 1, 5:00 PM, in six days. You'll meet Dr. Wu."
    )
    assert f"Added: Acme. {told} Interview: Friday, November 27, 10:00 AM, in two days." in shown
    assert "The call is set for after the interview. To change it: " in shown
