"""What to type to install an extra: from the folder at hand, and from any other."""

import sys
from pathlib import Path

import pytest

from trainer.disk.extra import install
from trainer.disk.launcher import Here

FOLDER = Path(__file__).parents[2]


def here(folder: Path) -> Here:
    return Here("trainer", folder, {})


@pytest.mark.skipif(sys.platform == "win32", reason="another shell's quotation marks")
def test_what_installs_an_extra_can_be_typed_in_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(FOLDER / ".venv" / "bin" / "python"))
    assert install("voice", here(FOLDER)) == ".venv/bin/python -m pip install -q '.[voice]'"
    elsewhere = install("voice", here(tmp_path), anew=True)
    python, _, rest = elsewhere.partition(" -m pip install -q --force-reinstall ")
    assert python == str(FOLDER / ".venv" / "bin" / "python")
    assert rest == f"'{FOLDER}[voice]'"
