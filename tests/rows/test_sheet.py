"""The call sheet: everything at a glance, names filled, last time's notes."""

from datetime import UTC
from pathlib import Path

import pytest

from tests.support.people import DECK
from trainer.core.script.parse import parse
from trainer.core.script.script import Script
from trainer.core.stages.notes import Note, Shown
from trainer.core.stages.stages import Stage
from trainer.core.value import replace
from trainer.rows.names import WrittenNames
from trainer.rows.sheet import Circumstances, Sheet, glance, head, sheet, sheet_rows

NAMES = {"interviewer": "Ms. Ortiz", "next": "Mr. Lee"}


def script(text: str = "") -> Script:
    found, problems = parse(text or DECK.read_text(), path="x.md", stem=Path(DECK).stem)
    assert found is not None, problems
    return found


def made(
    names: dict[str, str] = NAMES, notes: dict[str, str] | None = None, **more: tuple[str, ...]
) -> Sheet:
    return sheet(script(), Circumstances(names, Shown(notes or {}), more.get("leave_out", ())))


def texts(found: Sheet) -> list[str]:
    return [row.text for block in sheet_rows(found) for row in block]


@pytest.mark.slow
def test_the_sheet_has_every_cue_once_in_order_under_its_scene() -> None:
    found = made()
    entries = [entry for section in found.sections for entry in section.entries]
    assert [entry.number for entry in entries] == list(range(1, 14))
    assert [entry.cue for entry in entries] == [cue.heading.text for cue in script().cues]
    assert [section.heading for section in found.sections][:2] == [
        "What happens next",
        "The person you\N{RIGHT SINGLE QUOTATION MARK}ll meet",
    ]


@pytest.mark.slow
def test_names_are_filled_and_an_unknown_one_is_a_blank_to_write_on() -> None:
    assert "{" not in " ".join(texts(made()))
    assert "    Ms. Ortiz, do I have your support in getting this job?" in texts(made())
    assert "    ____, do I have your support in getting this job?" in texts(made({}))


@pytest.mark.slow
def test_first_words_and_rest_make_the_whole_line() -> None:
    for cue in script().cues:
        said = glance(cue.line.wanted, WrittenNames({}))
        rest = "".join(run.text for run in said.rest)
        whole = cue.line.wanted.text
        for slot in NAMES:
            whole = whole.replace(f"{{{slot}}}", "____")
        assert f"{said.first} {rest}".strip() == whole
        assert said.whole == whole
        assert f"    {whole}" in texts(made({}))
        assert len(said.first.split()) <= 9


@pytest.mark.parametrize(
    ("line", "first", "rest"),
    [
        ("How would you **rank me**?", "How would you rank me?", []),
        (
            "If it were totally up to you, {next}, would you **hire me** for this?",
            "If it were totally up to you,",
            [("Mr. Lee, would you ", False), ("hire me ", True), ("for this?", False)],
        ),
    ],
)
def test_a_line_begins_with_its_first_words_and_keeps_its_key_words(
    line: str, first: str, rest: list[tuple[str, bool]]
) -> None:
    (cue,) = script(f"# T\n\n## Cue\n\n> {line}\n").cues
    said = glance(cue.line.wanted, NAMES)
    assert said.first == first
    assert [(run.text, run.key) for run in said.rest] == rest


@pytest.mark.slow
def test_forks_stand_at_a_glance_with_what_to_say_then() -> None:
    rows = texts(made())
    assert "    If they say no: What are your concerns?" in rows
    assert "    Otherwise: nothing. Move on to the next question." in rows


def test_notes_of_last_time_stand_under_their_cue_and_their_branch() -> None:
    notes = {
        "second-interview/how-many#phrasing": "“four”",
        "second-interview/hire/no#branch": "“too junior”",
        "second-interview/hire/no#phrasing": "“Rust”",
    }
    rows = texts(made(NAMES, notes))
    place = rows.index("8. Ask how many are still in the running")
    assert rows[place + 2] == "    Last time: “four”"
    place = rows.index("    If they say no: What are your concerns?")
    assert rows[place + 1] == "    Last time: “too junior” “Rust”"


@pytest.mark.slow
def test_a_line_left_out_is_not_on_the_sheet_and_the_others_keep_their_numbers() -> None:
    rows = texts(made(leave_out=("second-interview/process#phrasing",)))
    assert not any(row.startswith("1.") for row in rows)
    assert "2. Ask what the next person is like" in rows
    assert "WHAT HAPPENS NEXT" not in rows


def test_branches_of_a_follow_up_stand_below_it() -> None:
    text = (
        "# T\n\n## Cue\n\n> Will you?\n\n- If yes\n  - “Yes.”\n\n  > When?\n\n"
        "  - If soon\n    - “Soon.”\n\n    > Good.\n"
    )
    found = sheet(script(text), Circumstances({}))
    assert texts(found)[-2:] == ["    If yes: When?", "    then: If soon: Good."]


@pytest.mark.slow
def test_hostile_names_and_notes_are_harmless_lines() -> None:
    notes = {"second-interview/support#phrasing": "a\x1b[2J\nb\u202e"}
    rows = texts(made({"interviewer": "\x1b]0;x\x07Ms.\n\u202eOrtiz", "next": "L"}, notes))
    assert all(row.isprintable() for row in rows)


def test_of_a_call_with_somebody_else_the_head_says_whose_it_was() -> None:
    before = Stage(name="acme-1", interviewer="Mr. Brandt", outcome="well")
    notes = {"acme-1": Note("very kind", "acme-1")}
    now = Stage(name="acme-2", number=2, interviewer="Ms. Carver")
    told = "The call with Mr. Brandt went well: “very kind”"
    assert head(now, before, notes, zone=UTC)[-1] == told
    assert head(replace(now, interviewer="Mr. Brandt"), before, {}, zone=UTC)[-1].startswith("Last")
