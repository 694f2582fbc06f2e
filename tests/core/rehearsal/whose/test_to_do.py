"""What one can do about a reply is its follow-up, however it is asked; anything else is not."""

from tests.for_each import for_each
from tests.support.answers.own_words import due
from tests.support.caller import fork
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal
from trainer.core.rehearsal.speaking import say
from trainer.core.sitting.keep import in_hand
from trainer.core.words.known import Nothing


def said(line: str, words: str) -> Rehearsal:
    before, person = due("second-interview", line)
    return say(before, words, now=person.now, random=person.random, known=Nothing())


@for_each(
    ("line", "words"),
    [
        ("hire/maybe", "I understand. What would help you make up your mind?"),
        ("hire/maybe", "How can I get the others to say yes?"),
        ("hire/maybe", "Is there anything I can do to tip the scale?"),
        ("hire/yes", "What can I do so Mr. Lee feels the same way?"),
        ("hire/yes", "what would help with mr lee"),
        ("hire/no", "How could I fix that?"),
        ("rank/not-first", "Please tell me, what is it that I need to do?"),
        ("rank/not-first", "Okay. And what can I do about it?"),
        ("rank/first", "Please tell me, what is it that I need to do?"),
        ("rank/one-of-several", "How do I set myself apart?"),
        ("hire", "If you had to pick today, would it be me?"),
        ("hire", "If you had to choose right now, would you go with me?"),
    ],
)
def test_it_is_the_line_that_is_due(line: str, words: str) -> None:
    verdict = in_hand(said(line, words))
    assert (verdict.task.card.key, verdict.chosen) == (f"second-interview/{line}#phrasing", None)


@for_each("words", ("What should I wear?", "How do I get there?", "How do I spell his name?"))
def test_it_is_nothing_about_the_day_itself(words: str) -> None:
    caller = fork("first")
    kept = len(caller.reviews)
    caller.says(words)
    assert (len(caller.reviews), caller.call.talk[-1].heard) == (kept, Heard.PUTS_OFF)


def test_nothing_of_it_is_the_line_where_none_answers_a_reply() -> None:
    assert not said("role", "What can I do about it?").verdict
