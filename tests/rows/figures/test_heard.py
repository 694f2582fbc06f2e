"""What went missing of a line, to be heard."""

from trainer.core.stats.missing import Missed
from trainer.rows.figures.excerpt import heard


def test_what_went_missing_is_heard_in_quotes_and_all_of_it_in_a_word() -> None:
    words = ("How", "many", "are", "in", "the", "interview", "process?")
    some = heard(Missed(words, (1, 1, 1, 1, 0, 1, 1), 1), {})
    assert some.endswith("process? “How many are in” and “interview process” went missing.")
    assert heard(Missed(words, (1,) * 7, 1), {}).endswith("process? All of it went missing.")
    many = heard(Missed(tuple("abcdefghi"), (1, 0, 1, 0, 0, 0, 1, 1, 0), 1), {})
    assert many.endswith(" “a”, “c” and “g h” went missing.")
    more = heard(Missed(tuple("abcdefghi"), (1, 0, 1, 0, 1, 0, 1, 1, 0), 1), {})
    assert more.endswith(" “g h” and words in 3 other places went missing.")
