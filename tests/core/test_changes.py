"""What an edit does to a card's history, row by row of docs/script-format.md."""

import random
import re
from dataclasses import replace

import pytest

from tests.core.people import DECK, MONDAY, Person
from trainer.core.cards import Card, cards
from trainer.core.changes import Changes, History, alias, changed_row, changes, decision, kept
from trainer.core.drill import Limit
from trainer.core.events import Event, live, microseconds
from trainer.core.memory import fold
from trainer.core.parse import parse

SUPPORT = "Do I have your support in getting this job?"
NOW = microseconds(MONDAY.replace(year=2027))
SCRIPT = """# Call {#call}

## Where you stand

### Ask how you rank

> If you were to rank the candidates, how would you rank me?

- If you are told first
  - "First."
  - "Top of the list."

  > That is great to hear, what do I need to do to stay there?

- If you are told one of several
  - "One of a few."
  - "You are in the group."

  > What makes me a unique candidate in your opinion?

### Ask for support

> Do I have your support in getting this job?
"""


def deck(text: str, *, stem: str = "call") -> tuple[Card, ...]:
    script, problems = parse(text, path=f"{stem}.md", stem=stem)
    assert script is not None, problems
    return cards(script)


def log_of(cards_: tuple[Card, ...]) -> tuple[Event, ...]:
    """Return a log in which every card was reviewed once."""
    found = []
    for number, card in enumerate(cards_):
        branch = card.branch if card.key.endswith("#branch") else None
        line = branch.condition if branch else card.line.wanted
        found.append(
            Event(
                event="review",
                id=f"{number:04}",
                at=microseconds(MONDAY) + number,
                day="2026-11-23",
                key=card.key,
                line=line.text,
                way="choose" if branch else "type",
                rung=None if branch else 2,
                rating=3,
            )
        )
    return tuple(found)


def after(text: str, *, stem: str = "call", others: frozenset[str] = frozenset()) -> Changes:
    return changes(deck(text, stem=stem), log_of(deck(SCRIPT)), others=others)


def moved(found: Changes) -> dict[str, str]:
    return {move.old: move.card.key for move in found.moves}


def test_nothing_changed_is_nothing_to_tell() -> None:
    assert after(SCRIPT) == Changes()


def test_a_few_words_changed_keep_the_history_and_are_told() -> None:
    found = after(SCRIPT.replace("in getting this job", "in getting the job"))
    assert found.moves == ()
    assert list(found.reworded) == ["call/ask-for-support#phrasing"]
    assert found.rewritten == ()
    row = changed_row("the support in this", "your support in it")
    assert row.text == "“the” is now “your”; “this” is now “it”"


def test_another_accepted_wording_is_no_change() -> None:
    text = SCRIPT.replace(
        "> Do I have your support", "> Will you help me?\n\n> Do I have your support"
    )
    assert after(text).reworded == {}


def test_most_of_the_words_changed_is_asked_about() -> None:
    found = after(
        SCRIPT.replace("Do I have your support in getting this job?", "Will you help me?")
    )
    ((card, old),) = found.rewritten
    assert card.key == "call/ask-for-support#phrasing"
    assert old.startswith("Do I have")


def test_a_renamed_heading_takes_all_below_it_along() -> None:
    found = after(SCRIPT.replace("Ask how you rank", "Find out where you stand"))
    keys = [card.key for card in deck(SCRIPT) if "ask-how-you-rank" in card.key]
    assert len(keys) == 5
    assert moved(found) == {
        key: key.replace("ask-how-you-rank", "find-out-where-you-stand") for key in keys
    }


def test_a_renamed_condition_is_recognised_by_its_follow_up() -> None:
    found = after(SCRIPT.replace("If you are told first", "If you come first"))
    place = "call/ask-how-you-rank"
    assert moved(found) == {
        f"{place}/if-you-are-told-first#{kind}": f"{place}/if-you-come-first#{kind}"
        for kind in ("phrasing", "branch")
    }


def test_a_renamed_file_is_recognised_when_nothing_else_has_its_id() -> None:
    unpinned = SCRIPT.replace(" {#call}", "")
    log = log_of(deck(unpinned))
    found = changes(deck(unpinned, stem="next-call"), log, others=frozenset())
    assert len(found.moves) == len(deck(SCRIPT))
    assert changes(deck(unpinned, stem="next-call"), log, others=frozenset({"call"})).moves == ()


def test_a_branch_moved_to_another_line_comes_along() -> None:
    branch = re.search(r"- If you are told one of several.*?opinion\?\n", SCRIPT, re.DOTALL)
    assert branch is not None
    text = SCRIPT.replace(branch[0], "") + "\n" + branch[0]
    old, new = "call/ask-how-you-rank", "call/ask-for-support"
    place = "if-you-are-told-one-of-several#phrasing"
    assert moved(after(text))[f"{old}/{place}"] == f"{new}/{place}"


def test_another_scene_or_order_changes_nothing() -> None:
    head, one, two = re.split(r"(?=^### )", SCRIPT, flags=re.MULTILINE)
    assert after(head + two + "\n## Elsewhere\n\n" + one) == Changes()


def test_removed_and_put_back_is_as_before() -> None:
    removed = SCRIPT.partition("### Ask for support")[0]
    assert after(removed) == Changes()
    assert after(SCRIPT) == Changes()


def test_two_places_with_the_same_words_are_not_swapped() -> None:
    same = "\n\n### {} again\n\n> May I call you back?\n"
    text = SCRIPT + same.format("Monday") + same.format("Friday")
    log = log_of(deck(text))
    renamed = text.replace("Monday again", "Monday once more").replace(
        "Friday again", "Friday anew"
    )
    assert moved(changes(deck(renamed), log, others=frozenset())) == {
        "call/monday-again#phrasing": "call/monday-once-more#phrasing",
        "call/friday-again#phrasing": "call/friday-anew#phrasing",
    }


@pytest.mark.parametrize("history", History)
def test_a_decision_is_kept_and_not_asked_again(history: History) -> None:
    text = SCRIPT.replace(SUPPORT, "Will you help me?")
    card = next(card for card in deck(text) if card.key == "call/ask-for-support#phrasing")
    event = replace(decision(card, history, now=MONDAY.replace(day=24)), id="ff")
    log = (*log_of(deck(SCRIPT)), event)
    assert changes(deck(text), log, others=frozenset()) == Changes()
    before, now = (fold(one, now=NOW)[card.key] for one in (log[:-1], log))
    match history:
        case History.KEEP:
            assert now == before
        case History.TODAY:
            assert (now.due, now.stability) == (MONDAY.replace(day=24).date(), before.stability)
        case History.ANEW:
            assert now.reviews == 0


def test_the_share_of_words_kept() -> None:
    assert kept("Do I have your support?", "do i have YOUR support") == 1
    assert kept("a b c d", "a b x d") == 0.75
    assert kept("", "a") == 0


def edited(text: str, chance: random.Random) -> str:
    """Return the text after one edit such as people make."""
    headings = re.findall(r"^### .*$", text, re.MULTILINE)
    quotes = re.findall(r"^ *> .*$", text, re.MULTILINE)
    match chance.randrange(6):
        case 0:
            old = chance.choice(headings)
            return text.replace(old, re.sub(r" \{#.*\}", "", old) + f" {chance.randrange(99)}", 1)
        case 1:
            old = chance.choice(quotes)
            words = old.split(" ")
            words.insert(chance.randrange(2, len(words) + 1), "really")
            return text.replace(old, " ".join(words), 1)
        case 2:
            parts = re.split(r"(?=^### )", text, flags=re.MULTILINE)
            tail = parts[1:]
            chance.shuffle(tail)
            return "\n\n".join([parts[0], *tail])
        case 3:
            old = chance.choice(headings)
            return text.replace(old, f"## A scene {chance.randrange(10_000)}\n\n{old}", 1)
        case 4:
            old = chance.choice(quotes)
            return text.replace(old, "> Something else altogether was written here.", 1)
        case _:
            old = chance.choice(headings)
            return text.replace(old, old.replace("Ask", "Do ask", 1), 1)


def no_history_is_lost_unasked(seed: int) -> None:
    chance = random.Random(seed)
    person = Person(seed=seed, recall=1.0)
    text = DECK.read_text()
    person.drill(deck(text, stem="second-interview"), limit=Limit(seconds=4000))
    for _ in range(chance.randrange(1, 4)):
        text = edited(text, chance)
    script, problems = parse(text, path="edited.md", stem="second-interview")
    if script is None:
        assert problems
        return
    now = microseconds(person.now)
    log = live(person.log, now=now)
    found = changes(cards(script), log, others=frozenset())
    person.wait(60)
    for move in found.moves:
        person.record(alias(move, now=person.now))
    keys = {card.key for card in cards(script)}
    asked = {card.key for card, _ in found.rewritten}
    texts = {wording.text for card in cards(script) for wording in card.line.wordings}
    for key, memory in fold(person.log, now=now + 10**9).items():
        if memory.reviews and key not in keys:
            lines = {event.line for event in log if event.key == key and event.rung != 0}
            assert asked or key.endswith("#branch") or not lines & texts, key


@pytest.mark.parametrize("seed", range(25))
def test_no_random_edit_loses_a_history_unasked(seed: int) -> None:
    no_history_is_lost_unasked(seed)


@pytest.mark.long
def test_a_thousand_random_edits_lose_no_history_unasked() -> None:
    for seed in range(1000):
        no_history_is_lost_unasked(seed)
