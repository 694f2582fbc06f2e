"""What somebody is called on the phone: asked once, of a name that is longer than that."""

import re
from collections.abc import Callable

from trainer.core.people.address import addressed, entitled, fits, formal, only_title, spoken
from trainer.core.people.called import called, quiet, sentence
from trainer.core.people.company import titled
from trainer.core.people.described import described
from trainer.core.people.full import Full
from trainer.core.people.person import Person
from trainer.core.people.whose import as_told, to_them
from trainer.core.stages.met import with_person
from trainer.core.stages.stages import Stage, tidy
from trainer.core.when.told import speaks_of_time, tells_moment
from trainer.core.words.consent import consent, only_no
from trainer.core.words.unsure import unsure
from trainer.rows.asked.answered import (
    A_DAY,
    A_KEY,
    A_NUMBER,
    A_SENTENCE,
    A_YES,
    AN_ADDRESS,
    NOT_THAT,
    on_enter,
)
from trainer.rows.stages import (
    CALLED,
    DESCRIBED,
    NAMED,
    NONE,
    SOMEBODY_ELSE,
    TYPE_AGAIN,
)

_ADDRESS = re.compile(r"\S@\S")


def short(name: str, *, spoken_to: bool) -> str:
    """Return what is offered instead of a name; the name itself where there is nothing to ask.

    `spoken_to`: it is the person on the phone. Of anyone else the first name alone is no better.
    """
    found = addressed(name)
    return found if spoken_to or [found] != name.split()[:1] else name


def on_the_phone(
    name: str,
    offered: str,
    *,
    spoken_to: bool,
    answer: Callable[[str, str, str], str],
    confirmed: Callable[[str], str | bool | None],
    write: Callable[[str], object],
) -> str:
    """Ask what they will be called, and return it: Enter is what is offered, `-` the whole name.

    `answer` asks a question, of its field and with what Enter is. A name out of a sentence is
    `confirmed` first, and so is one that is like nothing of theirs: it may be somebody else's.
    """
    unnamed, question, refused = described(name), _question(name, offered, to=spoken_to), ""
    typed = tidy(answer(question, "called", offered))
    while typed and not (consent(typed) or unsure(typed)):
        if typed == NONE:
            return offered if unnamed else name
        if unnamed and described(typed):
            return to_them(as_told(typed))
        if not unnamed and (formally := entitled(typed, name)):  # `like Mr. or Ms. Osgood`: `Mr.`
            return formally
        meant = spoken(typed)
        if why := _why_not(typed, meant):
            write(on_enter(why, offered))
            typed = tidy(answer(question, "called", offered))
            continue
        theirs = fits(meant, f"{name} {offered}")
        if (theirs or unnamed) and (typed == refused or _letters(meant) == _letters(typed)):
            return called(quiet(typed))
        doubt = f"{meant}? {TYPE_AGAIN}" if theirs or unnamed else SOMEBODY_ELSE.format(name, meant)
        instead = confirmed(doubt)
        if instead is True:
            return meant
        if instead is None:  # back to the question, which offers what was typed there
            offered, question = meant, _question(name, meant, to=spoken_to)
        refused = typed
        typed = instead if isinstance(instead, str) else tidy(answer(question, "called", offered))
    return offered


def _why_not(typed: str, meant: str) -> str:
    """Return what is said to a no, or to what is no name; empty where somebody may be called so."""
    no = consent(typed) is False or only_no(typed)
    return NOT_THAT if no else a_key(typed) or no_name(meant, told=typed)


def _question(name: str, offered: str, *, to: bool) -> str:
    """Return the question; `to`: it is the person on the phone."""
    if described(name):
        return DESCRIBED.format(offered)
    formally = offered not in (name, name.split(maxsplit=1)[0]) or addressed(name) == name
    like = "" if formally or titled(name) else formal(name)
    asked = CALLED if to else NAMED
    return asked.format(name, offered, f", like {like}" if like else "")


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, name.casefold()))


def a_key(typed: str) -> str:
    """Return what is said to one small letter, which is a key elsewhere; else nothing."""
    alone = typed.islower() and sum(map(str.isalnum, typed)) == 1
    return A_KEY.format(typed) if alone else ""


def no_name(typed: str, *, is_day: Callable[[str], bool] = lambda _: False, told: str = "") -> str:
    """Return why something typed is no name, and what to type; empty where it may be one.

    `told`: the sentence that it stood in.
    """
    if consent(typed) or only_title(typed):
        return A_YES
    if not any(sign.isalpha() for sign in typed):
        return A_NUMBER if any(sign.isdigit() for sign in typed) else A_YES
    if key := a_key(typed):
        return key
    if is_day(typed) or speaks_of_time(typed):
        return A_DAY
    if _ADDRESS.search(typed):
        return AN_ADDRESS
    return A_SENTENCE if sentence(typed) else A_DAY if tells_moment(told) else ""


def _offered(slot: str, full: Full) -> str:
    """Return what somebody may be called on the phone."""
    spoken_to = slot == "interviewer"
    if full.said != full.name and (spoken_to or described(full.name)):
        return full.said
    return short(full.name, spoken_to=spoken_to)


def as_offered(slot: str, stage: Stage) -> Stage:
    """Return a stage with somebody called what is offered, as it is kept; Enter adds nothing."""
    full = stage.whole(slot)
    return with_person(stage, slot, Person(full.name, full.about), said=_offered(slot, full))


def two_names(slot: str, stage: Stage, *, sure: bool = False) -> bool:
    """Say whether what somebody is called on the phone is to be asked: their name is longer.

    Not `sure`: something that was told beside the name is apart from it by a guess.
    """
    full = stage.whole(slot)
    if not known_name(slot, full):
        return False
    longer = full.said != full.name or bool(full.about and not sure)
    return longer or _offered(slot, full) != full.name


def known_name(slot: str, full: Full) -> str:
    """Return the name that is known of somebody; who is on the phone is called by no office."""
    return "" if slot == "interviewer" and described(full.name) else full.name
