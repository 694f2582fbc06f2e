"""A call from its first question to its last, with an interviewer who can't be foreseen."""

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct, field

from tests.support.folds import fold, prepared
from tests.support.people import DECK, MONDAY, Person
from trainer.core.drill.drill import Limit
from trainer.core.log.events import Event, What, live, microseconds
from trainer.core.memory.step import Way
from trainer.core.rehearsal.order import forward, from_end, left_at, of_scene
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Slip, aloud, prompted, rated
from trainer.core.rehearsal.said import said
from trainer.core.rehearsal.turns import begin, went_on
from trainer.core.script.cards import Card, cards
from trainer.core.script.key import Kind
from trainer.core.script.parse import parse
from trainer.core.script.script import Cue, Script
from trainer.core.stages.notes import spoken
from trainer.core.value import replace
from trainer.rows.recap import call_rows, to_drill
from trainer.rows.rehearsal import brief, heard_rows, help_rows

NAMES = {"interviewer": "Ms. Ortiz", "next": "Mr. Lee"}


def script_of(text: str) -> Script:
    script, problems = parse(text, path="my.md", stem="my")
    assert script is not None, problems
    return script


SCRIPT = script_of(DECK.read_text(encoding="utf-8"))
CARDS: dict[str, Card] = {card.key: card for card in cards(SCRIPT)}


class Caller(Struct, dict=True):
    """Somebody on the phone: every answer takes 20 seconds, every rating 5."""

    person: Person = field(default_factory=Person)
    order: tuple[Cue, ...] = SCRIPT.cues
    by: Way | None = Way.TYPE
    live: bool = False
    at: int = 0
    script: Script = SCRIPT

    def __post_init__(self) -> None:
        log = tuple(self.person.log)
        limit = Limit()
        drill = prepared(cards(self.script), log, limit=limit, now=self.person.now, by=self.by)
        drill = replace(drill, names=NAMES)
        now = self.person.now
        self.call = begin(drill, self.order, now=now, at=self.at, live=self.live)

    @property
    def card(self) -> Card:
        assert self.call.task is not None
        return self.call.task.card

    def says(self, words: str) -> "Caller":
        self.person.wait(20)
        self.call = said(self.call, words, now=self.person.now, known=lambda _: False)
        return self

    def says_it(self) -> "Caller":
        return self.says("" if self.call.quiet else words_of(self.card))

    def rates(self, rating: int | None = None) -> Event:
        self.person.wait(5)
        assert self.call.verdict is not None
        rating = rating or self.call.verdict.suggested or 3
        now = self.person.now
        again = self.call.verdict.retracted is not None
        event = self.person.record(rated(self.call, rating, now=now), exact=again)
        self.call = went_on(
            self.call, event, now=now, random=self.person.random, known=lambda _: False
        )
        return event

    def to(self, key: str) -> "Caller":
        """Say everything right until that line is asked."""
        while self.call.task and self.card.key != f"second-interview/{key}":
            self.says_it().rates()
        return self

    def to_the_end(self) -> Rehearsal:
        while self.call.task:
            self.says_it().rates()
        return self.call

    def recap(self) -> str:
        rows = call_rows(self.call, now=self.person.now)
        return "\n".join(f"{row.label}: {row.text}" for row in rows)


def words_of(card: Card) -> str:
    pieces = card.line.wanted.pieces
    return "".join(NAMES[piece.text] if piece.slot else piece.text for piece in pieces)


def line(key: str) -> str:
    return words_of(CARDS[f"second-interview/{key}#phrasing"])


def texts(rows: tuple[object, ...]) -> str:
    return " ".join(str(getattr(row, "text", row)) for row in rows)


# -- the order of the call


def test_every_question_is_asked_in_the_order_of_the_script() -> None:
    call = Caller().to_the_end()
    asked = [turn.card.cue.id for turn in call.turns if turn.card.asked is None]
    assert asked == [cue.id for cue in SCRIPT.cues]


def test_from_the_end_the_last_scene_comes_first_and_runs_on_as_in_the_call() -> None:
    order = [cue.id for cue in from_end(SCRIPT)]
    assert order[:4] == ["support", "hire", "recommend", "rank"]
    assert order[-1] == "process"
    assert sorted(order) == sorted(cue.id for cue in SCRIPT.cues)


def test_without_scenes_the_end_is_learnt_three_questions_at_a_time() -> None:
    text = "# Call\n" + "".join(f"\n### Ask {n}\n\n> What is {n}?\n" for n in "abcde")
    assert [cue.id[-1] for cue in from_end(script_of(text))] == list("cdeab")


@pytest.mark.parametrize("name", ["Where you stand", "where-you-stand", "stand"])
def test_a_scene_is_found_by_its_name_or_a_part_of_it(name: str) -> None:
    assert [cue.id for cue in of_scene(SCRIPT, name)] == ["rank"]


@pytest.mark.parametrize("name", ["", "nowhere", "you"])
def test_a_name_that_fits_no_scene_or_several_finds_none(name: str) -> None:
    assert of_scene(SCRIPT, name) == ()


# -- what is seen and helped


def test_only_what_the_interviewer_did_is_seen() -> None:
    caller = Caller()
    assert "picked up" in texts(heard_rows(caller.call))
    caller.says_it().rates()
    assert heard_rows(caller.call)[0].text == "They answer your question."
    assert help_rows(caller.call, so_far=0) == ()


def test_the_first_hint_is_the_cue_and_the_next_are_those_of_a_drill() -> None:
    caller = Caller()
    caller.call = prompted(caller.call)
    assert [row.label for row in help_rows(caller.call, so_far=0)] == ["Line?"]
    caller.call = prompted(caller.call)
    assert [row.label for row in help_rows(caller.call, so_far=0)] == ["Line?", "Hint"]
    event = caller.says_it().rates()
    assert (event.hints, event.rating) == (2, 2)


def test_a_live_call_has_no_hints() -> None:
    caller = Caller(live=True)
    assert prompted(caller.call) == caller.call


# -- what is kept


def test_every_line_is_a_review_of_kind_rehearsal_and_feeds_the_memory() -> None:
    caller = Caller()
    event = caller.says_it().rates()
    assert (event.event, event.kind, event.key) == (
        What.REVIEW,
        "rehearsal",
        "second-interview/process#phrasing",
    )
    assert (event.way, event.rung, event.strictness, event.share) == ("type", 2, "exact", 1.0)
    assert event.hints == 0
    now = microseconds(caller.person.now)
    assert fold(caller.person.log, now=now)[event.key or ""].reviews == 1


def test_a_line_said_right_last_time_is_asked_by_letters() -> None:
    person = Person()
    Caller(person).says_it().rates()
    caller = Caller(person, by=None)
    assert caller.call.way == "letters"
    caller.says("x").rates(1)
    assert caller.call.way == "type"


def test_aloud_the_person_judges() -> None:
    caller = Caller(by=Way.ALOUD).says("")
    assert caller.call.verdict is not None
    assert caller.call.verdict.suggested is None
    assert "the rest of the process" in texts(brief(caller.call))
    assert caller.rates(4).way == "aloud"


def test_one_line_of_a_typed_call_may_be_said_aloud() -> None:
    caller = Caller()
    caller.call = aloud(caller.call)
    assert caller.says("").rates(3).way == "aloud"
    assert caller.call.way is Way.TYPE


# -- the interviewer


def test_the_least_practised_branch_is_heard_first_and_evasions_now_and_then() -> None:
    heard: list[str] = []
    person = Person()
    for _ in range(25):
        caller = Caller(person, of_scene(SCRIPT, "stand"))
        caller.says_it().rates()
        assert caller.call.branch is not None
        heard.append(caller.call.branch.id)
        caller.to_the_end()
        person.wait(86_400)
    counts = Counter(heard)
    assert 1 <= counts.pop("otherwise") <= 12
    assert len(counts) == 3
    assert max(counts.values()) - min(counts.values()) <= 1


def test_the_follow_up_must_fit_what_was_heard() -> None:
    caller = fork("not-first")
    event = caller.says(line("rank/not-first")).rates()
    assert event.key == "second-interview/rank/not-first#phrasing"
    branch = CARDS["second-interview/rank/not-first#branch"].branch
    assert branch is not None
    assert event.reply in [reply.text for reply in branch.replies]
    assert event.chosen is None
    assert (event.rating or 0) >= 3


def test_the_words_for_another_answer_are_named_and_kept_as_a_confusion() -> None:
    caller = fork("not-first").says(line("rank/first"))
    assert "what you say if you are told that you are the No. 1" in texts(brief(caller.call))
    event = caller.rates()
    assert (event.rating, event.chosen) == (1, "second-interview/rank/first#branch")
    assert "Confused: Ask how you rank: you heard" in caller.recap()
    assert "second-interview/rank/not-first#branch" in to_drill(caller.call)


@pytest.mark.parametrize("words", ["", "Thank you anyway."])
def test_to_an_evasion_nothing_needs_to_be_said(words: str) -> None:
    caller = fork("otherwise").says(words)
    event = caller.rates()
    assert (event.key, event.way, event.rating) == (
        "second-interview/rank/otherwise#branch",
        "choose",
        3,
    )
    assert event.chosen == event.key


def test_after_an_evasion_the_next_question_may_be_asked_at_once() -> None:
    caller = fork("otherwise").says(line("support"))
    assert caller.rates().key == "second-interview/rank/otherwise#branch"
    assert caller.call.verdict is not None
    assert (caller.rates().rating or 0) >= 3
    assert caller.card.cue.id == "hire"


def test_an_evasion_answered_with_the_words_for_another_answer_is_a_confusion() -> None:
    event = fork("otherwise").says(line("rank/first")).rates()
    assert (event.rating, event.chosen) == (1, "second-interview/rank/first#branch")


def test_what_interviewers_really_said_may_be_heard_too() -> None:
    real = {"second-interview/hire/yes#branch": (spoken("You had me at hello."),)}
    heard = set()
    for seed in range(60):
        caller = Caller(Person(seed=seed), of_scene(SCRIPT, "getting")).says_it()
        caller.call = replace(caller.call, drill=replace(caller.call.drill, replies=real))
        caller.rates()
        caller.says_it().rates()
        heard.add(heard_rows(caller.call)[0].text)
    assert "You had me at hello." in heard


def fork(branch: str) -> Caller:
    """Return a caller who has asked for the rank and heard that branch."""
    for seed in range(100):
        caller = Caller(Person(seed=seed)).to("rank#phrasing")
        caller.says_it().rates()
        if caller.call.branch and caller.call.branch.id == branch:
            return caller
    raise AssertionError(branch)


# -- questions forgotten


def test_a_later_question_is_recognised_and_the_one_at_hand_is_forgotten() -> None:
    caller = Caller().says(line("how-many"))
    assert caller.call.taken is not None
    assert caller.call.taken.slip is Slip.LATER
    assert "a later question: Ask how many are still in the running" in texts(brief(caller.call))
    assert caller.rates().rating == 1
    assert "Forgotten: Ask what the rest of the process will be (instead:" in caller.recap()
    assert caller.card.cue.id == "person"


def test_a_later_question_is_recognised_by_its_letters_too() -> None:
    letters = "".join(word[0] for word in line("how-many").split())
    taken = Caller(by=Way.LETTERS).says(letters).call.taken
    assert taken is not None
    assert taken.card.cue.id == "how-many"


def test_live_the_call_goes_on_where_the_person_is() -> None:
    caller = Caller(live=True).says(line("role"))
    while caller.call.verdict:
        caller.rates()
    assert [turn.card.cue.id for turn in caller.call.turns] == ["process", "person", "role"]
    assert [turn.event.rating == 1 for turn in caller.call.turns] == [True, True, False]
    assert caller.card.cue.id == "looks-for"


def test_live_a_question_asked_twice_is_answered_and_nothing_is_kept() -> None:
    caller = Caller(live=True).says_it()
    caller.rates()
    caller.says(line("process"))
    assert caller.call.heard is Heard.ALREADY
    assert caller.call.verdict is None
    assert caller.card.cue.id == "person"


# -- the recap


def test_the_recap_says_what_was_missed_and_what_it_did_to_the_schedule() -> None:
    caller = Caller().says_it()
    caller.rates()
    caller.says("Please tell me, what is Mr. Lee like?").rates()
    caller.says("").rates()
    recap = caller.recap()
    assert "1 minute, 3 questions. 1 of 3 right. All of it is saved." in recap
    assert "Missed: Ask what the next person is like: as, a, person" in recap
    assert "Forgotten: Ask what part they play" in recap
    assert "Schedule: 2 lines come back tomorrow and 1 comes back later." in recap
    assert "Left at: question 4 of 13." in recap
    assert to_drill(caller.call) == (
        "second-interview/person#phrasing",
        "second-interview/role#phrasing",
    )


def test_nothing_said_changes_nothing() -> None:
    assert "nothing changed" in Caller().recap()


# -- stopping and going on


def left(caller: Caller, order: tuple[Cue, ...] = SCRIPT.cues) -> int | None:
    log = live(caller.person.log, now=microseconds(caller.person.now))
    return left_at(SCRIPT, order, log, now=caller.person.now)


def test_a_rehearsal_goes_on_where_it_was_left_within_twelve_hours() -> None:
    caller = Caller().to("looks-for#phrasing")
    assert left(caller) == 3
    caller.person.wait(3600)
    later = Caller(caller.person, at=3)
    assert later.card.cue.id == "looks-for"
    later.says_it().rates()
    assert left(later) == 4
    later.person.wait(12.1 * 3600)
    assert left(later) is None


def test_a_rehearsal_that_came_to_its_end_is_not_gone_on_with() -> None:
    caller = Caller()
    caller.to_the_end()
    assert left(caller) is None
    assert left(caller, from_end(SCRIPT)) is None


def test_each_order_goes_on_by_itself() -> None:
    caller = Caller(order=from_end(SCRIPT))
    for _ in range(2):
        caller.says_it().rates()
    assert left(caller) is None
    assert left(caller, from_end(SCRIPT)) is not None


def test_orders_of_a_script_are_the_same_questions() -> None:
    assert set(forward(SCRIPT)) == set(from_end(SCRIPT))


# -- what always holds


@settings(max_examples=20, deadline=None)
@given(
    words=st.lists(st.sampled_from(["", "it", "rank", "rank/first", "hire/no", "support"])),
    seed=st.integers(0, 50),
    is_live=st.booleans(),
)
def test_whatever_is_said_the_call_comes_to_its_end_and_every_turn_is_kept(
    words: list[str], seed: int, *, is_live: bool
) -> None:
    order = of_scene(SCRIPT, "stand") + of_scene(SCRIPT, "getting")
    caller = Caller(Person(seed=seed, now=MONDAY + timedelta(days=seed)), order, live=is_live)
    for said_now in words:
        if caller.call.task is None:
            break
        if said_now == "it":
            caller.says_it()
        else:
            caller.says(line(said_now) if said_now else "")
        while caller.call.verdict:
            caller.rates()
    call = caller.to_the_end()
    assert {card.key for card in call.order} <= {turn.card.key for turn in call.turns}
    assert [turn.event for turn in call.turns] == caller.person.log
    assert all(turn.card.kind is Kind.PHRASING or turn.event.chosen for turn in call.turns)
    assert caller.recap()


def test_a_branch_whose_follow_up_is_left_out_is_not_heard() -> None:
    kept = "second-interview/hire/yes#phrasing"
    gone = {f"second-interview/hire/{name}#phrasing" for name in ("no", "maybe")}
    hire = tuple(cue for cue in SCRIPT.cues if cue.id == "hire")
    for seed in range(20):
        caller = Caller(Person(seed=seed), order=hire)
        deck = tuple(card for card in caller.call.drill.deck if card.key not in gone)
        caller.call = replace(caller.call, drill=replace(caller.call.drill, deck=deck))
        caller.says_it().rates()
        assert caller.card.key in {kept, "second-interview/hire/otherwise#branch"}
