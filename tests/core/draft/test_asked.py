"""What one is told to ask, and to do: words to say, the condition alone, and nothing dropped."""

from tests.for_each import for_each
from tests.support.texts.drafts import drafted_labels
from trainer.core.draft.guesses import About, drafted, from_text
from trainer.core.draft.reading.row.indirect import as_asked

CAN = "Can you tell me"
ASKED = """\
ask him how many people they're still talking to => how many people you're still talking to
Ask her how long she's been there. => how long you've been there
ask whether she'd hire you => whether you'd hire me
ask what he usually thinks of you => what you usually think of me
ask him if he goes home late => if you go home late
ask her what her boss is like => what your boss is like
ask what you should work on => what I should work on
ask them what they like => what you like
ask Ms. Ortiz how you did => how I did
And ask her about the budget. => about the budget
don't forget to ask how you did => how I did
"""


@for_each(("told", "said"), [line.split(" => ") for line in ASKED.splitlines()])
def test_what_one_is_told_to_ask_is_said_to_a_you(told: str, said: str) -> None:
    assert as_asked(told) == f"Can you tell me {said}?"


@for_each(
    "text", ["Never ask about the pay", "ask her who decides", "Ask him: how did I do?", "Who?"]
)
def test_what_is_asked_in_its_own_words_keeps_them(text: str) -> None:
    assert as_asked(text) == text


def test_what_is_only_told_is_a_question_where_it_is_answered_and_to_be_looked_at() -> None:
    found = drafted(
        from_text(
            "Then ask him how many people they are still talking to. "
            'If he gives you a number, say "Thank you." Don\'t ask him who else is in it. '
            'If he hesitates, say "I was only asking."'
        )
    )
    labels = [(each.words, each.condition) for each in drafted_labels(found.draft)]
    assert labels[0][0] == "Can you tell me how many people you are still talking to?"
    assert [condition for _, condition in labels] == [
        "",
        "If he gives you a number",
        "If he hesitates",
    ]
    assert [guess.sure for guess in found.guesses if guess.about is About.QUESTION] == [False]


@for_each(
    ("listed", "questions"),
    [
        ("- How did I do?\n- Ask her about pay.\n", ["How did I do?", f"{CAN} about pay?"]),
        (
            "- How did I do?\n- Also ask him who I report to.\n",
            ["How did I do?", f"{CAN} who I report to?"],
        ),
        ("- Ask Bea about Jo\n  - How is Jo?\n", ["How is Jo?"]),
        ("- How did I do?\n- Never ask about the pay\n", ["How did I do?"]),
        ("- How did I do?\n- Ask for a tour\n", ["How did I do?"]),
    ],
)
def test_an_item_that_only_says_what_to_ask_is_a_question(
    listed: str, questions: list[str]
) -> None:
    assert [each.words for each in drafted_labels(drafted(from_text(listed)).draft)] == questions


def test_running_text_says_what_to_ask_and_what_to_ask_on_a_condition() -> None:
    text = (
        'Ask her what a normal day looks like. Ask her how she sees you. "How do I come across?" '
        "If she likes you, ask what the next step would be. Never ask her what she earns."
    )
    labels = [
        (each.words, each.condition) for each in drafted_labels(drafted(from_text(text)).draft)
    ]
    assert labels == [
        ("Can you tell me what a normal day looks like?", ""),
        ("How do I come across?", ""),
        ("Can you tell me what the next step would be?", "If she likes you"),
    ]


CONDITIONS = """\
If she names one, write it down and say "Thank you, how so?" => If she names one | write it down
If he hesitates, thank him and ask "What's missing?" => If he hesitates | thank him
If it's free I say "Can I have it?" => If it's free |
If she's against it, then you say "Why is that?" => If she's against it |
If they'd rather not say: "I see, thank you." => If they'd rather not say |
Should she hesitate, say "I'd rather hear it now." => If she hesitates |
If she asks what you say: "I say what I think." => If she asks what you say |
"""


@for_each(("text", "wanted"), [line.split(" => ") for line in CONDITIONS.splitlines()])
def test_what_is_to_be_done_on_a_condition_is_no_part_of_it(text: str, wanted: str) -> None:
    condition, _, order = (each.strip() for each in wanted.partition("|"))
    found = drafted(from_text(f"- Would you hire me?\n  - {text}\n- Who decides?"))
    [fork] = found.draft.questions[0].line.forks
    assert fork.condition.text == condition
    assert fork.said is not None
    assert fork.said.advice == ([order] if order else [])


MAIL = """\
From: Megan Doyle <megan@example.org>
To: Rosa
Subject: your call

Rosa,

1. What will Monday look like?
2. Who decides?

Best,
Megan
Senior Consultant

On Tuesday Rosa wrote:
> Did you hear from them?
"""


LETTER = """\
Hi Anneke,

my answers are between your lines.

> Which questions should I ask?

* How far along are you?
* What would the director ask first?

> Should I write to her before?

No, just call.

P.S. Did you get my book?

--
Joost, coach
"Climb with a plan."

> Can you send me those questions again?
"""


def test_what_a_letter_answers_and_what_stands_below_it_is_not_said() -> None:
    found = drafted(from_text(LETTER))
    said = [each.words for each in drafted_labels(found.draft)]
    assert said == ["How far along are you?", "What would the director ask first?"]
    left = [guess.at for guess in found.guesses if guess.about is About.LEFT]
    assert set(left) == {1, 3, 5, 10, 12, 14, 17, 18, 20}


def test_a_condition_in_their_turn_is_one() -> None:
    text = "A: Am I in?\nB: if yes ...\nA: When do I start?\nB: If no.\nA: Why not?\nB: Well ..."
    labels = [each.condition for each in drafted_labels(drafted(from_text(text)).draft)]
    assert labels == ["", "If they say yes", "If they say no"]


def test_of_a_mail_each_line_that_is_left_out_is_named() -> None:
    guesses = drafted(from_text(MAIL)).guesses
    told = " ".join(guess.text for guess in guesses)
    assert [word for word in MAIL.split() if word.strip(".12>") and word not in told] == []
    left = {guess.at: guess for guess in guesses if guess.about is About.LEFT}
    assert sorted(left) == [1, 2, 3, 5, 10, 12, 14, 15]
