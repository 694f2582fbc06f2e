"""Going back in a rehearsal: turns rated anew, a script edited on the way, branches that wait."""

from tests.support.caller import SCRIPT, Caller, fork, line, script_of, texts
from tests.support.people import DECK, Person
from trainer.core.log.events import Event, What, live, microseconds
from trainer.core.rehearsal.back import edited, last_turn, taken_back
from trainer.core.rehearsal.order import of_scene
from trainer.core.rehearsal.rehearsal import Heard, Slip
from trainer.core.script.cards import Card, cards
from trainer.core.sitting.keep import in_hand, retraction
from trainer.core.value import replace
from trainer.core.words.known import Nothing
from trainer.rows.practice.call import brief, heard_rows, where


def back(caller: Caller) -> Event:
    """Take the last turn back, as a screen does, and return the event that was retracted."""
    event = last_turn(caller.call)
    assert event is not None
    now = caller.person.now
    caller.person.record(retraction(event, now=now))
    caller.call = taken_back(caller.call, event, now=now, known=Nothing())
    return event


def standing(person: Person) -> list[tuple[str, int]]:
    log = live(person.log, now=microseconds(person.now))
    reviews = [event for event in log if event.event == What.REVIEW]
    return sorted(
        ((event.key or "").split("/", 1)[1].partition("#")[0], event.rating or 0)
        for event in reviews
    )


def test_a_turn_taken_back_is_shown_and_rated_anew_and_the_call_stands_where_it_stood() -> None:
    caller = Caller().says_it()
    caller.rates()
    caller.says_it().rates()
    before = caller.call
    old = back(caller)
    assert in_hand(caller.call).said == line("person")
    assert where(caller.call) == "2 of 13"
    event = caller.rates(2)
    assert (event.said, event.seconds, event.rating) == (old.said, old.seconds, 2)
    assert caller.card == before.order[2]
    assert caller.call.verdict is None
    assert [turn.event.rating for turn in caller.call.turns] == [4, 2]
    assert caller.call.waiting == ()


def test_turns_are_taken_back_to_any_depth() -> None:
    caller = Caller()
    for _ in range(3):
        caller.says_it().rates()
    caller.says("half")
    for _ in range(3):
        back(caller)
    assert last_turn(caller.call) is None
    assert caller.card.cue.id == "process"
    for rating in (1, 2, 3):
        caller.rates(rating)
    assert caller.call.verdict is not None
    assert caller.call.verdict.said == "half"
    assert [turn.event.rating for turn in caller.call.turns] == [1, 2, 3]
    assert standing(caller.person) == [("person", 2), ("process", 1), ("role", 3)]


def test_words_for_another_answer_stay_a_confusion_when_rated_anew() -> None:
    caller = fork("not-first").says(line("rank/first"))
    caller.rates()
    back(caller)
    assert caller.call.heard is Heard.REPLIED
    assert heard_rows(caller.call)[0].label == "They say"
    assert "what you say if they say you\N{RIGHT SINGLE QUOTATION MARK}re No. 1" in texts(
        brief(caller.call)
    )
    event = caller.rates(1)
    assert event.chosen == "second-interview/rank/first#branch"
    assert "Mixed up: Ask how you rank" in caller.recap()


def test_a_turn_of_the_rehearsal_before_can_be_taken_back_too() -> None:
    earlier = fork("not-first").says(line("rank/first"))
    earlier.rates()
    later = Caller(earlier.person, of_scene(SCRIPT, "getting"))
    back(later)
    assert later.call.taken is not None
    assert later.call.taken.slip is Slip.BRANCH
    later.rates(2)
    assert later.call.turns == ()
    assert later.card.cue.id == "support"
    assert ("rank/not-first", 2) in standing(later.person)


def test_an_answer_of_a_drill_is_not_taken_back_here() -> None:
    person = Person()
    Caller(person).says_it().rates()
    person.log = [replace(event, kind="drill") for event in person.log]
    assert last_turn(Caller(person).call) is None


# -- an edited script


TEXT = DECK.read_text(encoding="utf-8")
ROLE = TEXT[TEXT.index("### Ask what part") : TEXT.index("### Ask what they look for")]


def deck_with(old: str, new: str) -> tuple[Card, ...]:
    """Return the cards of the script with other words in one place."""
    assert old in TEXT
    return cards(script_of(TEXT.replace(old, new)))


def test_a_question_that_is_gone_after_an_edit_is_not_asked() -> None:
    caller = Caller().says_it()
    caller.call = edited(caller.call, deck_with(ROLE, ""), known=Nothing())
    caller.rates()
    assert caller.card.cue.id == "person"
    caller.says_it().rates()
    assert caller.card.cue.id == "looks-for"
    assert where(caller.call) == "3 of 12"


def test_when_the_question_in_hand_is_gone_the_next_one_comes_after_it() -> None:
    caller = Caller().to("role#phrasing").says_it()
    caller.call = edited(caller.call, deck_with(ROLE, ""), known=Nothing())
    caller.rates()
    assert caller.card.cue.id == "looks-for"


def test_an_edit_while_a_turn_is_taken_back_holds_for_the_one_that_waits() -> None:
    caller = Caller().says_it()
    caller.rates()
    caller.says_it()
    back(caller)
    deck = deck_with("as a person", "as a human being")
    caller.call = edited(caller.call, deck, known=Nothing())
    caller.rates(3)
    assert caller.call.verdict is not None
    assert "human being" in texts(brief(caller.call))


def test_a_confusion_stays_one_when_the_script_is_edited() -> None:
    caller = fork("not-first").says(line("rank/first"))
    deck = deck_with("number one** candidate", "first** candidate")
    caller.call = edited(caller.call, deck, known=Nothing())
    assert caller.rates().rating == 1


# -- what waits for a name


def test_an_answer_whose_follow_up_waits_is_not_heard() -> None:
    heard = set()
    for seed in range(40):
        caller = Caller(Person(seed=seed), of_scene(SCRIPT, "stand")).says_it()
        deck = tuple(card for card in caller.call.deck if "rank/first#phrasing" not in card.key)
        caller.call = replace(caller.call, deck=deck)
        caller.rates()
        assert caller.call.branch is not None
        heard.add(caller.call.branch.id)
    assert heard == {"not-first", "one-of-several", "otherwise"}


def test_where_every_follow_up_waits_the_question_is_answered_and_the_next_is_due() -> None:
    script = script_of(
        '# Call\n\n### Ask {#ask}\n\n> May I?\n\n- If yes {#yes}\n  - "Yes."\n\n'
        "  > Thanks from {next}.\n\n### Bye {#bye}\n\n> Goodbye then.\n"
    )
    caller = Caller(script=script, order=script.cues)
    deck = tuple(card for card in caller.call.deck if card.branch is None)
    caller.call = replace(caller.call, deck=deck)
    caller.says_it().rates()
    assert caller.call.heard is Heard.ANSWERED
    assert caller.card.cue.id == "bye"
