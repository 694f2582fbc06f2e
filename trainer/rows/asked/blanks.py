"""How a blank is asked for that only the person can fill: by the words that it stands in."""

import re
from collections.abc import Sequence

from trainer.core.script.script import Words
from trainer.core.text import one_line
from trainer.rows.row import listed

AROUND = 2
"""Words of the line that stand before a blank, and so many behind it, in its sentence."""


def blank_in(words: Words, slot: str) -> str:
    """Return the question for a blank of a line: `low, in “between [low] and [high] …”?`."""
    return f"{slot}, in {part_with(words, (slot,))}?"


def part_with(words: Words, slots: Sequence[str]) -> str:
    """Return the part of a line that has these blanks: `“… closer to [number].”`."""
    text = words.text.replace("{", "[").replace("}", "]").split()
    places = [at for at, word in enumerate(text) if any(f"[{slot}]" in word for slot in slots)]
    start, end = max(0, places[0] - AROUND), places[-1] + 1
    while end < min(len(text), places[-1] + 1 + AROUND) and text[end - 1][-1] not in ".?!":
        end += 1
    goes_on = end < len(text) and text[end - 1][-1] not in ".?!"
    return f"“{'… ' * (start > 0)}{' '.join(text[start:end])}{' …' * goes_on}”"


def once(typed: str, slot: str, question: str) -> str:
    """Return what fills a blank, without the word that stands before it in the line already.

    >>> once("on Friday", "day", "day, in “… you on [day]?”?")
    'Friday'
    """
    found = re.search(rf"([a-z]+) \[{re.escape(slot)}\]", question)
    before = f"{found[1]} " if found else ""
    return typed[len(before) :] if typed.lower().startswith(before) else typed


def fill_in(stage: str, parts: Sequence[str]) -> str:
    """Return in which parts of the lines blanks are still to be filled, and what asks for them.

    `stage`: the name of the interview they're for, where there are several.
    """
    asks = " ".join(filter(None, ("trainer interview edit", stage, "--slot ask")))
    inside = listed(part.replace(".”", "”") for part in parts)
    have = f"These lines have blanks for your own words: {inside}"
    return one_line(f"{have}. When you're done, fill them in: {asks}")
