"""What they say to a line: an answer, sometimes two, a branch's reply."""

from collections import Counter
from collections.abc import Sequence
from copy import copy
from datetime import datetime
from random import Random

from trainer.core.grading.terms import Help
from trainer.core.log.events import AGAIN, What
from trainer.core.memory.step import Way
from trainer.core.rehearsal.course import home, upcoming
from trainer.core.rehearsal.order import KIND
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Waits, theirs
from trainer.core.rehearsal.said import meant
from trainer.core.script.cards import Card
from trainer.core.script.key import Key, Kind
from trainer.core.script.paths import Then, onward
from trainer.core.script.script import Branch, Cue, Words
from trainer.core.sitting.task import Task
from trainer.core.stages.notes import heard
from trainer.core.value import replace

EVASIVE = 0.2
"""How often the interviewer evades, where the script says how they may."""
BOTH = 8
"""One in so many times two questions are answered in one breath, where that is possible."""
REPEATED = 12
"""One in so many times they ask to hear a line again."""
SETTLED = 2
"""Questions at the beginning of a call in which nothing of that happens."""


def answered(call: Rehearsal, card: Card, random: Random) -> Rehearsal:
    """Return the call with what they answer to a plain line, if anything.

    Another answer comes each time. Now and then that of the next question comes with it.
    """
    drawn = _both(call, card, random)
    both = drawn if call.both is None else call.both
    told = card.cue.id in call.answered and card.asked is None
    said = _told(call, card) if told else _answer(call, card)
    call = replace(call, theirs=said, heard=Heard.TOLD if told else Heard.ANSWERED, both=None)
    following = next((each for each in call.order if each.cue.id == both), None)
    if following is None:
        return call
    words = (*said, *_answer(call, following))
    return replace(call, theirs=words, answered=call.answered | {following.cue.id})


def _both(call: Rehearsal, card: Card, random: Random) -> str:
    """Return the id of the next question, where they answer it with a line; else nothing."""
    if call.besides or (card.cue.id in call.answered and card.asked is None):
        return ""
    following = _answered_too(call, card)
    return "" if following is None or random.randrange(BOTH) else following.cue.id


def wants_it_again(call: Rehearsal, card: Card, random: Random) -> bool:
    """Tell whether they ask to hear a line again, which they understood well enough."""
    possible = call.repeats and len(_questions(call)) > SETTLED and not card.anytime
    return bool(possible) and random.randrange(REPEATED) == 0


def once_more(call: Rehearsal, task: Task, now: datetime) -> Rehearsal:
    """Return the call in which they ask to hear again what was just said."""
    task = replace(task, since=now, help=Help())
    call = replace(call, task=task, verdict=None, waits=Waits.REPEAT)
    return theirs(replace(call, repeats=call.repeats - 1), Heard.AGAIN)


def not_asked_yet(call: Rehearsal) -> Rehearsal:
    """Return the call without that they ask for anything else, said last: more was asked already.

    What they answered before that stays.
    """
    last = call.talk[-1] if call.talk else None
    if last is None or last.heard is not Heard.ELSE:
        return call
    told = (replace(last, heard=Heard.ANSWERED),) if last.words else ()
    return replace(call, talk=(*call.talk[:-1], *told))


def picked(call: Rehearsal, possible: Sequence[Branch], asked: Key, random: Random) -> Branch:
    """Return the branch whose reply is heard: the least practiced, and now and then an evasion."""
    branches = [branch for branch in possible if branch.replies] or list(possible)
    evasions = [branch for branch in branches if branch.otherwise]
    told = [branch for branch in branches if not branch.otherwise]
    if evasions and (not told or random.random() < EVASIVE):
        return evasions[0]
    tries = Counter(event.key for event in call.log if event.event == What.REVIEW)

    def practiced(branch: Branch) -> int:
        here = asked.under(branch.id)
        return tries[here] + tries[here.choice]

    least = min(map(practiced, told))
    return random.choice([branch for branch in told if practiced(branch) == least])


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


def coming(call: Rehearsal, card: Card, random: Random) -> tuple[str, int] | None:
    """Return what they will reply to a line: the branch's id, and which of its replies."""
    branches = branches_of(call, card)
    if not branches:
        return None
    branch = picked(call, branches, card.key, random)
    replies = replies_of(call, card, branch)
    return branch.id, random.choice(range(len(replies))) if replies else 0


def foreseen(call: Rehearsal, random: Random) -> Rehearsal:
    """Return the call with what they will reply to the answer in hand, or answer with it.

    It is kept with that answer: a call that was left goes on with the same reply, and knows what
    was answered.
    """
    verdict = call.verdict
    if verdict is None or call.waits is Waits.REPEAT:
        return call
    card, call = verdict.task.card, replace(call, coming=None, both=None)
    if call.instead:
        return replace(call, coming=call.foretold.get(card.key), both="")
    if verdict.task.step.way is Way.CHOOSE or not meant(call, verdict):
        return call
    # What will be drawn then is looked at with the same dice, which stay where they are.
    dice = copy(random)
    asked = replace(call, asked=call.asked | {card.cue.id})
    right = (verdict.suggested or AGAIN) > AGAIN
    again = right and wants_it_again(asked, card, dice)
    if not card.line.branches:
        # Whoever asks to hear it again has answered nothing yet, and answers only that.
        return replace(call, both="" if again else _both(asked, card, dice))
    return replace(call, coming=call.foretold.get(card.key) or coming(call, card, dice))


def insisted(
    call: Rehearsal, card: Card, branches: Sequence[Branch], random: Random
) -> tuple[str, int]:
    """Return what they reply to a line after all, to which they had a dodge: one of these branches.

    Taken back and pressed for again, it is the same.
    """
    if told := call.foretold.get(after_all(card)):
        return told
    branch = picked(call, branches, card.key, random)
    replies = replies_of(call, card, branch)
    return branch.id, random.choice(range(len(replies))) if replies else 0


def after_all(card: Card) -> str:
    """Return under what a reply is foretold that they were pressed for."""
    return f"{card.key} after all"


def _answer(call: Rehearsal, card: Card) -> tuple[Words, ...]:
    """Return what they answer to a line: another answer than in the rehearsal before this one."""
    answers = card.line.answers
    own = (event for event in call.log if event.key == card.key and event.event == What.REVIEW)
    tries = sum(event.kind == KIND for event in own)
    return (answers[tries % len(answers)],) if answers else ()


def told_then(call: Rehearsal, card: Card) -> tuple[Words, ...]:
    """Return what they answered to the line said last in a call that is gone on with.

    It follows from the log, which has nothing of that line since; so does what they answered in
    the same breath.
    """
    if card.kind is not Kind.PHRASING:
        return ()
    following = next(iter(call.order[call.place + 1 :]), None)
    both = following and card.asked is None and following.cue.id in call.answered - call.asked
    return (*_answer(call, card), *(_answer(call, following) if both and following else ()))


def _told(call: Rehearsal, card: Card) -> tuple[Words, ...]:
    """Return what they have answered to a line in this call already."""
    words = (each for one in reversed(call.talk) for each in one.words)
    found = next((each for each in words if each in card.line.answers), None)
    return (found,) if found else _answer(call, card)


def _answered_too(call: Rehearsal, card: Card) -> Card | None:
    """Return the card of the next question, where they may answer it together with this one."""
    if card.asked is not None or not _plain(card.cue) or onward(card.cue, ()) is not Then.NEXT:
        return None
    if len(_questions(call)) <= SETTLED:
        return None
    place = upcoming(call.course, home(call), Then.NEXT, call.asked)
    if place is None or not _plain(call.course[place]):
        return None
    name = call.course[place].id
    return next((each for each in call.order if each.cue.id == name), None)


def _plain(cue: Cue) -> bool:
    """Tell whether a question has answers and nothing that forks or that they say first."""
    return bool(cue.line.answers) and not (cue.line.branches or cue.heard or cue.anytime)


def _questions(call: Rehearsal) -> set[str]:
    """Return the ids of the questions asked so far, the one just asked among them."""
    return {cue.id for cue in call.course if cue.id in call.asked}
