"""Listening on the full screen: the level is drawn, and what was said is worked out beside it."""

from asyncio import get_running_loop, sleep
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from prompt_toolkit.application import get_app

from trainer.core.problems import TrainerError
from trainer.rows.practice.doing import Doing

if TYPE_CHECKING:
    from trainer.core.grading.voice.utterance import Utterance
    from trainer.rows.hearing.listening import Level
    from trainer.screens.steps.hearing import Hears, Listening

P = TypeVar("P")
DRAWN = 0.1
"""Seconds after which the level is drawn anew."""


class Attention(Generic[P]):
    """What is listened to now, if anything; `hears` loads what that needs."""

    def __init__(self, hears: "Callable[[], Hears[P]] | None" = None) -> None:
        self._hears = hears
        self._loaded: Hears[P] | None = None
        self._open: Listening | None = None
        self._silent = self._working = False
        self._ready: bool | None = None

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

    def hears(self) -> "Hears[P] | None":
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

    def begin(self) -> None:
        """Listen from now on; raises a `TrainerError` that says why nobody can."""
        self.drop()
        hears = self.hears()
        if hears:
            self._open = hears.ear.listen()
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
