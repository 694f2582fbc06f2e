"""How a blank is asked for that only the person can fill: by the words that it stands in."""

from trainer.core.script.script import Words

AROUND = 2
"""Words of the line that stand before a blank, and so many behind it."""


def blank_in(words: Words, slot: str) -> str:
    """Return the question for a blank of a line: `low, in “between [low] and [high] …”?`."""
    text = words.text.replace("{", "[").replace("}", "]").split()
    at = next(at for at, word in enumerate(text) if f"[{slot}]" in word)
    start, end = max(0, at - AROUND), at + 1 + AROUND
    shown = " ".join(text[start:end])
    return f"{slot}, in “{'… ' * (start > 0)}{shown}{' …' * (end < len(text))}”?"
