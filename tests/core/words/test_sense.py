"""What somebody answered, as people tell of it, is taken for the answer it comes down to."""

from tests.for_each import for_each
from trainer.core.words.picked import picked
from trainer.core.words.ranks.bare import bare
from trainer.core.words.ranks.sense import by_sense

RANK = {
    "a": "they rank you, but not No. 1",
    "b": "they say you're No. 1",
    "c": "they say you're one of several",
    "d": "none of these",
}
HIRE = {
    "a": "they say yes",
    "b": "they say no",
    "c": "they say maybe, depending on the others",
    "d": "none of these",
}
OTHER = {"a": "they give a reason", "b": "they say they can't talk now", "c": "none of these"}


@for_each(
    ("typed", "meant"),
    [
        ("He said they are seeing several people and I am one of them.", "c"),
        ("she said I'm in the top three", "c"),
        ("he said I'm one of the finalists", "c"),
        ("She said it's between me and two others", "c"),
        ("he said we are all about even", "c"),
        ("I'm up there with the others", "c"),
        ("He said there is one person ahead of me", "a"),
        ("he said I'm a close second", "a"),
        ("she put me third", "a"),
        ("somewhere in the middle", "a"),
        ("She said someone else has more experience", "a"),
        ("he said im the front runner", "b"),
        ("he said nobody else comes close", "b"),
        ("we are all the same to her", "c"),
        ("there are others just as good", "c"),
        ("one is better than me", "a"),
        ("i'm after another person", "a"),
        ("shes saying im the best", "b"),
        ("im on the top", "b"),
        ("She didn't want to rank us", "d"),
        ("she dont know yet", "d"),
        ("it is too early for her", "d"),
        ("he wouldn't commit", "d"),
        ("she changed the subject", "d"),
        ("It's too early to say. I haven't even finished my notes.", "d"),
        ("He said I am number one but there's two others", "b"),
        ("number one but tied with two others", "c"),
        ("I am one of those who were invited back", "c"),
        ("he said he has two candidates", "c"),
        ("oh sorry, I mean I am number one", "b"),
        ("no wait, I'm third", "a"),
    ],
)
def test_where_somebody_stands_is_heard_in_a_report(typed: str, meant: str) -> None:
    assert by_sense(typed, RANK) == meant


@for_each(
    ("typed", "meant"),
    [
        ("He laughed and said he would hire me in a heartbeat, but it is up to Dr. Bell", "a"),
        ("she basically said yes", "a"),
        ("he said he would if it were up to him", "a"),
        ("She said she'd hire me tomorrow", "a"),
        ("he nodded and said yes", "a"),
        ("she said I'd get the job", "a"),
        ("she wants me", "a"),
        ("yeah hed hire me", "a"),
        ("she would take somebody else", "b"),
        ("not really", "b"),
        ("she said she doesn't know if she would hire me", "c"),
        ("she dont know, her worry is that im new", "c"),
        ("he wouldn't say whether he would hire me", "d"),
        ("she pretty much said no", "b"),
        ("He said he would not hire me", "b"),
        ("he doesn't think she would hire me", "b"),
        ("she said she has concerns", "b"),
        ("he said he might", "c"),
        ("she'd want to talk to the others first", "c"),
        ("he is not sure yet", "c"),
        ("Mr Brandt is not sure", "c"),
        ("Sarah doesn't know yet", "c"),
        ("sorry, I meant she said yes", "a"),
        ("she was on the fence", "c"),
        ("he dodged it", "d"),
        ("He said he can't answer that", "d"),
        ("she wouldn't give me a straight answer", "d"),
    ],
)
def test_whether_they_would_hire_is_heard_in_a_report(typed: str, meant: str) -> None:
    assert by_sense(typed, HIRE) == meant


@for_each(
    "typed",
    [
        "There were two people on the call",
        "She gave me two tips for the second round",
        "I'm not sure he would hire me",
        "I hope she said yes",
        "He would hire me, or he might not",
        "would she hire me?",
        "she asked me to send my resume",
        "not sure what she meant by that",
        "number one but only if Dana says no",
        "I'm not sure",
    ],
)
def test_what_tells_none_or_two_of_them_is_none(typed: str) -> None:
    assert by_sense(typed, RANK) is None
    assert by_sense(typed, HIRE) is None


def test_a_choice_that_says_neither_is_never_guessed() -> None:
    assert by_sense("We don't give feedback, I can't say", OTHER) is None


@for_each(
    ("typed", "meant"),
    [
        ("I think that is a yes", "a"),
        ("that's a no", "b"),
        ("I guess that is a maybe", "c"),
        ("it sounds like a yes to me", "a"),
        ("more of a no", "b"),
        ("I'd call that a yes", "a"),
        ("She said she would, no question", None),
        ("no answer", "d"),
        ("oh, I mean no", "b"),
        ("sorry, yes", "a"),
        ("he gave no clear answer", None),
    ],
)
def test_a_verdict_is_the_answer_it_names(typed: str, meant: str | None) -> None:
    assert picked(typed, HIRE) == meant


def test_a_place_may_be_somebodys_own_opinion() -> None:
    assert picked("Number one, as far as I'm concerned.", RANK) == "b"


def test_a_letter_somebody_is_unsure_of_stays_one() -> None:
    assert (bare("b, I think"), bare("maybe c"), bare("c maybe")) == ("b", "c", "c")


@for_each("first", ["number 1", "number one", "#1", "no. 1", "first"])
def test_a_choice_may_put_the_first_place_in_any_words(first: str) -> None:
    choices = {"a": f"they rank you, but not {first}", "b": f"they say you're {first}"}
    choices["c"] = "they say you're one of several"
    assert by_sense("he said I am number one but there's two others", choices) == "b"
