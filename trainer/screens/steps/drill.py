"""A drill as practice."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Self

from msgspec import Struct, field

from trainer.core.drill.ask import after, kept
from trainer.core.drill.back import asked_again, learned, taken_back, unrated
from trainer.core.drill.drill import Drill
from trainer.core.log.events import Event
from trainer.core.sitting import answer
from trainer.core.sitting.aloud import enters
from trainer.core.sitting.also import counted, wording
from trainer.core.sitting.back import with_deck
from trainer.core.sitting.keep import seen, study
from trainer.core.sitting.sitting import Sitting, last_try
from trainer.core.sitting.task import Task, Verdict
from trainer.core.stats.map import Map
from trainer.core.value import replace
from trainer.rows.practice import drill as words
from trainer.rows.practice.also import doubt
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.face import Face, Whose
from trainer.screens.steps.added import Added
from trainer.screens.steps.chart import Chart
from trainer.screens.steps.outside import Outside
from trainer.screens.steps.practice import NothingToTakeBack

if TYPE_CHECKING:
    from trainer.core.grading.voice.utterance import Utterance


class DrillPractice(Struct, frozen=True):
    """A drill as `Practice`; with `timed` the time left is shown.

    `title` says who is called; `charts` are the maps of the calls practiced for; `whose` tells
    several of them apart, by the name of the interview. `earlier`: the drill as each part of a line
    was answered that led on to the one at hand, and what was kept of it.
    """

    ticking: ClassVar[bool] = True

    drill: Drill
    outside: Outside
    timed: bool = True
    title: str = ""
    charts: tuple[Chart, ...] = ()
    whose: Mapping[str, Whose] = field(default_factory=dict)
    drawn: Map | None = None
    added: Added[Drill] | None = None
    earlier: tuple[tuple[Drill, Event], ...] = ()

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
    def enters(self) -> int | None:
        """The rating that Enter keeps now; None: none yet."""
        verdict = self.verdict
        return enters(verdict, now=self.outside.now()) if verdict else None

    @property
    def doing(self) -> Doing:
        """What the person is doing."""
        weighing = self.added and not self.added.event
        return Doing.WEIGHING if weighing else words.doing(self.drill)

    @property
    def notice(self) -> str:
        """What came of letting an answer count too."""
        return self.added.notice if self.added else ""

    def face(self) -> Face:
        """Return the words for this moment."""
        now = self.outside.now()
        whose = self.whose.get(self.drill.stage or "")
        return words.DrillFace(
            self.drill,
            now,
            timed=self.timed,
            title=self.title,
            drawn=self.drawn,
            whose=whose,
            undoes=self._undoes,
        )

    @property
    def _undoes(self) -> bool:
        """Whether there is an answer to take back; looked up only where that may be offered."""
        if self.doing is not Doing.CHOOSING:
            return True
        return bool(self.earlier) or last_try(self.drill) is not None

    def said(self, text: str, *, keys: str = "") -> Self:
        """Hold words, or first letters, against what was wanted."""
        from trainer.core.sitting.request import gives_up  # not before something was said

        now, known, task = self.outside.now(), self.outside.known, self.drill.task
        if task and text and gives_up(task, self.drill.names, text):
            return self._at(answer.forgotten(self.drill, now=now, known=known))
        return self._at(answer.answer(self.drill, text, now=now, known=known, keys=keys))

    def heard(self, utterance: "Utterance") -> Self:
        """Hold what a recognizer wrote down against what was wanted."""
        from trainer.core.sitting.listening import heard  # not before somebody is heard

        now, known = self.outside.now(), self.outside.known
        return self._at(heard(self.drill, utterance, now=now, known=known))

    def said_it(self) -> Self:
        """Take the person's word that they said all of it."""
        if self.drill.verdict is None or self.drill.verdict.heard is None:
            return self
        from trainer.core.sitting.listening import said_it  # as above

        return self._at(said_it(self.drill))

    def choose(self, letter: str | None) -> Self:
        """Choose the branch of that letter."""
        return self._at(answer.choose(self.drill, letter, now=self.outside.now()))

    def go_on(self) -> Self:
        """Keep that the words were seen, and go on."""
        now = self.outside.now()
        before, event = self.drill, self.outside.record(study(self.drill, now=now))
        found = self._at(after(before, event, now=now, random=self.outside.random))
        if before.verdict is None:  # a line was read, and stays so whatever is taken back
            earlier = tuple((kept(drill, event, now=now), part) for drill, part in self.earlier)
            return replace(found, earlier=earlier)
        return replace(found, earlier=(*self.earlier, (before, event)))

    def rate(self, rating: int) -> Self:
        """Keep the rating, and go on."""
        now = self.outside.now()
        event = self.outside.rated(self.drill, rating, now=now)
        return self._at(after(self.drill, event, now=now, random=self.outside.random))

    def hint(self) -> Self:
        """Give one more hint."""
        return self._at(answer.hinted(self.drill))

    def aloud(self) -> Self:
        """Have the line said aloud or typed, unless its words are on the screen."""
        task = self.drill.task
        if task is None or task.step.study:
            return self
        turn = answer.typed if task.step.way.spoken else answer.aloud
        return self._at(turn(self.drill))

    def look_back(self) -> None:
        """Allow it."""

    def also(self) -> Self:
        """Let the words in hand count too."""
        drill, now = self.drill, self.outside.now()
        event = wording(drill, now=now)
        if not self.added and (question := doubt(drill)):
            return replace(self, added=Added(drill, question))
        event = self.outside.record(event)
        after = counted(drill, event, known=self.outside.known)
        return replace(self, drill=after, added=Added(drill, event=event))

    def stay(self) -> Self:
        """Let what was asked be."""
        return replace(self, added=None) if self.doing is Doing.WEIGHING else self

    def undo(self) -> Self:
        """Take back the answer in hand, to be given again; where none is, the last one given.

        That is a part of a line where one led on to what is asked: it's asked again, too.
        """
        if self.added and self.added.event:
            self.outside.retracted(self.added.event, now=self.outside.now())
            return self._at(self.added.before)
        if unrated(self.drill):
            return self._asked_again()
        if self.drill.verdict is None and self.earlier:
            return self._part_again()
        event = last_try(self.drill)
        if event is None:
            raise NothingToTakeBack
        now, known = self.outside.now(), self.outside.known
        self.outside.retracted(event, now=now)
        return self._at(taken_back(self.drill, event, now=now, known=known))

    def _part_again(self) -> Self:
        *most, (before, event) = self.earlier
        now = self.outside.now()
        self.outside.retracted(event, now=now)
        return replace(self._at(asked_again(before, None, now=now)), earlier=tuple(most))

    def _asked_again(self) -> Self:
        now, new = self.outside.now(), learned(self.drill)
        told = self.outside.record(seen(self.drill, now=now)) if new else None
        return self._at(asked_again(self.drill, told, now=now))

    def edit(self) -> Self:
        """Edit the line in hand."""
        drill, edit = self.drill, self.outside.edit
        if edit is None or drill.task is None:
            return self
        return self._at(with_deck(drill, edit(drill.task.card), known=self.outside.known))

    def note(self, text: str) -> Self:
        """Keep a line of notes."""
        return self._at(self.outside.noted(self.drill, text))

    def charted(self) -> Self:
        """Return it with the map drawn of the call whose card is at hand."""
        task, memories = self.drill.task, self.drill.memories
        ours = (each for each in self.charts if task and each.script.id == task.card.script)
        chart = next(ours, None)
        return replace(self, drawn=chart.drawn(memories) if chart else None)

    def _at(self, drill: Drill) -> Self:
        if drill is self.drill:
            return self
        same = drill.log is self.drill.log and drill.deck is self.drill.deck
        after = replace(self, drill=drill, added=None, earlier=self.earlier if same else ())
        return after.charted() if drill.log is not self.drill.log else after
