"""Questions of a call in one's own words, what is none, and the calls in which they are due."""

from functools import cache
from pathlib import Path

from tests.support.caller import Caller, script_of
from tests.support.people import DECK, Person
from trainer.core.rehearsal.rehearsal import Rehearsal, Waits

DATA = Path(__file__).parents[2] / "data"
ROWS = (DATA / "own-words.tsv").read_text(encoding="utf-8").splitlines()[1:]
SAID = [tuple(row.split("\t")) for row in ROWS]
"""A script, the cue or `cue/branch` of the line that is due, and how somebody may put it."""
REMARKS = (DATA / "no-question.txt").read_text(encoding="utf-8").splitlines()
"""What asks none of the questions of the script for the second interview."""


@cache
def due(deck: str, line: str) -> tuple[Rehearsal, Person]:
    """Return a call in which that line is due, in which everything was said right so far."""
    script = script_of((DECK.parent / f"{deck}.md").read_text(encoding="utf-8"))
    cue, _, branch = line.partition("/")
    key = f"{deck}/{line}#phrasing"
    for seed in range(200):
        caller = Caller(Person(seed=seed), order=script.questions, script=script)
        while caller.call.lasts and caller.card.key != f"{deck}/{cue}#phrasing":
            caller.says_it()
        if branch and caller.call.lasts:
            caller.says_it()
        if caller.call.lasts and (caller.card.key, caller.call.waits) == (key, Waits.LINE):
            return caller.call, caller.person
    raise AssertionError(key)
