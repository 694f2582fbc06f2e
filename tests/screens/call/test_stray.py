"""A key pressed where a line is said aloud: seen, taken back, never an answer by itself."""

from tests.support.caller import line
from tests.support.terminals.phone import Typed
from trainer.core.memory.step import Way
from trainer.rows.call.keys import Moment

END, PROCESS = "\x04", line("process")


def test_a_stray_key_where_a_line_is_said_aloud_is_no_answer() -> None:
    typed = Typed(f"x\r{END}", by=Way.ALOUD)
    assert typed.moment is Moment.ALOUD
    assert "Press Enter when you've said it, or type the whole line." in typed.shown
    assert (typed.log, typed.call.unrated, typed.call.talk[-1].heard is None) == ([], (), False)
    taken = Typed(f"x\x7f{END}", by=Way.ALOUD)
    assert taken.moment is Moment.ALOUD
    meant = Typed(f"{PROCESS}{END}", by=Way.ALOUD)
    assert meant.moment is Moment.TYPING
    assert "You're typing it now." in meant.shown
