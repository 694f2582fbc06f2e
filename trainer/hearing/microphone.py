"""The microphone, by miniaudio: open while somebody speaks, and what it hears stays in memory."""

import sys
from array import array
from collections.abc import Generator
from typing import TYPE_CHECKING, Protocol

from trainer.hearing.devices import devices, hushed
from trainer.hearing.refusals import ExtraMissing, NoDevice
from trainer.hearing.sound import RATE

if TYPE_CHECKING:
    from miniaudio import Backend

LONGEST = 60 * RATE
"""Samples of the longest thing that is listened to; what comes after is let go."""
_BUFFER = 50
"""Milliseconds of sound that come at once."""
_HELD = 20 if sys.platform == "linux" else 0
"""How often so much of it waits for us on a busy machine; with the three there are else (0), the
system lets some go while the recognizer is being loaded. Only tried on Linux."""


class Device(Protocol):
    """A microphone that is open."""

    def samples(self) -> "array[int]":
        """Return all that was heard since it was opened."""

    def close(self) -> None:
        """Stop listening."""


class Microphone:
    """The microphone that the system uses; open from the moment it is made.

    `backends` are those of miniaudio that may be used; none given: those of this platform.
    """

    def __init__(self, backends: "list[Backend] | None" = None) -> None:
        try:
            import miniaudio
        except ImportError as error:
            raise ExtraMissing from error
        self._data = bytearray()
        wanted = backends or devices()
        try:
            with hushed():
                self._device = miniaudio.CaptureDevice(
                    input_format=miniaudio.SampleFormat.SIGNED16,
                    nchannels=1,
                    sample_rate=RATE,
                    buffersize_msec=_BUFFER,
                    callback_periods=_HELD,
                    backends=wanted,
                    app_name="trainer",
                )
                taking = self._taking()
                next(taking)
                self._device.start(taking)
        except miniaudio.MiniaudioError as error:
            raise NoDevice from error

    def samples(self) -> "array[int]":
        """Return all that was heard since it was opened."""
        found = array("h")
        data = bytes(self._data)
        found.frombytes(data[: len(data) // 2 * 2])
        if sys.byteorder == "big":
            found.byteswap()
        return found

    def close(self) -> None:
        """Stop listening, and forget what was heard."""
        self._device.close()
        self._data = bytearray()

    def _taking(self) -> Generator[None, bytearray, None]:
        # Runs on the thread of the device: it only ever adds.
        while True:
            found = yield
            if len(self._data) < 2 * LONGEST:
                self._data += found
