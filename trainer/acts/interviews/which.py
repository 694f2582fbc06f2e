"""Which interview is meant where several may be: asked at a terminal, by number, name or day."""

from collections.abc import Sequence
from datetime import datetime
from shlex import quote

from msgspec import Struct

from trainer.acts.context import Context, Mistyped, answer, echo
from trainer.acts.desk import Desk
from trainer.acts.turn import comes_first, in_turn
from trainer.core.stages.onward import either, to_debrief
from trainer.core.stages.several.named import another_named, named_in
from trainer.core.stages.several.whose import answering, told_of
from trainer.core.stages.stages import LATELY, Stage, place
from trainer.core.stages.telling.unmade import called_off
from trainer.core.text import one_line
from trainer.core.words.labels import repeats
from trainer.core.words.picked import picked
from trainer.rows.asked.which import about, asked, choices, made, not_known, several_fit, which_one
from trainer.screens.asked.answers import GO_BACK, LEAVES, word_of
from trainer.screens.printed import printed


class Meant(Struct, frozen=True):
    """The interview that is meant; `off`: it won't be, so it is to be removed."""

    stage: Stage
    off: bool = False


def the_one(desk: Desk, verb: str = "edit") -> Stage:
    """Return the stage that is meant where none is named, and nobody can be asked which."""
    found = _ahead(desk)
    only = desk.stage if desk.wish else found[0] if len(found) == 1 else None
    if only:
        return only
    if not found:
        raise Mistyped("No interviews ahead. To add one: trainer interview add Acme")
    raise Mistyped(which_one(found, f"interview {verb} {{}}"))


def which(context: Context, desk: Desk, *, off: bool = False, moved: bool = False) -> Meant | None:
    """Return the interview that is meant, asked for where it may be another; None: they left.

    Those whose call was lately are among them. `off`: the one that won't be is asked for, `moved`:
    one whose day is another; of those that are over nothing moves.
    """
    found = ((off or moved) and _ahead(desk)) or _wanted(desk)
    if desk.wish or len(found) <= 1 or not context.at_terminal:
        stage = found[0] if len(found) == 1 and not desk.wish else None
        return Meant(stage or the_one(desk, "remove" if off else "edit"), off)
    nearest = _nearest(context, desk, found)
    rows = choices(found, now=context.clock(), zone=context.zone, twelve=context.twelve)
    printed(rows, echo)
    texts = {each.label: each.text for each in rows}
    while (typed := answer(asked(nearest, off=off))) is not None:
        if word_of(typed) in LEAVES | GO_BACK:
            return None
        if repeats(typed):
            printed(rows, echo)
            continue
        gone, rest = called_off(typed)
        off = off or gone
        if typed and not (rest or gone):  # only signs: `?`
            rest = typed
        if not rest:
            if gone:
                continue
            return Meant(nearest, off)
        stage, problem = _one(rest, found, texts, desk.now)
        if stage:
            return Meant(stage, off)
        echo(problem)
    return None


def which_call(context: Context, found: Sequence[Stage]) -> Stage | None:
    """Return the interview whose call was made, of several that may have been; None: they left."""
    return picked_of(context, found, made(found[0]))


def talked_of(context: Context, desk: Desk, name: str | None, *, went: str) -> Stage | None:
    """Return the interview to talk over, asked for where it may be another; None: they left.

    `went`: something was told already, which may be of any that was made or had lately.
    """
    found, now = desk.stages, desk.now
    if name is None and context.at_terminal and (may_be := either(found, now)):
        return which_call(context, may_be)
    if name is None and went and (lately := told_of(found, now)):
        several = len({place(each.company) for each in lately}) > 1
        return _asked_or_refused(context, lately, "--went", went) if several else lately[0]
    return _named(desk, name)


def answered_of(context: Context, desk: Desk, said: str) -> Stage | None:
    """Return the interview of which an answer is `said`, asked for where it may be another's.

    None: they left. Where nobody can be asked, `Mistyped` says which there are.
    """
    may_be = answering(desk.stages, desk.now)
    open_ = [each for each in may_be if not each.closed] or may_be
    named = named_in(said, may_be)
    if len(named) == 1:
        return named[0]
    if may_be and (len(open_) > 1 or another_named(said)):
        return _asked_or_refused(context, open_, "--result", said)
    return may_be[0] if may_be else desk.named("")


def noted_of(context: Context, desk: Desk, name: str | None, note: str) -> Stage | None:
    """Return the interview that a note is on, asked for where it may be another's; None: they left.

    Where nobody can be asked, `Mistyped` says which there are.
    """
    if name is not None or not desk.stages:
        return desk.named(name or "")
    named = named_in(note, wanted := _wanted(desk) or list(desk.stages))
    if len(named) == 1:
        return named[0]
    several = len({place(each.company) for each in wanted}) > 1
    return _asked_or_refused(context, wanted, "--note", note) if several else wanted[0]


def _asked_or_refused(
    context: Context, found: Sequence[Stage], option: str, told: str
) -> Stage | None:
    """Ask which of several interviews something is `told` of; where nobody can be, refuse it.

    `option`: with which it was told; then the name has to stand there, too.
    """
    if context.at_terminal:
        return picked_of(context, found, about(found[0]))
    raise Mistyped(one_line(which_one(found, f"debrief {{}} {option} {quote(told)}")))


def _named(desk: Desk, name: str | None) -> Stage:
    """Return the stage whose call is to be talked over: by its name, company, or a word of it."""
    if found := to_debrief(desk.stages, desk.now, name):
        return found
    fit = desk.fitting(name or "")
    return to_debrief(fit, desk.now) or fit[-1]


def picked_of(context: Context, found: Sequence[Stage], question: str) -> Stage | None:
    """Return which of several interviews is meant, Enter being the first; None: they left."""
    rows = choices(found, now=context.clock(), zone=context.zone, twelve=context.twelve)
    printed(rows, echo)
    texts = {each.label: each.text for each in rows}
    while (typed := answer(question)) is not None:
        if word_of(typed) in LEAVES | GO_BACK:
            return None
        if repeats(typed):
            printed(rows, echo)
            continue
        stage, problem = _one(typed, found, texts, context.clock()) if typed else (found[0], "")
        if stage:
            return stage
        echo(problem)
    return None


def _one(
    typed: str, found: Sequence[Stage], texts: dict[str, str], now: datetime
) -> tuple[Stage | None, str]:
    """Return the interview that is meant, or what is said where it is none, or more than one.

    Of several that fit it's the one that isn't over.
    """
    fit = _meant(typed, found)
    fit = [each for each in fit if each.wanted(now)] or fit if len(fit) > 1 else fit
    if len(fit) > 1:
        return None, several_fit([number for number, each in enumerate(found, 1) if each in fit])
    told = fit[0] if fit else _told(typed, found, texts)
    return told, "" if told else not_known(len(found))


def _told(typed: str, found: Sequence[Stage], texts: dict[str, str]) -> Stage | None:
    label = None if typed.isdecimal() else picked(typed, texts)  # 9 is no hour
    return found[list(texts).index(label)] if label else None


def _meant(typed: str, found: Sequence[Stage]) -> Sequence[Stage]:
    """Return the interviews of that number, name or company, or with somebody of that name."""
    if typed.isdecimal():
        return found[int(typed) - 1 : int(typed)] if int(typed) else ()
    own = [each for each in found if typed == each.name]
    return own or [each for each in found if typed in _of(each)] or named_in(typed, found)


def _of(stage: Stage) -> frozenset[str]:
    """Return what an interview may be called by, in small letters: its company, and its people."""
    people = (stage.whole(slot) for slot in ("interviewer", "next"))
    names = (name for full in people for name in (full.said, full.name))
    parts = (part for name in names for part in (name, *name.split()))
    return frozenset(each.casefold() for each in (stage.company, place(stage.company), *parts))


def _ahead(desk: Desk) -> list[Stage]:
    return [each for each in desk.stages if each.wanted(desk.now)]


def _wanted(desk: Desk) -> list[Stage]:
    """Return the interviews that may be meant: those ahead, and those that were lately.

    Those that are over are none of them, while there are others: they may be named.
    """
    ahead, since = _ahead(desk), desk.now - LATELY
    return [
        each
        for each in desk.stages
        if each in ahead
        or (not each.closed and any(at and at > since for at in (each.call, each.interview)))
    ]


def _nearest(context: Context, desk: Desk, found: Sequence[Stage]) -> Stage:
    """Return the one that home shows; else the one whose day is nearest."""
    first = comes_first(desk)
    shown = first.over[0].stage if first.notes else in_turn(context, desk).stage
    return next((each for each in found if shown and each.name == shown.name), found[-1])
