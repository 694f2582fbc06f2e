"""Lines typed before they are asked for, or that come from a file, stand behind their questions."""

import sys
from io import StringIO
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.support.terminals.terminal import terminal
from trainer.acts.context import ask


def test_a_line_from_elsewhere_stands_behind_its_question(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO("one\n\x1b[31mtwo\n"))
    assert [ask("First: "), ask("Second: ")] == ["one", "two"]
    printed = capsys.readouterr().out
    assert printed.splitlines()[0] == "First: one"
    assert "\x1b" not in printed


@pytest.mark.slow
def test_at_a_terminal_no_two_questions_stand_in_one_line(tmp_path: Path) -> None:
    with terminal("--plain", "rehearse", "--by", "type", home=tmp_path) as screen:
        screen.type("nothing at all\rnor now\rq\rq\r")
        screen.see("You didn't get to any of your lines, so nothing changed.")
        screen.wait()
        lines = screen.output.decode().splitlines()
    assert [line for line in lines if line.count("You: ") + line.count("They: ") > 1] == []
    assert "You: nothing at all" in lines
    assert "You: nor now" in lines
