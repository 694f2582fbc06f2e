"""What was heard of a line that was said aloud, as rows: first the words as they came."""

from collections.abc import Iterator, Mapping, Sequence

from trainer.core.grading.voice.states import Arrived, State
from trainer.core.grading.voice.utterance import Heard
from trainer.core.script.script import Words
from trainer.core.sitting.task import Verdict
from trainer.core.text import one_line
from trainer.rows.hearing.listening import VOUCHED
from trainer.rows.names import filled
from trainer.rows.page.sheet import pieces
from trainer.rows.practice.keys import RATE, RATINGS, Keys
from trainer.rows.row import Part, Role, Row, Style, lowered, row

SAID_IT = "h: I said it all"
ALL_HEARD = "Every word that counts was there."
SMALL = "These are all small words, and I can't be sure of those."
NOISE = "There's too much noise here to be sure."


def heard_rows(said: str, found: Arrived, *, clean: bool = True) -> Iterator[Row]:
    """Yield what was heard, the line with its words marked, and in words what was not."""
    yield row("I heard", one_line(said) or "nothing", role=Role.SAID)
    yield Row("The line", tuple(_line(found)), Role.LINE)
    yield row("", told(found, clean=clean), _style(found))


def heard_verdict(
    heard: Heard, names: Mapping[str, str], *, confused: Words | None
) -> tuple[Row, ...]:
    """Return what was heard of the line at hand.

    `confused` is the condition of the branch whose words were heard instead.
    """
    found, utterance = heard.arrived, heard.utterance
    first, line, sentence = heard_rows(utterance.text, found, clean=utterance.clean)
    if heard.own:
        return (first, row("The line", " ".join(found.shown), role=Role.LINE), row("", VOUCHED))
    if confused:
        whose = f"That's what you say {lowered(filled(confused, names))}."
        return (first, line, row("", whose, Style.WRONG))
    return (first, line, sentence)


def rating_keys(verdict: Verdict) -> Keys:
    """Return what can be pressed beside Enter."""
    mine = (SAID_IT,) if _doubted(verdict) else ()
    return (*mine, *RATE), (*mine, *RATE)


def ratings_in_line(verdict: Verdict) -> str:
    """Return what else can be typed at the rating in ordinary lines."""
    mine = f"{SAID_IT} · " if _doubted(verdict) else ""
    return f"{mine}{RATINGS}"


def _doubted(verdict: Verdict) -> bool:
    """Say whether the person's word would change anything."""
    heard = verdict.heard
    if heard is None or heard.own:
        return False
    return bool(heard.missing or heard.unsure or verdict.chosen or verdict.suggested is None)


def told(found: Arrived, *, clean: bool = True) -> str:
    """Return in words what was not heard, and what is not sure."""
    unheard, unsure = found.words(State.UNHEARD), found.words(State.UNSURE)
    parts = []
    if not clean:
        parts.append(NOISE)
    if len(unheard) == len(found.judged) and unheard:
        parts.append("I didn't hear any of its words.")
    elif unheard:
        parts.append(f"I didn't hear: {_listed(unheard)}.")
    if unsure:
        parts.append(f"Not sure about: {_listed(unsure)}.")
    if found.added:
        parts.append(f"I also heard: {_listed(found.added)}. That would turn it around.")
    if not found.judged:
        parts.append(SMALL)
    elif not (unheard or unsure or found.added):
        parts.append(ALL_HEARD)
    return " ".join(parts)


def _style(found: Arrived) -> Style:
    fine = all(one.state is State.HEARD for one in found.judged) and not found.added
    return Style.RIGHT if fine else Style.PLAIN


def _line(found: Arrived) -> Iterator[Part]:
    """Yield the words of the line; those that were not heard, or not surely, stand out."""
    states = {at: one.state for one in found.judged for at in range(one.first, one.last + 1)}
    for at, text in enumerate(found.shown):
        blank = " " if at else ""
        if blank:
            yield Part(blank)
        match states.get(at):
            case State.UNHEARD:
                yield from pieces(text, Style.WRONG)
            case State.UNSURE:
                yield from pieces(text, Style.UNSURE)
            case _:
                yield Part(text)


def _listed(words: Sequence[str]) -> str:
    return ", ".join(one_line(word) for word in words)
