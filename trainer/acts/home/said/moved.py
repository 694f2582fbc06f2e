"""Whether it was the call or the interview that moved, where a sentence doesn't say."""

from trainer.acts.context import answer, echo
from trainer.acts.home.said.keyed import LEAVE
from trainer.core.stages.telling.news import CALL, INTERVIEW
from trainer.core.words.labels import chosen

WHICH_MOVED = "What moved? c: the call · i: the interview · Enter: neither "
WHICH_HELP = "Type c for the call, i for the interview, or press Enter if neither moved."
UNCHANGED = "Nothing changed."
MOVING = {"c": CALL, "i": INTERVIEW, "": ""}
_NEITHER = LEAVE | {"n", "no", "neither"}


def which_moved() -> str:
    """Return which day is another, the call or the interview; nothing where they say neither."""
    while (typed := answer(WHICH_MOVED)) is not None:
        key = chosen(WHICH_MOVED, typed, part=True)
        key = typed.lower() if key is None else key
        if (key := "" if key in _NEITHER else key) in MOVING:
            if not key:
                echo(UNCHANGED)
            return MOVING[key]
        echo(WHICH_HELP)
    return ""
