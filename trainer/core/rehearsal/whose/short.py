"""Which question words are short for, or ask in other words."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from trainer.core.edits.accepted import counting
from trainer.core.rehearsal.following.course import home, upcoming
from trainer.core.rehearsal.manners.elsewhere import elsewhere
from trainer.core.rehearsal.manners.introduction import introduction
from trainer.core.rehearsal.manners.remarks import Manner, remark
from trainer.core.rehearsal.manners.small import bare, small, whys
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Slip, Taken
from trainer.core.rehearsal.whose.frame import COMMON
from trainer.core.rehearsal.whose.own_words import meant_by, tells, wondered, wonders
from trainer.core.rehearsal.whose.senses import senses
from trainer.core.rehearsal.whose.spelling import mended
from trainer.core.rehearsal.whose.to_do import asks_to_do
from trainer.core.rehearsal.whose.words import (
    ASIDE,
    LEAST,
    MOSTLY,
    asked_last,
    asks,
    asks_whether,
    begins_line,
    in_order,
    key_words,
    peculiar,
    plain,
)
from trainer.core.script.cards import Card, sisters
from trainer.core.script.key import Kind
from trainer.core.script.paths import onward
from trainer.core.script.script import Words
from trainer.core.words.slots import filled

ON_THE_PHONE = frozenset({Manner.AGAIN, Manner.HOW_ARE_YOU, Manner.TIME, Manner.THERE})
"""Remarks that ask something, and no question of a script."""
HEAVY = 2 / 3
"""Share of the heavy words said that must stand in a line which they are short for."""

TAKES_UP = 3
"""Words of the longest question why that only takes up a word of theirs: "Why weak?"."""
PIECE = 5
"""Words of a line, one after the other, that are no accident."""


def shortened(call: Rehearsal, words: str, here: Card) -> Taken | Card | None:
    """Return which question words are short for, where one stands out; `here` for the one at hand.

    A question is one also in quite other words: where all of its key words are among them, or it
    speaks of the same things. But not just any, while a reply of theirs waits. A slip of the hand
    doesn't hide it, unless what was meant may be one question or another, or none.
    """
    first, *others = (_shortened(call, each, here) for each in mended(call, words))
    if first:
        own = _card_of(first).key
        return first if all(each and _card_of(each).key == own for each in others) else None
    plain = [each for each in others if each]  # more than one: then it isn't the word that tells
    return plain[0] if len(plain) == 1 else None


def _card_of(found: Taken | Card) -> Card:
    return found.card if isinstance(found, Taken) else found


def _shortened(call: Rehearsal, words: str, here: Card) -> Taken | Card | None:
    own = counting(call.accepted, here)
    if here.asked and asks_whether(words) and not any(asks_whether(each.text) for each in own):
        return _asked_whether(call, words, here)
    if small(words) and not begins_line(words, own):
        return None
    found = _clipped(call, words, here)
    if isinstance(found, Taken) and found.slip is Slip.EARLIER and _waits(call, here):
        # A reply of theirs waits: what may be meant as its line is no question asked once more.
        found = here if _freely(call, words, here) is here else found
    if found is None and not introduction(words, call.names):
        found = _freely(call, words, here) or _reworded(call, words, here)
        if found is None and _asks_to_do(call, words, here):
            return here
        if isinstance(found, Taken) and _too_far(call, words, found.card, here):
            return here if _asks_to_do(call, words, here) else None
    later = isinstance(found, Taken) and found.slip is Slip.LATER
    fresh = later or (here.asked is None and len(bare(words).split()) <= TAKES_UP)
    return None if fresh and whys(words) and not _asks_why(call, found) else found


def _asked_whether(call: Rehearsal, words: str, here: Card) -> Taken | None:
    """Return the question by which they are asked whether one is something: no line to a reply.

    It is only asked once more where they have just answered it: "So am I your number one?"
    """
    open_ = [card for card in call.order if not card.cue.heard]
    card = meant_by(call, words, [here, *open_], here)
    if card is None or card is here:
        card = meant_by(call, words, open_, here)
    found = _found(call, card, here) if card else None
    return found if isinstance(found, Taken) else None


def _too_far(call: Rehearsal, words: str, card: Card, here: Card) -> bool:
    """Tell whether a question takes more of its own words: their reply waits for a line of yours.

    Only the question that is due after that may be asked in any words, and once more the one that
    they replied to. To any other they are a try at the reply: "What are my strengths, then?"
    """
    if not _waits(call, here):
        return False
    if card.cue.id == here.cue.id:
        return call.talk[-1].heard is Heard.TOLD or bool(_reworded(call, words, here))
    place = upcoming(call.course, home(call), onward(here.cue, call.trail), call.asked)
    return place is None or call.course[place].id != card.cue.id


def _asks_to_do(call: Rehearsal, words: str, here: Card) -> bool:
    """Tell whether words ask what one can do about their reply, where a question of yours waits.

    Nobody who asks that is after anything else: "How do I win them over?"
    """
    if not _waits(call, here) or not any(asks(each.text) for each in here.line.wordings):
        return False
    return asks_to_do(words) and not elsewhere(call, words)


def _waits(call: Rehearsal, here: Card) -> bool:
    """Tell whether a reply of theirs waits for a line of yours."""
    return not call.quiet and here.asked is not None


def surely(call: Rehearsal, words: str, here: Card) -> bool:
    """Tell whether words are short for a question by its words, and not only by what they mean.

    Whoever asks whether they are something asks that.
    """
    return not asks_whether(words) and bool(
        _clipped(call, words, here) or _reworded(call, words, here)
    )


def _asks_why(call: Rehearsal, found: Taken | Card | None) -> bool:
    """Tell whether a line asks why; else whoever does asks something else."""
    wordings = counting(call.accepted, _card_of(found)) if found else ()
    return any("why" in plain(each.text) for each in wordings)


def _freely(call: Rehearsal, words: str, here: Card) -> Taken | Card | None:
    """Return which question is asked in one's own words; none is by those for another answer."""
    if here.cue.heard or not wonders(words) or remark(words, call.names) in ON_THE_PHONE:
        return None
    near = [card for card in call.deck if here.asked is not None and card.asked is here.asked]
    near = [card for card in near if card.kind is Kind.PHRASING]
    open_ = [card for card in call.order if card.key != here.key and not card.cue.heard]
    others = [each for each in near if each.key != here.key]
    card = _meant(call, words, here, others, open_)
    if card is None and (rest := wondered(words)):
        card = _meant(call, rest, here, others, open_)
    if card is None and (rest := asked_last(words)):
        # What led to it may tell that it's another question, but it may as well say nothing.
        card = here if _meant(call, rest, here, others, open_) is here else None
    return _found(call, card, here) if card in [here, *open_] else None


def _meant(
    call: Rehearsal, words: str, here: Card, others: Sequence[Card], open_: Sequence[Card]
) -> Card | None:
    """Return the card of the line that words mean; what fits either reply is meant as this one's.

    `others` are the lines to the other replies of a fork.
    """
    card = meant_by(call, words, [here, *others, *open_], here)
    either = others if card is None else [each for each in others if each is card]
    if either and not any(tells(call, words, each, here) for each in either):
        return meant_by(call, words, [here, *open_], here)
    return card


def _reworded(call: Rehearsal, words: str, here: Card) -> Taken | Card | None:
    """Return which question is asked in other words ("How would you rank me among them all?").

    Its key words are all there, and no other question's are.
    """
    said = set(plain(words))
    if here.cue.heard or not asks(words):
        return None
    if here.asked is not None:  # what a follow-up may say tells no other question
        near = (*here.line.wordings, *(each for one in sisters(here).values() for each in one))
        said -= {word for each in near for word in plain(each.text)}
    found = [card for card in call.order if not card.cue.heard and _keyed(call, card, said)]
    return _found(call, found[0], here) if len(found) == 1 else None


def _keyed(call: Rehearsal, card: Card, said: set[str]) -> bool:
    """Tell whether all key words of a line were said, if it has any."""
    return any((keys := key_words(each)) and keys <= said for each in counting(call.accepted, card))


def _clipped(call: Rehearsal, words: str, here: Card) -> Taken | Card | None:
    """Return which question words are a part of.

    Their heavy words are mostly in its line, and more of their words in its order than in the line
    of any other question: "Would you hire me?" One asked before is asked again. What is short for
    a follow-up comes to its point: its key words, or something of its second half; and is not as
    good for another answer's: "What makes me unique?"
    """
    said = [word for word in plain(words) if word not in ASIDE]
    names = {word for name in call.names.values() for word in plain(name)}
    heavy = {word for word in said if word not in LEAST | names}
    if not heavy:
        return None
    cards = [here, *(card for card in call.order if card.key != here.key and not card.cue.heard)]
    found: list[tuple[int, Card]] = []
    for card in cards:
        wordings = counting(call.accepted, card)
        own = {word for each in wordings for word in plain(each.text)}
        if len(heavy & own) < HEAVY * len(heavy):
            continue
        most = in_order(said, wordings, call.names)
        # A good piece of the line that answers their reply is that line, whatever it is made of.
        piece = card is here and here.asked is not None and len(said) >= PIECE and most == len(said)
        if piece or _telling(heavy & own, wordings):
            found.append((most, card))
    found.sort(key=lambda one: -one[0])
    if here.asked is None and _as_good(call, found, here, heavy):
        return here
    if not found or found[0][0] < MOSTLY * len(said):
        return None
    if len(found) > 1 and found[1][0] == found[0][0]:
        return None
    card = found[0][1]
    if card is here and here.asked is not None and not _to_the_point(call, said, here):
        return None
    return _found(call, card, here)


def _as_good(
    call: Rehearsal, found: Sequence[tuple[int, Card]], here: Card, heavy: Iterable[str]
) -> bool:
    """Tell whether words are as good for the question at hand as for the best of those `found`.

    "What is the process?" has a key word of the one at hand, and but one small word more of another
    line, of which it has no key word.
    """
    own = next((most for most, card in found if card is here), None)
    if own is None or found[0][1] is here or own < found[0][0] - 1:
        return False
    keyed = [
        any(key_words(each).intersection(heavy) for each in counting(call.accepted, card))
        for card in (here, found[0][1])
    ]
    return keyed == [True, False]


def _found(call: Rehearsal, card: Card, here: Card) -> Taken | Card:
    if card.key == here.key:
        return here
    return Taken(Slip.EARLIER if card.cue.id in call.said else Slip.LATER, card)


def _telling(shared: set[str], wordings: Iterable[Words]) -> bool:
    """Tell whether words stand for a line: one alone only where it is of its key words, if any.

    Where there are none, it is no word of every such call: "interview".
    """
    keys = {word for each in wordings for word in key_words(each)}
    common = any(thing <= COMMON for thing in senses(" ".join(shared)))
    return len(shared) > 1 or (bool(shared & keys) if keys else not common)


def _to_the_point(call: Rehearsal, said: Sequence[str], card: Card) -> bool:
    """Tell whether words are a follow-up's, and not its begin.

    They are, where no more of them is another's of its fork, or no word tells that one.
    """
    wordings, own = counting(call.accepted, card), 0
    for words in wordings:
        line = plain(" ".join(filled(words, call.names).shown))
        blocks = SequenceMatcher(None, said, line, autojunk=False).get_matching_blocks()
        end = max((block.b + block.size for block in blocks if block.size), default=0)
        key = key_words(words)
        if 2 * end > len(line) or (key and key <= set(said)):
            own = max(own, sum(block.size for block in blocks))
    return own > 0 and all(
        own > in_order(said, other, call.names) or not peculiar(said, other, wordings)
        for other in sisters(card).values()
    )
