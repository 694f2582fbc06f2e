"""P1: a call killed again and again comes to its end: nothing said is lost or asked twice."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from select import select

import pytest

from tests.support.caller import CARDS, NAMES, SCRIPT, words_of
from tests.support.stores.proofs import Proof
from tests.support.terminals.terminal import surroundings
from trainer.core.log.events import live, microseconds
from trainer.core.rehearsal.left import left_at
from trainer.core.script.key import Key, Kind
from trainer.rows.names import filled
from trainer.store.check import findings
from trainer.store.store import read

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX"),
]

REPLIES = {
    filled(reply, NAMES): card.key.line
    for card in CARDS.values()
    if card.kind is Kind.BRANCH and card.branch
    for reply in card.branch.replies
}
"""What is heard at a fork, and the key of what is said then."""
SOON = 0.02
"""Seconds in which an answer is saved, or is not."""
PATIENCE = 20.0
ALL = "You got through. 13 of 13 questions word for word, both replies answered right."


class Phone:
    """The real program in ordinary lines, typed into by somebody who knows every line."""

    def __init__(self, home: Path, *args: str) -> None:
        self._child = subprocess.Popen(
            [sys.executable, "-u", "-m", "trainer", "--plain", "rehearse", "--keys", *args],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=surroundings(home),
        )
        self.said: list[str] = []
        self.text = ""
        self.waits()

    def waits(self) -> str:
        """Return what was printed until words are waited for, or the program has ended."""
        assert self._child.stdout
        heard, end = "", time.monotonic() + PATIENCE
        while not heard.endswith((": ", "You: ")) and time.monotonic() < end:
            if not select([self._child.stdout], [], [], 0.5)[0]:
                continue
            data = os.read(self._child.stdout.fileno(), 65536)
            if not data:
                break
            heard += data.decode()
        self.text += heard
        return heard

    def type(self, words: str) -> None:
        """Type a line and don't wait for what comes of it."""
        assert self._child.stdin
        self._child.stdin.write(f"{words}\n".encode())
        self._child.stdin.flush()

    def kill(self) -> None:
        """Kill it, and forget it."""
        self._child.send_signal(signal.SIGKILL)
        self._child.communicate()

    def ends(self) -> str:
        """Return all that it printed, once it has ended by itself."""
        more, _ = self._child.communicate(timeout=PATIENCE)
        return self.text + more.decode()

    @property
    def over(self) -> bool:
        """Whether it tells how the call went."""
        return "(The call is over.)" in self.text


def due(phone: Phone) -> str:
    """Return what is to be said now; nothing where nothing is."""
    keys = [text for text in phone.text.split("\n") if text.startswith("key: ")]
    assert keys, phone.text
    key = keys[-1]
    card = CARDS[key.removeprefix("key: ")]
    return "" if card.kind is Kind.BRANCH else words_of(card)


def ended(home: Path) -> bool:
    """Tell whether the log says that the call came to its end: there is nothing to go on with."""
    log = read(home / "log.db")
    now = datetime.now(UTC)
    return (
        bool(log)
        and left_at(SCRIPT, SCRIPT.cues, live(log, now=microseconds(now)), now=now) is None
    )


def lived(home: Path, chance: random.Random, *args: str) -> tuple[str, int]:
    """Go through one call, killed at any moment and gone on with; return its end, if told."""
    kills = 0
    phone = Phone(home, *args, "--from-start")
    while not phone.over:
        before = len(read(home / "log.db"))
        phone.type(due(phone))
        saving = chance.random() < 1 / 3
        if saving:
            time.sleep(chance.random() * SOON)
        else:
            phone.waits()
            before = len(read(home / "log.db"))
        if saving or (chance.random() < 1 / 6 and not phone.over):
            phone.kill()
            kills += 1
            # What was shown as answered had been kept before.
            assert len(read(home / "log.db")) >= before
            if ended(home):
                return "", kills
            phone = Phone(home, *args, "--resume")
    phone.type("q")
    return phone.ends(), kills


@pytest.mark.parametrize("calls", [1, pytest.param(60, marks=pytest.mark.long)])
def test_p1_a_call_killed_again_and_again_comes_to_its_end(tmp_path: Path, calls: int) -> None:
    proof = Proof("P1 calls killed again and again", calls)
    for portion in proof.portions(1):
        home = tmp_path / str(portion.number)
        home.mkdir()
        end, kills = lived(home, portion.chance, "--db", str(home / "log.db"))
        log = [event for event in read(home / "log.db") if event.event == "review"]
        asked = Counter(Key(event.key or "").line for event in log)
        assert [key for key, times in asked.items() if times > 1] == []
        questions = [key for key in asked if key.opens]
        assert len(questions) == 13
        assert all((event.rating or 0) > 1 for event in log)
        assert not end or ALL in end
        assert findings(home / "log.db") == ()
        portion.done(kills=kills, lost_or_twice=0)
    assert proof.counted["kills"] > 2 * proof.counted["n"] or not proof.counted["n"]
