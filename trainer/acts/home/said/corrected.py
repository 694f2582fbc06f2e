"""What is put right at home of what is known of an interview: `its Kowalczyk, not Kowalczik`."""

import re

from msgspec import Struct

from trainer.acts.home.said.keyed import EDIT
from trainer.core.people.correction import instead_of
from trainer.core.people.mended import COMPANY, otherwise, spelled_like
from trainer.core.stages.stages import ASK, Stage
from trainer.core.stages.telling.outcome import went
from trainer.core.text import one_line, straightened
from trainer.core.when.told import tells_moment
from trainer.rows.home.view import Home

PEOPLE = ("interviewer", "next")
NAMES = (COMPANY, *PEOPLE, "role", "me")
"""What has a name that can be put right, in this order."""
LETTERS = "I can't change single letters. Type the whole name, the way it's spelled."
"""Said of a correction that tells of letters alone: `with an e`."""


class Corrected(Struct, frozen=True):
    """The command that shows what was put right, and asks; what is said before it, if anything."""

    command: tuple[str, ...]
    says: str = ""


def put_right(typed: str, view: Home) -> Corrected | None:
    """Return what is done about a name that is put right; None where none is.

    It's of the interviews that have a name like it, else of any that is open: of several it's asked
    of which.
    """
    if there := _company_of(typed, view):
        return there
    stages = view.stages if instead_of(typed) else still_open(view)
    found = {each.name: told for each in stages if (told := _told(typed, each))}
    if not found:
        return None
    slot, name, like = max(found.values(), key=lambda told: told[-1])
    name = name.removeprefix("with ")
    if slot == COMPANY and not like and went(typed):  # `the company is great`
        return None
    having = [each for each, told in found.items() if told[-1]] if like else [*found]
    sure = like or instead_of(typed) or not view.several
    one = having if len(having) == 1 and sure else []
    asked = (
        word for each in ([slot] if slot else PEOPLE) for word in (f"--{each}", f"{ASK}{name}")
    )
    return Corrected((*EDIT, *one, *asked), "" if name else LETTERS)


_AT = re.compile(
    r"(?:(?:oh|so|and|well|ok|also),? )*(?:(?:it|that|this|(?:the|my) (?:interview|job|call))"
    r"(?:'?s| is)|i(?:'?m| am)? interview(?:ing)?) (?:at|for) "
    r"(?P<company>(?!the\b|an?\b|home\b)\S.*)",
    re.IGNORECASE,
)
"""How it is said where an interview is, and nothing else of it."""


def _company_of(typed: str, view: Home) -> Corrected | None:
    """Return what keeps the company of the only interview that is open, where it has none yet."""
    found = _AT.fullmatch(straightened(one_line(typed)).strip(" .!"))
    stages = still_open(view)
    if found is None or len(stages) != 1 or stages[0].company or tells_moment(found["company"]):
        return None
    return Corrected((*EDIT, stages[0].name, "--company", f"{ASK}{found['company']}"))


def still_open(view: Home) -> list[Stage]:
    """Return the interviews of which something may be put right: those ahead, and the one shown."""
    return [each for each in view.stages if each.wanted(view.now) or each == view.stage]


def _told(typed: str, stage: Stage) -> tuple[str, str, bool] | None:
    """Return which name of an interview is put right, the name, and whether it is like it."""
    names = {slot: name for slot in NAMES if (name := stage.whole(slot).name)}
    told = otherwise(typed, names)
    return told and (*told, spelled_like(told[1], names.get(told[0], "")))
