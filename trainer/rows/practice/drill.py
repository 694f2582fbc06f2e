"""A drill at one moment, in words."""

from datetime import datetime
from itertools import groupby

from msgspec import Struct

from trainer.core.drill.drill import Drill
from trainer.core.memory.ladder import Rung
from trainer.core.sitting.aloud import judged_alone
from trainer.core.sitting.task import Task
from trainer.rows.practice import aloud, keys
from trainer.rows.practice.card import (
    asking,
    clock,
    hint_rows,
    key_row,
    keyed,
    place,
    question,
    suggestion,
)
from trainer.rows.practice.doing import DOING, Doing, Typed
from trainer.rows.row import Role, Row, counted, row


def doing(drill: Drill) -> Doing:
    """Return what the person is doing in a drill."""
    task, verdict = drill.task, drill.verdict
    if verdict:
        return Doing.PASSING if verdict.task.step.study else Doing.RATING
    return DOING[task.step.way] if task else Doing.PASSING


class DrillFace(Struct, frozen=True):
    """A `Face` of a drill at the moment `now`; with `timed` the header tells the time left."""

    drill: Drill
    now: datetime
    timed: bool = True

    @property
    def words(self) -> keys.Words:
        """What is said in every moment of it."""
        return keys.DRILL

    def header(self, *, narrow: bool) -> str:
        """Return the time left and how many cards there were: `5 min · 3 of about 9`."""
        del narrow
        left = clock(self.drill, now=self.now) if self.timed else ""
        return " · ".join(text for text in (left, place(self.drill)) if text)

    def groups(self, typed: Typed, *, roomy: bool) -> list[tuple[Row, ...]]:
        """Return all rows in the order of reading: what came before, the cue, the verdict."""
        drill, task = self.drill, self.drill.task
        if task is None:
            return []
        cue, *rest = question(task, drill.names, drill.notes)
        if drill.verdict:
            last = tuple(one for one in rest if one.role is Role.NOTE)
            found = [(cue, *last), *_spaced(self.verdict(), roomy=roomy)]
            if judged_alone(drill.verdict):
                found.append((row("", aloud.QUESTION),))
        else:
            context = tuple(one for one in rest if one.role is Role.CONTEXT)
            others = tuple(one for one in rest if one not in context and one.role is not Role.LINE)
            found = [context, (cue,), others, self._live(task, typed)]
        return [group for group in found if group]

    def label(self) -> str:
        """Return what stands before the line that is typed."""
        return "YOU SAY"

    def footer(self, doing: Doing) -> keys.Keys:
        """Return what can be pressed."""
        drill, task = self.drill, self.drill.task
        if doing is Doing.CHOOSING and task:
            return keys.choosing(keys.DRILL.keys[doing], len(task.choices))
        if doing is Doing.RATING and drill.verdict and judged_alone(drill.verdict):
            return aloud.rating_keys(drill.verdict)
        if doing is Doing.RATING and drill.verdict and drill.verdict.heard:
            from trainer.rows.practice.heard import rating_keys  # not before something was heard

            return rating_keys(drill.verdict)
        if doing is Doing.RATING and drill.progress.first:
            return keys.DRILL.keys["first rating"]
        if doing is Doing.LETTERS and task and task.step.rung is Rung.SHOWN:
            return keys.DRILL.keys["gaps"]
        return keys.DRILL.keys[doing]

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
        """Return how the answer in hand compares, the most important first."""
        from trainer.rows.practice.verdict import verdict_rows

        return verdict_rows(self.drill)

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
            from trainer.rows.practice.heard import asked_in_line  # not before something was heard

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

    def _live(self, task: Task, typed: Typed) -> tuple[Row, ...]:
        """Return the letters typed so far and the hints given."""
        hints = hint_rows(task, self.drill.names, so_far=typed.said)
        if typed.keying:
            shown = keyed(typed.keying, every_other=task.step.rung is Rung.SHOWN)
            told = key_row(typed.keying)
            return (shown, *((told,) if told else ()), *hints)
        if task.step.way.spoken:
            return (row("", f"{asking(task)}."), *hints)
        return hints


def _spaced(rows: tuple[Row, ...], *, roomy: bool) -> list[tuple[Row, ...]]:
    """Return sentences and labelled rows apart, where there is room for that."""
    if not roomy:
        return [rows]
    apart = groupby(rows, key=lambda one: one.role is Role.SENTENCE)
    return [tuple(group) for _, group in apart]
