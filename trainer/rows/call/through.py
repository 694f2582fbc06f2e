"""What is asked about lines that were said aloud, once the call is over."""

import re
from typing import TYPE_CHECKING

from trainer.core.memory.step import Way
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.script.cards import LETTERS
from trainer.core.sitting.aside import apart, asked
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.reading import led_in, mended
from trainer.core.text import one_line
from trainer.rows.call.names import said
from trainer.rows.line import line_row, meaning
from trainer.rows.practice import aloud
from trainer.rows.practice.keys import Keys
from trainer.rows.practice.lost import answered
from trainer.rows.practice.verdict.choice import NOTHING_TO_SAY
from trainer.rows.row import Role, Row, Style, row, upper

if TYPE_CHECKING:
    from trainer.core.grading.voice.utterance import Heard

NOW = "Now what you said aloud, one line at a time."
LATER = "q: rate the rest later."
UNSURE = ("3: yes", "1: no", "2: almost", "4: easily", "u: undo", "Esc: stop")
WHICH = "Which one was that?"
BY_NOW = "They've hung up already, and that's fine. This is about the line above."
"""What is said to a goodbye where it is asked how a line went."""
TYPABLE = "Type 1, 2, 3, 4, u or q, then Enter."
HELP = """\
1: no. 2: almost. 3: yes. 4: yes, easily. u goes back to the line before.
repeat tells you this line again. q stops, and the rest isn't rated now."""
COMPARE = "Nobody heard you but you, so hold what you said against this line:"
"""What is said to somebody who asks what was wrong with a line that nobody listened to."""
COMPARE_ABOVE = "Nobody heard you but you, so hold what you said against the line above."
ABOVE = "The line stands above, word for word."
"""The same on the full screen, and what is said to somebody who asks for the line."""
PRESS = "Press 1, 2, 3 or 4. For the other keys: ?"
YOU_SAY = "How it went decides when the line comes back."
"""Why anything is asked about it."""
RATE_AGAIN = "Taken back. Rate it again."
SAY_AGAIN = "Taken back. Say it again."
"""What is said once the last that was said, or rated, is back."""


_SHOWS = re.compile(
    r"(?:(?:show|read|tell|give) (?:it|that|me)(?: (?:it|that|to me|again|now))*"
    r"|(?:what|which) (?:(?:line|question|one|words)(?: (?:is|was) (?:it|that|this))?"
    r"|(?:is|was) (?:the|my|that|this)(?: (?:line|question|one))?)"
    r"|what (?:did|do|should|must|would|was) i (?:say|ask|have said|have asked|supposed to say)"
    r"|what (?:did|do) (?:they|he|she) say)"
)
"""What asks for the line, and what they said before it, once more."""
SHOWN = (Wish.AGAIN, Wish.HINT, Wish.WRONG)
"""What the line itself answers: it is told once more."""
_RIGHT = re.compile(
    r"(?:was|is) (?:it|that|this|i) (?:right|wrong|good|ok|okay|correct|enough|all right)"
    r"|(?:how did|did) i (?:do|get|say|have)(?: (?:it|that|this|everything|all|ok|okay|well|right"
    r"|of it))*"
)
"""What asks whether it was right."""
_WHY = re.compile(
    r"(?:but )?(?:why|what for|how come|how so)(?: (?:not|this|that|is that"
    r"|do you (?:ask|need|want)(?: (?:that|this|me|to know|it))*|(?:do|must|should) i"
    r" (?:have to )?(?:do|rate|say)(?: (?:it|this|that|them|myself))*))?"
)
"""What asks why anything is asked."""
_HOW = re.compile(r"(?:how|where|what|which)\b")
"""How a question begins that wants to be told something, where a wish would have it done."""


def wished_here(call: Rehearsal, typed: str) -> Wish | None:
    """Return what is asked of the program where a line said aloud is asked about; None: nothing."""
    task, text = in_hand(call).task, mended(typed).removesuffix(" please")
    if apart(typed, task):
        patterns = ((_SHOWS, Wish.AGAIN), (_RIGHT, Wish.WRONG), (_WHY, Wish.NOW))
        texts = (text, led_in(text))
        if found := next(
            (kind for told, kind in patterns if any(map(told.fullmatch, texts))), None
        ):
            return found
    return asked(typed, task)


def unheard(call: Rehearsal) -> bool:
    """Tell whether only the person heard the line, so that they alone know how it went."""
    return in_hand(call).heard is None


def asks_how(typed: str) -> bool:
    """Tell whether somebody asks how to leave, and doesn't just say that they do."""
    return _HOW.match(led_in(typed)) is not None


def asks_why(typed: str) -> bool:
    """Tell whether somebody asks why they're asked."""
    return _WHY.fullmatch(led_in(typed)) is not None


def told_here(call: Rehearsal, wish: Wish, typed: str) -> str:
    """Return the answer to what is asked of the program there, in ordinary lines."""
    if wish is Wish.NOW and not asks_why(typed):
        return HELP
    return _told(call, wish, stop="type q", keys=TYPABLE)


def told_on_page(call: Rehearsal, wish: Wish) -> str:
    """Return the same on the full screen, where the line stands above."""
    if wish is Wish.WRONG and unheard(call):
        return COMPARE_ABOVE
    if wish in SHOWN:
        return ABOVE
    return _told(call, wish, stop="press Esc", keys=PRESS)


def _told(call: Rehearsal, wish: Wish, *, stop: str, keys: str) -> str:
    match wish:
        case Wish.NOW:
            return f"{YOU_SAY} {keys}"
        case Wish.STOP | Wish.SKIP:
            rest = "You can rate the rest later." if call.ratable else "The rest isn't rated then."
            return f"To stop here, {stop}. {rest}"
        case _:
            left = len(call.unrated)
            more = f"{left} to go, counting this one." if left > 1 else "This is the last one."
            return answered(wish, keys, shows=False, clock=more)


def now(call: Rehearsal) -> str:
    """Return that what was said aloud is gone through now, and whether that can wait."""
    hung_up = "You hung up. " if call.resumable else ""
    return f"{hung_up}{NOW}{f' {LATER}' if call.ratable else ''}"


def choice_rows(call: Rehearsal) -> tuple[Row, ...]:
    """Return a reply of the call, and the branches it may have meant."""
    task = call.task
    if task is None:
        return ()
    heard = _heard(call)
    choices = (
        row(letter, upper(meaning(branch, call.names)), role=Role.CHOICE)
        for letter, branch in zip(LETTERS, task.choices, strict=False)
    )
    return (*heard, *choices)


def it_was(call: Rehearsal, letter: str | None) -> str:
    """Return what a reply was to who chose another letter, or none; nothing where it is right."""
    task, branch = call.task, call.task.card.branch if call.task else None
    if task is None or branch is None:
        return ""
    pairs = zip(LETTERS, task.choices, strict=False)
    right = next((each for each, choice in pairs if choice.id == branch.id), "")
    if letter == right:
        return ""
    means = f"It was {right}: {meaning(branch, call.names, none='none of these')}."
    return one_line(means if branch.follow_up else f"{means} {NOTHING_TO_SAY}")


def asked_rows(call: Rehearsal) -> tuple[Row, ...]:
    """Return a line that was said aloud, and what they had said before it."""
    verdict = in_hand(call)
    line = line_row("The line", verdict.task.card.line.wanted, call.names)
    rows = [*_heard(call), *(_by_ear(verdict.heard) if verdict.heard else (line,))]
    if why := why_again(call):
        rows.append(row("", why, Style.CUE))
    return tuple(rows)


def _by_ear(heard: "Heard") -> tuple[Row, ...]:
    from trainer.rows.hearing.heard import heard_rows  # not before somebody was heard

    return tuple(heard_rows(heard.utterance.text, heard.arrived, clean=heard.utterance.clean))


def why_again(call: Rehearsal) -> str:
    """Return why Enter means Again for the line in hand; nothing where it means yes."""
    return aloud.note(in_hand(call))


def through_keys(call: Rehearsal) -> Keys:
    """Return what can be pressed while a line said aloud is asked about; what Enter does first."""
    verdict = in_hand(call)
    if aloud.open_(verdict):
        return UNSURE, UNSURE
    wide, _ = aloud.rating_keys(verdict)
    left_out = ("n: note", "q: stop")
    rest = tuple(key for key in wide if key not in left_out)
    enter = "Enter: no" if aloud.doubted(verdict) else "Enter: yes"
    found = (enter, *rest[:-1], "Esc: stop")
    return found, found


def rating_question(call: Rehearsal, *, again: bool = False) -> str:
    """Return the question about a line as it is asked in ordinary lines; `again`: once more."""
    rated = any(turn.event.way == Way.ALOUD for turn in call.turns)
    return aloud.asked_in_line(in_hand(call), full=not (rated or again))


def _heard(call: Rehearsal) -> tuple[Row, ...]:
    reply = call.task.reply if call.task else None
    if reply is None:
        return ()
    return (row("They said", said(reply, call.names), Style.CUE, role=Role.CUE),)
