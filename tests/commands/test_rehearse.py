"""`trainer rehearse`: the dress rehearsal, from the command line."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner, Result
from msgspec import Struct

from tests.support.readings import readings
from tests.support.told import stage_event
from trainer.acts.context import Context
from trainer.commands.rehearse import command
from trainer.commands.stats import command as stats
from trainer.core.stages.notes import note, reply
from trainer.store.store import Store, read

CALL = """\
# My call

## First

### Ask the time {#time}

> What time is it?

### Ask the way {#way}

> Which way do I go?

- If left {#left}
  - "To the left."

  > Left, thank you.

- If right {#right}
  - "To the right."

  > Right, thanks a lot.

## Then

### Ask the price {#price}

> How much is it?
"""


class Phone(Struct):
    """Rehearses with lines typed ahead; every look at the clock takes ten seconds."""

    folder: Path
    now: datetime = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
    seed: int = 1
    text: str = CALL

    def __call__(self, *args: str, typed: str = "") -> Result:
        script = self.folder / "my.md"
        script.write_text(self.text, encoding="utf-8")
        context = Context(clock=self._clock, random=Random(self.seed), db=self.folder / "log.db")
        return CliRunner().invoke(command, [str(script), *args], input=typed, obj=context)

    def _clock(self) -> datetime:
        self.now += timedelta(seconds=10)
        return self.now

    def log(self) -> list[tuple[str | None, int | None]]:
        return [(event.key, event.rating) for event in read(self.folder / "log.db")]


@pytest.fixture
def phone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Phone:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return Phone(tmp_path)


def test_a_rehearsal_under_a_pipe_ends_with_how_it_went(phone: Phone) -> None:
    result = phone(typed="What time is it?\nWhich way\nWhich way\n")
    assert result.exit_code == 0
    assert "You hung up after question 2. 1 of 2 questions word for word." in result.stdout
    assert "One to look at:\nQuestion 2: Which way do I go? Missing: do I go.\n" in result.stdout
    kinds = {event.kind for event in read(phone.folder / "log.db")}
    assert kinds == {"rehearsal"}


def test_it_goes_on_where_it_stopped_when_asked_to(phone: Phone) -> None:
    phone(typed="What time is it?\n")
    assert phone("--resume", "--keys").stdout.count("key: my/way#phrasing") == 1
    assert "key: my/time#phrasing" in phone("--from-start", "--keys").stdout
    assert "key: my/time#phrasing" in phone("--keys").stdout


def test_from_the_end_the_last_scene_is_first_and_it_says_so(phone: Phone) -> None:
    result = phone("--from-end", typed="How much is it?\nWhat time is it?\n")
    assert [key for key, _ in phone.log()] == ["my/price#phrasing", "my/time#phrasing"]
    assert "(From the end: “Then” comes first.)" in result.stdout
    assert "(Now the part before: “First”.)" in result.stdout


def test_one_scene(phone: Phone) -> None:
    result = phone("--scene", "then", "--keys", typed="How much is it?\n")
    assert "(Just this part: “Then”.)\nkey: my/price#phrasing" in result.stdout
    assert "You got through. 1 of 1 question word for word." in result.stdout


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (("--scene", "x"), "I don't know the scene “x”. The scenes are: First; Then."),
        (("--scene", "then", "--from-end"), "Use --from-end or --scene, not both."),
    ],
)
def test_what_cannot_be_meant_is_a_usage_error(
    phone: Phone, options: tuple[str, ...], complaint: str
) -> None:
    result = phone(*options)
    assert result.exit_code == 2
    assert complaint in result.stderr


def test_by_letters_all_is_kept_without_a_question(phone: Phone) -> None:
    phone("--live", "--by", "letters", typed="wtii\nwwdig\n")
    assert phone.log() == [("my/time#phrasing", 3), ("my/way#phrasing", 3)]


@pytest.mark.parametrize("answer", ["", "q"])
def test_what_did_not_come_can_be_drilled_now(
    phone: Phone, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    calls: list[tuple[str, ...]] = []
    monkeypatch.setattr("trainer.acts.rehearse.practice", _noting(calls))
    result = phone("--scene", "then", typed=f"\n\n\n\n{answer}\n")
    assert "Enter: practice these now" in result.stdout
    assert calls == ([("my/price#phrasing",)] if not answer else [])


def test_lines_to_look_at_come_first(phone: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[str, ...]] = []
    monkeypatch.setattr("trainer.acts.rehearse.practice", _noting(calls, "first"))
    phone("--by", "letters", typed="wtii\nwwxxx\nwwxxx\n\n\n\n\n\n\n")
    assert calls == [("my/way#phrasing", "my/way/left#phrasing")]


def test_the_drill_of_what_did_not_come_asks_nothing_else(phone: Phone) -> None:
    with readings() as found:
        result = phone("--scene", "then", typed="\n\n\n\n\nhm\n")
    assert "The point: Ask the price" in result.stdout
    assert "Ask the time" not in result.stdout
    assert found.log == {"events": 1, "words": 1}  # what the call added is at hand


def test_at_a_terminal_going_on_is_asked(phone: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    phone(typed="What time is it?\n")
    monkeypatch.setattr(Context, "at_terminal", True)
    monkeypatch.setattr(Context, "wants_plain", True)
    result = phone("--keys", typed="\n")
    assert "Continue from there? Enter: yes · n: start over " in result.stdout
    assert "key: my/way#phrasing" in result.stdout
    assert "key: my/time#phrasing" in phone("--keys", typed="n\n").stdout


def _noting(calls: list[tuple[str, ...]], field: str = "only") -> Callable[..., None]:
    def practice(_context: Context, _log: object, _name: str | None, wishes: object) -> None:
        calls.append(getattr(wishes, field, ()))

    return practice


def test_a_scene_that_was_left_is_not_said_to_go_on_later(phone: Phone) -> None:
    whole = phone(typed="What time is it?\n").stdout
    assert "You hung up after question 1." in whole
    assert "You can pick it up again until 7:" in whole
    scene = phone("--scene", "first", typed="What time is it?\n").stdout
    assert "You hung up after question 1." in scene
    assert "pick it up" not in scene


def test_gone_on_with_the_end_covers_all_of_the_call(phone: Phone) -> None:
    phone(typed="What time is it?\n")
    result = phone("--resume", typed="Which way do I go?\n\n\nHow much is it?\nHow much is it?\n")
    assert "2 of 3 questions word for word" not in result.stdout
    assert (
        "You got through. 3 of 3 questions word for word, their reply not answered right yet."
        in (result.stdout)
    )


def test_going_on_tells_what_was_asked_last(phone: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    phone(typed="What time is it?\n")
    monkeypatch.setattr(Context, "at_terminal", True)
    monkeypatch.setattr(Context, "wants_plain", True)
    told = "Last time you stopped after: Ask the time.\nContinue from there?"
    assert phone(typed="repeat\n\n").stdout.count(told) == 2


# -- for a stage


def staged(phone: Phone, script: str, **names: str) -> None:
    """Add an interview at Acme whose call is tomorrow, and write its script."""
    tomorrow = phone.now + timedelta(days=1)
    fields = {"company": "Acme", "number": 1, "call": tomorrow, "script": "my.md", **names}
    with Store.open(phone.folder / "log.db") as store:
        store.append(stage_event("acme-1", fields, phone.now))
    phone.text = script


WAITING = CALL.replace("> How much is it?", "> What would {next} pay?").replace(
    "> Right, thanks a lot.", "> Right, I shall tell {next}."
)


def test_lines_that_wait_for_a_name_are_skipped_and_it_says_so(phone: Phone) -> None:
    staged(phone, WAITING)
    result = phone(typed="What time is it?\nWhich way do I go?\nLeft, thank you.\n")
    assert "2 lines wait until you add who you'll meet next: trainer interview" in result.stderr
    assert (
        "You got through. 2 of 2 questions word for word, their reply answered right."
        in result.stdout
    )
    assert "price" not in result.stdout
    assert [key for key, _ in phone.log() if key and "#" in key] == [
        "my/time#phrasing",
        "my/way#phrasing",
        "my/way/left#phrasing",
    ]


def test_a_call_of_another_interview_is_not_gone_on_with(phone: Phone) -> None:
    phone(typed="What time is it?\n")
    staged(phone, CALL)
    went_on = phone("--resume", "--keys", typed="Which way do I go?\n")
    assert "key: my/way#phrasing" in went_on.stdout
    assert "key: my/time#phrasing" not in phone("--resume", "--keys").stdout
    with Store.open(phone.folder / "log.db") as store:
        over = {"debriefed": phone.now, "outcome": "well"}
        store.append(stage_event("acme-1", over, phone.now))
        after = {"company": "Acme", "number": 2, "call": phone.now + timedelta(days=2)}
        store.append(stage_event("acme-2", {**after, "script": "my.md"}, phone.now))
    assert "key: my/time#phrasing" in phone("--resume", "--keys").stdout


def test_of_one_scene_only_its_own_waiting_lines_are_told(phone: Phone) -> None:
    staged(phone, WAITING)
    assert "1 line waits until" in phone("--scene", "first").stderr
    staged(phone, WAITING, next="Mr. Lee")
    result = phone("--scene", "then", typed="What would Mr. Lee pay?\n")
    assert "wait" not in result.stderr
    assert "1 of 1 question word for word" in result.stdout


def test_notes_and_real_replies_of_a_debrief_come_back(phone: Phone) -> None:
    staged(phone, CALL)
    with Store.open(phone.folder / "log.db") as store:
        at = phone.now
        store.append(note("a quarter past", now=at, key="my/time#phrasing", stage="acme-1"))
        for side in ("left", "right"):
            branch = f"my/way/{side}#branch"
            store.append(note(f"they said {side}", now=at, key=branch, stage="acme-1"))
            for number in range(40):
                words = f"Really {side}, No. {number}."
                store.append(reply(words, now=at, branch=branch, stage="acme-1"))
    result = phone(typed="hint\nWhat time is it?\nWhich way do I go?\nhint\n")
    assert "The point: Ask the time\nYour note: “a quarter past”\n" in result.stdout
    assert "They: Really " in result.stdout
    assert "Your note: “they said" in result.stdout.partition("They: Really")[2]


def test_e_edits_the_script_that_is_rehearsed(
    phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    def edit(path: Path, line: int, *, editor: str) -> None:
        assert (line, editor) == (7, "code")
        path.write_text(CALL.replace("What time is it?", "What time is it, please?"), "utf-8")

    monkeypatch.setenv("VISUAL", "code")
    monkeypatch.setattr("trainer.acts.scripts.editor.installed", bool)
    monkeypatch.setattr("trainer.acts.scripts.editor.open_editor", edit)
    result = phone(typed="What time is it?\nq\nc\n1\ne\n\n\nq\n")
    assert "Missing: please." in result.stdout
    event = next(iter(read(phone.folder / "log.db")))
    assert event.line == "What time is it?"


def test_questions_that_nobody_asked_are_no_answers_in_the_figures(phone: Phone) -> None:
    result = phone(typed="What time is it?\n\n\n\n\nq\n")
    assert "You didn't ask question 2: the way." in result.stdout
    assert "You didn't ask question 3: the price." in result.stdout
    rated = [rating for _, rating in phone.log()]
    assert rated.count(1) == 2
    context = Context(clock=lambda: phone.now, db=phone.folder / "log.db")
    told = ["--script", str(phone.folder / "my.md"), "--json"]
    found = json.loads(CliRunner().invoke(stats, told, obj=context).stdout)
    assert found["ways"] == {"type": {"answers": 1, "right": 1}}
    assert (found["practiced"], found["can_say"], found["practice"]["reviews"]) == (1, 1, 1)
    assert {weak["key"] for weak in found["weakest"]} <= {"my/time#phrasing"}
    assert [week["tests"] for week in found["weeks"]] == [1]
