"""Listening on the full screen: the level is drawn, and what was said is worked out beside it."""

from asyncio import get_running_loop, sleep
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from prompt_toolkit.application import get_app

from trainer.core.problems import TrainerError
from trainer.rows.practice.aloud import why_nothing
from trainer.rows.practice.doing import Doing
from trainer.screens.page.frame import Entry
from trainer.screens.page.stepping import Choosing
from trainer.screens.steps.practice import P

if TYPE_CHECKING:
    from trainer.core.grading.voice.utterance import Utterance
    from trainer.rows.hearing.listening import Level
    from trainer.screens.steps.hearing import Hears, Listening

H = TypeVar("H")
DRAWN = 0.1
"""Seconds after which the level is drawn anew."""


class Attention(Generic[H]):
    """What is listened to now, if anything; `hears` loads what that needs."""

    def __init__(self, hears: "Callable[[], Hears[H]] | None" = None) -> None:
        self._hears = hears
        self._loaded: Hears[H] | None = None
        self._open: Listening | None = None
        self._silent = self._working = False
        self._ready: bool | None = None
        self._refused = False

    @property
    def doing(self) -> Doing | None:
        """Listening, or working out what was said; None: neither."""
        if self._working:
            return Doing.WORKING
        return Doing.LISTENING if self._open else None

    @property
    def level(self) -> "Level | None":
        """How loud it is, and for how long it has listened; None: it doesn't."""
        if self._open is None:
            return None
        from trainer.rows.hearing.listening import Level

        return Level(self._open.level, self._open.seconds, dead=self._open.dead)

    @property
    def silent(self) -> bool:
        """Whether nothing but zeros came when it listened last."""
        return self._silent

    def hears(self) -> "Hears[H] | None":
        """Return what practice becomes by what was heard; None: nobody can be heard here."""
        if self._loaded is None and self._hears:
            self._loaded = self._hears()
        return self._loaded

    def ready(self) -> bool:
        """Whether all that listening needs is installed."""
        if self._ready is None:
            hears = self.hears()
            self._ready = hears is not None and hears.ear.ready()
        return self._ready

    def offered(self) -> bool:
        """Whether to listen is offered: it can be, and didn't fail the last time it was tried."""
        return self.ready() and not self._refused

    def begin(self) -> None:
        """Listen from now on; raises a `TrainerError` that says why nobody can."""
        self.drop()
        hears = self.hears()
        if hears:
            self._refused = True
            self._open = hears.ear.listen()
            self._refused = False
            get_app().create_background_task(self._drawn(self._open))

    def drop(self) -> None:
        """Stop listening, and forget what was heard."""
        if self._open:
            self._open.drop()
            self._open = None

    def done(
        self, then: "Callable[[Utterance], None]", failed: Callable[[TrainerError], None]
    ) -> None:
        """Stop listening, and hand on what was said once it is worked out, or why it can't be."""
        listening, self._open = self._open, None
        if listening is None:
            return
        self._silent, self._working = listening.dead, True

        async def work() -> None:
            try:
                utterance = await get_running_loop().run_in_executor(None, listening.done)
            except TrainerError as error:
                self._working = False
                failed(error)
            else:
                self._working = False
                then(utterance)
            get_app().invalidate()

        get_app().create_background_task(work())

    async def _drawn(self, listening: "Listening") -> None:
        """Draw the level as long as it listens; whoever leaves leaves no microphone open."""
        try:
            while self._open is listening:
                get_app().invalidate()
                await sleep(DRAWN)
        finally:
            if self._open is listening:
                self.drop()


class Speaking(Choosing[P]):
    """Practice in which a line may be said aloud, and heard, or typed instead."""

    entry: Entry
    _attention: Attention[P]

    def aloud(self) -> None:
        """Ask the line aloud instead of typed, or typed instead of aloud; listen, where it can be.

        While it listens: start over.
        """
        if self.doing() is Doing.LISTENING:
            self.listen()
            return
        before, self.practice = self.practice, self.practice.aloud()
        if self.practice is not before:
            self.begin()
            if self.doing() is Doing.ALOUD and self._attention.ready():
                self.listen()

    def listen(self) -> None:
        """Listen to the line at hand; where nobody can, say why."""
        self._notice = ""
        try:
            self._attention.begin()
        except TrainerError as error:
            self._notice = str(error)
        self._pause.begin(self._now())

    def vouch(self) -> None:
        """Take the person's word that they said all of it."""
        if hears := self._attention.hears():
            self._step(lambda: hears.said_it(self.practice))

    def begin_typing(self, key: str) -> None:
        """Type the line that was to be said aloud: words typed are a typed answer."""
        self.practice = self.practice.aloud()
        self.begin()
        self._pause.begin(self._now())
        self._notice = self.entry.begin(key)

    def say_it(self, notice: str = "") -> None:
        """Say the line aloud after all: what was typed of it was not meant."""
        self.practice = self.practice.aloud()
        self.begin()
        self._pause.begin(self._now())
        self._notice = notice

    def _heard(self, utterance: "Utterance") -> None:
        hears = self._attention.hears()
        if hears and self._step(lambda: hears.heard(self.practice, utterance)):
            self._notice = "" if utterance.text else why_nothing(silent=self._attention.silent)

    def _unheard(self, error: TrainerError) -> None:
        self.begin()
        self._notice = str(error)
