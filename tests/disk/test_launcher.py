"""The word that works here, and the launcher that makes it `trainer`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.disk.launcher import (
    Here,
    NotOurs,
    found_by,
    on_path,
    opens_later,
    place,
    read_anew,
    write,
)

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="a shell script")


def program(folder: Path) -> Path:
    """Return a program that says with what it was started."""
    path = folder / "my app's" / ".venv" / "bin" / "trainer"
    path.parent.mkdir(parents=True)
    path.write_text('#!/bin/sh\necho "us: $*"\n')
    path.chmod(0o755)
    return path


def here(folder: Path, started: Path | str, *path: Path, at: Path | None = None) -> Here:
    found = os.pathsep.join(map(str, path)) or str(folder / "nowhere")
    return Here(str(started), at or folder, {"HOME": str(folder / "home"), "PATH": found})


@posix_only
def test_what_to_type_is_the_word_where_that_is_us(tmp_path: Path) -> None:
    us = program(tmp_path)
    assert here(tmp_path, us, us.parent).command == "trainer"
    assert here(tmp_path, "trainer", us.parent).command == "trainer"


@posix_only
def test_else_it_is_the_path_as_it_was_started_from_the_folder_at_hand(tmp_path: Path) -> None:
    us = program(tmp_path)
    folder = us.parents[2]
    assert here(tmp_path, us, at=folder).command == ".venv/bin/trainer"
    assert here(tmp_path, ".venv/bin/trainer", at=folder).command == ".venv/bin/trainer"
    assert here(tmp_path, us).command == "'my app'\"'\"'s/.venv/bin/trainer'"


@posix_only
def test_another_program_of_that_name_is_not_us(tmp_path: Path) -> None:
    us = program(tmp_path)
    other = tmp_path / "other" / "trainer"
    other.parent.mkdir()
    other.write_text("#!/bin/sh\n")
    other.chmod(0o755)
    found = here(tmp_path, us, other.parent, at=us.parents[2])
    assert not found.at_hand
    assert found.command == ".venv/bin/trainer"


def test_started_as_a_module_it_is_the_program_beside_the_interpreter(tmp_path: Path) -> None:
    found = here(tmp_path, tmp_path / "__main__.py")
    beside = Path(sys.executable).with_name("trainer")
    assert found.program == (beside if beside.is_file() else None)


def test_started_in_some_other_way_the_word_stands(tmp_path: Path) -> None:
    found = here(tmp_path, "pytest")
    assert found.program is None
    assert found.command == "trainer"


@posix_only
def test_the_launcher_starts_the_program_with_what_was_typed(tmp_path: Path) -> None:
    us = program(tmp_path)
    path = write(here(tmp_path, us))
    assert path == tmp_path / "home" / ".local" / "bin" / "trainer"
    said = subprocess.run([path, "drill", "a b"], capture_output=True, text=True, check=True)
    assert said.stdout == "us: drill a b\n"
    after = here(tmp_path, us, path.parent)
    assert after.at_hand
    assert after.command == "trainer"
    assert on_path(path.parent, after)
    assert not on_path(path.parent, here(tmp_path, us))


@posix_only
def test_it_is_written_anew_for_us_and_never_over_another(tmp_path: Path) -> None:
    us = program(tmp_path)
    path = write(here(tmp_path, us))
    assert write(here(tmp_path, us)) == path
    path.write_text("#!/bin/sh\necho mine\n")
    with pytest.raises(NotOurs):
        write(here(tmp_path, us))
    assert path.read_text() == "#!/bin/sh\necho mine\n"
    path.unlink()
    path.symlink_to(us)
    with pytest.raises(NotOurs):
        write(here(tmp_path, us))
    assert [each.name for each in path.parent.iterdir()] == ["trainer"]


def test_its_place_is_the_persons_own(tmp_path: Path) -> None:
    assert place(here(tmp_path, "trainer")).is_relative_to(tmp_path / "home") or (
        sys.platform == "win32"
    )


@posix_only
@pytest.mark.parametrize(
    ("shell", "line", "anew"),
    [
        ("/bin/zsh", "echo 'export PATH=\"/a/bin:$PATH\"' >> ~/.zshrc", True),
        ("/usr/bin/fish", "echo 'fish_add_path /a/bin' >> ~/.config/fish/config.fish", True),
        ("/bin/bash", "echo 'export PATH=\"/a/bin:$PATH\"' >> ~/.bashrc", True),
        ("/bin/dash", "echo 'export PATH=\"/a/bin:$PATH\"' >> ~/.profile", False),
        ("", "echo 'export PATH=\"/a/bin:$PATH\"' >> ~/.profile", False),
    ],
)
def test_a_folder_that_is_not_looked_in_is_added_as_the_persons_shell_takes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, shell: str, line: str, anew: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    found = Here("trainer", tmp_path, {"SHELL": shell})
    how = found_by(Path("/a/bin"), found)
    assert how
    assert how.typed == line
    assert read_anew(found) is anew


@posix_only
@pytest.mark.parametrize("there", [".bash_profile", ".bash_login", ".profile", None])
def test_bash_on_a_mac_reads_the_first_of_its_login_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: str | None
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    if there:
        (tmp_path / there).touch()
    found = Here("trainer", tmp_path, {"SHELL": "/bin/bash", "HOME": str(tmp_path)})
    how = found_by(Path("/a/bin"), found)
    assert how
    assert how.file == tmp_path / (there or ".bash_profile")
    assert how.typed.endswith(f">> ~/{there or '.bash_profile'}")


@posix_only
@pytest.mark.parametrize("by_itself", [True, False])
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_after_that_line_a_new_terminal_finds_the_word(
    tmp_path: Path, shell: str, *, by_itself: bool
) -> None:
    """The line is run as it stands, or added; then that shell is started as a terminal does it."""
    its = shutil.which(shell)
    if its is None:
        pytest.skip(f"there is no {shell} here")
    us, home = program(tmp_path), tmp_path / "home"
    home.mkdir()
    path = os.defpath.lstrip(":")
    started = Here(str(us), tmp_path, {"HOME": str(home), "SHELL": its, "PATH": path})
    folder = write(started).parent
    how = found_by(folder, started)
    assert how
    around = {"HOME": str(home), "SHELL": its, "PATH": path, "TERM": "dumb"}
    as_terminal = [its, "-l", "-i"] if sys.platform == "darwin" else [its, "-i"]

    def typed(*command: str) -> str:
        run = subprocess.run(command, env=around, capture_output=True, text=True, check=False)
        return run.stdout

    assert "us:" not in typed(*as_terminal, "-c", "trainer drill")
    if by_itself:
        how.add()
    else:
        typed(its, "-c", how.typed)
    assert how.there()
    assert "us: drill" in typed(*as_terminal, "-c", "trainer drill")


@posix_only
@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, "{line}\n"),
        ("", "{line}\n"),
        ("alias ll='ls -l'\n", "alias ll='ls -l'\n{line}\n"),
        ("alias ll='ls -l'", "alias ll='ls -l'\n{line}\n"),
        ("{line}\n# mine\n", "{line}\n# mine\n"),
        ("\u00e9 # {line}\n", "\u00e9 # {line}\n{line}\n"),
    ],
)
def test_the_line_is_added_once_after_what_is_there(
    tmp_path: Path, before: str | None, after: str
) -> None:
    found = Here("trainer", tmp_path, {"SHELL": "/bin/bash", "HOME": str(tmp_path)})
    how = found_by(Path("/a/bin"), found)
    assert how
    if before is not None:
        how.file.write_text(before.replace("{line}", how.line), "utf-8")
    how.add()
    how.add()
    assert how.file.read_text("utf-8") == after.replace("{line}", how.line)


@posix_only
def test_to_come_back_is_in_a_new_terminal_once_the_line_is_there(tmp_path: Path) -> None:
    us = program(tmp_path)
    around = {"HOME": str(tmp_path / "home"), "PATH": "/nowhere", "SHELL": "/bin/zsh"}
    started = Here(str(us), tmp_path, around)
    assert not opens_later(started)
    folder = write(started).parent
    assert not opens_later(started)
    how = found_by(folder, started)
    assert how
    how.add()
    assert opens_later(started)
    assert not opens_later(here(tmp_path, us, folder))
