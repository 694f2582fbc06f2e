"""The moment amid the words of a sentence, however it is said, and none where none is told."""

from tests.for_each import for_each
from trainer.core.when.amid import amid


@for_each(
    ("text", "moment"),
    [
        ("Ito wants Friday 9am instead", "friday 9am"),
        ("no answer, I'll try tomorrow 6pm", "tomorrow 6pm"),
        ("I call Osgood 3pm not 2pm", "3pm"),
        ("Reyes Tuesday 10 not 9", "tuesday 10"),
        ("Tomorrow 5pm is bad, make it 6", "6"),
        ("they changed from Friday to Monday", "to monday"),
        ("not Friday, Saturday", "saturday"),
        ("Friday is fine for him, 9am", "friday 9am"),
        ("Tuesday doesn't work, Wednesday same time", "wednesday"),
        ("I meet Ana Ruiz, CFO, next Tuesday at 10", "next tuesday at 10"),
    ],
)
def test_the_last_moment_that_stands_is_the_one(text: str, moment: str) -> None:
    assert amid(text) == moment


@for_each(
    "text",
    [
        "you're one of three",
        "practice for five minutes",
        "we sat down with her",
        "make it quiet, I am on a train",
        "I met 3 people in 2 hours",
        "he may call",
        "word " * 100,
    ],
)
def test_figures_and_words_that_are_like_days_are_none(text: str) -> None:
    assert amid(text) == ""
