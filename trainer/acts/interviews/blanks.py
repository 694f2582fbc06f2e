"""The blanks of a script that only the person can fill: their numbers, a day, a product."""

from collections.abc import Iterable, Iterator
from contextlib import suppress

from trainer.acts.context import say
from trainer.acts.desk import Desk, script_of
from trainer.acts.typed import key_or
from trainer.core.script.cards import Card, cards
from trainer.core.script.script import KNOWN_SLOTS, Script
from trainer.core.stages.stages import Stage
from trainer.disk.shelf import ScriptError


def tell_blanks(desk: Desk, script: Script) -> None:
    """Say which blanks of a script wait to be filled for the interview it's for, and how."""
    stage = desk.meant(script)
    if stage and (parts := tuple(_open_parts(script, stage))):
        from trainer.rows.asked.blanks import fill_in  # not before a blank is open

        say(fill_in(stage.name if len(desk.stages) > 1 else "", parts))


def _open_parts(script: Script, stage: Stage) -> Iterator[str]:
    """Yield the parts of a script's lines that have blanks only the person can fill, each once."""
    from trainer.rows.asked.blanks import part_with  # as above

    known = {*KNOWN_SLOTS, *stage.slots}
    for words in (each for card in cards(script) for each in card.line.wordings):
        if own := [slot for slot in words.slots if slot not in known]:
            yield part_with(words, own)
            known.update(own)


def tell_company(desk: Desk) -> None:
    """Say how to add the company of an interview that has none, while something of it is ahead."""
    unnamed = next(
        (each for each in desk.stages if not each.company and each.wanted(desk.now)), None
    )
    if unnamed:
        command = f"trainer interview edit {unnamed.name} --company Acme"
        say(f"To add the company: {key_or('e', command)}")


def own_slots(script: Script) -> tuple[str, ...]:
    """Return the slots to ask for beside the usual names: those that the script's words have."""
    found = dict.fromkeys(slots_of(cards(script)))
    return tuple(slot for slot in found if slot not in ("interviewer", "next", "company"))


def blanks(desk: Desk, stage: Stage, *others: str) -> tuple[str, ...]:
    """Return the slots of its own that a stage's script has, and those that `others` have."""
    found: list[str] = []
    for name in filter(None, (script_of(stage), *others)):
        with suppress(ScriptError):  # the drill says what is wrong with it
            found += own_slots(desk.shelf.usable(name)) if desk.shelf.has(name) else ()
    return tuple(dict.fromkeys(found))


def fields(slots: Iterable[str]) -> tuple[str, ...]:
    """Return slots as they are asked for: in braces where they are a script's own."""
    return tuple(slot if slot in KNOWN_SLOTS else f"{{{slot}}}" for slot in slots)


def questions_for(desk: Desk, stage: Stage, *others: str) -> dict[str, str]:
    """Return the questions for the same slots, by field: each names the words it stands in."""
    from trainer.rows.asked.blanks import blank_in  # not before a blank is asked for

    found: dict[str, str] = {}
    for name in filter(None, (script_of(stage), *others)):
        with suppress(ScriptError):
            deck = cards(desk.shelf.usable(name)) if desk.shelf.has(name) else ()
            for words in (each for card in deck for each in card.line.wordings):
                own = (slot for slot in words.slots if slot not in KNOWN_SLOTS)
                found = {f"{{{slot}}}": blank_in(words, slot) for slot in own} | found
    return found


def slots_of(deck: Iterable[Card]) -> Iterator[str]:
    """Yield the names of all slots that cards have words with."""
    for card in deck:
        yield from _slots(card)


def _slots(card: Card) -> Iterator[str]:
    """Yield the names of all slots that a card, or what leads to it, has words with."""
    yield from card.cue.heading.slots
    for wording in card.line.wordings:
        yield from wording.slots
    for words in (*card.heard, *card.line.answers):
        yield from words.slots
    if card.branch:
        for words in (card.branch.condition, *card.branch.directions):
            yield from words.slots
