"""Words and letters typed in ordinary lines where a line is asked, that are no answer to it."""

from collections.abc import Callable

from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Way
from trainer.core.problems import TrainerError
from trainer.core.sitting.aside import asked, not_yet, passes
from trainer.core.sitting.request import Request, repeats, requested, wants_aloud, wished
from trainer.core.sitting.task import Task
from trainer.core.sitting.wishes.kinds import Wish
from trainer.rows.practice.aloud import STRAY
from trainer.rows.practice.answering import LATER_KEY, SLIP_HELP, answer_help, not_aloud
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.face import Face
from trainer.rows.practice.keys import taken_back as told
from trainer.rows.practice.lost import STOP_HERE, answered, what_to_type
from trainer.screens.asked.answers import Stopped
from trainer.screens.asked.spoken import stray
from trainer.screens.printed import printed
from trainer.screens.steps.practice import P

TIME, RATING_KEYS = "t", frozenset("tnew")
"""Letters that are keys where an answer is rated; the first tells the time that is left."""
LONG = 4
"""Words of a line from which one letter alone is no try at it."""


def lost(typed: str, task: Task, practice: P) -> str:
    """Return what is said to somebody who asks the program something; nothing: they don't.

    Whatever is typed may be an answer; but where a line is only to be read, nothing else is.
    """
    reads = task.step.way is Way.READ
    found = wished(task, practice.sitting.names, typed)
    if found is None and reads and not passes(typed, task):
        found = Wish.NOW
    if found is None:
        return ""
    if found is Wish.STOP:
        return STOP_HERE
    face = practice.face()
    now = face.words.typable if practice.verdict else what_to_type(task.step)
    shows = not (reads or practice.verdict)
    return answered(found, now, shows=shows, clock=face.clock() or "")


def at_rating(typed: str, practice: P) -> str:
    """Return what is said to words that rate nothing: to a question its answer, or the help."""
    task, words = practice.asked, practice.face().words
    if task is None or asked(typed, task) is Wish.NOW:
        return words.told
    return lost(typed, task, practice) or words.typable


def turned(typed: str, practice: P, write: Callable[[str], object]) -> P | None:
    """Return the practice after what was no answer, with what there is to be said to it written.

    Changed, if the line is to be said aloud from here on, or an answer was taken back. None: it was
    an answer. `Stopped` where they stop.
    """
    task, names = practice.asked, practice.sitting.names
    if task is None:
        return None
    match requested(task, names, typed):
        case Request.HELP:
            write(answer_help(task.step))
            return practice
        case Request.UNDO:
            return taken_back(practice, write)
        case Request.STOP:
            raise Stopped
        case _ if repeats(task, names, typed):
            put_again(practice, write)
            return practice
        case _ if told := lost(typed, task, practice):
            write(told)
            return practice
        case _:
            return _aloud(typed, task, practice, write)


def put_again(practice: P, write: Callable[[str], object]) -> None:
    """Write once more all that an answer needs: what is asked, what is shown, the hints so far."""
    face = practice.face()
    for rows in (face.question(), face.more(), face.hints()):
        printed(rows, write)


def _aloud(typed: str, task: Task, practice: P, write: Callable[[str], object]) -> P | None:
    """Return the practice after a letter by which a line is said aloud, or that strayed there."""
    if practice.doing is Doing.ALOUD:
        if not (stray(typed.strip(), task) or not_yet(typed, task)):
            return None
        write(STRAY)
        return practice
    if elsewhere(typed, task):
        time = practice.face().clock() if typed.strip().lower() == TIME else None
        write(time or LATER_KEY)
        return practice
    if not wants_aloud(task, practice.sitting.names, typed):
        return None
    after = practice.aloud()
    if after is practice:
        write(not_aloud(task.step))
    return after


def elsewhere(typed: str, task: Task) -> bool:
    """Say whether one letter was typed that is a key at the rating, and no try at a longer line."""
    key, step = typed.strip().lower(), task.step
    if key not in RATING_KEYS or step.wanted.count < LONG or step.rung is Rung.SHOWN or step.part:
        return False
    return step.way is not Way.LETTERS or not step.wanted.text.lower().startswith(key)


def taken_back(practice: P, write: Callable[[str], object], *, keys: bool = False) -> P:
    """Return the practice with the last answer back, told; the same where there is none."""
    try:
        after = practice.undo()
    except TrainerError as error:
        write(str(error))
        return practice
    if after.verdict is None:  # it is asked again, as it was
        write(told(after.doing))
        return after
    write("Taken back. Rate it again:")
    printed(after.face().recalled(keys=keys), write)
    return after


def tried_again(said: str, face: Face, ask: Callable[[str, str], str]) -> str:
    """Return the letters typed, the one that was no such letter as it was tried again."""
    slip = face.slip(said)
    if slip is None:
        return said
    at, question = slip
    again, letters = ask(question, SLIP_HELP), said.replace(" ", "")
    return f"{letters[:at]}{again[0]}{letters[at + 1 :]}" if again else said
