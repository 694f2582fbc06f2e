"""A rehearsal as practice."""

from typing import ClassVar, Self

from msgspec import Struct

from trainer.core.problems import TrainerError
from trainer.core.rehearsal.back import edited, last_turn, taken_back
from trainer.core.rehearsal.rehearsal import Rehearsal, aloud, prompted
from trainer.core.rehearsal.said import said
from trainer.core.rehearsal.turns import went_on
from trainer.core.sitting.aloud import enters, judged_alone
from trainer.core.sitting.also import counted, wording
from trainer.core.sitting.sitting import Sitting
from trainer.core.sitting.task import Task, Verdict
from trainer.core.value import replace
from trainer.rows.practice import call as words
from trainer.rows.practice.also import doubt
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.face import Face
from trainer.screens.steps.added import Added
from trainer.screens.steps.outside import Outside
from trainer.screens.steps.practice import NothingToTakeBack


class NoHints(TrainerError):
    """A hint was asked for where there is nobody to prompt."""

    def __init__(self) -> None:
        super().__init__("No hints in a live call.")


class NoWayBack(TrainerError):
    """What was said in a call can't be unsaid while it lasts."""

    def __init__(self) -> None:
        super().__init__(
            "You can't undo in a live call. Afterward, trainer undo takes back the last answer."
        )


class CallPractice(Struct, frozen=True):
    """A rehearsal as `Practice`."""

    ticking: ClassVar[bool] = False

    call: Rehearsal
    outside: Outside
    title: str = ""
    added: Added[Rehearsal] | None = None

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
    def enters(self) -> int | None:
        """The rating that Enter keeps now; None: none yet."""
        verdict = self.verdict
        if verdict and judged_alone(verdict):
            return enters(verdict, now=self.outside.now())
        return verdict.suggested if verdict else None

    @property
    def doing(self) -> Doing:
        """What the person is doing."""
        weighing = self.added and not self.added.event
        return Doing.WEIGHING if weighing else words.doing(self.call)

    @property
    def notice(self) -> str:
        """What came of letting an answer count too."""
        return self.added.notice if self.added else ""

    def face(self) -> Face:
        """Return the words for this moment."""
        return words.CallFace(self.call, self.outside.now(), self.title)

    def said(self, text: str, *, keys: str = "") -> Self:
        """Hold words, or first letters, against what was to be said."""
        now, known = self.outside.now(), self.outside.known
        return self._at(said(self.call, text, now=now, known=known, keys=keys))

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
        call = went_on(self.call, event, now=now, random=outside.random, known=outside.known)
        return self._at(call)

    def hint(self) -> Self:
        """Give one more hint, the point to make first."""
        if self.call.live:
            raise NoHints
        return self._at(prompted(self.call))

    def aloud(self) -> Self:
        """Have the line at hand said aloud."""
        return self._at(aloud(self.call))

    def look_back(self) -> None:
        """Forbid it in a live call."""
        if self.call.live:
            raise NoWayBack

    def also(self) -> Self:
        """Let the words in hand count too."""
        self.look_back()
        call, now = self.call, self.outside.now()
        event = wording(call, now=now)
        if not self.added and (question := doubt(call, *words.taken_for(call, call.taken))):
            return replace(self, added=Added(call, question))
        event = self.outside.record(event)
        after = counted(call, event, known=self.outside.known)
        return replace(
            self, call=replace(after, taken=None, carried=""), added=Added(call, event=event)
        )

    def stay(self) -> Self:
        """Let what was asked be."""
        return replace(self, added=None) if self.doing is Doing.WEIGHING else self

    def undo(self) -> Self:
        """Take the last rated turn back."""
        self.look_back()
        if self.added and self.added.event:
            self.outside.retracted(self.added.event, now=self.outside.now())
            return self._at(self.added.before)
        event = last_turn(self.call)
        if event is None:
            raise NothingToTakeBack(" from this call")
        now, known = self.outside.now(), self.outside.known
        self.outside.retracted(event, now=now)
        return self._at(taken_back(self.call, event, now=now, known=known))

    def edit(self) -> Self:
        """Edit the line in hand."""
        self.look_back()
        call, edit = self.call, self.outside.edit
        if edit is None or call.task is None:
            return self
        deck = edit(call.task.card)
        return self._at(edited(call, deck, known=self.outside.known))

    def note(self, text: str) -> Self:
        """Keep a line of notes."""
        self.look_back()
        return self._at(self.outside.noted(self.call, text))

    def _at(self, call: Rehearsal) -> Self:
        return self if call is self.call else replace(self, call=call, added=None)
