"""Hours as the person's locale has them: 5:00 PM in America, 17:00 elsewhere."""

import re
from pathlib import Path

import pytest

from tests.support.caller import line
from tests.support.here import ADD, PEOPLE, Desk, drilled
from trainer.acts.context import Context, system_locale

CALL = ("--call", "Nov 26 17:00")


@pytest.mark.slow
@pytest.mark.parametrize(("locale", "hour"), [("en_US.UTF-8", "5:00 PM"), ("de_DE.UTF-8", "17:00")])
def test_what_was_understood_the_list_and_home_tell_hours_as_the_locale_does(
    tmp_path: Path, locale: str, hour: str
) -> None:
    desk = Desk(tmp_path)
    desk.twelve = Context(locale=locale).twelve
    added = desk(*ADD, *PEOPLE, *CALL)
    listed, today = desk("interview", "list"), desk("today")
    other = {"5:00 PM", "17:00"} - {hour}
    for result in (added, listed, today):
        assert result.exit_code == 0
        assert hour in result.stdout
        assert not any(each in result.stdout for each in other)


def test_the_locale_is_that_of_times(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_TIME", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert system_locale() == "en_US.UTF-8"
    monkeypatch.setenv("LC_TIME", "de_DE.UTF-8")
    assert system_locale() == "de_DE.UTF-8"
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert system_locale() == "fr_FR.UTF-8"


@pytest.mark.slow
@pytest.mark.parametrize(("locale", "hour"), [("en_US.UTF-8", "9:00 AM"), ("de_DE.UTF-8", "09:00")])
def test_refusals_tell_hours_as_the_locale_does_too(tmp_path: Path, locale: str, hour: str) -> None:
    desk = Desk(tmp_path)
    desk.twelve = Context(locale=locale).twelve
    passed = desk(*ADD, "--call", "Nov 22 2026 9:00").stderr
    assert f"{hour} has already passed." in passed
    assert f"for example: Wed {hour}." in desk(*ADD, "--call", "9:00").stderr
    asked = desk.asked("interview", "add", typed=("Acme", "", "", "", "nov 23 2026 09:00", "", ""))
    assert f"{hour} has already passed." in asked.stdout


@pytest.mark.slow
@pytest.mark.parametrize(("locale", "hour"), [("en_US.UTF-8", "9:00 AM"), ("de_DE.UTF-8", "09:00")])
def test_a_warm_up_on_another_day_tells_the_hour_so_too(
    tmp_path: Path, locale: str, hour: str
) -> None:
    desk = Desk(tmp_path)
    desk.twelve = Context(locale=locale).twelve
    desk.acme("--call", "Nov 26 9:00")
    drilled(desk, "--cards", "1")
    assert hour in str(desk("warm-up").exception)


@pytest.mark.slow
@pytest.mark.parametrize(("locale", "hour"), [("en_US.UTF-8", "9:00 AM"), ("de_DE.UTF-8", "09:00")])
def test_the_log_and_the_end_of_a_call_tell_hours_so_too(
    tmp_path: Path, locale: str, hour: str
) -> None:
    desk = Desk(tmp_path)
    desk.twelve = Context(locale=locale).twelve
    desk.acme("--call", "Nov 26 9:00")
    assert f"November 26, {hour}" in desk("log", "show").stdout
    left = desk.asked("rehearse", "--by", "type", typed=(line("process"), "q")).stdout
    (until,) = re.findall(r"You can pick it up again until (.*) (?:today|tomorrow):", left)
    assert until.endswith(("AM", "PM")) is hour.endswith("AM")
