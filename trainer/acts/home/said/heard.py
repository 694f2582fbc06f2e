"""What is typed at home, read once: a key, a command, or news of a call or an interview."""

import re
import shlex
from collections.abc import Sequence

from msgspec import Struct

from trainer.acts.home.said.added import CHANGES, PRACTICES, added, in_words
from trainer.acts.home.said.keyed import HELP, LEAVE, keyed
from trainer.acts.home.said.meeting import ahead_of, alone
from trainer.acts.home.said.named import looks
from trainer.acts.home.said.told import answer_of
from trainer.acts.typed import looks_like
from trainer.core.polite import SMALL, bare, unthanked
from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.reading import wish
from trainer.core.sitting.wishes.waiting import silent, waits
from trainer.core.stages.several.moved import moved, said, taken_back
from trainer.core.stages.several.named import another_named, elsewhere, named_in, one_named
from trainer.core.stages.telling.came import HEARD, ON, WAITING
from trainer.core.stages.telling.news import CALL, INTERVIEW, News, What, news
from trainer.core.stages.telling.reports.hinted import hint
from trainer.core.stages.telling.result import came, result
from trainer.core.text import lowered
from trainer.core.when.amid import amid
from trainer.core.when.told import tells_moment
from trainer.core.words.consent import consent
from trainer.core.words.lists import LIGHT
from trainer.rows.home.keys import meant, worded
from trainer.rows.home.view import Home, Situation

ENTER = ""
_DID = re.compile(
    r"(?:i(?:'ve| am|'m)? |we |(?:it|that)(?:'s| is) )?(?:all )?"
    r"(?:did|done|made)(?: it| that)?[ .!]*",
    re.IGNORECASE,
)
"""How somebody says that they did what was ahead of them."""
_OURS = re.compile(r"(?:.*[/\\])?trainer(?:\.exe|\.cmd)?|.*Scriptstrainer", re.IGNORECASE)
"""What stands before a command that is typed as if in a terminal; a backslash may be lost."""
_TAKES = {"stats": 0, "undo": 0, "compare": 0, "config": 2}
"""How many words a command takes besides its options, where that isn't one."""
_WITHIN = {
    "interview": "add edit list remove".split(),
    "log": "show rate check restore backup export import forget tune".split(),
    "script": "check list cards edit reset new".split(),
}
"""What the first of them has to be."""
_GROUPS = {"interview": "i", "script": "r"}
"""What is meant by a command that alone only shows what can stand behind it."""


_ANSWERS = re.compile(
    r"(?:(?:well|so|ok|okay|oh|and)[, ]+)*(?:(?:she|he|they|we)\b"
    r"|i got it|(?P<mine>i (?:have to wait|(?:just )?(?:called|phoned|heard|talked|spoke|wrote))))"
    r"\b(?!.*\?)"
)
"""How somebody begins who may tell an answer that was awaited."""


class Heard(Struct, frozen=True):
    """What was typed: one of these, or none of them; the key of Enter is the empty text.

    The command stands with what was typed behind it.
    """

    key: str | None = None
    command: tuple[str, ...] = ()
    news: News | None = None


def heard(typed: str, view: Home, commands: Sequence[str]) -> Heard:
    """Return what was typed at home.

    Nothing, or a yes, is Enter; one letter a key, and so is the label beside it; a word the command
    of that name, with what stands behind it, never its first letter's. Small words around it change
    nothing. What starts the program is none of them: it runs already.
    """
    words, starts = _words(typed), ours(typed)
    answers = None if set(words[:1]) & set(commands) else hinted(typed, view)
    if starts or not words or consent(typed) or answers:
        return Heard(news=answers) if answers else Heard(key=None if starts else ENTER)
    core = bare(words)
    alone = len(core) == 1 and core[0].lower() in commands
    asked = core if alone else unthanked(words)
    if whole := _whole_command(asked, view, commands):
        return Heard(command=whole)
    if (key := _key(words, core, asked, view, commands)) is not None:
        return Heard(key=key)
    told = _news(typed, view)
    if command := _command(asked, commands, told):
        return Heard(command=command)
    asks = wish(typed) is Wish.NOW or looks(typed)
    labels = (meant(view, " ".join(each), part=True) for each in (asked, core) if not asks)
    if (key := next((each for each in labels if each is not None), None)) is not None:
        return Heard(key=key)
    return Heard(news=told or _loosely(typed, view))


def hinted(typed: str, view: Home) -> News | None:
    """Return what may be the answer that is awaited, though it's not plain which.

    `It's a yes`; also `it's a no`, which is no answer to anything that home asks, and the day by
    which they will answer, which is that of no call where nothing is ahead.
    """
    plain = lowered(typed)
    answers = bool(hint(typed) or (consent(typed) is False and _A_NO.match(plain)))
    if not answers and view.over and not _ASKS_WHEN.match(plain):
        answers = came(typed, asked=False) == WAITING and tells_moment(amid(plain))
    note = said(typed, view.stages)
    other = elsewhere(typed) or (note and note.said != typed)  # a place, or a note that says so
    of = answer_of(typed, view) if answers and not other else ""
    there = {each.name for each in named_in(typed, view.stages)}
    ours_ = there == {of} if there else not another_named(typed)
    return News(What.CAME, typed) if of and ours_ else None


_ASKS_WHEN = re.compile(
    r".*\?|(?:should|shall|do|does|will|would|can|could|when|what|how) (?:i|they|we)\b"
)
_A_NO = re.compile(r"(?:(?:well|so|sadly|sorry|oh),? )*(?:(?:it'?s|it is|it was|that'?s) )?a no\b")


def _whole_command(asked: Sequence[str], view: Home, commands: Sequence[str]) -> tuple[str, ...]:
    """Return a command with what is added to it in words, where that is all there is."""
    if command := in_words(" ".join(asked), view):
        return command
    begins = {*commands, *CHANGES, *PRACTICES}
    return added(asked, view) if asked[0].lower() in begins else ()


def _command(asked: Sequence[str], commands: Sequence[str], told: News | None) -> tuple[str, ...]:
    """Return the command that was typed, with what stands behind it; empty where it is none."""
    first = asked[0].lower()
    if first.startswith("--") or (first in commands and not _spoken(asked, told)):
        return (first, *_whole(asked[1:]))
    if first == "add" and _begins_a_name(asked[1:]) and told is None:
        return ("interview", *_whole(asked))
    return ()


def may_answer(typed: str, view: Home) -> bool:
    """Say whether a sentence may tell the answer that is awaited, in whatever words.

    Where something else is ahead, what they said may be of that: then it has to tell an answer.
    """
    open_ = view.hears or view.awaits
    told = _ANSWERS.match(lowered(typed))
    if not open_ or view.situation is Situation.AFTER or told is None:
        return False
    there = {each.name for each in named_in(typed, view.stages)}
    ours_ = not another_named(typed) and there <= {open_}
    return ours_ and bool((view.over and not told["mine"]) or came(typed, asked=False))


def _loosely(typed: str, view: Home) -> News | None:
    """Return what a sentence tells of an interview it names, in no set words."""
    if not view.stages:
        return None
    told, new = said(typed, view.stages), moved(typed, view.stages, view.now)
    if told and told.said == typed and may_answer(typed, view):  # and no note that is called one
        return News(What.CAME, typed)
    return new or told if taken_back(typed) else told or new


def ours(typed: str) -> bool:
    """Say whether what starts the program was typed, as in a terminal, and nothing else."""
    first, *rest = typed.split() or [""]
    return _OURS.fullmatch(first) is not None and rest in ([], ["--plain"])


def _words(typed: str) -> list[str]:
    """Return the words of what was typed, without our name before them."""
    try:
        words = shlex.split(typed)
    except ValueError:  # a quote that was not closed
        words = typed.split()
    return words[1:] if words and _OURS.fullmatch(words[0]) else words


def _key(
    words: Sequence[str],
    core: Sequence[str],
    asked: Sequence[str],
    view: Home,
    commands: Sequence[str],
) -> str | None:
    """Return the key that is meant by itself, its label, or a command with words of that.

    After a call `done` is the call, which is asked about.
    """
    if view.situation is Situation.AFTER and _DID.fullmatch(" ".join(words)):
        return "b"
    for wished in filter(None, (words, core)):
        if (key := _alone(wished, view, commands)) is not None:
            return key
    if len(asked) == 1 and (key := _GROUPS.get(asked[0].lower())):
        return key
    # `what now` is no part of `practice the call that asks what was missing`, and `notes` alone
    # none of `finish your notes on the call`
    said_ = " ".join(words)
    return None if wish(said_) is Wish.NOW or looks(said_) else worded(view, asked)


def _alone(words: Sequence[str], view: Home, commands: Sequence[str]) -> str | None:
    """Return the key that was pressed, or whose whole label was typed; None where it is neither."""
    first = words[0].lower()
    if len(words) == 1 and (first in LEAVE | HELP or keyed(first, view)):
        return first
    return meant(view, " ".join(words)) if len(words) > 1 or first not in commands else None


_SAID_NO = re.compile(
    r"(?P<who>[\w.'& -]{2,40}?)(?::| -+| =) (?:(?:it's|it was|a) )*"
    r"(?:no|nope|rejected|rejection)[.!]*",
    re.IGNORECASE,
)
"""A no beside who gave it, as in a list: `acme: no`."""


def _news(typed: str, view: Home) -> News | None:
    """Return what a sentence tells, by what home asks."""
    if (no := _SAID_NO.fullmatch(typed)) and one_named(no["who"], view.stages, view.now):
        typed = f"{no['who']} said no"
    had = view.stage is not None and view.stage.name == view.awaits and view.stage.had(view.now)
    after = view.situation is Situation.AFTER and not (had and result(typed) in HEARD | {ON})
    if (view.awaits or view.hears) and not after:
        if waits(typed, calls=view.over):
            return None
        if view.awaits and silent(typed) and result(typed) == WAITING:
            return News(What.CAME, typed)
    asked = CALL if after else INTERVIEW if view.hears else ""
    if asked == INTERVIEW and another_named(typed):  # who said so may be another company
        asked = ""
    told = result(typed)
    if told and (may_answer(typed, view) or (view.awaits and not after and told in HEARD | {ON})):
        asked = INTERVIEW
    named = one_named(typed, view.stages, view.now) is not None
    other = not named and elsewhere(typed)  # at a company that isn't known
    found = news(typed, named=named, asked="" if other and asked == INTERVIEW else asked)
    if day := ahead_of(typed, view, found) or (None if found else alone(typed, view)):
        return day
    of_this = view.awaits or view.hears  # `good news` of another one isn't how this one went
    return None if other and of_this and found and found.what is What.WENT else found


def _spoken(words: Sequence[str], told: News | None) -> bool:
    """Say whether a sentence begins with the name of a command: `interview went well`.

    It has more words than that takes, and no option. What tells news is no slip of the hand:
    `interview moved to Monday`.
    """
    first, others = words[0].lower(), words[1:]
    if not others or any(each.startswith("-") for each in others):
        return False
    if within := _WITHIN.get(first):
        return others[0] not in within if told else looks_like(others[0], within) is None
    return len(others) > _TAKES.get(first, 1)


def _begins_a_name(words: Sequence[str]) -> bool:
    """Say whether a company's name may be all there is: it begins as names do."""
    return bool(words) and words[0][0].isupper() and words[0].lower() not in SMALL | LIGHT


def _whole(words: Sequence[str]) -> Sequence[str]:
    """Return what stands behind a command, the name of a company that is added in one piece."""
    if list(words[:1]) != ["add"] or any(each.startswith("-") for each in words):
        return words
    return ("add", *filter(None, [" ".join(words[1:])]))
