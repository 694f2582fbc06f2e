"""Fast at the door: what is loaded before a drill's first frame, and what a key costs.

What a clock says is measured in `bench/speed.py`; here stands what is the same on every machine.
"""

import gc
import re
import subprocess
import sys

import pytest

from tests.support.drills import asked
from tests.support.made import HAND
from tests.support.people import MONDAY
from tests.support.terminals.terminal import surroundings, terminal
from trainer.acts import door
from trainer.core.drill import ask
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.drill import DrillFace
from trainer.screens.page.view import View

LOADED = re.compile(rb"import time:\s+\d+ \|\s+\d+ \|\s+(\S+)")
NEVER = frozenset(
    """
    markdown_it mdurl sqlite_utils tomllib difflib statistics dateutil tabulate importlib.resources
    trainer.core.script.parse trainer.core.script.markdown trainer.core.words.wording
    trainer.core.grading.grade trainer.core.grading.compare trainer.core.grading.keys.keying
    trainer.core.edits.recognition trainer.core.outlook trainer.core.rehearsal
    trainer.core.stats.past trainer.core.stats.estimate trainer.core.stats.report
    trainer.core.when.reading trainer.core.example trainer.rows.call trainer.rows.outlook
    trainer.rows.practice.verdict trainer.rows.copies trainer.pages trainer.store.backup
    trainer.store.views trainer.core.when.found
    trainer.store.salvage trainer.store.restore trainer.store.export trainer.screens.plain
    trainer.screens.asked.noted.debrief trainer.acts.log.copies trainer.acts.home trainer.acts.stats
    trainer.disk.editor
    """.split()
)
"""What comes later or never; a package stands for all that is in it."""

FIRST = """
    trainer: acts cli commands core disk posix rows screens store
    trainer.acts: aim context desk door interviews log look practice scripts typed
    trainer.acts.interviews: about blanks
    trainer.acts.log: daily strays
    trainer.acts.look: terminal wrapped
    trainer.acts.scripts: edits
    trainer.commands: base values
    trainer.commands.values: numbers
    trainer.core: apostrophes drill edits firms grading log memory people plan problems script
        settings sitting stages stats text value when words
    trainer.core.drill: ask back drill
    trainer.core.edits: accepted changes traces
    trainer.core.grading: terms
    trainer.core.log: clock codec events
    trainer.core.memory: attempt fitted fold ladder memory odds pace presence said schedule step
    trainer.core.plan: cost dated gain progress standing target turns undated
    trainer.core.script: cards clauses ids key script
    trainer.core.sitting: aloud also answer back keep sitting task
    trainer.core.people: full whose words
    trainer.core.stages: clash notes record stages telling
    trainer.core.stages.telling: came
    trainer.core.when: said turn
    trainer.core.words: known
    trainer.posix: files locks signals terminal
    trainer.disk: dictionary kept reading scripts settings shelf
    trainer.core.stats: map
    trainer.rows: line map names page practice row signs stages
    trainer.rows.page: drilled gaps head sheet
    trainer.rows.practice: aloud also card doing drill face hints keys
    trainer.screens: breaking colors page printed steps
    trainer.screens.page: body frame full keyboard keys layout lettering listening paper pause
        running spelled stepping theme view
    trainer.screens.steps: added chart drill obeying outside practice
    trainer.store: aside bytes file refusals schema store tables
    trainer.store.bytes: image wal
"""
"""Every module of ours that is imported by then, by its package; not the command's own, imported by
its name. Whoever adds one asks first whether it could come later.
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    """Return the modules loaded when a drill begins, where there is a log, and a script kept."""
    home = tmp_path_factory.mktemp("home")
    before = [sys.executable, "-m", "trainer", "drill"]
    subprocess.run(before, env=surroundings(home), check=True, capture_output=True, input=b"")
    env = {"PYTHONPROFILEIMPORTTIME": "1"}
    with terminal("drill", home=home, env=env) as program:
        program.see("A new line.")
        return tuple(name.decode() for name in LOADED.findall(program.output))


def test_what_comes_later_is_not_loaded_at_the_first_frame(loaded: tuple[str, ...]) -> None:
    assert "trainer.screens.page.full" in loaded
    early = [name for name in loaded if any(f"{name}.".startswith(f"{never}.") for never in NEVER)]
    assert early == []


def test_what_is_loaded_at_the_first_frame_is_known(loaded: tuple[str, ...]) -> None:
    known, package = set(), ""
    for word in FIRST.split():
        if word.endswith(":"):
            package = word.removesuffix(":")
        else:
            known.add(f"{package}.{word}")
    assert {name for name in loaded if name.startswith("trainer.")} == known


def test_no_garbage_is_looked_for_before_the_first_frame() -> None:
    usual, before = gc.get_threshold(), gc.get_freeze_count()
    try:
        door.entering()
        assert gc.get_threshold()[0] >= 100 * usual[0]
        door.arrived()
        assert gc.get_threshold() == usual
        assert gc.get_freeze_count() > before
    finally:  # what was frozen may stay so: that is much less than all the tests are
        gc.set_threshold(*usual)


def test_a_key_plans_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    drill = asked(HAND)
    monkeypatch.setattr(ask, "possible", None)
    view = View(DrillFace(drill, MONDAY), Doing.ANSWERING, 80, 24)
    assert any("min" in part[1] for line in view.screen().lines for part in line)
