"""What a change of an interview announces for today is what today then says."""

import re
from datetime import timedelta

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY, real_cards
from trainer.core.log.events import Event, What, microseconds, study_day
from trainer.core.script.key import Kind
from trainer.core.value import replace
from trainer.store.store import Store


@pytest.fixture(scope="module", name="two_calls")
def log_of_two_calls(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the log of somebody with two calls, each with another script."""
    desk = Desk(tmp_path_factory.mktemp("desk"))
    desk.acme()
    later = ("interview", "add", "Beta", "--call", "in 10 days at 5pm", "--script", "salary-talk")
    assert desk(*later).exit_code == 0
    assert [path.name for path in desk.folder.glob("log.db*")] == ["log.db"]
    return desk.store_path.read_bytes()


@pytest.fixture(name="several")
def somebody_with_two_calls(desk: Desk, two_calls: bytes) -> Desk:
    """Return somebody with that log."""
    desk.store_path.write_bytes(two_calls)
    desk.store_path.chmod(0o600)
    return desk


def row(text: str, label: str) -> str:
    return next(line for line in text.splitlines() if line.startswith(f"{label}: "))


@pytest.mark.slow
def test_it_says_of_the_next_call_what_today_says(several: Desk) -> None:
    edited = several("interview", "edit", "acme-1", "--script", "cold-call")
    assert edited.exit_code == 0
    today = several("today").stdout
    for label in ("Ahead", "Today", "Tomorrow"):
        assert row(edited.stdout, label) == row(today, label)


@pytest.mark.slow
def test_the_days_of_a_later_call_are_not_told_as_its_own(several: Desk) -> None:
    edited = several("interview", "edit", "beta-1", "--script", "closing")
    assert row(edited.stdout, "Ahead")
    assert "Today: " not in edited.stdout
    alone = "That counts practice for the call with Beta alone. Your call with Ms. Ortiz at Acme is"
    assert f"{alone} sooner, so until then you practice for both." in " ".join(
        edited.stderr.split()
    )


@pytest.mark.slow
def test_home_and_today_count_the_same_lines_of_the_next_call(several: Desk) -> None:
    """Lines that wait for a name, and those of another call, are never in one total."""
    assert several("interview", "edit", "acme-1", "--next", "").exit_code == 0
    today, home = several("today").stdout, several().stdout
    assert "You can say 0 of 10 lines for the next call; 9 more wait for a name." in today
    assert "Today: about 5 minutes for all your calls, " in today
    assert "19 lines to learn: 13 questions and 6 follow-ups; 9 of them wait for a name." in home
    ended = drilled(several, "--plain")
    assert "9 lines wait until you add who you'll meet next" in ended.stderr
    today, home = several("today").stdout, several().stdout
    said = re.search(r"You can say (\d+ of 10 lines)", today)
    assert said
    page = several.folder / "stats.html"
    assert several("stats", "--html", str(page)).exit_code == 0
    assert "You've made a start on your 10 lines" in ended.stdout
    screens = (home, several("stats").stdout, page.read_text(encoding="utf-8"))
    for each in screens:
        counts = re.findall(r"You can say \d+ of \d+ lines", each)
        assert set(counts) == {f"You can say {said[1]}"}
        assert "9 more wait for a name." in each
    assert "Both count all 19 lines of the script." in screens[-1]


@pytest.mark.slow
def test_lines_that_wait_though_they_can_be_said_are_told_in_the_same_words(desk: Desk) -> None:
    desk.acme()
    phrasings = [card for card in real_cards() if card.kind is Kind.PHRASING]
    then = MONDAY - timedelta(days=1)
    with Store.open(desk.store_path) as store:
        for number, card in enumerate(phrasings[:15]):
            blank = Event(event=What.REVIEW, at=microseconds(then) + number, day=study_day(then))
            rated = replace(blank, key=card.key, line=card.line.wanted.text, kind="drill")
            store.append(replace(rated, way="type", rung=2, hints=0, rating=3, seconds=99.0))
    assert desk("interview", "edit", "acme-1", "--next", "").exit_code == 0
    page = desk.folder / "stats.html"
    assert desk("stats", "--html", str(page)).exit_code == 0
    screens = (desk().stdout, desk("today").stdout, desk("stats").stdout, page.read_text("utf-8"))
    told = {match[0] for each in screens for match in re.finditer(r"9 more wait[^.;]*\.", each)}
    assert len(told) == 1
    assert re.fullmatch(r"9 more wait for a name \(you know [5-9] of them\)\.", told.pop())
    assert all("9 more wait" in each for each in screens)


def test_with_one_call_and_every_name_nothing_is_told_apart(desk: Desk) -> None:
    desk.acme()
    today = desk("today").stdout
    assert "You can say 0 of 19 lines." in today
    assert "for all your calls" not in today
