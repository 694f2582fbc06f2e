"""The log as a person reads it, one line for each event; and as JSON."""

from collections.abc import Mapping
from datetime import tzinfo

from msgspec import Struct

from trainer.core.log.codec import as_fields
from trainer.core.log.events import VERSION, Event, What, ahead, moment
from trainer.core.memory.step import Way
from trainer.core.script.cards import Card
from trainer.core.script.key import Key, Kind
from trainer.core.script.script import Line
from trainer.core.stages.notes import field
from trainer.core.stages.record import in_one_form
from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.core.when.said import moment_said
from trainer.rows.figures.stage import stage_changes
from trainer.rows.figures.ways import SAID, untried
from trainer.rows.line import meaning
from trainer.rows.names import filled, named
from trainer.rows.row import RATINGS, lowered, upper


class Told(Struct, frozen=True):
    """What a line on an event may say beside what the event holds.

    `numbers` are those by which a person may name events, `ratings` what reviews count as by now,
    both by id; `interviews` what each is called, by its name. With no `zone` times are those of the
    computer's own; `twelve`: hours are counted to 12 and again. `cards` are lines and replies in
    words, by key (`place_of`).
    """

    cards: Mapping[str, str] = {}
    numbers: Mapping[str, int] = {}
    ratings: Mapping[str, int | None] = {}
    interviews: Mapping[str, str] = {}
    zone: tzinfo | None = None
    twelve: bool = True


SAID_ALOUD = "you said a line aloud in a call"
MORE = 5
"""How many times as many entries are offered to whoever wants to see more."""
OTHERS: Mapping[str, str] = {
    What.ALIAS: "a question got a new place in its script, and kept its progress",
    What.SETTING: "you decided what becomes of a line's progress",
    What.TOMBSTONE: "you erased words",
    What.TUNE: "the memory model was fitted to you",
    What.NOTE: "a note",
    What.HEARD: "they dodged it at first, then answered",
}
"""What happened where there is no more to say."""
_KINDS: Mapping[What, str | None] = {
    What.STAGE: "interview",
    What.RERATE: None,
    What.RETRACT: "undo",
    What.TOMBSTONE: "erased the words",
}
"""What an event is called, where its kind isn't it; None: it is a sentence of its own."""


def sentence(event: Event, known: Told, *, now: int | None = None) -> str:
    """Return one line on an event: local time, kind, key, then what the kind has to tell.

    `now` in microseconds: what doesn't count, for its date or its version, says so.
    """
    numbers = known.numbers
    when = f"{moment(event.at).astimezone(known.zone):%Y-%m-%d %H:%M:%S}"
    idle = _idle(event, now)
    told = _told(event, replace(known, ratings={}) if idle else known)
    kind = _KINDS.get(What(event.event), event.event) if event.event in set(What) else event.event
    parts = (when, kind, _place(event.key, known), *told, idle)
    text = one_line(" ".join(part for part in parts if part))
    if event.id not in numbers:
        return text
    return f"{numbers[event.id]:>{len(str(max(numbers.values())))}} {text}"


def heard(event: Event, known: Told, *, now: int | None = None) -> str:
    """Return an event to be heard: no columns, no ids.

    `Number 12. Tuesday, November 24, 8:05 PM. Typed: question 5 (Ask the way). Hard.`.
    """
    number = known.numbers.get(event.id)
    at = moment(event.at).astimezone(known.zone)
    idle = _idle(event, now)
    what = _spoken(event, replace(known, ratings={}) if idle else known)
    told = (
        f"Number {number}" if number else "",
        moment_said(at.replace(second=0), at.date(), twelve=known.twelve),  # its hour is known
        *what,
        idle or "",
    )
    return one_line(" ".join(f"{upper(text).rstrip('.')}." for text in told if text))


def shown_of(shown: int, of: int) -> str:
    """Return how many entries follow of those that there are, and how to see more."""
    more = f"trainer log show --last {min(of, MORE * shown)}"
    return f"The last {shown} of {of} entries, the newest at the end. For more: {more}"


def place_of(card: Card, number: int | None, names: Mapping[str, str]) -> str:
    """Return what a card is, in words: `question 5 (Ask the way)`, or what follows it.

    `number` is that of its question in the call.
    """
    heading = filled(card.cue.heading, names)
    place = f"question {number} ({heading})" if number else f"“{heading}”"
    if card.branch is None:
        return place
    means = lowered(filled(card.branch.condition, names))
    follows = "what they answer" if card.kind is Kind.BRANCH else "your line"
    return f"{follows} after {place}, {means}"


def _place(key: str | None, known: Told) -> str | None:
    return known.cards.get(key, key) if key else None


def _spoken(event: Event, known: Told) -> tuple[str, ...]:
    """Return what happened, sentence by sentence."""
    line = f"“{named(event.line, {})}”" if event.line else "a line"
    place = known.cards.get(event.key or "", line)
    said = f"you said: “{event.said}”" if event.said else ""
    match event.event:
        case What.REVIEW if left := untried(event):
            now = known.ratings.get(event.id, event.rating)
            anew = "" if now == event.rating else _rating(event, known.ratings)
            return f"{left} in the call: {place}", anew or ""
        case What.REVIEW:
            way = SAID.get(event.way or "", ("answered", ""))[0]
            return (
                f"you heard {place}" if event.way == Way.CHOOSE else f"{way}: {place}",
                _rating(event, known.ratings) or "",
                _chosen(event, known),
                said,
            )
        case What.STUDY:
            return f"{'read' if event.rung is None else 'practiced'}: {place}", said
        case What.WORDING:
            return (f"you let this count for {place}: “{event.said or ''}”",)
        case _:
            return _noted(event, known)


def _noted(event: Event, known: Told) -> tuple[str, ...]:
    """Return what happened that is no answer, sentence by sentence."""
    called = known.interviews.get(event.stage or "", "")
    match event.event:
        case What.RERATE | What.RETRACT:
            return (_undone(event, known.numbers),)
        case What.NOTE:
            return (*_note(event, known), called and f"for {called}")
        case What.STAGE:
            return f"your interview{f', {called}' if called else ''}", _changes(event, known)
        case What.HEARD:
            return (_heard(event),)
        case found:
            return (OTHERS.get(found, "something that this version doesn't know"),)


def _note(event: Event, known: Told) -> tuple[str, ...]:
    """Return what was noted, or what they replied, and of which line."""
    place = known.cards.get(event.key or "", "") or known.cards.get(Key(event.key or "").line, "")
    about = f" on {place}" if place else ""
    if (reply := field(event, "reply")) is not None:
        practice = f"their words, to practice with: “{reply}”"
        return practice if reply else "their words aren't practiced with anymore", place
    if text := field(event, "text"):
        return (f"you noted{about}: {text}",)
    return (f"{'a note' if field(event, 'text') is None else 'you took back your note'}{about}",)


def _changes(event: Event, known: Told) -> str:
    return stage_changes(event.data, known.zone, twelve=known.twelve, places=known.cards)


def _chosen(event: Event, known: Told) -> str:
    if event.way != Way.CHOOSE:
        return ""
    if event.chosen == event.key:
        return "you recognized it"
    taken = known.cards.get(event.chosen or "", "something else") if event.chosen else ""
    return f"you took it for {taken}" if taken else "you didn't know"


def _undone(event: Event, numbers: Mapping[str, int]) -> str:
    if event.event == What.RERATE:
        return _rerated(event, numbers)
    number = numbers.get(event.of or "")
    return f"you took back number {number}" if number else "you took something back"


def event_fields(event: Event, number: int, ratings: Mapping[str, int | None]) -> dict[str, object]:
    """Return an event as JSON has it: its number, its fields, what its rating counts as by now."""
    found = as_fields(event, iso=True)
    if event.event == What.STAGE:
        found["data"] = in_one_form(found["data"])
    return {"number": number, **found, "counts_as": ratings.get(event.id)}


def rated(number: int, line: str, *, before: int | None, now: int | None, first: bool) -> str:
    """Return what became of an answer that was rated anew; `first`: it is as it was at first."""
    name = f"Answer {number} ({one_line(line)})"
    if now is None:
        return f"{name} doesn't count anymore. To bring it back: trainer undo"
    if now == before:
        return f"{name} already counts as {RATINGS[now - 1]}."
    if first:
        return f"{name} is back to {RATINGS[now - 1]}."
    if before is None:
        return f"{name} counts again, as {RATINGS[now - 1]}."
    return f"{name} now counts as {RATINGS[now - 1]}. Before, it was {RATINGS[before - 1]}."


def _idle(event: Event, now: int | None) -> str | None:
    """Say why an event doesn't count whatever is said of it; None where it may count."""
    if event.v > VERSION:
        return "(a newer trainer wrote this, so it doesn't count here)"
    if now is not None and ahead(event, now):
        return "(dated in the future, so it doesn't count yet)"
    return None


def _told(event: Event, known: Told) -> tuple[str | None, ...]:
    said = f'"{event.said}"' if event.said else None
    called = known.interviews.get(event.stage or "", event.stage)
    match event.event:
        case What.REVIEW:
            return (
                _rating(event, known.ratings),
                untried(event),
                event.chosen and f"chose {_place(event.chosen, known)}",
                said,
            )
        case What.STUDY | What.WORDING:
            return (said,)
        case What.RERATE | What.RETRACT | What.TOMBSTONE | What.ALIAS:
            return (_about(event, known.numbers),)
        case What.NOTE if text := field(event, "text") or field(event, "reply"):
            return f'"{text}"', called and f"for {called}"
        case What.STAGE:
            return called and f"{called}:", _changes(event, known)
        case found:
            return (_heard(event) if found == What.HEARD else called,)


def _heard(event: Event) -> str:
    """Return what was heard in a call: what you said aloud, or what they answered after all."""
    return SAID_ALOUD if event.way else OTHERS[What.HEARD]


def _rerated(event: Event, numbers: Mapping[str, int]) -> str:
    answer = numbers.get(event.of or "", event.of)
    if event.rating is None:
        return f"took back answer {answer}"
    return f"changed the rating of answer {answer} to {RATINGS[event.rating - 1]}"


def _about(event: Event, numbers: Mapping[str, int]) -> str | None:
    """Return what an event does to another one, or to a key."""
    match event.event:
        case What.RERATE:
            return _rerated(event, numbers)
        case What.ALIAS:
            return f"{event.from_} -> {event.to}"
        case _:
            return event.of and f"of {numbers.get(event.of, event.of)}"


def _rating(event: Event, ratings: Mapping[str, int | None]) -> str | None:
    if not event.rating:
        return None
    first, now = RATINGS[event.rating - 1], ratings.get(event.id, event.rating)
    if now == event.rating:
        return first
    return f"{first}, now {RATINGS[now - 1]}" if now else f"{first}, taken back"


def rating_of(event: Event, what: str, number: int | None = None) -> str:
    """Return what an answer was rated, and what it was to: a question by its number, or a line.

    `your Good for question 1 (Ask the time)`, `your Good for “What time is it now?”`.
    """
    rating = RATINGS[event.rating - 1] if event.rating else "answer"
    place = f"question {number} ({what})" if number else f"“{what}”"
    if left := untried(event):
        did = "skipped" if left == "skipped" else "didn't ask"
        return one_line(f"that you {did} {place}")
    return one_line(f"your {rating} for {place}")


def choice_made(asked: Line, chosen: str | None, names: Mapping[str, str]) -> str:
    """Return what was chosen, and at which question: `your choice at “...?” (none of these)`."""
    taken = next((one for one in asked.branches if one.id == Key(chosen or "").own), None)
    what = meaning(taken, names) if taken else "you didn't know"
    return one_line(f"your choice at “{filled(asked.wanted, names)}” ({what})")
