"""What they answer to a plain line, sometimes with what they would be asked next."""

from datetime import datetime
from random import Random

from trainer.core.grading.terms import Help
from trainer.core.rehearsal.following.course import home, upcoming
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Waits
from trainer.core.rehearsal.talk import theirs
from trainer.core.rehearsal.theirs.told import answer, told_before
from trainer.core.script.cards import Card
from trainer.core.script.paths import Then, onward
from trainer.core.script.script import Cue
from trainer.core.sitting.task import Task
from trainer.core.value import replace

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
    drawn = both(call, card, random)
    ahead = drawn if call.both is None else call.both
    told = card.cue.id in call.answered and card.asked is None
    said = (told and told_before(call, card)) or answer(call, card)
    call = replace(call, theirs=said, heard=Heard.TOLD if told else Heard.ANSWERED, both=None)
    following = next((each for each in call.order if each.cue.id == ahead), None)
    if following is None:
        return call
    words = (*said, *answer(call, following))
    return replace(call, theirs=words, answered=call.answered | {following.cue.id})


def both(call: Rehearsal, card: Card, random: Random) -> str:
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
