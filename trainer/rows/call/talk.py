"""The conversation as rows: what they say, what you said, and what happens without words."""

import re
from collections.abc import Iterator

from trainer.core.log.events import microseconds
from trainer.core.rehearsal.manners.goodbye import calls_back
from trainer.core.rehearsal.manners.unheard import unheard
from trainer.core.rehearsal.order import FROM_END
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Utterance
from trainer.core.script.cards import Card
from trainer.rows.call.bridges import led_over
from trainer.rows.call.made_up import TOLD, answer, put_off, reply
from trainer.rows.call.names import by_themselves, said
from trainer.rows.names import filled
from trainer.rows.row import Role, Row, Style, row

SILENCE = "(You say nothing.)"
ALOUD = "(You say it aloud.)"
PICKED_UP = "They've picked up the phone."
PARTING = "That's everything. Say goodbye, or just press Enter."
OVER = "The call is over."
AT_END = dict.fromkeys((Heard.PARTING, Heard.ENDED, Heard.GOODBYE), OVER)
"""What is told behind the last that they said."""
WITHOUT_WORDS = {
    Heard.LISTENS: "They're listening.",
    Heard.WAITING: "They're waiting for your next question.",
    Heard.ANSWERED: "They answer your question.",
    Heard.TOLD: "They tell you again.",
}
IN_ONE = "They're waiting for your next question. If you've just asked it, press Enter again."
"""The same after an Enter to a reply, aloud: it may have been the question that was said."""
ANSWERED_TOO = "They answer your other question, too."
"""What happens where nobody's words are known."""
WORDS = {
    Heard.LETS_GO: "Hm. All right. Go on.",
    Heard.ALREADY: "I think you already asked me that.",
    Heard.OTHER: "And what was the other thing you asked?",
    Heard.REST_LATER: "As for the other thing, I'll find out and let you know.",
    Heard.ASKS_THERE: "Hello? Are you there?",
    Heard.STILL_THERE: "Are you still there?",
    Heard.SORRY: "Sorry, what was that?",
    Heard.LOST: "Sorry, the line isn't great. Go ahead.",
    Heard.AGAIN: "Sorry, you cut out for a second. Could you say that again?",
    Heard.ELSE: "Is there anything else?",
    Heard.LISTENING: "Go ahead.",
    Heard.LEAVING: "Is that everything?",
    Heard.GOODBYE: "All right. Goodbye.",
    Heard.GREETED: "Hi! What can I do for you?",
    Heard.WELL: "I'm well, thanks. What can I do for you?",
    Heard.FINE: "I'm well, thanks. Go ahead.",
    Heard.NICE: "It was nice, thanks for asking.",
    Heard.WEATHER: "Ha, you never know with the weather.",
    Heard.MISSED_IT: "I missed it, I'm afraid.",
    Heard.ENCOURAGES: "You'll be fine. Just be yourself.",
    Heard.FREE: "Now is fine. Go ahead.",
    Heard.HOLDS: "Sure, take your time.",
    Heard.INVITES: "Of course. Go ahead.",
    Heard.WISHED: "Thanks. You too.",
    Heard.EXCUSED: "No problem. Go ahead.",
    Heard.HERE: "Yes, I'm here.",
    Heard.WELCOME: "You're welcome.",
    Heard.WHAT: "Sure. What would you like to know?",
    Heard.NO_MORE: "That's about all I can say for now.",
    Heard.SEES_IT: "That's just how I see it.",
    Heard.NO_EXAMPLE: "Nothing specific comes to mind.",
    Heard.SURE: "Yes, really.",
    Heard.RIGHT: "That's right.",
    Heard.ALL: "I'm afraid that's all I can tell you.",
    Heard.PLACE: "Go ahead.",
    Heard.NOTHING: "I was just listening. Go ahead.",
}
"""What they say in words of ours, after their own."""
CALLS_BACK = "Sure. Is that everything for now?"
"""The same as whether that was everything, to a promise to call back, or to the wish for one."""
LEADS = {Heard.TOLD: "Like I said:", Heard.PLACE: "I'd just told you:"}
"""What they say before their own words, said once more."""
_OPENS = re.compile(
    r"(?:(?:of course|sure|certainly|absolutely|happy to|gladly|good question|well|okay|ok|oh)"
    r"[.,!:;…—-]+\s+)(?=\w)",
    re.IGNORECASE,
)
"""How somebody begins to answer."""


def rows_of(call: Rehearsal, one: Utterance) -> tuple[Row, ...]:
    """Return one thing said as rows; nothing where they only wait.

    By their roles: `SAID` is yours, `CUE` theirs, `CONTEXT` what happens without words.
    """
    return tuple(_yours(one) if one.heard is None else _theirs(call, one, one.heard))


def unspoken(call: Rehearsal) -> bool:
    """Say whether they have just picked up and you said nothing yet."""
    return len(call.talk) == 1 and call.heard is Heard.PICKED_UP


def so_far(call: Rehearsal) -> tuple[Row, ...]:
    """Return the conversation so far."""
    return tuple(each for one in call.talk for each in rows_of(call, one))


def parting_told(call: Rehearsal) -> tuple[Row, ...]:
    """Return the conversation so far where a goodbye can be said to its end."""
    return tuple(each for one in call.talk for each in _at_parting(call, one))


def _at_parting(call: Rehearsal, one: Utterance) -> tuple[Row, ...]:
    """Return one thing said as rows; where they wait for a goodbye, that it can be said."""
    told = rows_of(call, one)
    return (*told[:-1], _happens(PARTING)) if one.heard is Heard.PARTING else told


def said_before(call: Rehearsal) -> str:
    """Return what you said last in a call that is gone on with, which they reply to; or nothing."""
    first = call.talk[0] if call.talk else None
    return first.text if first and first.heard is None else ""


def last_heard(call: Rehearsal) -> tuple[Row, ...]:
    """Return what they said since you spoke last."""
    since = next((n for n in range(len(call.talk), 0, -1) if call.talk[n - 1].heard is None), 0)
    return heard_since(call, since)


def heard_since(call: Rehearsal, place: int) -> tuple[Row, ...]:
    """Return what they said from that place of the conversation on."""
    theirs = (one for one in call.talk[place:] if one.heard)
    return tuple(each for one in theirs for each in _at_parting(call, one))


def spoken_words(call: Rehearsal) -> str:
    """Return what they said since you spoke last, to be read aloud; not what they did."""
    return " ".join(row.text for row in last_heard(call) if row.role is Role.CUE)


def point(call: Rehearsal, card: Card) -> str:
    """Return what a turn is about: its cue, or the condition of the answer that was heard."""
    return filled(card.branch.condition if card.branch else card.cue.heading, call.names)


def number(call: Rehearsal, card: Card) -> int | None:
    """Return the number of the question that a card belongs to; None: it may come at any time."""
    course = sorted(call.course, key=lambda cue: cue.heading.at)
    return next((n for n, cue in enumerate(course, call.first) if cue.id == card.cue.id), None)


def _yours(one: Utterance) -> Iterator[Row]:
    aloud = one.way.spoken
    text = one.text or (ALOUD if aloud else SILENCE)
    yield row("", text, Style.PLAIN if one.text else Style.DIM, role=Role.SAID)


def _theirs(call: Rehearsal, one: Utterance, heard: Heard) -> Iterator[Row]:
    if place := _place(call, one):
        yield _happens(place)
        return
    if heard is Heard.PICKED_UP:
        if one is call.talk[0]:
            yield _happens(PICKED_UP)
        yield row("", _hello(call), Style.CUE, role=Role.CUE)
        return
    words = led_over(call, one, [said(each, call.names) for each in one.words])
    if words and (lead := LEADS.get(heard)):
        words[0] = f"{lead} {_bare(words[0])}"
    elif ours := _ours(call, one, heard):
        words.append(ours)
    made_up, tells_all = ("", False) if words else _made_up(call, one, heard)
    if words or made_up:
        yield row("", " ".join(words) or made_up, Style.CUE, role=Role.CUE)
    if one.case and not tells_all:
        yield _happens(_due(call, one.case) if heard is Heard.PLACE else _case(call, one.case))
    elif not words and not tells_all and (told := WITHOUT_WORDS.get(heard)):
        asked = heard is Heard.WAITING and call.way.spoken and _to_a_reply(call, one)
        told = IN_ONE if asked else told
        yield _happens(ANSWERED_TOO if one.beside and heard is Heard.ANSWERED else told)
    if end := AT_END.get(heard):
        yield _happens(end)


def _to_a_reply(call: Rehearsal, one: Utterance) -> bool:
    """Say whether something came right after a reply."""
    at = next((n for n, each in enumerate(call.talk) if each is one), 0)
    return at > 0 and call.talk[at - 1].heard is Heard.REPLIED


def _ours(call: Rehearsal, one: Utterance, heard: Heard) -> str | None:
    """Return what they say in words of ours, after their own; some of it to what you said."""
    if heard is Heard.PUTS_OFF:
        return put_off(_asked(call, one))
    if heard is Heard.LEAVING and calls_back(_asked(call, one)):
        return CALLS_BACK
    if heard is Heard.MYSELF:
        return _myself(call)
    if heard is Heard.THEM:
        return f"That would be {call.names['next']}."
    return WORDS.get(heard)


def _asked(call: Rehearsal, one: Utterance) -> str:
    """Return what you said before that."""
    at = next((n for n, each in enumerate(call.talk) if each is one), 0)
    before = (each.text for each in reversed(call.talk[:at]) if each.heard is None)
    return next(before, "")


def _bare(words: str) -> str:
    """Return an answer without the word that opened it, which nobody says a second time."""
    rest = _OPENS.sub("", words, count=1)
    return rest[:1].upper() + rest[1:] if rest else words


def _made_up(call: Rehearsal, one: Utterance, heard: Heard) -> tuple[str, bool]:
    """Return what they say where the script has no words for it, and whether that tells all."""
    at = next((n for n, each in enumerate(call.talk) if each is one), 0)
    while at > 1 and call.talk[at - 2] == one and unheard(call.talk[at - 1].text):
        at -= 2  # they say it again, in the same words
    if heard is Heard.REPLIED and one.case:
        return reply(one.case, point(call, one.case), at)
    if heard is Heard.TOLD:
        return TOLD, False
    if heard is Heard.ANSWERED:
        return answer(call.talk[at - 1].text if at else "", at)
    return "", False


def _hello(call: Rehearsal) -> str:
    """Return what they say as they pick up, by a name where it is known."""
    who = by_themselves(call.names)
    return f"Hello, {who} speaking." if who else "Hello?"


def _myself(call: Rehearsal) -> str:
    """Return who is on the phone, said to whoever calls them by another name."""
    who = by_themselves(call.names)
    return f"No, this is {who}." if who else "No, that isn't me."


def _place(call: Rehearsal, one: Utterance) -> str:
    """Return what is told of where the call is, and nothing is said by anyone; or nothing."""
    match one.heard, one.case:
        case Heard.PART, _:
            return _part(call, one)
        case Heard.PASSED, Card() as card:
            return _missed(call, card)
        case Heard.DUE, Card() as card:
            return _due(call, card)
        case _:
            return ""


def _missed(call: Rehearsal, card: Card) -> str:
    """Return that a line was not said when it was due; not what it was."""
    if card.asked:
        return "You didn't reply to that."
    at = number(call, card)
    return f"Question {at} skipped." if at else "Skipped."


def _due(call: Rehearsal, card: Card) -> str:
    at = number(call, card)
    return f"Question {at} is next." if at else "They're waiting."


def _case(call: Rehearsal, card: Card) -> str:
    """Return what they do, where the script has no words for it."""
    text = point(call, card)
    if card.branch is None:
        return f"It comes up: {text}."
    bare = text[3:] if text.lower().startswith("if ") else text
    return f"{bare[:1].upper()}{bare[1:]}."


def _part(call: Rehearsal, one: Utterance) -> str:
    """Return with which part it begins, or goes on."""
    first = call.talk[0] is one
    if first and call.opened < microseconds(call.started):
        at = number(call, one.case) if one.case else None
        return f"Picking up where you left off: question {at}." if at else "Picking up again."
    if one.words:
        heading = f"“{filled(one.words[0], call.names)}”"
    else:
        heading = f"question {number(call, one.case)}" if one.case else "here"
    if call.name != FROM_END:
        return f"Just this part: {heading}."
    return f"From the end: {heading} comes first." if first else f"Now the part before: {heading}."


def _happens(text: str) -> Row:
    return row("", text, Style.DIM, role=Role.CONTEXT)
