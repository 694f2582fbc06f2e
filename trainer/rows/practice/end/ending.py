"""The end of a drill, printed: what can be said now, and one sentence about tomorrow."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from trainer.core.drill.drill import Drill
from trainer.core.log.events import What, past_midnight
from trainer.core.memory.step import Step
from trainer.core.plan.once import Round, is_line
from trainer.core.script.cards import Card
from trainer.core.script.script import Script
from trainer.core.stats.map import Map, Mark
from trainer.core.value import replace
from trainer.rows.line import question_named
from trainer.rows.practice.end.achieved import achieved
from trainer.rows.practice.end.gained import gained_follow_ups, gained_heard
from trainer.rows.practice.end.nothing import due_text, nothing
from trainer.rows.practice.near.evening import SLEEP, finish, tomorrow, unfinished, unfinished_heard
from trainer.rows.row import (
    Part,
    Row,
    Style,
    coming_day,
    counted,
    lasting,
    names_needed,
    row,
    upper,
    wait,
)
from trainer.rows.tally import COUNTS, COUNTS_WHILE

SHEET_TODAY = "Read the call sheet aloud once, from the top: trainer read --page"
ONCE = "Tomorrow evening: every line once, then sleep does the rest."
BEGUN = "You've made a start on your {}"
"""Said where no line is known yet."""
FAR = 1_000
"""The days until a call that has no date."""
EVE = 2
"""The days until a call whose last evening is tomorrow."""
TONIGHT_ONCE = "This evening: every line once, then sleep does the rest."
"""The same, said past midnight."""
MINUTE = 60


class Following(Struct, frozen=True):
    """The next day's drill: its first step, and the minutes it takes."""

    first: Step
    minutes: float


class Ended(Struct, frozen=True):
    """A drill that is over or was left at the moment `now` (local), and the map as it is then.

    `more` lines can be said than before today. `following` is tomorrow's drill; `still` are the
    minutes that today asks, where nothing was answered. `script` is the one practiced. `waits` are
    the keys of its lines that can't be practiced until it is known who will be met. `asks`: a
    question follows the end. `deck` is all that is practiced for, where the drill asked a choice of
    it. `then` is what comes next tonight, where another call of tomorrow has lines left.
    """

    drill: Drill
    now: datetime
    drawn: Map
    script: Script
    more: int = 0
    still: float | None = None
    following: Following | None = None
    waits: frozenset[str] = frozenset()
    asks: bool = False
    deck: tuple[Card, ...] = ()
    then: str = ""


FEWER = f"That's {{}} than before today: {COUNTS_WHILE}"
"""Why the number fell."""


def ended_row(ended: Ended, *, which: str = "") -> Row:
    """Return the headline: `You can say 8 of 19 lines, 2 more than before today. …`.

    `which` are those lines.
    """
    drill = ended.drill
    if not drill.progress.asked:
        return row("", nothing(drill, ended.now, asks=ended.asks, then=ended.then))
    if not drill.events:
        return row("", _unanswered(drill))
    waits, drawn = ended.waits, ended.drawn
    lines = counted(len(drawn.spots) - len(waits), "line")
    can = f"You can say {drawn.count(Mark.SAY, waits)} of {lines}"
    if ended.more > 0:
        seconds = drill.practiced(ended.now)
        spent = f" {lasting(seconds)} well spent." if seconds >= MINUTE else ""
        which = which or gained_follow_ups(drawn, ended.more, waits)
        gain = f" {ended.more} more than before today{which}.{spent}"
        rest = f" {names_needed(len(waits), drawn.known(waits))}" if waits else ""
        return Row("", (Part(f"{can},", Style.CUE), Part(f"{gain}{rest}")))
    known = drawn.count(Mark.SAY, waits) or drawn.count(Mark.LETTERS, waits)
    if not known and all(each.way is None for each in drill.events):
        seen = {each.key for each in drill.log if each.event in (What.STUDY, What.REVIEW)}
        read = sum(spot.key in seen for spot in drawn.spots)
        told = f"You've read {read} of your {lines}{wait(len(waits), drawn.known(waits))}."
        return Row("", (Part(told, Style.CUE),))
    letters = drawn.count(Mark.LETTERS, waits)
    if drawn.count(Mark.SAY, waits):
        can += f"; {letters} more by first letters" if letters else ""
    else:  # what was learned is told, not that it is none yet
        can = f"You know {letters} of {lines} by first letters" if letters else BEGUN.format(lines)
    can = f"{can}{wait(len(waits), drawn.known(waits))}."
    worked = [f"You worked on {_worked_on(drill)}."]
    if ended.more < 0:
        worked.append(FEWER.format(counted(-ended.more, "line fewer", "lines fewer")))
    elif not drawn.count(Mark.SAY):
        worked.append(achieved(drill.events))
    return Row("", (Part(can, Style.CUE), Part(f" {' '.join(filter(None, worked))}")))


def _unanswered(drill: Drill) -> str:
    """Return that nothing was answered, and what became of older answers."""
    if drill.counted:  # an answer of another day was rated again, or taken back
        return f"No new answers.{'' if _taken_back(drill) else ' What you rated again is saved.'}"
    return unsaved(drill) or "You didn't answer anything, so nothing changed."


def ended_sentence(ended: Ended) -> str:
    """Return the headline to be heard: with the numbers of the questions that can be said now."""
    drawn, waits = ended.drawn, ended.waits
    if _days(ended) == 1 and ended.drill.events and (say := drawn.count(Mark.SAY, waits)):
        return f"You can say {say} of {counted(len(drawn.spots) - len(waits), 'line')}."
    told = ended_row(ended, which=gained_heard(drawn, ended.more, waits)).text
    none = ended.drill.events and not ended.drawn.count(Mark.SAY)
    return f"{told} {COUNTS}" if none else told


def coming(ended: Ended, *, heard: bool = False) -> str:
    """Return what is next: tomorrow's drill and its first question, or when something is due.

    With a call ahead no day after it is told; the evening before and the day itself have their own
    sentence. `heard`: it's to be heard, so with few numbers.
    """
    drill, now, days = ended.drill, ended.now, _days(ended)
    late = past_midnight(now)
    if days <= 1:
        return _near(ended, days, heard=heard)
    if ended.still is not None:
        spent = counted(max(1, round(ended.still)), "minute")
        return f"Today's practice is still here when you're ready: about {spent}."
    if days == EVE:
        return TONIGHT_ONCE if late else ONCE
    following = ended.following
    return (
        _next_day(ended.script, following, drill.names, late=late)
        if following
        else due_text(drill, now)
    )


def _near(ended: Ended, days: int, *, heard: bool) -> str:
    """Return what is next on the evening before the call, and on its day."""
    drill, now = ended.drill, ended.now
    if drill.limit.once and drill.task is None:
        return finish(drill.round(now), now, enter=ended.asks, then=ended.then)
    if days <= 0:  # after a whole warm-up the sheet is offered in a question
        return "" if ended.asks and drill.progress.warm and not drill.task else SHEET_TODAY
    whole = replace(drill, deck=ended.deck or drill.deck)
    found = whole.round(now)
    if not found.left:
        return ended.then or f"{SLEEP} {tomorrow(late=past_midnight(now))}"
    if heard:
        return unfinished_heard(found, now)
    return unfinished(found, now, earlier=_earlier(whole, found))


def _days(ended: Ended) -> int:
    """Return the days until the call; without one it is far."""
    targets = ended.drill.aim.targets
    return targets[0].days_left(ended.now) if targets else FAR


def _next_day(script: Script, found: Following, names: Mapping[str, str], *, late: bool) -> str:
    card, minutes = found.first.card, counted(max(1, round(found.minutes)), "minute")
    number = script.number(card.cue) if card.script == script.id else 0
    first = f", beginning with {question_named(number, card.cue.heading, names)}" if number else ""
    return f"{upper(coming_day(late=late))}: about {minutes}{first}."


def _earlier(drill: Drill, found: Round) -> int:
    """Return how many lines were said today before this practice, which tells of its own."""
    now = {each.key for each in drill.events if each.rating}
    lines = {card.key for card in drill.deck if is_line(card)}
    return max(0, found.lines - found.lines_left - len(now & lines))


def unsaved(drill: Drill) -> str:
    """Return that the answer in hand alone is lost where somebody leaves now, if there is one."""
    if drill.verdict is None:
        return ""
    if number := _taken_back(drill):
        them = "it" if number == 1 else "them"
        taken = f"You took back {counted(number, 'answer')}"
        return f"{taken}, and didn't rate {them} again; everything else is saved."
    if drill.verdict.task.step.study:
        return "Everything but your last answer is saved."
    return "You stopped before you rated your last answer, so only that one isn't saved."


def _taken_back(drill: Drill) -> int:
    """Return how many answers were taken back and not rated again: the one in hand, and before."""
    verdicts = (drill.verdict, *(verdict for _, verdict in drill.waiting))
    return sum(each is not None and each.retracted is not None for each in verdicts)


def saved_row(command: str, *, lost: bool = False) -> Row:
    """Return that all is saved, and the command that comes back.

    `lost`: all but one answer, which was just told.
    """
    kept = "" if lost else "Everything is saved. "
    return Row("", (Part(f"{kept}To come back, type: ", Style.DIM), Part(command, Style.CUE)))


def _worked_on(drill: Drill) -> str:
    """Return what came up, also what was only read: lines, and replies where there were any.

    On the evening before the call it's said how many were whole, for the others are still left.
    """
    own = [event for event in drill.events if event.way != "choose"]
    lines, said = len({event.key for event in own}), len({e.key for e in own if e.rating})
    if drill.limit.once and said < lines:
        some = f"{said} of them" if said else "none of them yet"
        return f"{lines}, and went through {some} from start to finish"
    chosen = len({event.key for event in drill.events if event.way == "choose"})
    replies = counted(chosen, "reply", "replies")
    if not chosen:
        return str(lines)
    return f"{counted(lines, 'line')} and {replies}" if lines else replies
