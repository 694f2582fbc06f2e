"""An answer held against what was wanted: words, letters, aloud, or a choice."""

from datetime import datetime
from typing import TYPE_CHECKING

from trainer.core.edits.accepted import counting
from trainer.core.log.events import AGAIN, HARD
from trainer.core.memory.ladder import Rung
from trainer.core.memory.pace import expected, pace
from trainer.core.memory.step import Step, Way
from trainer.core.script.cards import LETTERS, sisters
from trainer.core.script.clauses import clauses, joined, tokens
from trainer.core.script.script import Words
from trainer.core.sitting.aloud import suggested
from trainer.core.sitting.sitting import S, Sitting, seen
from trainer.core.sitting.task import Task, Verdict, elapsed
from trainer.core.value import replace
from trainer.core.words.known import Known

if TYPE_CHECKING:
    from trainer.core.grading.answers import Question
    from trainer.core.grading.grade import Grade

# Grading is loaded when something was said: a drill begins sooner without it.

NEXT_WORDS = 3
"""Words that Tab shows one by one before it shows all."""


def answer(sitting: S, said: str, *, now: datetime, known: Known, keys: str = "") -> S:
    """Return the sitting with `said` (words, or first letters) held against what was wanted.

    `keys` are those that were typed for first letters, if they were taken one by one: they tell
    whose words they are where they are another branch's.

    Said aloud, nothing is compared: the line is shown, and the person judges. Words typed instead
    are a typed answer, and so is a line typed out where its letters were asked from blank.
    """
    task = asked(sitting)
    seconds = elapsed(task.since, now)
    if _typed(sitting, task, said):
        task = replace(task, step=replace(task.step, way=Way.TYPE))
    if task.step.way.spoken:
        task = replace(task, step=replace(task.step, way=Way.ALOUD))  # nobody listened
        return answered(sitting, Verdict(task, "", suggested(task, seconds), seconds), now)
    said = _otherwise(sitting, task, keys) or said
    task, said = _beyond(sitting, task, said, known=known)
    graded = held(sitting, task, said, seconds=seconds, known=known)
    confused = _other_branch(sitting, task, keys or said, known=known, share=graded.share)
    rating = AGAIN if confused else graded.suggested
    rating = rating and min(rating, task.most)
    verdict = Verdict(task, said, rating, seconds, grade=graded, chosen=confused)
    return answered(sitting, verdict, now)


def forgotten(sitting: S, *, now: datetime, known: Known) -> S:
    """Return the sitting with the line at hand not known, as the person says."""
    task = asked(sitting)
    seconds = elapsed(task.since, now)
    if task.step.way.spoken:
        task = replace(task, step=replace(task.step, way=Way.TYPE))
    graded = held(sitting, task, "", seconds=seconds, known=known)
    rating = graded.suggested
    return answered(sitting, Verdict(task, "", rating, seconds, grade=graded, given_up=True), now)


def choose(sitting: S, letter: str | None, *, now: datetime) -> S:
    """Return the sitting with the choice of that letter made; None: they do not know."""
    from trainer.core.grading.ratings import grade_choice

    task = asked(sitting)
    seconds = elapsed(task.since, now)
    taken = task.choices[LETTERS.index(letter)] if letter else None
    wanted = task.card.branch.id if task.card.branch else ""
    usual = expected(task.step, sitting.speeds)
    rating = grade_choice(taken.id if taken else None, wanted, seconds=seconds, usual=usual)
    chosen = task.card.key.beside(taken.id) if taken else None
    return answered(sitting, Verdict(task, "", rating, seconds, chosen=chosen), now)


def hinted(sitting: S) -> S:
    """Return the sitting with one more hint.

    The first letters of the next three words, of all words, the next word, all. Where letters are
    asked, only the words: how many there are is on the screen.
    """
    task = asked(sitting)
    given = task.help
    spelled = task.step.way is Way.LETTERS or task.step.study
    if not given.three and not spelled:
        given = replace(given, three=True)
    elif not given.letters and not spelled:
        given = replace(given, letters=True)
    elif given.words < NEXT_WORDS:
        given = replace(given, words=given.words + 1)
    else:
        given = replace(given, revealed=True)
    return replace(sitting, task=replace(task, help=given))


def aloud(sitting: S) -> S:
    """Return the sitting with the whole line at hand asked aloud instead of typed."""
    task = asked(sitting)
    step = Step(task.card, Way.ALOUD, task.card.line.wanted, Rung.WHOLE)
    return replace(sitting, task=replace(task, step=step, change=None))


def typed(sitting: S) -> S:
    """Return the sitting with the whole line at hand typed instead of said aloud."""
    task = asked(sitting)
    step = Step(task.card, Way.TYPE, task.card.line.wanted, Rung.WHOLE)
    return replace(sitting, task=replace(task, step=step, change=None))


def right(verdict: Verdict) -> bool:
    """Whether the branch chosen is the one whose reply was heard, or the words were all there."""
    if verdict.grade is None:
        return verdict.chosen == verdict.task.card.key
    return whole_line(verdict.grade)


def whole_line(graded: "Grade") -> bool:
    """Whether the words were all there, and nothing else."""
    return not (graded.missing or graded.added or graded.lost)


def slow(verdict: Verdict) -> bool:
    """Whether Hard is suggested only for the time that it took."""
    if verdict.suggested != HARD or verdict.task.step.study:
        return False
    return right(verdict) if verdict.grade is None else verdict.grade.slow


def asked(sitting: Sitting) -> Task:
    """Return the task that waits for an answer; a ValueError when none does."""
    if sitting.task is None or sitting.verdict is not None:
        raise ValueError("no card is waiting for an answer")
    return sitting.task


def _typed(sitting: Sitting, task: Task, said: str) -> bool:
    """Whether words were typed where the line was to be said aloud, or given by letters."""
    step = task.step
    if step.way.spoken:
        return bool(said.strip())
    if step.way is not Way.LETTERS or step.study:
        return False
    from trainer.core.grading.answers import in_words  # as in `held`: not before the first answer

    return in_words(said, _question(sitting, task))


def of_another(sitting: Sitting, task: Task, said: str, *, known: Known) -> str | None:
    """Return the key of the branch whose words were said instead; None: of none."""
    from trainer.core.grading.answers import share_of

    own = share_of(said, _question(sitting, task), known=known)
    return _other_branch(sitting, task, said, known=known, share=own)


def answered(sitting: S, verdict: Verdict, now: datetime) -> S:
    """Return the sitting with a verdict in hand; its words are on the screen now."""
    verdict = replace(verdict, shown=now)
    return replace(seen(sitting, (verdict.task.card.key,), now), verdict=verdict)


def held(sitting: Sitting, task: Task, said: str, *, seconds: float, known: Known) -> "Grade":
    """Return the grade of what was said, words or letters, to what the task wants."""
    from trainer.core.grading.answers import grade_answer
    from trainer.core.grading.letters import MISSED

    step = task.step
    question = _question(sitting, task)
    parts = clauses(step.card.line.wanted) if question.letters and step.part else ()
    if step.part and step.part.words in parts:  # else it was cut out already
        from trainer.core.grading.within import own

        at = step.part.number - 1
        said = own(said, parts, at, names=sitting.names, known=known)
    if question.letters and step.rung is Rung.SHOWN:
        whole = replace(question, wordings=(step.wanted,))
        question = whole if _all_of_it(said, question, whole, known=known) else question
    all_said = MISSED not in said  # a word that was passed over is one of the line on the screen
    graded = grade_answer(
        said,
        question,
        known=known,
        help_=task.help,
        seconds=None if question.letters else seconds,
        pace=pace(sitting.log),
    )
    if question.letters and len(question.wordings) > 1 and not (whole_line(graded) and all_said):
        asked_for = replace(question, wordings=(step.wanted,))  # the line that is on the screen
        return grade_answer(said, asked_for, known=known, help_=task.help, pace=pace(sitting.log))
    return graded


def _all_of_it(said: str, hidden: "Question", whole: "Question", *, known: Known) -> bool:
    """Whether a whole line was given where only its hidden words are asked: letters, or words."""
    from trainer.core.grading.answers import in_words, letters_of, other_words

    spelled, asked_for = (letters_of(said, q.wordings, q.names) for q in (whole, hidden))
    more = len(said.split()) > hidden.wordings[0].count
    in_full = (spelled and not asked_for) or (more and in_words(said, whole))
    return bool(in_full) or other_words(said, hidden, known=known)


def _beyond(sitting: Sitting, task: Task, said: str, *, known: Known) -> tuple[Task, str]:
    """Return the task with all that was rightly given from its part of a line on, and that.

    Where it is the whole line, that was asked: it is rated.
    """
    step, part = task.step, task.step.part
    if not part or step.way is not Way.LETTERS or step.rung is not Rung.LETTERS:
        return task, said
    if sum(map(str.isalnum, said)) <= part.words.count:  # no more than its letters
        return task, said
    from trainer.core.grading.within import beyond  # as in `held`: not before the first answer

    parts, at = clauses(step.card.line.wanted), part.number - 1
    end, mine = beyond(said, parts, at, names=sitting.names, known=known)
    if end - at < 2:  # noqa: PLR2004 - its own words alone
        return task, said
    if end - at == len(parts):
        return replace(task, step=replace(step, wanted=step.card.line.wanted, part=None)), said
    words = joined([token for each in parts[at:end] for token in tokens(each)], part.words.at)
    wide = replace(step, wanted=words, part=replace(part, words=words))
    return replace(task, step=wide), mine


def _otherwise(sitting: Sitting, task: Task, keys: str) -> str:
    """Return the letters of another wording, where just those were typed; or nothing."""
    step = task.step
    if not keys or step.way is not Way.LETTERS or step.study:
        return ""
    from trainer.core.grading.answers import letters_of  # as in `held`: not before the first answer

    return letters_of(keys, others(sitting, task), sitting.names)


def others(sitting: Sitting, task: Task) -> tuple[Words, ...]:
    """Return the other wordings that count for the line a task asks, where it asks all of it."""
    if task.step.study or task.step.part:
        return ()
    found = counting(sitting.accepted, task.card)
    return tuple(words for words in found if words != task.step.wanted)


def _question(sitting: Sitting, task: Task) -> "Question":
    """Return what a task wants; where every other word is shown, the hidden ones."""
    from trainer.core.grading.answers import Question
    from trainer.core.grading.keys.keying import hidden

    step = task.step
    letters, wordings = step.way is Way.LETTERS, counting(sitting.accepted, step.card)
    if step.part:
        wordings = (step.wanted,)
    if letters and step.rung is Rung.SHOWN:
        wordings = (hidden(step.wanted),)
    return Question(wordings, sitting.names, letters, sitting.strictness)


def _other_branch(
    sitting: Sitting, task: Task, said: str, *, known: Known, share: float
) -> str | None:
    """Return the key of the branch of the same fork whose follow-up was said instead."""
    from trainer.core.grading.answers import other_branch

    found = other_branch(
        said,
        _question(sitting, task),
        {} if task.step.study else sisters(task.card),
        own=share,
        known=known,
    )
    return task.card.key.beside(found) if found else None
