"""What they do where they understood nothing, or nothing was said."""

from trainer.core.rehearsal.helped import prompted
from trainer.core.rehearsal.manners.further import says
from trainer.core.rehearsal.manners.goodbye import done, has_more, parted, says_goodbye
from trainer.core.rehearsal.manners.manners import ANSWERS, mannered
from trainer.core.rehearsal.manners.remarks import Manner, remark
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Speech, Utterance, Waits
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
    """Return the call after words that are no answer; at first they ask what that was.

    So many tries in a row that weren't understood use up the line, and whoever tries is prompted
    on the way. As many remarks only pass it over. Of silence they've asked before.
    """
    verdict, words, now = in_hand(after), speech.words, speech.now
    if chosen := verdict.chosen:  # another branch's words
        after = replace(after, taken=of_branch(call, chosen))
    if chosen or (words and (not nothing(verdict) or short(call, verdict))):
        return taken_as_answer(after, words)
    said = mine(call, words, call.way)
    aside = bool(words.strip()) and not tried(call, speech.keys or words)
    if call.waits is Waits.ELSE:
        bye = says_goodbye(words, call.names)
        told = None if bye else mannered(call, words, now=now, loose=aside)
        if not (told or bye or done(words) or remark(words, call.names) in ANSWERS):
            told = there(call, speech)
        return told or _else(call, said, words)
    told = parted(call, words) or mannered(call, words, now=now, loose=aside)
    if told := told or there(call, speech):
        return told
    if words.strip() and call.lost < MOST:
        return _asks_what(waiting(said, now), tries=not aside or wonders(words))
    card = answering.asked(call).card
    if card.asked is None and card.cue.id in call.answered:
        return replace(said, task=None)
    return _passed(said) if aside else taken_as_answer(after, words)


def asks_there(call: Rehearsal, speech: Speech) -> Rehearsal | None:
    """Return the call in which they ask whether you're there, as nothing was said; or None.

    Only silence to that is an answer, whatever the call waits for: an Enter alone may be a slip of
    the hand. As the call begins it isn't even silence, for the key may still have been down. Where
    nothing was to be said, and to whether that was everything, it says enough by itself.
    """
    if speech.words.strip() or call.quiet or call.heard is Heard.LEAVING:
        return None
    now = waiting(call, speech.now)
    spoke = call.turns or any(one.heard in (None, Heard.ASKS_THERE) for one in call.talk)
    if not spoke:
        return theirs(now, Heard.ASKS_THERE)
    asked = call.talk and call.talk[-1].heard is Heard.STILL_THERE
    return None if asked else theirs(mine(now, "", call.way), Heard.STILL_THERE)


def there(call: Rehearsal, speech: Speech) -> Rehearsal | None:
    """Return the call after an answer to whether you're there; None: it's none, or wasn't asked.

    That is all that asks nothing and is no try at a line.
    """
    words = speech.words
    asked = call.talk and call.talk[-1].heard in (Heard.ASKS_THERE, Heard.STILL_THERE)
    if not asked or not words.strip() or wonders(words) or tried(call, speech.keys or words):
        return None
    return says(call, words, Utterance(Heard.EXCUSED), now=speech.now)


def _passed(call: Rehearsal) -> Rehearsal:
    """Return the call going on without a line nobody tried: nothing is kept of it.

    A question is passed over, and may still be asked.
    """
    card = answering.asked(call).card
    passed = call.passed | {card.cue.id} if card.asked is None else call.passed
    return replace(theirs(call, Heard.PASSED, case=card), task=None, passed=passed)


def _asks_what(call: Rehearsal, *, tries: bool) -> Rehearsal:
    """Return the call in which they understood nothing; what they say to it alternates.

    Whoever `tries` for the second time gets a hint, and one more each time.
    """
    again, heard = bool(call.lost), Heard.LOST if call.lost % 2 else Heard.SORRY
    call = theirs(replace(call, lost=call.lost + 1), heard)
    return prompted(call) if tries and again else call


def _else(call: Rehearsal, said: Rehearsal, words: str) -> Rehearsal:
    """Return the call where nothing more is asked; after a yes, and not what, they listen once."""
    more = has_more(words, call.names) or remark(words, call.names) is Manner.BEGINS
    if more and call.heard is not Heard.LISTENING and not plain(words)[0].startswith("no"):
        return theirs(said, Heard.LISTENING)
    return replace(said, task=None, waits=Waits.OVER)
