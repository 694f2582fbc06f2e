"""The next interview at a company: offered after a call or an interview, added as it is told."""

import re
from collections.abc import Callable, Mapping
from functools import partial

from trainer.acts.context import Context, ask, echo
from trainer.acts.desk import OpenLog
from trainer.acts.interviews.keeping import NOTHING_ADDED, STOPPED, Adding, Changing
from trainer.acts.interviews.stages import questions
from trainer.core.hedges import unhedged
from trainer.core.people.called import called
from trainer.core.people.described import described
from trainer.core.people.person import Person
from trainer.core.sitting.wishes.reading import wish
from trainer.core.stages.met import Told, told_with, with_person
from trainer.core.stages.onward import following
from trainer.core.stages.record import removal
from trainer.core.stages.stages import Stage
from trainer.core.stages.telling.enough import besides
from trainer.core.stages.telling.refusal import turned_down
from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.core.when.told import tells_moment
from trainer.core.words.consent import consent, sentence
from trainer.core.words.consent import opened as begins
from trainer.core.words.labels import ONCE_MORE
from trainer.core.words.pieces import fold
from trainer.core.words.unsure import awaited, known_part, unsure
from trainer.rows.asked.unnamed import IS_MET, IS_THEIR_NAME, name_of, name_wanted
from trainer.rows.stages import ONWARD, late_call, onward_text, with_whom
from trainer.screens.asked.agree import agreed as yes_or_no
from trainer.screens.asked.answering import Back, Left
from trainer.screens.asked.answers import GO_BACK, HELPS, LEAVES, SKIPS, word_of
from trainer.screens.asked.noted.noting import TurnedDown

FIELDS = ("interviewer", "next", "interview", "call")
"""What is asked about the next interview, in the order in which every other place asks it."""

_LONE = re.compile(r"(?:\w+\. )?[^\W\d_][\w'-]+(?: [^\W\d_][\w'-]+)?")
_MAYBE = re.compile(
    r"(?:(?:well|um|hm+),? )?(?:there (?:may|might|could) be|it(?:'s| is) possible)\b",
    re.IGNORECASE,
)
"""How somebody begins who doesn't know yet whether there is another interview."""
_OTHERS = HELPS | LEAVES | GO_BACK | SKIPS
MERELY_YES = 4
"""Words that a yes has at most, `yes, there is one`; in more there may be who and when."""
IN_TURN = "Good. I'll ask who and when, one at a time."
NOT_KEPT = "All right. It's off your list again."
ADDED_ALREADY = "You've already added the next one: {}. To practice for it: trainer drill"
Another = Callable[[list[Told]], bool]
"""Asks whether there is another interview; what is told of it is put into the list."""


def added_already(log: OpenLog, stage: Stage) -> bool:
    """Say which interview was added after this one; False where none was."""
    there = following(log.desk.stages, stage)
    if there:
        echo(ADDED_ALREADY.format(one_line(with_whom(there))))
    return there is not None


def offered(context: Context, log: OpenLog, stage: Stage, another: Another) -> bool:
    """Add the next interview at the company, each answer kept as it is given.

    False where there is none. `Back` where they want what came before it is asked for.
    """
    adding = Adding(context, log)
    told: list[Told] = []
    more = another(told)
    while more and not _told_of(context, adding, log.desk.named(stage.name), told):
        more = another(told)
    if adding.kept is None or not more:
        if adding.kept:
            log.append(removal(adding.kept.name, context.clock()))
            echo(NOT_KEPT)
        return False
    now = context.clock()
    echo(onward_text(adding.kept, now=now, zone=context.zone, twelve=context.twelve))
    if late := late_call(adding.kept):
        echo(late)
    practice = "" if context.at_home else " To practice: trainer drill"
    echo(f"Your notes appear under the questions.{practice}")
    return True


def another_after_the_call(
    changing: Changing, note: Callable[[str], object], told: list[Told]
) -> bool:
    """Ask whether there is another interview; `Back` where they want what came before.

    `told` is filled with who is met there, and when, where that is told. The name of who is met at
    this one is kept with it, where it's told only now; what else is told is a `note`.
    """

    def put() -> None:
        stage = changing.kept
        after = f", after {stage.whole('next').short}" if stage.next else ""
        echo(f"Is there another interview{f' at {stage.company}' if stage.company else ''}{after}?")

    echo("")
    put()
    question = "y: yes · Enter: no, or not yet · b: go back "
    read = partial(_begun, told=told, changing=changing, note=note)
    return yes_or_no(question, read=read, write=echo, enter=False, again=put)


def _begun(
    question: str, told: list[Told], changing: Changing, note: Callable[[str], object]
) -> str:
    """Return what was typed; of `Yes, the board on Friday` only the yes: the rest is asked.

    Who is met and when are put into `told`, and offered there. So they are where they alone are
    told. A name may be that of who is met at the interview they know of: then it's asked once more
    whether there is another. What is told besides is a `note`. `Back` where they want what came
    before it, `TurnedDown` where there will be none.
    """
    typed = ask(question)
    if word_of(typed) in GO_BACK:
        raise Back
    if turned_down(typed):
        raise TurnedDown(typed)
    with_, meant = _understood(typed)
    if meant and with_.who and _named_now(changing, with_.who):
        return ONCE_MORE
    if more := "" if wish(typed) else besides(typed, with_.words):
        note(more)
    known = with_ != Told()
    if meant and known:
        told[:] = [with_]
    if meant and (known or len(typed.split()) > MERELY_YES):
        echo(IN_TURN)
    if meant is None:
        return ONCE_MORE if more else typed
    return "yes" if meant else "no"


def _understood(typed: str) -> tuple[Told, bool | None]:
    """Return what is told of another interview, and whether there is one; None: that isn't."""
    if unsure(typed) or not_yet(typed) or awaited(typed):
        return Told(), False
    with_, meant = told_with(typed), begins(typed.partition(" but ")[0])
    if meant is None and with_.surely and sentence(typed) is not False:
        meant = True
    name = _lone_name(typed) if meant is None else ""
    if name and yes_or_no(IS_MET.format(name), read=ask, write=echo):
        return Told(Person(name)), True
    return with_, sentence(typed) if meant is None else meant


def not_yet(typed: str) -> bool:
    """Say whether there may be one: `Perhaps with the board, I don't know yet`; of a yes there is.

    >>> not_yet("Maybe with the board, no idea yet"), not_yet("Yes, with the board, no date yet")
    (True, False)
    """
    hedged = unhedged(typed) != typed and known_part(typed) != typed
    return _MAYBE.match(typed) is not None or (hedged and begins(typed) is None)


def _lone_name(typed: str) -> str:
    """Return the name that one word may be, or two, in whatever letters; empty where it's none."""
    other = consent(typed) is not None or wish(typed) or word_of(typed) in _OTHERS
    alone = _LONE.fullmatch(typed.strip()) is not None and not tells_moment(typed)
    return called(typed) if alone and not other and not _of_no_name(typed) else ""


def _of_no_name(typed: str) -> bool:
    """Say whether all words of an answer are words that nobody is called by: `notes`."""
    from trainer.disk.dictionary import known  # not before a name may have been typed

    lists, words = known(), map(fold, typed.split())
    return not described(typed) and all(lists.word(each) and not lists.name(each) for each in words)


def _named_now(changing: Changing, who: Person) -> bool:
    """Ask whether a name is that of who is met next and had none, and keep it; False: it isn't."""
    known = changing.kept.whole("next")
    if not described(known.name) or described(who.name):
        return False
    question = IS_THEIR_NAME.format(name_of(known.name))
    if not yes_or_no(question, read=ask, write=echo):
        return False
    about = ", ".join(filter(None, (known.name, known.about)))
    changing.keep(with_person(changing.kept, "next", Person(who.name, about)))
    return True


def _wording(stage: Stage) -> Mapping[str, str]:
    """Return how the next interview is asked about: of who had no name yet, it is asked for."""
    met = stage.whole("next").name
    return {**ONWARD, "interviewer": name_wanted(met)} if described(met) else ONWARD


def _told_of(context: Context, adding: Adding, stage: Stage, told: list[Told]) -> bool:
    """Ask about the next interview, each answer kept as it is given; False: they go back."""
    with_ = told[0] if told else Told()
    asking = replace(questions(context), keep=adding.keep, wording=_wording(stage), new=True)
    days = {"interview": with_.when, "call": with_.call}
    asking = replace(asking, told={field: when for field, when in days.items() if when})
    begun = adding.kept or adding.begun(Stage(name="", company=stage.company))
    begun = with_person(begun, "next", with_.who) if with_.who and not begun.next else begun
    try:
        asking.fields(FIELDS, begun, before=True)
    except Left:
        echo(STOPPED if adding.kept else NOTHING_ADDED)
    except Back:
        return False
    return True
