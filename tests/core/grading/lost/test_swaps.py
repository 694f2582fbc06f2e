"""What can't stand for another: days, units, currencies, him for her, two sides (rule G12d)."""

# ruff: noqa: RUF001  lines are typeset as people write them

import pytest

from tests.for_each import for_each
from tests.support.answers.grading import lists, lost, said, same


@pytest.mark.parametrize(
    ("line", "answer", "word"),
    [
        ("We meet on Tuesday in June.", "we meet on thursday in june", "tuesday"),
        ("We meet on Tuesday in June.", "we meet on tuesday in july", "june"),
        ("I work from home on Fridays.", "i work from home on mondays", "fridays"),
        ("It costs $4,500 a year.", "it costs 4500 euros a year", "dollars"),
        ("I take it for thirty days now.", "i take it for thirty hours now", "days"),
        ("I take it twice a day.", "i take it once a day", "twice"),
        ("Tell her that I called.", "tell him that i called", "her"),
        ("Could we meet at 3 p.m.?", "could we meet at 3 am", "pm"),
        ("Could we meet at 3 p.m.?", "could we meet at 3 a.m.", "pm"),
        ("Please turn the lights on now.", "please turn the lights off now", "on"),
        ("I need it by Friday.", "i need it after friday", "by"),
        ("Call me on Monday morning.", "call me on monday afternoon", "morning"),
        ("I will call you tonight.", "i will call you tomorrow", "tonight"),
        ("I need it next week.", "i need it this week", "next"),
        ("I accepted the offer.", "i declined the offer", "accepted"),
        ("We were growing fast.", "we were shrinking fast", "growing"),
        ("She likes details.", "she hates details", "likes"),
        ("I could call you on Friday.", "i could call you before friday", "on"),
        ("I am free except on Monday.", "i am free including on monday", "except"),
        ("Most of them call.", "few of them call", "most"),
        ("I have a few questions for you.", "i have few questions for you", "few"),
        ("I have few questions for you.", "i have a few questions for you", "few"),
        ("We have a little time for it.", "we have little time for it", "little"),
        ("I can start in two weeks.", "i can start two weeks ago", "weeks"),
        ("I left two weeks ago.", "in two weeks i left", "weeks"),
        ("I could begin in about a month.", "i could begin about a month ago", "month"),
        ("I called a week ago.", "i called a week from now", "week"),
    ],
)
def test_g12d_what_cannot_stand_for_it_is_lost(line: str, answer: str, word: str) -> None:
    found = said(line, answer)
    assert lost(found) == {("swap", word)}
    assert found.suggested == 1


@for_each(
    ("line", "answer"),
    [
        ("I can start in two weeks.", "in two weeks i can start"),
        ("I can start in two weeks.", "i can start two weeks from now"),
        ("I have a few questions left.", "i have quite a few questions left"),
        ("I met my little brother.", "i met a little brother"),
        ("I met a few of the team.", "i met the few of the team"),
    ],
)
def test_g12d_what_says_the_same_amount_or_time_is_not_lost(line: str, answer: str) -> None:
    assert not lost(said(line, answer))


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("Could we meet at 3 p.m.?", "could we meet at 3pm"),
        ("Is it 15 minutes?", "is it 15 mins"),
        ("Is it 30 seconds?", "is it 30 secs"),
        ("Let’s talk on Wednesday.", "lets talk on weds"),
        ("We kind of like it because of you all.", "we kinda like it cause of yall"),
        ("I should have called a lot of them.", "i shoulda called a lotta em"),
        ("What side effects are there from it?", "what side affects are there form it"),
        ("I’d be paid as soon as possible.", "id be payed asap"),
    ],
)
def test_g2_g3_g6_how_people_write_and_say_it_is_the_same(line: str, answer: str) -> None:
    assert same(line, answer)


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("What is his or her part?", "what is her or his part"),
        ("He said that she said it.", "they said that she said it"),
        ("It costs $4,500 a year.", "it costs 4500 a year"),
        ("Could we meet at 3 p.m.?", "could we meet at three"),
        ("It **won’t happen** again.", "it will never happen again"),
    ],
)
def test_g12d_what_may_stand_for_it_or_change_places_is_not_lost(line: str, answer: str) -> None:
    found = said(line, answer)
    assert lost(found) == set()
    assert found.suggested in (2, 3)


def test_g12d_he_and_she_that_change_places_over_a_heavy_word_are_lost() -> None:
    assert lost(said("He said she would call.", "she said he would call")) == {
        ("swap", "he"),
        ("swap", "she"),
    }


@pytest.mark.parametrize(
    ("line", "answer", "word"),
    [
        ("I’d rather work monthly than hourly.", "id rather work hourly than monthly", "monthly"),
        ("I prefer mornings to evenings.", "i prefer evenings to mornings", "mornings"),
        ("We hired Ana, not Ben.", "we hired ben not ana", "ana"),
        ("The doctor told my mother to rest.", "my mother told the doctor to rest", "doctor"),
        ("Ask Mr. Jones to call Ms. Kim.", "ask ms kim to call mr jones", "jones"),
        ("Talk of sales, then write of costs.", "talk of costs then write of sales", "sales"),
        ("I write the plan and read the report.", "i write the report and read the plan", "plan"),
        ("Today Ana will call you.", "today you will call ana", "you"),
    ],
)
def test_g12d_what_changes_sides_around_its_verb_or_a_than_is_lost(
    line: str, answer: str, word: str
) -> None:
    found = said(line, answer)
    assert ("order", word) in lost(found)
    assert found.suggested == 1


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("It is cheaper but slower.", "it is slower but cheaper"),
        ("Before I agree, I want a second opinion.", "i want a second opinion before i agree"),
        ("Could we look at this in May, in writing?", "could we look at this in writing in may"),
        ("I call on Friday about the plan.", "about the plan i call on friday"),
        ("I call you. We talk then.", "we talk then i call you"),
        ("I call Ana. I thank you for it.", "i thank you for it i call ana"),
        ("This is Ana. I have time. I’ll call.", "this is ana ill call i have time"),
        ("In May we talk about sales.", "about sales we talk in may"),
        ("Thank you. I see it now. Good luck.", "good luck i see it now thank you"),
    ],
)
def test_g12d_what_only_comes_in_another_order_is_not_lost(line: str, answer: str) -> None:
    assert lost(said(line, answer)) == set()


@pytest.mark.parametrize(
    ("line", "answer", "word"),
    [
        ("Please don’t hesitate to call me.", "please dont call me", "hesitate"),
        ("I want to avoid overtime here.", "i want overtime here", "avoid"),
        ("I stop working at five.", "i am working at five", "stop"),
    ],
)
def test_g12a_what_says_no_is_lost_where_it_is_left_out(line: str, answer: str, word: str) -> None:
    assert ("negation", word) in lost(said(line, answer))


def test_g12a_other_words_for_what_says_no_are_shown_and_no_negation() -> None:
    found = said("I want to avoid overtime here.", "i want to escape overtime here")
    assert (lists(found), lost(found)) == (("avoid", "escape"), set())


@pytest.mark.parametrize(
    ("names", "answer", "loss"),
    [
        ({"day": "Thursday"}, "i want it tuesday", ("swap", "thursday")),
        ({"day": "$90,000"}, "i want it 80000", ("swap", "90,000")),
        ({"day": "$90,000"}, "i want it 90000 euros", ("swap", "dollars")),
        ({"day": "more pay"}, "i want it less pay", ("swap", "more")),
        ({"day": "my own team"}, "i want it your own team", ("swap", "my")),
        ({"day": "without travel"}, "i want it with travel", ("negation", "without")),
        ({"day": "Acme"}, "i want it ajax", ("name", "acme")),
    ],
)
def test_g12d_what_fills_a_slot_and_is_no_person_is_judged_as_words_of_the_line(
    names: dict[str, str], answer: str, loss: tuple[str, str]
) -> None:
    found = said("I want it {day}.", answer, names=names)
    assert loss in lost(found)
    assert found.suggested in (1, 2)


def test_g12d_another_word_for_a_person_in_a_slot_is_told_as_the_name() -> None:
    names = {"next": "Mr. Day"}
    assert lost(said("Ask {next} now.", "ask mr night now", names=names)) == {("name", "day")}


@for_each(
    ("line", "answer", "word"),
    [
        ("Who would I meet?", "who would meet me", "i"),
        ("Who would meet me?", "who would i meet", "me"),
        ("I led a team of ten.", "i was led by a team of ten", "led"),
        ("I was hired by Ana.", "i hired ana", "hired"),
    ],
)
def test_g12d_who_does_it_and_whom_it_is_done_to_are_told_apart(
    line: str, answer: str, word: str
) -> None:
    assert lost(said(line, answer)) == {("order", word)}


@for_each(
    ("line", "answer"),
    [
        ("I was impressed by your team.", "your team impressed me"),
        ("I get paid by the hour.", "i am paid by the hour"),
        ("Who would I meet?", "whom would i meet"),
    ],
)
def test_g12d_the_same_doer_is_no_other_order(line: str, answer: str) -> None:
    assert not lost(said(line, answer))
