"""How a call went is understood as people say it."""

import pytest

from trainer.core.stages.debrief import OUTCOMES
from trainer.core.stages.telling.outcome import BADLY, instead, went
from trainer.core.stages.telling.unmade import not_made


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("good", "well"),
        ("Good.", "well"),
        ("it went great!", "well"),
        ("really well, I think", "well"),
        ("ok", "so-so"),
        ("It was okay", "so-so"),
        ("so-so", "so-so"),
        ("so so", "so-so"),
        ("all right", "so-so"),
        ("it went badly", "badly"),
        ("awful", "badly"),
        ("not good", "badly"),
        ("not so very good", "badly"),
        ("it didn't go well", "badly"),
        ("It didn\N{RIGHT SINGLE QUOTATION MARK}t go well", "badly"),
        ("not bad", "so-so"),
        ("yes it was good, not so so", "well"),
        ("it went good not bad", "well"),
        ("good, not great", "so-so"),
        ("a good start, a terrible end", "so-so"),
        ("She was nice. I forgot two. Overall, it went badly", "badly"),
        ("Well, it was a disaster", "badly"),
        ("well, I think", "well"),
        ("Well, I guess.", "well"),
        ("well, I'd say", "well"),
        ("well, I don't know", ""),
        ("well, she liked me", ""),
        ("could have gone better", "so-so"),
        ("Better than I expected!", "well"),
        ("I got the job!", "well"),
        ("Honestly I bombed it.", "badly"),
        ("It couldn't have gone better!", "well"),
        ("could not be happier", "well"),
        ("it couldn't have gone worse", "badly"),
        ("could be worse", "so-so"),
        ("awfully nice", "well"),
        ("not terribly well", "badly"),
        ("it went terribly", "badly"),
        ("nothing went wrong", "so-so"),
        ("I nailed it", "well"),
        ("disappointing", "badly"),
        ("they turned me down", "badly"),
        ("they were friendly", ""),
        ("she was lovely", "well"),
        ("I completely blanked", "badly"),
        ("Amazing!!", "well"),
        ("i don't think it went well", "badly"),
        ("dont think that went well", "badly"),
        ("I do not think that it went all that badly", "so-so"),
        ("i wouldnt say it went great", "badly"),
        ("I don't think it could have gone better", "well"),
        ("I doubt it went well", "badly"),
        ("not sure it went well", ""),
        ("idk if it went well", ""),
        ("can't tell whether that was good", ""),
        ("hardly great", "badly"),
        ("far from good", "badly"),
        ("great until she said no", "so-so"),
        ("it went well but she wouldn't say yes", "so-so"),
        ("I thought it went well, but then she cut me off", "so-so"),
        ("it went well but I don't know when I'll hear", "well"),
        ("it went well, but it was short", "well"),
        ("went well at first", "so-so"),
        ("no problems, went well", "well"),
        ("it couldve been worse", "so-so"),
        ("wasnt my best", "so-so"),
        ("crushed it", "well"),
        ("it wasnt perfect but good", "so-so"),
        ("she didnt seem to think it was good", "badly"),
        ("no way it went well", "badly"),
        ("I thought it would go well", ""),
        ("it would have gone well if I had practiced", ""),
        ("it should have gone better", "so-so"),
        ("I couldn't say whether it was good", ""),
        ("never better", "well"),
        ("", ""),
        ("goodbye", ""),
    ],
)
def test_how_it_went_is_understood(said: str, outcome: str) -> None:
    assert went(said) == outcome
    assert outcome in {*OUTCOMES.values(), BADLY, ""}


@pytest.mark.parametrize(
    "said",
    [
        "I didn't answer well",
        "I couldn't speak clearly",
        "I didn't talk enough",
        "we didn't talk for long",
        "She didn't answer everything",
        "I didn't get them right",
        "I didn't talk to her about the ranking",
        "she was busy but we talked",
        "she wasn't in favor of it",
        "he wasn't there when I started, but then we talked for an hour",
        "she had no time for questions at the end",
        "I didn't have time to ask everything",
        "they're off to a good start",
        "she's on vacation and still took the call, great talk",
        "I'll call again next week to follow up",
        "my kid was sick, but it went well",
        "she got an assistant last year",
    ],
)
def test_a_call_that_was_made_badly_was_made(said: str) -> None:
    assert not_made(said) is None


@pytest.mark.parametrize(
    ("said", "besides"),
    [
        ("She didn't answer.", ""),
        ("We haven't spoken yet", "yet"),
        ("I haven't talked to her yet", "yet"),
        ("we couldn't talk, Friday at 3", "friday at 3"),
        ("she's out sick", ""),
        ("she wasn't there, I have to call back tomorrow", "i have to call back tomorrow"),
        ("he didn't have time, we talk tomorrow at 9", "we talk tomorrow at 9"),
        ("she's out of office until Monday", "until monday"),
        ("calling her in an hour", "in an hour"),
        ("nobody was there", ""),
        ("she was in a meeting", ""),
        ("it went straight to voicemail", ""),
        ("my interviewer is ill", ""),
        ("Ms. Hale was on vacation", ""),
        ("I chickened out", ""),
        ("I forgot to call", ""),
        ("I got her assistant, she's traveling", "she's traveling"),
        ("wrong number", ""),
    ],
)
def test_a_call_that_was_not_made_was_not(said: str, besides: str) -> None:
    assert not_made(said) == besides


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("no, it was so-so", "so-so"),
        ("No, it went well", "well"),
        ("no it was great", "well"),
        ("no, so-so", "so-so"),
        ("well, no, it was bad", "badly"),
        ("no wait, it didn't go well", "badly"),
        ("no good", "badly"),
    ],
)
def test_a_no_before_it_takes_back_what_was_said_and_turns_nothing_round(
    said: str, outcome: str
) -> None:
    assert went(said) == outcome


@pytest.mark.parametrize(
    "said",
    [
        "no, she called back",
        "no, that was all",
        "Actually it went on for an hour",
        "no, she was nice",
        "it was badly run",
    ],
)
def test_what_is_worth_a_note_corrects_nothing(said: str) -> None:
    assert instead(said) == ""
