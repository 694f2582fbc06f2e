"""What is typed in words in a call, in ordinary lines: a key by what stands beside it."""

from trainer.core.rehearsal.beside import asks_to_skip
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Waits
from trainer.core.sitting.aside import apart, said_so
from trainer.core.sitting.request import by_mouth
from trainer.core.text import CTRL_O, one_line
from trainer.core.words.labels import chosen
from trainer.rows.call.keys import KEYED_ALOUD, KEYED_TYPED


def worded(call: Rehearsal, typed: str) -> str:
    """Return the key whose words were typed, `hang up`; else what was typed, cleaned.

    What a line begins with is that line.
    """
    if typed.strip() == CTRL_O:
        return "o"
    text = one_line(typed)
    if len(text) == 1 or not apart(text, call.task):
        return text
    if by_mouth(text) and not call.way.spoken:
        return "o"
    if call.way.spoken and asks_to_skip(call, text):
        return "s"
    return chosen(KEYED_ALOUD if call.way.spoken else KEYED_TYPED, text) or text


def aloud(call: Rehearsal, typed: str) -> str:
    """Return what was said: nothing that is known, where words only tell that it was said aloud."""
    return "" if call.way.spoken and tells(call, typed) else typed


def tells(call: Rehearsal, typed: str) -> bool:
    """Tell whether words only tell that the line was said; to their question a yes is an answer."""
    asked = call.quiet or call.waits is Waits.ELSE or call.heard is Heard.LEAVING
    return not asked and said_so(typed, call.task)
