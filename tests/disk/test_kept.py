"""What scripts were read as is kept, used only while it holds, and can be dropped or spoiled."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.script.script import Script
from trainer.disk import kept
from trainer.disk.kept import Kept, Parsed
from trainer.disk.scripts import Found, built_in, load

DECKS = sorted(built_in().glob("*.md"))
BAD = "# Call {#call}\n\n### No words\n\n### Twice\n\n> One.\n\n### Twice\n\n> Two {oops.\n"
SOUND = "# Call {#call}\n\n### Ask\n\n> What time is it?\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "scripts"


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "call.md"
    path.write_text(SOUND, encoding="utf-8")
    return path


def entry(folder: Path) -> Path:
    [found] = folder.iterdir()
    return found


def unread(path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Found:
    """Read a script where nothing can be parsed."""
    with monkeypatch.context() as patch:
        patch.setattr("trainer.disk.scripts._parsed", None)
        return load(path, Kept(folder))


@pytest.mark.slow
@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
def test_what_is_kept_is_what_was_parsed(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed = load(path)
    assert isinstance(parsed.script, Script)
    assert load(path, Kept(folder)) == parsed
    assert unread(path, folder, monkeypatch) == parsed


def test_problems_are_kept_too_and_name_the_file_by_its_present_path(
    script: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script.write_text(BAD, encoding="utf-8")
    assert load(script, Kept(folder)) == load(script)
    here = script.rename(folder.parent / "call.md")
    found = unread(here, folder, monkeypatch)
    assert found.script is None
    assert {problem.path for problem in found.problems} == {str(here)}
    assert found == load(here)


def test_another_name_may_give_another_id_so_it_is_parsed(script: Path, folder: Path) -> None:
    script.write_text("# {#}\n\n### Ask\n\n> What?\n", encoding="utf-8")
    load(script, Kept(folder))
    here = script.rename(script.with_name("other.md"))
    assert load(here, Kept(folder)) == load(here)


def test_what_was_edited_is_parsed_anew(script: Path, folder: Path) -> None:
    load(script, Kept(folder))
    script.write_text(SOUND.replace("time", "day"), encoding="utf-8")
    assert load(script, Kept(folder)) == load(script)


@pytest.mark.skipif(sys.platform == "win32", reason="there folders are private by themselves")
def test_the_cache_is_for_this_person_only(script: Path, folder: Path) -> None:
    load(script, Kept(folder))
    assert folder.stat().st_mode & 0o777 == 0o700
    assert entry(folder).stat().st_mode & 0o777 == 0o600


def test_it_can_be_dropped_at_any_time(script: Path, folder: Path) -> None:
    cache = Kept(folder)
    found = load(script, cache)
    entry(folder).unlink()
    folder.rmdir()
    assert load(script, cache) == found
    assert entry(folder)


@pytest.mark.slow
@given(st.data())
def test_spoilt_it_is_parsed_anew_and_mended(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    script = tmp_path_factory.mktemp("spoilt") / "call.md"
    script.write_text(SOUND, encoding="utf-8")
    folder = script.parent / "cache"
    found = load(script, Kept(folder))
    whole = entry(folder).read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    spoilt = data.draw(
        st.sampled_from(
            (whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :], b"", b"\n{}")
        )
    )
    entry(folder).write_bytes(spoilt)
    assert load(script, Kept(folder)) == found
    assert entry(folder).read_bytes() == whole


def test_of_another_program_it_is_not_used(
    script: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(script, Kept(folder))
    monkeypatch.setattr(kept, "_maker", lambda: "another version")
    with pytest.raises(TypeError, match="not callable"):
        unread(script, folder, monkeypatch)


@pytest.mark.skipif(sys.platform == "win32", reason="there folders are private by themselves")
def test_where_others_may_write_it_is_not_believed(
    script: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(script, Kept(folder))
    entry(folder).chmod(0o666)
    with pytest.raises(TypeError, match="not callable"):
        unread(script, folder, monkeypatch)
    load(script, Kept(folder))
    assert entry(folder).stat().st_mode & 0o777 == 0o600


def test_a_link_to_elsewhere_is_not_believed(
    script: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(script, Kept(folder))
    name = entry(folder)
    name.symlink_to(name.rename(script.with_name("elsewhere")))
    with pytest.raises(TypeError, match="not callable"):
        unread(script, folder, monkeypatch)


def test_where_no_cache_can_be_it_is_done_without(script: Path, folder: Path) -> None:
    folder.parent.write_text("a file", encoding="utf-8")
    assert load(script, Kept(folder)) == load(script)


def test_only_so_many_are_kept_the_newest(folder: Path) -> None:
    cache = Kept(folder)
    for number in range(kept.MOST + 5):
        cache.parsed(b"%d" % number, Path("call.md"), lambda: Parsed("call", None))
        for place, each in enumerate(sorted(folder.iterdir(), key=lambda e: e.stat().st_mtime_ns)):
            os.utime(each, ns=(place, place))
    assert len(list(folder.iterdir())) == kept.MOST
    newest = b"%d" % (kept.MOST + 4)
    cache.parsed(newest, Path("call.md"), lambda: pytest.fail("parsed anew"))
