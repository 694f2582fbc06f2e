"""What holds for every test, however the tests were started."""

import gc
import os
import signal
import sys
import tempfile
from collections.abc import Generator, Iterator

import pytest
from hypothesis import HealthCheck, settings

# How fast something is depends on the machine, and is measured in bench/.
settings.register_profile("whole", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# So many times a property is tried on every commit; `scripts/long` tries it as often as it says.
settings.register_profile("house", settings.get_profile("whole"), max_examples=25)
settings.load_profile("house")

# Looking for garbage after so few new objects as usual takes a tenth of the time of all tests.
gc.set_threshold(50_000, 20, 20)

# Several processes read the same tests: what is compiled once stays so for the others and the next
# run, also where Python is told to keep nothing.
sys.dont_write_bytecode = False


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """Let two more run than there are processors: much of the time is waiting, not computing.

    The tests on a terminal wait as long as a person would, those of the store for the disk.
    """
    processors = yield
    return processors if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ else processors + 2


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no garbage while tests are collected, nor among them later: all of that is kept."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.fixture(scope="session", autouse=True)
def _a_cache_of_its_own() -> Iterator[None]:
    """Keep nothing in the cache of whoever runs the tests."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", folder)
        yield


# Started under nohup, a hang-up is ignored here and in every program started from here; those that
# are tested end on it.
if hasattr(signal, "SIGHUP"):
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # in the background of a shell, too
    signal.signal(signal.SIGINT, signal.default_int_handler)
