"""The protocol of practice: what is at hand, and the steps that lead on from it.

Every step returns the practice after it; the same one comes back where nothing changed. A step that
is kept raises a `TrainerError` where that was not possible, and then nothing has changed.
"""

from typing import ClassVar, Protocol, Self, TypeVar

from trainer.core.problems import TrainerError
from trainer.core.sitting.sitting import Sitting
from trainer.core.sitting.task import Task, Verdict
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.face import Face
from trainer.screens.steps.outside import Outside


class NothingToTakeBack(TrainerError):
    """There's no rated answer left to take back."""

    def __init__(self, where: str = "") -> None:
        super().__init__(f"There's nothing{where} to take back yet.")


class Practice(Protocol):
    """A drill or a rehearsal at one moment, and the steps that lead on from it."""

    ticking: ClassVar[bool]
    """Whether what is shown changes with the clock."""

    @property
    def sitting(self) -> Sitting:
        """The state itself."""

    @property
    def outside(self) -> Outside:
        """What reaches the world outside, and the words that people know."""

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
    def enters(self) -> int | None:
        """The rating that Enter keeps now; None: none yet."""

    @property
    def doing(self) -> Doing:
        """What the person is doing, and so what the keyboard is for."""

    @property
    def notice(self) -> str:
        """What came of letting an answer count too, or what is asked before it does; or nothing."""

    def face(self) -> Face:
        """Return the words for this moment."""

    def said(self, text: str, *, keys: str = "") -> Self:
        """Hold words, or first letters, against what was wanted; `keys` as they were typed."""

    def choose(self, letter: str | None) -> Self:
        """Choose the branch of that letter; None: the person doesn't know."""

    def go_on(self) -> Self:
        """Keep that the words were seen, and go on."""

    def rate(self, rating: int) -> Self:
        """Keep the rating of the answer in hand, and only then go on."""

    def hint(self) -> Self:
        """Give one more hint, or say that there are none."""

    def aloud(self) -> Self:
        """Have the line at hand said aloud instead of typed, or typed instead of said aloud."""

    def look_back(self) -> None:
        """Raise what forbids taking back, editing and noting, if anything does."""

    def also(self) -> Self:
        """Let the words in hand count too; where they change the meaning, ask before, once."""

    def stay(self) -> Self:
        """Let what was asked be: it was not meant."""

    def undo(self) -> Self:
        """Take back what is on the screen: a wording just added, or the answer not rated yet.

        Where none is in hand, the last one rated, to be rated again.
        """

    def edit(self) -> Self:
        """Let the person edit the line in hand, and compare the answer with what it is then."""

    def note(self, text: str) -> Self:
        """Keep a line of notes for the card in hand."""


P = TypeVar("P", bound=Practice)
