"""Every state in which somebody is heard, as it is shown: in a drill, and in a call."""

from collections.abc import Iterator
from datetime import timedelta

from tests.support.answers.grading import KNOWN
from tests.support.caller import SCRIPT, Caller, line
from tests.support.people import MONDAY
from tests.support.terminals.gallery import RIGHT, TITLE, at, drawn, step
from trainer.core.drill.drill import Drill
from trainer.core.grading.voice.utterance import Utterance
from trainer.core.memory.step import Way
from trainer.core.rehearsal.ended import through
from trainer.core.rehearsal.order import of_scene
from trainer.core.rehearsal.rehearsal import Rehearsal, Waits
from trainer.core.sitting.listening import heard, said_it
from trainer.core.value import replace
from trainer.hearing.refusals import ExtraMissing, NoDevice, NoModel
from trainer.rows.call.keys import Moment, moment
from trainer.rows.hearing.listening import Level
from trainer.rows.practice.aloud import why_nothing
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.drill import DrillFace, doing
from trainer.screens.call.view import CallView
from trainer.screens.page.view import View

EMPHASIZE = (
    "if you were me what are the things from our interview that i need to emphasize in my "
    "interview with mister leigh"
)
"""As a recognizer writes it down: a word is missing, and a name is spelled as it sounds."""
DOUBTED_KEY = EMPHASIZE.replace("emphasize", "emphasis")
DOUBTED = RIGHT.replace("strong or weak", "stronger weak").replace("what you know", "walking all")
LEVEL = Level(0.42, 4.2)


def drilled() -> Iterator[tuple[str, View]]:
    """Yield every state of a drill at which somebody is heard."""
    asked = at(step("emphasize", Way.VOICE))
    yield "by voice", _shown(asked)
    listening = replace(_shown(asked), doing=Doing.LISTENING, level=LEVEL)
    yield "listening", listening
    yield "listening, loud", replace(listening, level=Level(1.0, 63.0))
    yield "listening, zeros", replace(listening, level=Level(0.0, 3.0, dead=True))
    yield "working out", replace(_shown(asked), doing=Doing.WORKING)
    yield "heard, a word missing", _shown(_heard(asked, EMPHASIZE))
    yield "heard, I said it", _shown(said_it(_heard(asked, EMPHASIZE)))
    yield "heard, noise", _shown(_heard(asked, EMPHASIZE, clean=False))
    yield "heard, none of it", _shown(_heard(asked, "the weather is nice in june"))
    weak = at(step("strong-or-weak", Way.VOICE))
    yield "heard, all of it", _shown(_heard(weak, RIGHT))
    yield "heard, not sure", _shown(_heard(weak, DOUBTED))
    branch = at(step("hire/no", Way.VOICE))
    yield "heard, a follow-up", _shown(_heard(branch, "what are your concerns"))
    for name, silent in (("silence", True), ("no words", False)):
        view = _shown(_heard(asked, ""))
        yield f"not heard, {name}", replace(view, notice=why_nothing(silent=silent))
    for refusal in (ExtraMissing, NoDevice, NoModel):
        yield f"not heard, {refusal.__name__}", replace(_shown(asked), notice=str(refusal()))


def called() -> Iterator[tuple[str, CallView]]:
    """Yield every state of a call at which somebody is heard."""
    caller = Caller(by=Way.VOICE)
    yield "call, by voice", _call(caller.call)
    talking = _call(caller.hears(line("process")).call)
    yield "call, gone on", talking
    listening = replace(talking, moment=Moment.LISTENING)
    yield "call, listening", replace(listening, level=LEVEL)
    yield "call, zeros", replace(listening, level=Level(0.0, 3.0, dead=True))
    yield "call, working out", replace(talking, moment=Moment.WORKING)
    for name, silent in (("silence", True), ("no words", False)):
        told = why_nothing(silent=silent, again=True)
        yield f"call, not heard, {name}", replace(talking, notice=told)
    for refusal in (ExtraMissing, NoDevice, NoModel):
        yield f"call, not heard, {refusal.__name__}", replace(talking, notice=str(refusal()))
    yield "call, a word missing", _call(caller.hears("tell me what is mister leigh like").call)
    caller = Caller(order=of_scene(SCRIPT, "bring out"), by=Way.VOICE).hears(DOUBTED_KEY)
    call = replace(caller.call, waits=Waits.OVER)
    yield "call, over", _call(call)
    yield "call, asked about", _call(through(call, now=MONDAY))


def _shown(drill: Drill) -> View:
    face = DrillFace(drill, MONDAY, title=TITLE, drawn=drawn())
    return View(face, doing(drill), 80, 24)


def _heard(drill: Drill, words: str, *, clean: bool = True) -> Drill:
    utterance = Utterance(words, clean=clean, engine="made up 1")
    return heard(drill, utterance, now=MONDAY + timedelta(seconds=9), known=KNOWN)


def _call(call: Rehearsal) -> CallView:
    return CallView(call, moment(call), MONDAY + timedelta(minutes=4), 80, 24)
