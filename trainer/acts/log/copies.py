"""Copies of the log: made, put in its place, written elsewhere."""

from pathlib import Path

import click

from trainer.acts.context import STREAM, Context, agreed, echo, say
from trainer.rows import copies as words
from trainer.store.aside import is_set_aside
from trainer.store.backup import back_up, backups, copy_to
from trainer.store.export import as_lines, export, held
from trainer.store.file import absent, put_at, told
from trainer.store.restore import Copy, checked, lost, newest_good, restore
from trainer.store.salvage import Salvage, readable
from trainer.store.store import read


def put_back(context: Context, name: Path | None, *, sure: bool) -> int:
    """Put a copy in the place of the log, which is set aside; return the exit code.

    Without a name the newest good one is offered, and a yes asked for. Of a copy in their folder
    the name of the file is enough.
    """
    log = context.store_path
    copy = checked(_there(name, log)) if name else newest_good(log)
    if copy is None:
        say(words.NO_COPY)
        return 1
    old = Salvage() if absent(log) else readable(log)
    if name is None:
        echo(words.offered(copy.path, copy.events, context.zone))
        _lacks(context, old, copy)
        if not (sure or agreed(f"{words.question(log)} y: yes · Enter: no ", enter=False)):
            echo(words.KEPT_AS_IT_WAS)
            return 0  # as asked
    place = restore(log, copy)
    echo(words.restored(copy.path, copy.events, context.zone))
    if name is not None:
        _lacks(context, old, copy)
    for line in words.set_aside(place):
        echo(line)
    if place and not old.whole and old.events:
        echo(words.rescue(place))
    return 0


def _there(name: Path, log: Path) -> Path:
    """Return the copy that is meant: the file of that name here, else in the folder of copies."""
    kept = (copy for copy in backups(log) if copy.name == str(name))
    return next(kept, name) if absent(name) else name


def _lacks(context: Context, old: Salvage, copy: Copy) -> None:
    """Say what of the log isn't in the copy; where there was nothing in it, there's no such thing.

    A file that can't be read wholly may have had something.
    """
    if old.whole and not old.events:
        return
    loss = lost(old, copy)
    echo(words.lacking(loss.answers, loss.others, loss.since, context.zone, known=loss.known))


def copy(context: Context, target: Path | None) -> int:
    """Copy the log into the folder of its copies, or to a new file; return the exit code."""
    log = context.store_path
    if absent(log):
        say(words.NOTHING_YET)
        return 1
    if target is None:
        with told(log):
            target = back_up(log, "asked")
    else:
        with put_at(target):
            copy_to(log, target)
    echo(words.copied(target, read(target, words=False)))
    return 0


def write_out(context: Context, target: Path, *, words_too: bool = True) -> int:
    """Write the log, or what can be read of it, to a new file; return the exit code.

    After `-` its lines go to the standard output, alone there.
    """
    log = context.store_path
    if absent(log):
        say(words.NOTHING_YET)
        return 1
    if target == STREAM:
        found = held(log, words=words_too)
        for line in as_lines(found):
            click.echo(line.encode(), nl=False)
        return _whole(found)
    found = export(log, target, words=words_too)
    echo(words.exported(target, found.events))
    if own := sorted(path.name for path in context.own_scripts.glob("*.md")):
        echo(words.scripts_stay(own, context.own_scripts))
    code = _whole(found)
    # Only such a file can be put in place; of one set aside it was said of which.
    if not found.whole and target.suffix.lower() == ".db" and not is_set_aside(log):
        say(words.rescued(target))
    return code


def _whole(found: Salvage) -> int:
    """Say what of a log could not be read; return the exit code."""
    if found.whole:
        return 0
    for line in words.not_exported(found.spoilt, found.wordless, found.gaps):
        say(line)
    return 1
