"""What is done with the log: it is shown, checked, words forgotten."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import click

from trainer.acts.context import Context, echo, say, sure
from trainer.acts.desk import Desk, desk, opened
from trainer.acts.look.array import array
from trainer.acts.look.terminal import told_names
from trainer.core.log.events import Event, What, microseconds, ratings
from trainer.core.problems import TrainerError
from trainer.core.script.cards import cards
from trainer.core.script.key import Key
from trainer.core.stages.forgetting import Forgetting, of_card, of_stage, still_there
from trainer.rows.copies import (
    NOTHING_YET,
    damaged,
    entries,
    erased,
    finding,
    sound,
    still_in_copies,
)
from trainer.rows.figures.stage import replies_in
from trainer.rows.log import (
    Told,
    event_fields,
    heard,
    place_of,
    sentence,
    shown_of,
)
from trainer.rows.stages import called, with_whom
from trainer.store import check
from trainer.store.file import absent, told
from trainer.store.forget import erasable, forget_in_copies
from trainer.store.refusals import StoreError
from trainer.store.store import read

HEARD = 20
"""Entries that are told where they are heard."""
ELSEWHERE = (
    "They may still be elsewhere: in files you exported, call sheets you saved or printed, your"
    " answers on another computer (it forgets them once it imports these), copies of this folder"
    " made by a cloud or a backup program, and on parts of the disk that haven't been overwritten"
    " yet."
)


def shown(context: Context, *, last: int | None, as_json: bool) -> None:
    """Print the events, or the last of them, the oldest first, each with its number.

    To be heard they are sentences, the last few of them where nobody says how many.
    """
    events = every = read(context.store_path)
    if last is None and context.heard and not as_json:
        last = HEARD
    now = microseconds(context.clock())
    counts_as = ratings(events, now=now)
    numbers = {event.id: number for number, event in enumerate(events, 1)}
    if last is not None:
        events = events[len(events) - min(last, len(events)) :]
    if as_json:
        array(event_fields(event, numbers[event.id], counts_as) for event in events)
        return
    if not every:
        say(NOTHING_YET)
    whose = with_whom if context.heard else called
    found = desk(context.shelf(), every, now=context.clock())
    interviews = {stage.name: whose(stage) for stage in found.stages}
    places = places_of(context, found, events)
    known = Told(places, numbers, counts_as, interviews, context.zone, context.twelve)
    if context.heard and events and len(events) < len(every):
        echo(shown_of(len(events), len(every)))
    for event in events:
        if context.heard:
            echo(heard(event, known, now=now))
        else:
            click.echo(sentence(event, known, now=now))


def places_of(context: Context, desk: Desk, events: Iterable[Event]) -> Mapping[str, str]:
    """Return in words, by key, the lines and replies that events name, where they still are."""
    keys = {key for event in events for key in _named_by(event)}
    names = told_names(context, ours(desk))
    found: dict[str, str] = {}
    for name in sorted({Key(key).script for key in keys}):
        with suppress(TrainerError):  # the script is gone, or broken
            script = desk.shelf.usable(name)
            for card in cards(script):
                if card.key in keys:
                    found[card.key] = place_of(card, script.number(card.cue), names)
    return found


def _named_by(event: Event) -> Iterator[str]:
    """Yield the keys of the lines and replies that an event is about."""
    yield from (key for key in (event.key, event.chosen) if key)
    if event.event == What.NOTE and event.key:
        yield Key(event.key).line
    if event.event == What.STAGE:
        yield from replies_in(event.data)


def checked(context: Context) -> int:
    """Print what is damaged, and return the exit code."""
    path = context.store_path
    found = check.checked(path)
    for each in found.findings:
        echo(finding(each, context.zone))
    if found.findings:
        say(damaged(path, found.findings))
        return 1
    click.echo(sound(found))
    return 0


def ours(desk: Desk) -> Mapping[str, str]:
    """Return the names of the interview that lies ahead, for what was practiced for none."""
    return desk.stage.names if desk.stage else {}


def forgotten(context: Context, stage: str | None, card: str | None, *, yes: bool) -> int:
    """Delete the words of a stage or of a card for good, and return the exit code."""
    if absent(context.store_path):
        say(NOTHING_YET)
        return 1
    with opened(context) as log:
        now = context.clock()
        found = _to_forget(log.desk, stage, card, now=microseconds(now))
        if not found.events:
            say(_nothing(log.desk, stage, card))
            return 1
        words = entries(*found.wordy)
        standing = any(each.name == stage for each in log.desk.stages)
        leaves = f" The interview {stage} and its dates go, too." if standing else ""
        if not (yes or sure(context, f"Erase the words of {words} for good?{leaves}")):
            echo("Nothing erased.")
            return 0
        erasable(log.store.path)
        for tombstone in found.tombstones(now):
            log.append(tombstone)
        whole = log.store.compact()
        try:
            with told(log.store.path):
                left = forget_in_copies(log.store.path, found.ids, found.texts)
        except StoreError as error:
            say(still_in_copies(error))
            return 1
        others = still_there(log.desk.live, stage) if stage else ()
    echo(erased(words, stage or card or "", interview=standing))
    if others:
        echo(f"Kept, with its own names and notes: {', '.join(others)}.")
    _tell_left(left, whole=whole)
    return 0 if whole and not left else 1


def _to_forget(desk: Desk, stage: str | None, card: str | None, *, now: int) -> Forgetting:
    return of_stage(desk.log, stage) if stage else of_card(desk.log, card or "", now=now)


def _nothing(desk: Desk, stage: str | None, card: str | None) -> str:
    stages = sorted({event.stage for event in desk.log if event.stage})
    known = f" I know {', '.join(stages)}." if stage and stages else ""
    return f"trainer: Nothing saved belongs to {stage or card}.{known}"


def _tell_left(left: Iterable[Path], *, whole: bool) -> None:
    """Say where the words may still be."""
    if not whole:
        say("Another window has your answers open. Close it, then run this again to wipe the rest.")
    for copy in left:
        say(f"{copy}: This copy can't be read and might still have them.")
    echo(ELSEWHERE)
