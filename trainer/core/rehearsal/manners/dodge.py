"""A dodge, and what is said to it: whoever asks again is answered."""

import re
from collections.abc import Mapping

from trainer.core.rehearsal.manners.nudges import nudges
from trainer.core.rehearsal.rehearsal import Rehearsal, Slip, Taken
from trainer.core.rehearsal.theirs.told import unanswered
from trainer.core.rehearsal.whose.short import shortened
from trainer.core.rehearsal.whose.whose import whose
from trainer.core.rehearsal.whose.words import ASIDE, LEAST, plain, spelled
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.words.known import Known

LONGEST = 24
"""Words of the longest that insists on an answer and doesn't say which."""
_INSISTS = re.compile(
    r"""
    \b(?:come\ on|between\ (?:us|you\ and\ (?:me|i))|off\ the\ record|(?:just|only)\ roughly
    | (?:best|rough|wild|educated|your|a)\ (?:\w+\ )?(?:guess|hunch|estimate|idea|impression)
    | ballpark|gut\ (?:feeling|instinct)|your\ gut|if\ you\ (?:had|were|have)\ to|roughly
    | your\ (?:\w+\ )?(?:opinion|view|take|feeling|sense)|in\ your\ (?:eyes|mind)
    | what\ (?:do|would)\ you\ (?:\w+\ )?(?:think|say|guess|feel)
    | (?:but|though|surely|still)\ you\ (?:re|are|must|know|have|can|could)
    | you\ (?:re|are)\ (?:\w+\ ){1,4}(?:though|aren\ t\ you)
    | you\ must\ (?:\w+\ )?(?:know|have|think)
    | (?:suppose|say|imagine|assuming)\ you\ (?:had\ to|could|were)|gun\ to\ your\ head
    | (?:is|was|would)\ (?:it|that)\ (?:be\ )?me
    | (?:can|could|won\ t|would)\ you\ (?:at\ least|really|not)
    | please\ (?:\w+\ )?(?:tell|try|answer|be\ honest)|be\ honest
    | i\ (?:d|would)\ (?:\w+\ )?(?:like\ to\ know|love\ to\ know|appreciate|want)
    | (?:mean|help)\ (?:me\ )?(?:so\ |very\ )?(?:much|a\ lot)
    | any\ (?:idea|hint|indication|sense|feeling)|a\ hint|even\ (?:just\ )?(?:a|roughly)
    | (?:ask|asking)\ (?:you\ )?(?:again|anyway|though|once\ more)|why\ not|can\ t\ you
    )\b
    """,
    re.VERBOSE,
)
"""How people ask once more, without the question."""


_BESIDE = frozenset(
    "but choose choosing decide deciding guess it me minute moment not oh ok okay pick picking"
    " please right say second see so sure then think this today tonight understand yes".split()
)
"""What is said beside that."""


def dodged(call: Rehearsal, card: Card) -> bool:
    """Tell whether the last that they said to a question was no answer to it."""
    here = call.task.card if call.task and call.branch else None
    if here and here.parent == card.key and call.branch:
        return call.branch.otherwise
    told = (turn.card for turn in reversed(call.turns) if turn.card.parent == card.key)
    last = next(told, None)
    return bool(last and last.branch and last.branch.otherwise)


def wanting(call: Rehearsal, card: Card) -> bool:
    """Tell whether a question was asked that still wants an answer."""
    return dodged(call, card) or unanswered(call, card)


def asked_anew(call: Rehearsal, heard: Card, words: str, known: Known) -> Card | None:
    """Return the card of what is asked again right after a dodge; None: nothing is.

    `heard` is the card of that dodge. It may be asked in its words, in short, in other words, or
    without any of them.
    """
    branch = heard.branch
    if heard.kind is not Kind.BRANCH or branch is None or not branch.otherwise:
        return None
    card = next((each for each in call.deck if each.key == heard.parent), None)
    if card is None or not words.strip():
        return None
    if only_insists(words, call.names) or nudges(words, call.names):
        return card
    taken = whose(call, words, known) or shortened(call, words, card)
    if isinstance(taken, Taken) and taken.card.key != card.key:
        # "Between us?" speaks of other things, too.
        return card if taken.slip is Slip.EARLIER and insists(words) else None
    return card if taken or insists(words) else None


def pressed(call: Rehearsal, words: str, known: Known) -> Card | None:
    """Return the card of what was dodged last and is asked again, where nothing came between."""
    last = call.turns[-1].card if call.turns else None
    return asked_anew(call, last, words, known) if last else None


def again(call: Rehearsal, taken: Taken) -> bool:
    """Tell whether a question was asked again because it was dodged, or never answered."""
    return taken.slip is Slip.EARLIER and wanting(call, taken.card)


def insists(words: str) -> bool:
    """Tell whether words ask for an answer, and don't say which.

    >>> insists("Come on, just between us?")
    True
    """
    said = spelled(words)
    return len(said) <= LONGEST and bool(_INSISTS.search(" ".join(said)))


def only_insists(words: str, names: Mapping[str, str]) -> bool:
    """Tell whether words ask for an answer, and speak of nothing else.

    >>> only_insists("Come on, your best guess?", {})
    True
    >>> only_insists("In your opinion, would you hire me?", {})
    False
    """
    known = {word for name in names.values() for word in plain(name)}
    rest = set(_INSISTS.sub("", " ".join(spelled(words))).split()) - known
    return insists(words) and rest <= LEAST | ASIDE | _BESIDE
