"""Which question words are short for, or ask in other words."""

from collections.abc import Iterable, Sequence

from trainer.core.edits.accepted import counting
from trainer.core.rehearsal.following.course import home, upcoming
from trainer.core.rehearsal.manners.elsewhere import elsewhere
from trainer.core.rehearsal.manners.introduction import introduction
from trainer.core.rehearsal.manners.remarks import Manner, remark
from trainer.core.rehearsal.manners.small import bare, small, whys
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Slip, Taken
from trainer.core.rehearsal.whose.clipped import clipped, found_as
from trainer.core.rehearsal.whose.own_words import (
    meant_by,
    speaks_of,
    tells,
    told,
    wondered,
    wonders,
)
from trainer.core.rehearsal.whose.senses.senses import senses
from trainer.core.rehearsal.whose.spelling import mended
from trainer.core.rehearsal.whose.to_do import asks_to_do
from trainer.core.rehearsal.whose.words import (
    asked_last,
    asks,
    asks_whether,
    begins_line,
    key_words,
    plain,
)
from trainer.core.script.cards import Card, sisters
from trainer.core.script.key import Kind
from trainer.core.script.paths import Then, onward
from trainer.core.script.script import Words

ON_THE_PHONE = frozenset({Manner.AGAIN, Manner.HOW_ARE_YOU, Manner.TIME, Manner.THERE})
"""Remarks that ask something, and no question of a script."""

TAKES_UP = 3
"""Words of the longest question why that only takes up a word of theirs: "Why weak?"."""
_OWN = frozenset({"i", "my"})
"""Words of who speaks of oneself."""


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
    if _polite_itself(call, words, own) or _parts_so(call, words, here):
        return here
    found = clipped(call, words, here)
    if isinstance(found, Taken) and found.slip is Slip.EARLIER:
        # What may be meant as the line at hand is no question asked once more.
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


def _polite_itself(call: Rehearsal, words: str, own: Iterable[Words]) -> bool:
    """Tell whether words ask what a line is about that is itself asked out of politeness."""
    found = remark(words, call.names)
    bold = (" ".join(piece.text for piece in each.pieces if piece.key) for each in own)
    return found in ON_THE_PHONE and found in {remark(each, call.names) for each in bold}


def _parts_so(call: Rehearsal, words: str, here: Card) -> bool:
    """Tell whether words are thanks or a good wish where the line at hand is, which ends a call."""
    last = here.asked is None and onward(here.cue, ()) is Then.END
    thanks = last and not any(wonders(each.text) for each in here.line.wordings)
    return thanks and remark(words, call.names) in (Manner.THANKS, Manner.WISH)


def _asked_whether(call: Rehearsal, words: str, here: Card) -> Taken | None:
    """Return the question by which they are asked whether one is something: no line to a reply.

    It is only asked once more where they have just answered it: "So am I your number one?"
    """
    open_ = [card for card in call.order if not card.cue.heard]
    card = meant_by(call, words, [here, *open_], here)
    if card is None or card is here:
        card = meant_by(call, words, open_, here)
    found = found_as(call, card, here) if card else None
    return found if isinstance(found, Taken) else None


def _too_far(call: Rehearsal, words: str, card: Card, here: Card) -> bool:
    """Tell whether a question takes more of its own words: their reply waits for a line of yours.

    Whatever speaks of what may be said to their reply is a try at that, and so is what speaks of
    oneself and of one thing alone: "What are my strengths, then?" Only the question that is due
    after it may be asked in any words.
    """
    if not _waits(call, here):
        return False
    if card.cue.id == here.cue.id:
        return call.talk[-1].heard is Heard.TOLD or bool(_reworded(call, words, here))
    place = upcoming(call.course, home(call), onward(here.cue, call.trail), call.asked)
    due = place is not None and call.course[place].id == card.cue.id
    near = [each for each in call.deck if _beside(each, here)]
    return not due and (speaks_of(call, words, near) or _of_oneself(call, words))


def _of_oneself(call: Rehearsal, words: str) -> bool:
    """Tell whether words speak of one thing alone, of whoever says them and of nobody else."""
    text = told(words, call.names)
    alone = {"them", "their"}.isdisjoint(text.split()) and len(senses(text)) == 1
    return alone and not _OWN.isdisjoint(plain(words))


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
        clipped(call, words, here) or _reworded(call, words, here)
    )


def _asks_why(call: Rehearsal, found: Taken | Card | None) -> bool:
    """Tell whether a line asks why; else whoever does asks something else."""
    wordings = counting(call.accepted, _card_of(found)) if found else ()
    return any("why" in plain(each.text) for each in wordings)


def _freely(call: Rehearsal, words: str, here: Card) -> Taken | Card | None:
    """Return which question is asked in one's own words; none is by those for another answer."""
    asked = wonders(words)
    if not (asked or _answers(here)) or remark(words, call.names) in ON_THE_PHONE:
        return None
    near = [card for card in call.deck if _beside(card, here)]
    open_ = [card for card in call.order if card.key != here.key and not card.cue.heard]
    others = [each for each in near if each.key != here.key]
    card = _meant(call, words, here, others, open_)
    if card is None and (rest := wondered(words)):
        card = _meant(call, rest, here, others, open_)
    if card is None and (rest := asked_last(words)):
        # What led to it may tell that it's another question, but it may as well say nothing.
        card = here if _meant(call, rest, here, others, open_) is here else None
    return found_as(call, card, here) if card is here or (asked and card in open_) else None


def _answers(card: Card) -> bool:
    """Tell whether a line may be said without a question: it answers one of theirs, or asks none.

    Where they asked, all that speaks of it is an answer.
    """
    if card.asked is None:
        return bool(card.cue.heard)
    return not any(wonders(each.text) for each in card.line.wordings)


def _beside(card: Card, here: Card) -> bool:
    """Tell whether a card is the line to a reply that the one at hand is a line to, too."""
    return here.asked is not None and card.asked is here.asked and card.kind is Kind.PHRASING


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
    return found_as(call, found[0], here) if len(found) == 1 else None


def _keyed(call: Rehearsal, card: Card, said: set[str]) -> bool:
    """Tell whether all key words of a line were said, if it has any."""
    return any((keys := key_words(each)) and keys <= said for each in counting(call.accepted, card))
