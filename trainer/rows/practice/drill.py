"""A drill at one moment, in words."""

from datetime import datetime

from msgspec import Struct

from trainer.core.drill.drill import Drill
from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Way
from trainer.core.sitting.aloud import judged_alone
from trainer.core.sitting.answer import right
from trainer.core.sitting.task import Task
from trainer.core.stats.map import Map
from trainer.rows.page.drilled import drill_sheet
from trainer.rows.page.head import head, left_row
from trainer.rows.page.sheet import NOTHING, Head, Sheet
from trainer.rows.practice import aloud, keys
from trainer.rows.practice.card import (
    asking,
    clock,
    hint_rows,
    place,
    question,
    suggestion,
)
from trainer.rows.practice.doing import DOING, Doing, Typed
from trainer.rows.row import Role, Row, Style, counted, row


def doing(drill: Drill) -> Doing:
    """Return what the person is doing in a drill."""
    task, verdict = drill.task, drill.verdict
    if verdict:
        return Doing.PASSING if verdict.task.step.study else Doing.RATING
    return DOING[task.step.way] if task else Doing.PASSING


class DrillFace(Struct, frozen=True):
    """A `Face` of a drill at the moment `now`; with `timed` the first row tells what is left.

    `title` says who is called, `drawn` is the map of the call.
    """

    drill: Drill
    now: datetime
    timed: bool = True
    title: str = ""
    drawn: Map | None = None

    @property
    def words(self) -> keys.Words:
        """What is said in every moment of it."""
        return keys.DRILL

    def head(self) -> Head:
        """Return who is called, the map with the card at hand, and what is left."""
        left = left_row(self.drill, self.drill.seconds_left(self.now)) if self.timed else NOTHING
        return head(self.title, self.drawn, self.drill, left)

    def sheet(self, typed: Typed) -> Sheet:
        """Return what stands on the page."""
        verdict = self.drill.verdict
        rows = self._judged(apart=", ") if verdict else ()
        if verdict and judged_alone(verdict):
            rows = (*rows, row("", aloud.QUESTION, Style.CUE))
        return drill_sheet(self.drill, typed, rows)

    def footer(self, doing: Doing) -> keys.Keys:
        """Return what can be pressed."""
        task = self.drill.task
        if doing is Doing.CHOOSING and task:
            return keys.choosing(keys.DRILL.keys[doing], len(task.choices))
        if doing is Doing.RATING and task:
            return self._rating_keys(task)
        if doing is Doing.LETTERS and task and task.step.rung is Rung.SHOWN:
            return keys.DRILL.keys["gaps"]
        if doing is Doing.ALOUD and task and task.step.way is Way.VOICE:
            return keys.DRILL.keys["by voice"]
        return keys.DRILL.keys[doing]

    def _rating_keys(self, task: Task) -> keys.Keys:
        """Return what can be pressed beside Enter when an answer is rated."""
        drill = self.drill
        if drill.verdict and judged_alone(drill.verdict):
            return aloud.rating_keys(drill.verdict)
        if drill.verdict and drill.verdict.heard:
            from trainer.rows.hearing.heard import rating_keys  # not before something was heard

            return rating_keys(drill.verdict)
        if task.step.way is Way.CHOOSE:
            return keys.DRILL.keys["chosen"]
        if drill.progress.first:
            return keys.DRILL.keys["first rating"]
        verdict = drill.verdict
        typed = verdict and verdict.said and task.step.way is Way.TYPE
        if verdict and typed and not right(verdict):
            return keys.ALSO, ()
        return keys.DRILL.keys[Doing.RATING]

    def warning(self) -> Row | None:
        """Return nothing: a drill begins where the person is."""
        return None

    def accept(self) -> str:
        """Return what Enter would do with the answer in hand."""
        return suggestion(self.drill, now=self.now).line

    def place(self) -> str:
        """Return where the drill stands: `Card 3 of about 9.`."""
        return f"Card {place(self.drill)}."

    def question(self) -> tuple[Row, ...]:
        """Return the cue."""
        return self._question()[:1]

    def more(self) -> tuple[Row, ...]:
        """Return what stands below the cue."""
        return self._question()[1:]

    def asking(self) -> str:
        """Return what the person is to do, in a few words."""
        return asking(self.drill.task) if self.drill.task else ""

    def hints(self) -> tuple[Row, ...]:
        """Return the hints given."""
        task = self.drill.task
        if task is None:
            return ()
        # With every other word shown, the first of them is on the screen already.
        return hint_rows(task, self.drill.names, so_far=int(task.step.study))

    def verdict(self) -> tuple[Row, ...]:
        """Return how the answer in hand compares: the line, then what was missing."""
        task = self.drill.task
        if task and task.step.way is Way.CHOOSE:
            from trainer.rows.practice.verdict import choice_sentences

            return tuple(row("", text) for text in choice_sentences(self.drill))
        verdict = self.drill.verdict
        typed = verdict is None or verdict.heard is None  # then what was said is above it
        rows = self._judged(apart="; ")
        return tuple(row for row in rows if not typed or row.role is not Role.SAID)

    def offer(self) -> tuple[Row, ...]:
        """Return what Enter would do with it."""
        verdict = self.drill.verdict
        if verdict and judged_alone(verdict):  # the question says it
            return ()
        return (suggestion(self.drill, now=self.now),)

    def rating(self) -> str:
        """Return the question for the rating."""
        verdict = self.drill.verdict
        if verdict and judged_alone(verdict):
            return aloud.asked_in_line(verdict)
        if verdict and verdict.heard:
            from trainer.rows.hearing.heard import asked_in_line  # not before something was heard

            return asked_in_line(verdict)
        accepts = "Enter: accept · " if verdict and verdict.suggested else ""
        return f"{keys.RATINGS} · {accepts}u: undo · q: stop · ?: help: "

    def kept(self, *, again: bool) -> tuple[str, ...]:
        """Return what is said once a rating was kept."""
        del again
        return ("Saved.", "Back to the answer before:") if self.drill.verdict else ("Saved.",)

    def recalled(self, *, keys: bool) -> tuple[Row, ...]:
        """Return the cue of an answer that was taken back."""
        task = self.drill.task
        if task is None:
            return ()
        return (*question(task, self.drill.names)[:1], *(row("key", task.card.key),)[: int(keys)])

    def clock(self) -> str:
        """Return the time that is left, and how many cards there were."""
        left = clock(self.drill, now=self.now)
        asked = counted(len(self.drill.progress.asked), "card")
        return f"{left} left, {asked} so far." if left else f"No time limit, {asked} so far."

    def _question(self) -> tuple[Row, ...]:
        drill = self.drill
        return question(drill.task, drill.names, drill.notes) if drill.task else ()

    def _judged(self, *, apart: str) -> tuple[Row, ...]:
        from trainer.rows.practice.verdict import verdict_rows

        return verdict_rows(self.drill, apart=apart)
