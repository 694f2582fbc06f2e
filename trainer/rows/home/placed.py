"""Which interview it is that somebody new is met at: one more there, or another company's."""

from collections.abc import Sequence

from trainer.core.stages.stages import Stage
from trainer.core.text import one_line
from trainer.rows.row import Role, Row, row

OTHER = "n"
AT_ANOTHER = "one at another company"
YES_OR_OTHER = "Enter: yes \N{MIDDLE DOT} n: no, another company"
ENTER = "Enter: the first one \N{MIDDLE DOT} q: none of them"


def next_there(stage: Stage) -> str:
    """Return one more interview at a company in words: `the next one at Acme, after Mr. Ito`."""
    after = f", after {stage.whole('next').short}" if stage.next else ""
    return one_line(f"the next one{_at(stage)}{after}")


def instead_of(stage: Stage) -> str:
    """Return the interview that is known, with somebody else: `the one at Acme, not Mr. Ito's`."""
    return one_line(f"the one you have{_at(stage)}, instead of {stage.whole('next').short}")


def own(stage: Stage) -> str:
    """Return the interview that is known, of which it wasn't known who is met there."""
    return one_line(f"the one you have{_at(stage)}")


def places_asked(who: str, places: Sequence[str]) -> tuple[tuple[Row, ...], str]:
    """Return which interviews it may be, by their numbers, and the question which it is.

    Of one alone it's asked whether it's that.
    """
    if len(places) == 1:
        return (), f"{one_line(f'Is that {places[0]}? {YES_OR_OTHER}')} "
    rows = [row(str(number), text, role=Role.CHOICE) for number, text in enumerate(places, 1)]
    rows.append(row(OTHER, AT_ANOTHER, role=Role.CHOICE))
    return tuple(rows), f"{one_line(f'Which interview is that with {who}? ({ENTER})')} "


def which_help(number: int) -> str:
    """Return what is said to an answer that is none of so many."""
    return f"Type a number from 1 to {number}, n for another company, or press Enter."


def _at(stage: Stage) -> str:
    return f" at {stage.company}" if stage.company else ""
