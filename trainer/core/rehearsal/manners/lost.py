"""What they do where they understood nothing, or nothing was said."""

from trainer.core.rehearsal.helped import prompted
from trainer.core.rehearsal.manners.goodbye import has_more, parted, says_goodbye
from trainer.core.rehearsal.manners.manners import mannered
from trainer.core.rehearsal.manners.remarks import Manner, remark
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Speech, Waits
from trainer.core.rehearsal.talk import mine, taken_as_answer, theirs, waiting
from trainer.core.rehearsal.whose.own_words import wonders
from trainer.core.rehearsal.whose.passes import nothing, short
from trainer.core.rehearsal.whose.whose import of_branch, tried
from trainer.core.rehearsal.whose.words import plain
from trainer.core.sitting import answer as answering
from trainer.core.sitting.keep import in_hand
from trainer.core.value import replace

MOST = 4
"""What is said in a row and not understood, before the call goes on all the same."""


def not_said(call: Rehearsal, after: Rehearsal, speech: Speech) -> Rehearsal:
    """Return the call after words that are no answer; once they ask what that was.

    Silence uses up the line the second time, and costs nothing as the call begins; so many tries in
    a row that weren't understood do, and whoever tries is prompted on the way. As many remarks only
    pass it over.
    """
    verdict, words, now = in_hand(after), speech.words, speech.now
    if chosen := verdict.chosen:  # another branch's words
        after = replace(after, taken=of_branch(call, chosen))
    if chosen or (words and (not nothing(verdict) or short(call, verdict))):
        return taken_as_answer(after, words)
    said = call if _begins(call, words) else mine(call, words, call.way)
    aside = bool(words.strip()) and not tried(call, speech.keys or words)
    if call.waits is Waits.ELSE:
        bye = says_goodbye(words, call.names)
        told = None if bye else mannered(call, words, now=now, loose=aside)
        return told or _else(call, said, words)
    if gone := parted(call, words) or mannered(call, words, now=now, loose=aside):
        return gone
    if call.lost < MOST if words.strip() else not call.sorry:
        return _asks_what(waiting(said, now), words, tries=not aside or wonders(words))
    card = answering.asked(call).card
    if card.asked is None and card.cue.id in call.answered:
        return replace(said, task=None)
    return _passed(said) if aside else taken_as_answer(after, words)


def _begins(call: Rehearsal, words: str) -> bool:
    """Tell whether nothing was said yet, and nothing is now: the key may still have been down."""
    spoke = bool(call.turns) or any(one.heard is None for one in call.talk)
    return not (words.strip() or spoke) and call.heard is not Heard.ASKS_THERE


def _passed(call: Rehearsal) -> Rehearsal:
    """Return the call going on without a line nobody tried: nothing is kept of it.

    A question is passed over, and may still be asked.
    """
    card = answering.asked(call).card
    passed = call.passed | {card.cue.id} if card.asked is None else call.passed
    return replace(theirs(call, Heard.PASSED, case=card), task=None, passed=passed)


def _asks_what(call: Rehearsal, words: str, *, tries: bool) -> Rehearsal:
    """Return the call in which they understood nothing; what they say to it alternates.

    Whoever `tries` for the second time gets a hint, and one more each time.
    """
    if _begins(call, words):
        return theirs(call, Heard.ASKS_THERE)
    again = bool(call.lost + call.sorry)
    heard = Heard.LOST if (call.lost + call.sorry) % 2 else Heard.SORRY
    call = replace(call, lost=call.lost + 1) if words.strip() else replace(call, sorry=True)
    call = theirs(call, heard)
    return prompted(call) if tries and again and words.strip() else call


def _else(call: Rehearsal, said: Rehearsal, words: str) -> Rehearsal:
    """Return the call where nothing more is asked; after a yes, and not what, they listen once."""
    more = has_more(words, call.names) or remark(words, call.names) is Manner.BEGINS
    if more and call.heard is not Heard.LISTENING and not plain(words)[0].startswith("no"):
        return theirs(said, Heard.LISTENING)
    return replace(said, task=None, waits=Waits.OVER)
