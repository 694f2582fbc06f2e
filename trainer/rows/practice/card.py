"""How a card is put: the cue, what is heard, hints, the clock, and what Enter would do."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from trainer.core.drill.drill import Drill
from trainer.core.edits.accepted import with_names
from trainer.core.log.events import AGAIN, GOOD
from trainer.core.memory.fold import is_copy
from trainer.core.memory.ladder import Clause, Rung
from trainer.core.memory.step import Change, Way
from trainer.core.script.cards import LETTERS, Card
from trainer.core.script.clauses import clauses, joined, tokens
from trainer.core.script.key import Kind
from trainer.core.script.script import Words
from trainer.core.sitting.aloud import judged_alone
from trainer.core.sitting.keep import in_hand, review
from trainer.core.sitting.sitting import Sitting
from trainer.core.sitting.task import Task
from trainer.core.stages.notes import NO_NOTES, Shown
from trainer.rows.line import line_row, meaning, noted_at
from trainer.rows.names import HEARD_BLANK, filled, heard_names
from trainer.rows.page.sheet import CUT, ENDS, tail
from trainer.rows.row import RATINGS, Role, Row, Style, counted, listed, row, upper

if TYPE_CHECKING:
    from trainer.core.grading.keys.keying import Keying  # loaded when letters are asked

LAST_MINUTE = 60
ASKING: Mapping[Way, str] = {
    Way.READ: "Read it aloud, then Enter",
    Way.VOICE: "Say it now, to the room",
    Way.ALOUD: "Say it now, to the room",
    Way.CHOOSE: "Which is it?",
    Way.TYPE: "Type it, then Enter",
}
"""What the person is to do, by the way that is asked; first letters are asked by their number."""
SAID_BEFORE = "In the call, the line before this one ends with"
"""What stands before the last words of the line that a question follows."""
CHANGED: Mapping[Change, str] = {
    Change.LEARNING: "You're still learning this one, so just its first letters.",
    Change.KNOWN: "You've had this one right, so now all of it.",
    Change.PROOF: "Now and then a line is checked in writing, to keep its words exact.",
    Change.WEAK: "This one slipped before, so you type it.",
}
"""Why a line is asked in another way than those before it, told once."""
HOW = "How did it go?"
"""Asks for a rating where none is suggested."""
FILL_IN = "Read it aloud, and where it says blank, say {}, then Enter"


def clock(drill: Drill, *, now: datetime) -> str:
    """Return the time left in minutes, in seconds for the last one; empty without a limit."""
    if drill.limit.seconds is None:
        return ""
    left = max(0.0, drill.seconds_left(now))
    return f"{round(left)} s" if left < LAST_MINUTE else f"{round(left / 60)} min"


def question(
    task: Task,
    names: Mapping[str, str],
    notes: Shown = NO_NOTES,
) -> tuple[Row, ...]:
    """Return what is asked, in the order of the call."""
    card = task.card
    if card.asked is None:
        point, rows = filled(card.cue.heading, names), [*_heard(task, names)]
        if rows:
            rows.append(row("The point", point, Style.DIM, role=Role.CONTEXT))
        else:
            rows.append(row("The point", point, Style.CUE, role=Role.CUE))
        if card.before and not task.step.study:
            before = tail(filled(card.before, names)).removeprefix(CUT)
            said = (row(SAID_BEFORE, before, Style.DIM, role=Role.CONTEXT),)
            rows += said if before else ()  # of a short line nothing is told
    else:
        asked = filled(card.asked.wanted, names)
        context = row("You asked", asked, Style.DIM, role=Role.CONTEXT)
        rows = [context, *_heard(task, names)]
    if card.kind is not Kind.BRANCH:  # there a note would tell which one it is
        cue = 1 if card.asked is None else len(rows)
        rows[cue:cue] = note_rows(card, notes)
    if task.was:
        rows.append(changed_row(task.was, card.line.wanted.text, names))
    if task.change:
        rows.append(change_row(task.change))
    for letter, branch in zip(LETTERS, task.choices, strict=False):
        rows.append(row(letter, upper(meaning(branch, names)), role=Role.CHOICE))
    return (*rows, *words_shown(task, names))


def change_row(why: Change) -> Row:
    """Return why a line is asked in another way than those before it."""
    return row("", CHANGED[why], Style.DIM, role=Role.CONTEXT)


def _heard(task: Task, names: Mapping[str, str]) -> tuple[Row, ...]:
    if task.reply:
        return (row("They say", filled(task.reply, names), Style.CUE, role=Role.CUE),)
    if (branch := task.card.branch) is None:
        return ()
    return (row("", filled(branch.condition, names), Style.CUE, role=Role.CUE),)


def words_shown(task: Task, names: Mapping[str, str]) -> tuple[Row, ...]:
    """Return the words of a line that are told: all where it is read, or what goes before a part.

    In ordinary lines; with gaps, every other word.
    """
    step = task.step
    if step.way is Way.READ:
        why = step.card.branch.directions if step.card.branch else step.card.cue.directions
        advice = (row("Why", filled(why[0], names), Style.DIM, role=Role.WHY),) if why else ()
        return (line_row("New line", step.wanted, names, role=Role.FACT), *advice)
    part = (part_row(step.part, step.card, names),) if step.part else ()
    if step.rung is Rung.SHOWN:
        return (*part, row("Line", every_other(step.wanted, names), role=Role.LINE))
    return part


def part_row(part: Clause, card: Card, names: Mapping[str, str]) -> Row:
    """Return which part of a long line is asked, where it ends, and the whole part before it."""
    told = f"Part {part.number} of {part.of}, {_up_to(part, names)}."
    *most, last = ("", *clauses(card.line.wanted)[: part.number - 1])
    so_far = "So far, ending with" if most[1:] else "So far"
    return row("", f"{told} {so_far}: {filled(last, names)}" if most else told, role=Role.CONTEXT)


def _up_to(part: Clause, names: Mapping[str, str]) -> str:
    """Return where a part ends, by its last two words: by ear nobody sees how far it goes."""
    if part.number == part.of:
        return "to the end"
    return f"up to “{filled(joined(tokens(part.words)[-2:], 0), names).strip(ENDS)}”"


def every_other(words: Words, names: Mapping[str, str]) -> str:
    """Return the words, to be heard: every other one is the word *blank*, each word of a name too.

    The marks at the ends of a word stay.
    """
    shown = []
    for number, token in enumerate(tokens(words)):
        text = filled(Words(token), names)
        *most, last = text.split() or [text]
        hidden = " ".join((*("blank" for _ in most), _unheard(last)))
        shown.append(hidden if number % 2 else text)
    return " ".join(shown)


def _unheard(word: str) -> str:
    core = word.strip(ENDS)
    return word.replace(core, "blank", 1) if any(map(str.isalnum, core)) else word


def _to_type(task: Task, names: Mapping[str, str]) -> int:
    """Return how many first letters are asked: none of a name that nobody gave."""
    from trainer.core.grading.keys.keying import keying  # not before letters are asked

    shown = task.step.rung is Rung.SHOWN
    return sum(
        bool(each.keys) for each in keying(task.step.wanted, names, every_other=shown).blanks
    )


def asking(task: Task, names: Mapping[str, str]) -> str:
    """Return what the person is to do, in a few words: `First letters of the 4 missing words`.

    `names` are those that are known: no letter of another is asked, and it is told to be said.
    """
    shown = task.step.rung is Rung.SHOWN
    if task.step.way is Way.READ and (instead := _unnamed(task.step.wanted, names)):
        return instead
    if task.step.way is not Way.LETTERS and not shown:
        return ASKING[task.step.way]
    words = counted(_to_type(task, names), "missing word" if shown else "word")
    return f"First letters of {'the ' if shown else ''}{words}{_left_out(task, names)}"


def _left_out(task: Task, names: Mapping[str, str]) -> str:
    """Return whose name no letter is asked of, for nobody gave it; empty where all are known."""
    blanks, called = _nameless(task.step.wanted, names)
    return f", without {listed(called)}" if called and not blanks else ""


def _unnamed(words: Words, names: Mapping[str, str]) -> str:
    """Return how a line is read in which somebody has no name yet; nothing where all have."""
    blanks, called = _nameless(words, names)
    if blanks:
        return FILL_IN.format(listed([_whats_missing(slot) for slot in blanks]))
    return f"Read it aloud, and say {listed(called)} there, then Enter" if called else ""


def _nameless(words: Words, names: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Return the blanks of a line that aren't filled, and whose names in it aren't known."""
    heard = heard_names({})
    unnamed = list(dict.fromkeys(slot for slot in words.slots if slot not in names))
    blanks = [slot for slot in unnamed if heard[slot] == HEARD_BLANK]
    people = [slot for slot in unnamed if slot not in blanks]
    return blanks, [heard[each] if each == "me" else f"{heard[each]}'s name" for each in people]


def _whats_missing(slot: str) -> str:
    """Return what a blank stands for, said to whom it belongs: `the company`, `your reason`."""
    said = slot.replace("_", " ")
    return f"your {said.removeprefix('my ')}" if said.startswith("my ") else f"the {said}"


def suggestion(sitting: Sitting, *, now: datetime) -> Row:
    """Return what Enter would do with the answer in hand, and when the card would come back."""
    verdict = in_hand(sitting)
    if verdict.task.step.study:
        return row("Enter", "continue")
    rating = verdict.suggested or (GOOD if judged_alone(verdict) else None)
    if rating is None:
        return row("", f"{HOW} 1: Again to 4: Easy")
    memory = sitting.progress.memory(verdict.task.card.key)
    name = RATINGS[rating - 1]
    if judged_alone(verdict) and verdict.suggested is None:
        name = f"yes · {name}"
    if seen := just_seen(sitting, rating, now=now):
        return row("Enter", f"{name}. {seen}")
    from trainer.rows.practice.back import comes_back  # not before the first answer

    when = comes_back(sitting, verdict.task.card, rating, memory=memory, now=now)
    return row("Enter", f"{name} · {when}" if when else name)


def just_seen(sitting: Sitting, rating: int, *, now: datetime) -> str:
    """Return what becomes of a line whose words were just on the screen; nothing of any other.

    That was copying: it changes no day, and makes no line one that can be said.
    """
    event = review(sitting, rating, now=now)
    memory = sitting.progress.memory(event.key)
    if not is_copy(memory, event):
        return ""
    known = memory.said or (event.way == Way.LETTERS and memory.lettered)
    as_it_is = event.way == Way.CHOOSE or rating == AGAIN or known
    then = "comes back as planned" if as_it_is else "counts when it comes back"
    return f"You've just seen this line, so it {then}."


_ENDS = ' .,;:!?…"“”()'


def key_row(state: "Keying") -> Row | None:
    """Return what the last key did where it was a wrong one; None where it was not."""
    if state.wrong:
        return row("", "Not that one. Try once more.")
    if state.last_missed:
        return row("", f"The word is “{state.last_missed.word.strip(_ENDS)}”. Go on.")
    return None


def note_rows(card: Card, notes: Shown) -> tuple[Row, ...]:
    """Return the notes on a card; a line has those on its branches too, for they tell more."""
    keys = [card.key]
    if card.kind is Kind.PHRASING:
        below = (card.key.under(branch.id).choice for branch in card.line.branches)
        keys += [card.key.choice, *below]
    return tuple(
        row(label, told, Style.DIM, role=Role.NOTE) for label, told in noted_at(keys, notes)
    )


def changed_row(old: str, new: str, names: Mapping[str, str]) -> Row:
    """Return what changed in a line, briefly: `“going” is now “coming”`, or what was added."""
    from difflib import SequenceMatcher

    one, other = old.split(), new.split()
    told: dict[str, list[str]] = {"Changed": [], "Now added": [], "No longer in it": []}
    for op, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        before, after = (
            f"“{filled(with_names(' '.join(words)), names)}”" for words in (one[a:b], other[c:d])
        )
        match op:
            case "replace":
                told["Changed"].append(f"{before} is now {after}")
            case "insert":
                told["Now added"].append(after)
            case "delete":
                told["No longer in it"].append(before)
    parts = [(label, "; ".join(each)) for label, each in told.items() if each]
    if not parts:
        return row("Changed", "marks only.")
    (first, text), *rest = parts
    return row(first, " ".join((f"{text}.", *(f"{label}: {each}." for label, each in rest))))
