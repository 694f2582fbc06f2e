"""Points and headings of one's own around what is said: they begin something new."""

from tests.for_each import for_each
from tests.support.texts.drafts import Label, drafted_labels
from trainer.core.draft.guesses import drafted, from_text

RANK = "How do I rank?"
FIRST, LATER = "How do I stay first?", "What would get me there?"


def labels(text: str) -> list[Label]:
    return list(drafted_labels(drafted(from_text(text)).draft))


@for_each("point", ["next steps", "next steps?", "Steps:", "process?"])
def test_points_before_arrows_are_no_answers_and_what_is_in_brackets_behind_them_is(
    point: str,
) -> None:
    text = f"""INTRO
* "Thanks again for showing me around, Tom."
QUESTIONS
* {point} -> "What are the next steps?"
* rank -> "{RANK}" (1st: "{FIRST}" / not 1st: "{LATER}")
* support -> "Do I have your support?"
"""
    assert labels(text)[1:] == [
        Label("What are the next steps?"),
        Label(RANK),
        Label(FIRST, RANK, "If they say “1st”"),
        Label(LATER, RANK, "If they say “not 1st”"),
        Label("Do I have your support?"),
    ]


def test_a_point_of_its_own_ends_a_condition_on_which_nothing_is_said() -> None:
    text = (
        'Find out where you stand. "Where do you see me?" If he likes me: "What should I keep'
        ' doing?" If he won\'t say, don\'t push.\n\nFinish strong. "Can I count on your support?"'
    )
    assert labels(text)[-1] == Label("Can I count on your support?")


def test_numbered_points_over_numbered_questions_are_headings() -> None:
    text = """1. Process
   1.1 What's the rest of the process?
   1.2 When will a decision be made?
2. Me
   2.1 How do I compare?
       a. best -> How do I stay there?
   2.2 Will you recommend me?
"""
    draft = drafted(from_text(text)).draft
    assert [scene.heading for scene in draft.scenes] == ["Process", "Me"]
    assert [len(scene.questions) for scene in draft.scenes] == [2, 2]


def test_a_condition_asked_in_a_chat_is_one_also_in_a_word() -> None:
    text = """Ana: what do I ask him
Ben: start w "Who decides?"
Ana: and then
Ben: then "Would you hire me?" if he says yes say "What would convince her too?"
Ana: if no?
Ben: "What's holding you back?"
"""
    assert labels(text)[-1] == Label(
        "What's holding you back?", "Would you hire me?", "If they say no"
    )


def test_questions_in_a_row_lose_the_brackets_around_answers_and_end_with_thanks() -> None:
    text = (
        "Could you tell me, what is the next step? And who will I be meeting? What is she like?"
        " Would you hire me? (If yes - What would make Denise feel the same? If no - What would"
        " change your mind?) Thanks Tom."
    )
    assert labels(text)[-2:] == [
        Label("What would change your mind?", "Would you hire me?", "If they say no"),
        Label("Thanks Tom."),
    ]


@for_each("stamp", ["[21:03, 26.11.2026]", "[26.11., 21:03]", "[9:03 PM, 11/26/2026]"])
def test_a_chat_is_read_however_its_times_are_written_and_what_has_no_words_is_left_out(
    stamp: str,
) -> None:
    text = "\n".join(
        f"{stamp} {line}"
        for line in (
            "Tess: ok so for the call with Omar",
            'Priya: ask him "What happens after Lucy?"',
            "Priya: <Media omitted>",
            'Priya: and "Would you hire me?" if he says no ask "What would change your mind?"',
            "Tess: lol ok",
            "Priya: image omitted",
            'Priya: end with "Can I count on your support?"',
        )
    )
    assert labels(text) == [
        Label("What happens after Lucy?"),
        Label("Would you hire me?"),
        Label("What would change your mind?", "Would you hire me?", "If he says no"),
        Label("Can I count on your support?"),
    ]
