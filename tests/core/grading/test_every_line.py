"""What must hold for every line and every answer."""

# ruff: noqa: RUF001  lines are typeset as people write them, with curly apostrophes and dashes

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.often import often
from tests.support.answers.edits import NAMES as ALL_NAMES
from tests.support.answers.grading import KNOWN, LINES, STRANGE, said, same
from tests.support.answers.labelled import words
from trainer.core.grading.grade import Grade, expected_letters, grade, grade_letters
from trainer.core.grading.terms import Strictness
from trainer.core.script.script import Words

ANSWERS = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.sampled_from(
            [*" ".join(LINES).replace("*", "").split(), "not", "no", "1", "'s", "um", "k", "$", "–"]
        ),
        max_size=30,
    ).map(" ".join),
)


def joined(found: Grade) -> tuple[str, str]:
    wanted = " ".join(bit.wanted for bit in found.diff if bit.wanted)
    return wanted, " ".join(bit.said for bit in found.diff if bit.said)


@given(answer=ANSWERS, line=st.sampled_from(sorted(LINES)), strictness=st.sampled_from(Strictness))
def test_no_text_raises_and_the_diff_is_both_texts(
    answer: str, line: str, strictness: Strictness
) -> None:
    for names in (ALL_NAMES, {}):
        found = grade(
            answer, [LINES[line]], names=names, strictness=strictness, known=KNOWN, seconds=3
        )
        letters = grade_letters(answer, [LINES[line]], names=names, strictness=strictness)
        whole = " ".join(shown for shown, _ in expected_letters(LINES[line], names))
        assert joined(found) == (whole, " ".join(answer.split()))
        assert joined(letters)[0] == whole
        assert 0 <= found.share <= 1
        assert found.suggested in (1, 2, 3, 4)


@given(line=st.text(max_size=60), answer=st.text(max_size=60))
def test_no_line_raises(line: str, answer: str) -> None:
    wordings = [words(line)]
    grade(answer, wordings, names={}, known=KNOWN)
    grade_letters(answer, wordings, names={})
    found = grade(line, wordings, names={}, known=KNOWN)
    assert (found.missing, found.added) == ((), ()) or "{" in line or "*" in line


@pytest.mark.parametrize("strictness", Strictness)
def test_every_line_said_as_it_stands_is_good(strictness: Strictness) -> None:
    for line in LINES.values():
        whole = " ".join(shown for shown, _ in expected_letters(line, ALL_NAMES))
        found = grade(whole, [line], names=ALL_NAMES, known=KNOWN, strictness=strictness)
        assert (found.suggested, found.share, found.lost) == (3, 1, ())
        keys = "".join(keys[:1] for _, keys in expected_letters(line, ALL_NAMES))
        found = grade_letters(keys, [line], names=ALL_NAMES, strictness=strictness)
        assert (found.suggested, found.share, found.right) == (3, 1, found.words)


def single(line: Words) -> bool:
    """Say whether no word of a line stands in it both in bold and plain."""
    bold = {word for piece in line.pieces if piece.key for word in piece.text.lower().split()}
    rest = " ".join(piece.text for piece in line.pieces if not piece.key).lower()
    return not bold & set(re.findall(r"\w+", rest))


def stutters(said: list[str]) -> bool:
    bare = [word.lower().strip(",.?!;:") for word in said]
    return any(bare[at : at + n] == bare[at + n : at + 2 * n] for n in (1, 2) for at in range(40))


@often(200)
@given(data=st.data(), strictness=st.sampled_from(Strictness))
def test_leaving_out_one_more_word_never_raises_the_rating(
    data: st.DataObject, strictness: Strictness
) -> None:
    texts = sorted(text for text, line in LINES.items() if single(line))
    line = LINES[data.draw(st.sampled_from(texts))]
    shown = [shown for shown, _ in expected_letters(line, ALL_NAMES)]
    order = data.draw(st.permutations(range(len(shown))))
    before = 3
    for left_out in range(1, len(order)):
        kept = [shown[at] for at in sorted(order[left_out:])]
        if stutters([word for word in kept if word]):
            return
        found = grade(" ".join(kept), [line], names=ALL_NAMES, known=KNOWN, strictness=strictness)
        assert found.suggested is not None
        assert found.suggested <= before
        before = found.suggested


@pytest.mark.parametrize("answer", STRANGE)
def test_an_answer_of_two_thousand_strange_characters_is_graded(answer: str) -> None:
    line = LINES[max(LINES, key=len)]  # how fast: bench/grading.py
    found = grade(answer, [line], names=ALL_NAMES, known=KNOWN)
    assert joined(found)[1] == " ".join(answer.split())
    assert found.suggested == 1


def test_an_answer_is_cut_at_a_blank_where_it_is_far_too_long() -> None:
    found = said("What are your concerns?", f"what are your concerns {'word ' * 1000}")
    assert sum(len(bit.said.split()) for bit in found.diff) == 399
    long = " ".join(f"word{n}" for n in range(600))
    assert same(long, long)
