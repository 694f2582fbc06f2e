"""The law of the house, as a test: who may know whom, and how large a room may be.

Core thinks, rows word it, screens and pages show it, store and disk remember, acts bring them
together, commands name them, the cli exits. At the end the law is tried on a small made-up house,
to see that it can be broken.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

import trainer
from tests.for_each import for_each
from tests.support.law import laws, size
from tests.support.law.house import House, imports, read
from tests.support.law.laws import circles
from tests.support.law.size import FILE

LAW = (
    laws.strangers,
    laws.luggage,
    laws.circles,
    laws.questions,
    laws.foreign,
    laws.shapes,
    laws.cutters,
    laws.labels,
    size.large,
    size.crowded,
)

# -- the house as it stands

HOUSE = read(Path(trainer.__file__).parent)


@pytest.mark.parametrize("law", LAW, ids=lambda law: law.__name__)
def test_the_house_keeps_the_law(law: Callable[[House], list[str]]) -> None:
    assert law(HOUSE) == []


ROOT = Path(__file__).parents[1]
BESIDE = {name: read(ROOT / name) for name in ("tests", "bench", "docs", "scripts")}


@pytest.mark.parametrize("name", BESIDE)
@pytest.mark.parametrize("law", [size.large, size.full, laws.borrowed])
def test_what_stands_beside_the_house_is_kept_like_it(
    law: Callable[[House], list[str]], name: str
) -> None:
    assert BESIDE[name]
    assert law(BESIDE[name]) == []


# -- a made-up house, to see the law broken

SOUND = {
    "trainer": '__version__ = "1"',
    "trainer.__main__": "from trainer.cli import main",
    "trainer.cli": "import importlib\nimportlib.import_module(f'trainer.commands.{name}')",
    "trainer.commands": "",
    "trainer.commands.base": "import click\nfrom trainer import __version__",
    "trainer.commands.drill": "def drill():\n    from trainer.acts import practice",
    "trainer.acts": "",
    "trainer.acts.practice": (
        "from trainer.store import store\nfrom trainer.screens.plain import ask\nrow.role is CUE"
    ),
    "trainer.core": "",
    "trainer.core.script": "",
    "trainer.core.script.key": "text.partition('#')",
    "trainer.core.script.script": "from msgspec import Struct\nprint_out = 1",
    "trainer.core.memory": "",
    "trainer.core.memory.schedule": "import fsrs.Scheduler\nimport trainer.core.script.script",
    "trainer.posix": "import fcntl\nimport signal\nsignal.SIGHUP",
    "trainer.pages": "",
    "trainer.rows": "row.label == 'Cue'",
    "trainer.store": "",
    "trainer.store.schema": "import sqlite_utils",
    "trainer.store.store": "from trainer import posix\nimport trainer.core.memory.schedule",
    "trainer.screens": "",
    "trainer.screens.layout": "import prompt_toolkit",
    "trainer.screens.plain": "from . import layout\nfrom .layout import lines",
}


def test_a_sound_house_breaks_nothing() -> None:
    assert [breach for law in LAW for breach in law(SOUND)] == []


@for_each(
    ("where", "source", "breach"),
    [
        ("core.script.script", "import trainer.store.store", "imports trainer.store.store"),
        ("core.script.script", "from ... import posix", "imports trainer.posix"),
        ("core.script.script", "import click", "imports click"),
        ("core.script.script", "import os.path", "imports os.path"),
        ("core.script.script", "from os import path", "imports os"),
        ("core.script.script", "datetime.datetime.now()", "asks datetime.now"),
        ("core.script.script", "open('f')", "asks open"),
        ("core.script.script", "import fsrs\nfsrs.Scheduler", "knows fsrs.Scheduler"),
        (
            "core.script.script",
            "import trainer.core.memory.schedule",
            "imports trainer.core.memory.schedule",
        ),
        ("core.script.script", "a.rpartition('#')", ":1 cuts a key"),
        ("rows", "f'{place}#{kind}'", ":1 cuts a key"),
        ("rows", "import trainer.store", "imports trainer.store"),
        ("screens.plain", "import trainer.store.store", "imports trainer.store.store"),
        ("screens.plain", "row.label == 'Cue'", "looks at a row's label"),
        ("screens.plain", "styles[row.label]", "looks at a row's label"),
        ("pages", "def f():\n    import trainer.store.schema", "imports trainer.store.schema"),
        ("pages", "if TYPE_CHECKING:\n    import trainer.cli", "imports trainer.cli"),
        ("store.store", "from ..screens import plain", "imports trainer.screens.plain"),
        ("store.store", "import_module('trainer.pages')", "imports trainer.pages"),
        ("posix", "import trainer.store.store", "imports trainer.store.store"),
        ("acts.practice", "import trainer.commands.drill", "imports trainer.commands.drill"),
        ("commands.drill", "import trainer.cli", "imports trainer.cli"),
        ("pages", "import os\nos.umask(0)", "mentions umask"),
        ("pages", "getattr(signal, 'SIGHUP')", "mentions SIGHUP"),
        ("pages", "from signal import SIGHUP", "mentions SIGHUP"),
        ("pages", "from dataclasses import dataclass", "mentions dataclass"),
        ("pages", "\n" * (FILE + 1), ": 301 lines"),
        ("pages", "def long():\n" + "    pass\n" * 40, ": long has 41 lines"),
    ],
)
def test_a_breach_is_found(where: str, source: str, breach: str) -> None:
    house = {**SOUND, f"trainer.{where}": source}
    found = [found for law in LAW for found in law(house)]
    assert any(each.startswith(f"trainer.{where}") and breach in each for each in found)


def test_a_crowded_room_is_found() -> None:
    many = {f"trainer.rows.row{number}": "" for number in range(16)}
    alike = {f"trainer.pages.stats_{name}": "" for name in "abc"}
    assert size.crowded({**SOUND, **many, **alike}) == [
        "trainer.rows: 16 modules",
        "trainer.pages: 3 modules begin with stats_",
    ]


def test_what_a_test_borrows_from_another_is_found() -> None:
    house = {"tests.core.test_one": "", "tests.core.test_two": "from tests.core.test_one import x"}
    assert laws.borrowed(house) == ["tests.core.test_two borrows from tests.core.test_one"]


@pytest.mark.parametrize(
    ("where", "source"),
    [
        ("core.script.script", "from trainer.core.memory.schedule import Memory"),
        ("core.script.script", "def fold():\n    from trainer.core.memory.schedule import fold"),
        ("core.script.script", "if TYPE_CHECKING:\n    import trainer.core.memory.schedule"),
        ("core", "from trainer.core.memory.schedule import Memory"),  # a re-export
        ("screens.layout", "from .plain import ask"),
        ("commands.base", "from trainer.commands.drill import drill"),
        ("commands.base", "from trainer.cli import main"),
        ("store.schema", "__import__('trainer.store.store')"),
    ],
)
def test_a_circle_is_found_however_it_is_hidden(where: str, source: str) -> None:
    house = {**SOUND, "trainer.commands.drill": "from trainer.commands import base"}
    house["trainer.store.store"] += "\nimport trainer.store.schema"
    (circle,) = circles({**house, f"trainer.{where}": source})
    assert f"trainer.{where}" in circle.split(" <- ")


def test_the_whole_house_was_read() -> None:
    assert {"trainer", "trainer.cli", "trainer.core", "trainer.core.memory.memory"} <= HOUSE.keys()
    assert "trainer.core.log.events" in imports("trainer.core.memory.fold", HOUSE)
    assert "fsrs" in imports("trainer.core.memory.schedule", HOUSE)
