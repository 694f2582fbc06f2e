"""Words and letters typed where a line is asked that ask for something, and are no answer."""

import re
from collections.abc import Iterable, Mapping
from enum import Enum

from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Way
from trainer.core.sitting.aside import apart, asked, forgotten, questioned
from trainer.core.sitting.task import Task
from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.reading import wish
from trainer.core.text import CTRL_O, lowered
from trainer.core.words import labels


class Request(Enum):
    """What a word asks for that is typed instead of an answer, all by itself."""

    HELP = "what can be typed"
    UNDO = "to have the last answer back"
    STOP = "to stop here"
    WHETHER = "to be asked whether to stop: a letter alone may be a slip"


ALOUD = "o"
_WORDS = {
    "help": Request.HELP,
    "?": Request.HELP,
    "??": Request.HELP,
    "undo": Request.UNDO,
    "back": Request.UNDO,
    "go back": Request.UNDO,
    "u": Request.UNDO,
    "quit": Request.STOP,
    "exit": Request.STOP,
    "stop": Request.STOP,
    "cancel": Request.STOP,
    "abort": Request.STOP,
    "hang up": Request.STOP,
    "q": Request.WHETHER,
}
_BY_MOUTH = re.compile(
    r"(?:(?:(?:can|could|may|should) i|i(?:'d| would)? (?:want|like|prefer|rather)(?: to)?"
    r"|i(?:'d| would) rather|let me|please|i(?:'ll| will)) )*"
    r"(?:(?:say|speak|do|try|read) (?:(?:it|this|that|(?:the|my) line) )?)?(?:aloud|out loud)"
    r"(?:,? (?:instead|now|please|then))*"
)
"""How somebody wishes to say a line aloud."""
_RIGHT = 2
"""Words at the head of a line whose letters these are: then the letters are meant as such."""


def request(typed: str, lines: Iterable[str] = ()) -> Request | None:
    """Return what a word asks for, typed all by itself; None where one of the lines begins so.

    Whoever asks how to leave is asked whether to.

    >>> request("Help!") is Request.HELP, request("how do I get out?") is Request.WHETHER
    (True, True)
    >>> request("stop", ["Stop me if you've heard this."]) is None
    True
    """
    word, lines = _bare(typed), tuple(lines)
    found = _WORDS.get(word)
    if found is None and questioned(typed, lines) is Wish.STOP:
        return Request.WHETHER
    return None if any(line.casefold().startswith(word) for line in lines) else found


def stops(typed: str) -> bool:
    """Tell whether words only ask to stop, where no line is asked that they may be of.

    >>> stops("Cancel."), stops("I want to stop"), stops("q"), stops("Stop at two.")
    (True, True, True, False)
    """
    return request(typed) in (Request.STOP, Request.WHETHER)


def requested(task: Task, names: Mapping[str, str], typed: str) -> Request | None:
    """Return what somebody asks for who types that word alone where a line is asked.

    None: it is an answer, to a line that begins with the word, or whose first letters it is.
    """
    wanted = (task.step.wanted, *task.card.line.wordings)
    found = request(typed, (each.text for each in wanted))
    if found is None and wished(task, names, typed) is Wish.BACK:
        return Request.UNDO
    if found and task.step.way is Way.LETTERS and _letters(task, names, _bare(typed)):
        return None
    return found


def wished(task: Task, names: Mapping[str, str], typed: str) -> Wish | None:
    """Return what is asked of the program over a line; None: it may be words of it, or letters.

    Of a sentence all letters would have to be the line's, of one word the first ones.
    """
    found = asked(typed, task)
    if found and task.step.way is Way.LETTERS:
        word = _bare(typed)
        return None if _letters(task, names, word, every=" " in word) else found
    return found


def gives_up(task: Task, names: Mapping[str, str], typed: str) -> bool:
    """Say whether somebody only tells that they don't know the line; words or letters of it don't.

    It is as if nothing was said: there is nothing to compare.
    """
    if not forgotten(typed) or not apart(typed, task):
        return False
    word = _bare(typed)
    return task.step.way is not Way.LETTERS or not _letters(task, names, word, every=" " in word)


def asks_hint(typed: str, lines: Iterable[str] = ()) -> bool:
    """Say whether words ask for a hint, all by themselves, and none of the lines begins so.

    >>> asks_hint("Hint, please"), asks_hint("?"), asks_hint("hint", ["Hint at it."])
    (True, False, False)
    """
    word = _bare(typed)
    begins = any(line.casefold().startswith(word) for line in lines)
    return wish(typed) is Wish.HINT and not begins


def hint_wanted(task: Task, names: Mapping[str, str], typed: str) -> bool:
    """Say the same where a line is asked: letters that are all of them the line's are letters."""
    wanted = (task.step.wanted, *task.card.line.wordings)
    if not asks_hint(typed, (each.text for each in wanted)):
        return False
    return task.step.way is not Way.LETTERS or not _letters(task, names, _bare(typed), every=True)


def repeats(task: Task, names: Mapping[str, str], typed: str) -> bool:
    """Say whether somebody wants the question once more, by a word that is no answer to it."""
    word, wanted = _bare(typed), (task.step.wanted, *task.card.line.wordings)
    if not labels.repeats(word) or any(each.text.casefold().startswith(word) for each in wanted):
        return False
    return task.step.way is not Way.LETTERS or not _letters(task, names, word)


def by_mouth(typed: str) -> bool:
    """Say whether words wish to say a line aloud: `I'd rather say it aloud`."""
    return _BY_MOUTH.fullmatch(lowered(typed).strip(" .!?")) is not None


def wants_aloud(task: Task, names: Mapping[str, str], typed: str) -> bool:
    """Say whether somebody would say the line aloud: a lone `o`, unless that is all its letters."""
    if typed.strip() == CTRL_O or (by_mouth(typed) and apart(typed, task)):
        return True
    if typed.strip().casefold() != ALOUD:
        return False
    from trainer.core.grading.keys.keying import keying  # not before letters were typed

    shown = task.step.rung is Rung.SHOWN
    blanks = keying(task.step.wanted, names, every_other=shown).blanks
    asked = [each.keys for each in blanks if each.keys]
    return len(asked) != 1 or ALOUD not in asked[0]


def _bare(typed: str) -> str:
    """Return a word as it is looked up: `Help!` is `help`."""
    text = typed.strip().casefold()
    return text.rstrip(".!?") or text


def _letters(task: Task, names: Mapping[str, str], word: str, *, every: bool = False) -> bool:
    """Say whether the letters of the word are those of the line, from its head on.

    The first two of them decide, or `every` one: then no key may be a slip.
    """
    from trainer.core.grading.keys.keying import keying, press, slipped

    state = keying(task.step.wanted, names, every_other=task.step.rung is Rung.SHOWN)
    for key in word.replace(" ", ""):
        state = press(state, key)
    said = [mark for mark in state.marks if mark is not None]
    return len(said) >= _RIGHT and (not slipped(state) if every else all(said[:_RIGHT]))
