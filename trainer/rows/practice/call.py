"""A rehearsal as rows: what the interviewer says, the prompter's help, and short verdicts."""

from datetime import datetime

from msgspec import Struct

from trainer.core.log.events import AGAIN, GOOD
from trainer.core.memory.step import Way
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Slip, Taken
from trainer.core.sitting.task import Task, Verdict
from trainer.core.value import replace
from trainer.rows.line import line_row
from trainer.rows.page.sheet import Head, Sheet
from trainer.rows.page.sheet import said as said_row
from trainer.rows.practice import keys
from trainer.rows.practice.card import ASKING, hint_rows, note_rows, suggestion
from trainer.rows.practice.doing import Doing, Typed
from trainer.rows.practice.verdict import verdict_rows
from trainer.rows.row import Part, Role, Row, Style, filled, lowered, row

THEY_SAY = "They say"
_DID = {
    Heard.PICKED_UP: "They've picked up the phone. You begin.",
    Heard.WAITING: "They're listening. What's your next question?",
    Heard.ANSWERED: "They answer your question.",
    Heard.ENDED: "They've hung up.",
}
_TAKEN = {
    Slip.LATER: "That one comes later",
    Slip.EARLIER: "You've already asked that",
    Slip.ELSEWHERE: "That's a different question",
}


def doing(call: Rehearsal) -> Doing:
    """Return what the person is doing in a call; letters are typed as one line."""
    if call.verdict:
        return Doing.RATING
    return Doing.ALOUD if call.way.spoken else Doing.ANSWERING


class CallFace(Struct, frozen=True):
    """A `Face` of a rehearsal at the moment `now`."""

    call: Rehearsal
    now: datetime
    title: str = ""

    @property
    def words(self) -> keys.Words:
        """What is said in every moment of it."""
        return keys.LIVE if self.call.live else keys.CALL

    def head(self) -> Head:
        """Return who is called, and how far the call has come: `question 3 of 13`."""
        end = f"question {where(self.call)}"
        return Head(self.title, left=said_row(f"live · {end}" if self.call.live else end))

    def sheet(self, typed: Typed) -> Sheet:
        """Return what stands on the page: what was heard, your words, the verdict."""
        call = self.call
        if call.task is None:
            return Sheet()
        cue, *more = heard_rows(call)
        theirs = cue.label == THEY_SAY
        heard = Sheet(who=said_row("They say:"), reply=cue) if theirs else Sheet(cue=cue)
        if call.verdict:
            yours = said_row(call.verdict.said, Style.YOURS)
            notes = (Row("", (Part(each.line),)) if each.label else each for each in self.verdict())
            return replace(heard, line=yours, note=(*more, *notes))
        hints = tuple(said_row(each.line) for each in help_rows(call, so_far=typed.said))
        if call.way is Way.TYPE:
            return replace(heard, typing=True, note=(*more, *hints))
        if call.way is Way.LETTERS:
            return replace(heard, typing=True, note=(*more, said_row(f"{self.asking()}."), *hints))
        return replace(heard, line=said_row(f"{self.asking()}."), note=(*more, *hints))

    def footer(self, doing: Doing) -> keys.Keys:
        """Return what can be pressed."""
        return self.words.keys[doing]

    def warning(self) -> Row | None:
        """Return a word of warning when most of the lines were never seen; None: they were."""
        return met(self.call)

    def accept(self) -> str:
        """Return what Enter would do with the answer in hand."""
        if self.call.live:
            return f"How did it go? {keys.RATINGS}"
        return suggestion(self.call, now=self.now).line

    def place(self) -> str:
        """Return where the call stands: `Question 3 of 13.`."""
        return f"Question {where(self.call)}."

    def question(self) -> tuple[Row, ...]:
        """Return what the interviewer said, or did, last."""
        return heard_rows(self.call)

    def more(self) -> tuple[Row, ...]:
        """Return nothing: a call gives nothing else to go by."""
        return ()

    def asking(self) -> str:
        """Return how the words are to be given, in a few words."""
        if self.call.way.spoken:
            return ASKING[self.call.way]
        return "Your line (first letters are enough)" if self.call.way is Way.LETTERS else "You say"

    def hints(self) -> tuple[Row, ...]:
        """Return the help given."""
        return help_rows(self.call, so_far=0)

    def verdict(self) -> tuple[Row, ...]:
        """Return the verdict on the answer in hand, in one line; live there is none."""
        return () if self.call.live else brief(self.call)

    def offer(self) -> tuple[Row, ...]:
        """Return nothing: the question for the rating says what Enter would do."""
        return ()

    def rating(self) -> str:
        """Return the question for the rating, and what Enter would do."""
        verdict = self.call.verdict
        if self.call.live or not (verdict and verdict.suggested):
            return f"{self.accept()}: "
        return f"{self.accept().rstrip('.')}. {keys.RATINGS} · u: undo · q: hang up · ?: help: "

    def kept(self, *, again: bool) -> tuple[str, ...]:
        """Return what is said where an answer is in hand once a rating was kept."""
        if self.call.verdict and again:
            return ("Back to the answer before:",)
        if self.call.verdict and not self.call.live:
            return ("Then, as your next question:",)
        return ()

    def recalled(self, *, keys: bool) -> tuple[Row, ...]:
        """Return what an answer that was taken back was given to, and its words."""
        del keys
        return (*heard_rows(self.call), *you(self.call))

    def clock(self) -> None:
        """Return None: a call has no clock."""


def where(call: Rehearsal) -> str:
    """Return where the call stands: `3 of 13`."""
    return f"{min(call.place + 1, len(call.order))} of {len(call.order)}"


def heard_rows(call: Rehearsal) -> tuple[Row, ...]:
    """Return what the interviewer said, or did, last: all that there is to go by."""
    if call.verdict and call.verdict.retracted and not call.theirs:
        # The turn at hand is remembered; one that was taken back is named.
        return (row("Cue", point(call, call.verdict.task), Style.CUE, role=Role.CUE),)
    if call.heard is Heard.ALREADY:
        return (row(THEY_SAY, "I think you already asked me that.", Style.CUE, role=Role.CUE),)
    said = " ".join(filled(words, call.names) for words in call.theirs)
    theirs = (row(THEY_SAY, said, Style.CUE, role=Role.CUE),) if said else ()
    silent = call.heard in (Heard.REPLIED, Heard.SPOKE) and call.reply is None
    if silent and call.task:  # what they do is written down, and no words for it
        return (*theirs, row("Case", point(call, call.task), Style.CUE, role=Role.CUE))
    return theirs or (row("", _DID.get(call.heard, ""), Style.CUE, role=Role.CUE),)


def help_rows(call: Rehearsal, *, so_far: int) -> tuple[Row, ...]:
    """Return the help given: the cue first; `so_far` is how many words were said already."""
    task = call.task
    if task is None or not task.help.cue:
        return ()
    names = call.names
    rows = () if call.quiet else hint_rows(task, names, so_far=so_far)
    notes = note_rows(task.card, call.notes)
    return (row("The point", point(call, task), Style.CUE, role=Role.HINT), *notes, *rows)


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
    first = " ".join((*taken_for(call, call.taken), *_judged(call, verdict)))
    style = Style.RIGHT if (verdict.suggested or 0) >= GOOD else Style.PLAIN
    rows = [row("", first, style)] if first else []
    wrong = verdict.suggested is not None and verdict.suggested <= AGAIN
    if wrong and verdict.task.card.branch:
        rows.append(row("It means", point(call, verdict.task)))
    if (verdict.suggested or 0) < GOOD and verdict.task.step.way is not Way.CHOOSE:
        rows.extend(_line(call, verdict))
    return (*rows, *note_rows(verdict.task.card, call.notes))


def met(call: Rehearsal) -> Row | None:
    """Return a word of warning when most of the lines were never seen; None: they were."""
    new = sum(
        card.key not in call.memories or call.memories[card.key].shown is None
        for card in call.order
    )
    if new <= len(call.order) // 2:
        return None
    lines = "any" if new == len(call.order) else str(new)
    return row("", f"You haven't seen {lines} of these lines yet. To read them first: trainer read")


def _judged(call: Rehearsal, verdict: Verdict) -> tuple[str, ...]:
    if verdict.task.step.way is Way.CHOOSE:
        if call.taken:
            return ("You don't need to add anything here.",)
        right = "Right: there" if verdict.suggested else "There"
        return (f"{right}'s nothing more to say to that.",)
    if verdict.grade is None or call.taken:
        return ()
    if not verdict.said:
        return ("Nothing said.",)
    return tuple(one.text for one in verdict_rows(call) if one.role is Role.SENTENCE)


def _line(call: Rehearsal, verdict: Verdict) -> tuple[Row, ...]:
    if call.taken or not verdict.said:
        # The words are another line's: beside this one they say nothing.
        return (line_row("Line", verdict.task.card.line.wanted, call.names),)
    return tuple(one for one in verdict_rows(call) if one.role is Role.LINE)


def taken_for(call: Rehearsal, taken: Taken | None) -> tuple[str, ...]:
    """Return whose words the answer in hand was taken for, as a sentence; or nothing."""
    if taken is None:
        return ()
    names = call.names
    if taken.slip is Slip.BRANCH and taken.card.branch:
        return (f"That's what you say {lowered(filled(taken.card.branch.condition, names))}.",)
    return (f"{_TAKEN[taken.slip]}: {filled(taken.card.cue.heading, names)}.",)


def you(call: Rehearsal) -> tuple[Row, ...]:
    """Return the words said, as the conversation shows them; nothing where none were typed."""
    verdict = call.verdict
    if verdict is None or not verdict.said:
        return ()
    return (row("You", verdict.said, Style.DIM, role=Role.SAID),)
