"""What is said where an answer may count too: the question first, if the meaning changed."""

from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.sitting import Sitting
from trainer.core.text import one_line
from trainer.rows.names import filled
from trainer.rows.row import lowered

KEPT = "From now on, these words count too. u: take that back."


def doubt(sitting: Sitting, *elsewhere: str) -> str:
    """Return what is asked before the words in hand count; nothing where no meaning was lost.

    `elsewhere` says whose words they were taken for.
    """
    from trainer.rows.practice.verdict.words import confused, lost  # not before the first answer

    verdict = in_hand(sitting)
    graded = verdict.grade
    line = filled(graded.wanted, sitting.names) if graded else ""
    found = [lost(loss, line) for loss in graded.lost] if graded else []
    if not elsewhere and (condition := confused(verdict)):
        elsewhere = (f"That's what you say {lowered(filled(condition, sitting.names))}.",)
    why = " ".join((*elsewhere, *found))
    return one_line(f"That changes what you say: {why} Count it anyway?") if why else ""
