"""Lets what was learnt follow a script that was edited, before it is practised again."""

from collections.abc import Mapping
from pathlib import Path

from trainer.acts.context import Context, ask, echo, say
from trainer.core.edits.changes import History, aliases, changes, decision
from trainer.core.log.events import Event, live, microseconds
from trainer.core.script.cards import Card, cards
from trainer.core.script.script import Script
from trainer.core.text import one_line
from trainer.disk.editor import NoEditor, open_editor
from trainer.disk.scripts import BrokenScript, Found, get, library, load
from trainer.store.store import Store

QUESTION = "Enter keep what you have learnt · t keep it, but ask today · n begin anew: "
ANSWERS = {"": History.KEEP, "t": History.TODAY, "n": History.ANEW}


def follow(context: Context, store: Store, script: Script) -> Mapping[str, str]:
    """Write down what moved, ask about lines that were rewritten, and say so.

    Returns the old wordings, by key, of lines that changed a little: each is shown once. With
    nobody there to ask, nothing is decided, and the history stays.
    """
    others = frozenset(found.id for found in library(context.own_scripts)) - {script.id}
    deck = cards(script)
    found = changes(deck, _live(context, store.events()), others=others)
    for alias in aliases(found, now=context.clock()):
        store.append(alias)
    if found.moves:
        names = dict.fromkeys(one_line(move.card.cue.heading.text) for move in found.moves)
        say(f"Moved, and what you have learnt came along: {'; '.join(names)}.")
    for card, old in found.rewritten:
        _ask(context, store, card, old)
    return found.reworded


def _live(context: Context, log: tuple[Event, ...]) -> tuple[Event, ...]:
    return live(log, now=microseconds(context.clock()))


def _ask(context: Context, store: Store, card: Card, old: str) -> None:
    heading = one_line(card.cue.heading.text)
    if not context.at_terminal:
        say(f"“{heading}” has a new line; what you have learnt stays until you are asked about it.")
        return
    echo(f"“{heading}” has a new line.")
    echo(f"  It was: {one_line(old)}")
    echo(f"  It is:  {one_line(card.line.wanted.text)}")
    while (typed := ask(QUESTION).strip().lower()[:1]) not in ANSWERS:
        pass
    store.append(decision(card, ANSWERS[typed], now=context.clock()))


def moved_by(script: Script, log: tuple[Event, ...], now: int, others: frozenset[str]) -> list[str]:
    """Return a sentence for each card that would be recognised in a new place; writes nothing."""
    found = changes(cards(script), live(log, now=now), others=others)
    return [
        one_line(f"{move.old} is now {move.card.key}; what you have learnt will come along.")
        for move in found.moves
    ]


def own_copy(context: Context, found: Found) -> Path:
    """Return the path of the person's own file of a script; a built-in one is copied first."""
    if found.own:
        return found.path
    folder = context.own_scripts
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / found.path.name
    try:
        with path.open("xb") as file:
            file.write(found.path.read_bytes())
    except FileExistsError:
        raise NoEditor(f"{path} is there already, with another id.") from None
    echo(f"It is your own from now on: {one_line(str(path))}")
    return path


def opened_in_editor(context: Context, name: str, line: int = 1) -> Found:
    """Open a script in the editor, and return it as it is afterwards, with all its problems."""
    path = own_copy(context, get(name, context.own_scripts))
    open_editor(path, line)
    return load(path)


def edited(context: Context, name: str, line: int = 1) -> Script:
    """Open a script in the editor and return it; raises `BrokenScript` when it has errors then."""
    found = opened_in_editor(context, name, line)
    if found.script is None:
        raise BrokenScript(found)
    return found.script
