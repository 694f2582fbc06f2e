"""Thanks and a goodbye in lines, which may come once the call is over."""

from collections.abc import Callable

from trainer.core.rehearsal.manners.goodbye import parting
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.rows.call.names import speaker
from trainer.rows.call.talk import heard_since
from trainer.rows.row import Role


def farewell(call: Rehearsal, typed: str, write: Callable[[str], object]) -> None:
    """Answer what was `typed` once the call is over."""
    after = parting(call, typed)
    for row in heard_since(after, len(call.talk)):
        if row.role is Role.CUE:
            write(f"{speaker(after.names)}: {row.text}")
