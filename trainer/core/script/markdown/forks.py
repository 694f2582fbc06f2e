"""The branches of one line side by side: what can be told apart, and what cannot."""

import re
import unicodedata
from collections.abc import Sequence

from msgspec import Struct

from trainer.core.problems import Problem
from trainer.core.script.faults import (
    ALIKE,
    ENOUGH_REPLIES,
    FEW_REPLIES,
    MAX_BRANCHES,
    ONE_WAY,
    REPLY_TWICE,
    TOO_MANY_BRANCHES,
    TWICE,
    Fault,
)
from trainer.core.script.markdown.findings import Findings
from trainer.core.script.script import Branch, Words
from trainer.core.value import replace

_NO_WORD = re.compile(r"[\W_]+")
_EMPTY = frozenset(
    """a an the i me my you your we our it its it s d m re ve ll be is are was to of in on at for
    and or that this so well oh ah um uh hmm hm look honestly really actually just quite very
    please think guess say suppose know mean like have has do does did would will can""".split()
)
"""Words that tell no reply from another: they may stand in both."""


FEW_IN_ALL = Fault(
    "{count} branches have fewer than two replies: lines {lines}.",
    "Add what else they might say, in double quotation marks. Until then, the interviewer in a "
    "rehearsal makes do with a few words.",
    warning=True,
)
TOGETHER = 2
"""So many of one kind are told as one."""
_NAMED = 12
"""Lines that are named."""
_MOST = 24
"""The same of a blank, which is mended line by line."""
_LIKE = re.compile(r"The blank \S+ looks like \S+\.")
"""What is said of a blank that looks like another."""


class Draft(Struct, frozen=True):
    """A branch as written: `tried` counts what was meant as a reply, `broken` means hopeless."""

    branch: Branch
    tried: int
    broken: bool = False


def check(drafts: Sequence[Draft], place: str, findings: Findings, *, more: bool = False) -> None:
    """Note what is wrong among the branches of one line; `place` is the line's.

    `more`: another branch was meant, which was noted.
    """
    if len(drafts) > MAX_BRANCHES:
        findings.add(drafts[MAX_BRANCHES].branch.at, TOO_MANY_BRANCHES)
    whole = [draft for draft in drafts if not draft.broken]
    for draft in whole:
        if draft.tried < ENOUGH_REPLIES:
            findings.add(draft.branch.at, FEW_REPLIES)
    if len(drafts) == 1 and whole and not more:
        findings.add(whole[0].branch.at, ONE_WAY)
    _check_ids(drafts, place, findings)
    _check_replies(drafts, findings)


def together(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return problems with all branches that have too few replies as one, at the first of them."""
    few = [each for each in problems if each.what == FEW_REPLIES.what]
    if len(few) < TOGETHER:
        return tuple(problems)
    *most, last = (str(each.line) for each in few[:_NAMED])
    so_on = f", {last} and so on" if len(few) > _NAMED else f" and {last}"
    lines = f"{', '.join(most)}{so_on}"
    what = FEW_IN_ALL.what.format(count=len(few), lines=lines)
    one = replace(few[0], what=what, remedy=FEW_IN_ALL.remedy)
    return tuple(one if each is few[0] else each for each in problems if each not in few[1:])


def misspelled(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return problems with each blank that looks like another as one, at the first of its lines."""
    lines: dict[str, list[int]] = {}
    for each in problems:
        if _LIKE.fullmatch(each.what):
            lines.setdefault(each.what, []).append(each.line)
    found: list[Problem] = []
    for each in problems:
        first, *others = lines.get(each.what, (each.line,))
        if each.line == first:
            found.append(replace(each, what=_also(each.what, others)) if others else each)
    return tuple(found)


def _also(what: str, others: Sequence[int]) -> str:
    """Return what is wrong, with the other lines in which it is."""
    named = ", ".join(map(str, others[:_MOST])) + " and so on" * (len(others) > _MOST)
    plural = "s" if len(others) > 1 else ""
    return f"{what.rstrip('.')}, here and in line{plural} {named}."


def _check_ids(drafts: Sequence[Draft], place: str, findings: Findings) -> None:
    seen: set[str] = set()
    for draft in drafts:
        name = draft.branch.id
        if name in seen:
            findings.add(draft.branch.at, TWICE, key=f"{place}/{name}", other=f"{name}-2")
        elif name:
            seen.add(name)


def _check_replies(drafts: Sequence[Draft], findings: Findings) -> None:
    owner: dict[str, int] = {}
    gist: dict[frozenset[str], tuple[int, Words]] = {}
    for number, draft in enumerate(drafts):
        for reply in draft.branch.replies:
            heard = _heard(reply)
            if owner.setdefault(heard, number) != number:
                findings.add(reply.at, REPLY_TWICE)
                continue
            said = frozenset(heard.split()) - _EMPTY
            other, before = gist.setdefault(said, (number, reply)) if said else (number, reply)
            if other != number:
                findings.add(reply.at, ALIKE, one=before.text, other=reply.text)


def _heard(reply: Words) -> str:
    """Return a reply as it sounds: without case, marks and apostrophes."""
    text = unicodedata.normalize("NFKC", reply.text).casefold()
    return _NO_WORD.sub(" ", text).strip() or text
