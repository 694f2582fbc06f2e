"""What holds for every test, however the tests were started."""

import gc
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

# Looking for garbage after so few new objects as usual takes a tenth of the time of all tests.
gc.set_threshold(50_000, 20, 20)

# Several processes read the same tests: what is compiled once stays so for the others and the next
# run, also where Python is told to keep nothing.
sys.dont_write_bytecode = False

ORDINARY, NAMED = "not long and not slow", "not long"
"""The marks of an ordinary run, as pyproject.toml has them; and of one whose files are named."""
MEMORY, ROOM = Path("/dev/shm"), 1 << 30  # noqa: S108 - only where a folder of its own is made
"""A disk in memory, and how many free bytes it must have: a run fills a fifth of that."""
OWN = pytest.StashKey[str]()
"""The folder there that this run made."""


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Say which tests run, how often a property is tried, and where files of tests lie."""
    run_what_is_named(config)
    _try_properties()
    _lie_in_memory(config)


def run_what_is_named(config: pytest.Config) -> None:
    """Leave slow tests out of a run of all tests only: who names a file wants all that is in it."""
    if config.args_source is pytest.Config.ArgsSource.ARGS and config.option.markexpr == ORDINARY:
        config.option.markexpr = NAMED


def _try_properties() -> None:
    from hypothesis import HealthCheck, settings  # once what is compiled of it is kept

    # How fast something is depends on the machine, and is measured in bench/.
    settings.register_profile("whole", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    # So many times a property is tried on every commit; `scripts/long` tries it as often as told.
    settings.register_profile("house", settings.get_profile("whole"), max_examples=16)
    settings.load_profile("house")


def _lie_in_memory(config: pytest.Config) -> None:
    """Let files of tests lie in memory, where that can be: nobody waits for the disk to have them.

    Whoever sets TMPDIR has them there instead.
    """
    if "TMPDIR" in os.environ or not (os.access(MEMORY, os.W_OK) and _can_be_used(MEMORY)):
        return
    for left in MEMORY.glob("trainer-run-*"):  # by a run that failed or was killed
        if not Path("/proc", left.name.split("-")[2]).exists():
            shutil.rmtree(left, ignore_errors=True)
    config.stash[OWN] = tempfile.mkdtemp(prefix=f"trainer-run-{os.getpid()}-", dir=MEMORY)
    Path(config.stash[OWN]).chmod(0o711)  # as in /tmp, another person can enter a folder below
    os.environ["TMPDIR"], tempfile.tempdir = config.stash[OWN], None


def _can_be_used(disk: Path) -> bool:
    """Tell whether there's room, and programs may be started there: some tests write some."""
    return shutil.disk_usage(disk).free > ROOM and not os.statvfs(disk).f_flag & os.ST_NOEXEC


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Keep those files only where a test failed, until the next run: someone will look at them."""
    if exitstatus == pytest.ExitCode.TESTS_FAILED:
        session.config.stash[OWN] = ""


def pytest_unconfigure(config: pytest.Config) -> None:
    """Give the memory back."""
    if folder := config.stash.get(OWN, ""):
        shutil.rmtree(folder, ignore_errors=True)
        del os.environ["TMPDIR"]


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """Let one more run than there are processors: the tests on a terminal wait as a person would.

    Each reads all tests, so more of them cost more than they are worth.
    """
    processors = yield
    return processors if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ else processors + 1


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
