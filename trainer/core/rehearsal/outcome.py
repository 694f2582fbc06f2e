"""What came of a rehearsal: what was said word for word, what to look at, what nobody asked."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from trainer.core.log.events import AGAIN, GOOD, HARD, Event, Live
from trainer.core.memory.attempt import anything_said
from trainer.core.memory.fold import fold
from trainer.core.memory.step import Way
from trainer.core.memory.tally import tally
from trainer.core.rehearsal.marks import marks
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Repeat, Slip, Turn
from trainer.core.rehearsal.whose.short import shortened
from trainer.core.script.cards import Card
from trainer.core.script.key import Key, Kind

ATTEMPT = 0.5
"""Share of a line from which it was meant, whatever became of its words."""


class Outcome(Struct, frozen=True):
    """A call as it went; turns and cards in the order of the call.

    `questions` are those that count: said, or forgotten; `exact` those of them said word for word,
    `almost` those that were Hard; `understood` those to which they could say something, which
    nobody knows where any was said aloud and unheard: then it is None.
    `forks` tell of each reply that asked for one of several lines, whether it was the right one,
    and `amiss` are the turns where it was none at all.
    `look` are the turns to look at, the worst first. Of the questions `unasked` nothing was said,
    `skipped` the person says they skipped, `spared` were answered before they were asked, and
    `late` were asked after a later one, which is the second of the pair, and `retried` in their
    place, but not when they came up first. `repeated` came amiss when they asked to hear it again.
    `overdue` are replies of yours that were skipped first, and said late. `prompted` are the
    lines that came with a hint, and `helped` counts the forks that were answered with one.
    """

    questions: tuple[Card, ...]
    exact: tuple[Card, ...]
    almost: tuple[Card, ...]
    understood: tuple[Card, ...] | None
    forks: tuple[bool, ...]
    amiss: tuple[Turn, ...]
    look: tuple[Turn, ...]
    unasked: tuple[Card, ...]
    skipped: tuple[Card, ...]
    spared: tuple[Card, ...]
    late: tuple[tuple[Card, Card], ...]
    retried: tuple[Card, ...]
    twice: tuple[Card, ...]
    repeated: tuple[tuple[Card, Repeat], ...]
    confused: tuple[Turn, ...]
    prompted: tuple[Card, ...]
    helped: int
    unrated: int
    overdue: tuple[Card, ...]

    @property
    def own(self) -> bool:
        """Whether they understood a line that was put in one's own words, and saved as Again."""
        caught = {card.key for card in self.understood or ()}
        wrong = (*self.confused, *self.amiss)
        return any(
            turn.event.rating == AGAIN == turn.event.suggested
            and was_said(turn)
            and (turn.card.branch is not None or turn.card.key in caught)
            for turn in self.look
            if turn not in wrong
        )

    @property
    def to_drill(self) -> tuple[str, ...]:
        """The keys of what is worth practicing now: lines, and the choices that were mixed up."""
        keys = [str(turn.card.key) for turn in self.look]
        keys += [card.key for card in (*self.unasked, *self.skipped)]
        keys += [turn.card.key.choice for turn in self.confused]
        return tuple(dict.fromkeys(keys))


def fewer(call: Rehearsal) -> int:
    """Return how many lines fewer can be said than before the call; 0 where they are no fewer."""
    own = {turn.event.id for turn in call.turns}
    before = Live(tuple(event for event in call.log if event.id not in own))
    could = tally(call.deck, fold(before, call.progress.new)).say
    return max(0, len(could) - len(tally(call.deck, call.memories).say))


def outcome(call: Rehearsal) -> Outcome:
    """Return what came of a call, as far as it has come, the part before it was left included."""
    turns = sorted(call.turns, key=lambda turn: (turn.event.at, turn.event.id))
    every, turns = turns, list(_counting(call, turns))
    asked = [turn for turn in turns if _question(call, turn)]
    unasked = {turn.card.key for turn in asked if not was_said(turn)}
    skipped = {turn.card.key for turn in asked if _skipped(turn)}
    pending = call.forgotten if call.left else ()
    unasked |= {card.key for card in pending}
    answered = {turn.card.key: turn for turn in asked}
    questions = [card for card in call.order if card.key in answered or card in pending]
    rated = {c: answered[c.key].event for c in questions if c.key in answered}
    exact = [card for card, event in rated.items() if word_for_word(event)]
    almost = [c for c, e in rated.items() if c not in exact and (e.rating or AGAIN) >= HARD]
    spared, late = call.answered - call.asked, tuple(_late(call, asked))
    forks = _forks(call, turns)
    return Outcome(
        tuple(questions),
        tuple(exact),
        tuple(almost),
        _understood(questions, answered, unasked | skipped),
        tuple(right for _, right in forks),
        tuple(turn for turn, right in forks if not (right or _another_branch(turn))),
        tuple(_look(turns, unasked | skipped)),
        tuple(card for card in call.order if card.key in unasked - skipped),
        tuple(card for card in call.order if card.key in skipped),
        tuple(card for card in call.order if card.cue.id in spared and _passed(call, card)),
        late,
        tuple(_retried(call, every, asked, late)),
        tuple(card for card in call.order if card.cue.id in call.twice),
        tuple((card, call.repeated[card.key]) for card in call.deck if card.key in call.repeated),
        tuple(turn for turn in turns if _another_branch(turn)),
        tuple({turn.card.key.place: turn.card for turn in turns if turn.event.hints}.values()),
        len({turn.card.key.place for turn in turns if turn.card.branch and turn.event.hints}),
        sum(one.verdict is not None for one in call.unrated),
        tuple(_overdue(call, turns)),
    )


def _understood(
    questions: Sequence[Card], answered: Mapping[Key, Turn], missed: Container[str]
) -> tuple[Card, ...] | None:
    """Return the questions that they understood, in whatever words; None: nobody knows."""
    if any(turn.event.way == Way.ALOUD for turn in answered.values()):
        return None
    return tuple(card for card in questions if card.key not in missed)


def ended_early(call: Rehearsal) -> bool:
    """Tell whether the call ended before its last questions were due: they hung up."""
    if call.lasts or call.left or not any(one.heard is Heard.ENDED for one in call.talk):
        return False
    places = [n for n, cue in enumerate(call.course) if cue.id in call.asked]
    return bool(places) and any(
        cue.id not in call.answered for cue in call.course[max(places) + 1 :]
    )


def word_for_word(event: Event) -> bool:
    """Tell whether a line was said in its words, by what was compared, or as the person says."""
    rating = event.rating or AGAIN
    if event.way == Way.ALOUD or rating != event.suggested:
        return rating >= GOOD
    return rating >= HARD and event.share == 1 and not event.missing


def _counting(call: Rehearsal, turns: Sequence[Turn]) -> Iterator[Turn]:
    """Yield the turns that count: of a question that came up, was not asked, and was later, that.

    Nothing is asked twice otherwise.
    """
    last = {turn.card.key: turn.event.id for turn in turns}
    for turn in turns:
        if not _question(call, turn) or turn.event.id == last[turn.card.key]:
            yield turn


def _question(call: Rehearsal, turn: Turn) -> bool:
    return turn.card.asked is None and any(turn.card.cue.id == cue.id for cue in call.course)


def was_said(turn: Turn) -> bool:
    """Tell whether anything was said to a line; aloud there always was, as the person says."""
    return anything_said(turn.event)


def _skipped(turn: Turn) -> bool:
    told = marks(turn.event)
    return bool(told and told.skipped) and turn.event.rating == AGAIN


def _retried(
    call: Rehearsal,
    every: Iterable[Turn],
    asked: Iterable[Turn],
    late: Iterable[tuple[Card, Card]],
) -> Iterator[Card]:
    """Yield each question asked after all, in its place, that was kept as not asked before."""
    last = {turn.card.key: turn.event.id for turn in asked if was_said(turn)}
    again = {turn.card.key for turn in every if turn.event.id != last.get(turn.card.key)}
    told = {card.key for card, _ in late}
    yield from (
        card for card in call.order if card.key in again & set(last) and card.key not in told
    )


def _overdue(call: Rehearsal, turns: Sequence[Turn]) -> Iterator[Card]:
    """Yield each line that answers a reply of theirs, skipped first and said late."""
    silent = {t.card.key for t in turns if t.card.branch and not (t.taken or was_said(t))}
    last = {turn.card.key: turn for turn in turns}
    for card in call.deck:
        if card.kind is Kind.PHRASING and card.key in silent and was_said(last[card.key]):
            yield card


def _passed(call: Rehearsal, card: Card) -> bool:
    """Tell whether a question that was answered before it was asked was left out so far."""
    here = call.task.card.key if call.task else None
    return card.key != here


def _another_branch(turn: Turn) -> bool:
    """Tell whether the line for another answer was said."""
    return turn.taken is not None and turn.taken.slip is Slip.BRANCH


def _forks(call: Rehearsal, turns: Iterable[Turn]) -> list[tuple[Turn, bool]]:
    """Return what was said to each reply of a fork, and whether it was the right thing."""
    found: dict[str, tuple[Turn, bool]] = {}
    mixed: set[str] = set()
    unknown: set[str] = set()  # who doesn't know later what it was may have said the right line
    for turn in turns:
        if turn.card.branch is None or turn.card.key.place in mixed:
            continue
        place, event = turn.card.key.place, turn.event
        if turn.card.kind is Kind.BRANCH:
            right, known = event.chosen == turn.card.key, event.chosen is not None
            unknown |= set() if known else {place}
            if not (turn.card.branch.otherwise and (right or not known)):  # a dodge asks no line
                found[place] = turn, right
        elif turn.taken:
            found[place] = turn, False
            mixed.add(place)  # what was said after that was a second try
        elif place not in found or event.way != Way.ALOUD or place in unknown:
            words = event.said or ""
            enough = (event.share or 0) >= ATTEMPT
            meant = bool(words) and (enough or shortened(call, words, turn.card) is turn.card)
            found[place] = turn, meant or (event.rating or AGAIN) > AGAIN
    return list(found.values())


def _look(turns: Iterable[Turn], told: set[str]) -> Iterator[Turn]:
    """Yield the lines that did not come as they should, the worst first.

    One that took its time, and came word for word without a hint, is none of them.
    """
    poor = [
        turn
        for turn in turns
        if turn.card.kind is Kind.PHRASING
        and (turn.event.rating or AGAIN) <= HARD
        and turn.card.key not in told
        and (turn.event.hints or not word_for_word(turn.event))
    ]
    poor.sort(key=lambda turn: (turn.event.rating or AGAIN, turn.event.at))
    seen: dict[str, Turn] = {}
    for turn in poor:
        seen.setdefault(turn.card.key, turn)
    yield from seen.values()


def _late(call: Rehearsal, asked: Iterable[Turn]) -> Iterator[tuple[Card, Card]]:
    """Yield each question that was asked first after one that comes later, and that one."""
    places = {card.key: place for place, card in enumerate(call.order)}
    furthest: Card | None = None
    for turn in sorted(asked, key=lambda t: (t.first or t.event.at, places.get(t.card.key, -1))):
        told = marks(turn.event)
        unsaid = turn.card.cue.id in call.unsaid or not was_said(turn)
        if turn.card.key not in places or unsaid or (told and (told.forgotten or told.skipped)):
            continue
        if furthest and places[turn.card.key] < places[furthest.key]:
            yield turn.card, furthest
        else:
            furthest = turn.card
