"""Practice as a front end drives it: one protocol, behind it a drill or a rehearsal.

Every step returns the practice after it; the same one comes back where nothing changed. A step that
is kept raises a `TrainerError` where that was not possible, and then nothing has changed.
"""

from typing import ClassVar, Protocol, Self

from msgspec import Struct

from trainer.core.drill import back as drilled_back
from trainer.core.drill.ask import after
from trainer.core.drill.drill import Drill
from trainer.core.problems import TrainerError
from trainer.core.rehearsal import back as rehearsed_back
from trainer.core.rehearsal import rehearsal, turns
from trainer.core.rehearsal import said as rehearsed
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.sitting import answer
from trainer.core.sitting.back import with_deck
from trainer.core.sitting.keep import study
from trainer.core.sitting.sitting import Sitting, last_try
from trainer.core.sitting.task import Task, Verdict
from trainer.core.value import replace
from trainer.rows.practice import call as call_words
from trainer.rows.practice import drill as drill_words
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.face import Face
from trainer.screens.outside import Outside


class NothingToTakeBack(TrainerError):
    """No rated answer is left that could be taken back."""

    def __init__(self, where: str = "") -> None:
        super().__init__(f"There is no rated answer{where} to take back.")


class NoHints(TrainerError):
    """A hint was asked for where there is nobody to prompt."""

    def __init__(self) -> None:
        super().__init__("No hints in a live call.")


class NoWayBack(TrainerError):
    """What was said in a call can't be unsaid while it lasts."""

    def __init__(self) -> None:
        super().__init__("Not in a live call. Afterwards: trainer undo takes the last answer back.")


class Practice(Protocol):
    """A drill or a rehearsal at one moment, and the steps that lead on from it."""

    ticking: ClassVar[bool]
    """Whether what is shown changes with the clock."""

    @property
    def sitting(self) -> Sitting:
        """The state itself."""

    @property
    def asked(self) -> Task | None:
        """What is at hand; None: it is over."""

    @property
    def verdict(self) -> Verdict | None:
        """The answer that waits for its rating."""

    @property
    def unasked(self) -> int | None:
        """The rating that is kept without a question; None: the person is asked."""

    @property
    def doing(self) -> Doing:
        """What the person is doing, and so what the keyboard is for."""

    def face(self) -> Face:
        """Return the words for this moment."""

    def said(self, text: str) -> Self:
        """Hold words, or first letters, against what was wanted."""

    def choose(self, letter: str | None) -> Self:
        """Choose the branch of that letter; None: the person doesn't know."""

    def go_on(self) -> Self:
        """Keep that the words were seen, and go on."""

    def rate(self, rating: int) -> Self:
        """Keep the rating of the answer in hand, and only then go on."""

    def hint(self) -> Self:
        """Give one more hint, or say that there are none."""

    def aloud(self) -> Self:
        """Have the line at hand said aloud instead of typed."""

    def look_back(self) -> None:
        """Raise what forbids taking back, editing and noting, if anything does."""

    def undo(self) -> Self:
        """Take the last rated answer back, to be rated anew."""

    def edit(self) -> Self:
        """Let the person edit the line in hand, and compare the answer with what it is then."""

    def note(self, text: str) -> Self:
        """Keep a line of notes for the card in hand."""


class DrillPractice(Struct, frozen=True):
    """A drill as `Practice`; with `timed` the time left is shown."""

    ticking: ClassVar[bool] = True

    drill: Drill
    outside: Outside
    timed: bool = True

    @property
    def sitting(self) -> Sitting:
        """The drill."""
        return self.drill

    @property
    def asked(self) -> Task | None:
        """The card at hand."""
        return self.drill.task

    @property
    def verdict(self) -> Verdict | None:
        """The answer that waits for its rating."""
        return self.drill.verdict

    @property
    def unasked(self) -> int | None:
        """None: a drill asks for every rating."""
        return None

    @property
    def doing(self) -> Doing:
        """What the person is doing."""
        return drill_words.doing(self.drill)

    def face(self) -> Face:
        """Return the words for this moment."""
        return drill_words.DrillFace(self.drill, self.outside.now(), timed=self.timed)

    def said(self, text: str) -> Self:
        """Hold words, or first letters, against what was wanted."""
        now, known = self.outside.now(), self.outside.known
        return self._at(answer.answer(self.drill, text, now=now, known=known))

    def choose(self, letter: str | None) -> Self:
        """Choose the branch of that letter."""
        return self._at(answer.choose(self.drill, letter, now=self.outside.now()))

    def go_on(self) -> Self:
        """Keep that the words were seen, and go on."""
        now = self.outside.now()
        event = self.outside.record(study(self.drill, now=now))
        return self._at(after(self.drill, event, now=now, random=self.outside.random))

    def rate(self, rating: int) -> Self:
        """Keep the rating, and go on."""
        now = self.outside.now()
        event = self.outside.rated(self.drill, rating, now=now)
        return self._at(after(self.drill, event, now=now, random=self.outside.random))

    def hint(self) -> Self:
        """Give one more hint."""
        return self._at(answer.hinted(self.drill))

    def aloud(self) -> Self:
        """Have the line said aloud, unless its words are on the screen."""
        whole = self.drill.task and not self.drill.task.step.study
        return self._at(answer.aloud(self.drill)) if whole else self

    def look_back(self) -> None:
        """Allow it."""

    def undo(self) -> Self:
        """Take the last rated answer back."""
        event = last_try(self.drill)
        if event is None:
            raise NothingToTakeBack
        now, known = self.outside.now(), self.outside.known
        self.outside.retracted(event, now=now)
        return self._at(drilled_back.taken_back(self.drill, event, now=now, known=known))

    def edit(self) -> Self:
        """Edit the line in hand."""
        drill, edit = self.drill, self.outside.edit
        if edit is None or drill.task is None:
            return self
        return self._at(with_deck(drill, edit(drill.task.card), known=self.outside.known))

    def note(self, text: str) -> Self:
        """Keep a line of notes."""
        return self._at(self.outside.noted(self.drill, text))

    def _at(self, drill: Drill) -> Self:
        return self if drill is self.drill else replace(self, drill=drill)


class CallPractice(Struct, frozen=True):
    """A rehearsal as `Practice`."""

    ticking: ClassVar[bool] = False

    call: Rehearsal
    outside: Outside

    @property
    def sitting(self) -> Sitting:
        """The rehearsal."""
        return self.call

    @property
    def asked(self) -> Task | None:
        """The turn at hand."""
        return self.call.task

    @property
    def verdict(self) -> Verdict | None:
        """The answer that waits for its rating."""
        return self.call.verdict

    @property
    def unasked(self) -> int | None:
        """In a live call, the rating suggested."""
        return self.call.verdict.suggested if self.call.live and self.call.verdict else None

    @property
    def doing(self) -> Doing:
        """What the person is doing."""
        return call_words.doing(self.call)

    def face(self) -> Face:
        """Return the words for this moment."""
        return call_words.CallFace(self.call, self.outside.now())

    def said(self, text: str) -> Self:
        """Hold words, or first letters, against what was to be said."""
        now, known = self.outside.now(), self.outside.known
        return self._at(rehearsed.said(self.call, text, now=now, known=known))

    def choose(self, letter: str | None) -> Self:
        """Change nothing: in a call nobody offers a choice."""
        del letter
        return self

    def go_on(self) -> Self:
        """Change nothing: in a call no words are shown."""
        return self

    def rate(self, rating: int) -> Self:
        """Keep the rating, and go on with the call."""
        now, outside = self.outside.now(), self.outside
        event = outside.rated(self.call, rating, now=now)
        call = turns.went_on(self.call, event, now=now, random=outside.random, known=outside.known)
        return self._at(call)

    def hint(self) -> Self:
        """Give one more hint, the point to make first."""
        if self.call.live:
            raise NoHints
        return self._at(rehearsal.prompted(self.call))

    def aloud(self) -> Self:
        """Have the line at hand said aloud."""
        return self._at(rehearsal.aloud(self.call))

    def look_back(self) -> None:
        """Forbid it in a live call."""
        if self.call.live:
            raise NoWayBack

    def undo(self) -> Self:
        """Take the last rated turn back."""
        self.look_back()
        event = rehearsed_back.last_turn(self.call)
        if event is None:
            raise NothingToTakeBack(" of a rehearsal")
        now, known = self.outside.now(), self.outside.known
        self.outside.retracted(event, now=now)
        return self._at(rehearsed_back.taken_back(self.call, event, now=now, known=known))

    def edit(self) -> Self:
        """Edit the line in hand."""
        self.look_back()
        call, edit = self.call, self.outside.edit
        if edit is None or call.task is None:
            return self
        deck = edit(call.task.card)
        return self._at(rehearsed_back.edited(call, deck, known=self.outside.known))

    def note(self, text: str) -> Self:
        """Keep a line of notes."""
        self.look_back()
        return self._at(self.outside.noted(self.call, text))

    def _at(self, call: Rehearsal) -> Self:
        return self if call is self.call else replace(self, call=call)
