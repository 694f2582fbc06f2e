"""What is typed over a line and is no try at it: said, not yet, a question to us; never a line."""

from collections.abc import Iterator
from itertools import combinations

import pytest

from tests.for_each import for_each
from trainer.core.script.cards import Card, cards
from trainer.core.script.key import Kind
from trainer.core.script.parse import parse
from trainer.core.sitting.aside import avowed, in_a_word, not_yet, of_lines, questioned
from trainer.core.sitting.request import Request, request
from trainer.disk.scripts import built_in_scripts

SAID = """\
yes i said it|I've said it|ive said it|I have said it|i said it
Yes, I said that.|ok i did|i did|done
all done|I'm done|im finished|finished|said it|said|i just said it|already said it|i said it aloud
I said it out loud|i said all of it|yes i have|ok|okay done|i read it|next
next one please|ready for the next one|go on
continue|that's it|I've just said the line|I think I said it right
ok i've done it now|yes done|done!
i said it to the room|yep said it|I\u2019ve said it|its said|i spoke it
i said the whole line|I siad it"""
NOT_YET = "no|not yet|wait|hold on|i haven't|I haven't said it yet|i didn't say it|one moment"
READY = "I'm ready|ok ready|ready|ready now|Yes, I'm ready.|all ready|ready to go"


def each(told: str) -> list[str]:
    return [one for line in told.split("\n") for one in line.split("|")]


def lines() -> Iterator[Card]:
    for name, path in built_in_scripts().items():
        script, _ = parse(path.read_text("utf-8"), path=f"{name}.md", stem=name)
        assert script
        yield from (card for card in cards(script) if card.kind is Kind.PHRASING)


LINES = tuple(lines())


@pytest.mark.parametrize("typed", each(SAID))
def test_that_it_was_said_is_understood_in_any_usual_way(typed: str) -> None:
    assert avowed(typed)
    assert questioned(typed, ()) is None


@pytest.mark.parametrize("typed", each(NOT_YET))
def test_that_it_was_not_is_too(typed: str) -> None:
    assert not_yet(typed, None)
    assert not avowed(typed)


@for_each("typed", each(READY))
def test_whoever_is_ready_did_not_say_it_so_far_and_tells_nothing_of_how_it_went(
    typed: str,
) -> None:
    assert (avowed(typed), not_yet(typed, None)) == (False, True)
    assert in_a_word(typed) != "no"


def test_whoever_asks_how_to_leave_is_asked_whether_to() -> None:
    for typed in ("how do i get out of here", "let me out", "I'd like to leave now"):
        assert request(typed) is Request.WHETHER
    assert request("how do I leave", ["How do I leave a good impression?"]) is None


@pytest.mark.slow
def test_no_line_nor_a_part_of_one_is_a_question_to_the_program_or_says_that_it_was_said() -> None:
    assert len(LINES) > 40
    for card in LINES:
        texts = [each.text for each in card.line.wordings]
        for text in texts:
            words = text.split()
            for begin, end in combinations(range(len(words) + 1), 2):
                part = " ".join(words[begin:end])
                if begin == 0 or end - begin > 1:
                    assert of_lines(part, texts), part
                    assert questioned(part, texts) is None
                    assert questioned(_slipped(part), texts) is None


def _slipped(part: str) -> str:
    """Return words as a hurried hand types them."""
    for right, wrong in (("what", "waht"), ("What", "Waht"), ("back", "bakc"), ("help", "hlep")):
        part = part.replace(right, wrong)
    return part


def test_no_line_of_another_card_is_either() -> None:
    for card in LINES:
        for words in card.line.wordings:
            assert not avowed(words.text)
            assert questioned(words.text, ()) is None
            assert not not_yet(words.text, None)


IN_A_WORD = {
    "yes": """\
yes i said it|I did|that is quite right, thank you|Yes, I said it in just these words, thank you.
exactly right|word for word|I think so|yes, every word|Exactly.|perfect|all of it""",
    "no": """\
i didn't|no, I forgot a word|nope, not at all|not really|I don't think so|I said something else
no I made a mistake|not in these words|no, I said it differently
No, I could not remember it at all|I couldn't|not a word|I don't know
I didn't say it right|I got stuck|I mixed it up|I said it wrong
I got that all wrong|no, I said it wrong|it was wrong""",
    "almost": """\
almost|I forgot a word|not quite|yes, almost|pretty much|I said most of it|I left out one word
not exactly|I said it a little wrong|yes, but I forgot one word|well, more or less
nearly word for word|I made a small mistake|Almost, I forgot a few words|yes, but not all
almost, but I forgot the end""",
    "easily": "easily|very easily|that was easy",
}


@for_each(("typed", "means"), [(t, k) for k, v in IN_A_WORD.items() for t in each(v)])
def test_whether_a_line_was_said_is_told_in_words(typed: str, means: str) -> None:
    assert in_a_word(typed) == means


@pytest.mark.parametrize(
    "typed", ["I said no", "Did you say yes?", "what did you do", "I'm ready to start on Monday"]
)
def test_what_only_looks_like_it_is_an_answer(typed: str) -> None:
    assert not avowed(typed)
    assert questioned(typed, ()) is None


@for_each(
    ("typed", "line", "wished"),
    [
        ("make it easier", "How would you rank me?", True),
        ("make it easier", "What would make it easier for you?", False),
        ("settings", "What are the next steps?", True),
        ("settings", "In which settings do you work?", False),
    ],
)
def test_a_wish_for_what_is_at_home_shares_no_word_with_the_line(
    typed: str,
    line: str,
    wished: bool,  # noqa: FBT001 - a row of the table
) -> None:
    assert (questioned(typed, [line]) is not None) == wished
