"""The way in, where no garbage is looked for until all is loaded; and the way out."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from trainer.core.problems import TrainerError

_USUAL = gc.get_threshold()
_MANY = 100 * _USUAL[0]
"""New objects after which it is looked for all the same: a long calculation makes some."""


def entering() -> None:
    """Begin to load: what comes now stays."""
    gc.set_threshold(_MANY, *_USUAL[1:])


def arrived() -> None:
    """End it: from now on garbage is looked for as usual, but not among what was loaded."""
    gc.freeze()
    gc.set_threshold(*_USUAL)


@contextmanager
def leaving(tell: Callable[[], object]) -> Iterator[None]:
    """Tell how it went, however it ends: by itself, by the person's will, by what can't be saved.

    Not after what nobody foresaw: one line says that, and nothing is to be relied on.
    """
    foreseen = True
    try:
        yield
    except Exception as error:
        foreseen = isinstance(error, TrainerError)
        raise
    finally:
        if foreseen:
            tell()
