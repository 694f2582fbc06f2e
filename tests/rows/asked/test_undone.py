"""What was taken back of an interview is told, and only that."""

from datetime import UTC, datetime

from trainer.core.log.events import Event, What
from trainer.core.stages.stages import Stage
from trainer.core.value import replace
from trainer.rows.asked.undone import from_earlier, told_back
from trainer.rows.log import Told
from trainer.rows.row import Row

FIRST, YES = "call/rank/first#branch", "call/hire/yes#branch"


def test_what_was_done_on_another_day_is_told_with_it() -> None:
    now = datetime(2026, 12, 8, 12, tzinfo=UTC)
    assert from_earlier("2026-12-03", now) == "That was from Thursday, December 3."
    assert from_earlier("2026-12-08", now) == ""
    assert from_earlier("2026-12-07", now.replace(hour=1)) == ""  # still the study day of the 7th


def test_a_debrief_is_told_back_without_the_answers_that_stand() -> None:
    stage = Stage(name="acme-1", company="Acme", ways={"call/rank": FIRST})
    data = f'{{"ways": {{"call/rank": "{FIRST}", "call/hire": "{YES}"}}}}'
    event = Event(event=What.STAGE, at=1, day="2026-11-25", id="a", origin="o", data=data)
    before = replace(stage, ways={**stage.ways, "call/hire": YES})
    row = Row("acme-1", ())
    told = told_back(event, before, stage, (row, row), Told({}))
    assert told.endswith("Now what they answered: none.")
    told = told.partition(" Now ")[0]
    assert told.count("what they answered") == 1
