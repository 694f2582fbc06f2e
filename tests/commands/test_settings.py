"""The settings file: every mistake in it is told with its line, and nothing else is needed."""

import os
import sys
from pathlib import Path

import pytest

from tests.support.here import Here
from trainer.cli import run
from trainer.core.settings import MEANINGS, Settings, parse_settings
from trainer.disk.settings import MOST_BYTES, SettingsError, read_settings


def problems(text: str) -> list[str]:
    return [str(problem) for problem in parse_settings(text, path="settings.toml")[1]]


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "settings.toml") == Settings()
    assert parse_settings("", path="settings.toml") == (Settings(), ())


def test_every_setting_can_be_changed() -> None:
    text = "plain = true\nclock = false\nminutes = 12\nstrictness = 'gist'\ntheme = 'dark'\n"
    settings, found = parse_settings(text, path="settings.toml")
    assert found == ()
    assert settings == Settings(
        plain=True, clock=False, minutes=12, strictness="gist", theme="dark"
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("minutes = 0", "“minutes” can't be 0. It can be a number above 0, up to 600."),
        ("minutes = true", "“minutes” can't be True."),
        ("minutes = nan", "“minutes” can't be nan."),
        ("minutes = 601", "“minutes” can't be 601."),
        ("plain = 1", "“plain” can't be 1."),
        ("strictness = 'strict'", "“strictness” can't be 'strict'."),
        ("minuts = 5", "I don't know the setting “minuts”. Did you mean “minutes”?"),
        ("colour = 'red'", "I don't know the setting “colour”. The settings are: plain, clock,"),
        ("plain: true", "This isn't written as a setting."),
    ],
)
def test_a_mistake_is_told_with_what_to_do(text: str, problem: str) -> None:
    (found,) = problems(f"clock = true\n{text}\n")
    assert found.startswith("settings.toml:2: ")
    assert problem in found


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file() -> None:
    found = problems("plain = 1\nclock = true\nclok = true\nminutes = -1\n")
    assert [line.split(":")[1] for line in found] == ["1", "3", "4"]


def test_a_setting_with_a_mistake_leaves_the_others_as_they_are() -> None:
    settings, found = parse_settings("minutes = -1\nclock = false", path="settings.toml")
    assert (settings, len(found)) == (Settings(clock=False), 1)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\xff\xfe", "This isn't UTF-8 text."),
        (b"a = " + b"[" * 20_000, "This isn't written as a setting."),
        (b"minutes = " + b"9" * 6_000, "This isn't written as a setting."),
        (b"minutes = 0x" + b"f" * 15_000, "can't be so large a number."),
        (b"minutes = " + b"{a=" * 300 + b"1" + b"}" * 300, "“minutes” can't be a table."),
        (b".".join([b"a"] * 3_000) + b" = 1", "I don't know the setting “a”."),
        (b"# " + b"x" * MOST_BYTES, "This is over 64 KiB."),
        (b"plain = \x1b[2J", "This isn't written as a setting."),
    ],
)
def test_a_file_that_cannot_be_meant_is_refused_in_one_line(
    tmp_path: Path, data: bytes, what: str
) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(data)
    with pytest.raises(SettingsError) as caught:
        read_settings(path)
    assert what in str(caught.value)
    assert str(caught.value).isprintable()


def test_a_folder_or_a_pipe_in_its_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="This is a folder"):
        read_settings(tmp_path)
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(SettingsError, match="This isn't a regular file"):
            read_settings(tmp_path / "pipe")


def test_a_mark_at_the_beginning_is_no_mistake(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"\xef\xbb\xbfminutes = 7\r\n")
    assert read_settings(path) == Settings(minutes=7)


# -- trainer config


def test_config_shows_each_setting_what_it_may_be_and_where_the_file_goes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    context = Here(tmp_path)
    assert run(["config"], context) == 0
    out = capsys.readouterr().out
    assert f"{context.settings_path} (not there yet)" in out
    assert "  minutes = 5\n" in out
    for name, meaning in MEANINGS.items():
        assert f"  {name} = " in out
        assert meaning in out
    assert f"Your answers: {tmp_path / 'log.db'}\nYour scripts: {tmp_path / 'scripts'}\n" in out


def test_config_tells_what_differs_from_its_default(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    context = Here(tmp_path)
    context.settings_path.write_text('minutes = 2.5\nstrictness = "gist"\n')
    assert run(["config"], context) == 0
    out = capsys.readouterr().out
    assert "  minutes = 2.5  (default 5)\n" in out
    assert '  strictness = "gist"  (default "exact")\n' in out
    assert "  clock = true\n" in out


def test_what_config_shows_can_be_written_into_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["config"], Here(tmp_path)) == 0
    shown = capsys.readouterr().out.splitlines()
    text = "\n".join(line.strip() for line in shown if line.startswith("  ") and line[2] != " ")
    assert parse_settings(text, path="settings.toml") == (Settings(), ())


def test_a_mistake_in_the_settings_stops_a_drill_with_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    context = Here(tmp_path)
    context.settings_path.write_text("minuts = 5\n")
    assert run(["drill"], context) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert "Did you mean “minutes”?" in captured.err
    assert not context.store_path.exists()


def test_on_a_terminal_what_a_setting_may_be_goes_on_below_its_own_beginning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "40")
    assert run(["config"], Here(tmp_path)) == 0
    rows = capsys.readouterr().out.splitlines()
    at = next(number for number, row in enumerate(rows) if "the editor that opens" in row)
    assert rows[at + 1].startswith("        ")
    assert max(map(len, rows[at : at + 3])) < 40


# -- trainer config KEY VALUE


def config(tmp_path: Path, *typed: str) -> int:
    return run(["config", *typed], Here(tmp_path))


def test_one_setting_is_changed_and_comments_stay(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("# mine\nminutes = 5  # a day\nclock = false\n")
    assert config(tmp_path, "minutes", "12") == 0
    assert path.read_text() == "# mine\nminutes = 12  # a day\nclock = false\n"
    assert config(tmp_path, "theme", "dark") == 0
    assert path.read_text().endswith('clock = false\ntheme = "dark"\n')
    assert config(tmp_path, "clock", "yes") == 0
    assert read_settings(path) == Settings(minutes=12, theme="dark")


def test_the_file_is_made_where_there_is_none(tmp_path: Path) -> None:
    assert config(tmp_path, "plain", "on") == 0
    path = tmp_path / "settings.toml"
    assert path.read_text() == "plain = true\n"
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("before", ["# mine\n", None])
def test_a_file_that_is_a_link_stays_one(tmp_path: Path, before: str | None) -> None:
    mine, link = tmp_path / "mine" / "trainer.toml", tmp_path / "settings.toml"
    mine.parent.mkdir()
    if before is not None:
        mine.write_text(before)
    link.symlink_to(Path("mine", "trainer.toml"))
    assert config(tmp_path, "theme", "dark") == 0
    assert link.is_symlink()
    assert mine.read_text() == f'{before or ""}theme = "dark"\n'
    assert [each.name for each in mine.parent.iterdir()] == ["trainer.toml"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("minuts", "5"), "Did you mean minutes?"),
        (("minutes", "many"), "“minutes” can't be 'many'."),
        (("plain", "perhaps"), "“plain” can't be 'perhaps'."),
        (("theme", "pink"), "“theme” can't be 'pink'."),
        (("theme", 'x"\nplain = true'), "“theme” can't be"),
    ],
)
def test_what_cannot_be_set_changes_nothing(
    tmp_path: Path, typed: tuple[str, str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("clock = false\n")
    assert config(tmp_path, *typed) == 2
    assert said in capsys.readouterr().err
    assert path.read_text() == "clock = false\n"


def test_a_file_with_problems_is_refused_and_left(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("minuts = 5\n")
    assert config(tmp_path, "minutes", "12") == 1
    assert path.read_text() == "minuts = 5\n"


def test_a_setting_of_an_earlier_version_is_told_and_no_hindrance(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "settings.toml").write_text("escape = false\n")
    assert run(["today"], Here(tmp_path)) == 0
    assert capsys.readouterr().err.count("This setting is gone.") == 1


@pytest.mark.parametrize("name", MEANINGS)
def test_every_setting_can_be_shown_alone(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert config(tmp_path, name) == 0
    assert MEANINGS[name] in capsys.readouterr().out
