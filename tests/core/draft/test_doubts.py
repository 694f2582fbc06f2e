"""What may be wrong in a draft is to be checked there: measured on texts that were new once."""

import pytest

from tests.support.stores.writer import report
from tests.support.texts.doubted import errors, first_readings
from tests.support.texts.drafts import FOLDER, draft_of, texts
from trainer.core.draft.guesses import About, Drafted, drafted, from_text


@pytest.mark.slow
def test_most_of_what_went_wrong_at_first_readings_is_to_be_checked() -> None:
    found = [error for path, parts in first_readings() for error in errors(path, parts)]
    silent = [text for text, shown in found if not shown]
    report(f"first readings of 150 texts: {len(found)} errors, {len(silent)} without a note")
    assert len(found) > 300
    assert len(silent) <= 0.33 * len(found), silent


@pytest.mark.slow
def test_what_is_read_well_has_few_notes() -> None:
    paths = [path for folder in sorted(FOLDER.iterdir()) for path in texts(folder.name)]
    notes = sum(len(doubted(draft_of(path))) for path in paths)
    report(f"{len(paths)} texts as they are read now: {notes} notes")
    assert notes <= 2 * len(paths)


def unsure(parts: object) -> list[str]:
    assert isinstance(parts, tuple)
    return doubted(drafted(parts))


def doubted(found: Drafted) -> list[str]:
    guesses = found.guesses
    return [guess.text for guess in guesses if not guess.sure and guess.about is not About.SLOT]


PLAIN = ["What is the next step?", "Who decides about the offer?", "When do you choose?"]


@pytest.mark.parametrize("bullet", ["- ", "1. ", "", '"'])
def test_plain_questions_have_none(bullet: str) -> None:
    end = '"' if bullet == '"' else ""
    assert not unsure(from_text("\n".join(f"{bullet}{each}{end}" for each in PLAIN)))


@pytest.mark.parametrize(
    "row",
    [
        "\u2042 What is the plan?",
        "Plan\uff1aWhat is the plan?",
        "What is the plan? ~ if yes what then?",
        "10:42 What is the plan?",
        "What is the plan? => fine",
        'Ask him "What is the plan?" at once, okay?',
        "who of all those people is it that decides",
    ],
)
def test_what_nobody_says_in_a_line_is_shown(row: str) -> None:
    text = "\n".join(f"- {each}" for each in (*PLAIN[:2], row, PLAIN[2]))
    shown = " ".join(unsure(from_text(text)))
    parts = drafted(from_text(text)).draft.questions
    clean = {*PLAIN, "What is the plan?"}
    assert shown or all(question.line.words.text in clean for question in parts)


def test_words_between_those_that_were_taken_are_not_lost() -> None:
    text = (
        'Ask how his mother is and whether she likes the new flat. Then "Who decides?"\n\n- "When?"'
    )
    kept = " ".join(guess.text for guess in drafted(from_text(text)).guesses)
    assert "whether she likes the new flat" in kept


def test_what_asks_in_a_column_that_nobody_knows_is_left_and_shown() -> None:
    table = (
        "| To ask | Done |\n|---|---|\n| Who decides about the offer? | Is the job still open? |\n"
        "| When do you choose? | |\n"
    )
    parts = from_text(table)
    assert len(drafted(parts).draft.questions) == 2
    assert "Is the job still open?" in unsure(parts)
