"""A rehearsal as it is driven: what is said and kept, then how it went, turn by turn."""

from typing import TYPE_CHECKING, Self

from msgspec import Struct

from trainer.core.problems import TrainerError
from trainer.core.rehearsal.aloud import skipped
from trainer.core.rehearsal.back import edited, gone_back, looked_at, put_down, rated_anew
from trainer.core.rehearsal.ended import hung_up, through, unasked
from trainer.core.rehearsal.helped import changed, prompted
from trainer.core.rehearsal.manners.late import hinted, parting
from trainer.core.rehearsal.marks import (
    aloud_kept,
    aside_kept,
    kept,
    kept_aloud,
    kept_reply,
    reply_kept,
    set_aside,
    unkept,
)
from trainer.core.rehearsal.rehearsal import Rehearsal, Turn, Waits
from trainer.core.rehearsal.speaking import say
from trainer.core.rehearsal.turns import went_on
from trainer.core.sitting.aloud import enters
from trainer.core.sitting.also import counted, wording
from trainer.core.sitting.answer import choose
from trainer.core.sitting.keep import in_hand, rerating
from trainer.core.value import replace
from trainer.rows.call.turns import doubt_of
from trainer.screens.steps.added import Added
from trainer.screens.steps.outside import Outside
from trainer.screens.steps.practice import NothingToTakeBack

if TYPE_CHECKING:
    from trainer.core.grading.voice.utterance import Utterance


class NoHints(TrainerError):
    """You asked for a hint in a live call."""

    def __init__(self) -> None:
        super().__init__("No hints in a live call.")


class NoWayBack(TrainerError):
    """You asked to undo something in a live call."""

    def __init__(self) -> None:
        super().__init__("You can't undo in a live call. You can change ratings when it's over.")


class NothingLeft(TrainerError):
    """You asked for a hint when everything was asked."""

    def __init__(self) -> None:
        super().__init__("There's nothing left to ask.")


class CallPractice(Struct, frozen=True):
    """A rehearsal and what is handed to it. Every step returns the practice after it.

    What is kept may raise a `TrainerError`; then nothing has changed. After each step `settled`
    keeps what needs no question.
    """

    call: Rehearsal
    outside: Outside
    added: Added[Rehearsal] | None = None

    @property
    def unkept(self) -> bool:
        """Whether something of the call waits to be kept without a question."""
        told = self.call.told or self.call.replaced or unkept(self.call)
        return told is not None or unasked(self.call) is not None

    def settled(self) -> Self:
        """Keep the next that needs no question, an answer with the rating suggested, and go on."""
        if self.call.told:
            event = self.outside.record(kept_reply(self.call, now=self.outside.now()))
            return self._at(reply_kept(self.call, event))
        if self.call.replaced:
            event = self.outside.record(set_aside(self.call, now=self.outside.now()))
            return self._at(aside_kept(self.call, event))
        if said := unkept(self.call):
            event = self.outside.record(kept_aloud(self.call, said), exact=True)
            return self._at(aloud_kept(self.call, said, event))
        rating = unasked(self.call)
        return self if rating is None else self.rate(rating)

    def said(self, text: str, *, keys: str = "") -> Self:
        """Say words, or first letters; nothing where they were said aloud."""
        outside = self.outside
        now, random, known = outside.now(), outside.random, outside.known
        return self._at(say(self.call, text, now=now, random=random, known=known, keys=keys))

    def heard(self, utterance: "Utterance") -> Self:
        """Say what a recognizer wrote down; where it is no words, nothing was said."""
        outside = self.outside
        now, random, known = outside.now(), outside.random, outside.known
        if not utterance.text:
            return self
        text, call = utterance.text, self.call
        return self._at(say(call, text, now=now, random=random, known=known, heard=utterance))

    def skip(self) -> Self:
        """Tell that what is at hand was skipped, where it would be said aloud."""
        outside = self.outside
        now, random, known = outside.now(), outside.random, outside.known
        after = skipped(self.call, now=now, random=random, known=known)
        return self if after is self.call else self._at(replace(after, earlier=self.call))

    def hint(self) -> Self:
        """Give one more hint, the point to make first."""
        if self.call.live:
            raise NoHints
        if not self.call.parting:
            return self._at(prompted(self.call))
        after = hinted(self.call, now=self.outside.now())
        if after is None:
            raise NothingLeft
        return self._at(after)

    def change(self, *, heard: bool = False) -> Self:
        """Say lines aloud from now on, or type them again; `heard`: somebody can listen."""
        return self._at(changed(self.call, heard=heard))

    def hang_up(self) -> Self:
        """End the call before its end."""
        return self._at(hung_up(self.call, now=self.outside.now(), known=self.outside.known))

    def parted(self, text: str) -> Self:
        """Say goodbye once everything was asked, or what was left out so far."""
        outside = self.outside
        now, random, known = outside.now(), outside.random, outside.known
        return self._at(parting(self.call, text, now=now, random=random, known=known))

    def through(self) -> Self:
        """Go on once it is over: to what was said aloud, and when that is kept, to how it went."""
        return self._at(through(self.call, now=self.outside.now()))

    def choose(self, letter: str | None) -> Self:
        """Tell which branch a reply was, after the call."""
        return self._at(choose(self.call, letter, now=self.outside.now()))

    def rate(self, rating: int) -> Self:
        """Keep the answer in hand with a rating, and go on.

        One that was kept before is rated anew by an event of its own: whatever happens meanwhile,
        it has the one rating or the other.
        """
        outside, old = self.outside, in_hand(self.call).retracted
        now = outside.now()
        if old:
            outside.record(rerating(old, rating, now=now))
            return self._at(rated_anew(self.call, rating))
        event = kept(self.call, rating, now=now)
        event = outside.record(event, exact=self.call.waits is Waits.THROUGH)
        random, known = outside.random, outside.known
        after = went_on(self.call, event, now=now, random=random, known=known)
        rated = self.call.waits is Waits.THROUGH
        return self._at(replace(after, earlier=self.call) if rated else after)

    def undo(self) -> Self:
        """Take back the last thing said, which can be said again; or a wording just added.

        Once the call is over, the last line rated of those said aloud.
        """
        now = self.outside.now()
        if self.added and self.added.event:
            self.outside.retracted(self.added.event, now=now)
            return self._at(self.added.before)
        over = self.call.waits is Waits.THROUGH
        if self.call.live and not over:
            raise NoWayBack
        found = gone_back(self.call, now=now)
        if found is None:
            raise NothingToTakeBack("" if over else " in this call")
        before, events = found
        for event in events:
            self.outside.retracted(event, now=now)
        return self._at(before)

    def look(self, turn: Turn) -> Self:
        """Take one turn of a call that is over in hand."""
        now, known = self.outside.now(), self.outside.known
        return self._at(looked_at(self.call, turn, now=now, known=known))

    def put_down(self) -> Self:
        """Take no turn in hand."""
        return self._at(put_down(self.call))

    def also(self) -> Self:
        """Let the words in hand count too; where they change the meaning, ask before, once."""
        call, now = self.call, self.outside.now()
        event = wording(call, now=now)
        if not self.added and (question := doubt_of(call)):
            return replace(self, added=Added(call, question))
        event = self.outside.record(event)
        after = replace(counted(call, event, known=self.outside.known), taken=None)
        return replace(self, call=after, added=Added(call, event=event))

    @property
    def enters(self) -> int | None:
        """The rating that Enter keeps now; None: none yet."""
        verdict = self.call.verdict
        return enters(verdict, now=self.outside.now()) if verdict else None

    @property
    def notice(self) -> str:
        """What came of letting an answer count too, or what is asked before it does; or nothing."""
        return self.added.notice if self.added else ""

    @property
    def weighing(self) -> bool:
        """Whether it is asked whether words that change the meaning are to count."""
        return self.added is not None and self.added.event is None

    def stay(self) -> Self:
        """Let what was asked be."""
        return replace(self, added=None) if self.weighing else self

    def edit(self) -> Self:
        """Edit the line of the turn in hand."""
        call, edit = self.call, self.outside.edit
        if edit is None or call.task is None:
            return self
        return self._at(edited(call, edit(call.task.card), known=self.outside.known))

    def note(self, text: str) -> Self:
        """Keep a line of notes for the turn in hand."""
        return self._at(self.outside.noted(self.call, text))

    def _at(self, call: Rehearsal) -> Self:
        return self if call is self.call else replace(self, call=call, added=None)
