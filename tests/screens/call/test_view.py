"""Every state of a call, at every size: it fits, the input never moves, the newest is in view."""

from collections.abc import Iterator
from functools import cache

import pytest
from prompt_toolkit.utils import get_cwidth

from tests.often import some
from tests.support.caller import SCRIPT, Caller, fork, line
from tests.support.people import MONDAY, Person
from tests.support.terminals.listening import called
from tests.support.texts.courses import FILES, read
from trainer.core.memory.step import Way
from trainer.core.rehearsal.back import looked_at
from trainer.core.rehearsal.ended import through
from trainer.core.rehearsal.helped import changed, prompted
from trainer.core.rehearsal.order import of_scene
from trainer.core.rehearsal.rehearsal import Rehearsal, Waits
from trainer.core.stages.notes import Shown
from trainer.core.value import replace
from trainer.core.words.known import Nothing
from trainer.rows.call.keys import Moment, help_rows, keys, moment
from trainer.rows.call.turns import turn_row
from trainer.rows.signs import ASCII
from trainer.screens.call.view import TALKING, CallView
from trainer.screens.page.paper import Paper

RATED = ("Again", "Hard", "Good", "Easy")
SIZES = [(38, 14), (40, 20), (59, 16), (60, 24), (80, 24), (120, 40), (200, 60)]


def view(call: Rehearsal, now: Moment | None = None, **more: object) -> CallView:
    found = CallView(call, now or moment(call), MONDAY, 80, 24)
    return replace(found, **more)  # type: ignore[arg-type]  # its own fields


def over(way: Way = Way.TYPE) -> Rehearsal:
    caller = Caller(Person(seed=3), by=way)
    while caller.call.lasts:
        caller.says("" if way is Way.ALOUD else "My uncle sells carpets in June.")
    return caller.call


@cache
def every_state() -> tuple[CallView, ...]:
    """Return the screen in every state."""
    return (*states(), *(shown for _, shown in called()))


def states() -> Iterator[CallView]:
    """Yield the screen in every state but what is heard."""
    for live in (False, True):
        start = Caller(live=live)
        yield view(start.call)
        yield view(changed(start.call))
        yield view(start.call, typed="please share with me " * 20, at=400)
        yield view(start.call, stopping=True)
        yield view(start.call, helping=True)
        yield view(Caller(live=live).says_it().call, notice="Not saved yet. " * 8)
    yield view(fork("not-first").call)
    call = Caller(Person(), of_scene(SCRIPT, "getting")).call
    call = replace(call, notes=Shown({call.order[0].key: "“yes” " * 40}))
    for _ in range(8):
        call = prompted(call)
        yield view(call, typed="do I")
    ended = over()
    yield view(ended)
    done = through(ended, now=MONDAY)
    yield view(done)
    for picked in (0, 5, len(done.turns) - 1):
        yield view(done, Moment.TURNS, picked=picked)
    for turn in done.turns[:4]:
        looked = looked_at(done, turn, now=MONDAY, known=Nothing())
        yield view(looked)
        yield view(looked, noting=True, typed="a note " * 30, at=210)
        yield view(looked, Moment.WEIGHING, notice="That changes what you say. Count it anyway?")
    aloud = through(over(Way.ALOUD), now=MONDAY)
    for _ in range(12):
        yield view(aloud)
        yield view(aloud, stopping=True)
        aloud = through(replace(aloud, unrated=aloud.unrated[1:]), now=MONDAY)


def texts(shown: CallView) -> list[str]:
    return ["".join(part[1] for part in one).rstrip() for one in shown.screen().lines]


@pytest.mark.slow
@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_nothing_is_wider_than_the_screen_and_nothing_is_higher(columns: int, rows: int) -> None:
    for state in every_state():
        shown = replace(state, columns=columns, rows=rows)
        lines = texts(shown)
        assert len(lines) <= rows
        assert max(map(get_cwidth, lines)) <= columns
        cursor = shown.screen().cursor
        assert cursor is None or (cursor[0] < rows and cursor[1] < columns)


@pytest.mark.slow
@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_the_last_row_tells_how_to_go_on_and_how_to_end(columns: int, rows: int) -> None:
    for state in every_state():
        lines = [text for text in texts(replace(state, columns=columns, rows=rows)) if text]
        told = " ".join(lines[-2:])
        if state.moment is Moment.WORKING:  # for a moment: nothing is to be pressed
            assert lines[-1].strip() == "One moment."
            continue
        found = [
            key
            for key in ("Enter", "Space", "3: yes", "y: count it", "?: close", "1-4", "1: Again")
            if key in told
        ]
        assert found, told


@pytest.mark.slow
@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_the_input_never_moves_and_the_newest_stands_two_rows_above_it(
    columns: int, rows: int
) -> None:
    caller = Caller(Person(seed=4))
    places = set()
    while caller.call.lasts:
        shown = view(caller.call, columns=columns, rows=rows)
        lines = texts(shown)
        cursor = shown.screen().cursor
        assert cursor is not None
        places.add(cursor)
        assert lines[cursor[0] - 1] == ""
        words = lines[cursor[0] - 2].split()
        assert words == [] or words[-1] == caller.heard.split()[-1]
        caller.says_it()
    assert len(places) == 1


def test_yours_is_right_and_theirs_left_and_neither_takes_all_the_width() -> None:
    caller = Caller().says_it()
    lines = texts(view(caller.call))
    mine = [text for text in lines if "coming back to speak" in text or "will be?" in text]
    assert mine
    assert all(text.startswith(" " * 20) for text in mine)
    assert max(map(len, lines[2:-3])) <= 78
    words = caller.heard.split()[0]
    assert any(text.startswith(f"  {words}") for text in lines)


def test_of_what_is_typed_the_rows_at_the_cursor_are_shown() -> None:
    long = " ".join(f"word{number}" for number in range(60))
    end = texts(view(Caller().call, typed=long, at=len(long)))
    assert any("word59" in text for text in end)
    begin = texts(view(Caller().call, typed=long, at=0))
    assert any("word0" in text for text in begin)


@pytest.mark.slow
def test_the_end_stands_as_it_is_drawn() -> None:
    caller = Caller(Person(seed=1)).says_it().says(line("looks-for"))
    while caller.call.lasts:
        caller.says("") if caller.call.waits is Waits.ELSE else caller.says_it()
    done = through(caller.call, now=MONDAY)
    lines = [text.strip() for text in texts(view(done)) if text]
    assert lines[0].startswith("You got through. 11 of 13 questions word for word, both replies")
    assert "You didn't ask question 2: what the next person is like." in lines
    assert lines[-2:] == [
        "Enter: practice these now",
        "a: all turns · c: change a rating · q: done",
    ]


@pytest.mark.slow
def test_in_ascii_nothing_else_is_shown() -> None:
    for state in every_state():
        assert all(text.isascii() for text in texts(replace(state, signs=ASCII)))


def test_every_key_of_a_line_said_aloud_is_on_the_page_at_80_columns() -> None:
    for call in (changed(Caller().call), changed(Caller(live=True).call)):
        wanted = keys(call, Moment.ALOUD)[0]
        shown = " ".join(texts(view(call)))
        assert all(key in shown for key in wanted), shown
        assert "Ctrl-O: type" in shown


@pytest.mark.parametrize("columns", [40, 80])
def test_of_a_line_that_was_not_heard_for_sure_enter_says_nothing(columns: int) -> None:
    asked = replace(dict(called())["call, asked about"], columns=columns)
    keys_shown = "\n".join(texts(asked)[-3:])
    assert "3: yes" in keys_shown
    assert "1: no" in keys_shown
    assert "Enter" not in keys_shown


def test_a_microphone_that_gives_nothing_is_told_of_while_it_listens() -> None:
    shown = "\n".join(texts(dict(called())["call, zeros"]))
    assert "I can't hear the microphone." in shown


def test_where_a_line_can_be_listened_to_the_key_for_it_is_told() -> None:
    call = changed(Caller().call)
    assert "Enter: I've said it · Space: listen" in "\n".join(texts(view(call, hears=True)))
    assert "Space" not in "\n".join(texts(view(call)))


@pytest.mark.slow
@pytest.mark.parametrize(("columns", "rows"), [(38, 14), (40, 20), (60, 24)])
def test_a_page_that_does_not_fit_can_be_turned_until_all_of_it_was_shown(
    columns: int, rows: int
) -> None:
    for state in every_state():
        if state.moment in TALKING or state.moment is Moment.TURNS:
            continue
        whole = texts(replace(state, columns=columns, rows=200))
        small = replace(state, columns=columns, rows=rows, notice="")
        pages = [texts(replace(small, gone=gone)) for gone in range(small.pages)]
        shown = {text for page in pages for text in page}
        if not (state.noting or state.notice):
            assert {text for text in whole[:-2] if text} <= shown
        told = "Up, Down: more" in "\n".join(pages[0])
        assert told is (small.pages > 1 and not (state.noting or state.stopping))
        assert pages[-1] != pages[0] or small.pages == 1


def test_of_a_page_with_a_question_below_it_the_question_is_in_view() -> None:
    state = next(each for each in every_state() if each.moment is Moment.WEIGHING)
    lines = texts(replace(state, columns=38, rows=14))
    assert "That changes what you say. Count it anyway?" in " ".join(line.strip() for line in lines)


@pytest.mark.parametrize(("columns", "rows"), [(24, 12), (37, 20), (80, 13)])
def test_where_nothing_can_be_laid_out_the_window_is_asked_to_be_larger(
    columns: int, rows: int
) -> None:
    for state in every_state()[:3]:
        told = " ".join(texts(replace(state, columns=columns, rows=rows)))
        assert told == (
            "Too small. Please make this window at least 38 letters wide and 14 lines high."
            " To stop: Ctrl-C"
        )


@pytest.mark.slow
@pytest.mark.parametrize("calls", some(1, [3, 12]))
@pytest.mark.parametrize("name", sorted(FILES))
def test_on_the_smallest_page_all_that_they_say_at_once_is_in_view(name: str, calls: int) -> None:
    script = read(name)
    for seed in range(calls):
        caller = Caller(Person(seed=seed), script.questions, script=script)
        while caller.call.lasts:
            lines = texts(view(caller.call, columns=38, rows=14))
            shown = " ".join(" ".join(lines).split())
            assert caller.heard in shown
            caller.says_it()


@pytest.mark.parametrize("columns", [38, 40, 80])
def test_of_every_turn_its_rating_is_in_view(columns: int) -> None:
    state = next(each for each in every_state() if each.moment is Moment.TURNS)
    rows = texts(replace(state, columns=columns, rows=40))
    listed = [text for text in rows if text[:4].strip().isdigit() or text[:5].strip().isdigit()]
    assert len(listed) >= 13
    assert all(text.rsplit("  ", 1)[-1] in RATED for text in listed)
    assert len({text.rindex("  ") for text in listed}) == 1
    titles = [turn_row(state.call, each).parts[0].text.split() for each in state.call.turns]
    whole = {" ".join(title[:kept]) for title in titles for kept in range(len(title) + 1)}
    assert {text[5:-5].strip(" …") for text in listed} <= whole


@pytest.mark.parametrize("columns", [38, 40, 60, 80])
def test_whoever_is_asked_whether_to_leave_sees_the_question(columns: int) -> None:
    for call, question in (
        (Caller().call, "Hang up"),
        (through(over(Way.ALOUD), now=MONDAY), "Stop"),
    ):
        foot = texts(replace(view(call, stopping=True), columns=columns))[-1]
        assert foot.strip().startswith(question)
        assert "Enter: yes" in foot


@pytest.mark.parametrize("live", [False, True])
@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_the_help_is_a_table_with_a_column_of_keys(columns: int, rows: int, *, live: bool) -> None:
    call = Caller(live=live).call
    told = help_rows(call)
    column = 2 + max(len(each.label) for each in told)
    shown = view(call, helping=True, columns=columns, rows=rows)
    found = [
        "".join(part[1] for part in line).removeprefix(" " * Paper(columns, rows).left)
        for gone in range(shown.pages)
        for line in replace(shown, gone=gone).screen().lines
        if line
    ]
    table = [line for line in found if not line.endswith("?: close")]
    assert {line[:column].strip() for line in table} == {each.label for each in told} | {""}
    assert all(line[column - 2 : column] == "  " and line[column] != " " for line in table)
