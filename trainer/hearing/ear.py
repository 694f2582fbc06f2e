"""Listening, from the key that starts it to the words: push to talk."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from trainer.core.grading.voice.utterance import Utterance
from trainer.core.text import one_line
from trainer.hearing.microphone import Device, Microphone
from trainer.hearing.recognizer import Recognizer, engine, installed, moonshine
from trainer.hearing.refusals import ExtraMissing
from trainer.hearing.sound import RATE, Samples, dead, level, level_of, measured

RECENT = RATE // 10
"""Samples of a tenth of a second, whose level is drawn."""
WORRYING = 2.0
"""Seconds of nothing but zeros after which the person is told."""


class Ear:
    """What can listen; the recognizer is loaded while somebody speaks for the first time.

    `device` opens a microphone, `load` loads a recognizer, `name` is what the log calls it: others
    may be handed in.
    """

    def __init__(
        self,
        device: Callable[[], Device] = Microphone,
        load: Callable[[], Recognizer] = moonshine,
        name: Callable[[], str] = engine,
    ) -> None:
        self._device = device
        self._name = name
        self._load = load
        self._loading: Future[Recognizer] | None = None

    def ready(self) -> bool:
        """Whether all that it needs is installed."""
        return self._load is not moonshine or installed()

    def listen(self) -> "Listening":
        """Open the microphone; raises a `Deaf` that says why where it can't be."""
        if not self.ready():
            raise ExtraMissing
        device = self._device()
        if self._loading is None or (self._loading.done() and self._loading.exception()):
            self._loading = _apart(self._load)
        return Listening(device, self._loading, self._name)


class Listening:
    """A microphone that is open, until it is `done` or dropped."""

    def __init__(
        self, device: Device, recognizer: "Future[Recognizer]", name: Callable[[], str]
    ) -> None:
        self._device = device
        self._recognizer = recognizer
        self._name = name

    @property
    def level(self) -> float:
        """How loud it is now, 0 to 1."""
        return level(self._device.samples()[-RECENT:])

    @property
    def peak(self) -> float:
        """How loud the voice was so far, 0 to 1."""
        return level_of(measured(self._device.samples()).voice)

    @property
    def seconds(self) -> float:
        """How long it has listened, by the samples that came."""
        return len(self._device.samples()) / RATE

    @property
    def dead(self) -> bool:
        """Whether the microphone has given nothing but zeros for so long that it can't be right."""
        heard = self._device.samples()
        return len(heard) >= WORRYING * RATE and dead(heard)

    def done(self) -> Utterance:
        """Stop listening and return what was said, no words where nothing was; takes a moment.

        Raises a `Deaf` where nothing could write it down.
        """
        samples = self._device.samples()
        self._device.close()
        return self._written(samples)

    def drop(self) -> None:
        """Stop listening, and forget what was heard."""
        self._device.close()

    def _written(self, samples: Samples) -> Utterance:
        recognize = self._recognizer.result()
        found = measured(samples)
        if dead(samples) or found.nobody:
            # Handed silence or noise, recognizers make words up.
            return Utterance("", clean=False, engine=self._name())
        text = " ".join(one_line(recognize(samples)).split())
        return Utterance(text, clean=found.clean, engine=self._name())


def _apart(load: Callable[[], Recognizer]) -> "Future[Recognizer]":
    """Load on a thread of its own: meanwhile the person speaks."""
    with_one = ThreadPoolExecutor(1, thread_name_prefix="recognizer")
    found = with_one.submit(load)
    with_one.shutdown(wait=False)
    return found
