"""An answer held against what was wanted: words, letters, aloud, or a choice."""

from datetime import datetime

from trainer.core.drill.ask import seen
from trainer.core.drill.drill import Drill, meant_for, with_log
from trainer.core.drill.task import Task, Verdict, elapsed
from trainer.core.grading.grade import Grade, grade, grade_choice, grade_letters
from trainer.core.grading.keying import hidden
from trainer.core.log.events import AGAIN, Event
from trainer.core.memory.ladder import Rung
from trainer.core.memory.pace import expected, pace
from trainer.core.memory.step import Step, Way
from trainer.core.script.cards import LETTERS, Card, choices
from trainer.core.script.script import Words
from trainer.core.stages.notes import spoken
from trainer.core.value import replace
from trainer.core.words.known import Known

RECOGNISED = 0.75
"""Share of another branch's follow-up from which it is recognised as that."""
NEXT_WORDS = 3
"""Words that Tab shows one by one before it shows all."""


def answer(drill: Drill, said: str, *, now: datetime, known: Known) -> Drill:
    """Return the drill with `said` (words, or first letters) held against what was wanted.

    Said aloud, nothing is compared: the line is shown, and the person judges.
    """
    task = asked(drill)
    seconds = elapsed(task.since, now)
    if task.step.way is Way.ALOUD:
        suggested = AGAIN if task.help.revealed else None
        return _answered(drill, Verdict(task, "", suggested, seconds), now)
    graded = _grade(drill, task, said, seconds=seconds, known=known)
    suggested, confused = graded.suggested, None
    if task.step.way is Way.TYPE and graded.lost:
        confused = _other_branch(drill, task, said, known=known, share=graded.share)
        suggested = AGAIN if confused else suggested
    verdict = Verdict(task, said, suggested, seconds, grade=graded, chosen=confused)
    return _answered(drill, verdict, now)


def choose(drill: Drill, letter: str | None, *, now: datetime) -> Drill:
    """Return the drill with the choice of that letter made; None when the person does not know."""
    task = asked(drill)
    seconds = elapsed(task.since, now)
    taken = task.choices[LETTERS.index(letter)] if letter else None
    wanted = task.card.branch.id if task.card.branch else ""
    usual = expected(task.step, drill.speeds)
    suggested = grade_choice(taken.id if taken else None, wanted, seconds=seconds, usual=usual)
    chosen = task.card.key.beside(taken.id) if taken else None
    return _answered(drill, Verdict(task, "", suggested, seconds, chosen=chosen), now)


def hinted(drill: Drill) -> Drill:
    """Return the drill with one more hint: how many words, their letters, the next word, all."""
    task = asked(drill)
    given = task.help
    if not given.counted and not task.step.study:
        given = replace(given, counted=True)
    elif not given.letters and task.step.way is not Way.LETTERS and not task.step.study:
        given = replace(given, letters=True)
    elif given.words < NEXT_WORDS:
        given = replace(given, words=given.words + 1)
    else:
        given = replace(given, revealed=True)
    return replace(drill, task=replace(task, help=given))


def aloud(drill: Drill) -> Drill:
    """Return the drill with the whole line at hand asked aloud instead of typed."""
    task = asked(drill)
    step = replace(task.step, way=Way.ALOUD, rung=Rung.WHOLE)
    return replace(drill, task=replace(task, step=step))


def taken_back(drill: Drill, event: Event, *, now: datetime, known: Known) -> Drill:
    """Return the drill with `event` gone from its log and its answer in hand for a new rating."""
    card = next(card for card in drill.deck if card.key == event.key)
    drill = meant_for(drill, card)
    task = Task(_step_of(card, event), now, reply=_reply_of(card, event), choices=choices(card))
    seconds = event.seconds or 0.0
    graded = None
    if task.step.way in (Way.TYPE, Way.LETTERS):
        graded = _grade(drill, task, event.said or "", seconds=seconds, known=known)
    verdict = Verdict(
        task,
        event.said or "",
        event.suggested,
        seconds,
        grade=graded,
        chosen=event.chosen,
        retracted=event,
    )
    drill = with_log(drill, tuple(e for e in drill.log if e.id != event.id), event.key)
    waiting = (*drill.waiting, (drill.task, drill.verdict))
    return replace(drill, task=task, verdict=verdict, waiting=waiting)


def with_deck(drill: Drill, deck: tuple[Card, ...], *, known: Known) -> Drill:
    """Return the drill over the cards of an edited script, the answer in hand compared anew."""
    task, verdict = drill.task, drill.verdict
    drill = replace(drill, deck=deck)
    card = next((card for card in deck if task and card.key == task.card.key), None)
    if task is None or card is None:
        return drill
    whole = task.step.way is not Way.CHOOSE and not task.step.study
    wanted = card.line.wanted if whole else task.step.wanted
    task = replace(task, step=replace(task.step, card=card, wanted=wanted))
    if verdict is None:
        return replace(drill, task=task)
    verdict = replace(verdict, task=task)
    if verdict.grade and whole:
        graded = _grade(drill, task, verdict.said, seconds=verdict.seconds, known=known)
        verdict = replace(verdict, grade=graded, suggested=graded.suggested)
    return replace(drill, task=task, verdict=verdict)


def right(verdict: Verdict) -> bool:
    """Whether the branch chosen is the one whose reply was heard, or the words were all there."""
    if verdict.grade is None:
        return verdict.chosen == verdict.task.card.key
    return not (verdict.grade.missing or verdict.grade.added or verdict.grade.lost)


def asked(drill: Drill) -> Task:
    """Return the task that waits for an answer; a ValueError when none does."""
    if drill.task is None or drill.verdict is not None:
        raise ValueError("no card is waiting for an answer")
    return drill.task


def _answered(drill: Drill, verdict: Verdict, now: datetime) -> Drill:
    return replace(seen(drill, (verdict.task.card.key,), now), verdict=verdict)


def _grade(drill: Drill, task: Task, said: str, *, seconds: float, known: Known) -> Grade:
    step = task.step
    if step.way is Way.LETTERS:
        wanted = hidden(step.wanted) if step.rung is Rung.SHOWN else step.wanted
        return grade_letters(
            said,
            (wanted,) if step.rung is Rung.SHOWN else step.card.line.wordings,
            names=drill.names,
            strictness=drill.strictness,
            help_=task.help,
        )
    return grade(
        said,
        step.card.line.wordings,
        names=drill.names,
        strictness=drill.strictness,
        known=known,
        help_=task.help,
        seconds=seconds,
        pace=pace(drill.log),
    )


def _other_branch(drill: Drill, task: Task, said: str, *, known: Known, share: float) -> str | None:
    """Return the key of the branch of the same fork whose follow-up was said instead."""
    card = task.card
    for branch in card.asked.branches if card.asked else ():
        if branch.follow_up and branch is not card.branch:
            other = grade(said, branch.follow_up.wordings, names=drill.names, known=known)
            if other.share >= RECOGNISED and other.share > share:
                return card.key.beside(branch.id)
    return None


def _step_of(card: Card, event: Event) -> Step:
    if event.way == Way.CHOOSE:
        condition = card.branch.condition if card.branch else card.line.wanted
        return Step(card, Way.CHOOSE, condition)
    way = Way(event.way) if event.way else Way.TYPE
    return Step(card, way, card.line.wanted, Rung(event.rung or Rung.WHOLE))


def _reply_of(card: Card, event: Event) -> Words | None:
    found = next((reply for reply in card.heard if reply.text == event.reply), None)
    return found or (spoken(event.reply) if event.reply else None)
