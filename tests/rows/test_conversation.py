"""A whole conversation on the screen and on paper: who speaks first, asides, answers, the end."""

from random import Random

import pytest

from tests.support.folds import prepared
from tests.support.people import MONDAY
from trainer.core.drill.ask import put
from trainer.core.drill.drill import Limit
from trainer.core.memory.step import Step, Way
from trainer.core.script.cards import cards
from trainer.core.script.parse import parse
from trainer.core.script.script import Script
from trainer.core.sitting.answer import choose
from trainer.core.stats.map import Mark, call_map
from trainer.pages.sheet.page import call_sheet
from trainer.rows.line import line_row, onward
from trainer.rows.map import map_rows, map_sentence
from trainer.rows.practice.end.gained import gained_numbers
from trainer.rows.practice.verdict.words import verdict_rows
from trainer.rows.row import Style
from trainer.rows.script.listed import tree
from trainer.rows.script.pages import pages
from trainer.rows.sheet import Circumstances, Sheet, glance, sheet, sheet_rows

CALL = """\
# The offer {#pay}

## Before it

### They ask what you expect {#expect}

- "What do you expect to earn?"
- "What's your number?"

> I'd rather hear your range first. [pause] What did you have in mind for the {role}?

- If they name a range {#range}
  - "Ninety."
  - "It goes up to one ten."

  > That's what I had in mind. [smile]

  - "Good."
  - "Glad to hear it."

  [Ask for a day](#day)

- If they stop {#stop .end}
  - "Then no."
  - "We're done here."

- Otherwise
  - "I don't know."
  - "Later."

### Ask for more {#more}

> More?

[What if it's a lot](#lot)

### Ask for a day {#day .end}

> May I have a day?

- "Sure."
- "Take two."

## What they throw in {.anytime}

### It's a lot {#lot}

- "That's a lot."

> It's what it's worth.
"""


SAID = "I'd rather hear your range first. [pause] What did you have in mind for the pilot?"


def script(text: str = CALL) -> Script:
    found, problems = parse(text, path="x.md", stem="x")
    assert found is not None, problems
    assert problems == ()
    return found


def made() -> Sheet:
    return sheet(script(), Circumstances({"role": "pilot"}))


def test_the_outline_tells_how_the_conversation_goes() -> None:
    rows = [row.partition("  [")[0].strip() for row in tree(script())]
    assert rows == [
        "The offer",
        "Before it",
        "They ask what you expect (they speak first)",
        "If they name a range (2 replies, 2 answers, continues at day)",
        "If they stop (2 replies, the call ends)",
        "Otherwise (2 replies)",
        "Ask for more (continues at lot)",
        "Ask for a day (2 answers, the call ends)",
        "What they throw in (at any time)",
        "It's a lot (at any time, they speak first)",
    ]


def test_the_table_read_shows_who_says_what_and_how_it_goes_on() -> None:
    expect, more, day, lot = pages(script(), {"role": "pilot"})
    assert [row.line for row in expect.rows][2:] == [
        "The point: They ask what you expect",
        "They say: What do you expect to earn?",
        f"You say: {SAID}",
        "They might say: Ninety.",
        "Then you say: That's what I had in mind. [smile]",
        "They might answer: Good.",
        "Then: move on to question 3, “Ask for a day”.",
        "They might say: Then no.",
        "Then: the call ends here.",
        "They might say: I don't know.",
        "Then you say: nothing. Move on to the next question.",
    ]
    assert more.rows[-1].line == "Then: move on to “It's a lot”."
    assert [row.line for row in day.rows][-2:] == [
        "They might answer: Sure.",
        "Then: the call ends here.",
    ]
    assert [row.line for row in lot.rows][:2] == ["What they throw in", "The point: It's a lot"]


def test_the_call_sheet_lists_what_may_come_at_any_time_apart() -> None:
    rows = [row.text.strip() for block in sheet_rows(made()) for row in block]
    assert rows == [
        "The offer",
        "Before it",
        "1. They ask what you expect",
        "“What do you expect to earn?”",
        "I'd rather hear your range first. [pause] What did you have in mind for the pilot?",
        "If they name a range: That's what I had in mind. [smile]",
        "then: move on to question 3, “Ask for a day”.",
        "If they stop: the call ends here.",
        "Otherwise: nothing. Move on to the next question.",
        "2. Ask for more",
        "More?",
        "Move on to “It's a lot”.",
        "3. Ask for a day",
        "May I have a day?",
        "The call ends here.",
        "At any time",
        "It's a lot",
        "“That's a lot.”",
        "It's what it's worth.",
    ]


def test_the_page_has_it_all_too() -> None:
    page = call_sheet(made())
    for text in ("“What do you expect to earn?”", "[pause]", "The call ends here.", "At any time"):
        assert text in page
    assert "<i> [pause] </i>" in page


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("[breathe] Well, {role}. [pause] Now?", "[breathe] Well, pilot. [pause] Now?"),
        ("Well [smile] [wait]", "Well [smile] [wait]"),
        ("Well.", "Well."),
    ],
)
def test_a_line_is_shown_with_its_directions_dim(line: str, shown: str) -> None:
    words = script(f"# T\n\n## C\n\n> {line}\n").cues[0].line.wanted
    row = line_row("Line", words, {"role": "pilot"})
    assert row.text == shown
    assert all((part.style is Style.DIM) == part.text.startswith("[") for part in row.parts)
    assert "[" not in words.text


def test_a_long_line_on_the_sheet_keeps_its_directions_in_their_places() -> None:
    line = "One two three four five six seven. [pause] Eight **nine** ten [smile] eleven twelve."
    words = script(f"# T\n\n## C\n\n> {line}\n").cues[0].line.wanted
    said = glance(words, {})
    whole = f"{said.first} {''.join(run.text for run in said.rest)}"
    assert " ".join(whole.split()) == line.replace("*", "")
    assert [run.text.strip() for run in said.rest if run.aside] == ["[pause]", "[smile]"]


def test_a_link_to_nothing_says_nothing() -> None:
    found = script()
    assert onward(found.cues[-1], found, {}) == ""


def test_the_map_numbers_the_questions_and_nothing_else() -> None:
    found = script()
    everything = [card.key for card in cards(found)]
    before = call_map(found, say=())
    drawn = call_map(found, say=everything, before=before)
    numbers = [each.number for chapter in drawn.chapters for each in chapter.questions]
    assert numbers == [1, 2, 3, None]
    assert drawn.next() is None
    first = before.next()
    assert first
    assert first.number == 1
    assert drawn.count(Mark.SAY) == len(drawn.spots) == 5
    assert gained_numbers(drawn) == "questions 1 to 3, and a follow-up to question 1"
    assert map_sentence(drawn, {}).startswith("You can say 5 of 5 lines")
    for columns in (80, 40):
        assert "None" not in "\n".join(row.text for row in map_rows(drawn, {}, columns=columns))


@pytest.mark.parametrize(
    ("branch", "then"),
    [
        ("stop", "Then the call ends here."),
        ("otherwise", "There's nothing to say to that. Move on to the next question."),
        ("lead", "Then move on to “Ask for a day”."),
    ],
)
def test_after_a_choice_without_a_line_it_is_told_where_the_call_goes(
    branch: str, then: str
) -> None:
    lead = '- If they ask {#lead}\n  - "You?"\n  - "And you?"\n\n  [Ask for a day](#day)\n\n'
    found = script(CALL.replace("- Otherwise\n", f"{lead}- Otherwise\n"))
    (card,) = [card for card in cards(found) if card.key == f"pay/expect/{branch}#branch"]
    drill = prepared((card,), (), limit=Limit(cards=1), now=MONDAY)
    assert card.branch is not None
    drill = put(drill, Step(card, Way.CHOOSE, card.branch.condition), now=MONDAY, random=Random(1))
    rows = verdict_rows(choose(drill, None, now=MONDAY))
    assert then in [row.line for row in rows]
