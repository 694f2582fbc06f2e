"""Said aloud and heard: tables of (line, transcript), without sound, and what always holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.support.answers.edits import NAMES as ALL_NAMES
from tests.support.answers.grading import EXACT, GIST, KNOWN, LINES, OPENING_NIGHT, STRANGE
from tests.support.answers.labelled import NAMES, words
from trainer.core.grading.terms import Help, Strictness
from trainer.core.grading.voice.ear import alike, garbled
from trainer.core.grading.voice.rating import suggested, vouched
from trainer.core.grading.voice.states import Arrived, State, arrived
from trainer.core.script.script import Words
from trainer.core.words.pieces import Chunk, raws
from trainer.core.words.slots import Wanted, filled
from trainer.core.words.spelling import american
from trainer.core.words.wording import Word, grouped

HEARD, UNSURE, UNHEARD = State


def hear(line: str, transcript: str, names: dict[str, str] = NAMES) -> Arrived:
    return arrived(transcript, [words(line)], names=names, known=KNOWN)


def rated(found: Arrived, strictness: Strictness = EXACT, help_: Help | None = None) -> int | None:
    return suggested(found, clean=True, strictness=strictness, help_=help_ or Help())


EMPHASIZE = (
    "If you were me, what are the things from our initial interview that I need to **emphasize** "
    "in my interview with {next}?"
)
RANK = "Based on what you know about me, am I going to be **strong or weak** in the eyes of {next}?"
SIGNED = "I haven't signed anything yet, {interviewer}."
ACCEPT = "I would **accept** the offer today if you made it."
JUNE = "Could {next} and I speak before the third of June?"


@for_each(
    ("line", "transcript", "unheard", "unsure", "rating"),
    [
        # All of it, as a recognizer writes it.
        (RANK, ("Based on what you know about me, am I going to be strong or weak in the eyes of "
               "Mr. Lee?"), "", "", 3),
        (RANK, "based on what you know about me i'm going to be strong or weak in the eyes of lee",
         "", "", 3),
        # The example of the listening screen.
        (EMPHASIZE, ("if you were me what are the things from our interview that i need to "
                    "emphasize in my interview with mister leigh"), "initial", "Lee", 2),
        # What it made of "what you know" and "strong or weak": near enough to be doubted.
        (RANK, ("Based on walking all about me, am i going to be stronger weak in the eyes of "
               "mr. Lee?"), "", "what know strong", None),
        # A negation left out, doubted, and one too many.
        (SIGNED, "I have signed anything yet, miss Ortiz.", "not", "", 1),
        (SIGNED, "I haven't signed anything yet, miss Ortiz.", "", "", 3),
        (SIGNED, "I have knot signed anything yet miss Ortiz", "", "not", None),
        (ACCEPT, "I would not accept the offer today if you made it", "", "", None),
        (SIGNED, "I haven't never signed anything yet, miss Ortiz.", "", "", None),
        # A key word: left out, another, one that sounds like it.
        (ACCEPT, "I would the offer today if you made it", "accept", "", 1),
        (ACCEPT, "I would decline the offer today if you made it", "accept", "", 1),
        (ACCEPT, "I would except the offer today if you made it", "", "accept", None),
        ("{interviewer}, do I have your **support** in this?", "do I have your support in this",
         "", "Ortiz", 3),
        # A name is never accused, unless another of this interview stands in its place.
        (JUNE, "could and I speak before the third of june", "", "Lee", 3),
        (JUNE, "could mr bligh and I speak before the third of june", "", "Lee", 3),
        (JUNE, "could ms ortiz and I speak before the third of june", "Lee", "", 2),
        (JUNE, "could mr lee and I speak before the fourth of june", "", "third", 2),
        (JUNE, "could mr lee and I speak before june 3", "", "", 3),
        # Light words and words besides are not judged.
        (ACCEPT, "um so i accept your offer today basically if made", "", "", 3),
        # An opposite is another word, however near it sounds.
        ("Who on the team would disagree with you?", "who on the team would agree with you",
         "disagree", "", 2),
        # Of what is hardly the line nothing is said; half of it is not enough.
        (RANK, "it is blue", "based what know going strong weak", "eyes Lee", None),
        (RANK, "", "based what know going strong weak eyes", "Lee", None),
        (RANK, "am i going to be in the eyes of lee", "Based what know strong weak", "", 1),
    ],
)  # fmt: skip
def test_g20_three_states_and_what_follows(
    line: str, transcript: str, unheard: str, unsure: str, rating: int | None
) -> None:
    found = hear(line, transcript)
    assert (" ".join(found.words(UNHEARD)).lower(), " ".join(found.words(UNSURE))) == (
        unheard.lower(),
        unsure,
    )
    assert rated(found) == rating


def test_no_more_than_good_is_ever_suggested_and_hints_count() -> None:
    found = hear(ACCEPT, ACCEPT.replace("*", ""))
    assert rated(found) == 3
    assert rated(found, help_=Help(three=True)) == 2
    assert rated(found, help_=Help(revealed=True)) == 1
    assert vouched(Help(), words=9) == 3
    assert vouched(Help(letters=True), words=9) == 2
    assert vouched(Help(words=3), words=9) == 1


def test_in_noise_nothing_is_suggested() -> None:
    for transcript in (ACCEPT.replace("*", ""), "I would the offer", ""):
        assert suggested(hear(ACCEPT, transcript), clean=False) is None


def test_a_line_of_light_words_alone_is_left_to_the_person() -> None:
    found = hear("And you?", "and you")
    assert found.judged == ()
    assert rated(found) is None


def test_a_name_of_two_words_is_heard_by_either() -> None:
    found = hear("Could {next} come?", "could sam come", {"next": "Sam Lee"})
    assert [(one.text, one.state) for one in found.judged] == [("Sam Lee", HEARD), ("come", HEARD)]


def test_strictness_weighs_what_was_not_heard() -> None:
    half = hear("Tell the director my honest opinion tomorrow.", "the director my honest opinion")
    assert [rated(half, strictness) for strictness in (GIST, EXACT)] == [2, 2]
    most = hear(RANK, "based on what you know about me am i strong or weak in the eyes of mr lee")
    assert [rated(most, strictness) for strictness in (GIST, EXACT)] == [3, 2]
    other = hear(JUNE, "could ms ortiz and I speak before the third of june")
    assert [rated(other, strictness) for strictness in (EXACT, OPENING_NIGHT)] == [2, 1]


def test_of_several_wordings_the_one_that_was_said_counts() -> None:
    wordings = [words("How would you rank me?"), words("Where do I stand?")]
    found = arrived("where do i stand", wordings, names=NAMES, known=KNOWN)
    assert found.wanted == wordings[1]
    assert rated(found) == 3


@pytest.mark.parametrize(
    ("word", "heard"),
    [("strong", ["stronger"]), ("accept", ["except"]),
     ("emphasize", ["emphasis"]), ("support", ["sport"]), ("rank", ["rang"])],
)  # fmt: skip
def test_what_may_be_taken_for_another_is_alike(word: str, heard: list[str]) -> None:
    assert alike(word, heard)


@pytest.mark.parametrize(
    ("word", "heard"),
    [("accept", []), ("accept", ["decline"]), ("initial", ["previous"]), ("third", ["tenth"]),
     ("support", ["opinion"]), ("position", ["job"]), ("hire", ["like"])],
)  # fmt: skip
def test_what_may_not_is_not(word: str, heard: list[str]) -> None:
    assert not alike(word, heard)
    assert not garbled([word], heard)


def test_a_stretch_may_be_garbled_as_a_whole() -> None:
    assert garbled(["what", "you", "know"], ["walking", "all"])
    assert not garbled(["what", "you", "know"], ["in", "my", "opinion"])
    assert not garbled(["what"], [])
    assert not alike("know", ["another"])


# -- what always holds

TALK = " ".join(LINES).replace("*", "").split()
TRANSCRIPTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from([*TALK, "not", "no", "1", "'s", "can't", "mr", "you"]), max_size=30)
    .map(" ".join),
)  # fmt: skip
EVERY = st.sampled_from(sorted(LINES))


def written(transcript: str) -> list[Word]:
    chunks = [Chunk(text, at) for at, text in enumerate(transcript[:2000].split())]
    return [spot.word for spot in grouped(raws(chunks))]


def present(one: str, line: Wanted, at: int, transcript: list[Word]) -> bool:
    """Say whether a word of the line stands in a transcript, joined or split as it may be."""
    wanted = [place.word for place in line.places if place.last == at]
    letters = "".join(word.raw for word in transcript)
    own = {american(word.norm).removesuffix("th") for word in transcript}
    return any(
        american(word.norm).removesuffix("th") in own or (word.raw and word.raw in letters)
        for word in wanted
    ) or any(part in letters for part in one.lower().split())


@pytest.mark.slow
@given(line=EVERY, transcript=TRANSCRIPTS)
def test_a_word_absent_from_the_transcript_is_never_heard(line: str, transcript: str) -> None:
    for names in (ALL_NAMES, {}):
        found = arrived(transcript, [LINES[line]], names=names, known=KNOWN)
        said, wanted = written(transcript), filled(LINES[line], names)
        for one in found.judged:
            if one.state is HEARD:
                assert present(one.text, wanted, one.last, said), one


@pytest.mark.slow
@given(line=EVERY, data=st.data())
def test_what_is_dropped_from_a_line_is_never_heard(line: str, data: st.DataObject) -> None:
    """Every place of a heavy word is left out in turn; where it stands once, it isn't heard."""
    found = arrived(shown(LINES[line]), [LINES[line]], names=ALL_NAMES, known=KNOWN)
    assert all(one.state is HEARD for one in found.judged)
    if not found.judged:
        return
    one = data.draw(st.sampled_from(found.judged))
    left = [text for at, text in enumerate(found.shown) if not one.first <= at <= one.last]
    after = arrived(" ".join(left), [LINES[line]], names=ALL_NAMES, known=KNOWN)
    same = [other for other in after.judged if other.first == one.first and other.text == one.text]
    again = sum(other.text.lower() == one.text.lower() for other in found.judged) > 1
    assert again or all(other.state is not HEARD for other in same)


@pytest.mark.slow
@given(line=EVERY, transcript=TRANSCRIPTS)
def test_a_name_is_accused_only_where_another_was_heard(line: str, transcript: str) -> None:
    found = arrived(transcript, [LINES[line]], names=ALL_NAMES, known=KNOWN)
    named = {word.norm for name in ALL_NAMES.values() for word in written(name)}
    heard = {word.norm for word in written(transcript)} & named
    for one in found.judged:
        own = {word.norm for word in written(one.text)}
        assert not (one.name and one.state is UNHEARD) or heard - own


@pytest.mark.slow
@given(line=EVERY, transcript=TRANSCRIPTS, strictness=st.sampled_from(Strictness))
def test_more_than_good_is_never_suggested(
    line: str, transcript: str, strictness: Strictness
) -> None:
    found = arrived(transcript, [LINES[line]], names=ALL_NAMES, known=KNOWN)
    rating = suggested(found, clean=True, strictness=strictness)
    assert rating in (None, 1, 2, 3)
    assert 0 <= found.share <= 1


@pytest.mark.slow
@pytest.mark.parametrize("answer", STRANGE)
def test_no_transcript_is_too_strange(answer: str) -> None:
    hear(RANK, answer)


def shown(line: Words) -> str:
    return " ".join(filled(line, ALL_NAMES).shown)
