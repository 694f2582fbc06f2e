"""Words that were let count, outside of practice: listed, offered to the script, taken back."""

import json
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner, Result

from tests.support.made import SHORT, TIME
from trainer.acts.context import Context
from trainer.commands.script import command as script
from trainer.commands.undo import command as undo
from trainer.core.log.events import Event, microseconds
from trainer.store.store import Store

NOW = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
SAID = "Tell me what time it is"


@pytest.fixture(name="context")
def a_context(tmp_path: Path) -> Context:
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "short.md").write_text(SHORT, "utf-8")
    with Store.open(tmp_path / "log.db") as store:
        for number, (said, line) in enumerate(
            ((SAID, "What time is it now?"), ("Old words", "Who are you, please?"))
        ):
            at, day = microseconds(NOW) + number, "2026-11-24"
            store.append(Event(event="wording", at=at, day=day, key=TIME, said=said, line=line))
    return Context(
        clock=lambda: NOW,
        zone=ZoneInfo("UTC"),
        db=tmp_path / "log.db",
        scripts=tmp_path / "scripts",
    )


def cards(context: Context, *args: str) -> Result:
    arguments = ["cards", "short", *args]
    return CliRunner().invoke(script, arguments, obj=context, standalone_mode=False)


@pytest.mark.slow
def test_script_cards_shows_what_also_counts_and_what_rests(context: Context) -> None:
    shown = cards(context, "--keys").stdout.splitlines()
    assert shown[1:3] == [
        f"  This also counts: “{SAID}”",
        "  This also counts (not now: the line has changed too much): “Old words”",
    ]
    first = json.loads(cards(context, "--json").stdout)[0]
    assert first["also"] == [
        {"words": SAID, "rests": False},
        {"words": "Old words", "rests": True},
    ]


def test_names_are_filled_in_as_in_the_line_above(context: Context) -> None:
    at = microseconds(NOW) + 9
    said = "The time, {interviewer}?"
    line, day = "What time is it now?", "2026-11-24"
    with Store.open(context.store_path) as store:
        store.append(Event(event="wording", at=at, day=day, key=TIME, said=said, line=line))
    context.plain = True
    spoken = cards(context)
    assert "“The time, the interviewer?”" in spoken.stdout
    assert "{interviewer}" not in spoken.stdout


@pytest.mark.slow
def test_script_edit_offers_it_to_the_script(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "true")
    result = CliRunner().invoke(script, ["edit", "short"], obj=context, standalone_mode=False)
    assert f"“{SAID}” counts too for “Ask the time”." in result.stderr


@pytest.mark.slow
def test_undo_takes_the_last_of_them_back(context: Context) -> None:
    result = CliRunner().invoke(undo, [], obj=context, standalone_mode=False)
    assert result.stdout == "No longer counts: Old words\n"
    assert [one["words"] for one in json.loads(cards(context, "--json").stdout)[0]["also"]] == [
        SAID
    ]
