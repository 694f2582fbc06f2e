"""A long line falls into parts that can be learnt one at a time."""

from tests.for_each import for_each
from tests.support.people import DECK, real_cards
from tests.support.texts.lines import line
from trainer.core.script.cards import cards
from trainer.core.script.clauses import (
    LONG,
    LONGEST_CLAUSE,
    SHORTEST_CLAUSE,
    clauses,
    joined,
    tokens,
)
from trainer.core.script.parse import parse


def parts(text: str) -> list[str]:
    return [part.text for part in clauses(line(text))]


def test_a_line_under_fourteen_words_is_one_part() -> None:
    text = "One two, three. Four five six seven; eight nine ten eleven twelve thirteen"
    assert parts(text) == [text]


def test_a_part_ends_at_a_mark() -> None:
    assert parts(
        "If you were me, today, what would you say? I would like to know it; please tell me now."
    ) == [
        "If you were me,",
        "today, what would you say?",
        "I would like to know it;",
        "please tell me now.",
    ]


def test_what_is_too_short_joins_the_next_part_and_the_last_the_one_before() -> None:
    assert parts("Well, yes, I do think that this is so. One two three four five six, no.") == [
        "Well, yes, I do think that this is so.",
        "One two three four five six, no.",
    ]


def test_a_long_stretch_is_cut_before_a_small_word() -> None:
    assert parts(
        "Can you tell me the name of the person that you are going to ask for advice about me"
    ) == [
        "Can you tell me the name of the person",
        "that you are going to ask for advice about me",
    ]


@for_each(
    ("text", "begins"),
    [
        ("Can you please share with me what the rest of the process will be?", "what"),
        (
            "what are the things from our talk I need to emphasize in my next with {next}?",
            "in",
        ),
        ("am I going to be strong or weak in the eyes of the next manager?", "in"),
        ("Do you have any pointers on how I might do this much better over there?", "on"),
        ("what would I still have to do now in order to become your candidate?", "in"),
        ("I really would like very much to get all of the full picture right now", "to"),
    ],
)
def test_a_part_ends_where_a_speaker_would_pause(text: str, begins: str) -> None:
    assert parts(text)[1].split()[0] == begins


def test_a_few_words_that_end_a_sentence_stay_with_it() -> None:
    assert parts(
        "Thank you for your time, {interviewer}. I've enjoyed this, and I hope it was fun."
    ) == [
        "Thank you for your time, {interviewer}.",
        "I've enjoyed this, and I hope it was fun.",
    ]


def test_a_stretch_without_any_small_word_is_cut_in_even_parts() -> None:
    found = parts(" ".join(f"word{n}" for n in range(17)))
    assert [len(part.split()) for part in found] == [8, 9]


def test_no_part_of_a_script_that_comes_along_ends_in_mid_phrase() -> None:
    for path in DECK.parent.glob("*.md"):
        script, _ = parse(path.read_text(), path=str(path), stem=path.stem)
        assert script is not None
        for part in (one for card in cards(script) for one in clauses(card.line.wanted)[:-1]):
            assert part.text.split()[-1].lower() not in {"of", "the", "to", "a", "my", "and"}


def test_a_slot_and_the_comma_after_it_are_one_word() -> None:
    words = tokens(line("{interviewer}, is the **very first** of {next}'s"))
    assert ["".join(map(str, word)) for word in words] == [
        "{interviewer},",
        "is",
        "the",
        "very",
        "first",
        "of",
        "{next}'s",
    ]


def test_words_put_together_again_read_as_before() -> None:
    for card in real_cards():
        wanted = card.line.wanted
        assert joined(tokens(wanted), wanted.at).text == wanted.text


def test_every_part_of_the_real_lines_can_be_learned_in_one_go() -> None:
    for card in real_cards():
        wanted = card.line.wanted
        found = clauses(wanted)
        assert " ".join(part.text for part in found) == wanted.text
        if len(tokens(wanted)) >= LONG:
            assert all(SHORTEST_CLAUSE <= len(tokens(part)) <= LONGEST_CLAUSE for part in found)


def test_a_direction_stays_with_the_clause_it_stands_in_and_is_no_word_of_it() -> None:
    text = (
        "[breathe] I am very glad to be here today, [pause] and I would like to hear from you "
        "[smile] what comes next, if I may. [wait]"
    )
    whole = line(text)
    found = clauses(whole)
    assert len(found) > 1
    assert " ".join(part.text for part in found) == whole.text
    back, start = [], 0
    for part in found:
        size = len(tokens(part))
        assert all(0 <= aside.after <= size for aside in part.asides)
        back += [(start + aside.after, aside.words.text) for aside in part.asides]
        start += size
    assert back == [(aside.after, aside.words.text) for aside in whole.asides]
    assert [text for _, text in back] == ["breathe", "pause", "smile", "wait"]
