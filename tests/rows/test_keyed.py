"""Letters as they are typed, in rows: the gap at hand, a second try, the word that was shown."""

from trainer.core.grading.keying import Keying, keying, press
from trainer.core.script.script import Piece, Words
from trainer.rows.practice.card import GAP, key_row, keyed
from trainer.rows.row import Style

LINE = Words((Piece("What time is it?"),))


def typed(keys: str) -> Keying:
    state = keying(LINE, {}, every_other=False)
    for key in keys:
        state = press(state, key)
    return state


def test_the_gap_at_hand_has_a_style_of_its_own() -> None:
    parts = keyed(typed("w"), every_other=False).parts
    assert [part.style for part in parts if part.text == GAP] == [Style.HERE]
    assert keyed(typed("w"), every_other=False).text.startswith("What [_]")


def test_after_a_wrong_key_it_says_so_and_after_two_the_word() -> None:
    once, twice = typed("wx"), typed("wxq")
    said = key_row(once), key_row(twice)
    assert [one.text if one else None for one in said] == [
        "Not that one. Try once more.",
        "It's time. Go on.",
    ]
    assert [part.style for part in keyed(once, every_other=False).parts if part.text == GAP] == [
        Style.WRONG
    ]
    assert key_row(press(twice, "i")) is None
    assert key_row(typed("w")) is None
