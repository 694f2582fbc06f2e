"""The end of a call in words: how it went, what to look at, what nobody asked."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from trainer.core.log.events import microseconds
from trainer.core.log.events import moment as moment_of
from trainer.core.rehearsal.left import GO_ON
from trainer.core.rehearsal.outcome import Outcome, ended_early, fewer, outcome
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Repeat, Turn
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.value import replace
from trainer.core.when.said import NUMBERS, hour
from trainer.rows.call.labels import label
from trainer.rows.call.names import said
from trainer.rows.call.score import score, tried
from trainer.rows.call.talk import OVER, number, point
from trainer.rows.call.why import replied, why
from trainer.rows.line import line_row
from trainer.rows.names import filled
from trainer.rows.row import Part, Role, Row, Style, counted, listed, lowered, row
from trainer.rows.tally import AGAIN_ONCE

MOST = 3
"""Lines to look at that are shown, and questions not asked that are told one by one."""
REPEATS = {
    Repeat.SILENT: "you didn't say anything",
    Repeat.ELSE: "you said something else",
    Repeat.OPEN: "you said something else",
    Repeat.CHANGED: "you used different words",
}
"""What came where they asked to hear a line again, and it came amiss."""
ENDS = tuple(".?!")
OWN_WORDS = (
    "What you put in your own words worked on the phone. It's saved as Again only so that the"
    " script's words come up soon."
)
"""What a rating means, said to somebody whom they understood all the same."""
NOTHING = "You didn't say anything, so nothing changed."
NONE = "You didn't get to any of your lines, so nothing changed."
"""The same where something was said."""


REHEARSE = "trainer rehearse"


def end_rows(
    call: Rehearsal, *, now: datetime, twelve: bool = True, again: str = REHEARSE
) -> tuple[Row, ...]:
    """Return how a call went, a sentence a row; a line to look at is an `ITEM` under its number.

    `twelve`: hours are counted to 12 and again, else to 24. `again`: what has to be typed to pick
    it up, where it was left.
    """
    found = outcome(call)
    if not call.turns and not call.unrated:
        spoke = any(one.heard is None and one.text for one in call.talk)
        return (row("", NONE if spoke else NOTHING),)
    first = f"{_came(call, found)} {score(call, found)}".strip()
    rows = [row("", first, Style.CUE)]
    rows += _look(call, found.look)
    if unanswered := _unanswered(call):
        rows.append(row("", unanswered))
    rows += [row("", text) for text in _told(call, found, again)]
    if found.own:
        rows.append(row("", OWN_WORDS))
    if lost := fewer(call):
        fewer_now = (
            f"You can say {counted(lost, 'line')} fewer word for word than before this call."
        )
        rows.append(row("", f"{fewer_now} {AGAIN_ONCE[lost > 1]}"))
    if call.resumable:
        rows.append(row("", _until(now, twelve=twelve, again=again)))
    return tuple(rows)


def short_of(card: Card, call: Rehearsal) -> str:
    """Return what a question is about, as it goes on a sentence: `how many are in the running`."""
    text = point(call, card)
    return lowered(text.removeprefix("Ask ")) if text.startswith("Ask ") else text


def turn_title(call: Rehearsal, turn: Turn) -> str:
    """Return what a turn was about: its question, and the answer where it followed one."""
    heading = filled(turn.card.cue.heading, call.names)
    branch = turn.card.branch
    if branch is None:
        return heading
    if turn.card.kind is Kind.BRANCH and branch.follow_up:
        return f"{heading}: which answer it was"
    return f"{heading}, {lowered(filled(branch.condition, call.names))}"


def _came(call: Rehearsal, found: Outcome) -> str:
    """Return how far the call came; who asked but a few of the questions got through nothing."""
    if call.left:
        here = call.order[call.place] if 0 <= call.place < len(call.order) else None
        at = number(call, here) if here else None
        if call.heard is Heard.GOODBYE:
            return _parted(call, found)
        last = _last_asked(call)
        where = f"after question {last}" if last else f"at question {at}"
        return f"You hung up {where}." if at else "You hung up."
    if ended_early(call):
        return "The call ended there."
    few = 2 * len(found.unasked) > len(found.questions)
    return OVER if few else "You got through."


def _last_asked(call: Rehearsal) -> int | None:
    """Return the number of the question asked last, from where the call is picked up again."""
    said_ = [(turn.event.at, turn.card) for turn in call.turns]
    said_ += [(microseconds(one.at), one.task.card) for one in call.unrated]
    numbers = (number(call, card) for _, card in sorted(said_, key=lambda s: s[0], reverse=True))
    return next((at for at in numbers if at), None)


def _parted(call: Rehearsal, found: Outcome) -> str:
    """Return that you said goodbye, and what was still to come: it was not passed over.

    So is the question at hand, also where they had answered it before.
    """
    done = call.asked | call.passed | {card.cue.id for card in found.spared}
    left = [card for card in call.order[max(call.place, 0) :] if card.cue.id not in done]
    what = "question" if all(map(_question, left)) else "number"
    if not left:
        return "You said goodbye."
    numbers = listed(_spans([at for card in left if (at := number(call, card))]))
    plural = "s" if len(left) > 1 else ""
    return f"You said goodbye before {what}{plural} {numbers}."


def _unanswered(call: Rehearsal) -> str:
    """Return that you hung up before you replied to them, where something was to be said."""
    branch, last = call.branch, call.turns[-1].card if call.turns else None
    if not call.left or branch is None or branch.follow_up is None:
        return ""
    if last and last.branch == branch:  # they asked to hear it once more
        return ""
    ended = "said goodbye" if call.heard is Heard.GOODBYE else "hung up"
    if call.reply is None:
        return f"You {ended} before you replied."
    words = said(call.reply, call.names)
    return f"You {ended} before you replied to “{words}”{'' if words[-1:] in ENDS else '.'}"


def _look(call: Rehearsal, turns: Sequence[Turn]) -> Iterator[Row]:
    """Yield the lines to look at, under how many they are."""
    if not turns:
        return
    shown = NUMBERS[min(len(turns), MOST)].capitalize()
    more = f" first, of {len(turns)}" if len(turns) > MOST else ""
    yield row("", f"{shown} to look at{more}:")
    for turn in turns[:MOST]:
        line = line_row(label(call, turn), turn.card.line.wanted, call.names, role=Role.ITEM)
        yield replace(line, parts=(*line.parts, Part(f" {why(call, turn)}", Style.DIM)))


def _told(call: Rehearsal, found: Outcome, again: str) -> Iterator[str]:
    """Yield the sentences on what else happened."""
    attempted = tried(call)
    yield from _missing(call, [card for card in found.unasked if card.key not in attempted])
    yield from _missing(
        call, [card for card in found.unasked if card.key in attempted], "They didn't understand"
    )
    yield from _missing(call, found.skipped, "You skipped")
    if found.spared:
        them = "it doesn't" if len(found.spared) == 1 else "they don't"
        named = _named(call, found.spared)
        yield f"They answered {named} before you asked, so {them} count."
    for after in dict.fromkeys(after for _, after in found.late):
        late = [card for card, other in found.late if other is after]
        yield f"You {_said(late)} {_named(call, late)} after {_called(call, after)}."
    if found.retried:
        name = _named(call, found.retried)
        first = "The first is" if len(found.retried) == 1 else "The first tries are"
        yield f"{name[:1].upper()}{name[1:]} came on the second try. {first} saved as Again."
    if found.twice:
        yield f"You {_said(found.twice)} {_named(call, found.twice)} more than once."
    for card, how in found.repeated:
        yield f"When they asked you to repeat {_called(call, card)}, {REPEATS[how]}."
    if found.overdue:
        them = "it" if len(found.overdue) == 1 else "them"
        name = _named_after(call, found.overdue)
        yield f"{name} came late: you skipped {them} at first."
    yield from replied(call, found)
    if found.prompted:
        yield _prompted(call, found.prompted)
    if found.unrated:
        yield _unrated(call, found.unrated, again)


def _prompted(call: Rehearsal, cards: Sequence[Card]) -> str:
    """Return where there was a hint, and that what came with it is none that can be said yet."""
    one = len(cards) == 1
    named = listed(_called(call, card) for card in cards)
    where = f"{len(cards)} times" if len(cards) > MOST else f"at {named}"
    told = "it doesn't count as one" if one else "they don't count as lines"
    return f"I prompted you {where}. With a hint, {told} you can say."


def _unrated(call: Rehearsal, number_: int, again: str) -> str:
    """Return how many lines were said aloud and aren't rated, and how to do that, if at all."""
    lines = "lines you said aloud aren't" if number_ > 1 else "line you said aloud isn't"
    if not call.ratable:
        return f"{number_} {lines} rated."
    if call.resumable:
        return f"{number_} {lines} rated yet: pick the call up to do that."
    return f"{number_} {lines} rated yet. To do that: {again}"


def _said(cards: Sequence[Card]) -> str:
    return "asked" if all(map(_question, cards)) else "said"


def _named(call: Rehearsal, cards: Sequence[Card]) -> str:
    """Return what lines are called together: `questions 2, 3 and 5`."""
    numbers = [number(call, card) for card in cards]
    if len(cards) == 1 or None in numbers:
        return listed(_called(call, card) for card in cards)
    what = "questions" if all(map(_question, cards)) else "numbers"
    return f"{what} {listed(map(str, numbers))}"


def _named_after(call: Rehearsal, cards: Sequence[Card]) -> str:
    """Return what replies of yours are called: `Your lines after questions 10 and 12`."""
    if len(cards) == 1:
        name = _called(call, cards[0])
        return f"{name[:1].upper()}{name[1:]}"
    numbers = dict.fromkeys(at for card in cards if (at := number(call, card)))
    what = "questions" if len(numbers) > 1 else "question"
    return f"Your lines after {what} {listed(map(str, numbers))}" if numbers else "Your lines"


def _called(call: Rehearsal, card: Card) -> str:
    """Return what a line is called: `question 5`, or by what it follows."""
    at, what = number(call, card), "question" if _question(card) else "number"
    if card.branch is None:
        return f"{what} {at}" if at else f"“{filled(card.cue.heading, call.names)}”"
    return f"your line after {what} {at}" if at else "your line"


def _question(card: Card) -> bool:
    """Tell whether it is a question of yours; else it is something to say, or they ask first."""
    return card.cue.heading.text.startswith("Ask ") and not card.cue.heard


def _missing(call: Rehearsal, cards: Sequence[Card], what: str = "") -> Iterator[str]:
    """Yield what was not said; `what` says how, else it follows from what it was."""
    if len(cards) > MOST:
        numbers = listed(_spans([at for card in cards if (at := number(call, card))]))
        asked = all(map(_question, cards))
        told = what or ("You didn't ask" if asked else "You left out")
        yield f"{told} {'questions' if asked else 'numbers'} {numbers}."
        return
    for card in cards:
        told = what or ("You didn't ask" if _question(card) else "You left out")
        yield f"{told} {_called(call, card)}: {lowered(short_of(card, call))}."


def _spans(numbers: Sequence[int]) -> list[str]:
    """Return numbers, those in a row as one: 1, 2, 3 and 7 are `1 to 3` and `7`."""
    found: list[list[int]] = []
    for each in sorted(numbers):
        if found and each == found[-1][-1] + 1:
            found[-1].append(each)
        else:
            found.append([each])
    spans = [
        [f"{run[0]} to {run[-1]}"] if len(run) >= MOST else [str(each) for each in run]
        for run in found
    ]
    return [each for span in spans for each in span]


def _until(now: datetime, *, twelve: bool, again: str) -> str:
    """Return until when the call can be gone on with: half a day after it was left."""
    end = moment_of(microseconds(now) + GO_ON).astimezone(now.tzinfo)
    day = "tomorrow" if end.date() > now.date() else "today"
    until = f"until {hour(end, twelve=twelve)} {day}"
    return f"You can pick it up again {until}: {again}"
