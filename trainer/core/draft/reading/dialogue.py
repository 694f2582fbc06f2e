"""Who says what: rows that begin with a speaker's name, or with *they say* and *you say*."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from trainer.core.draft.parts import Mark, Part, Row, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.quotes import bare, quoted
from trainer.core.draft.reading.row.answers import answered
from trainer.core.draft.reading.row.answers import parts as answer_parts
from trainer.core.draft.reading.row.conditions import is_brief, is_condition
from trainer.core.draft.reading.row.labels import is_label
from trainer.core.draft.reading.row.split import split
from trainer.core.draft.reading.speech import asks, is_addressed
from trainer.core.value import replace

_SPEAKER = re.compile(
    r"[*_]*+(?P<who>[A-Za-z][\w.'\u2019/ -]{0,30}?)[*_]*+"
    r"(?:\s*+(?:[(\[](?P<if>[^()\[\]]{1,80})[)\]]|,\s+(?P<when>if [^:]{1,60})))?[*_]*+"
    r"\s*(?::|\s[\u2013\u2014]\s)[*_]*\s*(?P<words>\S.*)",
)
_FEWEST = 3
_TURNS, _BOTH = 4, 2
_MINE = re.compile(r"\b(?:this is|my name is|i'm calling|i am calling|it's \w+)\b", re.IGNORECASE)
_YES = re.compile(
    rf"(?:{phrases.YES}|sure|of course|absolutely|definitely|i would|i do|we do)\b", re.IGNORECASE
)
_NO = re.compile(
    rf"(?:{phrases.NO}|not |i'm afraid|unfortunately|to be honest|i wouldn't|i don't)",
    re.IGNORECASE,
)
_ARROWED = re.compile(rf"\s{phrases.ARROW}\s")
_BRACKETED = re.compile(r"[(\[](?P<if>[^()\[\]]{1,80})[)\]]\s*(?=\S)")
_HEADS = (What.ADVICE, What.SCENE, What.TOPIC)
"""What a row may be taken for that announces answers of which one is given."""
_SAYING = re.compile(r"\b(?:say|says|ask|asks|hear|objection)\b", re.IGNORECASE)


class Turn(Struct, frozen=True):
    """What somebody says: whose turn it is, under which condition, the words."""

    who: str
    condition: str
    words: str
    row: Row


class Cast(Struct, frozen=True):
    """The speakers of a text: those that are you, and those that are not."""

    me: frozenset[str] = frozenset()
    them: frozenset[str] = frozenset()
    pairs: bool = False
    """What they say comes first in each pair, and is answered."""

    def turn(self, row: Row) -> Turn | None:
        """Return the turn that a row is, if one of the speakers begins it."""
        found = _turn(row)
        return found if found and found.who in self.me | self.them else None


def cast(rows: Sequence[Row]) -> Cast:
    """Return who speaks in these rows; nobody where it is no dialogue."""
    turns = [turn for row in rows if not row.cells and (turn := _turn(row))]
    names = Counter(turn.who for turn in turns)
    me = frozenset(name for name in names if phrases.ME.fullmatch(name))
    them = frozenset(name for name in names if phrases.THEM.fullmatch(name)) - me
    if not me and {"q", "a"} <= names.keys():
        me, them = _asked_and_answered(turns)
    if me and not them:
        them = frozenset(
            name
            for name, count in names.items()
            if name not in me and count > 1 and not is_label(name)
        )
    them |= _between(turns, me)
    if not me and len(turns) >= _TURNS:
        me, them = _strangers(turns, names)
    count = sum(names[name] for name in me | them)
    if not me or not them or count < _FEWEST:
        return Cast()
    return Cast(me, them, _in_pairs(turns, me, them))


def _asked_and_answered(turns: Sequence[Turn]) -> tuple[frozenset[str], frozenset[str]]:
    """Return who you are of *Q* and *A*: who answers, where most answers are about a *me*."""
    if any(turn.condition for turn in turns):  # what is said to one answer, and to another
        return frozenset(), frozenset()
    answers = [turn.words for turn in turns if turn.who == "a"]
    mine = sum(is_addressed(words) for words in answers) * 2 > len(answers)
    return (frozenset("a"), frozenset("q")) if mine else (frozenset("q"), frozenset("a"))


def _between(turns: Sequence[Turn], me: frozenset[str]) -> frozenset[str]:
    """Return those who speak between two turns of yours: they are others, however they're named."""
    return frozenset(
        turn.who
        for before, turn, after in zip(turns, turns[1:], turns[2:], strict=False)
        if before.who in me and after.who in me and turn.who not in me and not is_label(turn.who)
    )


def told(rows: Sequence[Row]) -> Sequence[Row]:
    """Return rows without their speakers where two talk about the call, and quote what to say."""
    turns = [turn for row in rows if not row.cells and (turn := _turn(row))]
    often = {name for name, count in Counter(turn.who for turn in turns).items() if count > 1}
    turns = [turn for turn in turns if turn.who in often and not is_label(turn.who)]
    quoting = [turn for turn in turns if _quotes(turn.words)]
    if len(often) < _BOTH or len(quoting) < _BOTH or len(quoting) * _TURNS < len(turns):
        return rows
    words = {turn.row: turn.words for turn in turns}
    return [replace(row, text=words[row], mark=Mark.TOLD) if row in words else row for row in rows]


def _quotes(words: str) -> bool:
    """Tell whether a turn quotes words to say, behind words of its own."""
    return any(each.start > 0 and asks(each.words) for each in quoted(words))


def in_dialogue(row: Row, cast: Cast) -> tuple[Part, ...]:
    """Return the parts of a turn."""
    turn = cast.turn(row)
    if not turn:
        return ()
    parts: list[Part] = []
    if turn.condition:
        what = What.IF if is_condition(turn.condition) else What.ADVICE
        parts.append(Part(what=what, text=turn.condition, at=row.at, depth=row.depth))
    if turn.who in cast.them and phrases.CONDITION.match(turn.words):
        found = split(replace(row, text=turn.words))
        if found.quoted and found.says:  # no answer, but what to say to some
            return (*parts, *found.parts)
    when = phrases.WHEN_WORD.match(turn.words)
    if turn.who in cast.them and when and not turn.words[when.end() :].strip(" .\u2026"):
        return (*parts, Part(what=What.IF, text=turn.words, at=row.at, depth=row.depth))
    if turn.who in cast.them and _ARROWED.search(turn.words) and (both := answered(turn.words)):
        return (*parts, *answer_parts(both, replace(row, depth=row.depth + 1)))
    on = _BRACKETED.match(turn.words) if turn.who in cast.me else None
    if on and is_condition(on["if"]):
        parts.append(Part(what=What.IF, text=on["if"], at=row.at, depth=row.depth))
        turn = replace(turn, words=turn.words[on.end() :])
    theirs = What.FIRST if cast.pairs else What.HEAR
    said = What.SAY if turn.who in cast.me else theirs
    words, asides = _stripped(turn.words)
    if words:
        parts.append(Part(what=said, text=bare(words), at=row.at, depth=row.depth))
    parts += [Part(what=What.ADVICE, text=aside, at=row.at, depth=row.depth) for aside in asides]
    return tuple(parts)


def forked(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield parts with a condition where what they say is a yes once, and a no the next time."""
    kinds = [part.what for part in parts]
    forks: set[int] = set()
    for at in range(1, len(parts) - 3):
        if kinds[at - 1 : at + 4] == [What.SAY, What.HEAR, What.SAY, What.HEAR, What.SAY]:
            one, other = parts[at].text, parts[at + 2].text
            if asks(parts[at - 1].text) and (
                (_YES.match(one) and _NO.match(other)) or (_NO.match(one) and _YES.match(other))
            ):
                forks |= {at, at + 2}
    for at, part in enumerate(parts):
        if at in forks:
            text = "yes" if _YES.match(part.text) else "no"
            yield Part(what=What.IF, text=text, at=part.at, depth=part.depth, sure=False)
        yield part


def answered_apart(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield parts with conditions where a row announces the answers to the question before it.

    Below *Responses:*, each thing they say and what is said to it is one way, not the next turn.
    """
    apart, leads = set[int](), set[int]()
    for at, part in enumerate(parts):
        heads = part.what in _HEADS and _announces(part.text)
        pairs = list(_pairs(parts, at + 1)) if heads and _asked_last(parts[:at]) else []
        if len(pairs) > 1:
            apart.update(pairs)
            leads.add(at)
    for at, part in enumerate(parts):
        text = f"\u201c{part.text}\u201d"
        said = replace(part, what=What.IF, text=text, sure=False) if at in apart else part
        yield replace(part, what=What.ADVICE) if at in leads else said


def _announces(text: str) -> bool:
    plain = text.rstrip(" :")
    return bool(phrases.ANSWERS.fullmatch(plain) or phrases.HEARD.fullmatch(plain))


def _asked_last(parts: Sequence[Part]) -> bool:
    """Tell whether a question is what was said last."""
    said = next((part for part in reversed(parts) if part.what is not What.ADVICE), None)
    return said is not None and said.what is What.SAY and asks(said.text)


def _pairs(parts: Sequence[Part], start: int) -> Iterator[int]:
    """Yield where they say something that is answered at once, as long as they take turns."""
    for at in range(start, len(parts) - 1, 2):
        if [part.what for part in parts[at : at + 2]] not in (
            [What.HEAR, What.SAY],
            [What.FIRST, What.SAY],
        ):
            return
        yield at


def _turn(row: Row) -> Turn | None:
    found = _SPEAKER.fullmatch(row.text)
    if found and is_brief(found["who"]):  # what they answer: *yes: ...*
        return None
    if not found or phrases.ADVICE.match(row.text) or phrases.CONDITION.match(found["who"]):
        return None
    return Turn(_name(found["who"]), found["if"] or found["when"] or "", found["words"], row)


def _name(text: str) -> str:
    return " ".join(text.lower().split())


def _strangers(turns: Sequence[Turn], names: Counter[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Tell two speakers with names of their own apart: who says *this is ...*, or asks the most."""
    both = [name for name, count in names.most_common(2) if count > 1 and not is_label(name)]
    if len(both) != 2:  # noqa: PLR2004 - a call has two
        return frozenset(), frozenset()
    changes = sum(one.who != other.who for one, other in pairwise(turns))
    if changes < _FEWEST:
        return frozenset(), frozenset()
    scores = dict.fromkeys(both, 0)
    for turn in turns:
        if turn.who in scores:
            scores[turn.who] += asks(turn.words) + 5 * bool(_MINE.search(turn.words))
    me = max(both, key=lambda name: (scores[name], name == turns[0].who))
    return frozenset({me}), frozenset(both) - {me}


def _in_pairs(turns: Sequence[Turn], me: frozenset[str], them: frozenset[str]) -> bool:
    """Tell whether each of their turns is answered by yours, with nothing between the pairs."""
    spoken = [turn for turn in turns if turn.who in me | them]
    if not spoken or spoken[0].who not in them:
        return False
    paired = all(one.who != other.who for one, other in pairwise(spoken))
    apart = [
        turn.row.paragraph != spoken[at - 1].row.paragraph
        for at, turn in enumerate(spoken)
        if at and turn.who in them
    ]
    inside = [
        turn.row.paragraph == spoken[at - 1].row.paragraph
        for at, turn in enumerate(spoken)
        if turn.who in me
    ]
    labeled = bool(_SAYING.search(spoken[0].who))
    return paired and (labeled or (all(apart) and all(inside) and len(spoken) > 2))  # noqa: PLR2004 - one pair says nothing


def _stripped(words: str) -> tuple[str, list[str]]:
    """Return the words of a turn, and the stage directions in brackets at its end or beginning."""
    asides: list[str] = []
    while found := re.search(r"\s*\(([^()]+)\)\s*$", words):
        asides.append(found[1])
        words = words[: found.start()]
    if found := re.match(r"\(([^()]+)\)\s*", words):
        asides.insert(0, found[1])
        words = words[found.end() :]
    return words.strip(), asides
