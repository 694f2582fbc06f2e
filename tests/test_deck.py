"""The script that comes along: the questions of the seed, word for word, and nothing amiss."""

from pathlib import Path

import pytest

from trainer.core.script.cards import Card, cards, choices
from trainer.core.script.key import Kind
from trainer.core.script.parse import parse
from trainer.core.script.script import Cue, Scene, Script

DECK = Path(__file__).parents[1] / "decks" / "second-interview.md"

QUESTIONS = [
    """{interviewer}, I\u2019m excited about coming back to speak with you again about the
    position at your company. Can you please share with me what the rest of the process will
    be?""",
    "Please tell me, what is {next} like as a person?",
    "What is his or her role in the interview process?",
    "What does this person look for in a candidate?",
    """Based on what you know about me, am I going to be strong or weak in the eyes of
    {next}?""",
    """If you were me, what are the things from our initial interview that I need to emphasize
    in my interview with {next}?""",
    """Is there anything in my experience or background that I should emphasize or elaborate
    about to {next}?""",
    "How many candidates are moving forward in the interview process?",
    """{interviewer}, in the next interview, I am going to present myself to {next}, in the same
    way I presented myself to you. Can you give me any pointers on how I might be able to
    present myself better as a candidate?""",
    """If you were the person to rank the candidates that {next} is going to interview, how
    would you rank me?""",
    """Then please tell me, {interviewer}, what do I need to do in order to become your number
    one candidate?""",
    """That is great to hear, {interviewer}, what, in your opinion, do I need to do to continue
    to be the No. 1 candidate?""",
    """{interviewer}, what in your opinion makes me a unique candidate and what do I need to do,
    in your opinion, to get the job?""",
    "{interviewer}, do I have your support in getting this job?",
    """If it were totally up to you, {interviewer}, would you hire me for this position?""",
    """Great, what do you think I need to do to get the next interviewing authority to feel the
    same way?""",
    "What are your concerns?",
    """What are my strengths and weaknesses that you think I should emphasize or shore up with
    the next interviewing authority?""",
    """If all goes well with the next interviewing authority, are you going to recommend that
    your company hire me?""",
]

OTHERS = ("his", "her", "their")
"""What may be said for "his or her" once the person is known."""

FORKS = {
    "rank": ["not-first", "first", "one-of-several", "otherwise"],
    "hire": ["yes", "no", "maybe", "otherwise"],
}


@pytest.fixture(name="script", scope="module")
def read_deck() -> Script:
    script, problems = parse(DECK.read_text("utf-8"), path="deck.md", stem="another")
    assert problems == ()
    assert script is not None
    return script


def phrasings(script: Script) -> list[Card]:
    return [card for card in cards(script) if card.kind is Kind.PHRASING]


@pytest.mark.slow
def test_the_questions_are_those_of_the_seed_word_for_word(script: Script) -> None:
    said = [card.line.wanted.text for card in phrasings(script)]
    assert said == [" ".join(question.split()) for question in QUESTIONS]


def test_his_or_her_may_be_said_otherwise_and_the_next_persons_name_for_what_they_are(
    script: Script,
) -> None:
    others = {
        card.branch.id if card.branch else card.cue.id: card.line.wordings
        for card in phrasings(script)
        if len(card.line.wordings) > 1
    }
    first, *rest = (wording.text for wording in others.pop("role"))
    assert rest == [first.replace("his or her", whose) for whose in OTHERS]
    assert set(others) == {"yes", "maybe", "recommend"}
    for wanted, other in others.values():
        assert other.text == wanted.text.replace("the next interviewing authority", "{next}")


def test_there_are_thirteen_cues_six_follow_ups_and_eight_branch_cards(script: Script) -> None:
    assert script.id == "second-interview"
    assert len(script.cues) == 13
    assert len([card for card in phrasings(script) if card.branch]) == 6
    assert len(cards(script)) - len(phrasings(script)) == 8


def test_the_forks_have_their_ids_in_the_order_of_the_seed(script: Script) -> None:
    found = {
        cue.id: [branch.id for branch in cue.line.branches]
        for cue in script.cues
        if cue.line.branches
    }
    assert found == FORKS


def test_every_fork_ends_with_otherwise_which_has_nothing_to_say(script: Script) -> None:
    for card in cards(script):
        if card.kind is Kind.BRANCH:
            *others, last = choices(card)
            assert last.otherwise
            assert last.follow_up is None
            assert all(branch.follow_up and not branch.otherwise for branch in others)
            assert all(branch.condition.text.startswith("If they ") for branch in others)


def test_every_branch_has_three_to_five_replies_that_no_other_has(script: Script) -> None:
    branches = [branch for cue in script.cues for branch in cue.line.branches]
    replies = [reply.text.casefold() for branch in branches for reply in branch.replies]
    assert all(3 <= len(branch.replies) <= 5 for branch in branches)
    assert len(set(replies)) == len(replies)


def test_ids_are_pinned_so_that_headings_may_be_polished(script: Script) -> None:
    for row in DECK.read_text("utf-8").splitlines():
        if row.startswith(("# ", "### ", "- If")):
            assert row.endswith("}"), row
    assert all(cue.id for cue in script.cues)


def test_headings_are_short_and_say_what_to_do(script: Script) -> None:
    for cue in script.cues:
        assert cue.heading.text.startswith("Ask ")
        assert len(cue.heading.text) <= 60


def test_cues_are_chunked_into_scenes_of_at_most_five(script: Script) -> None:
    sizes: list[int] = []
    for part in script.parts:
        if isinstance(part, Scene):
            sizes.append(0)
        else:
            sizes[-1] += 1
    assert sum(sizes) == 13
    assert max(sizes) <= 5


def test_every_cue_says_in_a_sentence_or_two_why(script: Script) -> None:
    for part in script.parts:
        if isinstance(part, Cue):
            assert len(part.directions) == 1
            assert len(part.directions[0].text) <= 160


def test_only_the_slots_of_this_interview_are_used(script: Script) -> None:
    slots = {slot for card in phrasings(script) for slot in card.line.wanted.slots}
    assert slots == {"interviewer", "next"}


def test_key_words_are_few(script: Script) -> None:
    for card in phrasings(script):
        bold = [piece.text for piece in card.line.wanted.pieces if piece.key]
        assert len(" ".join(bold).split()) <= 5


def test_what_they_say_to_the_last_question_stands_without_its_words(script: Script) -> None:
    # Whoever asks "Will you recommend me?" named no interview that "it" could be.
    cue = next(cue for cue in script.cues if cue.id == "recommend")
    for reply in (answer.text for answer in cue.line.answers):
        assert not any(bare in reply for bare in ("if it does", "If it does", "that one"))


def test_no_answer_calls_the_next_person_they_where_the_question_says_his_or_her(
    script: Script,
) -> None:
    (role,) = (cue for cue in script.cues if cue.id == "role")
    said = [answer.text for answer in role.line.answers]
    assert said
    assert not any(word in reply for reply in said for word in ("They", "their", "them"))
