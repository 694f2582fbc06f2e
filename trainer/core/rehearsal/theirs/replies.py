"""What they reply to a line that forks: of which branch, and in which words."""

from collections import Counter
from collections.abc import Sequence
from random import Random

from trainer.core.log.events import What
from trainer.core.rehearsal.order import KIND
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.rehearsal.theirs.echo import fits
from trainer.core.script.cards import Card
from trainer.core.script.key import Key
from trainer.core.script.script import Branch, Words
from trainer.core.stages.notes import heard

EVASIVE = 0.2
"""How often the interviewer evades, where the script says how they may."""


def picked(call: Rehearsal, possible: Sequence[Branch], asked: Key, random: Random) -> Branch:
    """Return the branch whose reply is heard: the least practiced, and now and then an evasion.

    What came in the call before this one doesn't come again, where there is another.
    """
    branches = [branch for branch in possible if branch.replies] or list(possible)
    evasions = [branch for branch in branches if branch.otherwise]
    told = [branch for branch in branches if not branch.otherwise]
    if evasions and (not told or random.random() < EVASIVE):
        return evasions[0]
    tries = Counter(event.key for event in call.log if event.event == What.REVIEW)

    def practiced(branch: Branch) -> int:
        here = asked.under(branch.id)
        return tries[here] + tries[here.choice]

    others = [branch for branch in told if branch != _heard_last(call, told, asked)] or told
    least = min(map(practiced, others))
    return random.choice([branch for branch in others if practiced(branch) == least])


def _heard_last(call: Rehearsal, among: Sequence[Branch], asked: Key) -> Branch | None:
    """Return the branch whose reply to a line was heard last in an earlier call, of these."""
    heres = ((each, asked.under(each.id)) for each in among)
    keys = {str(key): each for each, here in heres for key in (here, here.choice)}
    earlier = (each for each in reversed(call.log) if each.at < call.call and each.kind == KIND)
    return next((keys[each.key] for each in earlier if each.key in keys), None)


def branches_of(call: Rehearsal, card: Card) -> list[Branch]:
    """Return the branches whose replies may be heard after a line.

    One whose follow-up is left out, or waits for a name, is not heard.
    """
    keys = {other.key for other in call.deck}
    return [
        branch
        for branch in card.line.branches
        if branch.follow_up is None or card.key.under(branch.id) in keys
    ]


def card_of(call: Rehearsal, card: Card, branch: Branch) -> Card | None:
    """Return the card of what is to be said, or of nothing, after a branch's reply to a line."""
    cards, here = {other.key: other for other in call.deck}, card.key.under(branch.id)
    return cards.get(here) or cards.get(here.choice)


def replies_of(call: Rehearsal, card: Card, branch: Branch) -> Sequence[Words]:
    """Return what may be heard of a branch: the script's words, and those noted since."""
    found = card_of(call, card, branch)
    return heard(found, call.replies) if found else branch.replies


def coming(call: Rehearsal, card: Card, random: Random, said: str = "") -> tuple[str, int] | None:
    """Return what they will reply to a line: the branch's id, and which of its replies.

    It fits how the line was `said`.
    """
    branches = branches_of(call, card)
    if not branches:
        return None
    branch = picked(call, branches, card.key, random)
    replies = replies_of(call, card, branch)
    places = [n for n, each in enumerate(replies) if fits(each.text, said)]
    return branch.id, random.choice(places or range(len(replies))) if replies else 0


def insisted(
    call: Rehearsal, card: Card, branches: Sequence[Branch], random: Random
) -> tuple[str, int]:
    """Return what they reply to a line after all, to which they had a dodge: one of these branches.

    Taken back and pressed for again, it is the same.
    """
    if told := call.foretold.get(after_all(card.key)):
        return told
    branch = picked(call, branches, card.key, random)
    replies = replies_of(call, card, branch)
    return branch.id, random.choice(range(len(replies))) if replies else 0


def after_all(key: str) -> str:
    """Return under what a reply to a line is foretold that they were pressed for."""
    return f"{key} after all"
