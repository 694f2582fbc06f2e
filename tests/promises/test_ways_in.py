"""P13: hostile, huge or random input ends in one line, within bounds of memory and time."""

import os
import random
import subprocess
import sys
import tomllib
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.often import SLOW, some
from tests.support.here import environment
from tests.support.stores.damage import crashed, filled
from tests.support.stores.proofs import Proof
from tests.support.stores.ways import IN, In
from trainer.core.settings import parse_settings
from trainer.store import refusals
from trainer.store.check import findings
from trainer.store.restore import checked
from trainer.store.salvage import readable, salvage
from trainer.store.store import Store, read

MEMORY, SECONDS = 400 << 20, 20
"""What a program may take: of addresses, of which Python's own take the most; of processor time."""

CORPUS: dict[str, bytes] = {
    "nothing": b"",
    "NUL": b"# A\n\n## B\0\n\n> C\n",
    "UTF-16": "# A".encode("utf-16"),
    "not UTF-8": b"# A\n\xff\xfe\x80\n",
    "a byte order mark": b"\xef\xbb\xbf# A\n\n## B\n\n> C?\n",
    "control characters": b"# A\x1b]52;c;aGk=\x07\n\n## \x9b2J\n\n> \x1b[2J\r\x08\n",
    "one line of 10 MB": b"x" * 10_000_000,
    "a mebibyte of lines": b"> a\n" * (1 << 18),
    "100,000 quotes": b"# A\n\n## B\n\n" + b">" * 100_000,
    "100,000 lists": b"# A\n\n## B\n\n" + b"- " * 100_000,
    "100,000 brackets": b"# A\n\n## B\n\n> " + b"[" * 100_000,
    "lists in steps": b"# A\n\n## B\n\n" + b"".join(b"  " * n + b"- a\n" for n in range(600)),
    "300,000 headings": b"# a\n" * 300_000,
    "markup": b"# A\n\n## B\n\n> <script>alert(1)</script> [a](javascript:alert(1)) ![](x)\n",
    "braces": b"# A\n\n## B\n\n> " + b"{a}" * 3000 + b"\n",
    "20,000 brackets": b"a = " + b"[" * 20_000,
    "6,000 digits": b"minutes = " + b"9" * 6_000,
    "15,000 dots": b".".join([b"a"] * 15_000) + b" = 1",
    "a database of zeros": b"SQLite format 3\0" + bytes(100_000),
    "a page of 64 KiB": b"SQLite format 3\0\x00\x01" + b"\xff" * 70_000,
}


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
@pytest.mark.parametrize("every", [20, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize("way", some(2, IN, SLOW), ids=lambda way: way.name)
def test_p13_whatever_comes_in_ends_in_a_line_within_bounds(
    tmp_path: Path, way: In, every: int
) -> None:
    first = IN.index(way) % every  # so every text comes in some way, also where few do in each
    for name in sorted(CORPUS)[first::every]:
        data = CORPUS[name]
        folder = tmp_path / name.replace(" ", "-").replace(",", "")
        folder.mkdir()
        if "ahead" in way.name or "restore" in way.name:
            filled(folder / "log.db", 3)
        way.put(folder, data)
        before = {each: each.read_bytes() for each in folder.glob("log.db")}
        ended = bounded(folder, way, data)
        told = ended.stderr.decode(errors="replace")
        assert ended.returncode in {0, 1}, (name, told[-500:])
        assert "Traceback" not in told, name
        assert "went wrong" not in told, (name, told)
        assert max(map(len, told.splitlines()), default=0) < 1_000, name
        if way.name.startswith("the log"):
            assert {each: each.read_bytes() for each in folder.glob("log.db")} == before, name


def bounded(folder: Path, way: In, data: bytes) -> subprocess.CompletedProcess[bytes]:
    """Run a command under limits; it is killed where it takes more."""
    limits = f'ulimit -v {MEMORY // 1024}; ulimit -t {SECONDS}; exec "$@"'
    return subprocess.run(
        ["/bin/sh", "-c", limits, "sh", sys.executable, "-m", "trainer", *way.args],
        input=data[: 1 << 20] + b"\n" if way.typed else b"",
        check=False,
        capture_output=True,
        cwd=folder,
        env=environment(folder) | {"XDG_CONFIG_HOME": str(folder)},
        timeout=120,
    )


PLACES = ("settings", "log.db", "some.md", "scripts/mine.md")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
@pytest.mark.parametrize("every", [2, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize("where", some(1, PLACES, SLOW))
def test_p13_pipes_folders_and_devices_are_refused_and_never_waited_for(
    tmp_path: Path, where: str, every: int
) -> None:
    first = PLACES.index(where) % every  # so each of them stands in two places at least
    for number, make in enumerate((pipe, folder_in_place, null)[first::every]):
        folder = tmp_path / str(number)
        (folder / "scripts").mkdir(parents=True)
        place = folder / where
        if where == "settings":
            place = folder / "second-interview-trainer" / "settings.toml"
            place.parent.mkdir()
        make(place)
        way = In(
            "",
            lambda *_: None,
            ("drill", *(["some.md"] if where == "some.md" else []), "--cards", "1"),
        )
        ended = bounded(folder, way, b"")
        assert b"Traceback" not in ended.stderr
        if where in {"settings", "log.db", "some.md"}:
            assert ended.returncode == 1
            assert ended.stderr.count(b"\n") == 1


def pipe(path: Path) -> None:
    if sys.platform != "win32":
        os.mkfifo(path)


def folder_in_place(path: Path) -> None:
    path.mkdir()


def null(path: Path) -> None:
    path.symlink_to("/dev/zero")


# -- random bytes


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=300), st.text("[]{}\"'=.\n#0123456789aexminutes_ ", max_size=300))
)
def test_p13_random_settings_are_settings_or_problems(text: str) -> None:
    found, problems = parse_settings(text, path="s.toml")
    assert found
    assert all(str(problem).isprintable() for problem in problems)
    with suppress(tomllib.TOMLDecodeError, ValueError):
        assert bool(tomllib.loads(text)) or not problems


@pytest.mark.slow
@pytest.mark.parametrize("times", [20, pytest.param(5_000, marks=pytest.mark.long)])
def test_p13_a_log_of_random_damage_is_read_or_refused(times: int) -> None:
    proof = Proof("P13 logs of random damage", times)
    with TemporaryDirectory() as name:
        path = Path(name) / "log.db"
        filled(path, 20)
        crashed(path, 20, 20)
        sound = {each: each.read_bytes() for each in path.parent.glob("log.db*")}
        for portion in proof.portions(1):
            chance, told = portion.chance, 0
            for each in path.parent.glob("log.db*"):
                each.unlink()
            for each, data in sound.items():
                each.write_bytes(damaged(data, chance))
            for look in (
                salvage,
                readable,
                checked,
                read,
                lambda at: list(findings(at)),
                Store.open,
            ):
                try:
                    found = look(path)
                except refusals.StoreError:
                    told += 1
                else:
                    if isinstance(found, Store):
                        found.close()
            portion.done(looks=6, refused=told, other_errors=0)
    assert proof.counted["refused"] or not proof.counted["n"]


def damaged(data: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(data)
    match chance.randrange(5):
        case 0:
            del spoilt[chance.randrange(len(spoilt) + 1) :]
        case 1:
            at = chance.randrange(len(spoilt) + 1)
            spoilt[at : at + 4096] = chance.randbytes(4096)
        case 2:
            for _ in range(30):
                spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        case 3:
            spoilt[:100] = chance.randbytes(100)
        case _:
            pass
    return bytes(spoilt)
