"""What was noted of the last call: a line of notes a card, found again under its cue."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import partial

from msgspec import Struct
from msgspec import field as field_

from trainer.core.log.events import Event, Live, What, microseconds, study_day
from trainer.core.script.cards import Card
from trainer.core.script.key import Key
from trainer.core.script.script import Piece, Words
from trainer.core.stages.record import stages
from trainer.core.stages.stages import Stage, place
from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.core.when.said import hourless

LONGEST_NOTE = 2_000
"""Signs of a note; what is longer is cut."""


class Note(Struct, frozen=True):
    """A line of notes, and the stage it was taken in (empty: in none)."""

    text: str
    stage: str = ""


class By(Struct, frozen=True):
    """Whose words a note tells, and on which day they were said."""

    name: str
    day: date


class Shown(Struct, frozen=True):
    """The notes as they are shown, quoted, by key; `own` are the keys of those of no call.

    Those were written today, or before any call they could be of: in practice. `by`: who said it,
    by key, where it is another than the one who is called next.
    """

    texts: Mapping[str, str] = field_(default_factory=dict)
    own: frozenset[str] = frozenset()
    by: Mapping[str, By] = field_(default_factory=dict)


NO_NOTES = Shown()


def notes(events: Live, stage: str | None = None) -> dict[str, Note]:
    """Return the latest note of every key; `stage`: of those that were taken in it.

    The key of a note is that of a card; a note on a call as a whole has its stage's name. An empty
    note takes the one before it away; one that was forgotten says nothing.
    """
    found: dict[str, Note] = {}
    for event in noted(events):
        at = event.key or event.stage
        if not at or (stage and event.stage != stage):
            continue
        text = field(event, "text")
        if text:
            found[at] = Note(text, event.stage or "")
        elif text is not None:
            found.pop(at, None)
    return found


def before_the_call(events: Live, stage: Stage) -> dict[str, Note]:
    """Return the notes on the questions of a stage that were taken in practice for its call.

    One on the call as a whole is none of these.
    """
    began = min(filter(None, (stage.call, stage.called)), default=None)
    own = (each for each in noted(events) if each.key and each.stage == stage.name)
    early = (each for each in own if _before(each, replace(stage, call=began)))
    return notes(Live(tuple(early)), stage.name)


def noted(events: Live) -> Iterator[Event]:
    """Yield the notes that stand, in their order, under the keys of today."""
    return (event for event in events if event.event == What.NOTE)


def shown(events: Live, day: str, stage: str | None = None) -> Shown:
    """Return the notes as they are shown at the lines of a stage, on the study day `day`.

    Those of its own company, or of none, come first. Of another company only what was noted in
    practice is shown, and only where there is none of its own: what they said there is no answer
    here. What was noted today with another person says who that was. `stage` None:
    the latest of all of them.
    """
    known = {each.name: each for each in stages(events)}
    chain = _chain(stage, known) if stage else None
    own: dict[str, Event] = {}
    others: dict[str, Event] = {}
    for event in noted(events):
        text = field(event, "text")
        if not event.key or text is None:
            continue
        mine = chain is None or not event.stage or _chain(event.stage, known) == chain
        if not mine and not _before(event, known.get(event.stage or "")):
            continue
        places = (own, others) if mine else (others,)
        for each in places:
            each.pop(event.key, None)
        if text:
            places[0][event.key] = event
    found = {**others, **own}
    practiced = {
        key
        for key, event in found.items()
        if event.day == day or _before(event, known.get(event.stage or ""))
    }
    plain, whose = practiced if chain is None else own, partial(_of_whom, day=day, stage=stage)
    texts = {
        key: quoted(field(event, "text") or "", whose(event, known, own=key in plain))
        for key, event in found.items()
    }
    theirs = ((key, _by(event, known, stage)) for key, event in own.items() if key not in practiced)
    return Shown(texts, frozenset(practiced), {key: by for key, by in theirs if by})


def _by(event: Event, known: Mapping[str, Stage], stage: str | None) -> By | None:
    """Return who said what a note tells, and when; None where it's the one called now, or unknown.

    A note without a stage at hand names its company.
    """
    then, now = known.get(event.stage or ""), known.get(stage or "")
    if then is None or now is None or then.interviewer in ("", now.interviewer):
        return None
    day = study_day(then.call) if then.call else event.day
    return By(then.whole("interviewer").short, date.fromisoformat(day))


def _chain(name: str, known: Mapping[str, Stage]) -> str:
    """Return what the stages of one company have in common; of one that is gone by its name."""
    stage = known.get(name)
    return place(stage.company) if stage else name.rpartition("-")[0]


def _whose(event: Event, known: Mapping[str, Stage]) -> str:
    """Return where a note was taken: the company, or who was called where that isn't known."""
    stage = known.get(event.stage or "")
    return (stage.company or stage.whole("interviewer").short) if stage else ""


def _of_whom(
    event: Event, known: Mapping[str, Stage], *, own: bool, day: str, stage: str | None
) -> str:
    """Return where a note was taken; of one's `own` who was called, if it was another today."""
    if not own:
        return _whose(event, known)
    then, now = known.get(event.stage or ""), known.get(stage or "")
    if then is None or now is None or then.interviewer == now.interviewer:
        return ""
    if event.day != day or _before(event, then):  # one of another day has `Last time` before it
        return ""
    return then.whole("interviewer").short


def _before(event: Event, stage: Stage | None) -> bool:
    """Tell whether a note was written before the call of its stage, or for none.

    Of a stage that is gone nothing is known, nor of a call without a date that was talked over.
    """
    if not event.stage:
        return True
    if stage is None:
        return False
    if stage.call is None:
        return not (stage.outcome or stage.debriefed)
    if hourless(stage.call):
        return event.day < study_day(stage.call)
    return event.at < microseconds(stage.call)


def quoted(text: str, company: str = "") -> str:
    """Return a note as it is shown: `“four candidates” (Acme)`."""
    return f"“{text}” ({company})" if company else f"“{text}”"


def note(text: str, *, now: datetime, key: str | None = None, stage: str | None = None) -> Event:
    """Return the event that notes a line of `text` for a card, or for a stage as a whole."""
    return told({"text": text}, now=now, key=key, stage=stage)


def told(
    words: Mapping[str, str], *, now: datetime, key: str | None = None, stage: str | None = None
) -> Event:
    """Return a note with these words in its data, cleaned and cut to what may be kept."""
    data = {name: one_line(text)[:LONGEST_NOTE] for name, text in words.items()}
    return Event(
        event=What.NOTE,
        at=microseconds(now),
        day=study_day(now),
        key=key,
        stage=stage,
        data=json.dumps(data, ensure_ascii=False),
    )


def field(event: Event, name: str) -> str | None:
    """Return a text in the data of an event; None when it holds no such text."""
    try:
        data = json.loads(event.data or "null")
    except (ValueError, RecursionError):  # somebody spoiled it
        return None
    text = data.get(name) if isinstance(data, dict) else None
    return one_line(text) if isinstance(text, str) else None


def real_replies(events: Live) -> Mapping[str, tuple[Words, ...]]:
    """Return the real replies that may be practiced with, each once, by the key of the branch.

    An empty one takes away what its stage gave that branch before it.
    """
    found = {
        key: tuple(spoken(text) for text in dict.fromkeys(text for text, _ in replies))
        for key, replies in _replied(events).items()
    }
    return {key: replies for key, replies in found.items() if replies}


def replies_of(events: Live, stage: str) -> dict[str, str]:
    """Return the real reply that a stage gave last, as it was typed, by the key of the branch."""
    return {
        key: text for key, given in _replied(events).items() for text, by in given if by == stage
    }


def _replied(events: Live) -> dict[str, list[tuple[str, str]]]:
    """Return the replies that stand, each with its stage, by the key of the branch."""
    found: dict[str, list[tuple[str, str]]] = {}
    for event in noted(events):
        text, by = field(event, "reply"), event.stage or ""
        if text is None or not event.key:
            continue
        given = found.setdefault(Key(event.key).choice, [])
        given[:] = [*given, (text, by)] if text else [each for each in given if each[1] != by]
    return found


def heard(card: Card, real: Mapping[str, tuple[Words, ...]]) -> tuple[Words, ...]:
    """Return all that a card may be asked with: what the script says, then what was really said."""
    if card.branch is None:
        return card.heard
    return (*card.heard, *real.get(card.key.choice, ()))


def spoken(text: str) -> Words:
    """Return what somebody said as words; braces in it are no slots."""
    return Words((Piece(text),))


def reply(text: str, *, now: datetime, branch: str, stage: str) -> Event:
    """Return the event that makes `text` a reply to practice with, of the branch of that key.

    Empty, it takes away those that the stage gave the branch before.
    """
    return told({"reply": text}, now=now, key=branch, stage=stage)
