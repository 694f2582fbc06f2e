"""Decks for Anki, tried with the real package: imported twice, compared, and read back."""

import html
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.support.made import DECK
from tests.support.texts.decks import NAMES, deck, past, script
from trainer.core.log.events import moment
from trainer.core.script.cards import cards
from trainer.exchange.anki.form import FIELDS, NAME
from trainer.exchange.anki.history import is_ours, reviews
from trainer.exchange.anki.notes import places
from trainer.exchange.anki.package import package
from trainer.exchange.articles.read import read
from trainer.rows.names import filled

# -- by itself


@pytest.mark.slow
def test_a_deck_has_a_note_for_every_line_and_every_answer() -> None:
    found = package(deck(), "x.apkg")
    keys = {card.key.place for card in cards(script())}
    assert {note.fields["Key"] for note in found.notes} == keys
    assert all(tuple(note.fields) == FIELDS for note in found.notes)
    assert {note.kind for note in found.notes} == {NAME}
    first = found.notes[0].fields
    assert first["Line"].startswith("Ms. Ortiz, I\u2019m excited")
    assert "<b>the rest of the process</b>" in first["Line"]


@pytest.mark.slow
def test_the_words_are_those_of_the_script_with_every_blank() -> None:
    lines = {note.fields["Key"]: note.fields["Line"] for note in package(deck(), "x").notes}
    for card in cards(script()):
        if card.kind == "phrasing":
            line = re.sub(r"<div.*|<[^>]+>", "", lines[card.key.place], flags=re.DOTALL)
            assert html.unescape(line) == filled(card.line.wanted, NAMES)


@pytest.mark.slow
def test_no_text_is_markup_a_sound_or_a_field_of_a_template() -> None:
    for note in package(deck(), "x.apkg").notes:
        for value in note.fields.values():
            assert "<b>Co" not in value
            assert "[sound" not in value
            assert "{{" not in value
            assert "\x1f" not in value


@pytest.mark.slow
def test_the_history_comes_back_as_itself() -> None:
    known = {(event.key, event.at // 1_000): event.id for event in past() if event.key}
    back = list(reviews(deck(history=True), "x.apkg", zone=UTC, known=known))
    assert sorted(event.id for event in back) == sorted(event.id for event in past())
    for one, other in zip(past(), sorted(back, key=lambda event: event.at), strict=True):
        assert (one.key, one.rating, one.day, one.seconds) == (
            other.key, other.rating, other.day, other.seconds,
        )  # fmt: skip
    unknown = [event.id for event in reviews(deck(history=True), "x.apkg", zone=UTC, known={})]
    again = [event.id for event in reviews(deck(history=True), "x.apkg", zone=UTC, known={})]
    assert unknown == again
    assert set(unknown).isdisjoint(known.values())


@pytest.mark.slow
def test_our_own_deck_becomes_a_script_again() -> None:
    from trainer.core.draft.guesses import drafted

    draft = drafted(read(deck(), "x.apkg")).draft
    assert len(draft.questions) == 13
    assert sum(len(question.line.forks) for question in draft.questions) == 6


# -- with the real one


@pytest.fixture(name="collection")
def real_collection(tmp_path: Path) -> Iterator[Any]:
    pytest.importorskip("anki", reason="the extra `peers` isn't installed")
    from anki.collection import Collection

    found = Collection(str(tmp_path / "collection.anki2"))
    yield found
    found.close()


def imported(collection: Any, data: bytes, folder: Path) -> None:  # noqa: ANN401 - Anki's own
    from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest

    path = folder / "x.apkg"
    path.write_bytes(data)
    options = ImportAnkiPackageOptions(with_scheduling=True, merge_notetypes=True)
    collection.import_anki_package(
        ImportAnkiPackageRequest(package_path=str(path), options=options)
    )


def shown(collection: Any) -> dict[str, tuple[str, ...]]:  # noqa: ANN401 - Anki's own
    """Return the fields of each note by its key, and how many cards it has."""
    found = {}
    for number in collection.find_notes("*"):
        note = collection.get_note(number)
        found[note["Key"]] = (*note.fields, str(len(note.card_ids())))
    return found


def test_anki_has_every_text_and_every_card_and_a_second_import_doubles_none(
    collection: Any,  # noqa: ANN401 - Anki's own
    tmp_path: Path,
) -> None:
    imported(collection, deck(), tmp_path)
    once = shown(collection)
    made = {place.place: place for place in places(script(), cards(script()), NAMES)}
    assert once.keys() == made.keys()
    for key, (*fields, count) in once.items():
        assert [html.unescape(each) for each in fields] == [
            html.unescape(each) for each in made[key].fields
        ]
        assert int(count) == len(made[key].keys)
    assert collection.card_count() == len(cards(script()))
    imported(collection, deck(later=1), tmp_path)
    assert shown(collection) == once
    assert collection.card_count() == len(cards(script()))


def test_exporting_again_updates_the_words_in_place(collection: Any, tmp_path: Path) -> None:  # noqa: ANN401 - Anki's own
    imported(collection, deck(), tmp_path)
    before = collection.note_count()
    text = DECK.read_text("utf-8").replace("What does this person look for", "What do they want")
    imported(collection, deck(text, later=2), tmp_path)
    assert collection.note_count() == before
    assert any("What do they want" in fields[6] for fields in shown(collection).values())
    assert not any("What does this person" in fields[6] for fields in shown(collection).values())


def test_the_history_arrives_and_what_is_practiced_in_anki_comes_home(
    collection: Any,  # noqa: ANN401 - Anki's own
    tmp_path: Path,
) -> None:
    from anki.collection import DeckIdLimit, ExportAnkiPackageOptions

    imported(collection, deck(history=True), tmp_path)
    imported(collection, deck(history=True, later=1), tmp_path)
    rows = collection.db.all("SELECT id, ease, time FROM revlog ORDER BY id")
    assert [(row[0], row[1]) for row in rows] == [
        (event.at // 1_000, event.rating) for event in past()
    ]
    reviewed = collection.db.scalar("SELECT count() FROM cards WHERE type = 2 AND reps > 0")
    assert reviewed == 6
    due = collection.db.all("SELECT ivl, due FROM cards WHERE reps > 0")
    assert all(interval >= 1 for interval, _ in due)
    number = next(each.id for each in collection.decks.all_names_and_ids() if each.id != 1)
    collection.decks.set_current(number)
    card = collection.sched.getCard()
    assert card is not None
    collection.sched.answerCard(card, 3)
    for legacy in (True, False):
        out = tmp_path / f"back-{legacy}.apkg"
        options = ExportAnkiPackageOptions(
            with_scheduling=True, with_deck_configs=False, with_media=False, legacy=legacy
        )
        collection.export_anki_package(
            out_path=str(out), options=options, limit=DeckIdLimit(deck_id=number)
        )
        known = {(event.key, event.at // 1_000): event.id for event in past() if event.key}
        back = list(reviews(out.read_bytes(), out.name, zone=UTC, known=known))
        new = [event for event in back if event.id not in set(known.values())]
        assert len(back) == 31
        assert [event.rating for event in new] == [3]
        assert moment(new[0].at) > datetime(2026, 1, 1, tzinfo=UTC)
        assert is_ours(out.read_bytes(), out.name)


def test_what_anki_renders_has_the_words_and_no_stray_field(
    collection: Any,  # noqa: ANN401 - Anki's own
    tmp_path: Path,
) -> None:
    imported(collection, deck(), tmp_path)
    for number in collection.find_cards("*"):
        card = collection.get_card(number)
        front, back = card.question(), card.answer()
        seen = re.sub(r"<style>.*?</style>|<[^>]+>", "", front + back, flags=re.DOTALL)
        assert "{{" not in re.sub(r"\{\{Key\}\}", "", html.unescape(seen))
        assert card.note()["Cue"] in front + back or "They say" in front
        if card.ord == 0:
            assert card.note()["Line"] in back
            assert card.note()["Line"] not in front
