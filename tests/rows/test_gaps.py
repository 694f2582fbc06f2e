"""Letters as they are typed, in rows: the gap at hand, a second try, the word that was shown."""

from tests.support.made import SHORT, script
from trainer.core.grading.keys.keying import Keying, keying, press
from trainer.core.script.cards import cards
from trainer.core.script.script import Piece, Words
from trainer.rows.page.gaps import gaps_row
from trainer.rows.practice.card import key_row
from trainer.rows.row import Style

LINE = Words((Piece("What time is it?"),))


def typed(keys: str, *, every_other: bool = False) -> Keying:
    state = keying(LINE, {}, every_other=every_other)
    for key in keys:
        state = press(state, key)
    return state


def parts(keys: str, *, every_other: bool = False) -> list[tuple[str, Style]]:
    state = typed(keys, every_other=every_other)
    row = gaps_row(state, LINE, {}, every_other=every_other)
    return [(part.text, part.style) for part in row.parts if part.text.strip()]


def test_every_blank_is_as_wide_as_its_word_and_the_one_at_hand_has_a_style() -> None:
    assert parts("w") == [
        ("What", Style.PLAIN),
        ("____", Style.HERE),
        ("__", Style.DIM),
        ("__?", Style.DIM),
    ]


def test_with_every_other_word_shown_the_rest_is_in_sight() -> None:
    assert parts("", every_other=True) == [
        ("What", Style.PLAIN),
        ("____", Style.HERE),
        ("is", Style.PLAIN),
        ("__?", Style.DIM),
    ]


def test_after_a_wrong_key_the_gap_looks_so_and_after_two_the_word() -> None:
    assert ("____", Style.SLIP) in parts("wx")
    assert parts("wxq")[1:3] == [("time", Style.WRONG), ("__", Style.HERE)]


def test_after_a_wrong_key_it_says_so_and_after_two_the_word() -> None:
    once, twice = typed("wx"), typed("wxq")
    said = key_row(once), key_row(twice)
    assert [one.text if one else None for one in said] == [
        "Not that one. Try once more.",
        "The word is “time”. Go on.",
    ]
    assert key_row(press(twice, "i")) is None
    assert key_row(typed("w")) is None


def test_a_line_that_is_complete_is_the_line() -> None:
    assert "".join(text for text, _ in parts("wtii")).replace(" ", "") == "Whattimeisit?"


def test_directions_stand_where_they_do_in_the_whole_line() -> None:
    found = script("# S {#s}\n\n### Ask {#ask}\n\n> What [pause] time is it [smile]?\n")
    (cue,) = found.cues
    words = cue.line.wanted
    state = press(keying(words, {}, every_other=False), "w")
    text = gaps_row(state, words, {}, every_other=False).text
    assert text.startswith("What [pause] ____ __ __")


def test_where_every_other_word_is_shown_no_direction_stands_between() -> None:
    found = script("# S {#s}\n\n### Ask {#ask}\n\n> What [pause] time is it [smile]?\n")
    words = found.cues[0].line.wanted
    text = gaps_row(keying(words, {}, every_other=True), words, {}, every_other=True).text
    assert text.split() == ["What", "____", "is", "__?"]


def test_a_name_that_is_not_known_is_no_blank_and_asks_for_no_letter() -> None:
    deck = cards(script(SHORT.replace("What time is it now?", "If so, {next}, would you go?")))
    line = deck[0].line.wanted
    state = keying(line, {}, every_other=False)
    assert "".join(part.text for part in gaps_row(state, line, {}, every_other=False).parts) == (
        "__ __, [the next person], _____ ___ __? "
    )
    (name,) = (p for p in gaps_row(state, line, {}, every_other=False).parts if "next" in p.text)
    assert name.style is Style.DIM
    for key in "iswyg":
        state = press(state, key)
    assert (state.done, state.missed) == (True, frozenset())
    known = {"next": "Mr. Lee"}
    shown = gaps_row(keying(line, known, every_other=False), line, known, every_other=False)
    assert "".join(part.text for part in shown.parts) == "__ __, __. ___, _____ ___ __? "
