"""The branches of one line side by side: what can be told apart, and what cannot."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.script.markdown.findings import (
    ENOUGH_REPLIES,
    FEW_REPLIES,
    FIFTH,
    MAX_BRANCHES,
    ONE_WAY,
    REPLY_TWICE,
    TWICE,
    Findings,
)
from trainer.core.script.script import Branch, Words

_NO_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Draft:
    """A branch as written: `tried` counts what was meant as a reply, `broken` means hopeless."""

    branch: Branch
    tried: int
    broken: bool = False


def check(drafts: Sequence[Draft], place: str, findings: Findings) -> None:
    """Note what is wrong among the branches of one line; `place` is the line's."""
    if len(drafts) > MAX_BRANCHES:
        findings.add(drafts[MAX_BRANCHES].branch.at, FIFTH)
    whole = [draft for draft in drafts if not draft.broken]
    for draft in whole:
        if draft.tried < ENOUGH_REPLIES:
            findings.add(draft.branch.at, FEW_REPLIES)
    if len(drafts) == 1 and whole:
        findings.add(whole[0].branch.at, ONE_WAY)
    _check_ids(drafts, place, findings)
    _check_replies(drafts, findings)


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
    for number, draft in enumerate(drafts):
        for reply in draft.branch.replies:
            if owner.setdefault(_heard(reply), number) != number:
                findings.add(reply.at, REPLY_TWICE)


def _heard(reply: Words) -> str:
    """Return a reply as it sounds: without case, marks and apostrophes."""
    text = unicodedata.normalize("NFKC", reply.text).casefold()
    return _NO_WORD.sub(" ", text).strip() or text
