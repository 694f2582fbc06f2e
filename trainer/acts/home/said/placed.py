"""Whose interview it is with somebody new: one more at a company that is known, or another's."""

from collections.abc import Iterator

from msgspec import Struct

from trainer.acts.context import answer, echo
from trainer.acts.home.said.keyed import ADD, EDIT
from trainer.core.stages.several.named import named_in
from trainer.core.stages.several.whose import answering
from trainer.core.stages.stages import ASK
from trainer.core.stages.telling.dated import Dated
from trainer.core.words.consent import consent
from trainer.core.words.labels import repeats
from trainer.core.words.picked import picked
from trainer.rows.home.placed import (
    AT_ANOTHER,
    OTHER,
    instead_of,
    next_there,
    own,
    places_asked,
    which_help,
)
from trainer.rows.home.view import Home
from trainer.screens.asked.answers import GO_BACK, LEAVES, word_of
from trainer.screens.printed import printed


class Place(Struct, frozen=True):
    """What an interview may be, in words, and the command that keeps it as that."""

    text: str
    command: tuple[str, ...]


def places(told: Dated, view: Home) -> tuple[Place, ...]:
    """Return which interviews it may be that is told of, the likeliest first; none for a call.

    Nothing is in doubt where whoever is met is known, or nobody else is met there.
    """
    if told.field != "interview" or not told.who or named_in(told.who, view.stages):
        return ()
    found = tuple(_places(told, view))
    filled_in = view.stage and not (view.several or view.stage.next)
    return () if filled_in else found


def _places(told: Dated, view: Home) -> Iterator[Place]:
    asked = _as_told(told)
    for each in answering(view.stages, view.now):
        if each.closed:
            continue
        ahead = not each.had(view.now)
        if ahead and not each.next:
            yield Place(own(each), (*EDIT, each.name, *asked))
            continue
        yield Place(next_there(each), (*ADD, *filter(None, [each.company]), *asked))
        if ahead and each.interview:
            yield Place(instead_of(each), (*EDIT, each.name, *asked))


def _as_told(told: Dated) -> tuple[str, ...]:
    """Return what was told of an interview, to be said back where its command asks."""
    return "--next", f"{ASK}{told.who}", "--interview", f"{ASK}{told.when}"


def placed(told: Dated, found: tuple[Place, ...]) -> tuple[str, ...]:
    """Ask which interview it is, and return the command that keeps it; none where they leave."""
    rows, question = places_asked(told.who, [each.text for each in found])
    printed(rows, echo)
    texts = {str(number): each.text for number, each in enumerate(found, 1)} | {OTHER: AT_ANOTHER}
    while (typed := answer(question)) is not None:
        word = typed.lower().strip(" .")
        if not typed or (len(found) == 1 and consent(typed)):
            return found[0].command
        if word == OTHER or consent(typed) is False:
            return *ADD, *_as_told(told)
        if repeats(typed):
            printed(rows, echo)
        elif word_of(typed) in LEAVES | GO_BACK:
            return ()
        elif number := picked(typed, texts):
            return (*ADD, *_as_told(told)) if number == OTHER else found[int(number) - 1].command
        else:
            echo(which_help(len(found)))
    return ()
