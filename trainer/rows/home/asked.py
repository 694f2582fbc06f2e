"""What is said at home to somebody who asks the program something, in a sentence or two."""

from collections.abc import Mapping

from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.reading import wish
from trainer.core.stages.telling.result import unclear
from trainer.rows.home.keys import now_row
from trainer.rows.home.view import Home
from trainer.rows.row import Row, counted, row

MISSED = (
    "Then the days that are left take over what it had: nothing you know is lost. A few minutes on"
    " most days are enough."
)
"""What is said to somebody who asks what a day without practice does."""
NOT_GOT = "If they turned you down, type: they said no. If something here isn't clear, type: help"
_TOLD: Mapping[Wish, str] = {
    Wish.STOP: "To leave, type q. Everything is saved.",
    Wish.BACK: "To take back the last thing you did, type u. To see where you stand: repeat",
    Wish.OVER: (
        "To practice from here on, type d: it asks what you need most. To read it all from the"
        " start, type r."
    ),
    Wish.SAVED: "Everything is saved as you go, on this computer only.",
    Wish.MISSED: MISSED,
    Wish.COST: "It's free.",
    Wish.EASIER: "It gets easier with every try. To have your words checked less strictly, type:"
    " settings",
}


def asked_row(typed: str, home: Home, question: str | None = None) -> Row | None:
    """Return what is said to what was typed; None where nothing is asked, or wished.

    `question`: the one below a page that was opened from home.
    """
    if unclear(typed):
        return row("", NOT_GOT)
    if (asked := wish(typed)) in (None, Wish.ELSEWHERE):
        return None
    if asked in _TOLD:
        return row("", _TOLD[asked])
    match asked:
        case Wish.LONG:
            day = f"About {counted(home.minutes, 'minute')} a day."
            return row("", f"{day} To see the days ahead, type t.")
        case Wish.FEAR:
            return row(
                "", f"That's only natural, and practice helps. {now_row(home, question).text}"
            )
    return now_row(home, question)
