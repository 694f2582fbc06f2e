"""What writes down what was said: Moonshine, in the process, with the model that its wheel brings.

Any `Recognizer` may stand in its place. It is never told which line is wanted: one that was would
hear it where it was not said.
"""

import sys
from collections.abc import Callable
from importlib.metadata import version
from importlib.util import find_spec, module_from_spec

from trainer.hearing.refusals import ExtraMissing, NoModel
from trainer.hearing.sound import FULL, RATE, Samples

Recognizer = Callable[[Samples], str]
"""Writes samples down as words (`sound` says of what kind they are)."""

PACKAGE, _MODULE = "moonshine-voice", "moonshine_voice"
MODEL = "tiny-en"
_PARTS = ("encoder_model.ort", "decoder_model_merged.ort", "tokenizer.bin")
_OPTIONS = {
    "vad_threshold": "0",  # its own cutting of silences costs words in noise
    "identify_speakers": "false",
}


def installed() -> bool:
    """Say whether all that listening needs is installed; nothing is loaded."""
    return all(find_spec(name) for name in ("miniaudio", _MODULE))


def engine() -> str:
    """Return the name and the version of the recognizer, as the log keeps it."""
    return f"{PACKAGE} {version(PACKAGE)} {MODEL}"


def moonshine() -> Recognizer:
    """Load the recognizer and return it (half a second); raises a `Deaf` where that can't be."""
    _without_its_front_door()
    try:
        from moonshine_voice.errors import MoonshineError
        from moonshine_voice.moonshine_api import ModelArch
        from moonshine_voice.transcriber import Transcriber
        from moonshine_voice.utils import get_model_path
    except ImportError as error:
        raise ExtraMissing from error
    except OSError as error:  # its library doesn't load here
        raise NoModel from error
    folder = get_model_path(MODEL)
    if not all((folder / part).is_file() for part in _PARTS):
        raise NoModel  # later versions would download one, which we never do
    try:
        transcriber = Transcriber(str(folder), ModelArch.TINY, options=_OPTIONS)
    except MoonshineError as error:
        raise NoModel from error

    def recognize(samples: Samples) -> str:
        sound = [sample / FULL for sample in samples]
        found = transcriber.transcribe_without_streaming(sound, RATE)
        return " ".join(line.text.strip() for line in found.lines)

    return recognize


def _without_its_front_door() -> None:
    """Make the package known without running its `__init__`.

    That loads what downloads models, and `requests` opens a socket to see whether there is IPv6.
    What recognizes needs none of it, so here no socket is ever opened.
    """
    found = find_spec(_MODULE) if _MODULE not in sys.modules else None
    if found:
        sys.modules[_MODULE] = module_from_spec(found)
