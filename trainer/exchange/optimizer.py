"""The optimizer of FSRS itself, in Rust: an extra, for logs that are long enough."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

_NO_OUTLIER = "FSRS_NO_OUTLIER"
"""Its filter of outliers empties a log of few cards, and then it returns the defaults."""


class NotInstalled(ImportError):
    """The extra `tune` is missing."""


class NotFitted(ValueError):
    """It could make nothing of the log."""


def optimized(histories: Iterable[tuple[tuple[int, int], ...]]) -> tuple[float, ...]:
    """Return the parameters that fit histories of ratings and days since the review before."""
    try:
        from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS, FSRSItem, FSRSReview
    except ImportError as error:
        raise NotInstalled from error
    items = [FSRSItem([FSRSReview(*review) for review in history]) for history in histories]
    with _without_filter():
        try:
            found = FSRS(list(DEFAULT_PARAMETERS)).compute_parameters(items)
        except (ValueError, RuntimeError) as error:
            raise NotFitted(str(error)) from error
    return tuple(map(float, found))


@contextmanager
def _without_filter() -> Iterator[None]:
    before = os.environ.get(_NO_OUTLIER)
    os.environ[_NO_OUTLIER] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_NO_OUTLIER]
        else:
            os.environ[_NO_OUTLIER] = before
