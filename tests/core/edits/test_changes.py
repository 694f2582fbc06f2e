"""What an edit does to a card's history, row by row of docs/script-format.md."""

import re

import pytest

from tests.support.folds import changes, fold
from tests.support.people import MONDAY
from tests.support.texts.call import NOW, SCRIPT, SUPPORT, after, deck, log_of, moved
from trainer.core.edits.changes import Changes, History, aliases, decision
from trainer.core.edits.recognition import kept
from trainer.core.log.events import live
from trainer.core.value import replace
from trainer.rows.practice.card import changed_row


def test_nothing_changed_is_nothing_to_tell() -> None:
    assert after(SCRIPT) == Changes()


def test_a_few_words_changed_keep_the_history_and_are_told() -> None:
    found = after(SCRIPT.replace("in getting this job", "in getting the job"))
    assert found.moves == ()
    assert list(found.reworded) == ["call/ask-for-support#phrasing"]
    assert found.rewritten == ()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "the support in this",
            "your support in it",
            ("Changed", "“the” is now “your”; “this” is now “it”."),
        ),
        (
            "about the position",
            "about the office manager position",
            ("Now added", "“office manager”."),
        ),
        ("so, please, tell me", "so, tell me", ("No longer in it", "“please,”.")),
        (
            "ask {next} now, and go",
            "ask him now, please, and go then",
            ("Changed", "“Mr. Lee” is now “him”. Now added: “please,”; “then”."),
        ),
        ("well now", "{next}, well now", ("Now added", "“Mr. Lee,”.")),
        ("Well now", "Well now", ("Changed", "marks only.")),
    ],
)
def test_an_edit_is_told_by_what_it_did(old: str, new: str, told: tuple[str, str]) -> None:
    row = changed_row(old, new, {"next": "Mr. Lee"})
    assert (row.label, row.text) == told


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


def test_a_renamed_condition_is_recognized_by_its_follow_up() -> None:
    found = after(SCRIPT.replace("If you are told first", "If you come first"))
    place = "call/ask-how-you-rank"
    assert moved(found) == {
        f"{place}/if-you-are-told-first#{kind}": f"{place}/if-you-come-first#{kind}"
        for kind in ("phrasing", "branch")
    }


def test_a_renamed_file_is_recognized_when_nothing_else_has_its_id() -> None:
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


def test_a_branch_without_a_follow_up_is_recognized_by_its_replies() -> None:
    place = "call/ask-how-you-rank"
    silent = re.sub(r"\n  > .*\n", "", SCRIPT)
    log = [
        replace(event, reply="One of a few.") if "several" in (event.key or "") else event
        for event in log_of(deck(silent))
    ]
    renamed = deck(silent.replace("If you are told one of several", "If they name a few"))
    assert moved(changes(renamed, log, others=frozenset())) == {
        f"{place}/if-you-are-told-one-of-several#branch": f"{place}/if-they-name-a-few#branch"
    }


def test_a_follow_up_with_new_words_comes_along_with_its_line_and_is_asked_about() -> None:
    words = "What makes me a unique candidate in your opinion?"
    text = SCRIPT.replace("Ask how you rank", "Your rank").replace(words, "And who decides?")
    found = after(text)
    place = "call/{}/if-you-are-told-one-of-several#phrasing"
    assert moved(found)[place.format("ask-how-you-rank")] == place.format("your-rank")
    assert [(card.key, old) for card, old in found.rewritten] == [
        (place.format("your-rank"), words)
    ]


def test_two_headings_that_change_places_take_their_histories_with_them() -> None:
    text = SCRIPT.replace("Ask how you rank", "\0").replace("Ask for support", "Ask how you rank")
    cards_ = deck(text.replace("\0", "Ask for support"))
    log = log_of(deck(SCRIPT))
    written = aliases(changes(cards_, log, others=frozenset()), now=MONDAY.replace(day=24))
    numbered = [
        replace(event, id=f"a{number}", at=event.at + number)
        for number, event in enumerate(written)
    ]
    now = live((*log, *numbered), now=NOW)
    lines = {event.key: event.line for event in now if event.key}
    assert lines == {event.key: event.line for event in log_of(cards_)}


def test_a_place_that_another_line_took_over_is_cleared_first() -> None:
    text = SCRIPT.partition("### Ask for support")[0]
    start, _, rest = text.partition("> If you were to rank")
    text = f"{start}> {SUPPORT}\n\n" + rest.partition("\n\n")[2]
    found = after(text)
    support, taken = "call/ask-for-support#phrasing", "call/ask-how-you-rank#phrasing"
    assert moved(found) == {support: taken}
    assert found.displaced == (taken,)
    cleared, alias = aliases(found, now=MONDAY)
    assert (cleared.from_, alias.from_, alias.to) == (taken, support, taken)
    assert cleared.to not in {card.key for card in deck(text)}


def test_another_scene_or_order_changes_nothing() -> None:
    head, one, two = re.split(r"(?=^### )", SCRIPT, flags=re.MULTILINE)
    assert after(head + two + "\n## Elsewhere\n\n" + one) == Changes()


def test_removed_and_put_back_is_as_before() -> None:
    removed = SCRIPT.partition("### Ask for support")[0]
    assert after(removed) == Changes(resting={"call/ask-for-support#phrasing": SUPPORT})
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


TALK = """# Call {#call}

### They ask what you expect

- "What do you expect to earn?"
- "What is your number?"

> I would rather find out first whether we fit.

- If they press you
  - "I need a figure."
  - "Give me a ballpark."

  > From what I have read, ninety is usual for this.

- Otherwise
  - "Fair enough."
  - "All right."

### Ask for a day

> May I have a day to go through all of it?
"""


def talk(text: str) -> Changes:
    log = log_of(deck(TALK))
    heard = [
        replace(e, reply="What is your number?") if "press" not in (e.key or "") else e for e in log
    ]
    return changes(deck(text), heard, others=frozenset())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("### Ask for a day", "### Ask for a day {.end}"),
        ("### They ask what you expect", "### They ask what you expect {.anytime}"),
        ("- If they press you", "- If they press you {.end}"),
        ("all of it?", 'all of it?\n\n- "Sure."\n- "Take two."'),
        ('- "What do you expect to earn?"\n', ""),
        ("usual for this.", "usual for this.\n\n  [Ask for a day](#ask-for-a-day)"),
        ("rather find out", "rather [pause] find out"),
    ],
)
def test_who_speaks_where_it_ends_and_goes_on_changes_no_history(old: str, new: str) -> None:
    assert old in TALK
    assert talk(TALK.replace(old, new, 1)) == Changes()


def test_a_follow_up_that_became_a_cue_led_to_by_a_link_keeps_its_history() -> None:
    words = "  > From what I have read, ninety is usual for this.\n"
    own = "\n### Name a number {#number}\n\n> From what I have read, ninety is usual for this.\n"
    found = talk(TALK.replace(words, "  [Name a number](#number)\n") + own)
    old = "call/they-ask-what-you-expect/if-they-press-you#phrasing"
    assert moved(found) == {old: "call/number#phrasing"}
    assert found.rewritten == ()


def test_a_heading_and_a_line_rewritten_at_once_are_known_by_what_is_heard_there() -> None:
    text = TALK.replace("### They ask what you expect", "### Your price").replace(
        "I would rather find out first whether we fit.", "Tell me more about the job, please."
    )
    old = "call/they-ask-what-you-expect#phrasing"
    found = talk(text)
    assert moved(found)[old] == "call/your-price#phrasing"
    assert [card.key for card, _ in found.rewritten] == ["call/your-price#phrasing"]
