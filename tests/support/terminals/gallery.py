"""Every state of a drill of the real script as it is shown: for tests, and for the pictures."""

from collections.abc import Iterator
from random import Random

from tests.support.drills import said
from tests.support.folds import prepared
from tests.support.made import DECK, script
from tests.support.people import MONDAY
from trainer.core.drill.ask import put
from trainer.core.drill.drill import Drill, Limit
from trainer.core.grading.keys.keying import keying, press
from trainer.core.log.events import Event, What, microseconds, study_day
from trainer.core.memory.ladder import Climb, Rung, next_part
from trainer.core.memory.step import Step, Way
from trainer.core.script.cards import Card, cards
from trainer.core.script.key import Kind
from trainer.core.sitting.answer import choose, hinted
from trainer.core.stats.map import Map, Mark, call_map
from trainer.core.value import replace
from trainer.rows.practice.doing import Typed
from trainer.rows.practice.drill import DrillFace, doing
from trainer.rows.practice.end.ending import Ended, Following
from trainer.screens.page.view import View

NAMES = {"interviewer": "Ms. Ortiz", "next": "Mr. Lee"}
TITLE = "Ms. Ortiz → Mr. Lee"
SCRIPT = script(DECK.read_text(encoding="utf-8"), "second-interview")
CARDS = cards(SCRIPT)
SAY = "process person role how-many support hire rank/first hire/yes".split()
LETTERED = "looks-for emphasize rank rank/not-first hire/no".split()
WEAK = "based on what you know am i going to be strong in the eyes of mr lee"
RIGHT = "based on what you know about me, am I going to be strong or weak in the eyes of Mr. Lee?"


def drawn() -> Map:
    """Return the map of a person who is halfway."""
    places = {card.key for card in CARDS}
    say = {key for key in places if _place(key) in SAY}
    letters = {key for key in places if _place(key) in LETTERED}
    return call_map(SCRIPT, say=say, letters=letters)


def card(place: str, kind: Kind = Kind.PHRASING) -> Card:
    """Return the card of a place in the script."""
    return next(each for each in CARDS if _place(each.key) == place and each.kind is kind)


def at(step: Step, *, seed: int = 3) -> Drill:
    """Return a drill in which that step is asked."""
    start = prepared(CARDS, (), limit=Limit(seconds=300), now=MONDAY)
    start = replace(start, names=NAMES)
    return replace(put(start, step, now=MONDAY, random=Random(seed)), names=NAMES)


def step(place: str, way: Way, rung: Rung = Rung.WHOLE) -> Step:
    """Return a step that asks the line of a place whole."""
    found = card(place)
    return Step(found, way, found.line.wanted, rung)


def fork(place: str) -> Step:
    """Return the step that asks what was said at a fork."""
    found = card(place, Kind.BRANCH)
    assert found.branch
    return Step(found, Way.CHOOSE, found.branch.condition)


def part(place: str, number: int) -> Step:
    """Return the step that asks one part of a long line."""
    found, climb = card(place), Climb()
    for _ in range(number - 1):
        before = next_part(climb, found.line.wanted)
        assert before
        climb = replace(climb, clean=climb.clean | {before.words.text})
    clause = next_part(climb, found.line.wanted)
    assert clause
    return Step(found, Way.LETTERS, clause.words, Rung.LETTERS, part=clause)


def shown(drill: Drill, *, letters: str | None = None, text: str = "") -> View:
    """Return a drill as it is shown, with so many letters typed, or a text."""
    task, now = drill.task, MONDAY
    state = None
    if letters is not None and task:
        every_other = task.step.rung is Rung.SHOWN
        state = keying(task.step.wanted, drill.names, every_other=every_other)
        for key in letters:
            state = press(state, key)
    face = DrillFace(drill, now, title=TITLE, drawn=drawn())
    return View(face, doing(drill), 80, 24, typed=Typed(state, text, len(text)))


def gallery() -> Iterator[tuple[str, View]]:
    """Yield every state by its name, the verdict of each right after it."""
    gaps = at(step("looks-for", Way.LETTERS, Rung.SHOWN))
    yield "new line", shown(at(Step(card("looks-for"), Way.READ, card("looks-for").line.wanted)))
    yield "gaps", shown(gaps, letters="")
    yield "gaps, a wrong key", shown(gaps, letters="dx")
    yield "gaps, two wrong keys", shown(gaps, letters="dxx")
    yield "gaps, verdict", shown(said(gaps, "dpfa"))
    letters = at(step("person", Way.LETTERS, Rung.LETTERS))
    yield "letters", shown(letters, letters="ptmw")
    yield "letters, a wrong key", shown(letters, letters="ptmwx")
    yield "letters, verdict", shown(said(letters, "ptmwimllaap"))
    yield "letters, verdict with misses", shown(said(letters, "ptmw-mllaap"))
    piece = at(part("present-better", 2))
    yield "part", shown(piece, letters="iag")
    yield "part, verdict", shown(said(piece, "iag"))
    aloud = at(step("how-many", Way.ALOUD))
    yield "aloud", shown(aloud)
    yield "aloud, verdict", shown(said(aloud, "", after=9))
    typed = at(step("strong-or-weak", Way.TYPE))
    yield "typed", shown(typed, text="based on what you know am i going to be")
    yield "typed, hints", shown(hinted(hinted(typed)), text="based on")
    yield "typed, verdict", shown(said(typed, WEAK, after=60))
    yield (
        "typed, all right",
        shown(said(typed, RIGHT, after=60)),
    )
    chosen = at(fork("rank/not-first"))
    yield "fork", shown(chosen)
    yield "fork, right", shown(_chosen(chosen, right=True))
    yield "fork, wrong", shown(_chosen(chosen, right=False))
    yield "fork, no choice", shown(choose(chosen, None, now=MONDAY))
    after = at(step("rank/not-first", Way.TYPE))
    yield "follow-up", shown(after, text="what would")
    yield "follow-up, verdict", shown(said(after, "what would it take", after=30))


def _chosen(drill: Drill, *, right: bool) -> Drill:
    task = drill.task
    assert task
    for letter, branch in zip("abcd", task.choices, strict=False):
        if (branch == task.card.branch) == right:
            return choose(drill, letter, now=MONDAY)
    raise AssertionError


def _place(key: str) -> str:
    return key.removeprefix("second-interview/").partition("#")[0]


def _ended(gained: tuple[str, ...]) -> Ended:
    """Return a drill that is over, with these lines gained today."""
    at_, day = microseconds(MONDAY) + 1, study_day(MONDAY)
    keys = [card(place).key for place in (*gained, "looks-for", "emphasize")]
    events = tuple(
        Event(event=What.REVIEW, at=at_ + n, day=day, key=key, way="aloud", rating=3)
        for n, key in enumerate(keys)
    )
    drill = prepared(CARDS, events, limit=Limit(seconds=300), now=MONDAY)
    progress = replace(drill.progress, asked=tuple(each for each in CARDS if each.key in keys))
    drill = replace(drill, progress=progress, spent=300.0, names=NAMES)
    now = drawn()
    say = {spot.key for spot in now.spots if spot.mark is Mark.SAY}
    letters = {spot.key for spot in now.spots if spot.mark is Mark.LETTERS}
    before = call_map(SCRIPT, say=say - set(keys), letters=letters)
    shown = call_map(SCRIPT, say=say, letters=letters, before=before)
    next_ = step("strong-or-weak", Way.TYPE)
    return Ended(drill, MONDAY, shown, SCRIPT, more=len(gained), following=Following(next_, 5.0))


ENDED = {"two gained": _ended(("process", "how-many")), "nothing gained": _ended(())}
"""Drills that are over, by what came of them."""


def texts(view: View) -> list[str]:
    """Return what is shown, line by line."""
    return ["".join(part[1] for part in line) for line in view.screen().lines]
