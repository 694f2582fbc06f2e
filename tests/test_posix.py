"""Told to stop, the program stops: tidily, once, with the exit code that shells expect."""

import asyncio
import os
import signal
import subprocess
import sys
import time

import pytest

from trainer.posix.signals import Stopped, on_stop

if sys.platform == "win32":
    SIGNALS = [signal.SIGTERM]
else:
    SIGNALS = [signal.SIGTERM, signal.SIGHUP]
PROGRAM = """
import sys, time
from trainer.posix.signals import on_stop
on_stop()
try:
    try:
        print("ready", flush=True)
        time.sleep(30)
    except Exception:
        print("swallowed")
finally:
    time.sleep(0.2)
    print("tidied up", flush=True)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def stopped(*signals: signal.Signals, before: tuple[str, ...] = ()) -> tuple[int, str]:
    program = [*before, sys.executable, "-c", PROGRAM]
    path = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True, env=path) as running:
        assert running.stdout
        assert running.stdout.readline() == "ready\n"
        for signum in signals:
            running.send_signal(signum)
            time.sleep(0.05)
        return running.wait(), running.stdout.read()


@pytest.mark.slow
@pytest.mark.parametrize("signum", SIGNALS)
def test_a_signal_ends_the_program_with_its_own_code(signum: signal.Signals) -> None:
    assert stopped(signum) == (128 + signum, "tidied up\n")


@pytest.mark.slow
def test_further_signals_do_not_disturb_the_tidying_up() -> None:
    assert stopped(*SIGNALS, *SIGNALS) == (128 + SIGNALS[0], "tidied up\n")


@pytest.mark.slow
def test_what_was_ignored_from_outside_stays_ignored() -> None:
    code, _ = stopped(SIGNALS[-1], SIGNALS[0], before=("nohup",))
    assert code == 128 + SIGNALS[0]


def test_an_event_loop_hands_it_on() -> None:
    before = {signum: signal.getsignal(signum) for signum in SIGNALS}

    async def inside() -> None:
        asyncio.get_running_loop().call_soon(os.kill, os.getpid(), SIGNALS[0])
        await asyncio.sleep(10)

    try:
        on_stop()
        with pytest.raises(Stopped) as caught:
            asyncio.run(inside())
    finally:
        for signum, handler in before.items():
            signal.signal(signum, handler)
    assert caught.value.signum == SIGNALS[0]
