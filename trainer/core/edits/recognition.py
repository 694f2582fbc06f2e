"""Which card of an edited script each history belongs to: by its place, else by its words."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from msgspec import Struct, field

from trainer.core.edits.traces import Trace
from trainer.core.script.cards import Card
from trainer.core.script.key import Key, Kind

RECOGNIZED = 0.7
"""Share of the words kept from which a line in a new place is the old one.

Two lines of the second-interview script share 0.5 at most.
"""
REWRITTEN = 0.5
"""Share of the words kept under which a line is another line."""
TELLING = 4
"""Words of a part of a line from which it is known by them."""

Text = tuple[str, ...]
"""Words as they are compared: small letters, no marks."""
Bag = frozenset[tuple[str, int]]
"""Words in no order; the second "the" is another one than the first."""
_Claim = tuple[float, float, str, str]
"""How sure it is, how alike the keys are, the old key, the key of today."""


def recognized(traces: Mapping[str, Trace], deck: Mapping[str, Card]) -> dict[str, str]:
    """Return where each history belongs: keys of today by old ones, no key of today twice.

    The surest comes first: a line that stayed, a line found by its words, whatever stayed or
    moved with the line above it, and last a branch found by its condition and replies.
    """
    search = _Search(dict(traces), dict(deck))
    for cues in (True, False):
        search.settle(search.at_home(cues=cues))
        search.settle(search.by_words(cues=cues))
    while any(
        search.settle(rule()) for rule in (search.at_home, search.by_place, search.by_choice)
    ):
        pass
    return search.found


def kept(old: str, new: str) -> float:
    """Return the share of the words of two texts that stand in both, in order: 0 to 1."""
    return _kept(_words(old), _words(new))


def shared(old: str, new: str) -> float:
    """Return the share of the words of two texts that stand in both, in any order: 0 to 1."""
    return _overlap(old, new)


class _Search(Struct):
    """Histories that are still lost, cards that are still free, and what was found so far."""

    lost: dict[str, Trace]
    free: dict[str, Card]
    found: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)

    def settle(self, claims: Iterable[_Claim]) -> bool:
        """Grant claims, the surest first; say whether any was granted."""
        before = len(self.found)
        for _, _, old, key in sorted(claims, reverse=True):
            if old in self.lost and key in self.free:
                del self.lost[old], self.free[key]
                self.found[old] = key
                self.places.setdefault(Key(old).place, Key(key).place)
                self.places.setdefault(Key(old).script, Key(key).script)
        return len(self.found) > before

    def at_home(self, *, cues: bool = False) -> Iterator[_Claim]:
        """Claim the same place under what stands above it, where most of the words are the same."""
        for old, trace in self.lost.items():
            if cues and not Key(old).opens:
                continue
            key = Key(old).at(f"{self._now(Key(old).above)}/{Key(old).own}")
            if key in self.free and (same := _likeness(trace, self.free[key])) >= RECOGNIZED:
                yield same, 1.0, old, key

    def by_words(self, *, cues: bool) -> Iterator[_Claim]:
        """Claim a line where most of its words stand; `cues` looks at the lines of cues alone."""
        lines: dict[Text, list[str]] = {}
        for key, card in self.free.items():
            if card.kind is Kind.PHRASING and (card.asked is None or not cues):
                for wording in card.line.wordings:
                    lines.setdefault(_words(wording.text), []).append(key)
        bags = {line: _bag(line) for line in lines}
        for old, trace in self.lost.items():
            if Key(old).kind == Kind.PHRASING and (Key(old).opens or not cues):
                words = _words(trace.words)
                for same, line in _lines_like(words, bags, part=trace.part):
                    for key in lines[line]:
                        yield same, _overlap(old, key), old, key

    def by_place(self) -> Iterator[_Claim]:
        """Claim the place, whatever the words: that of today, else the one it had."""
        for old, trace in self.lost.items():
            for key in (Key(old).at(self._now(Key(old).place)), old):
                if key in self.free:
                    yield _likeness(trace, self.free[key]), 1.0, old, key
                    break

    def by_choice(self) -> Iterator[_Claim]:
        """Claim a branch where half of the replies heard stand, or its condition does.

        Surer is both, and under the same line. "Otherwise" says something there alone. So is a cue
        claimed that answers half of what was heard there.
        """
        free = [
            (key, card, card.branch, _texts(reply.text for reply in card.heard))
            for key, card in self.free.items()
            if card.branch or card.heard
        ]
        for old, trace in self.lost.items():
            above = self._now(Key(old).above)
            condition, heard = _words(trace.words), _texts(trace.heard)
            for key, card, branch, replies in free:
                if card.kind != Key(old).kind or (not branch and not Key(old).opens):
                    continue
                here = above == Key(key).above
                sure = len(heard & replies) / max(len(heard), 1)
                inside = above.startswith(f"{card.script}/")
                if branch and (here or (inside and not branch.otherwise)):
                    sure += condition == _words(branch.condition.text)
                if sure >= REWRITTEN:
                    yield here + sure, _overlap(old, key), old, key

    def _now(self, old: str) -> str:
        """Return what a place is called today: its own new name, or a place under that above."""
        if old in self.places:
            return self.places[old]
        above, slash, name = old.rpartition("/")
        return f"{self._now(above)}/{name}" if slash else old


def _likeness(trace: Trace, card: Card) -> float:
    """Return the share of a card's own words that are the old ones."""
    if card.kind is Kind.PHRASING or card.branch is None:
        if trace.part:
            return float(trace.holds(trace.words, card))
        return max(kept(trace.words, wording.text) for wording in card.line.wordings)
    if _words(trace.words) == _words(card.branch.condition.text):
        return 1.0
    heard, replies = _texts(trace.heard), _texts(reply.text for reply in card.heard)
    return len(heard & replies) / max(len(heard), 1)


def _kept(one: Text, other: Text) -> float:
    if one == other:
        return 1.0
    same = sum(block.size for block in SequenceMatcher(None, one, other).get_matching_blocks())
    return same / max(len(one), len(other), 1)


def _lines_like(
    words: Text, bags: Mapping[Text, Bag], *, part: bool
) -> Iterable[tuple[float, Text]]:
    """Return the lines that may be one of these words, or that have this `part` of one."""
    if part:
        return [(1.0, line) for line in bags if _stands_in(words, line)]
    return [(1.0, words)] if words in bags else _alike(words, bags)


def _alike(words: Text, bags: Mapping[Text, Bag]) -> Iterator[tuple[float, Text]]:
    """Yield the lines that kept most of the words, and how many; their order is compared last."""
    own = _bag(words)
    for line, bag in bags.items():
        most = RECOGNIZED * max(len(own), len(bag))
        if len(own & bag) >= most and (same := _kept(words, line)) >= RECOGNIZED:
            yield same, line


def _stands_in(part: Text, line: Text) -> bool:
    """Tell whether a part of a line, long enough to be known by it, stands in another."""
    size = len(part)
    starts = range(len(line) - size + 1)
    return size >= TELLING and any(line[start : start + size] == part for start in starts)


def _overlap(one: str, other: str) -> float:
    """Return the share of the words that stand in both, in any order."""
    own, bag = _bag(_words(one)), _bag(_words(other))
    return len(own & bag) / max(len(own), len(bag), 1)


def _texts(texts: Iterable[str]) -> frozenset[Text]:
    return frozenset(map(_words, texts))


@lru_cache(maxsize=10_000)
def _words(text: str) -> Text:
    return tuple(re.findall(r"[^\W_]+", text.casefold().replace("\u2019", "").replace("'", "")))


@lru_cache(maxsize=10_000)
def _bag(words: Text) -> Bag:
    counts = Counter(words)
    return frozenset((word, number) for word in counts for number in range(counts[word]))
