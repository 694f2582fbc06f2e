"""An answer about an interview, as ordinary lines: typed, explained, gone back from, confirmed."""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta, tzinfo

from msgspec import Struct, field

from trainer.core.hedges import unhesitating
from trainer.core.people.called import nobody
from trainer.core.people.correction import corrected
from trainer.core.people.mended import mended
from trainer.core.people.person import Person
from trainer.core.stages.stages import Stage, as_typed
from trainer.core.stages.telling.unmade import fell_through
from trainer.core.when.evenings import working_day
from trainer.core.when.moments import Ask, day_alone, when
from trainer.core.when.reading.found import EXAMPLE
from trainer.core.when.said import said_back
from trainer.core.words.consent import consent, found_right, only_no, sentence
from trainer.core.words.labels import ONCE_MORE, chosen
from trainer.core.words.unsure import awaited, puzzled, unsure
from trainer.rows.stages import HELPS, NONE, OWN_WORD, PEOPLE, QUESTIONS, TYPE_AGAIN, hint
from trainer.screens.asked.agree import AGAIN
from trainer.screens.asked.answers import GO_BACK, KEEPS, LEAVES, SKIPS, goes_back, word_of
from trainer.screens.asked.answers import HELPS as ASKS_HELP

WAYS = "b: go back \N{MIDDLE DOT} q: stop here and keep your answers"
KEYS = f"Enter: skip \N{MIDDLE DOT} {WAYS}"
"""What can be typed at every question instead of an answer."""
LABELS = (
    f"{KEYS}\nEnter: keep as it is\nEnter: not set yet\nEnter: leave the time open\n{NONE}: none"
    f"\n{NONE}: clear it\n{NONE}: leave it open"
)
"""What may be typed instead of those keys; not what is known, which a new answer may be like."""
PLEASED = frozenset("fine good great perfect excellent exactly awesome super".split())
"""What is a yes where something is said back."""
YES_OR_NO = AGAIN[True]
"""What is said to who says neither where something is said back: who is shown stays."""
MEANWHILE = frozenset({"right", "hour"})
"""What is asked about an answer before it is taken, by the names of their helps."""
NO_ONE = Person("")
INTERVIEW_IN = timedelta(days=9)
"""How far away the day of an example is, or the working day after it."""


class Left(Exception):
    """The person leaves the questions; `stage` is what was answered so far, where that is known."""

    def __init__(self, stage: Stage | None = None) -> None:
        super().__init__()
        self.stage = stage


class Back(Exception):
    """The person wants the question before; `stage` is as in `Left`."""

    def __init__(self, stage: Stage | None = None) -> None:
        super().__init__()
        self.stage = stage


class Reopened(Exception):
    """The person goes back over what was said back to them; that stays offered.

    It's the `moment`, or `who` was told of.
    """

    def __init__(self, moment: datetime | None = None, who: Person = NO_ONE) -> None:
        super().__init__()
        self.moment = moment
        self.who = who


class Mends(Exception):
    """The person puts right a name that was told before; `stage` is as in `Left`."""

    def __init__(self, slot: str, name: str, stage: Stage | None = None) -> None:
        super().__init__()
        self.slot = slot
        self.name = name
        self.stage = stage


class Off(Exception):
    """The person says that the interview they are asked about won't be."""


class Answers(Struct, frozen=True):
    """What every question about an interview needs: who reads and writes, and the words for it.

    `EOFError` at the end of the input, `Left` where the person leaves. `now` is the local time,
    `zone` None the computer's own. `today`: the call was said to be today, and only its hour is
    asked. `keep` is handed the stage after each answer, so that no later end can lose it, and
    returns it as it is from there on; `wording` are the questions that are asked in other words.
    `new`: the interview is being added, and what is known of it is carried over from another.
    `told` is what was said already of a day, or a person, by the field that it answers.
    `standing`: `Off` where the person says that the interview, which is there already, won't be.
    `named` are the names that were told at the questions before this one: `Mends` where one of
    them is put right. `heard` is filled with what is told of a day beside a name, by the field
    that it answers. `people` are the names of those who are known: hardly a company is called so.
    `followed`: another question comes after this one.
    """

    now: datetime
    zone: tzinfo | None = None
    read: Callable[[str], str] = input
    write: Callable[[str], object] = print
    twelve: bool = True
    today: bool = False
    keep: Callable[[Stage], Stage] = lambda stage: stage
    wording: Mapping[str, str] = field(default_factory=dict)
    new: bool = False
    told: Mapping[str, str] = field(default_factory=dict)
    standing: bool = False
    named: Mapping[str, str] = field(default_factory=dict)
    heard: dict[str, str] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    followed: bool = False

    def answer(self, question: str, field: str, known: str = "") -> str:
        """Return what was typed; `Back` or `Left` where it was one of those words."""
        while True:
            typed = self.read(question)
            called_so = field == "company" and typed[:3].lower() in ("oh ", "ah ")  # `oh baby`
            typed = typed if called_so else unhesitating(typed)
            key = chosen(f"{TYPE_AGAIN}\n{WAYS}" if field == "right" else LABELS, typed)
            typed = typed if key is None else key
            word = word_of(typed)
            if word in GO_BACK or (goes_back(typed) and not self.is_day(typed)):
                raise Back
            if word in LEAVES:
                raise Left
            if self.standing and fell_through(typed):
                raise Off
            if word in SKIPS and field == "right":
                return "n"  # that is no other answer: it is asked for again
            if word in SKIPS | KEEPS:
                return ""
            if word == ONCE_MORE:
                continue
            if word not in ASKS_HELP and not puzzled(typed):
                told = (
                    None
                    if field in MEANWHILE
                    else mended(typed, self.named, asks=field, shown=known)
                )
                if told:
                    raise Mends(*told)
                return typed
            self.write(HELPS.get(field, OWN_WORD))
            self.write(WAYS if field in MEANWHILE else f"{hint('', known)} \N{MIDDLE DOT} {WAYS}")

    def confirmed(
        self, question: str, *, takes: Callable[[str], object] = lambda _: False
    ) -> str | bool | None:
        """Return whether it is right, or what was typed instead; also what it `takes` besides.

        None: they go back to what was asked before, which isn't refused by that.
        """
        with suppress(Back):  # back is to the question that this one follows
            typed = as_typed(self.answer(question, "right"))
            if takes(typed):
                return typed
            if only_no(typed):
                return False
            while no_one(typed) and typed != NONE and found_right(typed) is None:
                self.write(YES_OR_NO)
                typed = as_typed(self.answer(question, "right"))  # that takes no name away
            meant = found_right(typed) if typed else True
            if word_of(typed).strip(" !.") in PLEASED or said_again(typed, question):
                return True
            return corrected(typed, question) if meant is None else meant
        return None

    def worded(self, asked: str) -> str:
        """Return the question for a field."""
        return self.wording.get(asked) or QUESTIONS.get(asked, f"{asked.strip('{}')}?")

    def is_day(self, typed: str) -> bool:
        """Tell whether something typed is a day, with an hour or without."""
        found = when(typed, now=self.now)
        return not isinstance(found, Ask) or day_alone(typed, now=self.now) is not None

    def said(self, moment: datetime) -> str:
        """Return a moment as it is said back."""
        return said_back(moment.astimezone(self.zone), self.now, twelve=self.twelve)

    def example(self, field: str, people: tuple[str, ...] = ()) -> str:
        """Return an answer that could be typed: a day ahead, a name that is nobody's yet."""
        day = working_day(self.now.date() + INTERVIEW_IN)
        examples = {"call": EXAMPLE, "interview": f"{day:%b} {day.day} 10am"}
        named = next((name for name in PEOPLE.get(field, ()) if name not in people), "")
        return examples.get(field, named)


def refuses(typed: str) -> bool:
    """Tell whether this says no to what is known, or not to know better: that takes nothing away.

    Of what is offered `nobody` and `none` say that there is none.
    """
    return consent(typed) is False or unsure(typed) or awaited(typed)


def said_again(typed: str, question: str) -> bool:
    """Tell whether a yes says a name once more that is shown: `Yes, that's Mr. Petrie`.

    Of a day and an hour it's not for certain by their words alone.
    """
    if any(map(str.isdigit, typed + question)):
        return False
    words, shown = (_WORDS.findall(text.casefold()) for text in (typed, question))
    own = [word for word in words if word not in _YES_TO]
    return own != words and bool(own) and set(own) <= set(shown)


_WORDS = re.compile(r"[^\W\d_]+")
_YES_TO = frozenset("yes yeah yep yup right correct exactly that s thats it its is".split())
"""Words of a yes before a name that is said again."""


def no_one(typed: str) -> bool:
    """Tell whether this says that there is none to tell of: `nobody yet`, `no thanks`."""
    rest = _NO_BEFORE.sub("", typed)
    texts = {typed, rest} - {""}
    none = any(nobody(text) or awaited(text) or consent(text) is False for text in texts)
    return none or (rest != typed and sentence(rest) is False)


_NO_BEFORE = re.compile(
    r"^(?:(?:no(?! (?:idea|clue|name|one|news|word))|nope|nah|unfortunately|honestly|actually|well"
    r"|sorry)[,.;!]?\s+)+",
    re.IGNORECASE,
)
"""What may stand before it: `no I do not know yet`."""
