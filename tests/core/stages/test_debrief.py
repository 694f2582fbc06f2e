"""What the debrief asks, in which order, and what it keeps."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.support.folds import stages
from tests.support.people import DECK, MONDAY
from trainer.core.log.events import microseconds
from trainer.core.script.parse import parse
from trainer.core.script.script import Script
from trainer.core.stages.debrief import NONE, cues, forks
from trainer.core.stages.notes import Note
from trainer.core.stages.onward import Onward, following, just_over, moved_on, to_debrief
from trainer.core.stages.record import added
from trainer.core.stages.stages import Stage
from trainer.core.value import replace
from trainer.rows.asked.numbered import cue_rows
from trainer.rows.debrief import fork_rows
from trainer.rows.sheet import head

NAMES = {"interviewer": "Ms. Ortiz", "next": "Mr. Lee"}
RANK = "second-interview/rank#phrasing"
HIRE = "second-interview/hire#phrasing"

NESTED = """\
# T

## Cue

> Will you?

- If yes
  - “Yes.”

  > When?

  - If soon
    - “Soon.”

  - If late
    - “Late.”

- If no
  - “No.”

## Other

> One way only?

- If so
  - “So.”

  > Which?

  - If this
    - “This.”

  - Otherwise
    - “Hm.”
"""


def script(text: str) -> Script:
    found, problems = parse(text, path="x.md", stem="second-interview")
    assert found is not None, problems
    return found


REAL = script(DECK.read_text())


def test_the_forks_come_in_the_order_of_the_call() -> None:
    assert [fork.key for fork in forks(REAL, {})] == [RANK, HIRE]


def test_each_branch_has_a_letter_and_none_of_these_is_last() -> None:
    rank = next(forks(REAL, {}))
    assert [row.label for row in fork_rows(rank, NAMES)] == ["You asked", "a", "b", "c", "d"]
    rows = fork_rows(rank, NAMES)
    assert rows[0].text.startswith("If you were the person to rank the candidates that Mr. Lee")
    assert rows[-1].text == "None of these"
    key, branch = rank.choices["d"]
    assert key == "second-interview/rank/otherwise#branch"
    assert branch is not None
    assert branch.otherwise


def test_none_of_these_can_be_said_where_the_script_has_no_otherwise() -> None:
    first = next(forks(script(NESTED), {}))
    assert first.choices["c"] == (NONE, None)


def test_what_follows_is_asked_only_where_the_call_went_there() -> None:
    nested = script(NESTED)
    place = "second-interview/cue"
    below = "second-interview/other/if-so#phrasing"
    yes = {f"{place}#phrasing": f"{place}/if-yes#branch"}
    no = {f"{place}#phrasing": f"{place}/if-no#branch"}
    assert [fork.key for fork in forks(nested, no)] == [f"{place}#phrasing", below]
    assert [fork.key for fork in forks(nested, yes)] == [
        f"{place}#phrasing",
        f"{place}/if-yes#phrasing",
        below,
    ]


ENDING = """# Call {#call}

### Hello {#hello}

> May I?

- If yes {#yes}
  - "Yes."
  - "Sure."

- If no {#no .end}
  - "No."
  - "Never."

  > Sorry.

- If they transfer you {#transfer}
  - "I'll put you through."
  - "One moment."

  [Say goodbye](#bye)

### Rank {#rank}

> And how?

- If well {#well}
  - "Well."
  - "Fine."

- If badly {#badly}
  - "Badly."
  - "Not well."

### Say goodbye {#bye}

> Shall we talk again?

- If so {#so}
  - "Yes, do."
  - "Of course."

- If not {#not}
  - "No need."
  - "Rather not."

## At any time {.anytime}

### A doubt {#doubt}

- "Hmm."

> Which one?

- If money {#money}
  - "Money."
  - "The price."

- If time {#time}
  - "Time."
  - "The hours."
"""


@pytest.mark.parametrize(
    ("way", "asked"),
    [
        (None, ["hello", "rank", "bye", "doubt"]),
        ("yes", ["hello", "rank", "bye", "doubt"]),
        ("no", ["hello", "doubt"]),
        ("transfer", ["hello", "bye", "doubt"]),
    ],
)
def test_a_fork_that_the_call_never_came_to_is_not_asked_about(
    way: str | None, asked: list[str]
) -> None:
    found, problems = parse(ENDING, path="x.md", stem="x")
    assert found is not None, problems
    ways = {"call/hello#phrasing": f"call/hello/{way}#branch"} if way else {}
    assert [fork.key for fork in forks(found, ways)] == [f"call/{cue}#phrasing" for cue in asked]


def test_the_cues_are_numbered_and_show_what_this_call_has_already() -> None:
    notes = {
        cues(REAL)[1][0]: Note("very calm", "acme-1"),
        cues(REAL)[2][0]: Note("decides", "beta-1"),
    }
    rows = cue_rows(REAL, NAMES, notes, stage="acme-1")
    assert len(rows) == 13
    assert (rows[1].label, rows[1].text) == ("2", "Ask what the next person is like: “very calm”")
    assert "decides" not in rows[2].text


# -- which call, and what comes after it

DAY = timedelta(days=1)


def stage(name: str, *, call: datetime | None = None, interview: datetime | None = None) -> Stage:
    company, _, number = name.partition("-")
    return Stage(
        name=name,
        company=company,
        number=int(number),
        call=call,
        interview=interview,
        next="Mr. Lee",
    )


PAST = stage("acme-1", call=MONDAY - DAY)
LATER = stage("beta-1", call=MONDAY - DAY / 2)
AHEAD = stage("acme-2", call=MONDAY + DAY)


def test_the_call_that_was_last_is_talked_over_or_that_of_the_company_named() -> None:
    all_ = (PAST, LATER, AHEAD)
    assert to_debrief(all_, MONDAY) == LATER
    assert to_debrief(all_, MONDAY, "acme") == PAST
    assert to_debrief(all_, MONDAY, "Acme") == PAST
    assert to_debrief(all_, MONDAY, "acme-2") == AHEAD
    assert to_debrief((AHEAD,), MONDAY) == AHEAD
    assert to_debrief((), MONDAY) is None
    assert to_debrief(all_, MONDAY, "gamma") is None


def test_of_two_calls_on_one_day_the_first_not_noted_yet_is_talked_over() -> None:
    first, second = stage("beta-1", call=MONDAY - DAY / 12), stage("acme-1", call=MONDAY - DAY / 24)
    noted = replace(first, debriefed=MONDAY)
    assert just_over((second, first), MONDAY) == [first, second]
    assert to_debrief((second, first), MONDAY) == first
    assert to_debrief((second, first), MONDAY, "acme-1") == second
    assert to_debrief((second, noted), MONDAY) == second
    both = (replace(second, debriefed=MONDAY), noted)
    assert to_debrief(both, MONDAY) == both[0]
    long_ago = [replace(each, call=each.call and each.call - 20 * DAY) for each in (first, second)]
    assert just_over(long_ago, MONDAY) == []
    assert to_debrief(long_ago, MONDAY) == long_ago[1]


def test_an_hour_into_the_interview_that_is_asked_about_before_the_call() -> None:
    call, met = MONDAY - timedelta(days=1), MONDAY - timedelta(minutes=90)
    had = Stage(name="a", number=1, company="Acme", call=call, interview=met)
    assert just_over((had,), MONDAY) == []
    assert to_debrief((had,), MONDAY) == had
    begun = replace(had, interview=MONDAY - timedelta(minutes=30))
    assert just_over((begun,), MONDAY) == [begun]


def test_the_stage_after_is_that_of_the_same_company() -> None:
    all_ = (PAST, LATER, AHEAD)
    assert following(all_, PAST) == AHEAD
    assert following(all_, LATER) is None


def test_names_move_on_and_what_the_person_decided_stays() -> None:
    before = Stage(
        name="acme-1",
        company="Acme",
        interviewer="Ms. Ortiz",
        next="Mr. Lee",
        me="Ada",
        minutes=8.0,
        script="mine",
        leave_out=frozenset({"s/x#phrasing"}),
        slots={"product": "Widgets"},
        outcome="well",
        ways={RANK: NONE},
    )
    told = Onward("Mr. Lee", "Dr. Wu", call=MONDAY + DAY)
    event = replace(added(moved_on(before, "acme-2", 2, told), MONDAY), id="1")
    (after,) = stages((event,), now=microseconds(MONDAY))
    assert (after.name, after.number, after.company) == ("acme-2", 2, "Acme")
    assert (after.interviewer, after.next, after.me) == ("Mr. Lee", "Dr. Wu", "Ada")
    assert (after.minutes, after.script, after.slots) == (8.0, "mine", {"product": "Widgets"})
    assert after.leave_out == before.leave_out
    assert (after.call, after.interview) == (MONDAY + DAY, None)
    assert (after.outcome, dict(after.ways)) == ("", {})


def test_the_head_of_the_sheet_says_whom_and_when_and_how_it_went_last_time() -> None:
    now = stage("acme-2", call=MONDAY, interview=MONDAY + DAY)
    before = replace(PAST, outcome="so-so")
    notes = {"acme-1": Note("little time", "acme-1")}
    assert head(replace(now, interviewer="Ms. Ortiz"), before, notes, zone=UTC) == (
        "Ms. Ortiz, acme · call Monday, November 23, 8:00 PM",
        "Then Mr. Lee · interview Tuesday, November 24, 8:00 PM",
        "Last time it went so-so: “little time”",
    )
    assert head(Stage(name="x-1"), None, {}, zone=UTC) == ()
