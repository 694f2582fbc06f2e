"""What stands before a line and is no part of it: "Oh, one more thing:", "Sorry, I mean,"."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial

from trainer.core.log.events import AGAIN, HARD
from trainer.core.memory.step import Way
from trainer.core.rehearsal.breath.beside import understood
from trainer.core.rehearsal.breath.several import (
    Part,
    asked_again,
    asked_in,
    fresh,
    part_of,
    several,
)
from trainer.core.rehearsal.manners.further import says, tells
from trainer.core.rehearsal.manners.goodbye import parted
from trainer.core.rehearsal.manners.introduction import introduction
from trainer.core.rehearsal.manners.manners import manner, mannered
from trainer.core.rehearsal.manners.remarks import remark
from trainer.core.rehearsal.manners.reworded import reworded, said_late
from trainer.core.rehearsal.manners.second_thought import corrected
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Slip, Speech, Taken, Utterance, Waits
from trainer.core.rehearsal.said import judged, other, out_of_order
from trainer.core.rehearsal.talk import unwaited
from trainer.core.rehearsal.theirs.answers import not_asked_yet
from trainer.core.rehearsal.theirs.told import answer
from trainer.core.rehearsal.whose.comment import only_opens
from trainer.core.rehearsal.whose.passes import fits, nothing, short
from trainer.core.rehearsal.whose.short import shortened
from trainer.core.rehearsal.whose.stray import asks_by_itself, said_already, stray
from trainer.core.rehearsal.whose.whose import given, whose
from trainer.core.rehearsal.whose.words import asks, plain
from trainer.core.sitting import answer as answering
from trainer.core.sitting.keep import in_hand
from trainer.core.value import replace
from trainer.core.words.known import Known

_LEAD_IN = re.compile(
    r"\s*+(?:oh|ah|um|uh|hm+|well|ok|okay|all ?right|right|great|good|perfect|i see|and|but|also|so"
    r"|yes|yeah|no|wait|actually|excuse me|(?:i am |i\Wm )?sorry|my (?:mistake|bad)|pardon me"
    r"|what i (?:mean|meant)(?: to (?:say|ask))?(?: is| was)?|let me rephrase(?: that)?"
    r"|i (?:mean|meant)(?: to (?:say|ask)(?: is| was)?)?"
    r"|(?:thank you|thanks)(?: (?:so|very) much)?(?: for (?:that|this))?"
    r"|(?:just )?(?:one|another)(?: (?:more|last|other|quick|final))* (?:thing|question)"
    r"|by the way|before i (?:go|forget)|next(?: question)?|first of all|lastly|finally|secondly"
    r"|as i was saying|where was i|let me (?:see|think)|here i am(?: again)?"
    r"|i\Wm (?:back|ready|here)(?: now| again)?"
    r"|(?:my|the|that) (?:\w+ )?question(?: for you)?(?: is| was)?"
    r"|i (?:\w+ )?(?:want|wanted|\Wd like|would like) to ask(?: you)?(?: this| something)?"
    r"|let me ask(?: you)?(?: this| something)?|let me (?:start over|try (?:that |this )?again)"
    r"|what i\Wm (?:\w+ )?asking is|i was wondering)(?!\w)[\W_]*",
    re.IGNORECASE,
)
_ENDS = re.compile(r"(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!\bmrs)(?<![.!?]{2})[.!?]++\s+", re.IGNORECASE)
_ANEW = re.compile(
    r"\b(?:what i (?:mean|meant)(?: to (?:say|ask))?(?: is| was)?|i meant(?: to (?:say|ask))?"
    r"|let me (?:start over|rephrase(?: that)?|try (?:that |this )?again)|scratch that"
    r"|no,? wait|wait,? no|no,? sorry|sorry,? no)\b[\W_]*",
    re.IGNORECASE,
)
"""How somebody begins anew in the middle of a line."""
MOST = 10
"""Ways to begin that are looked at."""


def openings(words: str, names: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return words without what may lead in, one piece less each time; the whole is first.

    A sentence of small talk is such a piece. What is asked last, or begun anew, may be all that is
    meant.

    >>> openings("Okay, so what is it?")
    ('Okay, so what is it?', 'so what is it?', 'what is it?')
    >>> openings("That helps. And what is it?")
    ('That helps. And what is it?', 'And what is it?', 'what is it?')
    """
    *_, last = _ENDS.split(words)
    asked = _led_in(last, {}) if last != words and asks(last) else []
    anew = [words[each.end() :] for each in _ANEW.finditer(words) if plain(words[each.end() :])]
    return tuple(dict.fromkeys((*_led_in(words, names or {}), *asked, *anew[-1:])))


def _led_in(words: str, names: Mapping[str, str]) -> list[str]:
    found = [words]
    for text in found:  # it grows meanwhile
        end = _ENDS.search(text)
        small = end if end and _small_talk(text[: end.end()], names) else None
        rests = [text[lead.end() :] for lead in (_LEAD_IN.match(text), small) if lead]
        found += [rest for rest in rests if rest and rest not in found][: MOST - len(found)]
    return found


def _small_talk(sentence: str, names: Mapping[str, str]) -> bool:
    """Tell whether a sentence is small talk that asks nothing."""
    if asks(sentence):
        return False
    polite = manner(sentence, names) or remark(sentence, names)
    return bool(polite or introduction(sentence, names))


def taken_in(call: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal:
    """Return the call after words as `judged` does; what leads in to a line costs it nothing.

    The conversation shows it. Said in place of another answer's line is the one that was due.
    """
    if better := reworded(call, speech, known=known):
        return better
    if speech.keys or call.way is Way.LETTERS:
        return judged(call, speech, known=known)
    if aside := _comment(call, speech, known=known) or _astray(call, speech, known=known):
        return aside
    if rest := understood(call, speech, known=known):
        after = replace(call, unclear=rest.unclear)
        after = _one_by_one(after, part_of(speech, rest.words), known=known)
        after = shown(after, len(call.talk), rest.words, speech.words)
        return replace(after, carried=speech.words if after.carried else "")
    return _one_by_one(call, speech, known=known)


def _comment(call: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal | None:
    """Return the call after a comment on their reply, which waits as before; None: others.

    A line of another question is none, whatever it has in common with one for a reply.
    """
    words = speech.words
    if call.quiet or not only_opens(call, words) or parted(call, words):
        return None
    if whose(call, words, known):
        return None
    return mannered(call, words, now=speech.now, loose=True)


def _astray(call: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal | None:
    """Return the call after a line that nothing waits for, which they let go; None: others."""
    if call.quiet or corrected(call, speech, known=known):
        return None
    if fits(call, in_hand(given(call, speech, known=known)), speech, known=known):
        return None
    found = ((words, stray(call, words, known)) for words in openings(speech.words, call.names))
    words, card = next((each for each in found if each[1]), ("", None))
    if card is None:
        return None
    if late := said_late(call, part_of(speech, words), known=known):
        return shown(late, len(call.talk), words, speech.words)
    told = Utterance(Heard.ALREADY if said_already(call, card) else Heard.LETS_GO)
    if told.heard is Heard.LETS_GO and asks_by_itself(call, card):
        told = Utterance(Heard.ANSWERED, answer(call, card))
    if told.heard is Heard.ALREADY and (never := tells(call, card)).heard is Heard.ANSWERED:
        told = never
    return says(call, speech.words, told, now=speech.now)


def _one_by_one(call: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal:
    if not call.quiet and (parts := several(call, speech, known=known)):
        return in_turn(call, speech, parts, known=known)
    return _taken_in(call, speech, known=known)


def in_turn(call: Rehearsal, speech: Speech, parts: Sequence[Part], *, known: Known) -> Rehearsal:
    """Return the call after the first of several questions; the rest are taken in after it.

    What was asked before is not answered again, but they know that it was asked once more.
    """
    call = replace(call, twice=call.twice | asked_again(parts))
    parts = fresh(parts)
    total = sum(len(plain(part.words)) for part in parts)
    since = answering.asked(call).since
    spent, spoken = speech.now - since, list[tuple[datetime, Speech]]()
    for part in parts:
        now = since + spent * len(plain(part.words)) / total
        spoken.append((since, replace(part_of(speech, part.words), now=now)))
        since = now
    (_, first), *rest = spoken
    after = _taken_in(call, first, known=known)
    if after.verdict or after.pressed:
        after = replace(after, besides=(*rest, *call.besides))
    return shown(after, len(call.talk), first.words, speech.words)


def shown(call: Rehearsal, since: int, words: str, whole: str) -> Rehearsal:
    """Return the call with the whole of what was said in its conversation, for words of it."""
    told = (
        replace(one, text=whole) if n >= since and one.heard is None and one.text == words else one
        for n, one in enumerate(call.talk)
    )
    return replace(call, talk=tuple(told))


def taken_besides(call: Rehearsal, *, known: Known) -> Rehearsal:
    """Return the call after the next of what was asked besides, in the same breath.

    A reply that asks for a line of yours, or something they say first, comes before it: then the
    rest waits until that is said or missed. What was asked by itself meanwhile is left out.
    """
    if not call.besides:
        return call
    if call.task is None or not call.lasts:
        return replace(call, besides=())
    if call.waits is Waits.REPEAT or not (call.quiet or _open(call)):
        return call
    (since, speech), *rest = call.besides
    part = asked_in(call, speech, known)
    if part and part.early:
        return taken_besides(replace(call, besides=tuple(rest)), known=known)
    before = replace(call, task=replace(answering.asked(call), since=since))
    before = not_asked_yet(unwaited(before))
    if before.talk and before.talk[-1].heard is Heard.DUE:  # no other question is next
        before = replace(before, talk=before.talk[:-1])
    after = _taken_in(before, speech, known=known)
    if not (after.verdict or after.pressed):
        return taken_besides(replace(call, besides=tuple(rest)), known=known)
    told = tuple(one for n, one in enumerate(after.talk) if n < len(before.talk) or one.heard)
    return replace(after, talk=told, besides=tuple(rest), beside=True)


def _open(call: Rehearsal) -> bool:
    """Tell whether a question of yours is due, and nothing else is."""
    card = answering.asked(call).card
    return card.asked is None and not card.cue.heard and not card.anytime


def _taken_in(call: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal:
    """Return the call after words that ask one thing at most."""
    bare = speech if speech.heard else _clearest(call, speech, known=known)
    after = corrected(call, bare, known=known) or reworded(call, bare, known=known)
    after = after or judged(call, bare, known=known)
    if bare == speech:
        return after
    after = shown(after, len(call.talk), bare.words, speech.words)
    return replace(after, carried=speech.words if after.carried else "")


def _clearest(call: Rehearsal, speech: Speech, *, known: Known) -> Speech:
    """Return what was said without what leads in, where it is worth more so."""
    found = [replace(speech, words=words) for words in openings(speech.words, call.names)]
    if len(found) == 1:
        return speech
    return max(found, key=partial(_worth, call, known=known))  # of equals the whole


def _worth(call: Rehearsal, speech: Speech, *, known: Known) -> tuple[float, ...]:
    """Return what words are worth as a line of the call: rating, share, and what was added."""
    words = speech.words
    if call.quiet:
        taken = whose(call, words, known) or shortened(call, words, answering.asked(call).card)
        return (float(isinstance(taken, Taken)),)
    fixed = corrected(call, speech, known=known) or reworded(call, speech, known=known)
    verdict = in_hand(fixed or given(call, speech, known=known))
    if verdict.chosen:
        return (float(AGAIN),)
    if fixed is None and verdict.suggested == AGAIN:
        if taken := other(call, verdict, words, known):
            if taken.slip is Slip.EARLIER:
                return (float(HARD),)
            verdict = in_hand(given(out_of_order(call, taken.card), speech, known=known))
        elif nothing(verdict) and not short(call, verdict):
            return (0.0,)
    graded = verdict.grade
    added = (graded.share, -float(len(graded.added))) if graded else ()
    return float(verdict.suggested or 0), *added
