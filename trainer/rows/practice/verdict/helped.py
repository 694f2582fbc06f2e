"""Why a line that was right with a hint gets no mark yet: said once, when it first happens."""

from trainer.core.log.events import AGAIN, What
from trainer.core.memory.step import Way
from trainer.core.sitting.aloud import judged_alone
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.sitting import Sitting

WITH_A_HINT = "You had a hint. This line counts once you can do it without one."


def helped(sitting: Sitting) -> str:
    """Return why the answer in hand, though right, is no mark on the map; or nothing.

    It is said of the first such answer of a sitting only.
    """
    verdict = in_hand(sitting)
    task = verdict.task
    marked = task.step.way.whole or task.step.way is Way.LETTERS
    fine = judged_alone(verdict) or (verdict.suggested or 0) > AGAIN
    if not (marked and fine and task.help.hints) or task.help.revealed:
        return ""
    tries = (each for each in sitting.events if each.event == What.REVIEW and each.way != "choose")
    told = any(each.hints and (each.rating or 0) > AGAIN for each in tries)
    return "" if told else WITH_A_HINT
