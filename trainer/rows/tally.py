"""How many lines can be said, in words: the headline, everywhere the same."""

from trainer.core.memory.tally import NONE, Tally, Waits
from trainer.rows.row import counted, wait


def headline(found: Tally, *, of: str = "", waits: Waits = NONE) -> str:
    """Return the headline: `You can say 8 of 19 lines; 5 more by first letters.`.

    `of`: what the lines are of; `waits`: those that can't be practiced yet.
    """
    more = f"; {len(found.letters)} more by first letters" if found.letters else ""
    rest = wait(waits.lines, waits.known)
    return f"You can say {len(found.say)} of {counted(found.lines, 'line')}{of}{more}{rest}."


def in_letters(found: Tally, low: int) -> str:
    """Return why an estimate begins at more lines than can be said: it counts first letters, too.

    `low` is its lower end; where it isn't more there is nothing to say.
    """
    more = found.letters and low > len(found.say)
    return ", counting those you know by first letters" if more else ""
