"""Who only says how they feel is heard; whoever tells something, or wishes for it, isn't."""

from tests.for_each import for_each
from trainer.core.sitting.wishes.sad import laments

SAD = """\
oh dear i dont know if i can go through this again|I can't do this again|nobody wants me
I don't want to go through all of that again|I feel like giving up|I'll never find a job
why does this always happen to me|I'm so tired of this|all this training for nothing
I really wanted this job|I thought I was ready|I don't feel ready for another call|I need a moment
I'm too old for this|I start to lose hope|it makes me sad to read that|I'm not sure I can go on"""
ELSE = """\
I'm so sad, they said no|I don't know how to start|I don't know if I can make it on Friday
I don't want to do this interview anymore|I want to read it again|I'm done|let's go through it again
I don't know what to do|Acme rejected me and I'm crushed|I'm not ready|I thought I was to call today
I can't find my notes anymore|I feel like practicing"""


@for_each("typed", [each for line in SAD.splitlines() for each in line.split("|")])
def test_how_somebody_feels_is_no_wish(typed: str) -> None:
    assert laments(typed)


@for_each("typed", [each for line in ELSE.splitlines() for each in line.split("|")])
def test_what_is_told_or_wished_besides_is_none(typed: str) -> None:
    assert not laments(typed)
