"""Links from one place of a call to another, and cues that no way leads to."""

from collections.abc import Iterator
from difflib import get_close_matches

from trainer.core.script.faults import NOWHERE, ROUND, UNREACHED
from trainer.core.script.markdown.findings import Findings
from trainer.core.script.paths import reached
from trainer.core.script.script import Cue, Jump, Line, Script


def check_jumps(script: Script, findings: Findings) -> None:
    """Note links that lead nowhere or round in a circle, and what is never reached."""
    ids = [cue.id for cue in script.cues if cue.id]
    sound = True
    for cue, jump in _jumps(script):
        if jump.to == cue.id:
            findings.add(jump.at, ROUND)
        elif jump.to not in ids:
            sound = False
            findings.add(jump.at, NOWHERE, to=jump.to, hint=_hint(jump.to, ids))
    if not sound or findings.errors:
        return  # where a link was meant to lead is not known, so nothing is called unreached
    there = reached(script)
    for cue in script.questions:
        if cue.id not in there:
            called = cue.heading.text
            findings.add(cue.heading.at, UNREACHED, called=called, id=cue.id)
            return  # those after it have the same cause


def _jumps(script: Script) -> Iterator[tuple[Cue, Jump]]:
    for cue in script.cues:
        if cue.jump:
            yield cue, cue.jump
        yield from ((cue, jump) for jump in _below(cue.line))


def _below(line: Line) -> Iterator[Jump]:
    for branch in line.branches:
        if branch.jump:
            yield branch.jump
        if branch.follow_up:
            yield from _below(branch.follow_up)


def _hint(to: str, ids: list[str]) -> str:
    near = get_close_matches(to, ids, n=1)
    if near:
        return f"Did you mean “{near[0]}”?"
    return "Write the id at the end of the cue's heading, such as {#my-point}, and the same here."
