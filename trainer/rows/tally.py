"""How many lines can be said, in words: the headline, everywhere the same."""

from trainer.core.memory.tally import NONE, Tally, Waits
from trainer.core.stages.stages import Stage
from trainer.rows.row import counted, wait

COUNTS = "A line counts when you've said all of it from memory."
"""Why no line can be said yet, where some were practiced: how the two numbers fit is heard once."""

COUNTS_WHILE = "a line counts while your last try of it from memory was right."
"""Why fewer can be said than before."""

AGAIN_ONCE = (
    "It counts again once you've said all of it from memory.",
    "They count again once you've said them from memory.",
)
"""When a line, or several, count after a call in which they came in other words."""


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


def waiting_text(number: int, stage: Stage, *, home: bool = False) -> str:
    """Return the sentence on the lines that wait, with the command that ends it.

    `home`: it is said on the way from home, where a key does that, and back there.
    """
    wait = "waits" if number == 1 else "wait"
    if home:
        lines = counted(number, "line")
        return f"{lines} {wait} until you add who you'll meet next: back home, type n"
    return (
        f"{counted(number, 'line')} {wait} until you add who you'll meet next:"
        f' trainer interview edit {stage.name} --next "Mr. Lee"'
    )
