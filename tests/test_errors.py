"""docs/errors.md names every error there is, as the program words it."""

import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.slow
def test_the_table_of_errors_is_full_and_says_what_the_program_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    errors = importlib.import_module("errors")
    written = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    assert errors.page() == written, "run: python docs/errors.py"


@pytest.mark.slow
def test_the_page_of_settings_and_options_has_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    options = importlib.import_module("options")
    written = (ROOT / "docs" / "options.md").read_text(encoding="utf-8")
    assert options.page() == written, "run: python docs/options.py"
    for named in ("theme", "launcher", "--away DAYS", "--leave-out KEY", "--scene NAME", "--said"):
        assert f"| `{named}" in written


def test_no_error_tells_anybody_to_touch_the_log_by_hand() -> None:
    text = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8").lower()
    log = [line for line in text.splitlines() if "log.db:" in line]
    assert len(log) > 15
    for line in log:
        for never in ("copy it", "move it", "remove it", "delete it", "rename", "overwrite", "rm "):
            assert never not in line, line
