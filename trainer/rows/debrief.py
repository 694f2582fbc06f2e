"""The debrief in words: what was asked and could be heard, and the cues to note something for."""

from collections.abc import Mapping

from trainer.core.script.script import Branch, Script
from trainer.core.stages.debrief import Fork, cues
from trainer.core.stages.notes import Note
from trainer.rows.row import Role, Row, Style, filled, row


def fork_rows(fork: Fork, names: Mapping[str, str]) -> tuple[Row, ...]:
    """Return what was asked, and the answers to choose among."""
    rows = [row("You asked", filled(fork.asked, names), Style.CUE, role=Role.CUE)]
    for letter, (_, branch) in fork.choices.items():
        other = branch is None or branch.otherwise
        text = "none of these" if other else _condition(branch, names)
        rows.append(row(letter, text, role=Role.CHOICE))
    return tuple(rows)


def cue_rows(
    script: Script, names: Mapping[str, str], notes: Mapping[str, Note], *, stage: str
) -> tuple[Row, ...]:
    """Return the cues with their numbers, and what was noted of this call so far."""
    rows = []
    for number, (key, heading) in enumerate(cues(script), 1):
        noted = notes.get(key)
        text = f": “{noted.text}”" if noted and noted.stage == stage else ""
        rows.append(row(str(number), f"{filled(heading, names)}{text}", role=Role.CHOICE))
    return tuple(rows)


def _condition(branch: Branch | None, names: Mapping[str, str]) -> str:
    return filled(branch.condition, names) if branch else ""
