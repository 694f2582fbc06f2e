"""A report without apostrophes is turned as one that has them, or isn't turned at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.stages.telling.reports.reported import reports
from trainer.core.stages.telling.reports.turned import their_words

SAID = (
    "he said i'm his number one choice|she said I'm first|she said she's going to recommend me"
    "|he said I'd be his first pick|he said I've got the job|she said they don't rank people"
    "|he said I wouldn't be first|he said he's not sure|he said it's between me and one other"
    "|they said they're leaning my way|she said she'd hire me|that I'm second|i'm his number one"
    "|he said I don't need to worry|he said I'm very strong but he's got another one"
    "|she said you'd do well|she said that isn't up to her|he said I can't lose"
).split("|")
DOUBTFUL = "she said well see|she said ill be first|he said hell yes|they said were still looking"


@pytest.mark.parametrize("said", SAID)
def test_an_apostrophe_that_is_left_out_changes_nothing(said: str) -> None:
    clipped = said.replace("'", "")
    assert their_words(clipped) == their_words(said)
    assert reports(clipped) == reports(said)


@given(st.sampled_from(SAID), st.sampled_from(["", "'", "\N{RIGHT SINGLE QUOTATION MARK}"]))
def test_nothing_offered_speaks_of_the_one_who_tells(said: str, sign: str) -> None:
    words = (their_words(said.replace("'", sign)) or "").split()
    assert not {"im", "me", "my", "id", "ive"} & {word.casefold() for word in words[:1]}


@pytest.mark.parametrize("said", DOUBTFUL.split("|"))
def test_what_may_be_another_word_is_not_turned(said: str) -> None:
    assert their_words(said) is None
    assert reports(said)  # so it's kept as a note, and never practiced with


@pytest.mark.parametrize("verb", ["said", "siad", "sed", "sayd"])
def test_a_slip_in_how_it_is_told_is_read(verb: str) -> None:
    assert their_words(f"he {verb} im his first choice") == "You're my first choice"


@pytest.mark.parametrize(
    "words", ["You're my first choice.", "I'd put you second.", "I'm not sure"]
)
def test_their_own_words_are_no_report(words: str) -> None:
    assert not reports(words)
