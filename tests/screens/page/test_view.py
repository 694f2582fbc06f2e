"""Every state of a drill, at every size: it fits, nothing moves, nothing is broken in mid-word."""

from collections.abc import Iterator

import pytest
from prompt_toolkit.utils import get_cwidth

from tests.for_each import for_each
from tests.support.drills import DECK, asked, said
from tests.support.made import HAND, SHORT, TIME, YES, script
from tests.support.people import MONDAY
from tests.support.terminals.gallery import gallery, texts
from tests.support.terminals.listening import drilled
from trainer.core.drill.drill import Drill, Limit
from trainer.core.grading.keys.keying import keying
from trainer.core.memory.step import Way
from trainer.core.script.cards import cards
from trainer.core.sitting.answer import aloud, choose, hinted
from trainer.core.value import replace
from trainer.rows.page.sheet import NOTHING as NOWHERE
from trainer.rows.practice.doing import Doing, Typed
from trainer.rows.practice.drill import DrillFace, doing
from trainer.rows.signs import ASCII
from trainer.screens.page.paper import SMALLEST
from trainer.screens.page.view import View

LONG = cards(script(SHORT.replace("box?", "box " * 60 + "面接の電話 📞?")))
SIZES = [(38, 14), (40, 20), (59, 20), (60, 20), (80, 24), (120, 40), (200, 60)]
HINTS = 7
NOTHING, NOTE = Typed(), Typed(None, "x " * 90)
SHOWN = [view for _, view in (*gallery(), *drilled())]
NAMED = dict(gallery())


def states() -> Iterator[View]:
    """Yield states of short and of very long lines."""

    def view(drill: Drill, *, typed: Typed = NOTHING, notice: str = "", helping: int = 0) -> View:
        face = DrillFace(drill, MONDAY, title="A short call " * 3)
        shown = View(face, doing(drill), 80, 24, typed=typed, notice=notice)
        return replace(shown, helping=helping)

    for deck in (DECK, LONG):
        yield view(asked(deck=deck))
        typed = asked(HAND, deck=deck)
        yield view(typed)
        letters = asked(HAND, deck=deck, by=Way.LETTERS)
        assert letters.task
        line = keying(letters.task.step.wanted, {}, every_other=False)
        yield view(letters, typed=Typed(line))
        yield view(aloud(typed))
        yield view(said(typed, "can you help"))
        yield view(said(aloud(typed), "", after=60))
        yield view(said(aloud(typed), ""))
        yield view(asked(YES, deck=deck))
        yield view(choose(asked(YES, deck=deck), "c", now=MONDAY))
        yield view(said(typed, "can you help"), helping=1)
        yield replace(
            view(said(typed, "can you")), doing=Doing.NOTING, typed=Typed(None, "x " * 90)
        )
        yield replace(view(typed), stopping=True)
        yield view(typed, notice="Not saved. There is no space left." * 9)
        yield view(typed, typed=Typed(None, "面接の電話 " * 40, 100))
        for _ in range(HINTS):
            typed = hinted(typed)
            yield view(typed, typed=Typed(None, "can"))


STATES = [*states(), *SHOWN]


@pytest.mark.parametrize("size", SIZES)
def test_a_page_fills_no_more_than_its_screen_and_the_cursor_is_on_it(
    size: tuple[int, int],
) -> None:
    columns, rows = size
    for each in STATES:
        for view in (each, replace(each, signs=ASCII)):
            screen = replace(view, columns=columns, rows=rows).screen()
            shown = ["".join(part[1] for part in line) for line in screen.lines]
            assert max(map(get_cwidth, shown)) <= columns
            assert len(shown) <= rows
            if screen.cursor:
                assert screen.cursor[0] < rows
                assert screen.cursor[1] < columns


LAST = {"Esc: stop", "?: help", "Esc: close", "Esc: no note", "Esc: don't listen"}
LAST |= {"any other key: no"}


@pytest.mark.parametrize("size", SIZES)
def test_the_last_two_rows_say_what_to_do_and_what_else_can_be_pressed(
    size: tuple[int, int],
) -> None:
    columns, rows = size
    for view in STATES:
        shown = texts(replace(view, columns=columns, rows=rows))
        paper = replace(view, columns=columns, rows=rows).paper
        do, keys = shown[paper.top + paper.height - 2], shown[paper.top + paper.height - 1]
        assert do.strip() or view.helping
        last = keys.strip().rpartition(" · ")[2]
        if view.stopping:
            assert not keys.strip()
            continue
        if view.doing is Doing.WORKING:  # for a moment: nothing is to be pressed
            assert (do.strip(), last) == ("One moment.", "")
            continue
        assert last in LAST


@pytest.mark.parametrize("size", [(40, 20), (80, 24)])
def test_nothing_is_broken_in_mid_word(size: tuple[int, int]) -> None:
    columns, rows = size
    for view in SHOWN:
        sheet = view.face.sheet(view.typed)
        if view.doing in (Doing.LISTENING, Doing.WORKING):  # the level stands in its place
            sheet = replace(sheet, line=NOWHERE)
        words = {
            word
            for row in (sheet.cue, sheet.reply, sheet.line, *sheet.note, sheet.context)
            for word in row.text.split()
            if word != "…"
        }
        seen = " ".join(texts(replace(view, columns=columns, rows=rows))).split()
        # What was asked before gives way word by word, or as a whole.
        narrow = set(sheet.context.text.split()) if columns < 60 else set()
        assert words - set(seen) <= narrow


PAIRS = [
    ("gaps", "gaps, a wrong key"),
    ("gaps", "gaps, two wrong keys"),
    ("gaps", "gaps, verdict"),
    ("letters", "letters, verdict"),
    ("letters", "letters, verdict with misses"),
    ("part", "part, verdict"),
    ("aloud", "aloud, verdict"),
    ("typed", "typed, verdict"),
    ("fork", "fork, right"),
    ("fork", "fork, wrong"),
    ("fork", "fork, no choice"),
    ("follow-up", "follow-up, verdict"),
]


@for_each("size", [(40, 20), (80, 24), (120, 40)])
@for_each(("one", "other"), PAIRS)
def test_nothing_moves_from_asking_to_verdict(one: str, other: str, size: tuple[int, int]) -> None:
    columns, rows = size
    views = [replace(NAMED[name], columns=columns, rows=rows) for name in (one, other)]
    before, after = map(texts, views)
    sheet = views[0].face.sheet(views[0].typed)
    paper = views[0].paper
    for row in (sheet.cue, sheet.who, sheet.reply):
        for text in (part.text for part in row.parts):
            first = text.split()[0]
            assert [n for n, line in enumerate(before) if first in line][:1] == [
                n for n, line in enumerate(after) if first in line
            ][:1]
    assert before[paper.top] == after[paper.top]
    foot = paper.top + paper.height - 2
    assert len(before) == len(after)
    assert before[foot].strip()
    assert after[foot].strip()
    for number, line in enumerate(before[:foot]):  # each word that was there is where it was
        taken = sheet.typing and line.strip() and line.strip() in views[0].typed.text
        for place, sign in enumerate("" if taken or "Say it" in line else line):
            kept = after[number][place : place + 1] or " "
            assert kept == sign or sign in "_ ", (number, line, after[number])


def test_a_line_takes_its_rows_from_the_start() -> None:
    for size in ((40, 20), (80, 24)):
        asked_, done = (
            replace(NAMED[name], columns=size[0], rows=size[1])
            for name in ("typed", "typed, verdict")
        )
        assert asked_.face.sheet(asked_.typed).whole.text == done.face.sheet(done.typed).line.text
        hint = replace(NAMED["typed, hints"], columns=size[0], rows=size[1])
        hinted_at = next(n for n, text in enumerate(texts(hint)) if "Hint" in text)
        noted = next(n for n, text in enumerate(texts(done)) if "17 of 21" in text)
        assert hinted_at == noted


@pytest.mark.parametrize("size", [(40, 20), (80, 24), (38, 14)])
def test_esc_asks_in_one_row_and_offers_no_other_key(size: tuple[int, int]) -> None:
    for each in SHOWN:
        view = replace(each, columns=size[0], rows=size[1])
        before, after = texts(view), texts(replace(view, stopping=True))
        assert sum(one != other for one, other in zip(before, after, strict=True)) <= 2
        assert any("Enter: yes · " in line for line in after)
        assert not any("Esc: stop" in line or "u: undo" in line for line in after)


@pytest.mark.parametrize("size", [(40, 20), (80, 24), (38, 14)])
def test_leaving_says_so_in_one_row_and_shows_no_keys(size: tuple[int, int]) -> None:
    for each in SHOWN:
        view = replace(each, columns=size[0], rows=size[1])
        before, after = texts(view), texts(replace(view, leaving=True))
        assert sum(one != other for one, other in zip(before, after, strict=True)) <= 2
        assert sum("Stopping. " in line for line in after) == 1
        assert not any("Esc: stop" in line for line in after)


def test_the_cursor_is_in_the_first_cell_of_the_gap_at_hand() -> None:
    row, column = NAMED["gaps, a wrong key"].screen().cursor or (0, 0)
    shown = texts(NAMED["gaps, a wrong key"])
    assert shown[row][column - 1 : column + 7] == " ______ "
    assert NAMED["gaps, verdict"].screen().cursor is None
    assert NAMED["fork"].screen().cursor is None


def test_what_is_typed_stands_where_the_line_will_and_the_cursor_after_it() -> None:
    view = NAMED["typed"]
    shown, at = texts(view), view.screen().cursor
    assert shown[6] == "  based on what you know am i going to be"
    assert at == (6, len(shown[6]))


def test_the_one_before_the_last_key_gives_way_repeatedly() -> None:
    wide = texts(NAMED["letters"])[-1]
    narrow = texts(replace(NAMED["letters"], columns=40, rows=20))[-1]
    assert wide.strip() == "Tab: hint · Enter: show me · Ctrl-O: say it aloud · Esc: stop"
    assert narrow.strip() == "Tab: hint · Enter: show me · Esc: stop"


def test_no_capital_labels_and_no_words_of_ours() -> None:
    for view in SHOWN:
        shown = " ".join(texts(view))
        for word in ("CUE", "LINE", "WHY", "BEFORE", "YOU SAY", "card", "about 9"):
            assert word not in shown


def test_in_ascii_every_sign_of_ours_is_ascii() -> None:
    for view in SHOWN:
        shown = texts(replace(view, signs=ASCII))
        assert all(line.isascii() for line in shown)
    plain = texts(replace(NAMED["fork, wrong"], signs=ASCII))
    assert any("-> this one" in line for line in plain)
    assert plain[1].endswith("##### 5 min")


def test_where_the_screen_is_the_smallest_the_line_and_the_foot_are_there() -> None:
    columns, rows = SMALLEST
    shown = texts(replace(NAMED["gaps"], columns=columns, rows=rows))
    assert any("What ____ this" in line for line in shown)
    assert shown[-1].strip().endswith("Esc: stop")


def test_of_a_very_long_answer_the_end_is_in_sight() -> None:
    view = replace(NAMED["typed"], typed=Typed(None, "word " * 300 + "last", 1504))
    screen = view.screen()
    assert screen.cursor
    assert "last" in texts(view)[screen.cursor[0]]


def test_a_card_limit_says_which_it_is_and_no_limit_says_nothing() -> None:
    for limit, end in ((Limit(cards=9), "1 of 9"), (Limit(), "A short call")):
        face = DrillFace(asked(TIME, limit=limit), MONDAY, title="A short call")
        assert texts(View(face, Doing.ANSWERING, 80, 24))[1].strip().endswith(end)


def test_without_a_clock_no_minutes_are_shown() -> None:
    face = DrillFace(asked(), MONDAY, timed=False)
    assert "min" not in "".join(texts(View(face, Doing.READING, 80, 24)))


@pytest.mark.parametrize("size", [(40, 20), (80, 24), (38, 14)])
def test_every_page_of_the_help_can_be_seen(size: tuple[int, int]) -> None:
    view = replace(NAMED["typed, verdict"], columns=size[0], rows=size[1], helping=1)
    seen = " ".join(
        " ".join(texts(replace(view, helping=page))) for page in range(1, view.help_pages + 1)
    )
    for row in view.face.words.help:
        assert all(word in seen for word in row.text.split())


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("heard, a word missing", True),
        ("heard, not sure", True),
        ("heard, noise", True),
        ("heard, all of it", False),
        ("heard, I said it", False),
        ("not heard, silence", False),
    ],
)
def test_i_said_it_is_offered_where_something_was_not_heard(name: str, offered: bool) -> None:  # noqa: FBT001 pytest hands it in
    shown = "\n".join(texts(dict(drilled())[name]))
    assert ("h: I said it all" in shown) == offered


@pytest.mark.parametrize(("columns", "enter"), [(40, "Enter: unsure"), (80, "Enter: I don't know")])
def test_what_enter_does_at_a_choice_is_on_every_screen(columns: int, enter: str) -> None:
    foot = texts(replace(NAMED["fork"], columns=columns, rows=20))[-1]
    assert "a-d: " in foot
    assert enter in foot
    assert "Esc: stop" in foot
