"""`trainer script`: what is practiced, whether it is sound, and its cards."""

import json
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner, Result

from trainer.acts.context import Context
from trainer.commands.script import command
from trainer.core.log.events import Event, microseconds
from trainer.disk.scripts import built_in_scripts
from trainer.store.store import Store

CALL = """\
# My call

## Before

### Ask {#ask}

> Well, {next}?

#### Deeper

> Deep?

### Fork {#fork}

> Yes or no?

- If yes {#yes}
  - "Yes."
  - "Sure."

  > Good, {next}.

- Otherwise
  - "No."
  - "Never."

- If they hang up {#gone}

  > Hello?
"""
BUILT_IN = built_in_scripts()
NOW = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
FIELDS = ["key", "script", "kind", "cue", "prompt", "answer", "choices", "state"]
FIELDS += ["retrievability", "due", "stability", "difficulty", "reviews", "lapses", "also"]


@pytest.fixture(name="context")
def a_context(tmp_path: Path) -> Context:
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "call.md").write_text(CALL, "utf-8")
    return Context(
        clock=lambda: NOW,
        zone=ZoneInfo("Europe/Berlin"),
        db=tmp_path / "log.db",
        scripts=tmp_path / "scripts",
    )


def script(context: Context, *args: str) -> Result:
    return CliRunner().invoke(command, args, obj=context, standalone_mode=False)


def write(context: Context, name: str, text: str) -> Path:
    path = context.own_scripts / name
    path.write_text(text, "utf-8")
    return path


# -- check


@pytest.mark.slow
def test_check_with_nothing_amiss_says_so(context: Context) -> None:
    (context.own_scripts / "call.md").unlink()
    found = script(context, "check")
    assert found.stdout == f"{len(BUILT_IN)} scripts, 0 errors, 0 warnings.\n"
    assert found.return_value == 0


@pytest.mark.slow
def test_check_tells_every_problem_of_every_script_and_fails(context: Context) -> None:
    one = write(context, "a.md", "# A\n\n### B\n\n### C\n\n> {d?\n")
    two = write(context, "b.md", "")
    found = script(context, "check")
    starts = [row.split(" ")[0] for row in found.stdout.splitlines()]
    call = context.own_scripts / "call.md"
    assert starts == [f"{one}:3:", f"{one}:7:", f"{two}:1:", f"{call}:27:"]
    assert found.stderr == f"{3 + len(BUILT_IN)} scripts, 3 errors, 1 warning.\n"
    assert found.return_value == 1


def test_a_warning_leaves_the_exit_code_0(context: Context) -> None:
    found = script(context, "check", "call")
    assert found.stdout.startswith(f"{context.own_scripts / 'call.md'}:27: warning: This branch")
    assert found.return_value == 0


def test_check_says_once_which_scripts_have_no_rule_for_not(context: Context) -> None:
    german = "> Wie sieht der weitere Ablauf aus, und wen werde ich als Nächstes treffen können?\n"
    write(context, "a.md", f"# Anruf\n\n### B\n\n{german}")
    write(context, "b.md", f"# Noch ein Anruf\n\n### B\n\n{german}")
    found = script(context, "check")
    (sentence,) = [row for row in found.stderr.splitlines() if "Not in English" in row]
    assert "Anruf; Noch ein Anruf." in sentence
    assert found.return_value == 0


def test_check_takes_ids_and_paths_and_goes_on_after_an_unknown_one(context: Context) -> None:
    path = write(context, "a.md", "# A\n\n### B\n")
    found = script(context, "check", "nothing", str(path), str(path.parent / "gone.md"))
    assert [row.split(" ")[0] for row in found.stdout.splitlines()] == [
        f"{path}:3:",
        f"{path.parent / 'gone.md'}:1:",
    ]
    assert found.stderr.splitlines()[0].startswith("trainer: I don't know the script “nothing”.")
    assert found.return_value == 1


def test_check_as_json_is_one_array(context: Context) -> None:
    path = write(context, "a.md", "# A\n\n### B\n\n> \x1b[2J {x\n")
    found = script(context, "check", str(path), "--json")
    problems = json.loads(found.stdout)
    assert [list(problem) for problem in problems] == [
        ["path", "line", "what", "remedy", "warning"]
    ] * 2
    assert [(problem["line"], problem["warning"]) for problem in problems] == [
        (5, True),
        (5, False),
    ]
    assert found.return_value == 1
    (context.own_scripts / "call.md").unlink()
    path.unlink()
    assert json.loads(script(context, "check", "--json").stdout) == []


def test_check_as_a_tree_shows_places_and_keys(context: Context) -> None:
    rows = script(context, "check", "call", "--tree").stdout.splitlines()
    assert rows[:9] == [
        "My call  [call]",
        "  Before",
        "    Ask  [call/ask#phrasing]",
        "    Deeper  [call/deeper#phrasing]",
        "    Fork  [call/fork#phrasing]",
        "      If yes (2 replies)  [call/fork/yes#branch, call/fork/yes#phrasing]",
        "      Otherwise (2 replies)  [call/fork/otherwise#branch]",
        "      If they hang up (0 replies)  [call/fork/gone#phrasing]",
        "",
    ]


@pytest.mark.slow
def test_nothing_of_a_file_can_drive_the_terminal(context: Context) -> None:
    write(context, "\x1b[2J.md", CALL.replace("My call", "My \x1b[2J\u202ecall {#esc}"))
    for args in (["check", "--tree"], ["check", "--json"], ["list"], ["list", "--json"]):
        out = script(context, *args).output
        assert all(sign == "\n" or sign.isprintable() for sign in out)


# -- list


def test_list_shows_ones_own_first_and_where_each_comes_from(context: Context) -> None:
    write(context, "a.md", "# A\n\n### B\n")
    path = context.own_scripts
    assert script(context, "list").stdout.splitlines()[:3] == [
        f"a: 1 error ({path / 'a.md'})",
        f"call: My call (7 lines and replies; {path / 'call.md'})",
        "second-interview: Calling back your first interviewer (27 lines and replies; built in)",
    ]


def test_list_as_json_counts_lines_and_cards(context: Context) -> None:
    own, built_in, *others = json.loads(script(context, "list", "--json").stdout)
    assert own == {
        "id": "call",
        "title": "My call",
        "lines": 5,
        "cards": 7,
        "path": str(context.own_scripts / "call.md"),
        "own": True,
    }
    assert (built_in["id"], built_in["lines"], built_in["own"]) == ("second-interview", 19, False)
    assert [built_in["id"], *(other["id"] for other in others)] == list(BUILT_IN)


# -- cards


def test_cards_as_json_have_exactly_the_promised_fields(context: Context) -> None:
    found = json.loads(script(context, "cards", "--json").stdout)
    assert len(found) == 27
    assert all(list(card) == FIELDS for card in found)
    assert {card["state"] for card in found} == {"new"}
    assert {card["due"] for card in found} == {None}
    assert not context.store_path.exists()


def test_a_card_tells_what_is_asked_and_what_is_wanted(context: Context) -> None:
    cards = {
        card["key"]: card for card in json.loads(script(context, "cards", "call", "--json").stdout)
    }
    told = {key: (card["prompt"], card["answer"], card["choices"]) for key, card in cards.items()}
    conditions = ["If yes", "Otherwise", "If they hang up"]
    assert told == {
        "call/ask#phrasing": ("Ask", "Well, {next}?", []),
        "call/deeper#phrasing": ("Well, [the next person]?\nDeeper", "Deep?", []),
        "call/fork#phrasing": ("Deep?\nFork", "Yes or no?", []),
        "call/fork/yes#branch": ("Yes or no?\nYes.", "If yes", conditions),
        "call/fork/yes#phrasing": ("Yes or no?\nYes.", "Good, {next}.", []),
        "call/fork/otherwise#branch": ("Yes or no?\nNo.", "Otherwise", conditions),
        "call/fork/gone#phrasing": ("Yes or no?\nIf they hang up", "Hello?", []),
    }
    assert cards["call/fork/yes#branch"]["cue"] == "Fork"
    assert cards["call/fork/yes#branch"]["kind"] == "branch"


@pytest.mark.slow
def test_a_card_that_was_reviewed_tells_what_is_remembered(context: Context) -> None:
    at = microseconds(datetime(2026, 11, 23, 19, 0, tzinfo=UTC))
    with Store.open(context.store_path) as store:
        for key, rating in (("call/ask#phrasing", 3), ("call/gone#phrasing", 1)):
            store.append(
                Event(event="review", at=at, day="2026-11-23", key=key, rating=rating, rung=2)
            )
    card = json.loads(script(context, "cards", "call", "--json").stdout)[0]
    assert (card["state"], card["reviews"], card["lapses"]) == ("review", 1, 0)
    assert card["stability"] == pytest.approx(2.3065)
    assert card["difficulty"] == pytest.approx(2.1181, abs=1e-3)
    assert 0.9 < card["retrievability"] < 1
    assert card["due"] == "2026-11-25T03:00:00.000000Z"
    first, second = script(context, "cards", "call", "--keys").stdout.splitlines()[:2]
    assert first == ("call/ask#phrasing  estimated recall 95%, due 2026-11-25, 1 review, 0 lapses")
    assert second == "call/deeper#phrasing  new"


@pytest.mark.slow
def test_the_cards_are_told_in_words_with_when_they_are_back(context: Context) -> None:
    at = microseconds(datetime(2026, 11, 23, 19, 0, tzinfo=UTC))
    with Store.open(context.store_path) as store:
        key = "call/ask#phrasing"
        store.append(
            Event(event="review", at=at, day="2026-11-23", key=key, rating=3, rung=2, way="typed")
        )
    rows = script(context, "cards", "call").stdout.splitlines()
    lines = json.loads(script(context, "cards", "call", "--json").stdout)
    assert rows[0].startswith("1. ")
    assert rows[1].strip() == lines[0]["answer"].replace("{next}", "[the next person]")
    assert rows[2].strip().endswith("It's back on Wednesday, November 25.")
    said = " ".join(rows)
    for line in lines:
        words = line["answer"] if line["kind"] == "phrasing" else line["prompt"].split("\n")[-1]
        assert words.replace("{next}", "[the next person]") in said
    assert said.count("Not practiced yet.") == len(lines) - 1
    assert "#" not in said
