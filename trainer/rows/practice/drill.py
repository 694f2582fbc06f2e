"""A drill at one moment, in words."""

from datetime import datetime

from msgspec import Struct

from trainer.core.drill.drill import Drill
from trainer.core.log.events import GOOD, What, study_day
from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Way
from trainer.core.sitting.aloud import judged_alone
from trainer.core.sitting.also import countable
from trainer.core.sitting.answer import right
from trainer.core.sitting.task import Task
from trainer.core.stats.map import Map
from trainer.core.value import replace
from trainer.rows.line import line_row
from trainer.rows.names import heard_names
from trainer.rows.page.drilled import drill_sheet
from trainer.rows.page.head import head, left_row
from trainer.rows.page.sheet import NOTHING, Head, Sheet
from trainer.rows.practice import aloud, keys
from trainer.rows.practice.card import (
    HOW,
    asking,
    clock,
    just_seen,
    question,
    suggestion,
    words_shown,
)
from trainer.rows.practice.doing import DOING, Doing, Typed
from trainer.rows.practice.face import Whose
from trainer.rows.practice.hints import hint_rows
from trainer.rows.row import RATINGS, Role, Row, Style, counted, row


def doing(drill: Drill) -> Doing:
    """Return what the person is doing in a drill."""
    task, verdict = drill.task, drill.verdict
    if verdict:
        return Doing.PASSING if verdict.task.step.study else Doing.RATING
    return DOING[task.step.way] if task else Doing.PASSING


class DrillFace(Struct, frozen=True):
    """A `Face` of a drill at the moment `now`; with `timed` the first row tells what is left.

    `title` says who is called, `drawn` is the map of the call. `whose`: of several calls ahead, the
    one that the card at hand is for. `undoes`: there is an answer to take back.
    """

    drill: Drill
    now: datetime
    timed: bool = True
    title: str = ""
    drawn: Map | None = None
    whose: Whose | None = None
    undoes: bool = True

    @property
    def words(self) -> keys.Words:
        """What is said in every moment of it."""
        verdict = self.drill.verdict
        doubted = verdict and verdict.heard and not verdict.heard.own
        found = keys.DRILL_HEARD if doubted else keys.DRILL
        if verdict is None:
            return found
        return keys.at_rating(found, alone=judged_alone(verdict), counts=countable(verdict))

    def head(self) -> Head:
        """Return who is called, the map with the card at hand, and what is left.

        Where there is little room, it's said whose line it is rather than drawn where it stands.
        """
        left = left_row(self.drill, self.drill.seconds_left(self.now)) if self.timed else NOTHING
        if self.whose is None:
            return head(self.title, self.drawn, self.drill, left)
        found = head(self.whose.title, self.drawn, self.drill, left)
        return replace(found, brief=row("", self.whose.briefly, Style.DIM))

    def sheet(self, typed: Typed) -> Sheet:
        """Return what stands on the page."""
        verdict = self.drill.verdict
        rows = self._judged() if verdict else ()
        if verdict and judged_alone(verdict):
            rows = (*rows, row("", aloud.QUESTION, Style.CUE))
        return drill_sheet(self.drill, typed, rows)

    def footer(self, doing: Doing, *, hears: bool = False) -> keys.Keys:
        """Return what can be pressed; `hears`: a line said aloud can be listened to."""
        task = self.drill.task
        if doing is Doing.CHOOSING and task:
            choices = len(task.choices)
            return keys.choosing(keys.DRILL.keys[doing], choices, undoes=self.undoes)
        if doing is Doing.RATING and task:
            return self._rating_keys(task)
        if doing is Doing.LETTERS and task and task.step.rung is Rung.SHOWN:
            return keys.DRILL.keys["gaps"]
        if doing is Doing.LETTERS and task and task.step.part:
            return keys.DRILL.keys["part"]
        if doing is Doing.ALOUD and hears:
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
        """Return the time that is left, if there is a limit, and whose line is asked.

        `4 minutes left. For Globex:`, the second only where several calls are ahead.
        """
        whose = f"For {self.whose.briefly}:" if self.whose else ""
        return f"{self._left()} {whose}".strip()

    def _left(self) -> str:
        if not self.timed or self.drill.limit.seconds is None:
            return ""
        minutes = -(-self.drill.seconds_left(self.now) // 60)
        return f"{counted(int(minutes), 'minute')} left." if minutes > 1 else "The last minute."

    def question(self) -> tuple[Row, ...]:
        """Return the cue."""
        return self._question()[:1]

    def more(self) -> tuple[Row, ...]:
        """Return what stands below the cue."""
        return self._question()[1:]

    def part(self) -> tuple[Row, ...]:
        """Return the part of a line that is asked, without its question."""
        task = self.drill.task
        return words_shown(task, heard_names(self.drill.names)) if task else ()

    def asking(self) -> str:
        """Return what the person is to do, in a few words."""
        return asking(self.drill.task, self.drill.names) if self.drill.task else ""

    def slip(self, said: str) -> tuple[int, str] | None:
        """Return which of the first letters of the missing words is not the one."""
        task = self.drill.task
        if task is None or task.step.way is not Way.LETTERS or task.step.rung is not Rung.SHOWN:
            return None
        from trainer.core.grading.keys.keying import keying  # not before letters were typed

        state = keying(task.step.wanted, self.drill.names, every_other=True)
        blanks = [each.keys for each in state.blanks if each.keys]
        typed = said.replace(" ", "").casefold()
        pairs = enumerate(zip(typed, blanks, strict=False))
        wrong = [at for at, (key, keys) in pairs if key not in keys]
        if len(typed) != len(blanks) or len(wrong) != 1:
            return None
        return wrong[0], f"Not that one. Try once more: blank {wrong[0] + 1} of {len(blanks)}. "

    def hints(self) -> tuple[Row, ...]:
        """Return the hints given."""
        task = self.drill.task
        if task is None:
            return ()
        return hint_rows(task, self.drill.names, aloud=True)

    def verdict(self) -> tuple[Row, ...]:
        """Return how the answer in hand compares: the line, then what was missing."""
        task = self.drill.task
        if task and task.step.way is Way.CHOOSE:
            from trainer.rows.practice.verdict.choice import choice_sentences

            return tuple(row("", text) for text in choice_sentences(self.drill))
        verdict = self.drill.verdict
        typed = verdict is None or verdict.heard is None  # then what was said is above it
        from trainer.rows.practice.verdict.words import in_lines, verdict_rows

        known = replace(self.drill, names=heard_names(self.drill.names))
        told = in_lines(verdict_rows(known), rated=task is not None and not task.step.study)
        rows = tuple(self._heard_line(one) for one in told)
        return tuple(row for row in rows if not typed or row.role is not Role.SAID)

    def _heard_line(self, one: Row) -> Row:
        """Return a row of a verdict; the line of it with everybody called something."""
        verdict = self.drill.verdict
        if one.role is not Role.LINE or verdict is None or verdict.grade is None:
            return one
        from trainer.rows.practice.verdict.words import line_shown

        wanted = line_shown(verdict, verdict.grade)
        return line_row(one.label, wanted, heard_names(self.drill.names))

    def rating(self, *, full: bool | None = None) -> str:
        """Return the question for the rating, with what Enter would do.

        `full`: with every key; None: where none was asked so today.
        """
        verdict = self.drill.verdict
        alone = verdict is not None and judged_alone(verdict)
        full = not self._rated(aloud=alone) if full is None else full
        if verdict and alone:
            seen = just_seen(self.drill, GOOD, now=self.now)
            return f"{seen} {aloud.asked_in_line(verdict, full=full)}".lstrip()
        more = f" · {keys.HEAR_IT} · u: undo · q: stop · help: more" if full else ""
        ratings = f"{keys.RATINGS}{more}"
        if verdict and verdict.heard:
            from trainer.rows.hearing.heard import ratings_in_line  # not before something was heard

            ratings = f"{ratings_in_line(verdict)}{more}"
        if verdict is None or verdict.suggested is None:
            return f"{HOW} {ratings} "
        return f"{suggestion(self.drill, now=self.now).line.rstrip('.')}. Or {ratings} "

    def _rated(self, *, aloud: bool) -> bool:
        """Say whether an answer was rated today, said aloud or not."""
        day = study_day(self.now)
        reviews = (each for each in self.drill.log if each.event == What.REVIEW and each.day == day)
        return any((event.way in (Way.ALOUD, Way.VOICE)) is aloud for event in reviews)

    def kept(self, rating: int) -> tuple[str, ...]:
        """Return what is said once that rating was kept: which one it was."""
        saved = f"Saved as {RATINGS[rating - 1]}."
        return (saved, "Back to the answer before:") if self.drill.verdict else (saved,)

    def recalled(self, *, keys: bool) -> tuple[Row, ...]:
        """Return the cue of an answer that was taken back."""
        task = self.drill.task
        if task is None:
            return ()
        asked = question(task, heard_names(self.drill.names))
        cue = tuple(each for each in asked if each.role is Role.CUE)
        return (*cue, *(row("key", task.card.key),)[: int(keys)])

    def clock(self) -> str:
        """Return the time that is left, and how many cards there were."""
        left = clock(self.drill, now=self.now)
        asked = len(self.drill.progress.asked)
        return (
            f"{left} left, {asked} done so far." if left else f"No time limit, {asked} done so far."
        )

    def _question(self) -> tuple[Row, ...]:
        drill = self.drill
        names, notes = heard_names(drill.names), drill.notes
        return question(drill.task, names, notes) if drill.task else ()

    def _judged(self) -> tuple[Row, ...]:
        from trainer.rows.practice.verdict.words import verdict_rows

        return verdict_rows(self.drill)
