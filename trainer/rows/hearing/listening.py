"""Listening, in words and squares: how loud it is, what was heard in a test."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from trainer.rows.row import Part, Role, Row, Style, row
from trainer.rows.signs import ROUND, Signs

if TYPE_CHECKING:
    from trainer.core.grading.voice.utterance import Utterance  # loaded when somebody is heard

SQUARES, FEW = 24, 16
"""Squares of the level, and where there is little room."""
ASKED = "What are your concerns?"
SAY = f"Say: {ASKED} Then press Enter. "
SOFT, LOUD = 0.35, 0.97
"""Levels under which a voice is soft, and from which it may be cut off."""
DONE = "Listening. Enter when done. "
SILENT = "I can't hear the microphone. Say it anyway, then Enter."
_COPY = "copy this line into a terminal, and press Enter:"
MISSING = (
    "The part that listens isn't installed. It runs on Linux and Windows with an Intel or AMD "
    f"processor, and on a Mac with Apple silicon. To install it, {_COPY}"
)
DAMAGED = f"I can't load the speech model. To install it again, {_COPY}"
INSTALLED = "That takes a minute. Then try your microphone: trainer config voice"
VOUCHED = "You said it all, so that's what counts."


class Level(Struct, frozen=True):
    """How loud it is, 0 to 1, and for how many seconds it was listened.

    `dead`: nothing but zeros came for so long that something is wrong.
    """

    loud: float
    seconds: float
    dead: bool = False


def level_row(level: Level, *, narrow: bool) -> Row:
    """Return how loud it is as a row of squares, and for how long it has listened."""
    squares = FEW if narrow else SQUARES
    full = min(squares, round(level.loud * squares))
    time = f"{int(level.seconds) // 60}:{int(level.seconds) % 60:02}"
    return Row(
        "",
        (
            Part("Listening  ", Style.CUE),
            Part(ROUND.full * full, Style.ADDED),
            Part(ROUND.gone * (squares - full), Style.DIM),
            Part(f"  {time}", Style.DIM),
        ),
        Role.LINE,
    )


def heard_in_test(
    utterance: "Utterance", *, level: float, silent: bool, signs: Signs = ROUND
) -> Iterator[Row]:
    """Yield what came of a test: the level, what was heard, what to do about it."""
    full = min(SQUARES, round(level * SQUARES))
    yield row("Loudest", signs.full * full + signs.gone * (SQUARES - full))
    if silent:
        yield row("", "I can't hear the microphone. Is it switched off, or not allowed here?")
        return
    yield row("I heard", utterance.text or "nothing", role=Role.SAID)
    if not utterance.text:
        yield row("", "Come closer, or speak up, and try again.")
    elif not utterance.clean:
        yield row("", "There's a lot of noise here: I'd leave the rating to you.")
    elif level >= LOUD:
        yield row("", "That was very loud. A little farther away is better.")
    elif level < SOFT:
        yield row("", "That was soft. A little closer is better.")
    else:
        yield row("", "That works.", Style.RIGHT)


def told_by_settings(by: str) -> Iterator[Row]:
    """Yield how to be heard from now on, or not any more."""
    if by == "voice":
        yield row("", "Lines you say are heard. To rate them yourself: trainer config by aloud")
    else:
        yield row("", "To be heard when you say a line: trainer config by voice")
