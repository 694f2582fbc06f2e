"""A script that isn't there: what is near, what there is, and how to make one."""

from pathlib import Path

import pytest

from trainer.disk.scripts import built_in_scripts
from trainer.disk.shelf import OWN, NoSuchFile, Shelf, UnknownScript


@pytest.fixture(name="own")
def own_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "scripts"
    folder.mkdir()
    return folder


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def test_an_unknown_id_suggests_the_nearest(own: Path) -> None:
    with pytest.raises(UnknownScript) as caught:
        Shelf(own).get("second-intervew")
    assert str(caught.value) == (
        "I don't know the script “second-intervew”. Did you mean “second-interview”? "
        f"The scripts are {', '.join(built_in_scripts())}. {OWN}"
    )


def test_a_file_that_is_not_there_is_told_with_what_there_is(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(own)
    write(own / "my-call.md", "# Mine\n\n## Ask\n\n> What?\n")
    with pytest.raises(NoSuchFile) as caught:
        Shelf(own / "none").usable("my-cal.md")
    assert str(caught.value).startswith(
        "There's no file “my-cal.md”. Did you mean “my-call.md”? The scripts are second-interview,"
    )
    with pytest.raises(NoSuchFile, match=r"^There's no file “gone/call\.md”\. The scripts are "):
        Shelf(own).usable("gone/call.md")
    with pytest.raises(UnknownScript) as unknown:
        Shelf(own / "none").usable("my-call")
    assert "There's a file of that name here: for that one, type ./my-call.md." in str(
        unknown.value
    )


def test_of_many_scripts_only_some_are_named_the_own_first(own: Path) -> None:
    for number in range(4):
        write(own / f"mine-{number}.md", f"# Mine {number}\n\n## Ask\n\n> What?\n")
    with pytest.raises(UnknownScript) as caught:
        Shelf(own).get("?")
    assert str(caught.value).startswith(
        "I don't know the script “?”. The scripts are mine-0, mine-1, mine-2, mine-3, "
    )
    assert str(caught.value).endswith("To see them all: trainer script list")


def test_an_unknown_id_far_from_all_suggests_nothing(own: Path) -> None:
    with pytest.raises(UnknownScript, match=r"^I don't know the script “\?”\. The scripts are "):
        Shelf(own).get("?")
