"""A drill for two calls on a real terminal: its header says whose line is asked."""

import sys
from datetime import datetime, timedelta
from functools import partial
from operator import ne
from pathlib import Path

import pytest

from trainer.acts.context import Context
from trainer.cli import run

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.support.terminals.terminal import terminal

pytestmark = pytest.mark.slow


OWN = """\
# {0} {{#{0}}}

### Ask for time {{#time}}

> Got ten minutes for {0} now?

### Say goodbye {{#goodbye}}

> Thanks from {0}, talk soon.
"""
PEOPLE = {"Acme": ("Ms. Ortiz", "Mr. Lee"), "Globex": ("Dave Novak", "Ana Kim")}


@pytest.fixture(name="db")
def log_of_two_calls(tmp_path: Path) -> Path:
    """Return the log of somebody who calls two companies in the next days, each by its script."""
    scripts = tmp_path / "scripts"
    scripts.mkdir()
    for day, (company, (who, after)) in enumerate(PEOPLE.items(), 3):
        name = company.lower()
        (scripts / f"{name}.md").write_text(OWN.format(name), encoding="utf-8")
        call = f"{datetime.now().astimezone() + timedelta(days=day):%Y-%m-%d} 10:00"
        told = ("--call", call, "--script", name, "--interviewer", who, "--next", after)
        context = Context(db=tmp_path / "log.db", scripts=scripts, plain=True)
        assert run(["interview", "add", company, *told], context) == 0
    return tmp_path / "log.db"


@pytest.mark.parametrize("columns", [80, 40])
def test_the_header_names_the_call_that_a_line_is_for(
    tmp_path: Path, db: Path, columns: int
) -> None:
    args = ("--db", str(db), "--scripts", str(tmp_path / "scripts"), "drill", "--by", "type")
    seen: set[str] = set()
    with terminal(*args, home=tmp_path, columns=columns, rows=24) as screen:
        for _ in range(4):
            text = screen.see("A new line.")
            line = next(
                each
                for each in ("acme", "globex")
                if f"for {each} " in text or f"from {each}," in text
            )
            head = next(filter(None, screen.lines))
            assert line.title() in head
            assert ("Ortiz" in head) == (line == "acme" and columns == 80)
            seen.add(line)
            if len(seen) > 1:
                return
            screen.rest(1.1)
            screen.type("\r")
            screen.see(partial(ne, text))
            screen.rest(1.1)
    raise AssertionError(seen)
