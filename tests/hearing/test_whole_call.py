"""A whole rehearsal at which a voice is heard and the interviewer speaks, through PulseAudio.

Somebody says every line into the room that PulseAudio makes: lines as they are, with a heavy word
left out, without their *not*, with another's name, one question before the other; at one they are
silent, at one there is noise. Nothing is claimed that was not said.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)
pytest.importorskip("py_nanotts", reason="the voice extra isn't installed")

from tests.support.made import DECK, script
from tests.support.sounds.phone import Lines, Page, Phone, Said
from tests.support.sounds.room import Room, possible, room
from tests.support.sounds.speech import noise, silence, spoken
from tests.support.terminals.terminal import terminal
from trainer.core.grading.voice.states import arrived
from trainer.core.log.events import Event, What
from trainer.core.script.cards import Card, cards
from trainer.core.script.key import Kind
from trainer.core.words.slots import filled
from trainer.disk.dictionary import known
from trainer.rows.names import filled as told
from trainer.store.store import read

pytestmark = [
    pytest.mark.voice,
    pytest.mark.skipif(not possible(), reason="PulseAudio makes the room"),
]

NAMES = {"interviewer": "Ms. Ortiz", "next": "Mr. Lee"}
SIGNED = """### Say where you stand {#signed}

> I haven't signed anything with anyone yet.

- “Good to know.”

"""
SHORT = f"""# Heard {{#heard}}

### Ask about them {{#person}}

> Please tell me, what is {{next}} like as a person?

- “Direct, but fair.”

{SIGNED}### Ask for a hand {{#hand}}

> Can you **help** me prepare for the second interview?

- “Of course.”

### Ask how many {{#how-many}}

> How many candidates are moving forward in the interview process?

- “Three, including you.”

### Ask what they look for {{#looks-for}}

> What does this person look for in a candidate?

- “Real examples.”

### Ask about the team {{#team}}

> Which part of the company is the team in?

- “The second floor.”
"""
WHOLE = DECK.read_text(encoding="utf-8").replace(
    "### Ask for their support", f"{SIGNED}### Ask for their support"
)
SECONDS = 2.5
NOBODY = {
    "looks-for": Said("", silence(SECONDS)),
    "team": Said("", noise(SECONDS)),
    "background": Said("", noise(SECONDS)),
}
AMISS = {
    "person": ("Please tell me, what is Ms. Ortiz like as a person?", "Lee"),
    "signed": ("I have signed anything with anyone yet.", "not"),
    "hand": ("Can you me prepare for the second interview?", "help"),
    "support": ("Ms. Ortiz, do I have your in getting this job?", "support"),
}
"""What is said of some lines, and the word that is missing from it."""
SOONER = {"hand": "how-many", "emphasize": "how-many"}
"""Before which question another is asked, that comes after it."""
MOST = 40
"""Times that something is said: they may ask to hear a line again."""


@pytest.fixture(scope="module")
def quiet() -> Iterator[Room]:
    with room() as found:
        yield found


class Person:
    """Somebody who says every line of a script, those of `AMISS` amiss, and remembers what."""

    def __init__(self, text: str) -> None:
        deck = cards(script(text, "heard"))
        self.lines = {_place(card): card for card in deck if card.kind is Kind.PHRASING}
        self.said: dict[str, str] = {}
        self._left = [place for place, card in self.lines.items() if card.asked is None]
        for later, sooner in SOONER.items():
            if later in self._left and sooner in self._left:
                self._left.remove(sooner)
                self._left.insert(self._left.index(later), sooner)
        self._last = ""
        self.doubted: set[str] = set()
        self.whole = 0

    def calls(self, phone: Phone) -> None:
        """Say line after line until the call is over."""
        for _ in range(MOST):
            if not phone.lasts:
                return
            self._last = self._last if phone.again else self._next(phone)
            phone.say(self._of(self._last))
        raise AssertionError(phone.text)

    def _next(self, phone: Phone) -> str:
        """Return what is due: the follow-up to what they just replied, else the next question."""
        before = self.lines.get(self._last)
        if before and before.asked is None:
            for branch in before.line.branches:
                heard = any(told(reply, NAMES) in phone.text for reply in branch.replies)
                if heard and branch.follow_up:
                    return f"{self._last}/{branch.id}"
        return self._left.pop(0) if self._left else ""

    def _of(self, place: str) -> Said:
        if not place:  # they ask whether there is anything else
            return Said("", silence(SECONDS))
        if place in NOBODY:
            self.said[place] = ""
            return NOBODY[place]
        words = AMISS[place][0] if place in AMISS else _words(self.lines[place])
        self.said[place] = words
        return Said(words, spoken(words))


@pytest.mark.parametrize("way", [Lines, Page], ids=["in lines", "on the page"])
def test_a_call_claims_nothing_that_was_not_said(
    way: type[Phone], tmp_path: Path, quiet: Room
) -> None:
    person = rehearsed(way, SHORT, tmp_path, quiet)
    assert (person.whole, person.doubted) == (1, set())


@pytest.mark.long
@pytest.mark.parametrize("way", [Lines, Page], ids=["in lines", "on the page"])
def test_the_whole_real_script_claims_nothing_that_was_not_said(
    way: type[Phone], tmp_path: Path, quiet: Room
) -> None:
    person = rehearsed(way, WHOLE, tmp_path, quiet)
    # So many lines were said whole, and have a word that the recognizer didn't write so.
    assert len(person.doubted) <= len(person.said) / 2


def rehearsed(way: type[Phone], text: str, home: Path, quiet: Room) -> Person:
    """Go through a whole call, and look at what was told and what was kept."""
    file, log = home / "heard.md", home / "log.db"
    file.write_text(text, encoding="utf-8")
    names = ("--interviewer", NAMES["interviewer"], "--next", NAMES["next"])
    add = ("interview", "add", "Acme", *names, "--script", str(file))
    with terminal("--db", str(log), *add, home=home) as screen:
        assert screen.wait() == 0, screen.text
    plain = ("--plain",) if way is Lines else ()
    call = ("rehearse", "--by", "voice", "--speak", "--from-start")
    person = Person(text)
    with terminal(
        *("--db", str(log), *plain, *call), home=home, env=quiet.env, rows=600, columns=100
    ) as screen:
        phone = way(screen, quiet)
        screen.see(phone.begins)
        person.calls(phone)
        how = phone.judge()
    kept = [event for event in read(log) if event.event == What.REVIEW]
    for event in kept:
        assert_honest(event, person)
    assert_told(how, person)
    return person


def assert_told(how: str, person: Person) -> None:
    """Check what is told at the end: no more lines word for word than were said so."""
    counted = re.search(r"(\d+) of (\d+) questions word for word", how)
    assert counted, how
    right = [place for place in person.said if person.lines[place].asked is None]
    right = [place for place in right if place not in {*AMISS, *NOBODY}]
    # A name that is not sure makes a line almost right.
    assert int(counted[1]) <= len({*right} - person.doubted)
    person.whole = int(counted[1])
    late = [place for place in SOONER if place in person.said]
    assert "after question" in how or not late


def assert_honest(event: Event, person: Person) -> None:
    """Check that nothing is claimed of a line that was not said."""
    place = _place_of(event.key or "")
    if "#branch" in (event.key or ""):
        return
    words = person.said[place]
    if not words:
        assert (event.way, event.said, event.rating) == ("aloud", None, 1)
        return
    assert event.way == "voice"
    assert str(event.told("engine")).startswith("moonshine-voice 0.1.0")
    assert event.said
    unheard = {*(event.missing or ()), *(event.unsure or ())}
    assert _claimed(event, person.lines[place]) <= _heard(words)
    if place in AMISS:
        assert AMISS[place][1] in unheard
        assert (event.rating or 0) < 3
    elif event.rating != 3:
        assert unheard - set(" ".join(NAMES.values()).split())
        person.doubted.add(place)


def _claimed(event: Event, card: Card) -> set[str]:
    """Return the words that the log says were heard of a line."""
    wanted = card.line.wanted
    whole = arrived(_words(card), [wanted], names=NAMES, known=known())
    judged = Counter(one.text for one in whole.judged)
    judged -= Counter([*(event.missing or ()), *(event.unsure or ())])
    return {each for text in judged for each in _heard(text)}


def _heard(text: str) -> set[str]:
    """Return the words of a text, a negation as a word of its own."""
    return set(re.findall(r"[a-z]+", text.lower().replace("n't", " not")))


def _words(card: Card) -> str:
    return " ".join(filled(card.line.wanted, NAMES).shown)


def _place(card: Card) -> str:
    return _place_of(card.key)


def _place_of(key: str) -> str:
    return key.partition("/")[2].partition("#")[0]
