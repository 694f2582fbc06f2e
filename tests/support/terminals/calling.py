"""Every moment of a call that is typed or said aloud unheard, as it is shown, and its end."""

from collections.abc import Iterator
from datetime import timedelta

from tests.support.caller import Caller, asked_again, fork, line, words_of
from tests.support.people import MONDAY, Person
from tests.support.texts.courses import read
from trainer.core.memory.step import Way
from trainer.core.rehearsal.back import looked_at
from trainer.core.rehearsal.ended import gone_through, hung_up, through
from trainer.core.rehearsal.helped import changed, prompted
from trainer.core.rehearsal.order import FROM_END, SCENE, from_end, of_scene
from trainer.core.rehearsal.rehearsal import Rehearsal, Waits
from trainer.core.value import replace
from trainer.core.words.known import Nothing
from trainer.rows.call.end import end_rows
from trainer.rows.call.keys import Moment, ending, moment
from trainer.rows.call.labels import heard_labels
from trainer.rows.call.names import hearable
from trainer.rows.call.prompts import unmet
from trainer.rows.practice.aloud import TYPING_NOW
from trainer.rows.row import Row, row
from trainer.screens.call.view import CallView

ROLE = "what is his role in"


def calling() -> Iterator[tuple[str, CallView]]:
    """Yield every moment of a call by its name."""
    yield from _begun()
    yield from _going_on()
    yield from _over()


def ends() -> Iterator[tuple[str, tuple[Row, ...]]]:
    """Yield how a call went as it is printed: after the full screen, and in lines."""
    for name, call in (("with slips", slips()), ("hung up", _left()), ("all of it", _whole())):
        rows = end_rows(hearable(call), now=MONDAY)
        yield f"the end of a call: {name}", rows
        yield (
            f"the end of a call, in lines: {name}",
            (*heard_labels(rows), row("", f"{ending(call)}: ")),
        )


def slips() -> Rehearsal:
    """Return a call with a line to look at, a question forgotten, one asked late, and one twice."""
    caller = Caller(Person(seed=1)).says_it().says(line("looks-for")).says(line("person"))
    caller.says(line("process"))
    while caller.call.lasts:
        if caller.call.waits is Waits.ELSE:
            caller.says("No, thank you.")
        elif caller.card.cue.id == "strong-or-weak":
            caller.says("Based on what you know, am I going to be strong in the eyes of Mr. Lee?")
        elif caller.card.cue.id == "background":
            caller.says(words_of(caller.card).rsplit(" ", 6)[0])
        else:
            caller.says_it()
    return through(caller.call, now=MONDAY)


def _left() -> Rehearsal:
    caller = Caller().says_it().says_it().says_it()
    return hung_up(caller.call, now=MONDAY, known=Nothing())


def _whole() -> Rehearsal:
    return through(Caller().to_the_end(), now=MONDAY)


def _begun() -> Iterator[tuple[str, CallView]]:
    start = Caller()
    warning = unmet(start.call, "trainer read")
    yield "call, picked up", shown(start.call, notice=warning.text if warning else "")
    yield "call, live", shown(Caller(live=True).says_it().call)
    talk = read("salary-talk")
    yield "call, they speak first", shown(Caller(order=talk.questions, script=talk).call)
    scene = Caller(order=of_scene(start.script, "stand"), name=SCENE)
    yield "call, one scene", shown(scene.call)
    yield "call, from the end", shown(Caller(order=from_end(start.script), name=FROM_END).call)


def _going_on() -> Iterator[tuple[str, CallView]]:
    caller = Caller().says_it().says_it()
    yield "call, typed", shown(caller.call, typed=ROLE, at=len(ROLE))
    hints = prompted(prompted(prompted(caller.call)))
    yield "call, prompted", shown(hints, typed=ROLE, at=len(ROLE))
    yield "call, sorry?", shown(Caller().says_it().says("").call)
    yield "call, already asked", shown(Caller().says_it().says_it().says(line("process")).call)
    yield "call, say it again", shown(asked_again().call)
    yield "call, a fork", shown(fork("not-first").call)
    yield "call, they dodge", shown(fork("otherwise").call)
    yield "call, leaving?", shown(Caller().says_it().says("bye").call)
    yield "call, hang up?", shown(caller.call, stopping=True)
    yield "call, help", shown(caller.call, helping=True)
    aloud = changed(caller.call)
    yield "call, aloud", shown(aloud)
    yield "call, aloud, could listen", shown(aloud, hears=True)
    yield "call, a stray key", shown(caller.call, typed="x", at=1, notice=TYPING_NOW)
    full = "Not saved yet. Press Enter to try again. There is no space left on the disk."
    yield "call, not saved", shown(caller.call, now=Moment.KEEPING, notice=full)


def _over() -> Iterator[tuple[str, CallView]]:
    done = slips()
    over = replace(done, waits=Waits.OVER)
    yield "call, over", shown(over)
    said = Caller(Person(seed=4), by=Way.ALOUD)
    while said.call.lasts:
        said.says("")
    yield "call, over, aloud", shown(said.call)
    call = through(said.call, now=MONDAY)
    yield "call, a line said aloud", shown(call)
    while call.verdict:
        call = gone_through(call, now=MONDAY)
    yield "call, which answer", shown(call)
    yield "call, the end", shown(done)
    yield "call, hung up", shown(_left())
    yield "call, all of it", shown(_whole())
    yield "call, all turns", shown(done, now=Moment.TURNS, picked=2)
    poor = next(turn for turn in done.turns if turn.event.rating == 1 and turn.event.said)
    look = looked_at(done, poor, now=MONDAY, known=Nothing())
    yield "call, one turn", shown(look)
    yield "call, a note", shown(look, noting=True, typed="ask for examples", at=16)
    yield "call, keep it?", shown(look, now=Moment.WEIGHING, notice="Count it anyway?")


def shown(call: Rehearsal, *, now: Moment | None = None, **more: object) -> CallView:
    """Return a call as it is shown after four minutes."""
    view = CallView(call, now or moment(call), MONDAY + timedelta(minutes=4), 80, 24)
    return replace(view, **more)  # type: ignore[arg-type]  # its own fields
