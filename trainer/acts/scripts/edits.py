"""Lets what was learned follow a script that was edited, before it is practiced again."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.acts.context import Context, agreed, ask, echo, say
from trainer.acts.desk import Desk, OpenLog
from trainer.acts.look.terminal import told_names
from trainer.core.edits.accepted import with_names
from trainer.core.edits.changes import History, Move, changes, decision, same_line, written
from trainer.core.problems import TrainerError
from trainer.core.script.cards import Card, cards
from trainer.core.script.key import Key
from trainer.core.script.script import Script
from trainer.core.stages.record import changed, stages
from trainer.core.text import one_line
from trainer.disk.scripts import Found, given_back, keep_scripts_private, load, taken_over
from trainer.disk.shelf import BrokenScript, Shelf
from trainer.rows.names import filled

if TYPE_CHECKING:
    from trainer.core.edits.resting import Perhaps

QUESTION = "Enter: keep your progress · t: keep it, but ask me today · n: start over "
OR_ELSE = "Press Enter to keep it, or type t or n."
SAME = "Is it the same line, in new words? Your progress moves with it. y: yes · Enter: no "
ANSWERS = {"": History.KEEP, "t": History.TODAY, "n": History.ANEW}


def follow(context: Context, log: OpenLog, script: Script) -> Mapping[str, str]:
    """Write down what moved, ask about lines that may be others, say what moved and what rests.

    Returns the old wordings, by key, of lines that changed a little: each is shown once. With
    nobody there to ask, nothing is decided, and the history stays.
    """
    deck, names = cards(script), told_names(context, log.desk.names(script))
    while True:
        found = changes(deck, log.desk.live, others=log.desk.shelf.ids - {script.id})
        # Before anything moves: what gives up its place is still under its own key. What is below
        # a line that is known again is found by it.
        if not sum(_same(context, log, pair, names) for pair in found.unsure):
            break
    refused = {pair.old: pair.was for pair in found.unsure} if context.at_terminal else {}
    for event in written(found, refused, now=context.clock()):
        log.append(event)
    for sentence in _told(found.moves):
        say(sentence)
    _keep_scripts(context, log)
    for card, old in found.rewritten:
        _ask(context, log, card, old, names)
    _rests((*refused.values(), *found.resting.values()), names)
    return found.reworded


def _keep_scripts(context: Context, log: OpenLog) -> None:
    """Write down of interviews whose script has another name now that they are practiced so."""
    now = context.clock()
    written_so = {stage.name: stage for stage in stages(log.desk.live)}
    for stage in log.desk.stages:
        if stage.script != written_so[stage.name].script:
            log.append(changed(written_so[stage.name], stage, now))


def _told(moves: Iterable[Move]) -> Iterator[str]:
    """Yield what to say of lines that moved: a script that was renamed, questions elsewhere."""
    names, headings = {}, []
    for move in moves:
        if Key(move.old).within(move.card.script) == move.card.key:
            names[Key(move.old).script] = move.card.script
        else:
            headings.append(one_line(move.card.cue.heading.text))
    for old, new in names.items():
        yield one_line(f"Your script “{old}” is called “{new}” now. Your progress moves with it.")
    if headings:
        yield f"In a new place, with your progress: {'; '.join(dict.fromkeys(headings))}."


def _same(context: Context, log: OpenLog, pair: "Perhaps", names: Mapping[str, str]) -> bool:
    """Ask whether a new line is one that is gone, in other words; remember a no."""
    heading = one_line(pair.card.cue.heading.text)
    if not context.at_terminal:
        say(f"“{heading}” may be a line you know, in new words. I'll ask you at a terminal.")
        return False
    echo(f"“{heading}” is new, and this line is gone:")
    echo(f"  It was: {_read(pair.was, names)}")
    echo(f"  Now:    {_read(pair.card.line.wanted.text, names)}")
    if agreed(SAME, enter=False):
        log.append(same_line(pair, now=context.clock()))
        return True
    from trainer.core.edits.resting import apart

    log.append(apart(pair, now=context.clock()))
    return False


def _read(line: str, names: Mapping[str, str]) -> str:
    """Return a line of the log or of the script as it is read: with its names filled in."""
    return one_line(filled(with_names(line), names))


def _rests(lines: Iterable[str], names: Mapping[str, str]) -> None:
    """Say, once, which lines and replies no card has now."""
    if words := dict.fromkeys(f"“{_read(was, names)}”" for was in lines):
        back = "If you put a line back, its progress is back too."
        say(f"No longer in the script: {'; '.join(words)}. {back}")


def _ask(context: Context, log: OpenLog, card: Card, old: str, names: Mapping[str, str]) -> None:
    heading = one_line(card.cue.heading.text)
    if not context.at_terminal:
        say(f"“{heading}” has new words. Your progress stays until you say otherwise.")
        return
    echo(f"“{heading}” has new words.")
    echo(f"  It was: {_read(old, names)}")
    echo(f"  It is:  {_read(card.line.wanted.text, names)}")
    while (key := _answered(ask(QUESTION).strip().lower())) is None:
        echo(OR_ELSE)
    log.append(decision(card, ANSWERS[key], now=context.clock()))


def _answered(typed: str) -> str | None:
    """Return the key that was typed, or meant by its label or a yes; None where it's none of them.

    A no is none: it might mean to keep nothing, or to change nothing.
    """
    from trainer.core.words.consent import consent  # not before something was rewritten
    from trainer.core.words.labels import chosen

    if consent(typed):
        return ""
    return typed if typed in ANSWERS else chosen(QUESTION, typed, part=True)


def moved_by(script: Script, desk: Desk) -> Iterator[str]:
    """Yield sentences for what would be recognized in a new place; writes nothing."""
    found = changes(cards(script), desk.live, others=desk.shelf.ids - {script.id})
    return _told(found.moves)


class PlaceTaken(TrainerError):
    """A built-in script can't be copied: another script has its file name."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            one_line(
                f"{path}: You already have another script in this file. Rename it, then try again."
            )
        )


def own_copy(shelf: Shelf, found: Found) -> Path:
    """Return the path of the person's own file of a script; a built-in one is copied first.

    Whether it stays is for `_kept` to say, once the editor is closed.
    """
    if found.own:
        return found.path
    path = _copy(shelf, found)
    try:
        taken_over(found, path)
    except FileExistsError:
        raise PlaceTaken(path) from None
    return path


def opened_in_editor(
    context: Context, shelf: Shelf, name: str, line: int = 1, *, was: Script | None = None
) -> Found:
    """Open a script in the editor, and return it as it is afterwards, with all its problems.

    `was`: the script before it had errors, by whose lines they are told; None: as it is now.
    """
    from trainer.acts.scripts.editor import opened

    before = shelf.get(name)  # a name that nothing has is told before anything is asked
    was = was or shelf.whole(before)
    there = before.own or _copy(shelf, before).exists()
    try:
        opened(context, lambda: _ready(shelf, name), line)
    finally:
        if not there:
            _kept(before, _copy(shelf, before))
        shelf.edited()
    return load(shelf.get(name).path, before=was)


def _kept(before: Found, path: Path) -> None:
    """Say that a built-in script is the person's own now; if they changed nothing, it isn't."""
    if given_back(before, path):
        from trainer.rows.editor import UNCHANGED  # not before an editor was open

        echo(UNCHANGED)
    elif path.exists():
        echo(one_line(f"This script is yours now: {path}"))


def _copy(shelf: Shelf, found: Found) -> Path:
    return shelf.own_folder / found.path.name


def _ready(shelf: Shelf, name: str) -> Path:
    """Return the file to be edited, the person's own and private."""
    path = own_copy(shelf, shelf.get(name))
    keep_scripts_private(shelf.own_folder)
    return path


def edited(context: Context, shelf: Shelf, name: str, line: int = 1) -> Script:
    """Open a script in the editor and return it; raises `BrokenScript` when it has errors then."""
    found = opened_in_editor(context, shelf, name, line)
    if found.script is None:
        raise BrokenScript(found, name, copied=shelf.copied(found))
    return found.script
