"""What an event says in its data: proofs, own judgments, settings; spoiled data says nothing."""

import pytest

from trainer.core.log.events import Event, What


def told(data: str | None, **fields: object) -> Event:
    """Return a review, or what `fields` make of it, that says something more."""
    made: dict[str, object] = {"event": What.REVIEW, "at": 0, "day": "2026-11-23", **fields}
    return Event(**made, data=data)  # type: ignore[arg-type]  # each test gives what belongs there


@pytest.mark.parametrize(
    ("data", "proof"),
    [
        (None, False),
        ('{"proof": true}', True),
        ('{"proof": false}', False),
        ('{"proof": 1}', False),
        ('{"other": true}', False),
        ("[true]", False),
        ("{", False),
        ("[" * 100_000, False),
    ],
)
def test_a_proof_is_one_that_says_so_and_spoiled_data_says_nothing(
    data: str | None, *, proof: bool
) -> None:
    assert told(data).proof is proof


@pytest.mark.parametrize(
    ("way", "suggested", "data", "own"),
    [
        ("aloud", 3, None, True),
        ("type", None, None, False),
        ("voice", None, None, True),
        ("voice", 3, None, False),
        ("voice", 3, '{"own": true}', True),
    ],
)
def test_what_was_said_aloud_is_ones_own_judgment_unless_the_program_listened(
    way: str, suggested: int | None, data: str | None, *, own: bool
) -> None:
    assert told(data, way=way, suggested=suggested).own is own


def test_a_setting_is_read_from_settings_only_and_a_history_is_a_word() -> None:
    data = '{"history": "keep", "aloud": true}'
    setting = told(data, event=What.SETTING)
    assert (setting.history, setting.setting("aloud"), setting.setting("x")) == ("keep", True, None)
    assert told(data).history is None
    assert told('{"history": 3}', event=What.SETTING).history is None
