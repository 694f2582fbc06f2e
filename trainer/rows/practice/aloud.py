"""A line said aloud, in words: what is asked once it is on the screen again."""

from collections.abc import Mapping

from trainer.core.log.events import AGAIN, EASY, GOOD, HARD
from trainer.core.sitting.aloud import too_quick
from trainer.core.sitting.task import Verdict
from trainer.rows.practice.keys import HEAR_IT, Keys

QUESTION = "Did you say it in these words?"
TOO_QUICK = "That was quicker than anyone can say it. If you did say it, choose 3."
BEGIN = "Say it now, to the room. Enter: start listening. "
CANT_HEAR = "I can't hear the microphone, so you rate this one yourself."
NO_WORDS = "I didn't hear any words, so you rate this one yourself."
SILENT_CALL = "I can't hear the microphone. Say it anyway, then press Enter."
SAY_AGAIN = "I didn't hear any words. Say it again, or press Enter if you've said it."
HEARD_TOO = "I can listen, too: type a space, then press Enter, and say your line."
STRAY = "Press Enter when you've said it, or type the whole line."
"""What is told of a line that was to be said aloud where one letter was typed: no answer is."""
TYPING_NOW = "You're typing it now. To say it aloud after all, press Backspace."
MERELY_ON = frozenset(("done", "finished", "ready", "next", "continue", "go on"))
"""What goes on as Enter does, and is no answer to whether a line was said."""
NEITHER = "Enter is neither yes nor no here. Type 3 if you said it, or 1 if you didn't."
"""What is said in ordinary lines to Enter alone where the line was not said for all that is known:
by ear, what Enter does never turns from a yes to a no."""
READ_FIRST = "Read the line first, then press Enter."
IN_WORDS: Mapping[str, int] = {
    "y": GOOD,
    "yes": GOOD,
    "n": AGAIN,
    "no": AGAIN,
    "almost": HARD,
    "easily": EASY,
}
"""What a word typed at the question means, whatever Enter does."""
_YES: Keys = (("1: no", "2: almost", "4: easily", "u: undo", "?: help"), ())
_NO: Keys = (("3: yes", "2: almost", "4: easily", "u: undo", "?: help"), ())


def why_nothing(*, silent: bool, again: bool = False) -> str:
    """Return why a line that was listened to was not heard: nothing but zeros came, or no words.

    `again`: it can be said once more, or told to be said.
    """
    if again:
        return SILENT_CALL if silent else SAY_AGAIN
    return CANT_HEAR if silent else NO_WORDS


def doubted(verdict: Verdict) -> bool:
    """Say whether the line was not said for all that is known: Enter means Again."""
    return verdict.suggested == AGAIN


def open_(verdict: Verdict) -> bool:
    """Say whether a line was heard, but not surely: Enter means neither yes nor no."""
    return verdict.heard is not None and verdict.suggested is None


def note(verdict: Verdict) -> str:
    """Return why Enter means Again; nothing where it means yes, or the line was shown before."""
    return TOO_QUICK if doubted(verdict) and too_quick(verdict.task, verdict.seconds) else ""


def rating_keys(verdict: Verdict) -> Keys:
    """Return what can be pressed beside Enter."""
    return _NO if doubted(verdict) else _YES


def asked_in_line(verdict: Verdict, *, full: bool = False) -> str:
    """Return the question as it is asked in ordinary lines; `full`: with all that can be typed."""
    means = "3: yes · 1: no" if open_(verdict) or doubted(verdict) else "Enter: yes · 1: no"
    rest = f"{HEAR_IT} · u: undo · q: stop · help: more" if full else "q: stop"
    return f"In these words? {means} · 2: almost · 4: easily · {rest} "
