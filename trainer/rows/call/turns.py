"""The turns of a call that is over: all of them in a line each, and one of them whole."""

from trainer.core.log.events import Event
from trainer.core.memory.step import Way
from trainer.core.rehearsal.outcome import was_said
from trainer.core.rehearsal.rehearsal import Rehearsal, Slip, Taken, Turn
from trainer.core.sitting.also import countable
from trainer.rows.call.end import turn_title
from trainer.rows.call.labels import label, labeled_turns
from trainer.rows.call.why import heard_then
from trainer.rows.line import line_row
from trainer.rows.names import HeardNames, filled
from trainer.rows.practice.also import doubt
from trainer.rows.practice.card import note_rows
from trainer.rows.practice.keys import COUNTS, EACH
from trainer.rows.practice.keys import RATINGS as EACH_NAMED
from trainer.rows.practice.verdict.words import verdict_rows
from trainer.rows.row import RATINGS, Part, Role, Row, Style, lowered, row


def numbering(call: Rehearsal) -> str:
    """Return what the numbers of that list mean."""
    more = next((each for each in labeled_turns(call) if each[-1].isalpha()), "")
    told = "The numbers are your questions, as in the script."
    return f"{told} A letter, as in {more}, marks what came next." if more else told


NOT_UNDERSTOOD = "They didn't understand that, so it counts as not asked."
RATING_HELP = f"""\
{EACH}
repeat tells you this again. n adds a note for next time. e opens the script at this line.
{COUNTS}u takes back what you changed here.
Enter goes back to the list.\
"""
"""What is said to somebody who asks for help where one of the lines is rated."""
RATING_TYPABLE = "Type 1, 2, 3, 4, n, w or e, then Enter. Enter alone goes back."
_COUNTS = "w: this also counts · "
_RATING = f"{EACH_NAMED} · n: note · {_COUNTS}e: edit the line · Enter: back "


def rating_asked(call: Rehearsal) -> tuple[str, str, str]:
    """Return the question for the rating of one of the lines, its help, and what can be typed.

    That its words count too is offered only where they can.
    """
    if call.verdict and countable(call.verdict):
        return _RATING, RATING_HELP, RATING_TYPABLE
    typable = RATING_TYPABLE.replace(", n, w or e", ", n or e")
    return _RATING.replace(_COUNTS, ""), RATING_HELP.replace(COUNTS, ""), typable


LISTED = (
    "Type the number of a line to hear it, and to change its rating. Or press Enter to go back to"
    " how the call went."
)
"""What is said to somebody who asks for help at the list."""
NOTHING_CHANGED = "You haven't changed a rating here, so there's none to take back."
WHICH = "Which one? Its number (Enter: done): "


def no_such(call: Rehearsal) -> str:
    """Return what is said to what is none of the numbers."""
    names = list(labeled_turns(call))
    return f"Type a number from the list, like {names[-1]}, or Enter."


def turn_row(call: Rehearsal, turn: Turn) -> Row:
    """Return a turn as one line under its number: `5  Ask how you'll come across · Hard`."""
    rating = (Part(" · ", Style.DIM), Part(rated(turn.event), Style.DIM))
    return Row(label(call, turn), (Part(turn_title(call, turn)), *rating), Role.ITEM)


def turn_rows(call: Rehearsal, turn: Turn) -> tuple[Row, ...]:
    """Return the turn in hand whole: what they had said, what you said, how it compares."""
    rows = [turn_row(call, turn)]
    if reply := heard_then(call, turn):
        rows.append(row("They said", reply, Style.CUE, role=Role.CUE))
    if turn.event.said and turn.card.line and turn.event.way != Way.CHOOSE:
        rows.append(row("You said", turn.event.said, role=Role.SAID))
        if not was_said(turn):
            rows.append(row("", NOT_UNDERSTOOD))
    rows += [row("", text) for text in taken_for(call, turn.taken)]
    told = (_line(call, each) for each in verdict_rows(call) if each.role is not Role.SAID)
    notes = note_rows(turn.card, call.notes)
    return (*rows, *told, *(each for each in notes if each not in rows))


def _line(call: Rehearsal, one: Row) -> Row:
    """Return a row of a verdict; to be heard, the line of it with everybody called something."""
    grade = call.verdict.grade if call.verdict else None
    if grade is None or one.role is not Role.LINE or not isinstance(call.names, HeardNames):
        return one
    return line_row(one.label, grade.wanted, call.names)


def rated(event: Event) -> str:
    """Return a rating as it is called."""
    return RATINGS[(event.rating or 1) - 1]


def taken_for(call: Rehearsal, taken: Taken | None) -> tuple[str, ...]:
    """Return whose words an answer was taken for, as a sentence; or nothing."""
    if taken is None or taken.slip is not Slip.BRANCH or not taken.card.branch:
        return ()
    return (f"That's what you say {lowered(filled(taken.card.branch.condition, call.names))}.",)


def doubt_of(call: Rehearsal) -> str:
    """Return what is asked before the words in hand count; nothing where no meaning was lost."""
    return doubt(call, *taken_for(call, call.taken))
