"""Which words of a line were heard, which may have been, and which were not.

A recognizer makes mistakes of its own, so its transcript is no answer that was typed. Each heavy
word has one of three states: *heard* only where the very word stands in the transcript; *not sure*
where something that sounds like it stands in its place; else *not heard*. Light words and what was
said besides are not judged. A name is never *not heard*, unless another name of the same interview
stands in its place.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

from msgspec import Struct

from trainer.core.grading.alignment.align import Gap
from trainer.core.grading.alignment.sides import Kind, Match, Sides
from trainer.core.grading.compare import Compared, compare
from trainer.core.grading.terms import LONGEST_ANSWER
from trainer.core.grading.voice.ear import alike, garbled
from trainer.core.script.script import Words
from trainer.core.words.known import Known
from trainer.core.words.lists import TITLES
from trainer.core.words.pieces import Chunk, raws
from trainer.core.words.slots import Part, Place, filled, named
from trainer.core.words.spelling import american
from trainer.core.words.wording import Said, Word, grouped

KEY, NEGATION, NAME = "key", "negation", "name"


class State(Enum):
    """What became of a word on its way."""

    HEARD = "heard"
    UNSURE = "unsure"
    UNHEARD = "unheard"


class Judged(Struct, frozen=True):
    """A word that was judged, as the script spells it; `last` is its place among those shown.

    `rule` names what would be lost without it: key, negation or name; any other word has none.
    """

    text: str
    first: int
    last: int
    state: State
    rule: str = ""

    @property
    def serious(self) -> bool:
        """Whether it is a key word or a negation, without which something else is said."""
        return self.rule in (KEY, NEGATION)

    @property
    def name(self) -> bool:
        """Whether it is part of a name, which a recognizer may never have heard of."""
        return self.rule == NAME


class Arrived(Struct, frozen=True):
    """What of a wording arrived: its words as shown, those that were judged, negations too many.

    `matched` is the share of all its words, light ones too, that stand in the transcript, 0 to 1.
    """

    wanted: Words
    shown: tuple[str, ...]
    judged: tuple[Judged, ...]
    added: tuple[str, ...] = ()
    matched: float = 1.0

    def words(self, state: State) -> tuple[str, ...]:
        """Return the words of a state, in their order."""
        return tuple(one.text for one in self.judged if one.state is state)

    @property
    def share(self) -> float:
        """The share of the judged words that arrived, 0 to 1; one that is not sure counts half."""
        if not self.judged:
            return 1.0
        worth = {State.HEARD: 1.0, State.UNSURE: 0.5, State.UNHEARD: 0.0}
        return sum(worth[one.state] for one in self.judged) / len(self.judged)


def arrived(
    transcript: str, wordings: Sequence[Words], *, names: Mapping[str, str], known: Known
) -> Arrived:
    """Return what of the wording that fits the transcript best arrived."""
    found = (_arrived(transcript, words, names, known) for words in wordings)
    return max(found, key=lambda one: (one.share, -len(one.added)))


def _arrived(transcript: str, words: Words, names: Mapping[str, str], known: Known) -> Arrived:
    people = named(tuple(sorted(names.values())))
    wanted = filled(words, names)
    # As it was written: nothing is read as a slip, since a recognizer makes no slips of the hand.
    shown = tuple(transcript[:LONGEST_ANSWER].split())
    said = Said(shown, tuple(grouped(raws([Chunk(text, at) for at, text in enumerate(shown)]))))
    sides = Sides(wanted.places, [spot.word for spot in said.spots], known, people)
    compared = compare(wanted, said, sides)
    judge = _Judge(compared)
    return Arrived(words, wanted.shown, tuple(judge.all()), tuple(judge.added()), judge.matched())


class _Judge:
    """Tells the state of each word from how the line and the transcript were laid together."""

    def __init__(self, compared: Compared) -> None:
        self._compared = compared
        self._matches = {
            at: match
            for match in compared.matches
            if match.kind is not Kind.OPEN
            for at in range(match.first, match.end)
        }
        self._moved = dict(compared.moves.pairs)
        self._gaps = {at: gap for gap in compared.gaps for at in range(gap.first, gap.end)}

    def all(self) -> Iterator[Judged]:
        """Yield every word that is judged."""
        either: dict[int, list[int]] = {}
        for at, place in enumerate(self._compared.places):
            if place.part is Part.EITHER:
                either.setdefault(place.slot, []).append(at)
                if at + 1 < len(self._compared.places):
                    after = self._compared.places[at + 1]
                    if after.part is Part.EITHER and after.slot == place.slot:
                        continue
                yield self._either(either[place.slot])
            elif place.part in (Part.WORD, Part.NAME) and place.word.heavy:
                state = self._state(at)
                yield Judged(place.word.text, place.first, place.last, state, _rule(place))

    def added(self) -> Iterator[str]:
        """Yield negations that were heard besides: they would turn the line round."""
        missing = sum(
            place.word.negation and place.slot < 0 and self._state(at) is not State.HEARD
            for at, place in enumerate(self._compared.places)
        )
        extra = [
            self._compared.word(here).text
            for here in sorted(self._compared.extra)
            if self._compared.word(here).negation
        ]
        yield from extra[missing:]

    def matched(self) -> float:
        """Return the share of all words of the line, names aside, that were heard."""
        own = [at for at, place in enumerate(self._compared.places) if place.part is Part.WORD]
        heard = sum(self._state(at) is State.HEARD for at in own)
        return heard / len(own) if own else 1.0

    def _either(self, places: Sequence[int]) -> Judged:
        """Return a name of which any word will do, as one word."""
        states = [self._state(at) for at in places]
        best = next(state for state in State if state in states)
        first, last = (self._compared.places[at] for at in (places[0], places[-1]))
        text = " ".join(self._compared.places[at].word.text for at in places)
        return Judged(text, first.first, last.last, best, NAME)

    def _state(self, at: int) -> State:
        place = self._compared.places[at]
        if (match := self._matches.get(at)) is not None:
            return State.HEARD if self._equal(at, match) else State.UNSURE
        if (here := self._moved.get(at)) is not None:
            same = _same(place.word, self._compared.word(here))
            return State.HEARD if same and not place.word.negation else State.UNSURE
        gap = self._gaps.get(at)
        heard = self._heard(gap)
        if place.slot >= 0:
            other = any(self._other_name(word, place) for word in heard)
            return State.UNHEARD if other else State.UNSURE
        reverse = any(self._compared.sides.opposite(place.word, word) for word in heard)
        return State.UNSURE if not reverse and self._near(at, heard, gap) else State.UNHEARD

    def _near(self, at: int, heard: Sequence[Word], gap: Gap | None) -> bool:
        """Say whether a word may be what was heard in its place, by itself or with those beside."""
        said = [word.raw for word in heard]
        places = self._compared.places
        stretch = [places[n].word.raw for n in range(gap.first, gap.end)] if gap else []
        return alike(places[at].word.raw, said) or garbled(stretch, said)

    def _equal(self, at: int, match: Match) -> bool:
        """Say whether a match is the very word, or the same letters joined or split."""
        if match.kind is not Kind.SAME:
            return False
        compared = self._compared
        said = [compared.word(here) for here in range(match.said_first, match.said_end)]
        if len(said) == match.end - match.first:
            return _same(compared.places[at].word, said[at - match.first])
        if any(_same(compared.places[at].word, word) for word in said):
            return True  # a date in another order
        wanted = "".join(compared.places[n].word.raw for n in range(match.first, match.end))
        return wanted == "".join(word.raw for word in said)

    def _heard(self, gap: Gap | None) -> list[Word]:
        if gap is None:
            return []
        return [self._compared.word(here) for here in range(gap.said_first, gap.said_end)]

    def _other_name(self, word: Word, place: Place) -> bool:
        """Say whether a word heard in place of a name is another name of the interview."""
        sides = self._compared.sides
        own = {one.word.norm for one in sides.places if one.slot == place.slot}
        return word.heavy and word.norm in sides.names - own - TITLES


def _rule(place: Place) -> str:
    if place.slot >= 0:
        return NAME
    return NEGATION if place.word.negation else KEY if place.key else ""


def _same(wanted: Word, said: Word) -> bool:
    """Say whether two words that match are one: by spelling, or a number by its value."""
    if wanted.number and said.number:
        return wanted.norm.removesuffix("th") == said.norm.removesuffix("th")
    return american(wanted.norm) == american(said.norm)
