"""What is asked of the program in a debrief is answered, and is no note; nor is that it's all."""

import pytest

from tests.for_each import for_each
from tests.support.terminals.debriefs import Talk
from trainer.core.stages.telling.enough import enough
from trainer.rows.debrief import SENTENCE, WORDS_OR_SKIP

ASKED = """\
what am I supposed to do here?|I don't get it|How do I stop?|is this saved?|how long will this take
Could you please explain that?|what does this mean?|what?|huh?""".replace("\n", "|").split("|")
ENOUGH = """\
No, nothing else, thank you.|nothing else|that's all|nope, I think that's all
not that I can think of|No, that's it.|nothing comes to mind|There's nothing more to add""".replace(
    "\n", "|"
).split("|")
NOTES = """\
No one else is in the race|That's all she said about salary|No, she was rude.|I was so nervous
How do I stop rambling when I'm nervous?|She asked how long I'd stay|Is she saved by the board?
I have to go there on Monday""".replace("\n", "|").split("|")


@for_each("typed", ASKED)
def test_what_is_asked_of_us_is_answered_and_asked_again(typed: str) -> None:
    talk = Talk().typed("w", typed, "brisk", "c", typed, "")
    assert talk.notes() == {"acme-1": "brisk"}
    assert talk.replies() == []


def test_what_is_not_understood_is_explained() -> None:
    assert SENTENCE in Talk().typed("w", "I don't get it").shown


@pytest.mark.slow
@for_each("typed", ENOUGH)
def test_that_there_is_nothing_more_is_no_note(typed: str) -> None:
    assert enough(typed)
    assert Talk().typed("w", typed, "c", typed).notes() == {}
    assert Talk().typed("It went really well, she liked my stories a lot.", typed).notes() == {
        "acme-1": "It went really well, she liked my stories a lot."
    }


@for_each("typed", NOTES)
def test_what_only_looks_like_it_is_one(typed: str) -> None:
    assert not enough(typed)
    assert Talk().typed("w", typed).notes() == {"acme-1": typed}


@for_each("typed", ["Yes.", "yes, there is", "Yes I do", "yes please"])
def test_a_yes_is_no_note_either(typed: str) -> None:
    talk = Talk().typed("w", typed, "brisk")
    assert WORDS_OR_SKIP in talk.shown
    assert talk.notes() == {"acme-1": "brisk"}


@for_each("typed", ["Why do you ask?", "“What do you mean?”"])
def test_what_they_asked_back_is_theirs(typed: str) -> None:
    talk = Talk().typed("w", "brisk", "c", typed, "")
    assert typed in talk.notes().values()
