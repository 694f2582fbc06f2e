"""A rehearsal as rows: what the interviewer says, the prompter's help, and short verdicts."""

from datetime import datetime

from trainer.core.log.events import AGAIN, GOOD
from trainer.core.memory.step import Way
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Slip, Taken
from trainer.core.sitting.task import Task, Verdict
from trainer.rows.card import hint_rows, note_rows, suggestion
from trainer.rows.row import Role, Row, Style, filled, lowered, row
from trainer.rows.verdict import verdict_rows

_DID = {
    Heard.PICKED_UP: "They have picked up the phone. You begin.",
    Heard.WAITING: "They are listening. Your next question?",
    Heard.ANSWERED: "They answer your question.",
}
_ASKING = {
    Way.LETTERS: "You say, first letters",
    Way.ALOUD: "Say it aloud, then Enter",
}
_TAKEN = {
    Slip.LATER: "That is a later question",
    Slip.EARLIER: "You have asked that already",
    Slip.ELSEWHERE: "That is another question",
}


def where(call: Rehearsal) -> str:
    """Return where the call stands: `question 3 of 13`."""
    return f"question {min(call.place + 1, len(call.order))} of {len(call.order)}"


def heard_rows(call: Rehearsal) -> tuple[Row, ...]:
    """Return what the interviewer said, or did, last: all that there is to go by."""
    if call.verdict and call.verdict.retracted and call.heard is not Heard.REPLIED:
        # The turn at hand is remembered; one that was taken back is named.
        return (row("Cue", point(call, call.verdict.task), Style.CUE, role=Role.CUE),)
    if call.heard is Heard.ALREADY:
        return (row("They say", "You have asked me that already.", Style.CUE, role=Role.CUE),)
    if call.heard is not Heard.REPLIED:
        return (row("", _DID[call.heard], Style.CUE, role=Role.CUE),)
    names = call.names
    if call.reply:
        return (row("They say", filled(call.reply, names), Style.CUE, role=Role.CUE),)
    case = filled(call.branch.condition, names) if call.branch else ""
    return (row("Case", case, Style.CUE, role=Role.CUE),)


def asking(call: Rehearsal) -> str:
    """Return how the words are to be given, in a few words."""
    return _ASKING.get(call.way, "You say")


def help_rows(call: Rehearsal, *, so_far: int) -> tuple[Row, ...]:
    """Return the help given: the cue first; `so_far` is how many words were said already."""
    task = call.task
    if task is None or not task.help.cue:
        return ()
    names = call.names
    rows = () if call.quiet else hint_rows(task, names, so_far=so_far)
    notes = note_rows(task.card, call.notes)
    return (row("Line?", point(call, task), Style.CUE, role=Role.HINT), *notes, *rows)


def point(call: Rehearsal, task: Task) -> str:
    """Return what a turn is about: its cue, or the condition of the answer that was heard."""
    branch = task.card.branch
    return filled(branch.condition if branch else task.card.cue.heading, call.names)


def brief(call: Rehearsal) -> tuple[Row, ...]:
    """Return the verdict on the answer in hand in one line; the words too, where some failed.

    Last time's notes stand below it.
    """
    verdict = call.verdict
    if verdict is None:
        return ()
    first = " ".join((*_taken(call, call.taken), *_judged(call, verdict)))
    style = Style.RIGHT if (verdict.suggested or 0) >= GOOD else Style.PLAIN
    rows = [row("", first, style)] if first else []
    wrong = verdict.suggested is not None and verdict.suggested <= AGAIN
    if wrong and verdict.task.card.branch:
        rows.append(row("It means", point(call, verdict.task)))
    if (verdict.suggested or 0) < GOOD and verdict.task.step.way is not Way.CHOOSE:
        rows.extend(_line(call, verdict))
    return (*rows, *note_rows(verdict.task.card, call.notes))


def accept(call: Rehearsal, *, now: datetime) -> str:
    """Return what Enter would do with the answer in hand: `Enter: Good, comes back in 3 days`."""
    if call.live:
        return "How did it go? 1 Again, 2 Hard, 3 Good, 4 Easy"
    return suggestion(call, now=now).line


def met(call: Rehearsal) -> Row | None:
    """Return a word of warning when most of the lines were never seen; None: they were."""
    new = sum(
        card.key not in call.memories or call.memories[card.key].shown is None
        for card in call.order
    )
    if new <= len(call.order) // 2:
        return None
    lines = "any" if new == len(call.order) else str(new)
    return row("", f"You have not seen {lines} of these lines yet. To read them: trainer read")


def _judged(call: Rehearsal, verdict: Verdict) -> tuple[str, ...]:
    if verdict.task.step.way is Way.CHOOSE:
        if call.taken:
            return ("Nothing more is to be said here.",)
        right = "Right: n" if verdict.suggested else "N"
        return (f"{right}othing more is to be said to that.",)
    if verdict.grade is None or call.taken:
        return ()
    if not verdict.said:
        return ("Nothing said.",)
    return tuple(one.text for one in verdict_rows(call) if one.role is Role.SENTENCE)


def _line(call: Rehearsal, verdict: Verdict) -> tuple[Row, ...]:
    if call.taken or not verdict.said:
        # The words are another line's: beside this one they say nothing.
        wanted = filled(verdict.task.card.line.wanted, call.names)
        return (row("Line", wanted, role=Role.LINE),)
    return tuple(one for one in verdict_rows(call) if one.role is Role.LINE)


def _taken(call: Rehearsal, taken: Taken | None) -> tuple[str, ...]:
    if taken is None:
        return ()
    names = call.names
    if taken.slip is Slip.BRANCH and taken.card.branch:
        return (f"That is what you say {lowered(filled(taken.card.branch.condition, names))}.",)
    return (f"{_TAKEN[taken.slip]}: {filled(taken.card.cue.heading, names)}.",)


def you(call: Rehearsal) -> Row | None:
    """Return the words said, as the conversation shows them; None: none were typed."""
    verdict = call.verdict
    if verdict is None or not verdict.said:
        return None
    return row("You", verdict.said, Style.DIM, role=Role.SAID)
