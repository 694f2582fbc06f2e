"""A table of cases as one test: each alone would cost more to collect and to tell than to try."""

import inspect
from collections.abc import Callable, Iterable
from functools import partial, wraps
from pathlib import Path

import pytest

Test = Callable[..., None]


def for_each(
    names: str | tuple[str, ...], rows: Iterable[object] | Callable[[], Iterable[object]]
) -> Callable[[Test], Test]:
    """Have a test tried with every row of a table; whatever fails, all are, and it names its rows.

    `names` are the arguments that a row fills. Each row has a `tmp_path` of its own; the other
    fixtures of the test are the same for all of them. Rows that take long to make are a function:
    they are made where the test runs, not wherever it is collected.
    """
    made = partial(tuple, tuple(rows)) if isinstance(rows, Iterable) else rows

    def told(test: Test) -> Test:
        @wraps(test)
        def whole(**fixtures: object) -> None:
            failed = []
            table = tuple(made())
            assert table, "a table without rows tries nothing"
            folder = fixtures.get("tmp_path")
            for number, row in enumerate(table):
                if isinstance(folder, Path):
                    fixtures["tmp_path"] = folder / str(number)
                    (folder / str(number)).mkdir()
                values = {names: row} if isinstance(names, str) else _filled(names, row)
                try:
                    test(**values, **fixtures)
                except (Exception, pytest.fail.Exception) as error:  # noqa: BLE001 all are raised below
                    error.add_note(f"{names}: {row!r}")
                    failed.append(error)
            if failed:
                raise BaseExceptionGroup(f"{len(failed)} of {len(table)} rows fail", failed)

        signature = inspect.signature(test)
        filled = (names,) if isinstance(names, str) else names
        left = [each for name, each in signature.parameters.items() if name not in filled]
        whole.__signature__ = signature.replace(parameters=left)  # type: ignore[attr-defined]  # pytest reads it
        return whole

    return told


def _filled(names: tuple[str, ...], row: object) -> dict[str, object]:
    assert isinstance(row, Iterable)
    return dict(zip(names, row, strict=True))
