"""Script files found and read: a person's own, the built-in ones, and what is no script."""

import os
import sys
from pathlib import Path

import pytest

from trainer.core.script.script import MAX_BYTES
from trainer.disk import scripts, shelf
from trainer.disk.kept import Kept
from trainer.disk.scripts import FIRST, Found, built_in_scripts, load, told_apart
from trainer.disk.shelf import BrokenScript, Shelf

GOOD = "# Mine {#mine}\n\n### Ask\n\n> Well?\n"


@pytest.fixture(name="own")
def own_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "scripts"
    folder.mkdir()
    return folder


def write(path: Path, text: str = GOOD) -> Path:
    path.write_text(text, "utf-8", newline="")
    return path


def whats(path: Path) -> list[str]:
    found = load(path)
    assert found.script is None
    return [f"{problem.line}: {problem.what}" for problem in found.problems]


def library(folder: Path) -> tuple[Found, ...]:
    return Shelf(folder).scripts


# -- finding


@pytest.mark.slow
def test_without_a_folder_of_ones_own_there_is_the_built_in_script(tmp_path: Path) -> None:
    found, *_ = library(tmp_path / "nowhere")
    assert (found.id, found.own, found.problems) == ("second-interview", False, ())


@pytest.mark.slow
def test_ones_own_scripts_come_first_by_name(own: Path) -> None:
    write(own / "b.md", "# B\n")
    write(own / "a.md", "# A\n")
    assert [(found.id, found.own) for found in library(own)] == [
        ("a", True),
        ("b", True),
        *((name, False) for name in built_in_scripts()),
    ]


def test_the_scripts_that_come_along_begin_with_the_one_for_the_second_interview() -> None:
    first, *others = built_in_scripts()
    assert first == FIRST
    assert others == sorted(others)


@pytest.mark.slow
def test_a_script_that_comes_along_has_the_id_that_its_file_has() -> None:
    for name, path in built_in_scripts().items():
        assert load(path).id == name


@pytest.mark.slow
def test_one_script_is_read_without_the_others_that_come_along(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []

    def watched(path: Path, kept: Kept | None = None, *, own: bool = True) -> Found:
        read.append(path)
        return load(path, kept, own=own)

    monkeypatch.setattr(shelf, "load", watched)
    one = Shelf(own)
    assert one.usable(FIRST).id == FIRST
    assert one.ids == built_in_scripts().keys()
    assert [path.stem for path in read] == [FIRST]


@pytest.mark.slow
def test_ones_own_script_hides_the_built_in_one_of_the_same_id(own: Path) -> None:
    path = write(own / "x.md", GOOD.replace("mine", "second-interview"))
    found, *others = library(own)
    assert found.path == path
    assert FIRST not in {other.id for other in others}
    assert Shelf(own).get("second-interview").path == path


@pytest.mark.slow
def test_ones_own_script_hides_the_built_in_one_even_when_it_is_broken(own: Path) -> None:
    write(own / "second-interview.md", "# A\n\n### Ask\n")
    with pytest.raises(BrokenScript, match="no line of yours"):
        Shelf(own).usable("second-interview")


def test_a_script_is_found_by_its_id_or_by_its_path(own: Path) -> None:
    path = write(own / "some file.md")
    for name in ("mine", str(path)):
        assert Shelf(own).usable(name).title.text == "Mine"


def test_a_path_is_what_holds_a_slash_or_ends_in_md(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(own)
    write(Path("call.md"), "# Here\n")
    write(Path("call"), "# No ending\n")
    assert Shelf(own).usable("call.md").title.text == "Here"
    assert Shelf(own / "none").usable("./call").title.text == "No ending"
    assert Shelf(own).usable("call").title.text == "Here"


@pytest.mark.slow
def test_two_scripts_of_one_id_in_a_folder_are_a_problem_of_the_second(own: Path) -> None:
    write(own / "a.md")
    write(own / "b.md", "<!-- a copy -->\n" + GOOD)
    first, second, *_ = library(own)
    assert first.problems == ()
    (problem,) = second.problems
    assert str(problem) == (
        f"{own / 'b.md'}:2: Another script already has the id mine: {own / 'a.md'}. "
        "Put a different one at the end of the title, such as {#mine-2}."
    )
    with pytest.raises(BrokenScript, match="already"):
        Shelf(own).usable("mine")


def test_two_scripts_of_one_id_named_by_their_paths_are_told(own: Path, tmp_path: Path) -> None:
    write(own / "a.md")
    other = tmp_path / "elsewhere" / "b.md"
    other.parent.mkdir()
    write(other)
    with pytest.raises(BrokenScript, match="already has the id mine"):
        Shelf(own).usable(str(other))
    assert Shelf(own).usable(str(own / "a.md")).id == "mine"
    assert Shelf(own).usable(str(own / ".." / own.name / "a.md")).id == "mine"
    apart = tuple(told_apart((load(own / "a.md"), load(other), load(own / "a.md"))))
    assert [found.script is not None for found in apart] == [True, False, True]
    *_, missing = told_apart((load(own / "a.md"), load(tmp_path / "mine.md")))
    assert [problem.what for problem in missing.problems] == ["That file doesn't exist."]


@pytest.mark.slow
def test_other_files_in_the_folder_are_left_alone(own: Path) -> None:
    for name in ("notes.txt", ".mine.md", "._mine.md"):
        write(own / name)
    assert [found.id for found in library(own)] == list(built_in_scripts())


@pytest.mark.slow
def test_a_folder_that_is_none_is_one_problem(own: Path) -> None:
    found, *_ = library(write(own / "a.md"))
    assert [problem.what for problem in found.problems] == ["That file doesn't exist."]


def test_a_broken_script_tells_its_first_error_and_how_many_more(own: Path) -> None:
    path = write(own / "a.md", "# A\n\n### Ask\n\n### So\n\n### Well\n")
    with pytest.raises(BrokenScript) as caught:
        Shelf(own).usable("a")
    assert str(caught.value).startswith(f"{path}:3: This heading has no line of yours.")
    assert str(caught.value).endswith("To see 2 more: trainer script check a")


def test_the_decks_in_an_installed_package_are_found_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = tmp_path / "trainer" / "decks"
    packed.mkdir(parents=True)
    write(packed / "mine.md")
    monkeypatch.setattr(scripts, "__file__", str(tmp_path / "trainer" / "disk" / "scripts.py"))
    (found,) = library(tmp_path / "nowhere")
    assert (found.id, found.own) == ("mine", False)


# -- what is no script


def test_a_missing_file_a_folder_and_a_link_to_nothing_are_one_problem_each(own: Path) -> None:
    (own / "link.md").symlink_to(own / "gone")
    assert whats(own / "gone.md") == ["1: That file doesn't exist."]
    assert whats(own / "link.md") == ["1: That file doesn't exist."]
    assert whats(own / "a" / "b.md") == ["1: That file doesn't exist."]
    assert whats(own / ("a" * 300 + ".md")) == ["1: That file doesn't exist."]
    assert whats(own / "nul\0.md") == ["1: That file doesn't exist."]
    assert whats(own) == ["1: This is a folder."]


if sys.platform != "win32":  # which has no such files

    def test_a_pipe_and_a_device_are_not_opened(own: Path) -> None:
        os.mkfifo(own / "pipe.md")
        assert whats(own / "pipe.md") == ["1: This isn't a regular file."]
        assert whats(Path("/dev/zero")) == ["1: This isn't a regular file."]


@pytest.mark.skipif(sys.platform == "win32", reason="modes mean little there")
def test_a_file_that_may_not_be_read_is_a_problem(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(own / "a.md")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)  # root may read everything
    assert whats(path) == ["1: You don't have permission to read this."]


@pytest.mark.slow
def test_no_more_of_a_huge_file_is_read_than_a_script_may_have(own: Path) -> None:
    path = own / "huge.md"
    with path.open("wb") as file:
        file.truncate(1 << 33)
    assert whats(path) == ["1: This file is larger than 1 MiB."]
    path.write_bytes(GOOD.encode().ljust(MAX_BYTES, b"\n"))
    assert load(path).script is not None


def test_bytes_that_are_no_text_are_a_problem_at_their_line(own: Path) -> None:
    path = own / "a.md"
    path.write_bytes(GOOD.encode() + b"\nna\xefve\n")
    assert whats(path) == ["7: This isn't UTF-8 text."]
    path.write_bytes(GOOD.encode("utf-16"))
    assert whats(path) == ["1: This text is UTF-16."]


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(own: Path) -> None:
    path = own / "a.md"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    found = load(path)
    assert found.script is not None
    assert found.problems == ()


@pytest.mark.skipif(sys.platform == "win32", reason="names are text there")
def test_a_file_name_cannot_drive_the_terminal(own: Path) -> None:
    path = write(own / "\x1b[2J\nx.md", "")
    (problem,) = load(path).problems
    assert str(problem).isprintable()
    assert "\\x1b" not in repr(str(problem))


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
@pytest.mark.parametrize("umask", [0, 0o022, 0o777])
def test_p14_own_scripts_are_private_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    first = Shelf(tmp_path / "none").get(FIRST)
    own = tmp_path / "ours" / "scripts"
    before = os.umask(umask)
    try:
        scripts.taken_over(first, own / "mine.md")
    finally:
        os.umask(before)
    assert own.stat().st_mode & 0o777 == own.parent.stat().st_mode & 0o777 == 0o700
    assert (own / "mine.md").stat().st_mode & 0o777 == 0o600
    own.chmod(0o777)
    (own / "mine.md").chmod(0o666)
    scripts.keep_scripts_private(own)
    assert own.stat().st_mode & 0o777 == 0o700
    assert (own / "mine.md").stat().st_mode & 0o777 == 0o600
