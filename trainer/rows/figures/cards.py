"""Every line and reply of a script in words, with how well it is known and when it's back."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from trainer.core.edits.accepted import Accepted
from trainer.core.log.events import AGAIN, Event, What
from trainer.core.memory.memory import NEW, Memory
from trainer.core.plan.target import Target
from trainer.core.script.cards import Card
from trainer.core.script.clauses import clauses
from trainer.core.script.key import Kind
from trainer.core.text import one_line
from trainer.core.when.said import day_said
from trainer.rows.line import line_parts, meaning
from trainer.rows.names import filled
from trainer.rows.practice.back import before_call
from trainer.rows.script.listed import also_rows

WAITS = "It waits for a name."
"""Said instead of a day, of a line that isn't asked until it is known who will be met."""


class Studied(Struct, frozen=True):
    """How a line was learned that nobody tried from memory yet: its `parts` that were practiced.

    `right` are those without a mistake the last time. No parts: it was only read.
    """

    parts: frozenset[str] = frozenset()
    right: frozenset[str] = frozenset()


def studied(events: Iterable[Event]) -> dict[str, Studied]:
    """Return by key what was read, and what practiced with words shown, from live events."""
    found: dict[str, Studied] = {}
    for event in events:
        if event.event != What.STUDY or not event.key:
            continue
        before = found.get(event.key, Studied())
        if event.rung is None or not event.line:
            found[event.key] = before
            continue
        part = frozenset((event.line,))
        right = before.right - part if event.missing else before.right | part
        found[event.key] = Studied(before.parts | part, right)
    return found


class Known(Struct, frozen=True):
    """What is known of a person's cards, all by key, on the study day `today`.

    `say` are the lines that can be said, `letters` those by first letters; `names` stand for slots,
    `studied` is what was only learned so far, `waits` are those that wait for a name; `goal` is the
    call that they are practiced for.
    """

    memories: Mapping[str, Memory]
    today: date
    names: Mapping[str, str]
    say: Collection[str] = ()
    letters: Collection[str] = ()
    also: Mapping[str, tuple[Accepted, ...]] = {}
    studied: Mapping[str, Studied] = {}
    waits: Collection[str] = ()
    goal: Target | None = None


def card_rows(deck: Iterable[Card], known: Known) -> Iterator[str]:
    """Yield the cards of a script as rows: each question, and below it its lines and replies."""
    cue, number = None, 0
    for card in deck:
        if card.cue is not cue:
            cue = card.cue
            number += not cue.anytime
            heading = one_line(filled(cue.heading, known.names))
            yield heading if cue.anytime else f"{number}. {heading}"
        yield f"    {_words(card, known.names)}"
        yield f"      {_standing(card, known)}"
        for row in also_rows(card, known.also.get(card.key, ()), known.names):
            yield f"    {row}"


def _words(card: Card, names: Mapping[str, str]) -> str:
    """Return what a card asks for: the line; or a reply and what it means."""
    line = one_line("".join(part.text for part in line_parts(card.line.wanted, names)))
    if card.branch is None:
        return line
    means = one_line(meaning(card.branch, names, none="they say something else"))
    if card.kind is Kind.PHRASING:
        return f"If {means}: {line}"
    reply = one_line(filled(card.heard[0], names)) if card.heard else ""
    return f"Hearing that {means}{f', for example: “{reply}”' if reply else ''}"


def _standing(card: Card, known: Known) -> str:
    """Return how well a card is known, and when it comes back: `You can say it. Back today.`."""
    memory = known.memories.get(card.key, NEW)
    if memory.due is None and memory.rating and card.kind is Kind.BRANCH:
        how = "right" if memory.rating > 1 else "wrong"
        return f"You got it {how}, just after it was shown to you. You'll be asked again."
    if memory.due is None:
        return _learning(card, known.studied.get(card.key))
    if card.kind is Kind.BRANCH:
        how = (
            "You got it right last time"
            if (memory.rating or 1) > 1
            else "You got it wrong last time"
        )
    elif card.key in known.say:
        how = "You can say it"
    elif card.key in known.letters:
        how = "You know it by first letters"
    else:
        how = "You can't say it yet"
    if card.key in known.waits:
        return f"{how}. {WAITS}"
    when = _back(card, memory, known, max(known.today, memory.due))
    return f"{how}. {when}" if when else f"{how}."


def _back(card: Card, memory: Memory, known: Known, day: date) -> str:
    """Return when a card is back, as a sentence; of a day after the call what it needs till then.

    Nothing on the day of the call.
    """
    goal = known.goal if known.goal and known.goal.needs(card) else None
    if goal is None or day < goal.day or day == known.today < goal.day:
        return f"It's back {'today' if day == known.today else f'on {day_said(day, known.today)}'}."
    if goal.day <= known.today:
        return ""
    told = before_call(memory, memory.rating or AGAIN, goal, known.today)
    return f"{told[0].upper()}{told[1:]}."


def _learning(card: Card, found: Studied | None) -> str:
    """Return what was done with a line or reply that nobody tried from memory yet."""
    if found is None or card.kind is Kind.BRANCH:
        return "Not practiced yet."
    parts = {part.text for part in clauses(card.line.wanted)}
    done, right = len(parts & found.parts), len(parts & found.right)
    if not done:
        return "You've read it, but not practiced it yet."
    clean = "without a mistake"
    if len(parts) == 1:
        how = f"You've filled in its missing words{f' {clean}' * right}"
    elif done == len(parts):
        how = f"You've practiced {'both' if done == 2 else f'all {done}'} parts"  # noqa: PLR2004 - two are both
        how += f", {'each' if right == done else right} {clean}" if right else ""
    else:
        how = f"You've practiced {done} of its {len(parts)} parts"
        how += f", {right} {clean}" if right else ""
    return f"{how}. Next: the whole line from memory." if right == len(parts) else f"{how}."
