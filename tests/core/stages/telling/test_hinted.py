"""What is told of an answer that doesn't say which: it's no result, and it's told what it seems."""

from tests.for_each import for_each
from trainer.core.stages.telling.reports.hinted import Hint, hint
from trainer.core.stages.telling.result import came

SEEMS = {
    Hint.GOOD: (
        "they said yes|they called, it's a yes!|got a call, its a yes|it's a go|I'm in!"
        "|they changed their mind, they want me after all|we're moving forward|they picked me"
        "|they're moving forward with me|I was chosen|I made it|they gave it to me"
        "|they want to proceed|he said I got it|they gave me the green light|great news!"
    ),
    Hint.BAD: (
        "bad news|second place|I came in second|I was the runner-up|it fell through|they withdrew"
        "|they liked someone else better|they'll keep my resume on file|unfortunately she was sick"
        "|I'm not a finalist|they no longer have time on Friday"
    ),
    Hint.OPEN: (
        "its between me and one other|I'm a finalist|I made the shortlist|they changed their mind"
        "|I'm in the last two|it's down to two of us|I got an email from them"
    ),
}
CASES = [(text, kind) for kind, texts in SEEMS.items() for text in texts.split("|")]


@for_each(("text", "kind"), CASES)
def test_what_it_seems_is_told_and_kept_as_nothing_unasked(text: str, kind: Hint) -> None:
    assert hint(text) is kind
    assert came(text, asked=False) == ""
    assert came(text) == ""


@for_each(
    "text",
    "yes|no|what if they said yes?|I hope it's a yes|would they pick me|she was nice|Friday at 3"
    "|I made it to the interview|do I need to be chosen|the interview went on for two hours".split(
        "|"
    ),
)
def test_what_asks_hopes_or_tells_of_something_else_seems_nothing(text: str) -> None:
    assert hint(text) is None
