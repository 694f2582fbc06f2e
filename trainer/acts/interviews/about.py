"""Which interview a script is about, asked at a terminal where several said no, or may have."""

from trainer.acts.context import Context
from trainer.acts.desk import Desk, OpenLog
from trainer.core.value import replace


def for_whom(context: Context, desk: Desk, name: str | None) -> Desk | None:
    """Return the desk with the interview chosen that a script is about, asked for if need be.

    `name` is what the script was asked for by. None: they left.
    """
    if not context.at_terminal or not (found := desk.may_be(name)):
        return desk
    from trainer.acts.interviews.which import picked_of  # not before there is a question
    from trainer.rows.asked.which import about

    chosen = picked_of(context, found, about(found[0]))
    return replace(desk, wish=chosen.name) if chosen else None


def told_for_whom(context: Context, log: OpenLog, name: str | None) -> bool:
    """Let a script be for the interview it is about, asked for if need be; False: they left."""
    desk = for_whom(context, log.desk, name)
    if desk is not None:
        log.choose(desk.wish)
    return desk is not None
