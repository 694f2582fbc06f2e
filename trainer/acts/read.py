"""What `trainer read` does: the script read through aloud."""

import shlex

from trainer.acts.context import Context, ask, echo
from trainer.acts.desk import OpenLog, desk_of, opened
from trainer.acts.interviews.about import told_for_whom
from trainer.acts.interviews.blanks import slots_of, tell_blanks
from trainer.acts.look.terminal import told_names
from trainer.core.script.cards import cards
from trainer.core.script.script import Script
from trainer.posix.terminal import nothing_comes
from trainer.rows.names import HeardNames, say_the_name
from trainer.rows.script.pages import pages
from trainer.screens.tableread import print_whole, read_through


def table_read(context: Context, name: str | None) -> None:
    """Open the log, and read a script through aloud; into a file or a pipe it is printed whole.

    So it is where the input is empty. Then nobody turns its pages, and none counts as read.
    """
    if context.unseen or nothing_comes():
        desk = desk_of(context)
        script = desk.script(name)
        print_whole(pages(script, told_names(context, desk.names(script))), write=echo)
        return
    with opened(context) as log:
        if not told_for_whom(context, log, name):
            return
        script = log.desk.script(name)
        tell_blanks(log.desk, script)
        read_aloud(context, log, script)
        wish = log.desk.wish
    if context.at_home:  # the keys below it name that
        return
    which = (*([name] if name else ()), *(("--stage", wish) if wish else ()))
    echo(f"To practice: {shlex.join(('trainer', 'drill', *which))}")


def read_aloud(context: Context, log: OpenLog, script: Script) -> bool:
    """Read a script through, page by page; what was read is met. False: they stopped before."""
    names = told_names(context, log.desk.names(script))
    if isinstance(names, HeardNames) and (open_ := say_the_name(names, slots_of(cards(script)))):
        echo(open_)
    told = pages(script, names)
    return read_through(told, record=log.append, now=context.clock, read=ask, write=echo)
