"""The page of the search: whole, inert, and every picture beside its figures."""

import json
import re
from datetime import timedelta
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from random import Random

import pytest

from tests.support.browser import needs_browser, seen
from tests.support.caller import SCRIPT
from tests.support.folds import report
from tests.support.here import Desk, drilled
from tests.support.paged import paged
from tests.support.people import MONDAY, Person, real_cards
from trainer.core.drill.drill import Limit
from trainer.core.example.search import NOW, SEED, example
from trainer.core.log.events import Event
from trainer.core.script.cards import cards
from trainer.core.stats.map import Mark
from trainer.core.stats.report import Report
from trainer.core.value import replace
from trainer.pages.charts import WIDTH, Column, columns
from trainer.pages.markup import POLICY
from trainer.pages.stats.page import EXAMPLE
from trainer.rows.tally import headline

DECK = real_cards()


@cache
def made_up() -> tuple[Event, ...]:
    return example(SCRIPT, Random(SEED))


def shown(log: tuple[Event, ...]) -> tuple[Report, str]:
    found = report(DECK, log, now=NOW)
    return found, paged(found, title=SCRIPT.title.text, example=True)


class Outline(HTMLParser):
    """Collects the elements, their attributes and the text of a page; nothing may stay open."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "action")]
        assert not [name for name, _ in attrs if name.startswith("on")]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.slow
def test_the_page_is_whole_and_loads_nothing() -> None:
    _, page = shown(made_up())
    outline = Outline(page)
    assert outline.open == []
    assert outline.links == []
    assert "script" not in outline.names
    assert POLICY.replace("'", "&#x27;") in page
    assert not re.search(r"url\(|@import|https?:", page)
    assert EXAMPLE in page


@pytest.mark.slow
def test_every_picture_has_a_sentence_and_a_table() -> None:
    _, page = shown(made_up())
    for section in page.split("<section>")[1:]:
        if "<svg" in section:
            assert "<figcaption>" in section
            assert "<table>" in section
            assert 'aria-hidden="true"' in section


@pytest.mark.slow
def test_the_figures_on_the_page_are_those_of_the_report() -> None:
    found, page = shown(made_up())
    assert headline(found.tally) in page
    for week in found.weeks:
        share = week.recall.share
        assert share is not None
        assert f'<td dir="auto">{share:.0%}</td>' in page
        assert f"{week.recall.right} of {week.recall.tests}</td>" in page
    assert found.calibration is not None
    assert f"over {found.calibration.tests} tries." in page
    for fork in found.forks:
        assert f"You got {fork.right} of {fork.choices} right." in page
    for each in found.search.stages:
        assert f">{each.stage.company} · {each.stage.interviewer} → " in page
        assert each.stage.name not in page


@pytest.mark.slow
def test_a_question_has_its_number_on_the_map_and_a_follow_up_none() -> None:
    _, page = shown(made_up())
    _, _, lines = page.partition('<ol class="lines">')
    assert re.findall(r'<li value="(\d+)">', lines) == [str(number) for number in range(1, 14)]
    assert lines.count('<li class="unnumbered">') == 6


def test_an_empty_log_tells_what_will_stand_here() -> None:
    _, page = shown(())
    assert "After your first drill, this page begins to fill" in page
    assert "<svg" not in page


@pytest.mark.slow
def test_the_log_of_one_day_is_a_page_too() -> None:
    person = Person()
    person.drill(DECK, limit=Limit(seconds=300))
    found = report(DECK, tuple(person.log), now=MONDAY + timedelta(hours=1))
    page = paged(found)
    assert Outline(page).open == []
    assert "After 50 first tries of what you&#x27;d practiced before, you&#x27;ll see here" in page
    assert EXAMPLE not in page


@pytest.mark.slow
@pytest.mark.parametrize(
    "evil", ["<script>alert(1)</script>", '"><img src=x onerror=a>', "\x1b[31m"]
)
def test_words_of_a_person_are_never_markup(evil: str) -> None:
    log = tuple(
        replace(event, stage=evil, data=event.data and event.data.replace("Ms. Ortiz", "<b>"))
        if event.event == "stage"
        else event
        for event in made_up()
    )
    script = replace(SCRIPT, id="second-interview")
    found = report(cards(script), log, now=NOW)
    page = paged(found, title=evil)
    assert "<script" not in page
    assert "<img" not in page
    assert "<b>" not in page
    assert "\x1b" not in page


@pytest.mark.slow
def test_the_command_writes_the_page_for_this_person_only(tmp_path: Path) -> None:
    desk, path = Desk(tmp_path), tmp_path / "stats.html"
    desk.acme()
    drilled(desk, "--cards", "4")
    result = desk("stats", "--html", str(path))
    assert result.exit_code == 0
    assert "Saved: " in result.stdout
    assert path.stat().st_mode & 0o777 == 0o600
    assert "Ms. Ortiz at Acme" in path.read_text(encoding="utf-8")
    assert EXAMPLE not in path.read_text(encoding="utf-8")
    assert desk("stats", "--html", str(path), "--json").exit_code == 2


@pytest.mark.slow
def test_the_example_leaves_the_log_alone(tmp_path: Path) -> None:
    desk, path = Desk(tmp_path), tmp_path / "stats.html"
    assert desk("stats", "--example", "--html", str(path)).exit_code == 0
    assert EXAMPLE in path.read_text(encoding="utf-8")
    assert not desk.store_path.exists()


@pytest.mark.slow
def test_where_the_call_needs_every_line_nothing_says_which_are_counted() -> None:
    assert "lines of the script" not in shown(made_up())[1]


@pytest.mark.slow
def test_names_are_filled_in_everywhere() -> None:
    _, page = shown(made_up())
    assert "Mrs. Adeyemi" in page
    assert "{" not in re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)


def test_the_map_shows_every_line_with_what_its_mark_means() -> None:
    found, page = shown(made_up()[: len(made_up()) // 4])
    drawn = page.split('<h2 dir="auto">The call</h2>')[1].split("</section>")[0]
    for mark, number in (
        (Mark.SAY, len(found.tally.say)),
        (Mark.LETTERS, len(found.tally.letters)),
        (Mark.NOT_YET, found.tally.lines - len(found.tally.say) - len(found.tally.letters)),
    ):
        told = re.findall(rf'<span class="unseen">{mark.value}:?</span>', drawn)
        assert len(told) == number
        assert drawn.count(f"{mark.value}</li>") >= 1  # what the mark means
    assert drawn.count("<li>") == found.tally.lines


@pytest.mark.slow
def test_what_is_heard_of_the_map_keeps_a_state_apart_from_what_they_said() -> None:
    _, page = shown(made_up())
    drawn = page.split('<h2 dir="auto">The call</h2>')[1].split("</section>")[0]
    heard = re.sub(r"<span[^>]*aria-hidden[^>]*>[^<]*</span>", "", drawn)
    ways = re.findall(r'<span class="unseen">([^<]*)</span>\s*<span dir="auto">', heard)
    assert ways
    assert all(state.endswith(":") for state in ways)
    assert 'aria-label="What the marks mean"' in heard


@pytest.mark.slow
def test_the_answers_are_told_apart_by_way_and_occasion() -> None:
    found, page = shown(made_up())
    for name, way in (("By first letters", "letters"), ("Said aloud", "aloud")):
        told = found.ways.by_way[way]
        row = f'>{name}</th><td dir="auto">{told.tests}</td><td dir="auto">{told.right}</td>'
        assert row in page
    assert f'>In rehearsals</th><td dir="auto">{found.ways.by_kind["rehearsal"].tests}<' in page


@pytest.mark.slow
@needs_browser
@pytest.mark.parametrize("width", [390, 820])
def test_in_a_browser_nothing_is_cut_or_lies_on_something_else(width: int, tmp_path: Path) -> None:
    _, page = shown(made_up())
    found = json.loads(seen(page, tmp_path, width=width))
    assert found.pop("scroll") <= found.pop("width") == width
    assert found == {"wide": [], "texts": [], "over": []}


@pytest.mark.parametrize("number", [1, 2, 6, 12])
def test_a_column_is_never_wide_and_the_first_weeks_stand_at_the_left(number: int) -> None:
    found = [Column(f"{week}", 0.5, 0.4, 0.6) for week in range(number)]
    text = columns(found, top=1.0).text
    drawn = re.findall(r'<rect [^>]*?x="([\d.]+)"[^>]*?width="([\d.]+)"', text)
    assert len(drawn) == number
    assert all(float(width) < WIDTH / 8 for _, width in drawn)
    assert float(drawn[0][0]) < WIDTH / 8
    assert float(drawn[-1][0]) + float(drawn[-1][1]) <= WIDTH
