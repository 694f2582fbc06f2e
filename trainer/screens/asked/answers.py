"""Plain lines that are no typed answer: everywhere the same words stop, and help."""

import re
from collections.abc import Callable

from trainer.core.text import lowered, one_line
from trainer.core.words.labels import ONCE_MORE, chosen, repeats
from trainer.rows.practice.keys import WHERE

BACK = frozenset({"u", "undo", "back"})
"""What takes the last answer back, where no answer is typed."""
STOPS, HELPS = frozenset({"q", "stop", "quit", "exit"}), frozenset({"?", "??", "help", "hint"})
"""What stops, and what helps, wherever no answer is typed."""
GO_BACK = BACK | {"b", "go back", "previous", "previous question"}
"""What goes back to the question before, where questions are asked one by one."""
LEAVES = STOPS | {"cancel", "leave", "bye", "goodbye"}
"""What leaves them; what was answered stays."""
SKIPS = frozenset(("skip", "skip it", "skip this", "skip this one", "skip this question", "pass"))
"""What is no answer to one of them, as Enter alone is where nothing is known."""
KEEPS = frozenset(
    "keep|keep it|keep that|keep this|keep as is|keep it that way|keep the same|leave it"
    "|leave it as is|leave it as it is|leave it alone|leave that|no change|no changes|unchanged"
    "|don't change it|don't change anything".split("|")
)
"""What is Enter, in words, where something is known."""

_ENDED = LEAVES | HELPS
_WORDS = GO_BACK | LEAVES | SKIPS | KEEPS | HELPS
_BEFORE = re.compile(
    r"(?:(?:please|pls|ok|okay|oh|um|hm+|no|wait|sorry|oops|thanks|thank you|now|just|actually"
    r"|(?:can|could|may) (?:you|i|we)|let me|let's|i(?: want|'d like| would like| need) to|i'll"
    r"|(?:take|bring) me|how (?:do|can|to)(?: (?:i|we))?(?: get)?(?= (?:go )?back)"
    r"|that(?:'s| is) (?:wrong|not (?:it|right))|go(?= (?:back|to))|to(?= the)"
    r"|the(?= previous)),?\s+)+"
)
_AFTER = re.compile(
    r"(?:,? (?:please|pls|plz|thanks|thank you|now|here|for now|for today|a (?:question|step)"
    r"|one(?: question| step)?|to (?:the|my) (?:last|previous) (?:one|question|answer)"
    r"|(?:to )?(?:the )?(?:very )?(?:first(?: one| question)|start|beginning|top)"
    r"|to the (?:one|question) before"
    r"|(?:to )?(?:the |my |his |her |their )*(?:interviewer|person|names?|company|day|date|time"
    r"|last question|question)(?: question| question before| name)?)){1,4}$"
)
"""What stands around such a word and makes it no other."""
_GOES_BACK = re.compile(
    r"(?:(?:please|(?:can|could|may) (?:you|i|we)|let me|let's|i(?: want|'d like| need| have) to"
    r"|no|oh|wait|sorry|ok|okay|how (?:do|can) i),? )*go(?:ing)? back\b\D{0,40}"
)


class Stopped(Exception):
    """The person would rather stop."""


class Undone(Exception):
    """The person would rather have the last answer back."""


def asked(
    prompt: str, *, read: Callable[[str], str], write: Callable[[str], object], help_: str = WHERE
) -> str:
    """Return what was typed, in small letters; `Stopped` where it stops.

    What goes back is one of `GO_BACK`, and what has it told once more is `again`, however said.
    """
    while (word := word_of(typed := _meant(prompt, one_line(read(prompt)).lower()))) in _ENDED:
        if word not in HELPS:
            raise Stopped
        write(help_)
    return word if word in GO_BACK or word == ONCE_MORE else typed


def word_of(typed: str) -> str:
    """Return a word as it is looked up: `Undo!` is `undo`, and so is what is polite around one.

    >>> word_of(" Back. "), word_of("??"), word_of("take me back please"), word_of("Thanks, bye")
    ('back', '??', 'back', 'bye')
    >>> word_of("go back to the interviewer"), word_of("back to the office by Friday")
    ('back', 'back to the office by friday')
    >>> word_of("Say that again, please")  # whatever has it told once more
    'again'
    """
    text = lowered(typed)
    text = text.rstrip(".!?") or text
    bare = _AFTER.sub("", _BEFORE.sub("", text))
    return bare if bare in _WORDS else ONCE_MORE if repeats(text) else text


def goes_back(typed: str) -> bool:
    """Tell whether a sentence asks to go back, wherever to: none of it is a name.

    >>> goes_back("I want to go back to where I typed her name"), goes_back("I go back on Dec 9")
    (True, False)
    """
    return _GOES_BACK.fullmatch(lowered(typed)) is not None


def _meant(prompt: str, typed: str) -> str:
    key = chosen(prompt, typed)
    return typed if key is None else key
