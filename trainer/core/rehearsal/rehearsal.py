"""The dress rehearsal as a value: the whole call in order, and what comes of every line of it."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Optional

from msgspec import Struct, field

from trainer.core.log.events import Event, microseconds
from trainer.core.memory.step import Way
from trainer.core.rehearsal.order import CALL, KIND, SCENE
from trainer.core.script.cards import Card
from trainer.core.script.paths import Trail
from trainer.core.script.script import Branch, Cue, Words
from trainer.core.sitting.sitting import Sitting
from trainer.core.sitting.task import Task, Verdict
from trainer.core.words.known import Known

if TYPE_CHECKING:
    from trainer.core.grading.voice.utterance import Utterance as Caught


class Heard(StrEnum):
    """What the interviewer did last; the words, where there are any, are told beside it."""

    PICKED_UP = "picked up"
    WAITING = "in the middle of the call"
    LETS_GO = "lets go what was said to another answer"
    ANSWERED = "answered"
    TOLD = "answered once more"
    ALREADY = "answered that before"
    OTHER = "asks what else was asked, which they didn't understand"
    REST_LATER = "puts off what else was asked, about something else"
    REPLIED = "replied"
    SPOKE = "spoke first"
    ASKS_THERE = "asks whether anybody is on the phone"
    STILL_THERE = "asks whether anybody is still on the phone"
    SORRY = "understood nothing"
    LOST = "understood nothing again"
    AGAIN = "wants to hear it once more"
    ELSE = "asks whether there is anything else"
    LISTENING = "waits for more, as there is some"
    LEAVING = "asks whether that was everything"
    GOODBYE = "said goodbye"
    GREETED = "said hello"
    WELL = "said how they are"
    FINE = "said how they are, in the middle of the call"
    NICE = "said how a holiday was"
    WEATHER = "was told of the weather"
    MISSED_IT = "was asked about a game"
    ENCOURAGES = "was told that somebody is nervous"
    FREE = "said that they have time"
    HOLDS = "waits, as was asked"
    INVITES = "was told that something comes"
    WISHED = "was wished well"
    EXCUSED = "was asked to excuse something"
    HERE = "said that they are there"
    MYSELF = "was called by somebody else's name"
    WELCOME = "was thanked"
    LISTENS = "listens, as they were told that they were understood"
    PUTS_OFF = "was asked about something else, and puts it off"
    WHAT = "asks what they are to tell"
    NO_MORE = "has no more to say about it"
    SEES_IT = "sees it so, and that is why"
    NO_EXAMPLE = "has no example"
    SURE = "is sure of it"
    RIGHT = "was understood right"
    ALL = "has said all of it"
    PLACE = "tells where they were"
    THEM = "told who it is that you meet next"
    NOTHING = "has said nothing that could be said again"
    PASSED = "waited in vain for a line"
    DUE = "waits for the next line after that"
    PART = "goes on with another part"
    PARTING = "has answered all, and waits for a goodbye"
    ENDED = "hung up"


class Waits(StrEnum):
    """What the call waits for."""

    LINE = "the words at hand"
    REPEAT = "the same words once more, which are no second try"
    ELSE = "a question that was passed over, or nothing more"
    FORGOTTEN = "that a question nobody asked is kept as forgotten"
    OVER = "nothing: it has just ended"
    THROUGH = "how something said aloud went"
    NOTHING = "nothing: all is said and done"


class Repeat(StrEnum):
    """How something came that they asked to hear once more, where it came amiss."""

    SILENT = "nothing was said"
    ELSE = "something else was said"
    OPEN = "something else was said, and they have not answered it so far"
    CHANGED = "it was said in other words"


TALKING = frozenset({Waits.LINE, Waits.REPEAT, Waits.ELSE})
"""What a call waits for while it lasts."""


class Slip(StrEnum):
    """Whose words were said instead of the ones wanted."""

    LATER = "another question, not asked so far, whether it came up or not"
    EARLIER = "an earlier question"
    BRANCH = "the words for another answer"


class Taken(Struct, frozen=True):
    """Words that were recognized as those of another card."""

    slip: Slip
    card: Card


class Turn(Struct, frozen=True):
    """One thing said, as it was kept; `taken` when it was another card's.

    `first`: the microsecond at which it was said first, where that was before.
    """

    card: Card
    event: Event
    taken: Taken | None = None
    first: int | None = None


class Utterance(Struct, frozen=True):
    """One thing said in the call, as the conversation shows it.

    Theirs: `heard` says what they did, `words` what they said, if known; `case` is the card that
    tells what they do where none are. Yours: `heard` is None, `text` was said; `aside`: no line.
    `beside`: it is about what was asked in one breath with something else, which came first.
    """

    heard: Heard | None
    words: tuple[Words, ...] = ()
    case: Card | None = None
    text: str = ""
    way: Way = Way.TYPE
    aside: bool = False
    beside: bool = False


class Speech(Struct, frozen=True):
    """What the person says `now`; `keys` as in a drill, `heard`: the words are a recognizer's."""

    words: str
    now: datetime
    keys: str = ""
    heard: "Caught | None" = None


class Aloud(Struct, frozen=True):
    """Something said aloud and unheard, which the person is asked about at the end.

    `verdict` None: which branch they took the reply for is asked, by the choices of `task`.
    `kept`: the log knows that it was said.
    """

    task: Task
    at: datetime
    verdict: Verdict | None = None
    kept: bool = False


class Rehearsal(Sitting, frozen=True):
    """A call as far as it has come.

    `order` are the cards of the questions, `place` the one at hand (from 0; during a visit the one
    before it). `course` are the cues that it may go through, in their order, and `name` is what
    that order is called, `first` the number in the script of the first of them; `parts` are the
    headings of its parts, by the id of their first cue.
    `asked` are the ids of the cues that it does not ask (again), visits among them. Of the others,
    `passed` were passed over by the person, `answered` were answered with the one before;
    `twice` were asked once more; `unsaid` came up and were not asked, and may still be. `trail` are
    the branches taken after the cue at hand; `visits` says how many may still come up by
    themselves, `repeats` how often they may still ask to hear it again, and `repeated` how what
    came amiss then was said, by the key of its card.

    `theirs` is all that the interviewer says now: an answer, and what they say first. `reply` is
    the last of it, when the words at hand answer it; `branch` the one it belongs to. `coming` is
    what they will reply once the answer in hand is kept: the id of a branch, and which of its
    replies; `foretold` is what that was before, by the key of the line, and they stay with it.
    `both` is the id of the question that they will answer with it, empty: none; None: not known.
    `told` is what they replied just now to a line, where no answer of yours tells it: to be kept.
    `talk` is the conversation so far. `way` is how words are given now; it does not tell
    whether any are wanted.
    `lost` counts the words in a row that they did not understand. `skipping`: the person says
    they've skipped what is in hand. `pressed` was dodged, and asked again just now. `carried` are
    words said too early, that answer the next question, and `caught` what heard them, where they
    were said aloud. `besides` is what else was asked in the same breath, and since when, to be
    answered after that, and after what is to be said to their reply; `beside`: they are at it.
    `unclear` is what they say then to what else was asked, and they don't know. `unrated` was said
    aloud and is not judged. `instead`: the answer in hand counts in place of the last one to its
    line, and the call then is as it was before it; `replaced` is that one, to be kept as set aside,
    as `aside` tells of others. `left`: the person hung up; `closed`: the call is long over, and is
    only rated now. `opened` is when it began, also where it was gone on with; `known` are the words
    that tell what is a slip of the hand, if any; `earlier` is the call before the last line.
    """

    kind: ClassVar[str] = KIND

    order: tuple[Card, ...] = ()
    course: tuple[Cue, ...] = ()
    name: str = CALL
    first: int = 1
    parts: Mapping[str, Words] = field(default_factory=dict)
    place: int = 0
    asked: frozenset[str] = frozenset()
    passed: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()
    twice: frozenset[str] = frozenset()
    unsaid: frozenset[str] = frozenset()
    trail: Trail = ()
    visits: int = 0
    repeats: int = 0
    repeated: Mapping[str, Repeat] = field(default_factory=dict)
    way: Way = Way.TYPE
    live: bool = False
    waits: Waits = Waits.LINE
    heard: Heard = Heard.PICKED_UP
    theirs: tuple[Words, ...] = ()
    reply: Words | None = None
    branch: Branch | None = None
    coming: tuple[str, int] | None = None
    both: str | None = None
    told: tuple[Card, tuple[str, int]] | None = None
    foretold: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    talk: tuple[Utterance, ...] = ()
    lost: int = 0
    skipping: bool = False
    taken: Taken | None = None
    pressed: Card | None = None
    turns: tuple[Turn, ...] = ()
    carried: str = ""
    caught: "Caught | None" = None
    besides: tuple[tuple[datetime, Speech], ...] = ()
    beside: bool = False
    unclear: Heard | None = None
    unrated: tuple[Aloud, ...] = ()
    instead: Optional["Rehearsal"] = None
    replaced: Event | None = None
    aside: tuple[Event, ...] = ()
    left: bool = False
    closed: bool = False
    opened: int = 0
    known: Known | None = None
    earlier: Optional["Rehearsal"] = None

    @property
    def visit(self) -> bool:
        """Whether what is at hand came up by itself, and is none of the questions."""
        return self.task is not None and all(cue.id != self.task.card.cue.id for cue in self.course)

    @property
    def quiet(self) -> bool:
        """Whether nothing is to be said to what was heard."""
        choosing = self.task is not None and self.task.step.way is Way.CHOOSE
        return choosing and self.waits is not Waits.THROUGH

    @property
    def lasts(self) -> bool:
        """Whether somebody is still on the phone."""
        return self.waits in TALKING

    @property
    def parting(self) -> bool:
        """Whether everything was asked, and they wait for a goodbye."""
        return self.waits is Waits.OVER and self.heard is Heard.PARTING

    @property
    def resumable(self) -> bool:
        """Whether a call that was left can be gone on with: something was kept of it."""
        anything = bool(self.turns or self.unrated)
        return self.left and anything and not self.closed and self.name != SCENE

    @property
    def ratable(self) -> bool:
        """Whether what was said aloud can be rated another time: to a scene nobody comes back."""
        return self.name != SCENE

    @property
    def forgotten(self) -> tuple[Card, ...]:
        """The questions passed over that nobody asked, and that were not answered anyway."""
        return tuple(c for c in self.order if c.cue.id in self.passed - self.asked - self.answered)

    @property
    def said(self) -> frozenset[str]:
        """The ids of the cues that came up and were said."""
        return self.asked - self.unsaid

    @property
    def call(self) -> int:
        """What the log knows the call by: the microsecond at which it began."""
        return self.opened or microseconds(self.started)
