"""In ordinary lines, too, every key that is offered is obeyed: by the question, and by its help."""

import re
from contextlib import suppress
from itertools import chain

from tests.for_each import for_each
from tests.support.terminals.gallery import CARDS, gallery
from tests.support.terminals.listening import drilled
from tests.support.terminals.offered import Deaf
from tests.support.terminals.talk import Talk
from trainer.core.drill.drill import Drill
from trainer.core.script.cards import LETTERS
from trainer.core.value import replace
from trainer.core.words.labels import keys
from trainer.rows.practice.aloud import STRAY
from trainer.rows.practice.answering import NOT_ALOUD, NOT_ALOUD_YET
from trainer.rows.practice.choice import not_understood
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.drill import DrillFace
from trainer.rows.practice.keys import DRILL, DRILL_HEARD
from trainer.screens.asked.answers import Stopped
from trainer.screens.steps.drill import DrillPractice
from trainer.screens.steps.hearing import Hears

REFUSED = {
    *(DRILL.typable, DRILL_HEARD.typable, STRAY, NOT_ALOUD, NOT_ALOUD_YET),
    *(not_understood(LETTERS[:options]) for options in range(2, 6)),
}
"""What is said to somebody who typed what is no key."""
PASSING = (Doing.LISTENING, Doing.WORKING, Doing.PASSING)
STATES = {
    name: view.face.drill
    for name, view in chain(gallery(), drilled())
    if isinstance(view.face, DrillFace) and view.doing not in PASSING
}


def typed(drill: Drill, *lines: str) -> Talk:
    """Return what came of typing lines at a moment of a drill."""
    talk = Talk(lines)
    outside = replace(talk.person.outside, edit=lambda _card: CARDS)
    talk.screen.practice = DrillPractice(drill, outside)
    deaf: Hears[DrillPractice] = Hears(
        Deaf(), heard=DrillPractice.heard, said_it=DrillPractice.said_it
    )
    talk.screen._hears = lambda: deaf  # noqa: SLF001 - as if it had been handed
    with suppress(EOFError, Stopped):  # nothing more is typed
        if drill.verdict:
            talk.screen._rated()  # noqa: SLF001 - where the answer is in hand already
        else:
            talk.screen.run()
    return talk


def offered(told: str) -> set[str]:
    """Return the keys that a text names: `u: undo`, and `e opens the script` in a sentence."""
    named = {key for key, _ in keys(told.replace(". ", "\n"))}
    named |= set(re.findall(r"(?:^|\. )([a-z]) [a-z]+s\b", told, re.MULTILINE))
    return {"" if key == "Enter alone" else key for key in named if len(key) < 2 or key == "hint"}


@for_each("name", STATES)
def test_every_key_that_is_offered_is_obeyed(name: str) -> None:
    drill = STATES[name]
    asked = typed(drill, "help")
    named = offered("\n".join((*asked.prompts, *asked.said)))
    assert named
    for key in named:
        assert not REFUSED & set(typed(drill, key).said), key
