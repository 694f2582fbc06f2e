"""Several questions in one breath: each is answered that wasn't before, whatever their order."""

import pytest

from tests.often import SLOW, some
from tests.support.caller import CARDS, Caller, fork, line, texts
from tests.support.people import Person
from trainer.rows.call.talk import so_far

ALREADY = "I think you already asked me that."
LIKE, ROLE, LOOKS = "What's he like?", "What's his role?", "What does he look for?"


def at(asked: tuple[str, ...], seed: int = 3) -> Caller:
    """Return a caller who asked these questions."""
    caller = Caller(Person(seed=seed)).says(line("process"))
    for words in asked:
        caller.says(words)
    return caller


def answers(caller: Caller) -> list[str]:
    """Return which questions they answered since the person spoke."""
    told = {
        words.text: card.cue.id
        for card in CARDS.values()
        if card.asked is None
        for words in card.line.answers
    }
    spoke = max(n for n, one in enumerate(caller.call.talk) if one.heard is None)
    said = [words.text for one in caller.call.talk[spoke:] for words in one.words]
    return [told[text] for text in said if text in told]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("asked", "words", "taken"),
    [
        ((), "what's he like and what's his role?", "person role"),
        ((), "what's his role and what's he like?", "person role"),
        ((), "whats his role & whats he like", "person role"),
        ((), "What's he like? And his role?", "person role"),
        ((), "uh so um what's his role and er what's he like", "person role"),
        ((), f"{line('person')} {line('role')}", "person role"),
        ((), "what's he like, what's his role and what does he look for?", "person role looks-for"),
        ((), "Okay. What does he look for, what's his role, and what is he like?", "person l r"),
        ((LIKE,), "what's he like and what's his role?", "role"),
        ((LIKE,), "What's his role and what is he like?", "role"),
        ((LIKE,), "what's he like, what's his role and what does he look for?", "role looks-for"),
        ((LIKE, ROLE), "what's he like, what's his role and what does he look for?", "looks-for"),
        ((LIKE, LOOKS), "what's he like, what's his role and what does he look for?", "role"),
        ((LIKE,), "what's he like and how many candidates are there?", "how-many"),
        ((LIKE,), "how many candidates are there, and what's he like?", "how-many"),
        ((LIKE,), f"{line('person')} {line('looks-for')}", "looks-for"),
    ],
)
@pytest.mark.parametrize("seed", some(1, [3, 11], SLOW))
def test_what_was_not_asked_before_is_answered(
    asked: tuple[str, ...], words: str, taken: str, seed: int
) -> None:
    caller = at(asked, seed)
    kept = len(caller.reviews)
    caller.says(words)
    wanted = {"l": "looks-for", "r": "role"}
    cues = [wanted.get(each, each) for each in taken.split()]
    found = [event.key.split("/")[1].split("#")[0] for event in caller.reviews[kept:] if event.key]
    assert (found, answers(caller)) == (cues, cues)
    assert ALREADY not in texts(so_far(caller.call))
    assert "Sorry" not in caller.heard
    assert [one.text for one in caller.call.talk if one.heard is None][-1] == words


@pytest.mark.slow
@pytest.mark.parametrize("words", ["what's he like and what's his role?", f"{ROLE} {LIKE}"])
def test_where_all_of_it_was_asked_it_was_asked_already(words: str) -> None:
    caller = at((LIKE, ROLE))
    kept = len(caller.reviews)
    told = caller.says(words).heard
    assert told == ALREADY or told.startswith("Like I said: ")
    assert (len(caller.reviews), caller.card.cue.id) == (kept, "looks-for")


@pytest.mark.slow
def test_each_part_has_its_share_of_the_time() -> None:
    caller = at(())
    caller.says("what's he like and what's his role?")
    first, second = caller.reviews[-2:]
    assert (first.seconds or 0) + (second.seconds or 0) == pytest.approx(20, abs=0.1)
    longer = at(())
    longer.says("what's he like as a person and what's his role?")
    first, second = longer.reviews[-2:]
    assert (first.seconds or 0) + (second.seconds or 0) == pytest.approx(20, abs=0.1)
    assert (first.seconds or 0) > 1.4 * (second.seconds or 0)  # seven words, then four


@pytest.mark.slow
def test_a_reply_to_a_fork_comes_first_and_the_rest_may_be_asked_after_it() -> None:
    for seed in range(20):
        caller = Caller(Person(seed=seed)).to("rank#phrasing")
        caller.says("How would you rank me, and do I have your support?")
        assert caller.call.turns[-1].card.cue.id in ("rank", "support")
        while caller.call.lasts:
            caller.says_it()
        assert caller.recap().startswith("You got through.")


@pytest.mark.slow
@pytest.mark.parametrize("heard", ["not-first", "otherwise"])
def test_after_a_reply_too(heard: str) -> None:
    caller = fork(heard)
    caller.says("Do I have your support, and are you going to recommend me?")
    keys = [event.key for event in caller.reviews[-2:]]
    assert keys == ["second-interview/support#phrasing", "second-interview/recommend#phrasing"]


@pytest.mark.parametrize("key", [key for key in CARDS if key.endswith("#phrasing")])
def test_a_line_of_several_clauses_is_one(key: str) -> None:
    own = key.split("/", 1)[1].split("#", maxsplit=1)[0]
    branch = own.split("/")[1] if "/" in own else None
    if branch is None:
        caller = Caller(Person(seed=3)).to(f"{own}#phrasing")
    elif own.startswith("rank"):
        caller = fork(branch)
    else:
        return
    kept = len(caller.reviews)
    caller.says(line(own))
    assert [event.share for event in caller.reviews[kept:]] == [1]


@pytest.mark.slow
def test_taken_back_all_of_it_is() -> None:
    caller = at(())
    before = len(caller.call.turns)
    caller.says("what's he like and what's his role?")
    assert len(caller.call.turns) == before + 2
    assert caller.call.earlier is not None
    assert len(caller.call.earlier.turns) == before


@pytest.mark.parametrize("due", ["person", "how-many"])
def test_two_lines_tied_with_and_are_both_asked_whichever_is_due(due: str) -> None:
    caller = Caller()
    while caller.card.cue.id != due:
        caller.says(line("role")) if caller.card.cue.id == "person" else caller.says_it()
    many = line("how-many")
    caller.says(f"{line('person').rstrip('?')} and {many[0].lower()}{many[1:]}")
    assert sorted(answers(caller)) == ["how-many", "person"]
    rated = {event.key: event.share for event in caller.reviews[-2:]}
    assert rated == {f"second-interview/{key}#phrasing": 1 for key in ("how-many", "person")}
    assert "almost" not in caller.recap()


@pytest.mark.slow
def test_a_line_and_another_in_ones_own_words_are_both_asked() -> None:
    caller = Caller().to("looks-for#phrasing")
    caller.says(f"{line('looks-for').rstrip('?')} and am I going to be strong or weak in his eyes?")
    assert answers(caller) == ["looks-for", "strong-or-weak"]
    assert caller.says("Why weak?").card.cue.id == "emphasize"


@pytest.mark.slow
def test_to_ask_why_of_one_word_is_no_question_of_the_script() -> None:
    caller = Caller().to("looks-for#phrasing").says_it()
    kept = len(caller.reviews)
    assert caller.says("I see. Why weak?").card.cue.id == "strong-or-weak"
    assert len(caller.reviews) == kept
